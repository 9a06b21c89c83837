// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The words after the command's name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace klaster {

/// Options ("--seed 7" or "--seed=7") and what is left.
class Arguments {
 public:
  explicit Arguments(std::span<const char* const> words) : words_(words.begin(), words.end()) {}

  /// Takes an option and its value out; nothing where it is not there. A missing value is remembered as a problem.
  std::optional<std::string> option(std::string_view name);
  /// Takes a flag out; was it there?
  bool flag(std::string_view name);
  /// Takes an option that is a whole number up to `max`; `fallback` where it is not there.
  std::uint64_t number(std::string_view name, std::uint64_t fallback, std::uint64_t max);
  /// What is left, once all options were taken; options nobody knows are a problem.
  std::vector<std::string> rest();

  /// What was wrong, or nothing.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  std::vector<std::string> words_;
  std::string problem_;
};

}  // namespace klaster
