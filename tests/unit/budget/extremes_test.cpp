// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The largest amounts a scenario may name, as often as it may name them: no number overflows (the sanitizers watch),
// and every value stays where it belongs.
#include <gtest/gtest.h>

#include "tests/unit/budget/story.hpp"

namespace klaster::budget {
namespace {

/// Thirty weeks of three cards, every one with as many effects as it may have.
BudgetScenario excessive(const Effect& effect) {
  BudgetScenario s = household();
  s.weeks = 30;
  s.opening = max_money;
  s.income.min = s.income.max = max_money;
  s.savings_rate = 500;
  s.hero_age = 20;
  s.lender.limit = max_money;
  s.lender.rate = 2'000;
  s.cards_per_week = {3};
  s.cards.clear();
  const std::vector<Effect> eight(8, effect);
  for (const std::string id : {"a", "b", "c"}) {
    s.cards.push_back(
        card(id, {{.id = "yes", .effects = eight}, {.id = "pay", .cost = max_money, .effects = eight}}, eight));
    s.cards.back().repeat = true;
  }
  return s;
}

class Extremes : public testing::TestWithParam<Effect> {};

TEST_P(Extremes, NeverOverflow) {
  for (const std::string_view habit : {"reserve", "bike", "fun", "food", "tray"}) {
    Play play(excessive(GetParam()));
    while (!play.game().finished()) {
      if (habit != "tray") {
        const std::int32_t room = habit == "bike" ? play.state().target - play.pot("bike") : play.tray();
        if (const std::int32_t amount = std::min(play.tray(), room); amount > 0) play.put(habit, amount);
      }
      play.start();
      while (!play.card().empty())
        play.act(play.code(play.choice("pay", "lender")).empty() ? play.choice("pay", "lender") : play.choice("yes"));
      const Score score = play.game().score();
      ASSERT_GE(score.total, 0);
      ASSERT_LE(score.total, score_one);
      for (std::int32_t pot = 0; pot <= 4; ++pot) ASSERT_GE(play.game().balance(pot), 0);
      ASSERT_GE(play.state().debt.principal, 0);
      ASSERT_GE(play.state().target, 0);
      ASSERT_GE(play.game().price(0), 0);
      ASSERT_GE(play.game().due(0), 0);
      play.next();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Effects, Extremes,
                         testing::Values(Effect{.kind = Effect::Kind::money, .amount = max_money},
                                         Effect{.kind = Effect::Kind::lose, .amount = max_money},
                                         Effect{.kind = Effect::Kind::income, .amount = max_money},
                                         Effect{.kind = Effect::Kind::income, .amount = -max_money},
                                         Effect{.kind = Effect::Kind::goal_price, .amount = max_money},
                                         Effect{.kind = Effect::Kind::goal_price, .amount = -max_money},
                                         Effect{.kind = Effect::Kind::debt, .amount = max_money},
                                         Effect{.kind = Effect::Kind::price, .name = "food", .amount = 200},
                                         Effect{.kind = Effect::Kind::price, .name = "food", .amount = -90},
                                         Effect{.kind = Effect::Kind::gauge, .name = "mood", .amount = 100},
                                         Effect{.kind = Effect::Kind::later, .name = "a", .weeks = 1, .percent = 100}));

}  // namespace
}  // namespace klaster::budget
