// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Money Jars as a game: which decisions there are, when each may be done, and what it does.
#pragma once

#include <memory>
#include <vector>

#include "engine/session/game.hpp"
#include "games/budget/rules/state.hpp"

namespace klaster::budget {

/// Indices into the rules' verbs.
enum VerbIndex : std::uint16_t { verb_setup, verb_move, verb_start, verb_choose, verb_repay, verb_next, verb_count };

/// Id tables of decisions' arguments.
enum Table : std::uint8_t { table_pots = 1, table_cards, table_options, table_sensitive };

[[nodiscard]] std::span<const Verb> budget_verbs();

class BudgetGame final : public Game {
 public:
  BudgetGame(std::shared_ptr<const BudgetScenario>, std::uint32_t seed);

  [[nodiscard]] Verdict check(const Decision&) const override;
  void apply(const Decision&) override;
  [[nodiscard]] bool revealed() const override { return state_.revealed; }
  void options(std::vector<Decision>&) const override;
  void alternatives(std::vector<std::vector<Decision>>&) const override;
  void redraw(std::uint32_t seed) override;
  /// What the household owns at each week's end, debts taken off.
  void trace(std::vector<std::int32_t>&) const override;
  [[nodiscard]] Score score() const override;
  [[nodiscard]] std::vector<Objective> objectives() const override;
  [[nodiscard]] bool finished() const override { return state_.phase == Phase::over; }
  [[nodiscard]] std::int32_t progress() const override;
  [[nodiscard]] std::int32_t turn() const override { return state_.week; }
  [[nodiscard]] std::uint64_t hash() const override;
  [[nodiscard]] std::unique_ptr<Game> clone() const override { return std::make_unique<BudgetGame>(*this); }
  [[nodiscard]] std::span<const std::string> ids(std::uint8_t table) const override;

  [[nodiscard]] const BudgetScenario& scenario() const { return *scenario_; }
  [[nodiscard]] const State& state() const { return state_; }

  /// What a pot holds: 0 the tray, then the jars.
  [[nodiscard]] std::int32_t balance(std::int32_t pot) const;
  /// What is due from a jar at this week's end, arrears included; 0 where nothing is.
  [[nodiscard]] std::int32_t due(std::size_t jar) const;
  /// Price of a need in coins, as it is now.
  [[nodiscard]] std::int32_t price(std::size_t jar) const;
  /// Weeks until a need is due again: 0 this week.
  [[nodiscard]] std::int32_t weeks_to_due(std::size_t jar) const;
  /// The open card, or null.
  [[nodiscard]] const CardSpec* open_card() const;
  /// Do all conditions hold now?
  [[nodiscard]] bool holds(const std::vector<Condition>&) const;

 private:
  [[nodiscard]] bool is_money_pot(std::int32_t pot) const;
  [[nodiscard]] bool is_open(std::int32_t pot) const;
  [[nodiscard]] Verdict check_setup(const Decision&) const;
  [[nodiscard]] Verdict check_move(const Decision&) const;
  [[nodiscard]] Verdict check_start() const;
  [[nodiscard]] Verdict check_choose(const Decision&) const;
  [[nodiscard]] Verdict check_source(std::int32_t cost, std::int32_t pot) const;
  [[nodiscard]] Verdict check_repay(const Decision&) const;
  [[nodiscard]] const OptionSpec* option_of(const CardSpec&, std::int32_t option_id) const;

  std::shared_ptr<const BudgetScenario> scenario_;
  State state_;
};

/// What should lie in a need's jar now: what is due, or a share of what will be, in whole coins.
[[nodiscard]] std::int32_t set_aside(const BudgetGame&, std::size_t jar);

}  // namespace klaster::budget
