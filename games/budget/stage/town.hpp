// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The town behind the window, in layers of cut paper: sky, Derzhprom's steps, poplars, roofs, a tram, a chestnut
// branch. The weather changes from week to week.
#pragma once

#include "engine/stage/painter.hpp"
#include "games/budget/stage/layout.hpp"

namespace klaster::budget {

enum class Weather : std::uint8_t { clear, clouds, rain, wind, mist };

/// The weather of a week; the same in every play.
Weather weather_of(std::int32_t week);

/// What is seen through the window.
class Town {
 public:
  /// Cuts the paper for a window of that size. The painter must not be drawing.
  void record(Painter&, Rect window, Weather);
  /// `seconds` moves clouds, tram and rain; `dusk` 0 to 1 lets evening come; `look` is where the eye is, -1 to 1.
  void draw(Painter&, float seconds, float dusk, float look) const;

 private:
  Rect window_{};
  float unit_ = 1;
  Weather weather_ = Weather::clear;
  Transform sheet_;
  Mesh sky_paper_;
  Mesh far_;
  Mesh middle_;
  Mesh lights_;  // lit windows
  Mesh near_;
  Mesh branch_;
  Mesh tram_;  // around its own origin
  Colour clouds_;
};

}  // namespace klaster::budget
