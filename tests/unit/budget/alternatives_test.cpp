// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// What else could be done with a turn, and luck drawn anew.
#include <gtest/gtest.h>

#include <set>

#include "tests/unit/budget/corpus.hpp"
#include "tests/unit/budget/story.hpp"

namespace klaster::budget {
namespace {

using Turns = std::vector<std::vector<Decision>>;

Turns alternatives_of(const Game& game) {
  Turns turns;
  game.alternatives(turns);
  return turns;
}

/// Visits every state of some games at random.
template <class Visit>
void for_each_state(const Visit& visit) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    BudgetGame game(medium(), seed);
    Random luck(seed, "states");
    while (!game.finished()) {
      visit(game);
      std::vector<Decision> options;
      game.options(options);
      game.apply(options[luck.below(static_cast<std::uint32_t>(options.size()))]);
    }
  }
}

TEST(Alternatives, AreAllowedStepByStepAndEndTheTurn) {
  for_each_state([](const BudgetGame& game) {
    const Turns turns = alternatives_of(game);
    ASSERT_LE(turns.size(), 16u);
    for (const std::vector<Decision>& turn : turns) {
      ASSERT_FALSE(turn.empty());
      const auto copy = game.clone();
      for (const Decision& decision : turn) {
        ASSERT_TRUE(copy->check(decision).allowed());
        copy->apply(decision);
      }
      ASSERT_TRUE(budget_verbs()[turn.back().verb].ends_turn);
      for (std::size_t i = 0; i + 1 < turn.size(); ++i) ASSERT_FALSE(budget_verbs()[turn[i].verb].ends_turn);
    }
  });
}

TEST(Alternatives, AreThereWhereverSomethingIsToBeDecided) {
  for_each_state([](const BudgetGame& game) {
    const Turns turns = alternatives_of(game);
    ASSERT_EQ(turns.empty(), game.state().phase == Phase::ledger) << static_cast<int>(game.state().phase);
    for (std::size_t i = 0; i < turns.size(); ++i)
      for (std::size_t k = 0; k < i; ++k) ASSERT_NE(turns[i], turns[k]);
  });
}

TEST(Alternatives, CoverWhatIsDueInAllButReckless) {
  // 1,000 on the tray and 300 due for food: only one plan leaves the food out.
  Play play(household());
  int without_food = 0;
  for (const std::vector<Decision>& turn : alternatives_of(play.game())) {
    const auto copy = play.game().clone();
    for (const Decision& decision : turn) copy->apply(decision);
    const auto& state = static_cast<const BudgetGame&>(*copy).state();
    if (state.totals.dues_paid < state.totals.dues) ++without_food;
  }
  EXPECT_EQ(without_food, 1);
}

TEST(Alternatives, GatherMoneyWhereNoSinglePotCanPay) {
  // 600 in the reserve and 400 for the bicycle: 800 are there, but in no one jar.
  BudgetScenario s = household();
  jar(s, "food").from_week = 4;
  s.cards_per_week = {1};
  s.cards = {card("bill", {{.id = "pay", .cost = 800}, {.id = "wait"}})};
  s.has_lender = false;
  Play play(s);
  play.put("reserve", 600).put("bike", 400).start();
  const Turns turns = alternatives_of(play.game());
  ASSERT_EQ(turns.size(), 2u);
  ASSERT_EQ(turns[0].size(), 3u) << "from the reserve, from the goal, pay";
  play.act(turns[0][0]).act(turns[0][1]).act(turns[0][2]);
  EXPECT_EQ(play.pot("bike"), 200);
}

TEST(Redraw, LeavesWhatIsKnownAsItIs) {
  for_each_state([](const BudgetGame& game) {
    BudgetGame copy = game;
    copy.redraw(77);
    ASSERT_EQ(copy.state().tray, game.state().tray);
    ASSERT_EQ(copy.state().hand_count, game.state().hand_count);
    ASSERT_EQ(copy.open_card(), game.open_card());
    ASSERT_EQ(copy.score(), game.score());
  });
}

TEST(Redraw, GivesEachSeedAFutureOfItsOwn) {
  std::set<std::int32_t> pays;
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    BudgetGame game(medium(), 1);
    game.redraw(seed);
    game.apply(make_decision(verb_start));
    while (game.state().phase != Phase::plan) {
      std::vector<Decision> options;
      game.options(options);
      game.apply(options.front());
    }
    pays.insert(game.state().ledger.front().amount);
  }
  EXPECT_GT(pays.size(), 5u);
}

TEST(Redraw, IsTheSameForTheSameSeed) {
  BudgetGame a(medium(), 1);
  BudgetGame b(medium(), 1);
  a.redraw(5);
  b.redraw(5);
  EXPECT_EQ(a.hash(), b.hash());
}

TEST(Chance, IsRolledWhenACardWouldComeAndNotBefore) {
  // The debtor comes back in half of all futures, whatever the seed was when the loan was given.
  BudgetScenario s = household();
  s.cards_per_week = {1, 1, 0};
  s.cards = {card("loan", {{.id = "lend",
                            .effects = {{.kind = Effect::Kind::later, .name = "back", .weeks = 1, .percent = 50}}},
                           {.id = "no"}}),
             card("back", {{.id = "thanks"}, {.id = "fine"}})};
  s.cards[0].to_week = 1;
  s.cards[1].only_later = true;
  Play play(s);
  play.start().choose("lend");
  ASSERT_EQ(play.state().scheduled.size(), 1u);
  int came = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    BudgetGame future = play.game();
    future.redraw(seed);
    future.apply(make_decision(verb_next));
    future.apply(make_decision(verb_start));
    came += future.open_card() != nullptr ? 1 : 0;
    EXPECT_TRUE(future.state().scheduled.empty());
  }
  EXPECT_NEAR(came, 200, 40);
}

TEST(Takings, FollowTheirGauge) {
  // ±40 %: 1,000 at the middle, 1,400 at the top, 600 at the bottom; 1,080 at 60.
  const auto pay_at = [](std::int32_t trust) {
    BudgetScenario s = household();
    s.income.gauge = "trust";
    s.income.swing = 40;
    s.gauges[1].start = trust;
    return Play(s).ledger(LedgerLine::Kind::income).front();
  };
  EXPECT_EQ(pay_at(50), 1'000);
  EXPECT_EQ(pay_at(100), 1'400);
  EXPECT_EQ(pay_at(0), 600);
  EXPECT_EQ(pay_at(60), 1'080);
}

TEST(Mistakes, AreCountedWeekByWeek) {
  Play play(household());
  play.week();  // nothing for food, 1,000 loose, an empty reserve
  EXPECT_EQ(play.state().mistakes.short_weeks, 1);
  EXPECT_EQ(play.state().mistakes.leak_weeks, 1);
  EXPECT_EQ(play.state().mistakes.bare_weeks, 1);
  play.put("food", 300).put("reserve", play.tray()).week();
  EXPECT_EQ(play.state().mistakes.short_weeks, 1);
  EXPECT_EQ(play.state().mistakes.leak_weeks, 1);
  EXPECT_EQ(play.state().mistakes.bare_weeks, 1);
}

TEST(Trace, IsWhatIsOwnedAtEachWeeksEnd) {
  Play play(household());
  play.put("food", 300).put("bike", 700).week();
  std::vector<std::int32_t> trace;
  play.game().trace(trace);
  EXPECT_EQ(trace, Amounts{700});
}

}  // namespace
}  // namespace klaster::budget
