// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// How a game of Money Jars is judged: five dimensions, each 0 to 1, weighted by the scenario.

#include <algorithm>

#include "games/budget/rules/turn.hpp"

namespace klaster::budget {
namespace {

/// Fees and interest of a quarter of the income cost the whole dimension.
constexpr std::int64_t credit_scale = 4;

constexpr std::int32_t gauge_top = 100;

/// part / whole in ten-thousandths, 0 to 1; 1 where there is nothing to divide.
std::int32_t share(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return score_one;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(part * score_one / whole, 0, score_one));
}

/// Half for holding a week of needs on average, half for meeting events without borrowing.
std::int32_t cushion(const BudgetScenario& s, const Totals& t) {
  const std::int64_t weeks = std::max(t.rainy_weeks, 1);
  const std::int32_t held = share(t.rainy_sum, weeks * std::max(needs_a_week(s), 1));
  return (held + share(t.costs_unborrowed, t.costs)) / 2;
}

std::int32_t wellbeing(const BudgetScenario& s, const State& state) {
  const auto gauges = static_cast<std::int64_t>(s.gauges.size());
  if (state.totals.gauge_weeks > 0) return share(state.totals.gauge_sum, gauges * gauge_top * state.totals.gauge_weeks);
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < s.gauges.size(); ++i) sum += state.gauges[i];
  return share(sum, gauges * gauge_top);
}

}  // namespace

Score score_of(const BudgetScenario& s, const State& state) {
  const Totals& t = state.totals;
  const WeightsSpec& w = s.score.weights;
  // What is owed is not saved: a goal bought with somebody else's money is not reached.
  const std::int64_t saved = std::int64_t{state.jars[s.goal].balance} - state.debt.principal;
  constexpr std::int32_t per_cent = score_one / 100;
  Score score;
  score.dimensions = {{
      {"essentials", share(t.dues_paid, t.dues), w.essentials * per_cent},
      {"cushion", cushion(s, t), w.cushion * per_cent},
      {"goal", share(saved, state.target), w.goal * per_cent},
      {"wellbeing", wellbeing(s, state), w.wellbeing * per_cent},
      {"credit", score_one - share(credit_scale * (t.fees + t.interest), std::max<std::int64_t>(t.income, 1)),
       w.credit * per_cent},
  }};
  score.dimension_count = 5;
  std::int64_t total = 0;
  for (std::size_t i = 0; i < score.dimension_count; ++i)
    total += std::int64_t{score.dimensions[i].value} * score.dimensions[i].weight;
  score.total = static_cast<std::int32_t>(total / score_one);
  score.stars = static_cast<std::int32_t>(
      std::count_if(s.score.stars.begin(), s.score.stars.end(), [&](std::int32_t at) { return score.total >= at; }));
  score.goal_reached = score.total >= s.pass;
  return score;
}

}  // namespace klaster::budget
