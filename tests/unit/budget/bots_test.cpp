// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Every bot comes to an end, and care pays.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "engine/session/autoplay.hpp"
#include "games/budget/rules/game.hpp"
#include "tests/unit/budget/corpus.hpp"

namespace klaster::budget {
namespace {

constexpr std::int32_t games = 300;

/// The planner thinks long, and longer still under the sanitizers.
constexpr std::int32_t planner_games = 15;

class Bots : public testing::TestWithParam<const char*> {};

double mean_of(const std::shared_ptr<const BudgetScenario>& scenario, const NamedBot& named) {
  const std::int32_t count = named.tier < 2 ? games : planner_games;
  Autoplay job(rules(), scenario, *named.bot, 1, count);
  job.step(count);
  EXPECT_EQ(job.unfinished(), 0) << named.name;
  double sum = 0;
  for (const Score& score : job.scores()) sum += score.total;
  return sum / count;
}

TEST_P(Bots, FinishAllTheirGamesAndSkillPays) {
  const auto scenario = load(GetParam());
  std::map<std::int32_t, double> best_of_tier;
  std::map<std::int32_t, double> worst_of_tier;
  for (const NamedBot& named : rules().bots()) {
    const double mean = mean_of(scenario, named);
    RecordProperty(std::string(named.name), static_cast<int>(mean));
    const auto [best, is_first] = best_of_tier.try_emplace(named.tier, mean);
    if (is_first) worst_of_tier[named.tier] = mean;
    best->second = std::max(best->second, mean);
    worst_of_tier[named.tier] = std::min(worst_of_tier[named.tier], mean);
  }
  ASSERT_EQ(best_of_tier.size(), 3u);
  EXPECT_GT(worst_of_tier[1], best_of_tier[0]);
  EXPECT_GT(worst_of_tier[2], best_of_tier[1]);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Bots,
                         testing::Values("tests/corpus/valid/tiny.json", "tests/corpus/valid/medium.json",
                                         "assets/scenarios/budget/first-job.json"));

/// As careful as the careful one, but without any fun: what it would spend on wants goes to the goal or the reserve.
class Monk final : public Bot {
 public:
  [[nodiscard]] Decision decide(const Game& base, Random& luck) const override {
    const auto& game = static_cast<const BudgetGame&>(base);
    const Decision decision = find_bot(rules(), "careful")->decide(game, luck);
    if (decision.verb != verb_move ||
        game.scenario().jars[static_cast<std::size_t>(decision.arg[1]) - 1].kind != JarKind::want)
      return decision;
    const auto goal = static_cast<std::int32_t>(game.scenario().goal) + 1;
    const auto reserve = static_cast<std::int32_t>(game.scenario().rainy) + 1;
    const std::int32_t wanted = std::min(game.state().tray, game.state().target - game.balance(goal));
    for (const Decision& instead :
         {make_decision(verb_move, 0, goal, wanted), make_decision(verb_move, 0, reserve, game.state().tray)})
      if (game.check(instead).allowed()) return instead;
    return make_decision(verb_start);
  }
};

TEST(Fun, IsWorthMoreThanItCosts) {
  const Monk monk;
  const double without = mean_of(load("assets/scenarios/budget/first-job.json"), {"monk", 1, &monk});
  const double with = mean_of(load("assets/scenarios/budget/first-job.json"),
                              *std::find_if(rules().bots().begin(), rules().bots().end(),
                                            [](const NamedBot& one) { return one.name == "careful"; }));
  EXPECT_GT(with, without);
}

TEST(AllBots, AreNamedWithTheirTiers) {
  std::vector<std::string> names;
  for (const NamedBot& named : rules().bots())
    names.push_back(std::string(named.name) + " " + std::to_string(named.tier));
  EXPECT_EQ(names, (std::vector<std::string>{"random 0", "first-choice 0", "spender 0", "hoarder 0", "careful 1",
                                             "planner 2"}));
}

TEST(AllBots, DecideTheSameForTheSameGameAndLuck) {
  for (const NamedBot& named : rules().bots()) {
    BudgetGame game(medium(), 3);
    Random a(3, "bot");
    Random b(3, "bot");
    for (int i = 0; i < 100 && !game.finished(); ++i) {
      const Decision decision = named.bot->decide(game, a);
      ASSERT_EQ(decision, named.bot->decide(game, b)) << named.name;
      ASSERT_TRUE(game.check(decision).allowed()) << named.name;
      game.apply(decision);
    }
  }
}

TEST(Spender, PutsEverythingIntoTheWants) {
  BudgetGame game(tiny(), 1);
  Random luck(1, "bot");
  const std::int32_t pay = game.state().tray;
  game.apply(find_bot(rules(), "spender")->decide(game, luck));
  EXPECT_EQ(game.balance(2), pay);
  EXPECT_EQ(game.state().tray, 0);
}

TEST(Hoarder, PutsEverythingIntoTheGoal) {
  BudgetGame game(tiny(), 1);
  Random luck(1, "bot");
  const std::int32_t pay = game.state().tray;
  game.apply(find_bot(rules(), "hoarder")->decide(game, luck));
  EXPECT_EQ(game.balance(4), pay);
  EXPECT_EQ(game.state().tray, 0);
}

TEST(Careful, CoversWhatIsDueBeforeAnythingElse) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    BudgetGame game(medium(), seed);
    Random luck(seed, "bot");
    while (!game.finished()) {
      const Decision decision = find_bot(rules(), "careful")->decide(game, luck);
      if (decision.verb == verb_start && game.state().tray > 0) {
        for (std::size_t i = 0; i < game.scenario().jars.size(); ++i)
          ASSERT_GE(game.state().jars[i].balance, game.due(i)) << "seed " << seed << " week " << game.state().week;
      }
      game.apply(decision);
    }
  }
}

}  // namespace
}  // namespace klaster::budget
