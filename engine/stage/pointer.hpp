// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// One finger or the mouse, told apart into taps and drags.
#pragma once

#include <array>
#include <cstdint>

#include "engine/stage/geometry.hpp"

namespace klaster {

/// Something the pointer did, in CSS pixels of the canvas.
struct Pointer {
  enum class Phase : std::uint8_t { hover, down, move, up, cancel };
  Phase phase = Phase::hover;
  Point at;
  double time_ms = 0;
};

/// Follows one pointer from down to up.
class Gesture {
 public:
  enum class Kind : std::uint8_t { none, tap, drag };
  /// A finger that moves less means a tap.
  static constexpr float tap_radius_css = 8;

  void feed(const Pointer&);

  [[nodiscard]] bool held() const { return held_; }
  /// While held: has it become a drag? Afterwards: what it was; none after a cancel.
  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] Point start() const { return start_; }
  [[nodiscard]] Point at() const { return at_; }
  /// CSS pixels a second over the last moments before the pointer went up; zero when it rested first.
  [[nodiscard]] Point velocity() const;

 private:
  struct Sample {
    Point at;
    double time_ms = 0;
  };

  bool held_ = false;
  Kind kind_ = Kind::none;
  Point start_;
  Point at_;
  std::array<Sample, 4> samples_{};
  std::size_t sample_count_ = 0;
  double now_ms_ = 0;
};

}  // namespace klaster
