// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/stage/geometry.hpp"

namespace klaster::budget {

/// Moves `value` a `share` of its way towards its goal; true while it is on its way.
inline bool approach(float& value, float goal, float share, bool at_once) {
  if (at_once || std::abs(goal - value) < 0.004F) {
    value = goal;
    return false;
  }
  value = mix(value, goal, share);
  return true;
}

}  // namespace klaster::budget
