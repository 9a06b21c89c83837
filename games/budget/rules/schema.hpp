// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The schema of the scenarios, apart from the rules: editors need it, a game being played does not.
#pragma once

#include <string>

namespace klaster::budget {

/// JSON Schema (draft 2020-12) of klaster/budget/1.
[[nodiscard]] std::string scenario_schema();

}  // namespace klaster::budget
