// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What it is like outside, week by week. Never a storm: many who play live under alerts.
#pragma once

#include "engine/stage/geometry.hpp"
#include "games/budget/stage/table_state.hpp"

namespace klaster::budget {

/// `wind` carries what the season lets fly: petals, poplar fluff, leaves.
enum class Weather : std::uint8_t { clear, clouds, rain, wind, mist, snow };

/// What is seen through the window in one week.
struct Outside {
  TableState::Season season = TableState::Season::spring;
  Weather weather = Weather::clear;

  bool operator==(const Outside&) const = default;
};

/// The same in every play: it depends on season and week alone.
Outside outside_in(TableState::Season, std::int32_t week);

/// The colours of a week.
struct Sky {
  Colour top;
  Colour middle;
  Colour low;
  Colour far;  ///< the farthest layer, tinted by the air
  Colour houses;
  Colour trees;
  float sun = 0;  ///< how strongly it shines
};

Sky sky_of(Outside);

}  // namespace klaster::budget
