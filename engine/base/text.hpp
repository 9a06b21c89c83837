// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A text in several languages, as scenarios carry it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace klaster {

/// A text of a scenario in each of its languages, as ICU MessageFormat.
struct Text {
  /// One language's words.
  struct Translation {
    std::string language;  ///< BCP 47 tag: "uk"
    std::string words;     ///< UTF-8
    bool operator==(const Translation&) const = default;
  };
  std::vector<Translation> translations;

  [[nodiscard]] bool empty() const { return translations.empty(); }
  /// The words in `language`, or in the first language there is, or nothing.
  [[nodiscard]] std::string_view in(std::string_view language) const {
    for (const Translation& one : translations)
      if (one.language == language) return one.words;
    return translations.empty() ? std::string_view{} : std::string_view{translations.front().words};
  }
  bool operator==(const Text&) const = default;
};

}  // namespace klaster
