// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Which arguments a message of the catalogue wants: "{weeks, plural, one {{amount} …} …}" wants weeks and amount.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "engine/scenario/json.hpp"
#include "tests/unit/budget/corpus.hpp"

namespace klaster {

using ArgumentNames = std::set<std::string, std::less<>>;

/// Names of a well-formed message's arguments (check_message_format says whether it is one).
inline ArgumentNames arguments_of(std::string_view message) {
  ArgumentNames names;
  bool branches = false;  // inside "{n, plural, …": what follows are branch names, each with a message in braces
  std::string stack;      // 'a' an argument, 'm' the message of a branch
  for (std::size_t i = 0; i < message.size(); ++i) {
    branches = !stack.empty() && stack.back() == 'a';
    if (message[i] == '\'' && i + 1 < message.size() && (message[i + 1] == '{' || message[i + 1] == '}')) {
      i = message.find('\'', i + 1);
      if (i == std::string_view::npos) break;
    } else if (message[i] == '}') {
      if (!stack.empty()) stack.pop_back();
    } else if (message[i] == '{' && branches) {
      stack += 'm';
    } else if (message[i] == '{') {
      stack += 'a';
      const std::size_t start = message.find_first_not_of(' ', i + 1);
      const std::size_t end = message.find_first_of(" ,}", start);
      names.emplace(message.substr(start, end - start));
      i = end - 1;
    }
  }
  return names;
}

/// assets/locales/<language>/<file>.json.
inline std::map<std::string, std::string, std::less<>> catalogue(const std::string& language, const std::string& file) {
  const std::string text = bytes_of("assets/locales/" + language + "/" + file + ".json");
  Findings findings(text);
  std::map<std::string, std::string, std::less<>> words;
  if (const auto json = read_json(text, findings)) {
    for (const Json::Member& member : json->members) words.emplace(member.name, member.value.string);
  }
  EXPECT_TRUE(findings.sorted().empty()) << language << "/" << file;
  return words;
}

}  // namespace klaster
