// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The paper the town is cut from. Everything is drawn on a sheet of 400 by 160, the street along its lower edge; what
// does not fit the window is cut off above and at the sides.
#pragma once

#include "engine/stage/painter.hpp"
#include "games/budget/stage/town.hpp"

namespace klaster::budget {

inline constexpr float sheet_width = 400;
inline constexpr float sheet_height = 160;

/// The colours of one weather.
struct Sky {
  Colour top;
  Colour middle;
  Colour low;
  Colour far;  ///< the farthest layer, tinted by the air
  Colour houses;
  Colour trees;
  float sun = 0;  ///< how strongly it shines
};

Sky sky_of(Weather);

void draw_sky(Painter&, const Sky&, Weather);
void draw_cloud(Painter&, const Transform& sheet, Point at, float size, Colour);
void draw_derzhprom(Painter&, const Sky&);
void draw_poplars(Painter&, const Sky&);
void draw_houses(Painter&, const Sky&);
/// The lit windows of the houses.
void draw_lamps(Painter&);
void draw_chestnut(Painter&, const Transform& sheet, Point at, float size, Colour);
/// A tram that stands on its rails at the origin.
void draw_tram(Painter&);
/// A twig that hangs into the window from the upper left corner of the sheet.
void draw_branch(Painter&, const Transform& sheet, Colour);

}  // namespace klaster::budget
