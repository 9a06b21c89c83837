// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/clock.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace klaster {
namespace {

TEST(Clock, TheFirstFrameTakesOneTickWhateverTheTimeIs) {
  for (const double start : {0.0, 1e9, -5.0}) {
    Clock clock;
    EXPECT_EQ(clock.ticks(start), 1);
  }
}

TEST(Clock, AScreenOf60HertzGetsOneTickAFrameEvenWhereItsFramesTremble) {
  Clock clock;
  double time = 1000;
  clock.ticks(time);
  for (int i = 0; i < 600; ++i) {
    time += tick_ms + (i % 2 == 0 ? 0.4 : -0.4);
    EXPECT_EQ(clock.ticks(time), 1) << i;
  }
}

TEST(Clock, OtherScreensGetTheSameNumberOfTicksASecond) {
  for (const double hertz : {30.0, 50.0, 75.0, 90.0, 120.0, 144.0, 240.0}) {
    Clock clock;
    int ticks = clock.ticks(0);
    for (int i = 1; i <= static_cast<int>(hertz) * 10; ++i) ticks += clock.ticks(i * 1000 / hertz);
    EXPECT_NEAR(ticks, 601, 1) << hertz;
  }
}

TEST(Clock, AfterALongPauseItTakesFiveTicksAndForgetsTheRest) {
  Clock clock;
  clock.ticks(0);
  EXPECT_EQ(clock.ticks(60'000), max_ticks_a_frame);
  EXPECT_EQ(clock.ticks(60'000 + tick_ms), 1);
}

TEST(Clock, TimeThatStandsStillOrRunsBackwardsOrIsNoNumberGivesNoTick) {
  Clock clock;
  clock.ticks(100);
  EXPECT_EQ(clock.ticks(100), 0);
  EXPECT_EQ(clock.ticks(50), 0);
  EXPECT_EQ(clock.ticks(std::numeric_limits<double>::quiet_NaN()), 0);
}

TEST(Clock, AlphaLiesBetweenTheTicks) {
  Clock clock;
  clock.ticks(0);
  EXPECT_EQ(clock.ticks(tick_ms / 2), 0);
  EXPECT_NEAR(clock.alpha(), 0.5, 1e-9);
  EXPECT_EQ(clock.ticks(tick_ms), 1);
  EXPECT_NEAR(clock.alpha(), 0, 1e-9);
}

TEST(Clock, TheTimeBeforeAResetDoesNotCount) {
  Clock clock;
  clock.ticks(0);
  clock.reset();
  EXPECT_EQ(clock.ticks(30'000), 1);
}

}  // namespace
}  // namespace klaster
