// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What is shown after the fact: the ledger of a week and the result of the game.

#include <algorithm>

#include "games/budget/face/parts.hpp"

namespace klaster::budget {
namespace {

using Kind = LedgerLine::Kind;

/// How a ledger line reads: its message, and whether the amount comes or goes.
struct LineWords {
  std::string_view key;
  char sign = ' ';  ///< '+', '-' or ' ' where the amount neither comes nor goes
};

LineWords words_of(Kind kind) {
  switch (kind) {
    case Kind::income:
    case Kind::earned:
      return {"budget.ledger.earned", '+'};
    case Kind::lost:
      return {"budget.ledger.lost", '-'};
    case Kind::card:
      return {"budget.ledger.event", '-'};
    case Kind::borrowed:
      return {"budget.ledger.borrowed", '+'};
    case Kind::repaid:
      return {"budget.ledger.repaid", '-'};
    case Kind::paid:
      return {"budget.ledger.paid", '-'};
    case Kind::missing:
      return {"budget.ledger.missing", ' '};
    case Kind::fee:
      return {"budget.ledger.fee", '-'};
    case Kind::fun:
      return {"budget.ledger.fun", '-'};
    case Kind::mood:
      return {"budget.ledger.mood_fun", ' '};
    case Kind::leak:
      return {"budget.ledger.leak", '-'};
    case Kind::interest:
      return {"budget.ledger.interest", '+'};
    case Kind::debt_interest:
      return {"budget.ledger.debt_interest", '-'};
    case Kind::debt_missed:
      return {"budget.ledger.debt_missed", ' '};
    case Kind::arrears:
      return {"budget.ledger.arrears", ' '};
    case Kind::price:
      return {"budget.ledger.price", ' '};
    case Kind::owed:
      break;
  }
  return {"budget.ledger.owed", ' '};
}

bool is_about_card(Kind kind) { return kind == Kind::card || kind == Kind::earned || kind == Kind::lost; }

Message line_label(const BudgetGame& game, const LedgerLine& line) {
  if (line.kind == Kind::income) return say(game.scenario().income.label);
  Message label = say(words_of(line.kind).key);
  if (line.subject < 0) return label;
  const auto index = static_cast<std::size_t>(line.subject);
  const BudgetScenario& s = game.scenario();
  if (is_about_card(line.kind))
    label.arguments = {{"card", &s.cards[index].title}};
  else
    label.arguments = {{"jar", &s.jars[index].label}};
  return label;
}

Message line_amount(const LedgerLine& line) {
  if (line.kind == Kind::mood) return say("budget.points", {{"n", line.amount}});
  const Money money{line.amount};
  switch (words_of(line.kind).sign) {
    case '+':
      return say("budget.plus", {{"amount", money}});
    case '-':
      return say("budget.minus", {{"amount", money}});
    default:
      return amount_of(line.amount);
  }
}

void add_consequences(const BudgetGame& game, std::vector<Node>& nodes) {
  Node group;
  group.key = "after";
  for (const LedgerLine& line : game.state().ledger) {
    if (line.kind != Kind::card) continue;
    const CardSpec& card = game.scenario().cards[static_cast<std::size_t>(line.subject)];
    const OptionSpec& option = card.options[static_cast<std::size_t>(line.option)];
    Node node;
    node.key = node_key("after", card.id);
    node.kind = NodeKind::card;
    node.picture = card.picture;
    node.label = say(option.label);
    node.detail = say(option.after);
    group.children.push_back(std::move(node));
  }
  if (group.children.empty()) return;
  nodes.push_back(std::move(group));
}

/// Where the number of a line comes from.
Message explanation(const BudgetGame& game, const LedgerLine& line) {
  const BudgetScenario& s = game.scenario();
  const Money amount{line.amount};
  const Money base{line.base};
  // A share is told as "so much of every 100", or of 1,000 where that is needed to be exact: no fractions.
  const auto share = [&](std::string_view key) {
    std::int32_t whole = 100;
    while (line.rate % (score_one / whole) != 0) whole *= 10;
    return say(key, {{"base", base}, {"part", Money{line.rate / (score_one / whole)}}, {"whole", Money{whole}}});
  };
  switch (line.kind) {
    case Kind::income:
      if (s.income.gauge_index >= 0)
        return say("budget.explain.takings",
                   {{"gauge", &s.gauges[static_cast<std::size_t>(s.income.gauge_index)].label}});
      return say("budget.explain.income", {{"min", Money{s.income.min}}, {"max", Money{s.income.max}}});
    case Kind::earned:
      return say("budget.explain.earned");
    case Kind::lost:
      return say("budget.explain.lost");
    case Kind::card:
      return say("budget.explain.event");
    case Kind::borrowed:
      return say("budget.explain.borrowed", {{"weeks", s.lender.weeks}});
    case Kind::repaid:
      return say("budget.explain.repaid");
    case Kind::paid:
      return say("budget.explain.paid");
    case Kind::missing:
      return say("budget.explain.missing", {{"due", base}, {"held", Money{line.base - line.amount}}});
    case Kind::fee:
      return share("budget.explain.fee");
    case Kind::fun:
      return say("budget.explain.fun", {{"most", Money{3 * s.jars[static_cast<std::size_t>(line.subject)].unit}}});
    case Kind::mood:
      return say("budget.explain.mood",
                 {{"spent", base}, {"unit", Money{s.jars[static_cast<std::size_t>(line.subject)].unit}}});
    case Kind::leak:
      return share("budget.explain.leak");
    case Kind::interest:
      return share("budget.explain.interest");
    case Kind::debt_interest:
      return share("budget.explain.debt_interest");
    case Kind::debt_missed:
      return say("budget.explain.debt_missed",
                 {{"amount", amount}, {"gauge", &s.gauges[static_cast<std::size_t>(s.lender.trust_gauge)].label}});
    case Kind::arrears:
      return say("budget.explain.arrears");
    case Kind::price:
      return say("budget.explain.price");
    case Kind::owed:
      break;
  }
  return say("budget.explain.owed", {{"weeks", s.lender.weeks}});
}

void add_ledger_table(const BudgetGame& game, std::vector<Node>& nodes) {
  Node table;
  table.key = "ledger";
  table.kind = NodeKind::table;
  table.label = say("budget.ledger", {{"week", game.state().week}});
  table.rows.push_back({say("budget.table.what"), say("budget.table.amount")});
  for (const LedgerLine& line : game.state().ledger) {
    if (line.amount == 0) continue;  // where there was nothing to take, nothing went
    table.rows.push_back({line_label(game, line), line_amount(line)});
    table.explains.push_back(explanation(game, line));
  }
  nodes.push_back(std::move(table));
}

struct DimensionWords {
  std::string_view id, name, hint;
};

constexpr DimensionWords dimensions[] = {
    {"essentials", "budget.score.essentials", "budget.score.essentials.hint"},
    {"cushion", "budget.score.cushion", "budget.score.cushion.hint"},
    {"goal", "budget.score.goal", "budget.score.goal.hint"},
    {"wellbeing", "budget.score.wellbeing", "budget.score.wellbeing.hint"},
    {"credit", "budget.score.credit", "budget.score.credit.hint"},
};

}  // namespace

std::string_view dimension_name(std::string_view id) {
  for (const DimensionWords& words : dimensions)
    if (words.id == id) return words.name;
  return {};
}

void describe_ledger(const BudgetGame& game, std::vector<Node>& nodes) {
  Node title = heading("ledger-title", say(game.state().hand_count > 0 ? "budget.after" : "budget.phase.ledger"));
  title.announce = true;
  nodes.push_back(std::move(title));
  add_consequences(game, nodes);
  add_debt(game, nodes);
  add_hint(game, nodes);
  add_tips(game, nodes);
  add_ledger_table(game, nodes);
  nodes.push_back(gauges(game));
  const bool last = game.state().week >= game.scenario().weeks;
  Node next = button(game, "next", say(last ? "budget.see_result" : "budget.next_week"), make_decision(verb_next));
  next.place = Place::action;
  next.primary = true;
  nodes.push_back(std::move(next));
}

void describe_result(const BudgetGame& game, std::vector<Node>& nodes) {
  const State& state = game.state();
  const Score score = game.score();
  constexpr std::int32_t per_cent = score_one / 100;
  Node title = heading("result", say("budget.result.title"));
  title.announce = true;
  nodes.push_back(std::move(title));
  nodes.push_back(text("verdict", say(score.goal_reached ? "budget.result.goal_reached" : "budget.result.goal_not_yet"),
                       score.goal_reached ? Tone::gain : Tone::highlight));
  Node stars = text("stars", say("budget.result.stars", {{"n", score.stars}}), Tone::highlight);
  stars.value = score.stars;
  stars.max = 3;
  nodes.push_back(std::move(stars));
  nodes.push_back(text("score", say("budget.result.score", {{"percent", score.total / per_cent}})));
  nodes.push_back(text("saved",
                       say("budget.result.saved", {{"saved", Money{state.jars[game.scenario().goal].balance}},
                                                   {"target", Money{state.target}}}),
                       Tone::saving));
  if (state.debt.principal > 0)
    nodes.push_back(text("owed", say("budget.result.owed", {{"amount", Money{state.debt.principal}}}), Tone::loss));

  Node group;
  group.key = "dimensions";
  group.label = say("budget.result.dimensions");
  for (std::size_t i = 0; i < score.dimension_count; ++i) {
    for (const DimensionWords& words : dimensions) {
      if (words.id != score.dimensions[i].id) continue;
      Node meter;
      meter.key = node_key("dimension", words.id);
      meter.kind = NodeKind::meter;
      meter.label = say(words.name);
      meter.detail = say(words.hint);
      meter.value = score.dimensions[i].value / per_cent;
      meter.max = 100;
      group.children.push_back(std::move(meter));
    }
  }
  nodes.push_back(std::move(group));
  if (game.scenario().invented) nodes.push_back(text("invented", say("budget.result.invented")));
}

}  // namespace klaster::budget
