// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A small household whose numbers can be worked out in the head, and a way to play it in words. Tests change what they
// are about and leave the rest.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "games/budget/rules/game.hpp"
#include "games/budget/rules/turn.hpp"

namespace klaster::budget {

/// 1,000 a week, in coins of 10. Food 300 every week; fun (unit 100); a reserve from week 1 on; a bicycle for 2,000.
/// Mood 50 and trust 60 stay where they are. A sister lends up to 500 for two weeks. No cards come.
inline BudgetScenario household() {
  BudgetScenario s;
  s.id = "household";
  s.hash = "0123456789abcdef";
  s.currency = "UAH";
  s.denominations = {10, 50, 100};
  s.step = 50;
  s.weeks = 4;
  s.income = {.label = {}, .min = 1'000, .max = 1'000};
  s.jars = {
      {.id = "food", .kind = JarKind::need, .due = 300},
      {.id = "fun", .kind = JarKind::want, .unit = 100},
      {.id = "reserve", .kind = JarKind::rainy},
      {.id = "bike", .kind = JarKind::goal, .target = 2'000},
  };
  s.gauges = {{.id = "mood", .start = 50}, {.id = "trust", .start = 60}};
  s.has_lender = true;
  s.lender = {.weeks = 2, .limit = 500, .trust = "trust"};
  s.cards_per_week = {0};
  s.cards = {{.id = "idle", .picture = "card-cat", .options = {{.id = "left"}, {.id = "right"}}}};
  return s;
}

/// The jar of that name.
inline JarSpec& jar(BudgetScenario& s, std::string_view id) {
  return *std::find_if(s.jars.begin(), s.jars.end(), [&](const JarSpec& one) { return one.id == id; });
}

/// A card for a story: comes with weight 1 whenever it can.
inline CardSpec card(std::string id, std::vector<OptionSpec> options, std::vector<Effect> effects = {}) {
  CardSpec result{.id = std::move(id), .picture = "card-cat", .weight = 1};
  result.options = std::move(options);
  result.effects = std::move(effects);
  return result;
}

/// Plays a scenario by names. Every call but `try_` must be allowed.
class Play {
 public:
  explicit Play(BudgetScenario s, std::uint32_t seed = 1) : game_(linked(std::move(s)), seed) {}

  const BudgetGame& game() const { return game_; }
  const State& state() const { return game_.state(); }
  std::int32_t pot(std::string_view name) const { return game_.balance(index(game_.scenario().pot_ids, name)); }
  std::int32_t tray() const { return state().tray; }
  std::int32_t gauge(std::string_view name) const {
    for (std::size_t i = 0; i < game_.scenario().gauges.size(); ++i)
      if (game_.scenario().gauges[i].id == name) return state().gauges[i];
    ADD_FAILURE() << "no gauge " << name;
    return 0;
  }
  std::int32_t due(std::string_view jar) const { return game_.due(jar_index(jar)); }
  std::int32_t price(std::string_view jar) const { return game_.price(jar_index(jar)); }
  /// Id of the open card, or nothing.
  std::string card() const { return game_.open_card() != nullptr ? game_.open_card()->id : ""; }

  Decision move_of(std::string_view from, std::string_view to, std::int32_t amount) const {
    return make_decision(verb_move, index(game_.scenario().pot_ids, from), index(game_.scenario().pot_ids, to), amount);
  }
  /// The decision for the open card.
  Decision choice(std::string_view option, std::string_view source = {}) const {
    const std::int32_t card = state().hand[static_cast<std::size_t>(state().hand_next)];
    const std::int32_t id = index(game_.scenario().option_ids, option);
    if (source.empty()) return make_decision(verb_choose, card, id);
    return make_decision(verb_choose, card, id, index(game_.scenario().pot_ids, source));
  }
  /// Code of the verdict, "" where it is simply allowed.
  std::string code(const Decision& decision) const { return std::string(game_.check(decision).code); }

  Play& move(std::string_view from, std::string_view to, std::int32_t amount) { return act(move_of(from, to, amount)); }
  Play& put(std::string_view jar, std::int32_t amount) { return move("tray", jar, amount); }
  Play& start() { return act(make_decision(verb_start)); }
  Play& choose(std::string_view option, std::string_view source = {}) { return act(choice(option, source)); }
  Play& repay(std::int32_t amount) { return act(make_decision(verb_repay, amount)); }
  Play& next() { return act(make_decision(verb_next)); }
  /// Ends a week without cards and goes on to the next.
  Play& week() { return start().next(); }
  Play& act(const Decision& decision) {
    const Verdict verdict = game_.check(decision);
    EXPECT_TRUE(verdict.allowed()) << verdict.code;
    if (verdict.allowed()) game_.apply(decision);
    return *this;
  }

  /// The amounts of the ledger's lines of one kind.
  std::vector<std::int32_t> ledger(LedgerLine::Kind kind) const {
    std::vector<std::int32_t> amounts;
    for (const LedgerLine& line : state().ledger)
      if (line.kind == kind) amounts.push_back(line.amount);
    return amounts;
  }

 private:
  static std::shared_ptr<const BudgetScenario> linked(BudgetScenario s) {
    Findings findings;
    link(s, findings);
    for (const Finding& finding : findings.sorted()) ADD_FAILURE() << "the story is broken: " << finding.code;
    return std::make_shared<const BudgetScenario>(std::move(s));
  }
  static std::int32_t index(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) ADD_FAILURE() << "nothing is called " << name;
    return static_cast<std::int32_t>(found - names.begin());
  }
  std::size_t jar_index(std::string_view name) const {
    return static_cast<std::size_t>(index(game_.scenario().pot_ids, name)) - 1;
  }

  BudgetGame game_;
};

using Amounts = std::vector<std::int32_t>;

}  // namespace klaster::budget
