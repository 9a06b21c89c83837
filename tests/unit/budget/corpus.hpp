// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Scenarios and other files of the repository, for tests.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

#include "engine/host/read_scenario.hpp"
#include "games/budget/rules/rules.hpp"
#include "games/budget/rules/scenario.hpp"

namespace klaster {

/// A file's bytes; `path` is from the root of the repository.
inline std::string bytes_of(const std::string& path) {
  std::ifstream file(std::string(KLASTER_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

namespace budget {

/// A scenario of Money Jars that has no fault.
inline std::shared_ptr<const BudgetScenario> load(const std::string& path) {
  const std::string text = bytes_of(path);
  Findings findings(text);
  auto scenario = read_scenario(rules(), text, findings);
  if (scenario == nullptr) throw std::runtime_error(path + " has errors");
  return std::static_pointer_cast<const BudgetScenario>(scenario);
}

/// Three weeks, four jars, four cards.
inline std::shared_ptr<const BudgetScenario> tiny() {
  static const auto scenario = load("tests/corpus/valid/tiny.json");
  return scenario;
}

/// Ten weeks, six jars, many cards.
inline std::shared_ptr<const BudgetScenario> medium() {
  static const auto scenario = load("tests/corpus/valid/medium.json");
  return scenario;
}

}  // namespace budget
}  // namespace klaster
