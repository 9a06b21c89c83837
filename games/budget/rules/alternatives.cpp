// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What else a player could have done with a turn: a dozen sensible and tempting plans for the pay, and every way to
// answer a card. Planner and debrief weigh them against each other.

#include <algorithm>

#include "games/budget/rules/game.hpp"
#include "games/budget/rules/turn.hpp"

namespace klaster::budget {
namespace {

constexpr std::size_t max_alternatives = 16;

/// A way to share out the pay. Dues come first in all of them but the last; what differs is what the rest is for.
struct PlanStyle {
  bool dues = true;              ///< cover what is due this week
  bool set_aside = true;         ///< and a share of what is due later
  bool repay = true;             ///< pay a debt back before anything else
  std::int32_t cushion = 0;      ///< fill the reserve up to so many per cent of a week's needs
  std::int32_t fun = 0;          ///< per cent of the first unit of fun
  JarKind rest = JarKind::goal;  ///< where the rest goes
};

constexpr PlanStyle styles[] = {
    {.cushion = 100, .fun = 100},
    {.cushion = 100, .fun = 50},
    {.cushion = 100, .fun = 200},
    {.cushion = 100},
    {.fun = 100},
    {.cushion = 50, .fun = 100},
    {.cushion = 200, .fun = 100},
    {.cushion = 200, .fun = 50},
    {},
    {.fun = 100, .rest = JarKind::rainy},
    {.rest = JarKind::rainy},
    {.rest = JarKind::want},
    {.set_aside = false, .repay = false, .cushion = 100, .fun = 100},
    {.dues = false, .set_aside = false, .repay = false},
};

/// Makes plans on a copy, so that each step is allowed where it stands.
class Planning {
 public:
  explicit Planning(const BudgetGame& game) : game_(game), s_(game.scenario()) {}

  std::vector<Decision> plan(const PlanStyle& style) {
    if (style.dues) put_aside(style.set_aside);
    if (style.repay) act(make_decision(verb_repay, std::min(game_.state().debt.principal, game_.state().tray)));
    fill(s_.rainy, std::int64_t{needs_a_week(s_)} * style.cushion / 100);
    for (std::size_t i = 0; i < s_.jars.size(); ++i)
      if (s_.jars[i].kind == JarKind::want) fill(i, std::int64_t{s_.jars[i].unit} * style.fun / 100);
    for (std::size_t i = 0; i < s_.jars.size(); ++i) {
      if (s_.jars[i].kind != style.rest) continue;
      const std::int32_t room = style.rest == JarKind::goal ? game_.state().target : max_money;
      fill(i, room);
    }
    act(make_decision(verb_start));
    return std::move(done_);
  }

 private:
  void act(const Decision& decision) {
    if (!game_.check(decision).allowed()) return;
    game_.apply(decision);
    done_.push_back(decision);
  }

  /// Tops a jar up to a level, in whole coins, as far as the tray has them.
  void fill(std::size_t jar, std::int64_t level) {
    const std::int32_t coin = s_.coin();
    const std::int64_t wanted = (level + coin - 1) / coin * coin - game_.state().jars[jar].balance;
    const auto amount = static_cast<std::int32_t>(std::min<std::int64_t>(wanted, game_.state().tray));
    act(make_decision(verb_move, tray_pot, static_cast<std::int32_t>(jar) + 1, amount));
  }

  void put_aside(bool later) {
    for (std::size_t i = 0; i < s_.jars.size(); ++i) {
      if (s_.jars[i].kind != JarKind::need) continue;
      if (const std::int32_t due = game_.due(i); due > 0)
        fill(i, due);
      else if (later)
        fill(i, set_aside(game_, i));
    }
  }

  BudgetGame game_;
  const BudgetScenario& s_;
  std::vector<Decision> done_;
};

void add(std::vector<std::vector<Decision>>& out, std::vector<Decision> turn) {
  if (turn.empty() || out.size() >= max_alternatives) return;
  if (std::find(out.begin(), out.end(), turn) == out.end()) out.push_back(std::move(turn));
}

/// Brings what is missing for a price together on the tray, from the reserve, fun and the goal, and pays from there.
std::vector<Decision> gather(const BudgetGame& game, std::int32_t card, const OptionSpec& option) {
  BudgetGame copy = game;
  const BudgetScenario& s = game.scenario();
  std::vector<Decision> turn;
  for (const JarKind kind : {JarKind::rainy, JarKind::want, JarKind::goal}) {
    for (std::size_t i = 0; i < s.jars.size(); ++i) {
      const std::int32_t missing = option.cost - copy.state().tray;
      if (s.jars[i].kind != kind || missing <= 0) continue;
      const Decision move = make_decision(verb_move, static_cast<std::int32_t>(i) + 1, tray_pot,
                                          std::min(missing, copy.state().jars[i].balance));
      if (!copy.check(move).allowed()) continue;
      copy.apply(move);
      turn.push_back(move);
    }
  }
  const Decision choose = make_decision(verb_choose, card, option.index, tray_pot);
  if (!copy.check(choose).allowed()) return {};
  turn.push_back(choose);
  return turn;
}

void add_answers(const BudgetGame& game, std::vector<std::vector<Decision>>& out) {
  const BudgetScenario& s = game.scenario();
  const std::int32_t card = game.state().hand[static_cast<std::size_t>(game.state().hand_next)];
  for (const OptionSpec& option : game.open_card()->options) {
    if (option.cost == 0) {
      if (const Decision free = make_decision(verb_choose, card, option.index); game.check(free).allowed())
        add(out, {free});
      continue;
    }
    bool payable = false;
    for (std::int32_t pot = 0; pot <= s.lender_pot(); ++pot) {
      const bool is_need =
          pot != tray_pot && pot != s.lender_pot() && s.jars[static_cast<std::size_t>(pot) - 1].kind == JarKind::need;
      const Decision paid = make_decision(verb_choose, card, option.index, pot);
      if (is_need || !game.check(paid).allowed()) continue;
      add(out, {paid});
      payable = payable || pot != s.lender_pot();
    }
    if (!payable) add(out, gather(game, card, option));
  }
}

}  // namespace

void BudgetGame::alternatives(std::vector<std::vector<Decision>>& out) const {
  if (state_.phase == Phase::plan)
    for (const PlanStyle& style : styles) add(out, Planning(*this).plan(style));
  if (state_.phase == Phase::events) add_answers(*this, out);
}

}  // namespace klaster::budget
