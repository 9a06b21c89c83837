// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Texts as the engine knows them: by language from a scenario, or by key from the page's catalogue.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
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

/// An amount in whole units of the view's currency.
struct Money {
  std::int32_t amount = 0;
  bool operator==(const Money&) const = default;
};

/// A value that goes into a message: number, amount, ASCII word (for ICU select), scenario text (not owned).
using MessageValue = std::variant<std::int32_t, Money, std::string_view, const Text*>;

/// What the page is to say: a catalogue key or a scenario's text, with arguments.
/// Empty when neither is set. Does not own the text: the scenario outlives the view.
struct Message {
  std::string_view key;        ///< key in assets/locales, such as "budget.week"
  const Text* text = nullptr;  ///< or a text of the scenario
  std::vector<std::pair<std::string_view, MessageValue>> arguments;

  [[nodiscard]] bool empty() const { return key.empty() && text == nullptr; }
};

/// Message from the catalogue.
[[nodiscard]] inline Message say(std::string_view key,
                                 std::vector<std::pair<std::string_view, MessageValue>> arguments = {}) {
  return {.key = key, .arguments = std::move(arguments)};
}

/// Message in the scenario's own words.
[[nodiscard]] inline Message say(const Text& text,
                                 std::vector<std::pair<std::string_view, MessageValue>> arguments = {}) {
  return {.text = &text, .arguments = std::move(arguments)};
}

}  // namespace klaster
