// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "tools/klaster/arguments.hpp"

#include <algorithm>
#include <charconv>

namespace klaster {

std::optional<std::string> Arguments::option(std::string_view name) {
  for (auto word = words_.begin(); word != words_.end(); ++word) {
    if (word->starts_with(name) && word->size() > name.size() && (*word)[name.size()] == '=') {
      std::string value = word->substr(name.size() + 1);
      words_.erase(word);
      return value;
    }
    if (*word != name) continue;
    if (word + 1 == words_.end()) {
      problem_ = std::string(name) + " needs a value";
      words_.erase(word);
      return std::nullopt;
    }
    std::string value = *(word + 1);
    words_.erase(word, word + 2);
    return value;
  }
  return std::nullopt;
}

bool Arguments::flag(std::string_view name) { return std::erase(words_, name) > 0; }

std::uint64_t Arguments::number(std::string_view name, std::uint64_t fallback, std::uint64_t max) {
  const std::optional<std::string> word = option(name);
  if (!word) return fallback;
  std::uint64_t value = 0;
  const char* const end = word->data() + word->size();
  const auto [stop, error] = std::from_chars(word->data(), end, value);
  if (error != std::errc{} || stop != end || value > max) {
    problem_ = std::string(name) + " needs a whole number from 0 to " + std::to_string(max) + ", not \"" + *word + "\"";
    return fallback;
  }
  return value;
}

std::vector<std::string> Arguments::rest() {
  for (const std::string& word : words_)
    if (word.size() > 1 && word.front() == '-' && problem_.empty()) problem_ = "unknown option " + word;
  return words_;
}

}  // namespace klaster
