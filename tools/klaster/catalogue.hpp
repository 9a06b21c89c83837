// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The games the command knows: one line each.
#pragma once

#include <span>
#include <string_view>

#include "engine/session/rules.hpp"

namespace klaster {

/// All games.
[[nodiscard]] std::span<const Rules* const> all_rules();
/// The game of that name, or null.
[[nodiscard]] const Rules* find_rules(std::string_view game);
/// The game that a scenario's "format" names, or null.
[[nodiscard]] const Rules* rules_for(std::string_view scenario_text);

}  // namespace klaster
