// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/tabletop.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/stage/ambience.hpp"
#include "tests/unit/stage/budget/scenes.hpp"

namespace klaster::budget {
namespace {

using enum Pointer::Phase;

TableState planning() {
  return {.jars = {{TableState::Kind::need, true, 100, 300}, {TableState::Kind::goal, true, 0, 6000}},
          .tray = 700,
          .debt = 120};
}

class TabletopTest : public testing::Test {
 protected:
  void SetUp() override {
    table_.resize({860, 700, 1});
    table_.open(planning());
  }

  /// A piece lying on the tray.
  [[nodiscard]] Thing coin() const {
    for (const Thing& thing : table_.money().things()) {
      if (thing.place == Purse::tray && thing.value == 50) return thing;
    }
    return {};
  }

  std::optional<Wish> drag(Point from, Point to, Pointer::Phase end = up) {
    EXPECT_EQ(table_.pointer({down, from, time_ms_}), std::nullopt);
    for (int i = 1; i <= 8; ++i) {
      time_ms_ += 100;  // slowly: not a throw
      EXPECT_EQ(table_.pointer({move, mix(from, to, static_cast<float>(i) / 8), time_ms_}), std::nullopt);
      table_.tick();
    }
    time_ms_ += 200;
    return table_.pointer({end, to, time_ms_});
  }

