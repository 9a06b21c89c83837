// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The paper the town is cut from. Everything is drawn on a sheet of 400 by 160, the street along its lower edge; what
// does not fit the window is cut off above and at the sides.
#pragma once

#include "engine/stage/painter.hpp"
#include "games/budget/stage/weather.hpp"

namespace klaster::budget {

inline constexpr float sheet_width = 400;
inline constexpr float sheet_height = 160;

/// Sky and sun; the sun only where it shows.
void draw_sky(Painter&, const Sky&);
/// A cloud around the origin.
void draw_cloud(Painter&, Colour);
void draw_derzhprom(Painter&, const Sky&);
void draw_poplars(Painter&, const Sky&);
void draw_houses(Painter&, const Sky&, bool snowy);
/// The lit windows of the houses.
void draw_lamps(Painter&);
void draw_chestnut(Painter&, const Transform& sheet, Point at, float size, TableState::Season, Colour);
/// A tram that stands on its rails at the origin.
void draw_tram(Painter&);
/// A twig that hangs into the window from the upper left corner of the sheet.
void draw_branch(Painter&, const Transform& sheet, TableState::Season, Colour);
/// Drops or frost on the glass of a window.
void draw_panes(Painter&, Rect window, Outside);

}  // namespace klaster::budget
