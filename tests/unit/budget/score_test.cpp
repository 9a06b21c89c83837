// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// How a game is judged, with scores that can be worked out by hand.
#include <gtest/gtest.h>

#include "tests/unit/budget/story.hpp"

namespace klaster::budget {
namespace {

BudgetScenario quiet() {
  BudgetScenario s = household();
  s.leak = {.base = 0, .min = 0, .max = 0};
  return s;
}

std::int32_t value(const Score& score, std::string_view id) {
  for (std::size_t i = 0; i < score.dimension_count; ++i)
    if (score.dimensions[i].id == id) return score.dimensions[i].value;
  ADD_FAILURE() << "no dimension " << id;
  return -1;
}
std::int32_t value(const Play& play, std::string_view id) { return value(play.game().score(), id); }

TEST(Score, HasFiveDimensionsWhoseWeightsAreTheScenarios) {
  const Play play(quiet());
  const Score score = play.game().score();
  ASSERT_EQ(score.dimension_count, 5u);
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < 5; ++i) sum += score.dimensions[i].weight;
  EXPECT_EQ(sum, score_one);
  EXPECT_EQ(score.dimensions[0].weight, 3'000);
}

TEST(Score, IsTheWeightedSumOfItsDimensions) {
  // Before anything: dues 1, cushion (0 + 1) / 2, goal 0, gauges (50 + 60) / 200, credit 1:
  // 30 * 1 + 20 * 0.5 + 0 + 15 * 0.55 + 10 = 58.25 %.
  EXPECT_EQ(Play(quiet()).game().score().total, 5'825);
}

TEST(Essentials, AreTheShareOfDuesPaidInTime) {
  Play play(quiet());
  play.put("food", 300).week();
  EXPECT_EQ(value(play, "essentials"), 10'000);
  play.put("food", 100).week();  // 400 of 600
  EXPECT_EQ(value(play, "essentials"), 6'666);
}

TEST(Cushion, IsHalfTheMeanReserveOverAWeekOfNeeds) {
  Play play(quiet());
  play.put("food", 300).put("reserve", 150).week();  // half a week of needs held in one week
  EXPECT_EQ(value(play, "cushion"), (5'000 + 10'000) / 2);
  play.put("food", 300).week();  // still 150
  EXPECT_EQ(value(play, "cushion"), 7'500);
  play.put("food", 300).put("reserve", 600).week();  // (150 + 150 + 750) / 3 = 350: more than the 300 of a week
  EXPECT_EQ(value(play, "cushion"), 10'000);
}

TEST(Cushion, CountsOnlyWeeksInWhichThereIsAReserveJar) {
  BudgetScenario s = quiet();
  jar(s, "reserve").from_week = 2;
  Play play(s);
  play.put("food", 300).week();
  play.put("food", 300).put("reserve", 300).week();
  EXPECT_EQ(value(play, "cushion"), 10'000);
}

TEST(Cushion, AveragesNeedsOverTheirWeeks) {
  BudgetScenario s = quiet();
  jar(s, "food").every = 3;  // 100 a week
  Play play(s);
  play.put("food", 300).put("reserve", 50).week();
  EXPECT_EQ(value(play, "cushion"), (5'000 + 10'000) / 2);
}

TEST(Cushion, DoesNotCountWhatATrapCost) {
  BudgetScenario s = quiet();
  s.cards_per_week = {1};
  s.cards = {card("trap", {{.id = "pay", .cost = 100}, {.id = "wait"}})};
  s.cards[0].scam = true;
  Play play(s);
  play.put("food", 300).put("reserve", 300).start().choose("pay", "tray");
  EXPECT_EQ(play.state().totals.costs, 0);
}

TEST(Cushion, IsHalfTheShareOfEventsPaidWithoutADebt) {
  BudgetScenario s = quiet();
  s.cards_per_week = {1};
  s.cards = {card("bill", {{.id = "pay", .cost = 100}, {.id = "wait"}})};
  s.cards[0].repeat = true;
  Play play(s);
  play.put("food", 300).start().choose("pay", "tray").next();
  play.put("food", 300).start().choose("pay", "lender").next();
  play.put("food", 300).start().choose("wait").next();  // costs nothing and does not count
  EXPECT_EQ(value(play, "cushion"), (0 + 5'000) / 2);
}

TEST(Goal, IsTheShareSavedOfTheTarget) {
  Play play(quiet());
  play.put("bike", 500);
  EXPECT_EQ(value(play, "goal"), 2'500);
}

TEST(Goal, IsNotReachedWithBorrowedMoney) {
  BudgetScenario s = quiet();
  s.cards_per_week = {1};
  s.cards = {card("bill", {{.id = "pay", .cost = 200}, {.id = "wait"}})};
  Play play(s);
  play.put("food", 300).put("bike", 600).start().choose("pay", "lender");
  EXPECT_EQ(value(play, "goal"), 2'000);  // (600 - 200) / 2000
}

TEST(Goal, IsNeverBelowNothing) {
  BudgetScenario s = quiet();
  s.cards_per_week = {1};
  s.cards = {card("bill", {{.id = "pay", .cost = 200}, {.id = "wait"}})};
  Play play(s);
  play.put("food", 300).start().choose("pay", "lender");
  EXPECT_EQ(value(play, "goal"), 0);
}

TEST(Wellbeing, IsTheMeanOfAllGaugesOverTheWeeks) {
  BudgetScenario s = quiet();
  s.gauges[0].weekly = -10;
  Play play(s);
  play.put("food", 300).week();  // 40 and 60
  EXPECT_EQ(value(play, "wellbeing"), 5'000);
  play.put("food", 300).week();  // 30 and 60: (100 + 90) / 400
  EXPECT_EQ(value(play, "wellbeing"), 4'750);
}

TEST(Credit, LosesFourTimesTheShareOfIncomeThatWentToFees) {
  Play play(quiet());
  play.put("fun", 10).move("fun", "tray", 10).start();  // a fee of 30 on 1,000
  EXPECT_EQ(value(play, "credit"), 10'000 - 1'200);
}

TEST(Credit, CountsInterestLikeFees) {
  BudgetScenario s = quiet();
  s.hero_age = 20;
  s.lender.rate = 2'000;
  s.cards_per_week = {1};
  s.cards = {card("bill", {{.id = "pay", .cost = 500}, {.id = "wait"}})};
  Play play(s);
  play.put("food", 300).start().choose("pay", "lender");  // 100 of interest on 1,000: 40 %
  EXPECT_EQ(value(play, "credit"), 6'000);
}

TEST(Credit, IsNeverBelowNothing) {
  BudgetScenario s = quiet();
  s.income.min = s.income.max = 0;
  s.opening = 1'000;
  jar(s, "bike").target = 1'000;
  Play play(s);
  play.start();
  EXPECT_EQ(value(play, "credit"), 0);
}

TEST(Stars, AreGivenAtTheirThresholds) {
  BudgetScenario s = quiet();  // 5,825 at the beginning
  const auto stars = [&](std::vector<std::int32_t> thresholds) {
    s.score.stars = std::move(thresholds);
    return Play(s).game().score().stars;
  };
  EXPECT_EQ(stars({5'826, 6'000, 7'000}), 0);
  EXPECT_EQ(stars({5'825, 6'000, 7'000}), 1);
  EXPECT_EQ(stars({1'000, 5'825, 7'000}), 2);
  EXPECT_EQ(stars({1'000, 2'000, 3'000}), 3);
}

TEST(Pass, IsReachedAtItsScore) {
  BudgetScenario s = quiet();
  s.pass = 5'825;
  EXPECT_TRUE(Play(s).game().score().goal_reached);
  s.pass = 5'826;
  EXPECT_FALSE(Play(s).game().score().goal_reached);
}

TEST(Objectives, AreGoalDuesAndNoDebt) {
  const auto met = [](const Play& play) {
    std::string result;
    for (const Objective& one : play.game().objectives()) result += std::string(one.id) + (one.met ? "+" : "-") + " ";
    return result;
  };
  BudgetScenario s = quiet();
  jar(s, "bike").target = 400;
  s.cards_per_week = {1};
  s.cards = {card("bill", {{.id = "pay", .cost = 200}, {.id = "wait"}})};
  Play play(s);
  EXPECT_EQ(met(play), "goal- dues+ no-debt+ ");
  play.put("bike", 400).put("food", 200).start().choose("pay", "lender");
  EXPECT_EQ(met(play), "goal+ dues- no-debt- ");
}

}  // namespace
}  // namespace klaster::budget
