// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Help that teaches: tips of the first week, hints once something has gone wrong twice, and words explained.

#include <algorithm>

#include "games/budget/face/parts.hpp"

namespace klaster::budget {
namespace {

constexpr std::int32_t first_week_tips = 6;

Node guide(std::string_view key, std::string target, std::int32_t number) {
  Node node;
  node.key = key;
  node.kind = NodeKind::guide;
  node.label = say(key);
  node.target = std::move(target);
  node.value = number;
  node.max = first_week_tips;
  return node;
}

/// The first open jar of a kind that still wants money; null where there is none.
const JarSpec* wanting(const BudgetGame& game, JarKind kind) {
  for (std::size_t i = 0; i < game.scenario().jars.size(); ++i) {
    const JarSpec& spec = game.scenario().jars[i];
    const JarState& jar = game.state().jars[i];
    if (spec.kind != kind || !jar.open) continue;
    if (kind == JarKind::need ? jar.balance < game.due(i) : jar.balance == jar.at_start) return &spec;
  }
  return nullptr;
}

/// What to try next in the first plan, in the order in which a careful person would.
void add_plan_tip(const BudgetGame& game, std::vector<Node>& nodes) {
  const auto jar_key = [](const JarSpec& spec) { return node_key("jar", spec.id); };
  if (game.state().tray > 0) {
    if (const JarSpec* need = wanting(game, JarKind::need))
      return nodes.push_back(guide("budget.guide.need", jar_key(*need), 1));
    if (const JarSpec* want = wanting(game, JarKind::want))
      return nodes.push_back(guide("budget.guide.want", jar_key(*want), 2));
    if (const JarSpec* goal = wanting(game, JarKind::goal))
      return nodes.push_back(guide("budget.guide.goal", jar_key(*goal), 3));
  }
  nodes.push_back(guide("budget.guide.start", "start", 4));
}

/// What a line of the ledger tells of a mistake, and how often it was made by now.
struct Hint {
  std::string_view key;
  std::int32_t times = 0;
};

Hint hint_for(const Mistakes& m, LedgerLine::Kind kind) {
  switch (kind) {
    case LedgerLine::Kind::missing:
      return {"budget.hint.short", m.short_weeks};
    case LedgerLine::Kind::leak:
      return {"budget.hint.leak", m.leak_weeks};
    case LedgerLine::Kind::lost:
      return {"budget.hint.scam", m.scams};
    case LedgerLine::Kind::borrowed:
      return {"budget.hint.loan", m.loans};
    default:
      return {};
  }
}

}  // namespace

void add_tips(const BudgetGame& game, std::vector<Node>& nodes) {
  const State& state = game.state();
  const JarSpec& rainy = game.scenario().jars[game.scenario().rainy];
  const JarState& reserve = state.jars[game.scenario().rainy];
  switch (state.phase) {
    case Phase::plan:
      if (state.week == 1)
        add_plan_tip(game, nodes);
      else if (reserve.open && state.totals.rainy_weeks <= 1 && reserve.balance == 0)
        nodes.push_back(guide("budget.guide.reserve", node_key("jar", rainy.id), first_week_tips));
      break;
    case Phase::events:
      if (state.week == 1) nodes.push_back(guide("budget.guide.card", node_key("card", game.open_card()->id), 5));
      break;
    case Phase::ledger:
      if (state.week == 1) nodes.push_back(guide("budget.guide.ledger", "ledger", first_week_tips));
      break;
    case Phase::over:
      break;
  }
}

void add_hint(const BudgetGame& game, std::vector<Node>& nodes) {
  for (const LedgerLine& line : game.state().ledger) {
    const Hint hint = hint_for(game.state().mistakes, line.kind);
    if (hint.times < 2) continue;  // once can happen to anybody
    Node node;
    node.key = "hint";
    node.kind = NodeKind::alert;
    node.tone = Tone::highlight;
    node.label = say(hint.key, {{"n", hint.times}});
    nodes.push_back(std::move(node));
    return;  // one thought at a time
  }
}

Explained explained(const Term& term) { return {say(term.term), say(term.words)}; }

void add_glossary(const BudgetGame& game, std::vector<Node>& nodes) {
  Node details;
  details.key = "glossary";
  details.kind = NodeKind::details;
  details.label = say("budget.glossary");
  Node list;
  list.key = "glossary-terms";
  list.kind = NodeKind::group;
  constexpr struct {
    std::string_view term, words;
  } terms[] = {
      {"budget.term.need", "budget.term.need.words"},       {"budget.term.want", "budget.term.want.words"},
      {"budget.term.reserve", "budget.term.reserve.words"}, {"budget.term.fee", "budget.term.fee.words"},
      {"budget.term.debt", "budget.term.debt.words"},       {"budget.term.interest", "budget.term.interest.words"},
      {"budget.term.choice", "budget.term.choice.words"}};
  for (const auto& one : terms) list.terms.push_back({say(one.term), say(one.words)});
  for (const Term& term : game.scenario().glossary) list.terms.push_back(explained(term));
  details.children.push_back(std::move(list));
  nodes.push_back(std::move(details));
}

}  // namespace klaster::budget
