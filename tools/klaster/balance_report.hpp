// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The bots' report, for the eye, for programs and for the browser. The same study gives the same bytes: no dates, no
// times, no paths.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/session/balance.hpp"
#include "engine/session/verdict.hpp"

namespace klaster {

/// A study and what it means.
struct JudgedReport {
  BalanceReport report;
  std::vector<BalanceFinding> findings;

  /// Is a rule of the scenario broken?
  [[nodiscard]] bool broken() const { return !findings.empty() && findings.front().broken; }
};

/// What was found, with its numbers: one or two sentences.
[[nodiscard]] std::string words_of(const BalanceFinding&);
/// What an author can do about it.
[[nodiscard]] std::string advice_for(const BalanceFinding&);

/// A report for the terminal.
[[nodiscard]] std::string print_balance_text(const JudgedReport&);
/// All reports as one JSON array; docs/balance/README.md says what its members mean.
[[nodiscard]] std::string print_balance_json(std::span<const JudgedReport>);
/// All reports as one page: no script, nothing loaded from elsewhere.
[[nodiscard]] std::string print_balance_html(std::span<const JudgedReport>);

/// A number with so many digits after the point, the same everywhere.
[[nodiscard]] std::string fixed(double value, int decimals);
/// A score of 0 to 10,000 as points of 100: "89.6".
[[nodiscard]] std::string points(double score);

}  // namespace klaster
