// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Game and log stay in step, whatever is decided, taken back or tried.
#include "engine/session/session.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/session/autoplay.hpp"
#include "games/budget/rules/game.hpp"
#include "tests/unit/budget/corpus.hpp"
#include "tests/unit/session/metronome.hpp"

namespace klaster {
namespace {

constexpr std::uint32_t seeds = 12;

Session fresh(std::uint32_t seed = 1) { return Session(budget::rules(), budget::tiny(), seed); }
Session ticking(std::uint32_t seed = 1) { return Session(metronome(), metronome_scenario(), seed); }

/// A session played to its end by the bot that does anything.
Session played(std::shared_ptr<const Scenario> scenario, std::uint32_t seed) {
  Session session(budget::rules(), std::move(scenario), seed);
  EXPECT_EQ(play_out(session, *find_bot(budget::rules(), "random")), PlayEnd::finished);
  return session;
}

/// The game after the first `count` decisions of a log, played without a session.
std::uint64_t hash_after(const Session& session, std::size_t count) {
  const auto game = session.rules().start(session.shared_scenario(), session.log().seed);
  for (std::size_t i = 0; i < count; ++i) game->apply(session.log().decisions[i]);
  return game->hash();
}

std::vector<std::shared_ptr<const Scenario>> scenarios() { return {budget::tiny(), budget::medium()}; }

TEST(Session, BeginsWithAnEmptyLogThatNamesWhatIsPlayed) {
  const Session session = fresh(7);
  EXPECT_EQ(session.log().game, "budget");
  EXPECT_EQ(session.log().rules_version, budget::rules().version());
  EXPECT_EQ(session.log().scenario_hash, budget::tiny()->hash);
  EXPECT_EQ(session.log().seed, 7u);
  EXPECT_TRUE(session.log().decisions.empty());
  EXPECT_FALSE(session.can_undo());
}

TEST(Session, TakesDownWhatWasDecidedAndInWhichTurn) {
  Session session = fresh();
  const Decision move = make_decision(budget::verb_move, 0, 1, 50);
  EXPECT_TRUE(session.apply(move).allowed());
  EXPECT_EQ(session.log().decisions, std::vector<Decision>{move});
  EXPECT_EQ(session.turns(), std::vector<std::int32_t>{1});
}

TEST(Session, ClearsWhatADecisionDoesNotUse) {
  Session session = fresh();
  Decision start = make_decision(budget::verb_start);
  start.arg = {9, 9, 9, 9};
  start.tick = 77;
  EXPECT_TRUE(session.apply(start).allowed());
  EXPECT_EQ(session.log().decisions, std::vector<Decision>{make_decision(budget::verb_start)});
}

TEST(Session, RefusesAndChangesNothingForAnyDecisionWhatever) {
  Random random(1, "decisions");
  int refused = 0;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    Session session(budget::rules(), seed % 2 == 0 ? scenarios()[0] : scenarios()[1], seed);
    for (int i = 0; i < 2'000; ++i) {
      Decision decision{.tick = random.next(),
                        .verb = static_cast<std::uint16_t>(random.chance(90) ? random.below(7) : random.next()),
                        .count = static_cast<std::uint16_t>(random.chance(90) ? random.below(6) : random.next())};
      for (std::int32_t& argument : decision.arg)
        argument = random.chance(70) ? random.between(-2, 9) * (random.chance(50) ? 1 : 10)
                                     : static_cast<std::int32_t>(random.next());
      const std::uint64_t before = session.game().hash();
      const std::size_t length = session.log().decisions.size();
      if (session.apply(decision).allowed()) {
        EXPECT_EQ(session.log().decisions.size(), length + 1);
        continue;
      }
      ++refused;
      ASSERT_EQ(session.game().hash(), before);
      ASSERT_EQ(session.log().decisions.size(), length);
    }
    const auto again = Session::restore(budget::rules(), session.shared_scenario(), session.log());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->game().hash(), session.game().hash());
  }
  EXPECT_GT(refused, 10'000);
}

TEST(Session, AsksBeforeItTouchesAGameAlsoForAllOfItsOptions) {
  // What a game offers, it allows; and asking changes nothing.
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    Session session(budget::rules(), budget::medium(), seed);
    Random luck(seed, "options");
    while (!session.game().finished()) {
      std::vector<Decision> options;
      session.game().options(options);
      ASSERT_FALSE(options.empty());
      ASSERT_LE(options.size(), 32u);
      const std::uint64_t before = session.game().hash();
      for (const Decision& option : options) ASSERT_TRUE(session.game().check(option).allowed());
      ASSERT_EQ(session.game().hash(), before);
      session.apply(options[luck.below(static_cast<std::uint32_t>(options.size()))]);
    }
  }
}

