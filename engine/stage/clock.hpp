// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Time in, number of fixed steps out. Pure, so that every odd clock a browser may have can be tested.
#pragma once

#include <optional>

namespace klaster {

/// Length of a tick.
inline constexpr double tick_ms = 1000.0 / 60;
/// A slow machine slows the game down rather than drowning in steps to catch up.
inline constexpr int max_ticks_a_frame = 5;

/// Counts the fixed steps that are due.
class Clock {
 public:
  /// How many steps to take in the frame that is shown at `time_ms`. One in the first frame and after `reset`.
  int ticks(double time_ms) {
    if (!last_ms_) {
      last_ms_ = time_ms;
      return 1;
    }
    const double passed = time_ms - *last_ms_;
    last_ms_ = time_ms;
    if (!(passed > 0)) return 0;  // also for NaN: clocks of some browsers have run backwards
    owed_ms_ += passed;
    // Screens of 60 Hz tremble around a tick: without this they would alternate between no step and two.
    constexpr double tremble_ms = 1.0;
    int count = 0;
    while (owed_ms_ > tick_ms - tremble_ms && count < max_ticks_a_frame) {
      owed_ms_ -= tick_ms;
      ++count;
    }
    if (owed_ms_ > tick_ms - tremble_ms) owed_ms_ = 0;
    return count;
  }

  /// How far the moment shown lies between the last step and the next, 0 to 1.
  [[nodiscard]] double alpha() const {
    const double share = owed_ms_ / tick_ms;
    return share < 0 ? 0 : share;
  }

  /// The time until the next call does not count: the page was hidden, or nothing moved.
  void reset() {
    last_ms_.reset();
    owed_ms_ = 0;
  }

 private:
  std::optional<double> last_ms_;
  double owed_ms_ = 0;
};

}  // namespace klaster
