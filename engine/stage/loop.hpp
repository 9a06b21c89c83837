// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// When to step, when to draw, when to stop.
#pragma once

#include "engine/stage/clock.hpp"
#include "engine/stage/stage.hpp"

namespace klaster {

/// Drives one stage frame by frame. Stands still, at no cost, while nothing moves.
class Loop {
 public:
  explicit Loop(Stage& stage) : stage_(stage) {}

  /// Something changed: the next frame is to be drawn, and steps are to be taken until all is at rest.
  void wake() {
    moving_ = true;
    drawn_ = false;
  }

  struct Frame {
    bool draw = false;  ///< the picture differs from the one on the screen
    bool more = false;  ///< another frame is wanted
  };

  /// Takes the steps due at `time_ms`.
  Frame frame(double time_ms) {
    if (moving_) {
      const int ticks = clock_.ticks(time_ms);
      for (int i = 0; i < ticks; ++i) moving_ = stage_.tick();
      drawn_ = false;
    }
    if (!moving_) clock_.reset();
    const bool draw = !drawn_;
    drawn_ = true;
    return {draw, moving_};
  }

  /// Where between two steps the picture is.
  [[nodiscard]] double alpha() const { return moving_ ? clock_.alpha() : 1; }

 private:
  Stage& stage_;
  Clock clock_;
  bool moving_ = true;
  bool drawn_ = false;
};

}  // namespace klaster
