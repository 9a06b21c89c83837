// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "games/budget/face/parts.hpp"

#include <algorithm>

namespace klaster::budget {
namespace {

/// A second, bigger press beside −/+: to the mark of a need, or four steps at once.
constexpr std::int32_t big_press_steps = 4;

/// The line under a jar's name: what it needs, or what it is for.
Message jar_detail(const BudgetGame& game, std::size_t index) {
  const JarSpec& spec = game.scenario().jars[index];
  const JarState& jar = game.state().jars[index];
  switch (spec.kind) {
    case JarKind::need: {
      const std::int32_t due = game.due(index);
      if (due == 0)
        return say("budget.jar.due_later", {{"amount", Money{game.price(index)}}, {"weeks", game.weeks_to_due(index)}});
      if (jar.balance >= due) return say("budget.jar.enough", {{"amount", Money{due}}});
      return say("budget.jar.short", {{"amount", Money{due - jar.balance}}, {"due", Money{due}}});
    }
    case JarKind::goal:
      return say("budget.jar.goal", {{"saved", Money{jar.balance}}, {"target", Money{game.state().target}}});
    case JarKind::want:
    case JarKind::rainy:
      break;
  }
  return say(spec.hint);
}

/// How full the jar can sensibly be: its meter's end.
std::int32_t jar_max(const BudgetGame& game, std::size_t index) {
  const JarSpec& spec = game.scenario().jars[index];
  const std::int32_t balance = game.state().jars[index].balance;
  switch (spec.kind) {
    case JarKind::need:
      return std::max(game.price(index) + game.state().jars[index].arrears, balance);
    case JarKind::goal:
      return std::max(game.state().target, balance);
    case JarKind::want:
      return std::max(2 * spec.unit, balance);
    case JarKind::rainy:
      break;
  }
  return std::max(game.scenario().step * 10, balance);
}

/// Amount of one press of +: a step, but neither more than there is nor past the mark.
std::int32_t press(const BudgetGame& game, std::size_t index, std::int32_t steps) {
  const State& state = game.state();
  std::int32_t amount = game.scenario().step * steps;
  const std::int32_t short_of = game.due(index) - state.jars[index].balance;
  if (short_of > 0) amount = std::min(amount, short_of);
  if (index == game.scenario().goal) amount = std::min(amount, std::max(state.target - state.jars[index].balance, 0));
  if (state.tray > 0) amount = std::min(amount, state.tray);
  return std::max(amount, game.scenario().coin());
}

Node jar_stepper(const BudgetGame& game, std::size_t index) {
  const JarSpec& spec = game.scenario().jars[index];
  const State& state = game.state();
  const auto pot = static_cast<std::int32_t>(index) + 1;
  Node node;
  node.key = node_key("jar", spec.id);
  node.kind = NodeKind::stepper;
  node.label = say(spec.label);
  node.detail = jar_detail(game, index);
  node.value = state.jars[index].balance;
  node.max = jar_max(game, index);
  node.money = true;
  if (const std::int32_t due = game.due(index); due > 0) {
    node.mark = due;
    node.tone = state.jars[index].balance >= due ? Tone::gain : Tone::loss;
  } else if (spec.kind == JarKind::goal || spec.kind == JarKind::rainy) {
    node.tone = Tone::saving;
  }
  const std::int32_t less = std::min(game.scenario().step, std::max(state.jars[index].balance, game.scenario().coin()));
  node.decide_less = make_decision(verb_move, pot, tray_pot, less);
  node.refused_less = reason(game, *node.decide_less);
  if (state.phase != Phase::plan) return node;

  const std::int32_t more = press(game, index, 1);
  node.decide = make_decision(verb_move, tray_pot, pot, more);
  node.refused = reason(game, *node.decide);
  const std::int32_t short_of = game.due(index) - state.jars[index].balance;
  const std::int32_t steps = short_of > 0 ? short_of / game.scenario().step + 1 : big_press_steps;
  const std::int32_t big = press(game, index, steps);
  if (big > more && node.refused.empty())
    node.children.push_back(button(game, node_key("jar", spec.id, "fill"),
                                   say("budget.fill", {{"jar", &spec.label}, {"amount", Money{big}}}),
                                   make_decision(verb_move, tray_pot, pot, big)));
  return node;
}

}  // namespace

Message amount_of(std::int32_t amount) { return say("budget.amount", {{"amount", Money{amount}}}); }

Message reason(const BudgetGame& game, const Decision& decision) {
  const Verdict verdict = game.check(decision);
  if (verdict.allowed()) return {};
  return say(verdict.code, {{"amount", Money{verdict.amount}}});
}

Node button(const BudgetGame& game, std::string key, Message label, const Decision& decision) {
  Node node;
  node.key = std::move(key);
  node.kind = NodeKind::button;
  node.label = std::move(label);
  node.decide = decision;
  node.refused = reason(game, decision);
  return node;
}

Node text(std::string key, Message label, Tone tone) {
  Node node;
  node.key = std::move(key);
  node.kind = NodeKind::text;
  node.label = std::move(label);
  node.tone = tone;
  return node;
}

Node heading(std::string key, Message label, std::int32_t level) {
  Node node;
  node.key = std::move(key);
  node.kind = NodeKind::heading;
  node.label = std::move(label);
  node.level = level;
  return node;
}

Node week_bar(const BudgetGame& game) {
  Node node = heading("week", say("budget.week", {{"week", game.state().week}, {"weeks", game.scenario().weeks}}), 1);
  node.place = Place::bar;
  node.announce = true;
  return node;
}

void add_tags(const BudgetGame& game, std::vector<Node>& nodes) {
  const auto tag = [&](std::string key, Message label, std::int32_t slot, std::int32_t value) {
    Node node;
    node.key = std::move(key);
    node.kind = NodeKind::tag;
    node.place = Place::world;
    node.label = std::move(label);
    node.anchor = slot;
    node.value = value;
    node.money = true;
    return node;
  };
  const std::vector<JarSpec>& specs = game.scenario().jars;
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const JarState& jar = game.state().jars[i];
    if (!jar.open) continue;
    Node node = tag(node_key("tag", specs[i].id), say(specs[i].label), static_cast<std::int32_t>(i), jar.balance);
    if (const std::int32_t due = game.due(i); due > 0) {
      node.mark = due;
      node.tone = jar.balance >= due ? Tone::gain : Tone::loss;
    } else if (i == game.scenario().goal) {
      node.mark = game.state().target;
      node.tone = Tone::saving;
    }
    nodes.push_back(std::move(node));
  }
  nodes.push_back(tag("tag-tray", say("budget.tray"), static_cast<std::int32_t>(specs.size()), game.state().tray));
}

