// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/pointer.hpp"

#include <gtest/gtest.h>

namespace klaster {
namespace {

using enum Pointer::Phase;

TEST(Gesture, AFingerThatHardlyMovesIsATap) {
  Gesture gesture;
  gesture.feed({down, {100, 100}, 0});
  gesture.feed({move, {105, 103}, 30});
  EXPECT_TRUE(gesture.held());
  gesture.feed({up, {105, 103}, 60});
  EXPECT_EQ(gesture.kind(), Gesture::Kind::tap);
  EXPECT_FALSE(gesture.held());
}

TEST(Gesture, AFingerThatMovedIsADragAlsoWhenItComesBack) {
  Gesture gesture;
  gesture.feed({down, {100, 100}, 0});
  gesture.feed({move, {120, 100}, 30});
  gesture.feed({move, {100, 100}, 60});
  gesture.feed({up, {100, 100}, 90});
  EXPECT_EQ(gesture.kind(), Gesture::Kind::drag);
}

TEST(Gesture, ACancelIsNoClick) {
  Gesture gesture;
  gesture.feed({down, {100, 100}, 0});
  gesture.feed({cancel, {100, 100}, 30});
  EXPECT_EQ(gesture.kind(), Gesture::Kind::none);
  EXPECT_FALSE(gesture.held());
}

TEST(Gesture, AnUpWithoutADownIsNothing) {
  Gesture gesture;
  gesture.feed({hover, {100, 100}, 0});
  gesture.feed({up, {100, 100}, 30});
  EXPECT_EQ(gesture.kind(), Gesture::Kind::none);
}

TEST(Gesture, AFlickHasTheSpeedOfItsLastMomentsAndARestNone) {
  Gesture flick;
  flick.feed({down, {0, 0}, 0});
  for (int i = 1; i <= 6; ++i) flick.feed({move, {0, -20.0F * static_cast<float>(i)}, 16.0 * i});
  flick.feed({up, {0, -120}, 100});
  EXPECT_NEAR(flick.velocity().y, -1250, 1);
  EXPECT_EQ(flick.velocity().x, 0);

  Gesture rest;
  rest.feed({down, {0, 0}, 0});
  rest.feed({move, {0, -100}, 16});
  rest.feed({up, {0, -100}, 500});
  EXPECT_EQ(rest.velocity(), Point{});
}

}  // namespace
}  // namespace klaster
