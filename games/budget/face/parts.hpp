// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The parts the views of the phases are put together from.
#pragma once

#include <string>
#include <vector>

#include "engine/page/view.hpp"
#include "engine/session/rules.hpp"
#include "games/budget/rules/game.hpp"

namespace klaster::budget {

/// Key of a node: "jar.food.fill".
template <class... Part>
[[nodiscard]] std::string node_key(std::string_view first, const Part&... rest) {
  std::string key(first);
  ((key.append("."), key.append(std::string_view(rest))), ...);
  return key;
}

/// "40 UAH": an amount as a message.
[[nodiscard]] Message amount_of(std::int32_t amount);
/// Why a decision is refused; empty where it is not.
[[nodiscard]] Message reason(const BudgetGame&, const Decision&);
/// A button; greyed with its reason where the game refuses.
[[nodiscard]] Node button(const BudgetGame&, std::string key, Message label, const Decision&);
[[nodiscard]] Node text(std::string key, Message label, Tone = Tone::neutral);
[[nodiscard]] Node heading(std::string key, Message label, std::int32_t level = 2);

/// The bar: which week it is.
[[nodiscard]] Node week_bar(const BudgetGame&);
/// Labels on the jars and the tray of the stage.
void add_tags(const BudgetGame&, std::vector<Node>&);
/// How the person feels.
[[nodiscard]] Node gauges(const BudgetGame&);
/// All open jars with − and +.
[[nodiscard]] Node jars(const BudgetGame&);
/// What is owed, with ways to pay it back while planning.
void add_debt(const BudgetGame&, std::vector<Node>&);

/// A tip on what to try, while things are new.
void add_tips(const BudgetGame&, std::vector<Node>&);
/// Where the week went wrong in a way that it did before: why that happens. Explains and does not solve.
void add_hint(const BudgetGame&, std::vector<Node>&);
/// The words of money, explained.
void add_glossary(const BudgetGame&, std::vector<Node>&);
/// A term of the scenario's glossary.
[[nodiscard]] Explained explained(const Term&);
/// Message key of a score dimension's name.
[[nodiscard]] std::string_view dimension_name(std::string_view id);

void describe_plan(const BudgetGame&, std::vector<Node>&);
void describe_events(const BudgetGame&, std::vector<Node>&);
void describe_ledger(const BudgetGame&, std::vector<Node>&);
void describe_result(const BudgetGame&, std::vector<Node>&);
/// A session of this game, looked back at.
void describe_debrief(const Session&, const DebriefReport&, std::vector<Node>&);

}  // namespace klaster::budget