Node gauges(const BudgetGame& game) {
  Node group;
  group.key = "gauges";
  group.label = say("budget.gauges");
  for (std::size_t i = 0; i < game.scenario().gauges.size(); ++i) {
    const GaugeSpec& spec = game.scenario().gauges[i];
    Node meter;
    meter.key = node_key("gauge", spec.id);
    meter.kind = NodeKind::meter;
    meter.label = say(spec.label);
    meter.value = game.state().gauges[i];
    meter.max = 100;
    constexpr std::int32_t low = 35;
    meter.tone = *meter.value < low ? Tone::loss : Tone::gain;
    group.children.push_back(std::move(meter));
  }
  return group;
}

Node jars(const BudgetGame& game) {
  Node group;
  group.key = "jars";
  const bool planning = game.state().phase == Phase::plan;
  group.label = say(planning ? "budget.jars" : "budget.jars.take");
  for (std::size_t i = 0; i < game.scenario().jars.size(); ++i) {
    const JarState& jar = game.state().jars[i];
    if (jar.open && (planning || jar.balance > 0)) group.children.push_back(jar_stepper(game, i));
  }
  return group;
}

void add_debt(const BudgetGame& game, std::vector<Node>& nodes) {
  const State& state = game.state();
  if (state.debt.principal == 0) return;
  Node alert;
  alert.key = "debt";
  alert.kind = NodeKind::alert;
  alert.tone = Tone::loss;
  const bool missed = state.debt.due_week == 0;
  alert.label = say(missed ? "budget.debt.missed" : "budget.debt", {{"lender", &game.scenario().lender.name},
                                                                    {"amount", Money{state.debt.principal}},
                                                                    {"week", state.debt.due_week}});
  alert.terms.push_back({say("budget.term.debt"), say("budget.term.debt.words")});
  if (game.scenario().lender.rate > 0)
    alert.terms.push_back({say("budget.term.interest"), say("budget.term.interest.words")});
  if (state.phase == Phase::plan) {
    const std::int32_t all = state.debt.principal;
    const std::int32_t part = std::min({game.scenario().step, all, std::max(state.tray, game.scenario().coin())});
    if (part < all)
      alert.children.push_back(
          button(game, "repay", say("budget.repay", {{"amount", Money{part}}}), make_decision(verb_repay, part)));
    alert.children.push_back(
        button(game, "repay-all", say("budget.repay_all", {{"amount", Money{all}}}), make_decision(verb_repay, all)));
  }
  nodes.push_back(std::move(alert));
}

}  // namespace klaster::budget
