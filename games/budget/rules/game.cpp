// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "games/budget/rules/game.hpp"

#include <algorithm>
#include <cassert>

#include "games/budget/rules/turn.hpp"

namespace klaster::budget {
namespace {

constexpr Argument setup_arguments[] = {{"without", table_sensitive},
                                        {"without", table_sensitive},
                                        {"without", table_sensitive},
                                        {"without", table_sensitive}};
constexpr Argument move_arguments[] = {{"from", table_pots}, {"to", table_pots}, {"amount", plain_number}};
constexpr Argument choose_arguments[] = {{"card", table_cards}, {"option", table_options}, {"source", table_pots}};
constexpr Argument repay_arguments[] = {{"amount", plain_number}};

constexpr Verb verbs[] = {
    {.name = "setup", .arguments = setup_arguments, .optional_arguments = true},
    {.name = "move", .arguments = move_arguments},
    {.name = "start", .arguments = {}, .ends_turn = true, .milestone = true},
    {.name = "choose", .arguments = choose_arguments, .ends_turn = true, .milestone = true, .optional_arguments = true},
    {.name = "repay", .arguments = repay_arguments, .milestone = true},
    {.name = "next", .arguments = {}},
};
static_assert(std::size(verbs) == verb_count);

Verdict refuse(std::string_view code, std::int32_t amount = 0) {
  return {.kind = Verdict::Kind::refused, .code = code, .amount = amount};
}

/// Decisions that bots and hints look at are few.
constexpr std::size_t max_options = 32;

}  // namespace

std::span<const Verb> budget_verbs() { return verbs; }

BudgetGame::BudgetGame(std::shared_ptr<const BudgetScenario> scenario, std::uint32_t seed)
    : scenario_(std::move(scenario)) {
  Turn(*scenario_, state_).begin_game(seed);
}

bool BudgetGame::is_money_pot(std::int32_t pot) const { return pot >= tray_pot && pot < scenario_->lender_pot(); }

bool BudgetGame::is_open(std::int32_t pot) const {
  return pot == tray_pot || state_.jars[static_cast<std::size_t>(pot - 1)].open;
}

std::int32_t BudgetGame::balance(std::int32_t pot) const {
  assert(is_money_pot(pot));
  return pot == tray_pot ? state_.tray : state_.jars[static_cast<std::size_t>(pot - 1)].balance;
}

std::int32_t BudgetGame::due(std::size_t jar) const { return due_of(*scenario_, state_, jar); }
std::int32_t BudgetGame::price(std::size_t jar) const { return price_of(*scenario_, state_, jar); }
std::int32_t BudgetGame::weeks_to_due(std::size_t jar) const {
  return budget::weeks_to_due(*scenario_, state_.week, jar);
}
bool BudgetGame::holds(const std::vector<Condition>& conditions) const {
  return budget::holds(*scenario_, state_, conditions);
}

const CardSpec* BudgetGame::open_card() const {
  if (state_.phase != Phase::events) return nullptr;
  const std::int32_t index = state_.hand[static_cast<std::size_t>(state_.hand_next)];
  return &scenario_->cards[static_cast<std::size_t>(index)];
}

const OptionSpec* BudgetGame::option_of(const CardSpec& card, std::int32_t option_id) const {
  for (const OptionSpec& option : card.options)
    if (option.index == option_id) return &option;
  return nullptr;
}

Verdict BudgetGame::check(const Decision& decision) const {
  if (decision.verb >= verb_count || decision.count > max_arguments) return refuse("budget.refused.unknown");
  const Verb& verb = verbs[decision.verb];
  if (decision.count > verb.arguments.size() || (decision.count < verb.arguments.size() && !verb.optional_arguments))
    return refuse("budget.refused.unknown");
  switch (decision.verb) {
    case verb_setup:
      return check_setup(decision);
    case verb_move:
      return check_move(decision);
    case verb_start:
      return check_start();
    case verb_choose:
      return check_choose(decision);
    case verb_repay:
      return check_repay(decision);
    default:
      return state_.phase == Phase::ledger ? Verdict{} : refuse("budget.refused.not_here");
  }
}

Verdict BudgetGame::check_setup(const Decision& decision) const {
  // Only before anything else has happened: a set-up that came later would change a game under way.
  if (state_.week != 1 || state_.phase != Phase::plan || state_.ledger.size() != 1 || state_.switched_off != 0)
    return refuse("budget.refused.not_here");
  for (std::size_t i = 0; i < scenario_->jars.size(); ++i)
    if (state_.jars[i].balance != 0) return refuse("budget.refused.not_here");
  for (std::size_t i = 0; i < decision.count; ++i)
    if (decision.arg[i] < 0 || static_cast<std::size_t>(decision.arg[i]) >= scenario_->sensitive.size())
      return refuse("budget.refused.unknown");
  return decision.count > 0 ? Verdict{} : refuse("budget.refused.unknown");
}

Verdict BudgetGame::check_move(const Decision& decision) const {
  const auto [from, to, amount, unused] = decision.arg;
  if (!is_money_pot(from) || !is_money_pot(to)) return refuse("budget.refused.unknown");
  // Once the week has begun money only comes out of jars, to pay for what has happened.
  const bool planning = state_.phase == Phase::plan;
  if (!planning && !(state_.phase == Phase::events && to == tray_pot)) return refuse("budget.refused.not_here");
  if (from == to) return refuse("budget.refused.same_jar");
  if (!is_open(from) || !is_open(to)) return refuse("budget.refused.jar_closed");
  if (amount <= 0 || amount % scenario_->coin() != 0) return refuse("budget.refused.amount", scenario_->coin());
  const std::int32_t held = balance(from);
  if (held < amount) return refuse("budget.refused.not_enough", amount - held);
  const auto goal_pot = static_cast<std::int32_t>(scenario_->goal) + 1;
  if (to == goal_pot && amount > state_.target - balance(goal_pot))
    return refuse("budget.refused.jar_full", std::max(state_.target - balance(goal_pot), 0));
  const auto rainy_pot = static_cast<std::int32_t>(scenario_->rainy) + 1;
  if ((from == goal_pot || from == rainy_pot) &&
      held - amount < state_.jars[static_cast<std::size_t>(from - 1)].at_start)
    return {.kind = Verdict::Kind::ask_first, .code = "budget.ask.savings", .amount = amount, .once = true};
  return {};
}

Verdict BudgetGame::check_start() const {
  if (state_.phase != Phase::plan) return refuse("budget.refused.not_here");
  if (state_.tray == 0) return {};
  std::int32_t missing = 0;
  for (std::size_t i = 0; i < scenario_->jars.size(); ++i) missing += std::max(due(i) - state_.jars[i].balance, 0);
  if (missing == 0) return {};
  return {.kind = Verdict::Kind::ask_first, .code = "budget.ask.start_short", .amount = missing};
}

Verdict BudgetGame::check_choose(const Decision& decision) const {
  const CardSpec* card = open_card();
  if (card == nullptr) return refuse("budget.refused.not_here");
  if (decision.count < 2 || decision.arg[0] != state_.hand[static_cast<std::size_t>(state_.hand_next)])
    return refuse("budget.refused.unknown");
  const OptionSpec* option = option_of(*card, decision.arg[1]);
  if (option == nullptr) return refuse("budget.refused.unknown");
  if (!holds(option->conditions)) return refuse("budget.refused.option_closed");
  if (option->cost == 0) return decision.count == 2 ? Verdict{} : refuse("budget.refused.unknown");
  return decision.count == 3 ? check_source(option->cost, decision.arg[2]) : refuse("budget.refused.unknown");
}

Verdict BudgetGame::check_source(std::int32_t cost, std::int32_t pot) const {
  if (pot == scenario_->lender_pot()) {
    if (!scenario_->has_lender) return refuse("budget.refused.unknown");
    if (state_.lender_refuses) return refuse("budget.refused.lender_trust");
    if (state_.debt.principal > 0) return refuse("budget.refused.lender_no");
    if (cost > scenario_->lender.limit) return refuse("budget.refused.lender_limit", scenario_->lender.limit);
    return {};
  }
  if (!is_money_pot(pot)) return refuse("budget.refused.unknown");
  if (!is_open(pot)) return refuse("budget.refused.jar_closed");
  if (balance(pot) < cost) return refuse("budget.refused.not_enough", cost - balance(pot));
  // The rainy-day jar is there for this; the goal is not.
  if (pot == static_cast<std::int32_t>(scenario_->goal) + 1)
    return {.kind = Verdict::Kind::ask_first, .code = "budget.ask.savings", .amount = cost, .once = true};
  return {};
}

Verdict BudgetGame::check_repay(const Decision& decision) const {
  const std::int32_t amount = decision.arg[0];
  if (state_.phase != Phase::plan) return refuse("budget.refused.not_here");
  if (state_.debt.principal == 0) return refuse("budget.refused.nothing_owed");
  if (amount <= 0 || amount % scenario_->coin() != 0 || amount > state_.debt.principal)
    return refuse("budget.refused.amount", scenario_->coin());
  if (amount > state_.tray) return refuse("budget.refused.not_enough", amount - state_.tray);
  return {};
}

void BudgetGame::apply(const Decision& decision) {
  assert(check(decision).allowed());
  state_.revealed = false;
  Turn turn(*scenario_, state_);
  switch (decision.verb) {
    case verb_setup:
      for (std::size_t i = 0; i < decision.count; ++i) state_.switched_off |= 1U << decision.arg[i];
      break;
    case verb_move:
      turn.move(decision.arg[0], decision.arg[1], decision.arg[2]);
      break;
    case verb_start:
      turn.draw_cards();
      break;
    case verb_choose: {
      const CardSpec& card = *open_card();
      const OptionSpec* option = option_of(card, decision.arg[1]);
      turn.choose(decision.arg[0], static_cast<std::size_t>(option - card.options.data()), decision.arg[2]);
      break;
    }
    case verb_repay:
      turn.repay(decision.arg[0]);
      break;
    default:
      turn.next();
      break;
  }
}

void BudgetGame::options(std::vector<Decision>& out) const {
  const std::size_t before = out.size();
  const auto offer = [&](const Decision& decision) {
    if (out.size() - before < max_options && check(decision).allowed()) out.push_back(decision);
  };
  switch (state_.phase) {
    case Phase::plan:
      for (std::size_t i = 0; i < scenario_->jars.size(); ++i) {
        const auto pot = static_cast<std::int32_t>(i) + 1;
        const std::int32_t short_of = std::max(due(i) - state_.jars[i].balance, 0);
        const bool need = scenario_->jars[i].kind == JarKind::need;
        const std::int32_t wanted = need ? short_of : scenario_->step;
        const std::int32_t amount = std::min(wanted, state_.tray);
        offer(make_decision(verb_move, tray_pot, pot, amount));
        // Everything at once, for those who put all eggs into one jar.
        if (!need && state_.tray > amount) offer(make_decision(verb_move, tray_pot, pot, state_.tray));
      }
      offer(make_decision(verb_repay, std::min(state_.debt.principal, state_.tray)));
      offer(make_decision(verb_start));
      break;
    case Phase::events:
      for (const OptionSpec& option : open_card()->options) {
        const std::int32_t card = state_.hand[static_cast<std::size_t>(state_.hand_next)];
        if (option.cost == 0) {
          offer(make_decision(verb_choose, card, option.index));
          continue;
        }
        for (std::int32_t pot = 0; pot <= scenario_->lender_pot(); ++pot)
          offer(make_decision(verb_choose, card, option.index, pot));
      }
      break;
    case Phase::ledger:
      offer(make_decision(verb_next));
      break;
    case Phase::over:
      break;
  }
}

std::int32_t set_aside(const BudgetGame& game, std::size_t jar) {
  const JarSpec& spec = game.scenario().jars[jar];
  if (spec.kind != JarKind::need || !game.state().jars[jar].open) return 0;
  if (const std::int32_t due = game.due(jar); due > 0) return due;
  const std::int32_t coin = game.scenario().coin();
  const std::int32_t passed = spec.every - game.weeks_to_due(jar);
  return (game.price(jar) * passed / spec.every + coin - 1) / coin * coin;
}

void BudgetGame::redraw(std::uint32_t seed) { Turn(*scenario_, state_).redraw(seed); }

void BudgetGame::trace(std::vector<std::int32_t>& out) const {
  for (const WeekSummary& week : state_.summaries) out.push_back(week.worth);
}

Score BudgetGame::score() const { return score_of(*scenario_, state_); }

std::vector<Objective> BudgetGame::objectives() const {
  return {{"goal", state_.jars[scenario_->goal].balance >= state_.target},
          {"dues", state_.totals.dues_paid == state_.totals.dues},
          {"no-debt", state_.debt.principal == 0}};
}

std::int32_t BudgetGame::progress() const {
  if (finished()) return score_one;
  // A week has two halves: planning it, and what came of it.
  const std::int32_t halves = 2 * (state_.week - 1) + (state_.phase == Phase::plan ? 0 : 1);
  return halves * score_one / (2 * scenario_->weeks);
}

std::uint64_t BudgetGame::hash() const {
  StateHash hash;
  add_to(hash, state_);
  return hash.value();
}

std::span<const std::string> BudgetGame::ids(std::uint8_t table) const {
  switch (table) {
    case table_pots:
      return scenario_->pot_ids;
    case table_cards:
      return scenario_->card_ids;
    case table_options:
      return scenario_->option_ids;
    case table_sensitive:
      return scenario_->sensitive;
    default:
      return {};
  }
}

}  // namespace klaster::budget