TEST(Session, ComesBackFromItsLogAfterEachDecision) {
  for (const auto& scenario : scenarios()) {
    for (std::uint32_t seed = 0; seed < 3; ++seed) {
      const Session session = played(scenario, seed);
      Log log = session.log();
      const std::vector<Decision> all = std::move(log.decisions);
      log.decisions.clear();
      const auto game = session.rules().start(scenario, seed);
      for (std::size_t i = 0;; ++i) {
        const auto restored = Session::restore(budget::rules(), scenario, *log_from_text(to_text(log)));
        ASSERT_TRUE(restored);
        ASSERT_EQ(restored->game().hash(), game->hash()) << i;
        ASSERT_EQ(restored->log(), log);
        ASSERT_EQ(restored->turns(),
                  std::vector<std::int32_t>(session.turns().begin(),
                                            session.turns().begin() + static_cast<std::ptrdiff_t>(i)));
        if (i == all.size()) break;
        log.decisions.push_back(all[i]);
        game->apply(all[i]);
      }
    }
  }
}

TEST(Session, UndoIsReplayWithoutTheLastDecision) {
  for (const auto& scenario : scenarios()) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
      Session session(budget::rules(), scenario, seed);
      Random luck(seed, "undo");
      const Bot& bot = *find_bot(budget::rules(), "random");
      int undone = 0;
      while (!session.game().finished()) {
        ASSERT_TRUE(session.apply(bot.decide(session.game(), luck)).allowed());
        if (!session.can_undo() || !luck.chance(30)) continue;
        const std::size_t length = session.log().decisions.size();
        const std::uint64_t expected = hash_after(session, length - 1);
        ASSERT_TRUE(session.undo());
        ++undone;
        ASSERT_EQ(session.log().decisions.size(), length - 1);
        ASSERT_EQ(session.turns().size(), length - 1);
        ASSERT_EQ(session.game().hash(), expected);
      }
      EXPECT_GT(undone, 0) << seed;
    }
  }
}

TEST(Session, UndoStopsWhereLuckWasRevealed) {
  Session session = fresh();
  ASSERT_TRUE(session.apply(make_decision(budget::verb_move, 0, 1, 50)).allowed());
  ASSERT_TRUE(session.apply(make_decision(budget::verb_move, 0, 1, 50)).allowed());
  EXPECT_TRUE(session.undo());
  EXPECT_TRUE(session.can_undo());
  ASSERT_TRUE(session.apply(make_decision(budget::verb_start)).allowed());  // a card is turned over
  EXPECT_FALSE(session.can_undo());
  const std::uint64_t before = session.game().hash();
  EXPECT_FALSE(session.undo());
  EXPECT_EQ(session.game().hash(), before);
  EXPECT_EQ(session.log().decisions.size(), 2u);
}

TEST(Session, UndoReachesTheSameBarrierAgainAfterARestore) {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    Session session(budget::rules(), budget::medium(), seed);
    Random luck(seed, "bot");
    while (!session.game().finished()) {
      ASSERT_TRUE(session.apply(find_bot(budget::rules(), "random")->decide(session.game(), luck)).allowed());
      const auto restored = Session::restore(budget::rules(), session.shared_scenario(), session.log());
      ASSERT_EQ(restored->can_undo(), session.can_undo());
      if (session.log().decisions.size() > 60) break;
    }
  }
}

