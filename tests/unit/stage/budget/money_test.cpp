// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/money.hpp"

#include <gtest/gtest.h>

#include <array>

namespace klaster::budget {
namespace {

constexpr std::array hryvnias{10, 20, 50, 100, 200, 500};
using Balances = std::vector<std::int32_t>;

class MoneyTest : public testing::Test {
 protected:
  void SetUp() override {
    TableState table;
    for (int i = 0; i < 4; ++i) table.jars.push_back({TableState::Kind::need, true, 0, 0});
    layout_ = make_layout({860, 700, 1}, table);
    money_.arrange(layout_);
  }

  /// Steps until nothing moves; how many it took.
  int run(int at_most = 1200) {
    for (int i = 0; i < at_most; ++i) {
      if (!money_.tick()) return i;
    }
    return at_most;
  }

  [[nodiscard]] Balances seen() const {
    Balances sums(layout_.jars.size() + 1);
    for (const Thing& thing : money_.things()) {
      if (thing.mode != Thing::Mode::leaving) sums[static_cast<std::size_t>(thing.place)] += thing.value;
    }
    return sums;
  }

  void expect_all_in_place() const {
    for (const Thing& thing : money_.things()) {
      EXPECT_EQ(thing.mode, Thing::Mode::resting);
      const Rect room = thing.place == Purse::tray ? layout_.tray_inside
                                                   : layout_.jars[static_cast<std::size_t>(thing.place - 1)].inside;
      EXPECT_GE(thing.at.x, room.x - 1);
      EXPECT_LE(thing.at.x, room.right() + 1);
      EXPECT_LE(thing.at.y, room.bottom() + 1);
    }
  }

  Layout layout_;
  Money money_;
};

TEST_F(MoneyTest, ARestoredTableIsAtRestAtOnce) {
  money_.reset(Balances{1100, 300, 0, 450, 6000}, hryvnias, false);
  EXPECT_EQ(seen(), (Balances{1100, 300, 0, 450, 6000}));
  expect_all_in_place();
  EXPECT_LE(run(), 60);
}

TEST_F(MoneyTest, TheFirstPayFallsWithinThreeSecondsAndLiesOnTheTray) {
  money_.reset(Balances{1100, 0, 0, 0, 0}, hryvnias, true);
  for (const Thing& thing : money_.things()) EXPECT_LT(thing.at.y, 0) << "it begins above the picture";
  std::vector<Cue> cues;
  for (int i = 0; i < 60; ++i) money_.tick();
  money_.take_cues(cues);
  EXPECT_FALSE(cues.empty()) << "the first coin is to be heard within a second";
  int landed = 0;
  for (int i = 60; i < 180; ++i) money_.tick();
  for (const Thing& thing : money_.things()) landed += thing.mode == Thing::Mode::resting ? 1 : 0;
  EXPECT_EQ(static_cast<std::size_t>(landed), money_.things().size());
  EXPECT_LT(run(), 600);
  expect_all_in_place();
}

TEST_F(MoneyTest, WhateverHappensTheTableShowsTheBalancesAndComesToRest) {
  Random random(3, "money");
  Balances balances{1000, 0, 0, 0, 0};
  money_.reset(balances, hryvnias, true);
  for (int round = 0; round < 60; ++round) {
    const std::uint32_t from = random.below(5);
    const std::uint32_t to = random.below(5);
    const std::int32_t amount = std::min(10 * random.between(0, 30), balances[from]);
    balances[from] -= amount;
    balances[to] += amount;
    if (round % 9 == 8) balances = {balances[0] + 700, 0, 0, balances[3], balances[4]};
    money_.settle(balances);
    EXPECT_EQ(seen(), balances);
    // Often the next decision comes while everything is still in the air.
    const int ticks = random.between(0, 50);
    for (int i = 0; i < ticks; ++i) money_.tick();
    EXPECT_EQ(seen(), balances);
  }
  EXPECT_LT(run(), 900);
  EXPECT_EQ(seen(), balances);
  expect_all_in_place();
}

TEST_F(MoneyTest, UnderReducedMotionEverythingIsWhereItBelongsAtOnce) {
  money_.still(true);
  money_.reset(Balances{1100, 0, 0, 0, 0}, hryvnias, true);
  expect_all_in_place();
  money_.settle(Balances{800, 200, 100, 0, 0});
  expect_all_in_place();
  EXPECT_EQ(seen(), (Balances{800, 200, 100, 0, 0}));
  for (const Thing& thing : money_.things()) EXPECT_EQ(thing.at, thing.before);
  money_.settle(Balances{0, 0, 0, 0, 0});
  EXPECT_TRUE(money_.things().empty());
}

TEST_F(MoneyTest, LetGoOverNothingACoinGoesHome) {
  money_.reset(Balances{300, 0, 0, 0, 0}, hryvnias, false);
  const Thing coin = money_.things().front();
  money_.grab(coin.id, coin.at);
  money_.hold_at({400, 100});
  for (int i = 0; i < 60; ++i) money_.tick();
  ASSERT_NE(money_.in_hand(), nullptr);
  EXPECT_LT(distance(money_.in_hand()->at, {400, 100}), 2);
  money_.let_go();
  EXPECT_EQ(money_.in_hand(), nullptr);
  EXPECT_LT(run(), 600);
  expect_all_in_place();
}

TEST_F(MoneyTest, ANewSizeKeepsAllTheMoney) {
  money_.reset(Balances{1100, 300, 0, 450, 6000}, hryvnias, false);
  TableState table;
  for (int i = 0; i < 4; ++i) table.jars.push_back({TableState::Kind::need, true, 0, 0});
  layout_ = make_layout({360, 270, 2}, table);
  money_.arrange(layout_);
  EXPECT_EQ(seen(), (Balances{1100, 300, 0, 450, 6000}));
  expect_all_in_place();
}

TEST_F(MoneyTest, ATapChangesANoteAndMovesNoMoney) {
  money_.reset(Balances{500, 0, 0, 0, 0}, std::array{50, 100, 500}, false);
  std::uint32_t note = 0;
  const std::size_t before = money_.things().size();
  for (const Thing& thing : money_.things()) {
    if (money_.look(thing.value).shape == Look::Shape::note) note = thing.id;
  }
  if (note == 0) {  // all in coins already: a tap makes one hop
    const Thing& coin = money_.things().front();
    money_.tap(coin.id);
    EXPECT_TRUE(money_.tick());
  } else {
    money_.tap(note);
    EXPECT_GT(money_.things().size(), before);
  }
  EXPECT_EQ(seen()[0], 500);
}

}  // namespace
}  // namespace klaster::budget
