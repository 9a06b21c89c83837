// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The room: wall, window frame, sill, shelf, the table and the tray on it.
#pragma once

#include "engine/stage/painter.hpp"
#include "games/budget/stage/layout.hpp"

namespace klaster::budget {

/// Wall and window frame; behind the curtains, before the town.
void draw_wall(Painter&, const Layout&);
/// The curtain at one side, -1 left or 1 right, where the window is high enough for curtains. It hangs from
/// `curtain_rod` and is drawn around it.
void draw_curtain(Painter&, const Layout&, float side);
Point curtain_rod(const Layout&, float side);
/// Table and sill, and what stands on them for its own sake. `sun`, 0 to 1, lies on the table in panes.
void draw_table(Painter&, const Layout&, float sun);
/// What rises from the tea.
void draw_steam(Painter&, const Layout&, float seconds);
/// The tray behind and before the money.
void draw_tray_back(Painter&, const Layout&);
void draw_tray_front(Painter&, const Layout&);
/// Evening on the table: `dusk` 0 to 1.
void draw_evening(Painter&, const Layout&, float dusk);

/// The picture of the wish, painted from below as far as the savings have come.
void draw_goal(Painter&, const Layout&, std::string_view picture, float share);

}  // namespace klaster::budget