TEST(Session, ForkIsReplayUpToTheBeginningOfATurn) {
  for (const auto& scenario : scenarios()) {
    for (std::uint32_t seed = 0; seed < 4; ++seed) {
      const Session whole = played(scenario, seed);
      for (std::int32_t turn = 1; turn <= whole.game().turn(); ++turn) {
        const auto end = std::find(whole.turns().begin(), whole.turns().end(), turn);
        const auto count = static_cast<std::size_t>(end - whole.turns().begin());
        auto session = Session::restore(budget::rules(), scenario, whole.log());
        ASSERT_TRUE(session->fork(turn));
        EXPECT_EQ(session->log().decisions.size(), count);
        EXPECT_EQ(session->game().hash(), hash_after(whole, count));
        EXPECT_EQ(session->game().turn(), turn);
        EXPECT_FALSE(session->can_undo());
      }
    }
  }
}

TEST(Session, RefusesLogsOfOtherGamesRulesAndScenarios) {
  const Session session = played(budget::tiny(), 1);
  const auto problem = [&](Log log) {
    const auto restored = Session::restore(budget::rules(), budget::tiny(), log);
    return restored ? std::optional<LogProblem>() : restored.error();
  };
  EXPECT_EQ(problem(session.log()), std::nullopt);
  Log log = session.log();
  log.game = "river";
  EXPECT_EQ(problem(log), LogProblem::other_game);
  log = session.log();
  ++log.rules_version;
  EXPECT_EQ(problem(log), LogProblem::other_rules);
  log = session.log();
  log.scenario_hash = budget::medium()->hash;
  EXPECT_EQ(problem(log), LogProblem::other_scenario);
}

TEST(Session, RefusesLogsThatHoldAnImpossibleDecision) {
  const Session session = played(budget::tiny(), 1);
  for (std::size_t i = 0; i <= session.log().decisions.size(); ++i) {
    Log log = session.log();
    log.decisions.insert(log.decisions.begin() + static_cast<std::ptrdiff_t>(i), make_decision(99));
    const auto restored = Session::restore(budget::rules(), budget::tiny(), log);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error(), LogProblem::impossible);
  }
}

TEST(Session, RefusesLogsThatWaitInAGameWithoutTime) {
  Session session = fresh();
  session.apply(make_decision(budget::verb_start));
  Log log = session.log();
  log.decisions[0].tick = 1;
  EXPECT_EQ(Session::restore(budget::rules(), budget::tiny(), log).error(), LogProblem::impossible);
}

TEST(Session, CountsTicksOnlyInTimedPhases) {
  Session session = ticking();
  for (int i = 0; i < 5; ++i) session.advance();  // nothing moves before "go"
  ASSERT_TRUE(session.apply(make_decision(Metronome::verb_go)).allowed());
  for (int i = 0; i < 3; ++i) session.advance();
  ASSERT_TRUE(session.apply(make_decision(Metronome::verb_tap)).allowed());
  ASSERT_EQ(session.log().decisions.size(), 2u);
  EXPECT_EQ(session.log().decisions[0].tick, 0u);
  EXPECT_EQ(session.log().decisions[1].tick, 3u);
  EXPECT_EQ(session.game().score().total, 7);  // ten ticks less three are left
}

TEST(Session, WaitsAsLongAsTheLogSays) {
  Session session = ticking();
  session.apply(make_decision(Metronome::verb_go));
  for (int i = 0; i < 4; ++i) session.advance();
  session.apply(make_decision(Metronome::verb_tap));
  const auto restored = Session::restore(metronome(), metronome_scenario(), session.log());
  ASSERT_TRUE(restored);
  EXPECT_EQ(restored->game().hash(), session.game().hash());
}

