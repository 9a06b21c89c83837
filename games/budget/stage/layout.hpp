// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Where things stand on the table, from a small phone to a wall. All lengths in CSS pixels.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/stage/frame.hpp"
#include "games/budget/stage/table_state.hpp"

namespace klaster::budget {

/// A jar: its glass, and the room for its paper tag.
struct JarPlace {
  Rect glass;   ///< all of it, rim to base
  Rect inside;  ///< where money lies
  Rect tag;     ///< the tag that stands in front of it
  bool shown = false;
  bool dues = false;  ///< what leaves it pays for the week, and goes out into the town
};

struct Layout {
  float width = 0;
  float height = 0;
  Rect window;                 ///< opening towards the town
  float sill_y = 0;            ///< upper edge of the window sill
  float table_y = 0;           ///< where the wall ends and the table begins
  std::vector<JarPlace> jars;  ///< in the order of the table's jars
  JarPlace debt;
  Rect tray;         ///< outer edge
  Rect tray_lip;     ///< its front edge, with room for one line of type
  Rect tray_inside;  ///< its bottom is where money lies
  Point sparrow;     ///< between its feet
  float sparrow_size = 0;
  Point cat;  ///< where it sits
  float cat_size = 0;
  Rect goal;                  ///< the picture of the wish
  float coin_radius = 0;      ///< on the tray
  float jar_coin_radius = 0;  ///< in the jars, which stand farther away
};

/// Lays out a table. Jars that are not open take no room. Window, sill and table depend on the frame alone, so that
/// the room stays as it is when a jar comes.
Layout make_layout(const Frame&, const TableState&);

/// On the way from one layout to the next: what stands on the table at `share`, 0 to 1. A jar that was not there yet
/// comes in from the right.
Layout between(const Layout& from, const Layout& to, float share);

}  // namespace klaster::budget
