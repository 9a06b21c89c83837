// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// From a scenario's text to a scenario, or to the list of what is wrong with it: one way for page, command and tests.
#pragma once

#include <memory>
#include <string_view>

#include "engine/base/json_writer.hpp"
#include "engine/scenario/finding.hpp"
#include "engine/session/rules.hpp"

namespace klaster {

/// Reads and checks. Null where the findings hold an error.
[[nodiscard]] std::shared_ptr<const Scenario> read_scenario(const Rules&, std::string_view text, Findings&);

/// Writes one finding as an object: severity, code, line, column, args, excerpt, caret.
void write_finding(JsonWriter&, const Finding&, const Findings&);

}  // namespace klaster
