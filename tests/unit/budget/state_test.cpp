// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The game is a value: copies go their own way, and equal hashes mean equal games.
#include <gtest/gtest.h>

#include <set>

#include "tests/unit/budget/corpus.hpp"
#include "tests/unit/budget/story.hpp"

namespace klaster::budget {
namespace {

std::uint64_t hash_of(const State& state) {
  StateHash hash;
  add_to(hash, state);
  return hash.value();
}

TEST(State, IsTheSameForTheSameSeedAndDecisions) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    BudgetGame a(medium(), seed);
    BudgetGame b(medium(), seed);
    Random luck(seed, "state");
    while (!a.finished()) {
      ASSERT_EQ(a.hash(), b.hash());
      std::vector<Decision> options;
      a.options(options);
      const Decision decision = options[luck.below(static_cast<std::uint32_t>(options.size()))];
      a.apply(decision);
      b.apply(decision);
    }
    ASSERT_EQ(a.hash(), b.hash());
  }
}

TEST(State, DiffersFromSeedToSeed) {
  std::set<std::uint64_t> hashes;
  for (std::uint32_t seed = 0; seed < 1'000; ++seed) hashes.insert(BudgetGame(tiny(), seed).hash());
  EXPECT_EQ(hashes.size(), 1'000u);
}

TEST(Clone, GoesItsOwnWay) {
  Play play(household());
  const std::uint64_t before = play.game().hash();
  const auto clone = play.game().clone();
  EXPECT_EQ(clone->hash(), before);
  clone->apply(play.move_of("tray", "food", 300));
  clone->apply(make_decision(verb_start));
  EXPECT_EQ(play.game().hash(), before);
  EXPECT_NE(clone->hash(), before);
}

TEST(Clone, HasTheSameLuckBeforeIt) {
  const BudgetGame game(medium(), 4);
  const auto a = game.clone();
  const auto b = game.clone();
  for (int i = 0; i < 200 && !a->finished(); ++i) {
    std::vector<Decision> options;
    a->options(options);
    a->apply(options.back());
    b->apply(options.back());
    ASSERT_EQ(a->hash(), b->hash());
  }
}

TEST(Hash, ChangesWithEveryPartOfTheState) {
  BudgetScenario s = household();
  s.cards_per_week = {1};
  s.cards = {card("bill", {{.id = "pay", .cost = 50}, {.id = "no"}})};
  Play play(s);
  play.put("food", 300).start().choose("pay", "lender");
  State base = play.state();
  base.scheduled = {{0, 3}};
  base.income_changes = {{10, 2}};
  const std::uint64_t before = hash_of(base);
  std::set<std::uint64_t> seen = {before};
  const auto differs = [&](std::string_view what, auto&& change) {
    State state = base;
    change(state);
    EXPECT_TRUE(seen.insert(hash_of(state)).second) << what;
  };
  differs("phase", [](State& x) { x.phase = Phase::over; });
  differs("week", [](State& x) { ++x.week; });
  differs("tray", [](State& x) { ++x.tray; });
  for (std::size_t i = 0; i < max_jars; ++i) {
    differs("open", [i](State& x) { x.jars[i].open = !x.jars[i].open; });
    differs("balance", [i](State& x) { ++x.jars[i].balance; });
    differs("at_start", [i](State& x) { ++x.jars[i].at_start; });
    differs("arrears", [i](State& x) { ++x.jars[i].arrears; });
    differs("price", [i](State& x) { ++x.jars[i].price_e4; });
  }
  for (std::size_t i = 0; i < max_gauges; ++i) differs("gauge", [i](State& x) { ++x.gauges[i]; });
  differs("principal", [](State& x) { ++x.debt.principal; });
  differs("due_week", [](State& x) { ++x.debt.due_week; });
  differs("lender", [](State& x) { x.lender_refuses = !x.lender_refuses; });
  differs("target", [](State& x) { ++x.target; });
  differs("flags", [](State& x) { x.flags ^= std::uint64_t{1} << 63; });
  differs("used", [](State& x) { x.used_cards ^= std::uint64_t{1} << 63; });
  differs("switched_off", [](State& x) { x.switched_off ^= 8; });
  for (std::size_t i = 0; i < max_cards_a_week; ++i) differs("hand", [i](State& x) { ++x.hand[i]; });
  differs("hand_count", [](State& x) { ++x.hand_count; });
  differs("hand_next", [](State& x) { ++x.hand_next; });
  differs("scheduled card", [](State& x) { ++x.scheduled[0].card; });
  differs("scheduled week", [](State& x) { ++x.scheduled[0].week; });
  differs("no scheduled", [](State& x) { x.scheduled.clear(); });
  differs("income amount", [](State& x) { ++x.income_changes[0].amount; });
  differs("income weeks", [](State& x) { ++x.income_changes[0].weeks_left; });
  differs("ledger kind", [](State& x) { x.ledger[0].kind = LedgerLine::Kind::price; });
  differs("ledger subject", [](State& x) { ++x.ledger[0].subject; });
  differs("ledger amount", [](State& x) { ++x.ledger[0].amount; });
  differs("ledger option", [](State& x) { ++x.ledger[0].option; });
  differs("ledger length", [](State& x) { x.ledger.pop_back(); });
  for (const auto member : {&WeekSummary::needs, &WeekSummary::wants, &WeekSummary::saved, &WeekSummary::fees,
                            &WeekSummary::events, &WeekSummary::worth})
    differs("summary", [member](State& x) { ++(x.summaries[0].*member); });
  for (const auto member : {&Totals::income, &Totals::dues, &Totals::dues_paid, &Totals::fees, &Totals::interest,
                            &Totals::rainy_sum, &Totals::gauge_sum})
    differs("total", [member](State& x) { ++(x.totals.*member); });
  for (const auto member : {&Totals::costs, &Totals::costs_unborrowed, &Totals::rainy_weeks, &Totals::gauge_weeks})
    differs("total", [member](State& x) { ++(x.totals.*member); });
  for (const auto member : {&State::income_luck, &State::card_luck, &State::chance_luck})
    differs("luck", [member](State& x) { (x.*member).next(); });
}

}  // namespace
}  // namespace klaster::budget
