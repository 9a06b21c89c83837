// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What happens by itself in a week: payday, cards, effects, the week's end. The numbers are those of the game's design
// and of the scenario; their reasons stand beside them.
#pragma once

#include "engine/session/score.hpp"
#include "games/budget/rules/state.hpp"

namespace klaster::budget {

/// Changes a state by the rules. Lives as long as one decision.
class Turn {
 public:
  Turn(const BudgetScenario& scenario, State& state) : s_(scenario), state_(state) {}

  /// The very beginning: gauges, jars, prices, the first payday.
  void begin_game(std::uint32_t seed);
  /// Payday: the pay falls onto the tray, jars open, dues of the week are known.
  void begin_week();
  /// Draws the week's cards and opens the first; ends the week where there is none.
  void draw_cards();
  /// Pays and does what an option says, then opens the next card or ends the week.
  void choose(std::int32_t card, std::size_t option, std::int32_t pot);
  void move(std::int32_t from, std::int32_t to, std::int32_t amount);
  void repay(std::int32_t amount);
  /// After the ledger: the next week, or the end of the game.
  void next();
  /// Draws anew what nobody has seen yet: pay and cards to come, and those of this week that still lie face down.
  void redraw(std::uint32_t seed);

 private:
  void seed_luck(std::uint32_t seed);
  [[nodiscard]] bool can_come(std::int32_t card) const;
  [[nodiscard]] std::int32_t pay_of_week();
  /// Cards of the deck until the week has `wanted`, as far as there are any that can come.
  void draw_up_to(std::int32_t wanted);
  void take_card(std::int32_t card);
  void open_jars();
  void open_card();
  void run(const std::vector<Effect>&, std::int32_t card);
  void run(const Effect&, std::int32_t card);
  void owe(std::int32_t amount, LedgerLine::Kind);
  void change_gauge(std::size_t gauge, std::int32_t by);

  void end_week();
  void pay_dues();
  void charge_fee(std::size_t jar, std::int32_t missing);
  void have_fun();
  void leak();
  void grow_savings();
  void grow_debt();
  void drift_prices();
  void take_stock();

  /// Takes up to `amount` from the tray, then wants, rainy day and goal; says how much there was.
  std::int32_t take_anywhere(std::int32_t amount);
  std::int32_t& pot(std::int32_t index);
  /// part / whole of an amount, up to the next coin.
  [[nodiscard]] std::int32_t share_up_to_coin(std::int64_t amount, std::int64_t part, std::int64_t whole) const;
  /// Adds a line to the ledger.
  LedgerLine& note(LedgerLine::Kind, std::int32_t subject, std::int32_t amount);

  const BudgetScenario& s_;
  State& state_;
};

/// Do all conditions hold?
[[nodiscard]] bool holds(const BudgetScenario&, const State&, const std::vector<Condition>&);
/// Price of a need, rounded to the nearest coin.
[[nodiscard]] std::int32_t price_of(const BudgetScenario&, const State&, std::size_t jar);
/// The same from the next week on.
[[nodiscard]] std::int32_t next_price_of(const BudgetScenario&, const State&, std::size_t jar);
/// Weeks until a need is due: 0 this week.
[[nodiscard]] std::int32_t weeks_to_due(const BudgetScenario&, std::int32_t week, std::size_t jar);
/// What is due at this week's end, arrears included.
[[nodiscard]] std::int32_t due_of(const BudgetScenario&, const State&, std::size_t jar);
/// What all needs together cost in a week on average, at the prices of the beginning.
[[nodiscard]] std::int32_t needs_a_week(const BudgetScenario&);
/// Score of a state; see the format reference for the dimensions.
[[nodiscard]] Score score_of(const BudgetScenario&, const State&);
/// How much mood a spending of a week gives: 12 · (1 − 2^(−spent / unit)) points, so the first unit is worth most.
[[nodiscard]] std::int32_t mood_for(std::int32_t spent, std::int32_t unit);

}  // namespace klaster::budget
