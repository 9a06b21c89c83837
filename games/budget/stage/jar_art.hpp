// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Glass jars: a back and a front, between which money lies; and the clay pot that stands for a debt.
#pragma once

#include "engine/stage/painter.hpp"
#include "games/budget/stage/layout.hpp"

namespace klaster::budget {

/// What of a jar changes while one looks at it.
struct JarLook {
  TableState::Kind kind = TableState::Kind::need;
  float level = 0;       ///< how high its scale is filled, 0 to 1
  float mark = 0;        ///< where the mark is on the scale; 0: none
  bool reached = false;  ///< what is due is there
  float glow = 0;        ///< 0 to 1: a coin is near, or it is the one to begin with
  float lid = 0;         ///< 0: open; 1: the lid is on, since all that is due is there
  float sun = 1;         ///< how much light goes through the glass onto the table

  bool operator==(const JarLook&) const = default;
};

/// The light around a jar that is meant.
void draw_jar_glow(Painter&, const JarPlace&, float glow);

void draw_jar_back(Painter&, const JarPlace&, const JarLook&);
void draw_jar_front(Painter&, const JarPlace&, const JarLook&);

/// The debt: a clay pot out of which slips of paper grow, more of them the more is owed.
void draw_debt_pot(Painter&, const JarPlace&, std::int32_t slips, float glow);

}  // namespace klaster::budget
