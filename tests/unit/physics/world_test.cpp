// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/physics/world.hpp"

#include <gtest/gtest.h>

#include <array>

namespace klaster {
namespace {

constexpr PhysicsVector earth{0, 10};

PhysicsWorld with_floor() {
  PhysicsWorld world(earth);
  const std::array floor{PhysicsVector{-5, 4}, PhysicsVector{5, 4}};
  world.add_wall(floor, 0.5F, 0.1F);
  return world;
}

TEST(PhysicsWorld, ThingsFallDownTheScreenAndComeToRestOnTheFloor) {
  PhysicsWorld world = with_floor();
  const BodyId coin = world.add_circle(0.25F, {}, {.position = {0, 0}});
  world.step();
  EXPECT_GT(world.motion(coin).position.y, 0);
  EXPECT_FALSE(world.at_rest());
  for (int i = 0; i < 300; ++i) world.step();
  EXPECT_TRUE(world.at_rest());
  EXPECT_TRUE(world.asleep(coin));
  EXPECT_NEAR(world.motion(coin).position.y, 3.75F, 0.03F);
}

TEST(PhysicsWorld, ReportsHowHardACoinHitTheFloorOnlyInThatStep) {
  PhysicsWorld world = with_floor();
  const BodyId coin = world.add_circle(0.25F, {}, {.position = {0, 1.75F}});  // 2 m above: v = sqrt(2 * 10 * 2) = 6.3
  float hardest = 0;
  int steps_with_impact = 0;
  for (int i = 0; i < 60; ++i) {
    world.step();
    if (!world.impacts().empty()) ++steps_with_impact;
    for (const Impact& impact : world.impacts()) {
      EXPECT_EQ(impact.first, coin);
      EXPECT_EQ(impact.second, BodyId::none);
      if (impact.speed > hardest) hardest = impact.speed;
    }
  }
  EXPECT_NEAR(hardest, 6.3F, 0.4F);
  EXPECT_GE(steps_with_impact, 1);
  EXPECT_LE(steps_with_impact, 3);
}

TEST(PhysicsWorld, WhatLayOnARemovedBodyFalls) {
  PhysicsWorld world = with_floor();
  const BodyId below = world.add_box({0.5F, 0.5F}, {}, {.position = {0, 3.5F}});
  const BodyId above = world.add_box({0.5F, 0.5F}, {}, {.position = {0, 2.5F}});
  for (int i = 0; i < 200; ++i) world.step();
  ASSERT_TRUE(world.at_rest());
  world.remove(below);
  EXPECT_EQ(world.body_count(), 1U);
  for (int i = 0; i < 200; ++i) world.step();
  EXPECT_NEAR(world.motion(above).position.y, 3.5F, 0.05F);
}

TEST(PhysicsWorld, AColumnOfCoinsBetweenWallsSleepsInTheEnd) {
  PhysicsWorld world(earth);
  const std::array glass{PhysicsVector{-0.55F, -5}, PhysicsVector{-0.55F, 2}, PhysicsVector{0.55F, 2},
                         PhysicsVector{0.55F, -5}};
  world.add_wall(glass, 0.5F, 0.1F);
  for (int i = 0; i < 9; ++i) {
    const float n = static_cast<float>(i);
    world.add_circle(0.27F + 0.01F * n, {}, {.position = {i % 2 == 0 ? -0.2F : 0.21F, 1.5F - 0.4F * n}});
  }
  int steps = 0;
  while (!world.at_rest() && steps < 3000) {
    world.step();
    ++steps;
  }
  EXPECT_LT(steps, 900);
}

TEST(PhysicsWorld, SameStepsGiveTheSameBits) {
  auto run = [] {
    PhysicsWorld world = with_floor();
    for (int i = 0; i < 20; ++i) {
      const float t = static_cast<float>(i);
      world.add_circle(0.2F, {.bounce = 0.4F}, {.position = {0.01F * t, -t}, .spin = t});
    }
    for (int i = 0; i < 240; ++i) world.step();
    return world.motion(BodyId{7}).position;
  };
  const PhysicsVector first = run();
  const PhysicsVector second = run();
  EXPECT_EQ(first.x, second.x);
  EXPECT_EQ(first.y, second.y);
}

}  // namespace
}  // namespace klaster
