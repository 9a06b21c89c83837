// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A check of ICU MessageFormat, so that a forgotten brace or plural form is found by the author and not by a pupil.
#pragma once

#include <string>
#include <string_view>

namespace klaster {

/// What is wrong with a message; `code` is empty where nothing is.
struct MessageProblem {
  std::string_view code;  ///< "message_syntax" or "missing_plural"
  std::string found;      ///< the argument or category in question
};

/// Checks braces, argument kinds (plain, plural, select, number) and, for plurals, that every category which whole
/// numbers need in that language is there (CLDR: `one, other` in English; `one, few, many, other` in Ukrainian).
[[nodiscard]] MessageProblem check_message_format(std::string_view message, std::string_view language);

}  // namespace klaster
