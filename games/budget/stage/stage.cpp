// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Between the engine and the table: games become table states, wishes become decisions.
#include "games/budget/stage/stage.hpp"

#include "games/budget/rules/game.hpp"
#include "games/budget/stage/tabletop.hpp"

namespace klaster::budget {
namespace {

static_assert(Purse::tray == tray_pot, "places on the table are the game's pots");

class BudgetStage final : public Stage {
 public:
  void opened(const Game& game) override { table_.open(read_table(game)); }
  void decided(const Game& after, const Decision&) override { table_.change(read_table(after)); }
  bool tick() override { return table_.tick(); }
  void draw(Painter& painter, double alpha) override { table_.draw(painter, static_cast<float>(alpha)); }
  Transform to_pixels() const override { return table_.to_pixels(); }

  void pointer(const Pointer& pointer, std::vector<Decision>& wishes) override {
    const std::optional<Wish> wish = table_.pointer(pointer);
    if (!wish) return;
    wishes.push_back(wish->to == Wish::debt ? make_decision(verb_repay, wish->amount)
                                            : make_decision(verb_move, wish->from, wish->to, wish->amount));
  }

  void resize(const Frame& frame) override { table_.resize(frame); }
  void graphics_lost() override { table_.graphics_lost(); }
  void still(bool is_still) override { table_.still(is_still); }
  std::span<const Anchor> anchors() const override { return table_.anchors(); }
  void take_cues(std::vector<Cue>& cues) override { table_.take_cues(cues); }

 private:
  Tabletop table_;
};

TableState::Kind kind_of(JarKind kind) {
  switch (kind) {
    case JarKind::need:
      return TableState::Kind::need;
    case JarKind::want:
      return TableState::Kind::want;
    case JarKind::rainy:
      return TableState::Kind::rainy;
    case JarKind::goal:
      return TableState::Kind::goal;
  }
  return TableState::Kind::need;
}

TableState::Phase phase_of(Phase phase) {
  switch (phase) {
    case Phase::plan:
      return TableState::Phase::plan;
    case Phase::events:
      return TableState::Phase::events;
    case Phase::ledger:
      return TableState::Phase::ledger;
    case Phase::over:
      return TableState::Phase::over;
  }
  return TableState::Phase::plan;
}

TableState::Season season_of(Season season) {
  switch (season) {
    case Season::spring:
      return TableState::Season::spring;
    case Season::summer:
      return TableState::Season::summer;
    case Season::autumn:
      return TableState::Season::autumn;
    case Season::winter:
      return TableState::Season::winter;
  }
  return TableState::Season::spring;
}

}  // namespace

TableState read_table(const Game& game) {
  // The stage is linked with the rules of its own game only.
  const auto& budget = static_cast<const BudgetGame&>(game);
  const BudgetScenario& scenario = budget.scenario();
  const State& state = budget.state();
  TableState table;
  std::int32_t in_jars = 0;
  for (std::size_t i = 0; i < scenario.jars.size(); ++i) {
    TableState::Jar& jar = table.jars.emplace_back();
    jar.kind = kind_of(scenario.jars[i].kind);
    jar.open = state.jars[i].open;
    jar.balance = state.jars[i].balance;
    jar.mark = i == scenario.goal ? state.target : budget.due(i);
    in_jars += jar.balance;
  }
  table.tray = state.tray;
  table.debt = state.debt.principal;
  table.mood = state.gauges[scenario.mood];
  table.week = state.week;
  table.season = season_of(scenario.season);
  table.phase = phase_of(state.phase);
  table.denominations = scenario.denominations;
  table.goal_picture = "goal-" + scenario.id;
  table.untouched = state.week == 1 && state.phase == Phase::plan && in_jars == 0;
  return table;
}

std::unique_ptr<Stage> make_stage() { return std::make_unique<BudgetStage>(); }

}  // namespace klaster::budget
