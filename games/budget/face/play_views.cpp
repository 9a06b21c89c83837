// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The two phases in which something is decided: the plan and the event cards.

#include <algorithm>

#include "games/budget/face/parts.hpp"

namespace klaster::budget {
namespace {

std::int32_t payday_amount(const State& state) {
  const auto line = std::find_if(state.ledger.begin(), state.ledger.end(),
                                 [](const LedgerLine& one) { return one.kind == LedgerLine::Kind::income; });
  return line != state.ledger.end() ? line->amount : 0;
}

/// Pots an option can be paid from, nearest first: the purse, the reserve, fun, then what hurts.
std::vector<std::int32_t> sources(const BudgetGame& game) {
  const BudgetScenario& s = game.scenario();
  std::vector<std::int32_t> pots = {tray_pot, static_cast<std::int32_t>(s.rainy) + 1};
  for (const JarKind kind : {JarKind::want, JarKind::goal, JarKind::need})
    for (std::size_t i = 0; i < s.jars.size(); ++i)
      if (s.jars[i].kind == kind) pots.push_back(static_cast<std::int32_t>(i) + 1);
  if (s.has_lender) pots.push_back(s.lender_pot());
  return pots;
}

/// An option that costs something: its price, and a button for each pot that can pay it.
Node paid_option(const BudgetGame& game, std::int32_t card, const OptionSpec& option) {
  Node group;
  group.key = node_key("option", option.id);
  group.label = say(option.label);
  group.detail = say("budget.option.cost", {{"amount", Money{option.cost}}});
  for (const std::int32_t pot : sources(game)) {
    const Decision decision = make_decision(verb_choose, card, option.index, pot);
    const bool borrowing = pot == game.scenario().lender_pot();
    Message label = say("budget.pay_from_tray");
    if (borrowing)
      label = say("budget.pay_borrow", {{"lender", &game.scenario().lender.name},
                                        {"amount", Money{option.cost}},
                                        {"week", game.state().week + game.scenario().lender.weeks}});
    else if (pot != tray_pot)
      label = say("budget.pay_from", {{"pot", &game.scenario().jars[static_cast<std::size_t>(pot - 1)].label}});
    Node pay = button(game, node_key("pay", option.id, game.scenario().pot_ids[static_cast<std::size_t>(pot)]),
                      std::move(label), decision);
    // Pots that cannot pay would only be noise, but the purse and the lender say why they cannot.
    if (pay.refused.empty() || pot == tray_pot || borrowing) group.children.push_back(std::move(pay));
  }
  return group;
}

Node free_option(const BudgetGame& game, std::int32_t card, const OptionSpec& option) {
  Node node =
      button(game, node_key("option", option.id), say(option.label), make_decision(verb_choose, card, option.index));
  node.detail = say("budget.option.free");
  return node;
}

}  // namespace

void describe_plan(const BudgetGame& game, std::vector<Node>& nodes) {
  const State& state = game.state();
  // One line says what there is to share out: the pay as it comes in, then what is left of it.
  const bool untouched = std::all_of(state.jars.begin(), state.jars.end(),
                                     [](const JarState& jar) { return jar.balance == jar.at_start; });
  Node money = untouched ? text("payday", say("budget.payday", {{"amount", Money{payday_amount(state)}}}))
                         : text("tray-left", say("budget.tray_left", {{"amount", Money{state.tray}}}));
  money.announce = untouched;
  nodes.push_back(std::move(money));
  add_tips(game, nodes);
  add_debt(game, nodes);
  nodes.push_back(jars(game));
  nodes.push_back(gauges(game));
  add_glossary(game, nodes);
  Node start = button(game, "start", say("budget.start_week"), make_decision(verb_start));
  start.place = Place::action;
  start.primary = true;
  nodes.push_back(std::move(start));
}

void describe_events(const BudgetGame& game, std::vector<Node>& nodes) {
  const State& state = game.state();
  const CardSpec& card = *game.open_card();
  const std::int32_t index = state.hand[static_cast<std::size_t>(state.hand_next)];
  nodes.push_back(heading(
      "event", state.hand_count > 1 ? say("budget.event_of", {{"n", state.hand_next + 1}, {"count", state.hand_count}})
                                    : say("budget.event")));
  add_tips(game, nodes);
  Node node;
  node.key = node_key("card", card.id);
  node.kind = NodeKind::card;
  node.label = say(card.title);
  node.detail = say(card.text);
  node.picture = card.picture;
  node.announce = true;
  for (const std::int32_t term : card.term_indices)
    node.terms.push_back(explained(game.scenario().glossary[static_cast<std::size_t>(term)]));
  for (const OptionSpec& option : card.options)
    node.children.push_back(option.cost > 0 ? paid_option(game, index, option) : free_option(game, index, option));
  nodes.push_back(std::move(node));
  add_debt(game, nodes);
  // Where one pot is not enough, money can be brought together on the tray.
  if (Node others = jars(game); !others.children.empty()) nodes.push_back(std::move(others));
}

}  // namespace klaster::budget
