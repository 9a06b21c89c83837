// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The liveliness of a scene: clouds drift, a bird breathes. It settles by itself, so that a page nobody touches costs
// nothing.
#pragma once

#include <cstdint>

#include "engine/stage/geometry.hpp"

namespace klaster {

/// Full strength after a touch, then gently nothing.
class Ambience {
 public:
  static constexpr std::int32_t settle_ticks = 8 * 60;
  static constexpr std::int32_t fade_ticks = 90;

  /// Somebody did something.
  void touch() { left_ = settle_ticks; }
  /// Nothing moves by itself from here on (reduced motion), or may again.
  void still(bool is_still) { still_ = is_still; }

  /// One step. False when everything has settled.
  bool tick() {
    if (still_) return false;
    seconds_ += strength() / 60;
    if (left_ > 0) --left_;
    return left_ > 0;
  }

  /// 0 to 1.
  [[nodiscard]] float strength() const { return still_ ? 0.0F : smooth_step(0, fade_ticks, static_cast<float>(left_)); }
  /// A clock that slows down and stands still with the scene, never jumps.
  [[nodiscard]] float seconds() const { return seconds_; }

 private:
  std::int32_t left_ = settle_ticks;
  float seconds_ = 0;
  bool still_ = false;
};

}  // namespace klaster
