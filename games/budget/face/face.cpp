// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "games/budget/face/face.hpp"

#include "engine/session/session.hpp"
#include "games/budget/face/parts.hpp"

namespace klaster::budget {
namespace {

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::plan:
      return "plan";
    case Phase::events:
      return "events";
    case Phase::ledger:
      return "ledger";
    case Phase::over:
      break;
  }
  return "over";
}

class BudgetFace final : public Face {
 public:
  void describe(const Game& base, Viewer, View& view) const override {
    const auto& game = static_cast<const BudgetGame&>(base);
    view.phase = name_of(game.state().phase);
    view.currency = game.scenario().currency;
    view.nodes.push_back(week_bar(game));
    add_tags(game, view.nodes);
    switch (game.state().phase) {
      case Phase::plan:
        return describe_plan(game, view.nodes);
      case Phase::events:
        return describe_events(game, view.nodes);
      case Phase::ledger:
        return describe_ledger(game, view.nodes);
      case Phase::over:
        return describe_result(game, view.nodes);
    }
  }

  void describe_debrief(const Session& session, const DebriefReport& report, View& view) const override {
    const auto& game = static_cast<const BudgetGame&>(session.game());
    view.phase = "debrief";
    view.currency = game.scenario().currency;
    budget::describe_debrief(session, report, view.nodes);
  }

  [[nodiscard]] std::string_view cue(const Decision& decision, const Game& base) const override {
    const auto& game = static_cast<const BudgetGame&>(base);
    switch (decision.verb) {
      case verb_move:
      case verb_repay:
        return "lift";  // where the money lands is heard when it lands
      case verb_start:
      case verb_choose:
        return game.state().phase == Phase::events ? "card" : "week-end";
      case verb_next:
        return game.finished() ? "star" : "page";
      default:
        return {};
    }
  }
};

}  // namespace

const Face& face() {
  static const BudgetFace the_face;
  return the_face;
}

}  // namespace klaster::budget
