// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// All views of many games, for whoever wants to look at them.
#pragma once

#include <functional>

#include "engine/session/autoplay.hpp"
#include "engine/session/debrief.hpp"
#include "games/budget/face/face.hpp"
#include "games/budget/rules/game.hpp"
#include "tests/unit/budget/corpus.hpp"

namespace klaster::budget {

inline View view_of(const Game& game) {
  View view;
  face().describe(game, Viewer{}, view);
  return view;
}

/// Every node of a tree, parents first.
inline void walk(const std::vector<Node>& nodes, const std::function<void(const Node&)>& visit) {
  for (const Node& node : nodes) {
    visit(node);
    walk(node.children, visit);
  }
}

/// Every message of a node.
inline void messages(const Node& node, const std::function<void(const Message&)>& visit) {
  for (const Message* one : {&node.label, &node.detail, &node.refused, &node.refused_less})
    if (!one->empty()) visit(*one);
  for (const auto& row : node.rows)
    for (const Message& cell : row) visit(cell);
  for (const Message& one : node.explains)
    if (!one.empty()) visit(one);
  for (const Message& one : node.choices) visit(one);
  for (const Explained& one : node.terms) {
    visit(one.term);
    visit(one.words);
  }
  if (!node.chart) return;
  for (const Message& one : node.chart->categories) visit(one);
  for (const Chart::Series& one : node.chart->series) visit(one.label);
}

/// The scenarios there are: the tests' own and those that are shipped.
inline std::vector<std::shared_ptr<const BudgetScenario>> all_scenarios() {
  return {tiny(), medium(), load("assets/scenarios/budget/first-job.json")};
}

/// What a debrief of a bot's game shows; few futures, since it is looked at and not believed.
inline View debrief_of(const std::shared_ptr<const BudgetScenario>& scenario, std::string_view bot,
                       std::uint32_t seed) {
  Session session(rules(), scenario, seed);
  play_out(session, *find_bot(rules(), bot));
  Debrief debrief(session, {.futures = 4});
  debrief.step(debrief.of());
  View view;
  face().describe_debrief(session, debrief.report(), view);
  return view;
}

/// Plays games at random and shows every view on the way. Half of the moves of a plan go through the view's own
/// buttons, so that amounts come up which no bot would choose.
inline void for_each_view(std::uint32_t games, const std::function<void(const BudgetGame&, const View&)>& visit) {
  for (const auto& scenario : all_scenarios()) {
    for (std::uint32_t seed = 0; seed < games; ++seed) {
      BudgetGame game(scenario, seed);
      Random luck(seed, "views");
      for (int step = 0;; ++step) {
        const View view = view_of(game);
        visit(game, view);
        if (testing::Test::HasFatalFailure()) return;  // one is enough
        if (game.finished()) break;
        std::vector<Decision> decisions;
        game.options(decisions);
        if (luck.chance(50) && step < 400) {
          walk(view.nodes, [&](const Node& node) {
            for (const auto& decision : {node.decide, node.decide_less})
              if (decision && game.check(*decision).allowed()) decisions.push_back(*decision);
          });
        }
        game.apply(decisions[luck.below(static_cast<std::uint32_t>(decisions.size()))]);
      }
    }
  }
}

}  // namespace klaster::budget
