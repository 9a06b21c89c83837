// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The town behind the window, in layers of cut paper: sky, Derzhprom's steps, poplars, roofs, a tram, a chestnut
// branch. Season and weather change it.
#pragma once

#include "engine/stage/painter.hpp"
#include "games/budget/stage/layout.hpp"
#include "games/budget/stage/weather.hpp"

namespace klaster::budget {

/// What is seen through the window.
class Town {
 public:
  /// Cuts the paper for a window of that size. The painter must not be drawing.
  void record(Painter&, Rect window, Outside);
  /// `seconds` moves clouds, tram and rain; `dusk` 0 to 1 lets evening come; `look` is where the eye is, -1 to 1.
  void draw(Painter&, float seconds, float dusk, float look) const;
  /// Where the tram is at that moment, in the scene; it may be out of sight.
  [[nodiscard]] Point tram_at(float seconds) const;

 private:
  void draw_flying(Painter&, float seconds) const;

  Rect window_{};
  float unit_ = 1;
  Outside outside_;
  Transform sheet_;
  Mesh sky_paper_;
  Mesh far_;
  Mesh middle_;
  Mesh lights_;  // lit windows
  Mesh near_;
  Mesh branch_;
  Mesh tram_;   // around its own origin
  Mesh panes_;  // what the weather leaves on the glass
  Mesh cloud_;  // around its own origin
};

}  // namespace klaster::budget
