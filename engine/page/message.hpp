// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What the page is to say: by key from its catalogue, or in a scenario's own words.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/text.hpp"

namespace klaster {

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
  std::string_view key;        ///< key in assets/locales, such as "page.menu"
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
