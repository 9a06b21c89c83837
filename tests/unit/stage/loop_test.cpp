// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/loop.hpp"

#include <gtest/gtest.h>

#include "engine/stage/ambience.hpp"

namespace klaster {
namespace {

/// A stage that moves for so many steps.
class Moving final : public Stage {
 public:
  explicit Moving(int steps) : left(steps) {}
  int left;
  int ticks = 0;

  void opened(const Game&) override {}
  void decided(const Game&, const Decision&) override {}
  bool tick() override {
    ++ticks;
    return --left > 0;
  }
  void draw(Painter&, double) override {}
  Transform to_pixels() const override { return {}; }
  void pointer(const Pointer&, std::vector<Decision>&) override {}
  void resize(const Frame&) override {}
  void graphics_lost() override {}
  void still(bool) override {}
  std::span<const Anchor> anchors() const override { return {}; }
  void take_cues(std::vector<Cue>&) override {}
};

TEST(Loop, StopsWhenTheStageIsAtRestAndDrawsTheLastMomentOnce) {
  Moving stage(10);
  Loop loop(stage);
  int frames = 0;
  int draws = 0;
  bool more = true;
  for (double time = 0; more && frames < 100; time += tick_ms, ++frames) {
    const Loop::Frame frame = loop.frame(time);
    more = frame.more;
    draws += frame.draw ? 1 : 0;
  }
  EXPECT_EQ(frames, 10);
  EXPECT_EQ(draws, 10);
  const Loop::Frame idle = loop.frame(5000);
  EXPECT_FALSE(idle.draw);
  EXPECT_FALSE(idle.more);
  EXPECT_EQ(stage.ticks, 10) << "a frame at rest must cost nothing";
}

TEST(Loop, AWakeMakesItGoOnWithoutCatchingUp) {
  Moving stage(1);
  Loop loop(stage);
  loop.frame(0);
  stage.left = 5;
  loop.wake();
  const Loop::Frame frame = loop.frame(60'000);
  EXPECT_TRUE(frame.draw);
  EXPECT_TRUE(frame.more);
  EXPECT_EQ(stage.ticks, 2);
}

TEST(Ambience, SettlesEightSecondsAfterTheLastTouchWithoutAJump) {
  Ambience ambience;
  ambience.touch();
  int ticks = 0;
  float last = ambience.seconds();
  float last_step = 1.0F / 60;
  while (ambience.tick()) {
    ++ticks;
    const float step = ambience.seconds() - last;
    EXPECT_LE(step, 1.0F / 60 + 1e-4F);
    EXPECT_LE(std::abs(step - last_step), 0.001F) << "it must not stop dead";
    last = ambience.seconds();
    last_step = step;
  }
  EXPECT_EQ(ticks + 1, Ambience::settle_ticks);
  EXPECT_FALSE(ambience.tick());
  EXPECT_EQ(ambience.strength(), 0);
  ambience.touch();
  EXPECT_TRUE(ambience.tick());
}

TEST(Ambience, UnderReducedMotionNothingMovesByItself) {
  Ambience ambience;
  ambience.still(true);
  ambience.touch();
  EXPECT_FALSE(ambience.tick());
  EXPECT_EQ(ambience.seconds(), 0);
}

}  // namespace
}  // namespace klaster