TEST(Session, RefusesLogsThatGoBackInTimeOrWaitTooLong) {
  Session session = ticking();
  session.apply(make_decision(Metronome::verb_go));
  for (int i = 0; i < 4; ++i) session.advance();
  session.apply(make_decision(Metronome::verb_tap));
  const auto refused = [](const Log& log) {
    const auto restored = Session::restore(metronome(), metronome_scenario(), log);
    return !restored && restored.error() == LogProblem::impossible;
  };
  Log log = session.log();
  log.decisions[1].tick = 11;  // the turn ended at tick 10, and time stood still
  EXPECT_TRUE(refused(log));
  log.decisions[1].tick = 0xFFFFFFFF;
  EXPECT_TRUE(refused(log));
  log = session.log();
  log.decisions.push_back(log.decisions.back());
  log.decisions.back().tick = 3;
  EXPECT_TRUE(refused(log));
}

TEST(Session, RefusesMoreDecisionsThanALogHolds) {
  Session session = ticking();
  for (std::size_t i = 0; i < Log::max_decisions; ++i)
    ASSERT_TRUE(session.apply(make_decision(Metronome::verb_peek)).allowed());
  const Verdict verdict = session.apply(make_decision(Metronome::verb_peek));
  EXPECT_FALSE(verdict.allowed());
  EXPECT_EQ(verdict.code, "log.full");
  EXPECT_EQ(session.log().decisions.size(), Log::max_decisions);
}

TEST(Session, UndoTakesBackTheTimeThatPassed) {
  Session session = ticking();
  session.apply(make_decision(Metronome::verb_go));
  for (int i = 0; i < 4; ++i) session.advance();
  session.apply(make_decision(Metronome::verb_tap));
  for (int i = 0; i < 2; ++i) session.advance();
  ASSERT_TRUE(session.undo());
  // What is left is "go" at tick 0: the ten ticks begin again.
  session.apply(make_decision(Metronome::verb_tap));
  EXPECT_EQ(session.log().decisions[1].tick, 0u);
  EXPECT_EQ(session.game().score().total, 10);
}

TEST(Session, UndoDoesNotTakeBackTheSetUp) {
  Session session = ticking();
  ASSERT_TRUE(session.apply(make_decision(Metronome::verb_setup)).allowed());
  EXPECT_FALSE(session.can_undo());
  EXPECT_FALSE(session.undo());
  session.apply(make_decision(Metronome::verb_go));
  EXPECT_TRUE(session.undo());
  EXPECT_FALSE(session.can_undo());
  EXPECT_EQ(session.log().decisions.size(), 1u);
}

TEST(Session, ForkKeepsTheSetUp) {
  Session session = ticking();
  session.apply(make_decision(Metronome::verb_setup));
  session.apply(make_decision(Metronome::verb_go));
  for (int i = 0; i < 10; ++i) session.advance();
  session.apply(make_decision(Metronome::verb_go));
  ASSERT_EQ(session.game().turn(), 2);
  ASSERT_TRUE(session.fork(1));
  EXPECT_EQ(session.log().decisions, std::vector<Decision>{make_decision(Metronome::verb_setup)});
  EXPECT_FALSE(session.can_undo());
}

TEST(Session, ForkRefusesTurnsThatHaveNotBegun) {
  Session session = fresh();
  session.apply(make_decision(budget::verb_move, 0, 1, 50));
  const std::uint64_t before = session.game().hash();
  EXPECT_FALSE(session.fork(2));
  EXPECT_FALSE(session.fork(0));
  EXPECT_FALSE(session.fork(-1));
  EXPECT_EQ(session.game().hash(), before);
  EXPECT_EQ(session.log().decisions.size(), 1u);
  EXPECT_TRUE(session.fork(1));
  EXPECT_TRUE(session.log().decisions.empty());
}

}  // namespace
}  // namespace klaster
