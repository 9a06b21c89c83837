// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "games/budget/rules/bots.hpp"

#include <algorithm>
#include <limits>

#include "engine/session/planner.hpp"
#include "games/budget/rules/game.hpp"
#include "games/budget/rules/turn.hpp"

namespace klaster::budget {
namespace {

const BudgetGame& budget(const Game& game) { return static_cast<const BudgetGame&>(game); }

std::vector<Decision> options_of(const Game& game) {
  std::vector<Decision> options;
  game.options(options);
  return options;
}

/// The first option of the open card that can be paid, from the first pot that can pay it.
Decision first_option(const Game& game) { return options_of(game).front(); }

Decision put(const BudgetGame& game, std::size_t jar, std::int32_t amount) {
  return make_decision(verb_move, tray_pot, static_cast<std::int32_t>(jar) + 1, std::min(amount, game.state().tray));
}

/// Does anything that can be done, without a thought.
class RandomBot final : public Bot {
 public:
  [[nodiscard]] Decision decide(const Game& game, Random& luck) const override {
    const std::vector<Decision> options = options_of(game);
    return options[luck.below(static_cast<std::uint32_t>(options.size()))];
  }
};

/// Takes whatever stands first.
class FirstChoiceBot final : public Bot {
 public:
  [[nodiscard]] Decision decide(const Game& game, Random&) const override { return first_option(game); }
};

/// Puts everything into the first open jar of one kind; takes the first option of cards.
class OneJarBot final : public Bot {
 public:
  explicit OneJarBot(JarKind kind) : kind_(kind) {}

  [[nodiscard]] Decision decide(const Game& base, Random&) const override {
    const BudgetGame& game = budget(base);
    if (game.state().phase != Phase::plan) return first_option(game);
    for (std::size_t i = 0; i < game.scenario().jars.size(); ++i) {
      if (game.scenario().jars[i].kind != kind_) continue;
      std::int32_t amount = game.state().tray;
      if (kind_ == JarKind::goal) amount = std::min(amount, game.state().target - game.state().jars[i].balance);
      const Decision all = put(game, i, amount);
      if (game.check(all).allowed()) return all;
    }
    return make_decision(verb_start);
  }

 private:
  JarKind kind_;
};

/// Needs first, then what is owed, a cushion, a little fun, and the rest for the goal. On cards it weighs price and
/// gain in money and mood, and borrows only when nothing else is left.
class CarefulBot final : public Bot {
 public:
  [[nodiscard]] Decision decide(const Game& base, Random&) const override {
    const BudgetGame& game = budget(base);
    switch (game.state().phase) {
      case Phase::plan:
        return plan(game);
      case Phase::events:
        return choose(game);
      case Phase::ledger:
      case Phase::over:
        break;
    }
    return make_decision(verb_next);
  }

 private:
  /// What a point of a gauge is worth to it, in money: about a tenth of what fun costs at its dearest.
  static constexpr std::int32_t money_per_point = 10;
  /// Paying from these costs more than money: savings are further away than the purse, a debt further still.
  static constexpr std::int32_t goal_penalty = 60;
  static constexpr std::int32_t debt_penalty = 400;

  static Decision plan(const BudgetGame& game) {
    const BudgetScenario& s = game.scenario();
    const State& state = game.state();
    if (state.tray == 0) return make_decision(verb_start);
    for (std::size_t i = 0; i < s.jars.size(); ++i)
      if (const std::int32_t missing = set_aside(game, i) - state.jars[i].balance; missing > 0)
        return put(game, i, missing);
    if (state.debt.principal > 0) return make_decision(verb_repay, std::min(state.debt.principal, state.tray));
    const JarState& rainy = state.jars[s.rainy];
    const std::int32_t cushion = needs_a_week(s);
    if (rainy.open && rainy.balance < cushion) return put(game, s.rainy, whole_coins(game, cushion - rainy.balance));
    for (std::size_t i = 0; i < s.jars.size(); ++i)
      if (s.jars[i].kind == JarKind::want && state.jars[i].open && state.jars[i].balance < s.jars[i].unit)
        return put(game, i, s.jars[i].unit - state.jars[i].balance);
    const std::int32_t wanted = state.target - state.jars[s.goal].balance;
    if (state.jars[s.goal].open && wanted > 0) return put(game, s.goal, wanted);
    if (rainy.open) return put(game, s.rainy, state.tray);
    return make_decision(verb_start);
  }

  static std::int32_t whole_coins(const BudgetGame& game, std::int32_t amount) {
    const std::int32_t coin = game.scenario().coin();
    return (amount + coin - 1) / coin * coin;
  }

  static Decision choose(const BudgetGame& game) {
    const std::vector<Decision> options = options_of(game);
    Decision best = options.front();
    std::int32_t best_worth = std::numeric_limits<std::int32_t>::min();
    for (const Decision& option : options) {
      const std::int32_t worth = worth_of(game, option);
      if (worth <= best_worth) continue;
      best_worth = worth;
      best = option;
    }
    return best;
  }

  static std::int32_t worth_of(const BudgetGame& game, const Decision& decision) {
    const BudgetScenario& s = game.scenario();
    const auto& card = *game.open_card();
    const auto option = std::find_if(card.options.begin(), card.options.end(),
                                     [&](const OptionSpec& one) { return one.index == decision.arg[1]; });
    std::int32_t worth = -option->cost;
    if (decision.count == 3) {
      if (decision.arg[2] == s.lender_pot())
        worth -= debt_penalty;
      else if (decision.arg[2] == static_cast<std::int32_t>(s.goal) + 1)
        worth -= goal_penalty;
      else if (is_short_without(game, decision.arg[2], option->cost))
        worth -= goal_penalty;
    }
    for (const Effect& effect : option->effects) worth += worth_of(effect, s.weeks - game.state().week);
    return worth;
  }

  /// Would paying that much from a pot leave something due uncovered?
  static bool is_short_without(const BudgetGame& game, std::int32_t pot, std::int32_t cost) {
    if (pot == tray_pot) return false;
    return game.balance(pot) - cost < game.due(static_cast<std::size_t>(pot) - 1);
  }

  static std::int32_t worth_of(const Effect& effect, std::int32_t weeks_left) {
    switch (effect.kind) {
      case Effect::Kind::money:
        return effect.amount;
      case Effect::Kind::lose:
      case Effect::Kind::debt:
      case Effect::Kind::goal_price:
        return -effect.amount;
      case Effect::Kind::gauge:
        return effect.amount * money_per_point;
      case Effect::Kind::income:
        return effect.amount * (effect.weeks > 0 ? std::min(effect.weeks, weeks_left) : weeks_left);
      default:
        return 0;
    }
  }
};

}  // namespace

std::span<const NamedBot> budget_bots() {
  static const RandomBot random;
  static const FirstChoiceBot first_choice;
  static const OneJarBot spender(JarKind::want);
  static const OneJarBot hoarder(JarKind::goal);
  static const CarefulBot careful;
  static const Planner planner(careful);
  static const NamedBot bots[] = {{"random", 0, &random},   {"first-choice", 0, &first_choice},
                                  {"spender", 0, &spender}, {"hoarder", 0, &hoarder},
                                  {"careful", 1, &careful}, {"planner", 2, &planner}};
  return bots;
}

}  // namespace klaster::budget
