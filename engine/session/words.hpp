// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Decisions in words, as messages carry them: {"verb": "move", "args": ["tray", "food", 50]}.
#pragma once

#include <expected>
#include <span>
#include <string_view>

#include "engine/base/json_writer.hpp"
#include "engine/page/decision.hpp"
#include "engine/scenario/json.hpp"
#include "engine/session/game.hpp"

namespace klaster {

/// Why words are not a decision: message key and the word in question.
struct WordProblem {
  std::string_view code;
  std::string_view word;
};

/// Reads `verb` and `args` of an object. Whether the decision is allowed is the game's to say.
[[nodiscard]] std::expected<Decision, WordProblem> decision_from(const Json& object, std::span<const Verb>,
                                                                 const Game&);

/// Writes the members `verb` and `args` into the object that is open.
void write_decision(JsonWriter&, const Decision&, std::span<const Verb>, const Game&);

}  // namespace klaster
