// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "games/budget/rules/schema.hpp"

#include "engine/scenario/schema.hpp"
#include "games/budget/rules/scenario.hpp"

namespace klaster::budget {

std::string scenario_schema() {
  BudgetScenario scenario;
  SchemaWriter writer;
  describe(writer, scenario);
  return writer.take("Scenario of Money Jars (klaster/budget/1)");
}

}  // namespace klaster::budget
