// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What all commands share: exit codes, complaints, opening a scenario.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/scenario/scenario.hpp"
#include "tools/klaster/catalogue.hpp"

namespace klaster {

inline constexpr int all_well = 0;
inline constexpr int at_fault = 1;    ///< the file or log is at fault
inline constexpr int wrong_call = 2;  ///< the call is

void print(std::FILE* to, std::string_view text);

/// "klaster: what" on standard error, advice below it.
void complain(std::string_view what, std::string_view advice = {});

/// Complains of the call; gives its exit code.
int wrong(std::string_view what);

/// A file's text; complains where it cannot be read.
[[nodiscard]] std::optional<std::string> read_or_complain(const std::string& path);

/// A scenario read from a file, with its game; without a scenario where that failed.
struct Opened {
  const CatalogueEntry* entry = nullptr;
  std::shared_ptr<const Scenario> scenario;
};

/// Reads a text as a scenario of the game it names; what is wrong goes into the findings.
[[nodiscard]] Opened open_scenario(const std::string& text, Findings&);

/// Opens a scenario to play it: silent where all is well, findings on standard error where not.
[[nodiscard]] Opened open_for_play(const std::string& path);

}  // namespace klaster