  Tabletop table_;
  double time_ms_ = 0;
};

TEST_F(TabletopTest, ACoinDraggedOntoAJarIsExactlyOneWish) {
  const auto wish = drag(coin().at, table_.layout().jars[1].glass.centre());
  ASSERT_TRUE(wish);
  EXPECT_EQ(wish->from, Purse::tray);
  EXPECT_EQ(wish->to, 2);
  EXPECT_EQ(wish->amount, 50);
  EXPECT_EQ(table_.pointer({up, {0, 0}, time_ms_ + 5}), std::nullopt);
}

TEST_F(TabletopTest, BesideTheJarCountsTooButFarAwayDoesNot) {
  const Rect glass = table_.layout().jars[0].glass;
  EXPECT_TRUE(drag(coin().at, {glass.x - 10, glass.centre().y}));
  for (int i = 0; i < 400; ++i) table_.tick();
  EXPECT_FALSE(drag(coin().at, {glass.x - 120, glass.y - 100}));
}

TEST_F(TabletopTest, ACancelIsNoWishAndTheCoinGoesHome) {
  EXPECT_FALSE(drag(coin().at, table_.layout().jars[0].glass.centre(), cancel));
  EXPECT_EQ(table_.money().in_hand(), nullptr);
  for (int i = 0; i < 600; ++i) table_.tick();
  std::int32_t on_tray = 0;
  for (const Thing& thing : table_.money().things()) on_tray += thing.place == Purse::tray ? thing.value : 0;
  EXPECT_EQ(on_tray, 700);
}

TEST_F(TabletopTest, ATapIsNoWish) {
  const Thing thing = coin();
  EXPECT_FALSE(table_.pointer({down, thing.at, 0}));
  EXPECT_FALSE(table_.pointer({up, thing.at + Point{3, 2}, 80}));
}

TEST_F(TabletopTest, MoneyIsDraggedOutOfAJarByItsTopPiece) {
  const auto wish = drag(table_.layout().jars[0].glass.centre(), table_.layout().tray.centre());
  ASSERT_TRUE(wish);
  EXPECT_EQ(wish->from, 1);
  EXPECT_EQ(wish->to, Purse::tray);
  EXPECT_GT(wish->amount, 0);
}

TEST_F(TabletopTest, AnEmptyJarGivesNothing) {
  EXPECT_FALSE(drag(table_.layout().jars[1].glass.centre(), table_.layout().tray.centre()));
}

TEST_F(TabletopTest, PayingBackIsNeverMoreThanIsOwed) {
  ASSERT_TRUE(table_.layout().debt.shown);
  Thing note;
  for (const Thing& thing : table_.money().things()) {
    if (thing.place == Purse::tray && thing.value == 200) note = thing;
  }
  ASSERT_EQ(note.value, 200);
  const auto wish = drag(note.at, table_.layout().debt.glass.centre());
  ASSERT_TRUE(wish);
  EXPECT_EQ(wish->to, Wish::debt);
  EXPECT_EQ(wish->amount, 120);
}

TEST_F(TabletopTest, AFlickThrowsACoinIntoTheJarItFliesTowards) {
  const Point from = coin().at;
  const Point to = table_.layout().jars[1].glass.centre();
  const Point step = (to - from) * (1 / distance(from, to) * 18);
  table_.pointer({down, from, 0});
  Point at = from;
  for (int i = 1; i <= 5; ++i) {
    at = at + step;
    table_.pointer({move, at, 16.0 * i});
  }
  const auto wish = table_.pointer({up, at, 85});
  ASSERT_TRUE(wish);
  EXPECT_EQ(wish->to, 2);
}

TEST_F(TabletopTest, NothingCanBeMovedOutsideThePlan) {
  TableState later = planning();
  later.phase = TableState::Phase::events;
  table_.open(later);
  EXPECT_FALSE(drag(coin().at, table_.layout().jars[1].glass.centre()));
}

TEST_F(TabletopTest, TheJarUnderACoinGlows) {
  table_.pointer({down, coin().at, 0});
  table_.pointer({move, table_.layout().jars[1].glass.centre(), 200});
  for (int i = 0; i < 30; ++i) table_.tick();
  EXPECT_GT(table_.glow(1), 0.9F);
  EXPECT_LT(table_.glow(0), 0.1F);
}

TEST_F(TabletopTest, AtTheVeryBeginningTheFirstNeedGlowsAndNothingElse) {
  TableState table = planning();
  table.jars[0].balance = 0;
  table.untouched = true;
  table_.open(table);
  EXPECT_GT(table_.glow(0), 0.3F);
  EXPECT_EQ(table_.glow(1), 0);
}

TEST_F(TabletopTest, AMoveTakenBackMakesNoNewEntranceButANewGameDoes) {
  TableState first = planning();
  first.tray = 800;
  first.jars[0].balance = 0;
  first.untouched = true;
  Tabletop table;
  table.resize({860, 700, 1});
  table.open(first);
  const auto falling = [&table] {
    return std::ranges::count(table.money().things(), Thing::Mode::dropping, &Thing::mode);
  };
  EXPECT_GT(falling(), 0);
  for (int i = 0; i < 900; ++i) table.tick();
  table.change(planning());
  table.open(first);
  EXPECT_EQ(falling(), 0);
  TableState again = first;
  again.tray = 950;
  table.open(again);
  EXPECT_GT(falling(), 0);
}

TEST_F(TabletopTest, ComesToRestAndThenStands) {
  int ticks = 0;
  while (table_.tick() && ticks < 5000) ++ticks;
  EXPECT_LE(ticks, Ambience::settle_ticks + 60);
  EXPECT_FALSE(table_.tick());
}

TEST_F(TabletopTest, UnderReducedMotionItStandsAtOnceAlsoAfterADecision) {
  table_.still(true);
  table_.tick();
  EXPECT_FALSE(table_.tick());
  TableState next = planning();
  next.jars[0].balance = 300;
  next.tray = 500;
  table_.change(next);
  EXPECT_FALSE(table_.tick());
}

TEST_F(TabletopTest, ALidComesOntoAJarThatHasAllThatIsDueAndGoesWhenItIsPaid) {
  EXPECT_EQ(table_.lid(0), 0);
  TableState filled = planning();
  filled.jars[0].balance = 300;
  filled.tray = 500;
  table_.change(filled);
  table_.tick();
  EXPECT_EQ(table_.lid(0), 0) << "not before the money has arrived";
  std::vector<Cue> cues;
  for (int i = 0; i < 300; ++i) {
    table_.tick();
    table_.take_cues(cues);
  }
  EXPECT_EQ(table_.lid(0), 1);
  EXPECT_EQ(table_.lid(1), 0);
  EXPECT_EQ(std::ranges::count(cues, "jar-full", &Cue::name), 1);
  TableState paid = filled;
  paid.jars[0].balance = 0;
  table_.change(paid);
  for (int i = 0; i < 300; ++i) table_.tick();
  EXPECT_EQ(table_.lid(0), 0);
}

TEST_F(TabletopTest, TheLidOpensForACoinInTheHand) {
  TableState filled = planning();
  filled.jars[0].balance = 300;
  table_.open(filled);
  for (int i = 0; i < 200; ++i) table_.tick();
  ASSERT_EQ(table_.lid(0), 1);
  table_.pointer({down, coin().at, 0});
  table_.pointer({move, table_.layout().jars[0].glass.centre(), 200});
  for (int i = 0; i < 40; ++i) table_.tick();
  EXPECT_EQ(table_.lid(0), 0);
}

TEST_F(TabletopTest, DuesLeaveThroughTheWindowAndWhatAnEventTakesLeavesToTheSide) {
  TableState after = planning();
  after.jars[0].balance = 0;
  after.tray = 500;
  table_.change(after);
  Point dues;
  Point taken;
  for (int i = 0; i < 200; ++i) {
    table_.tick();
    for (const Thing& thing : table_.money().things()) {
      if (thing.mode == Thing::Mode::leaving) (thing.place == Purse::tray ? taken : dues) = thing.at;
    }
  }
  EXPECT_TRUE(table_.layout().window.grown(20).contains(dues));
  EXPECT_GT(taken.x, table_.layout().width * 0.9F);
}

TEST_F(TabletopTest, JarsGlideAsideForANewOneAndJumpUnderReducedMotion) {
  const float before = table_.anchors()[0].css.x;
  TableState no_debt = planning();
  no_debt.debt = 0;
  table_.change(no_debt);
  EXPECT_NEAR(table_.anchors()[0].css.x, before, 0.01F);
  for (int i = 0; i < 10; ++i) table_.tick();
  const float after = table_.layout().jars[0].tag.x;
  EXPECT_NE(table_.anchors()[0].css.x, after);
  for (int i = 0; i < 60; ++i) table_.tick();
  EXPECT_EQ(table_.anchors()[0].css.x, after);
  table_.still(true);
  table_.change(planning());
  EXPECT_EQ(table_.anchors()[0].css.x, table_.layout().jars[0].tag.x);
}

TEST_F(TabletopTest, TheCatWatchesTheCoinInTheHandAndCurlsUpAtTheWeeksEnd) {
  table_.pointer({down, coin().at, 0});
  for (const float x : {10.0F, 850.0F}) {
    table_.pointer({move, {x, 300}, 200});
    for (int i = 0; i < 90; ++i) table_.tick();
    EXPECT_GT(table_.cat().gaze.x * (x < 400 ? -1 : 1), 0.5F);
  }
  table_.pointer({cancel, {0, 0}, 300});
  EXPECT_EQ(table_.cat().curl, 0);
  TableState evening = planning();
  evening.phase = TableState::Phase::ledger;
  table_.change(evening);
  for (int i = 0; i < 120; ++i) table_.tick();
  EXPECT_EQ(table_.cat().curl, 1);
}

TEST_F(TabletopTest, ATapOnTheCatMakesItPurrAndIsNoWish) {
  const Layout& layout = table_.layout();
  const Point fur = layout.cat - Point{0, layout.cat_size * 0.5F};
  EXPECT_FALSE(table_.pointer({down, fur, 0}));
  EXPECT_FALSE(table_.pointer({up, fur, 60}));
  std::vector<Cue> cues;
  table_.take_cues(cues);
  EXPECT_EQ(std::ranges::count(cues, "purr", &Cue::name), 1);
  for (int i = 0; i < 40; ++i) table_.tick();
  EXPECT_LT(table_.cat().eyes, 0.1F);
  for (int i = 0; i < 120; ++i) table_.tick();
  EXPECT_EQ(table_.cat().eyes, 1);
}

TEST_F(TabletopTest, TheCatFallsAsleepWhenNobodyPlaysAndWakesAtATouch) {
  for (int i = 0; i < Ambience::settle_ticks + 60; ++i) table_.tick();
  EXPECT_EQ(table_.cat().eyes, 0);
  table_.pointer({down, {5, 5}, 0});
  for (int i = 0; i < 60; ++i) table_.tick();
  EXPECT_EQ(table_.cat().eyes, 1);
}

TEST_F(TabletopTest, AnchorsAreJarsThenTrayDebtSparrowGoal) {
  const auto anchors = table_.anchors();
  ASSERT_EQ(anchors.size(), 6U);
  EXPECT_EQ(anchors[0].css, table_.layout().jars[0].tag);
  EXPECT_TRUE(anchors[2].visible);
  EXPECT_TRUE(anchors[3].visible);
  TableState no_debt = planning();
  no_debt.debt = 0;
  table_.change(no_debt);
  EXPECT_FALSE(table_.anchors()[3].visible);
}

TEST(TableBeforeItsSize, TakesAGameWithMoneyInItsJarsAndFitsItToTheCanvasLater) {
  Tabletop table;
  table.open(planning());
  for (int i = 0; i < 10; ++i) table.tick();
  table.resize({860, 700, 1});
  ASSERT_EQ(table.layout().jars.size(), 2U);
  EXPECT_GT(table.layout().jars[1].glass.right(), 320);
  std::int32_t in_first_jar = 0;
  for (const Thing& thing : table.money().things())
    if (thing.place == 1) in_first_jar += thing.value;
  EXPECT_EQ(in_first_jar, 100);
}

TEST(Scenes, EverySceneComesToRestWithTheRightMoneyOnAnyScreen) {
  for (const Frame frame : {Frame{320, 200, 1}, Frame{360, 270, 2}, Frame{860, 700, 1}, Frame{3840, 2160, 0.69F}}) {
    for (const Scene& scene : scenes()) {
      Tabletop table;
      table.resize(frame);
      play(scene, table);
      if (scene.holding) table.pointer({cancel, {0, 0}, 1000});
      int ticks = 0;
      while (table.tick() && ticks < 5000) ++ticks;
      EXPECT_LT(ticks, 1500) << scene.name;
      const TableState& last = scene.changes ? scene.after : scene.before;
      std::vector<std::int32_t> seen(last.jars.size() + 1);
      for (const Thing& thing : table.money().things()) seen[static_cast<std::size_t>(thing.place)] += thing.value;
      EXPECT_EQ(seen[0], last.tray) << scene.name;
      for (std::size_t i = 0; i < last.jars.size(); ++i) EXPECT_EQ(seen[i + 1], last.jars[i].balance) << scene.name;
    }
  }
}

}  // namespace
}  // namespace klaster::budget
