// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// A planner finds what pays in the end, sees no luck that nobody has seen, and always plays the same game the same way.
#include "engine/session/planner.hpp"

#include <gtest/gtest.h>

#include "engine/session/autoplay.hpp"
#include "engine/session/futures.hpp"
#include "tests/unit/budget/corpus.hpp"
#include "tests/unit/session/metronome.hpp"
#include "tests/unit/session/walk.hpp"

namespace klaster {
namespace {

/// The surest bag is not the best one: 600 for sure, or 100 and 1,000 more on average.
std::shared_ptr<WalkScenario> tempting() {
  return walk({{"tea", {{"sure", 600, 0}, {"lucky", 100, 2'000}, {"little", 50, 0}}}});
}

const Bot& bot(const Rules& rules, std::string_view name) { return *find_bot(rules, name); }

TEST(Planner, TakesWhatIsBetterInTheEnd) {
  const WalkRules rules;
  Walk game(tempting(), 1);
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    Random luck(seed, "bot");
    EXPECT_EQ(bot(rules, "planner").decide(game, luck), make_decision(Walk::verb_take, 0, 1));
    EXPECT_EQ(bot(rules, "careful").decide(game, luck), make_decision(Walk::verb_take, 0, 0));
  }
}

TEST(Planner, CannotSeeTheLuckOfItsGame) {
  // In half of the games the lucky bag is empty; who knew would take the other one there.
  const WalkRules rules;
  const auto scenario = walk({{"tea", {{"sure", 600, 0}, {"lucky", 0, 2'000}}}});
  std::int32_t unlucky = 0;
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    Session session(rules, scenario, seed);
    ASSERT_EQ(play_out(session, bot(rules, "planner")), PlayEnd::finished);
    if (session.game().score().total < 600) ++unlucky;
  }
  EXPECT_GT(unlucky, 10);
}

TEST(Planner, PlaysEqualSeedsAlike) {
  for (std::uint32_t seed = 1; seed < 4; ++seed) {
    Session one(budget::rules(), budget::medium(), seed);
    Session two(budget::rules(), budget::medium(), seed);
    ASSERT_EQ(play_out(one, bot(budget::rules(), "planner")), PlayEnd::finished);
    ASSERT_EQ(play_out(two, bot(budget::rules(), "planner")), PlayEnd::finished);
    EXPECT_EQ(one.log(), two.log());
  }
}

TEST(Planner, DecidesFirstWhatItWouldPlayFirst) {
  const std::unique_ptr<Game> game = budget::rules().start(budget::medium(), 5);
  Random a(5, "bot");
  Random b(5, "bot");
  std::vector<Decision> turn;
  bot(budget::rules(), "planner").play(*game, a, turn);
  EXPECT_EQ(bot(budget::rules(), "planner").decide(*game, b), turn.front());
}

TEST(Planner, LeavesToItsStandInWhatItCannotWeigh) {
  // The metronome lists no alternatives.
  class Goer final : public Bot {
   public:
    [[nodiscard]] Decision decide(const Game&, Random&) const override { return make_decision(Metronome::verb_go); }
  };
  const Goer goer;
  Metronome game(1);
  Random luck(1, "bot");
  EXPECT_EQ(Planner(goer).decide(game, luck), make_decision(Metronome::verb_go));
}

TEST(Futures, AreTheSameForEveryAlternative) {
  const WalkRules rules;
  const Walk game(walk({{"tea", {{"one", 0, 1'000}, {"two", 5, 1'000}}}}), 1);
  std::vector<std::vector<Decision>> ways;
  game.alternatives(ways);
  Futures futures;
  Random luck(1, "bot");
  ASSERT_TRUE(futures.weigh(game, ways, *rules.stand_in(), 8, luck));
  ASSERT_EQ(futures.totals(0).size(), 8u);
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(futures.totals(1)[i], futures.totals(0)[i] + 5);
  EXPECT_EQ(futures.sum(1), futures.sum(0) + 40);
}

TEST(Futures, NeedAGameThatCanBeCopied) {
  const WalkRules rules;
  const Metronome game(1);
  Futures futures;
  Random luck(1, "bot");
  const std::vector<std::vector<Decision>> ways = {{make_decision(Metronome::verb_go)}};
  EXPECT_FALSE(futures.weigh(game, ways, *rules.stand_in(), 4, luck));
}

}  // namespace
}  // namespace klaster
