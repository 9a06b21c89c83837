// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "games/budget/rules/state.hpp"

namespace klaster::budget {
namespace {

template <class... Value>
void add_all(StateHash& hash, Value... values) {
  (hash.add(values), ...);
}

}  // namespace

void add_to(StateHash& hash, const State& s) {
  add_all(hash, s.phase, s.week, s.tray, s.debt.principal, s.debt.due_week, s.lender_refuses, s.target, s.flags,
          s.used_cards, s.switched_off, s.revealed, s.hand_count, s.hand_next);
  for (const JarState& jar : s.jars)
    add_all(hash, jar.open, jar.balance, jar.at_start, jar.arrears, jar.price_e4, jar.next_price_e4);
  for (const std::int32_t gauge : s.gauges) hash.add(gauge);
  for (const std::int32_t card : s.hand) hash.add(card);
  hash.add(s.scheduled.size());
  for (const Scheduled& one : s.scheduled) add_all(hash, one.card, one.week, one.percent);
  hash.add(s.income_changes.size());
  for (const IncomeChange& one : s.income_changes) add_all(hash, one.amount, one.weeks_left);
  hash.add(s.ledger.size());
  for (const LedgerLine& line : s.ledger)
    add_all(hash, line.kind, line.subject, line.amount, line.option, line.base, line.rate);
  hash.add(s.summaries.size());
  for (const WeekSummary& week : s.summaries)
    add_all(hash, week.needs, week.wants, week.saved, week.fees, week.events, week.worth, week.income);
  const Totals& t = s.totals;
  add_all(hash, t.income, t.dues, t.dues_paid, t.fees, t.interest, t.costs, t.costs_unborrowed, t.rainy_sum,
          t.rainy_weeks, t.gauge_sum, t.gauge_weeks);
  const Mistakes& m = s.mistakes;
  add_all(hash, m.short_weeks, m.leak_weeks, m.scams, m.loans, m.bare_weeks);
  add_all(hash, s.income_luck.state(), s.card_luck.state(), s.chance_luck.state());
}

}  // namespace klaster::budget
