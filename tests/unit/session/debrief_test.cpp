// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/debrief.hpp"

#include <gtest/gtest.h>

#include "engine/session/autoplay.hpp"
#include "games/budget/rules/game.hpp"
#include "tests/unit/budget/corpus.hpp"
#include "tests/unit/session/fork_game.hpp"
#include "tests/unit/session/metronome.hpp"

namespace klaster {
namespace {

constexpr std::int32_t futures = 64;

Session picks(std::initializer_list<std::int32_t> ways, std::uint32_t seed = 1) {
  Session session(fork_rules(), fork_scenario(), seed);
  for (const std::int32_t way : ways) EXPECT_TRUE(session.apply(make_decision(ForkGame::verb_pick, way)).allowed());
  return session;
}

DebriefReport debriefed(const Session& session, DebriefOptions options = {.futures = futures}) {
  Debrief debrief(session, options);
  debrief.step(debrief.of());
  EXPECT_TRUE(debrief.finished());
  return debrief.report();
}

/// A mean of so many futures is off by this much at most: rain of 200 or a coin of 2,000, three standard errors.
constexpr std::int32_t rain_noise = 40 * 3;
constexpr std::int32_t coin_noise = 130 * 3;

TEST(Debrief, WeighsEachTurnOnce) {
  const DebriefReport report = debriefed(picks({ForkGame::work, ForkGame::idle, ForkGame::work, ForkGame::work}));
  ASSERT_EQ(report.turns.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(report.turns[i].turn, static_cast<std::int32_t>(i) + 1);
    EXPECT_EQ(report.turns[i].first, i);
    EXPECT_EQ(report.turns[i].count, 1u);
  }
}

TEST(Debrief, FindsTheTurnThatCostsMost) {
  // Idling loses the 1,000 that work brings in that turn, whatever the luck.
  const DebriefReport report = debriefed(picks({ForkGame::work, ForkGame::idle, ForkGame::work, ForkGame::work}));
  ASSERT_FALSE(report.turning_points.empty());
  EXPECT_EQ(report.turning_points.front(), 1u);
  const WeighedTurn& turn = report.turns[1];
  EXPECT_NEAR(turn.effect, -1'000, coin_noise);
  EXPECT_EQ(turn.worst, turn.chosen.total);
  EXPECT_NEAR(turn.best - turn.chosen.total, 1'000, coin_noise);
}

TEST(Debrief, ExpectsWhatTheLogWouldBringOnAverage) {
  // 2,000 to begin with, three times 1,000 for work, four rains that take 100 on average.
  const DebriefReport report = debriefed(picks({ForkGame::work, ForkGame::work, ForkGame::work, ForkGame::work}));
  EXPECT_NEAR(report.expected, 2'000 + 3'000 - 400, rain_noise);
  ASSERT_EQ(report.turns[0].chosen.trace.size(), 4u);
  EXPECT_NEAR(report.turns[0].chosen.trace[0], 1'000 - 100, rain_noise);
  EXPECT_EQ(report.turns[0].chosen.dimensions[0], report.turns[0].chosen.total);
}

TEST(Debrief, PlaysLaterDecisionsOfTheLogWhereTheyFit) {
  // The stand-in would work in turn 4; the log idles there, and so does every future.
  const DebriefReport report = debriefed(picks({ForkGame::work, ForkGame::work, ForkGame::work, ForkGame::idle}));
  EXPECT_NEAR(report.turns[0].chosen.total, 2'000 + 2'000 - 400, rain_noise);
}

TEST(Debrief, LetsTheStandInFinishARunningGame) {
  const DebriefReport report = debriefed(picks({ForkGame::idle}));
  ASSERT_EQ(report.turns.size(), 1u);
  EXPECT_NEAR(report.turns[0].chosen.total, 2'000 + 2'000 - 400, rain_noise);
}

TEST(Debrief, TakesADecisionWithoutConsequencesForNoTurningPoint) {
  const DebriefReport report = debriefed(picks({ForkGame::work, ForkGame::work, ForkGame::idle, ForkGame::work}));
  const WeighedTurn& turn = report.turns[ForkGame::idle_turn - 1];
  EXPECT_EQ(turn.effect, 0);
  EXPECT_EQ(turn.best, turn.worst);
  for (const std::size_t point : report.turning_points) EXPECT_NE(point, std::size_t{ForkGame::idle_turn - 1});
}

TEST(Debrief, TellsDecisionsFromLuck) {
  // A toss is worth as much as work: tossing well or badly is luck, and the quality is the same.
  std::int32_t best = 0;
  std::int32_t worst = score_one;
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    const Session session = picks({ForkGame::toss, ForkGame::toss, ForkGame::work, ForkGame::toss}, seed);
    const DebriefReport report = debriefed(session);
    EXPECT_GT(report.quality, 8'000) << seed;
    // What luck gave and what could be expected add up to the score, but for what futures differ by.
    EXPECT_NEAR(report.expected + report.luck, session.game().score().total, 3 * coin_noise) << seed;
    best = std::max(best, report.luck);
    worst = std::min(worst, report.luck);
  }
  EXPECT_GT(best, 500);
  EXPECT_LT(worst, -500);
}

TEST(Debrief, GivesIdlersNoQuality) {
  EXPECT_EQ(debriefed(picks({ForkGame::idle, ForkGame::idle, ForkGame::idle, ForkGame::idle})).quality, 0);
}

TEST(Debrief, IsTheSameInSlicesAndForASeed) {
  const Session session = picks({ForkGame::work, ForkGame::toss, ForkGame::idle, ForkGame::idle});
  const DebriefReport whole = debriefed(session);
  Debrief sliced(session, {.futures = futures});
  while (!sliced.finished()) {
    const std::int32_t before = sliced.done();
    sliced.step(7);
    EXPECT_GT(sliced.done(), before);
    EXPECT_LE(sliced.done(), before + 7);
  }
  EXPECT_EQ(sliced.report().turning_points, whole.turning_points);
  for (std::size_t i = 0; i < whole.turns.size(); ++i) {
    EXPECT_EQ(sliced.report().turns[i].effect, whole.turns[i].effect);
    EXPECT_EQ(sliced.report().turns[i].luck, whole.turns[i].luck);
  }
}

TEST(Debrief, HasNothingToSayWhereNothingWasDecidedOrNothingCanBeCopied) {
  EXPECT_TRUE(debriefed(picks({})).turns.empty());
  Session ticking(metronome(), metronome_scenario(), 1);
  ticking.apply(make_decision(Metronome::verb_go));
  const DebriefReport report = debriefed(ticking);
  EXPECT_TRUE(report.turns.empty());
  EXPECT_EQ(report.quality, score_one);
}

/// Games of Money Jars, as bots of little skill play them.
class DebriefOfMoneyJars : public testing::TestWithParam<const char*> {};

TEST_P(DebriefOfMoneyJars, NeverOffersWhatWasDoneAsAnAlternative) {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    Session session(budget::rules(), budget::medium(), seed);
    ASSERT_EQ(play_out(session, *find_bot(budget::rules(), GetParam())), PlayEnd::finished);
    const std::uint64_t before = session.game().hash();
    const DebriefReport report = debriefed(session, {.futures = 8});
    EXPECT_EQ(session.game().hash(), before);
    EXPECT_FALSE(report.turns.empty());
    for (const WeighedTurn& turn : report.turns) {
      Session way(budget::rules(), budget::medium(), seed);
      for (std::size_t i = 0; i < turn.first; ++i) way.apply(session.log().decisions[i]);
      ASSERT_EQ(way.game().turn(), turn.turn);
      const std::unique_ptr<Game> other = way.game().clone();
      for (const Decision& decision : turn.other) {
        ASSERT_TRUE(other->check(decision).allowed());
        other->apply(decision);
      }
      for (std::size_t i = turn.first; i < turn.first + turn.count; ++i) way.apply(session.log().decisions[i]);
      if (!turn.other.empty()) {
        EXPECT_NE(other->hash(), way.game().hash()) << GetParam() << " turn " << turn.turn;
      }
      EXPECT_LE(turn.worst, turn.chosen.total);
      EXPECT_GE(turn.best, turn.chosen.total);
    }
    EXPECT_GE(report.quality, 0);
    EXPECT_LE(report.quality, score_one);
    EXPECT_EQ(debriefed(session, {.futures = 8}).turning_points, report.turning_points);
  }
}

TEST_P(DebriefOfMoneyJars, NamesAThirdPlanOnlyWhereNoAnswerMattered) {
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    Session session(budget::rules(), budget::medium(), seed);
    play_out(session, *find_bot(budget::rules(), GetParam()));
    const DebriefReport report = debriefed(session, {.futures = 16});
    const auto is_plan = [&](std::size_t i) {
      const WeighedTurn& turn = report.turns[i];
      return session.log().decisions[turn.first + turn.count - 1].verb == budget::verb_start;
    };
    if (std::count_if(report.turning_points.begin(), report.turning_points.end(), is_plan) < 3) continue;
    for (std::size_t i = 0; i < report.turns.size(); ++i)
      EXPECT_TRUE(is_plan(i) || std::abs(report.turns[i].effect) < Debrief::least_effect) << GetParam() << " " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(Bots, DebriefOfMoneyJars, testing::Values("random", "first-choice", "spender", "careful"));

TEST(DebriefOfMoneyJarsBots, CarefulDecidesBetterThanASpender) {
  const auto quality = [](std::string_view bot) {
    std::int32_t sum = 0;
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
      Session session(budget::rules(), budget::medium(), seed);
      play_out(session, *find_bot(budget::rules(), bot));
      sum += debriefed(session, {.futures = 8}).quality;
    }
    return sum / 4;
  };
  EXPECT_GT(quality("careful"), quality("spender") + 2'000);
}

}  // namespace
}  // namespace klaster
