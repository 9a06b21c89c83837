// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The room: wall, window frame, sill, shelf, the table and the tray on it.
#pragma once

#include "engine/stage/painter.hpp"
#include "games/budget/stage/layout.hpp"

namespace klaster::budget {

/// Everything behind the jars, except the town.
void draw_room(Painter&, const Layout&);
/// The tray behind and before the money.
void draw_tray_back(Painter&, const Layout&);
void draw_tray_front(Painter&, const Layout&);
/// Evening on the table: `dusk` 0 to 1.
void draw_evening(Painter&, const Layout&, float dusk);

/// The picture of the wish, painted from below as far as the savings have come.
void draw_goal(Painter&, const Layout&, std::string_view picture, float share);

}  // namespace klaster::budget
