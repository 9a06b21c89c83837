// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The games the command knows: one line each.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/session/rules.hpp"

namespace klaster {

/// A game as the command knows it.
struct CatalogueEntry {
  const Rules* rules = nullptr;
  const Face* face = nullptr;         ///< what the page would show: tells how much there is to read
  std::string (*schema)() = nullptr;  ///< JSON Schema of its scenarios
};

/// All games.
[[nodiscard]] std::span<const CatalogueEntry> catalogue();
/// The game of that name, or null.
[[nodiscard]] const CatalogueEntry* find_game(std::string_view game);
/// The game that a scenario's "format" names, or null.
[[nodiscard]] const CatalogueEntry* game_for(std::string_view scenario_text);

}  // namespace klaster
