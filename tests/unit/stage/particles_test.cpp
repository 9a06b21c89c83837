// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/particles.hpp"

#include <gtest/gtest.h>

#include "tests/unit/stage/canvas.hpp"

namespace klaster {
namespace {

int triangles(const Particles& particles) {
  const Canvas canvas(Frame{100, 100, 1});
  ArtShelf art;
  Painter painter(canvas.renderer(), art, scaled(1));
  particles.draw(painter);
  painter.flush();
  return painter.counts().triangles;
}

TEST(Particles, FlyForTheirTimeAndAreGone) {
  Particles particles;
  Random random;
  EXPECT_FALSE(particles.tick());
  particles.burst({.at = {50, 50}, .count = 5, .ticks = 20, .colour = rgb(0xFFFFFF)}, random);
  EXPECT_GT(triangles(particles), 0);
  int ticks = 0;
  while (particles.tick()) ++ticks;
  EXPECT_EQ(ticks, 19);
  EXPECT_EQ(triangles(particles), 0);
}

TEST(Particles, HoweverManyAreWantedThereAreFew) {
  Particles particles;
  Random random;
  particles.burst({.at = {50, 50}, .count = 10'000, .colour = rgb(0xFFFFFF)}, random);
  EXPECT_LT(triangles(particles), 48 * 40);
  particles.clear();
  EXPECT_EQ(triangles(particles), 0);
}

}  // namespace
}  // namespace klaster
