// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Moments of Money Jars with made-up numbers: what the tests check is what `show_stage` shows.
#pragma once

#include <span>
#include <string_view>

#include "games/budget/stage/tabletop.hpp"

namespace klaster::budget {

struct Scene {
  std::string_view name;
  TableState before;  ///< opened with this
  TableState after;   ///< becomes this, where it differs
  bool changes = false;
  int ticks = 0;         ///< steps from the change (or the opening) to the moment shown
  bool holding = false;  ///< a coin of the tray is held over the first jar
};

/// All moments, from the first coin to the result.
std::span<const Scene> scenes();

/// Plays a scene up to its moment.
void play(const Scene&, Tabletop&);

}  // namespace klaster::budget
