// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What a study means: which of its rules a scenario breaks, and what else an author should look at.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/session/balance.hpp"

namespace klaster {

/// Something found in a study.
struct BalanceFinding {
  enum class Kind : std::uint8_t {
    no_end,        ///< games of bot `subject` did not end: `count` of `of`
    skill,         ///< bot `subject` does not beat `other` clearly: by `value` standard errors instead of `limit`
    luck,          ///< luck explains `value` per cent, more than `limit`
    too_short,     ///< `value` minutes instead of at least `limit`
    too_long,      ///< `value` minutes instead of at most `limit`
    always_right,  ///< answer `other` to `subject` is best in `value` per cent of `count` cases; `limit` and above is
                   ///< too much
    never_right,   ///< answer `other` to `subject` is best in none of `count` cases
    unreached,     ///< question `subject` was never put in any game
    impossible     ///< answer `other` to `subject` could never be given, `count` times
  };
  Kind kind = Kind::no_end;
  bool broken = false;  ///< a rule of the scenario is broken; otherwise it is only worth a look
  std::string_view subject;
  std::string_view other;
  double value = 0;
  double limit = 0;
  std::int32_t count = 0;
  std::int32_t of = 0;
};

/// ASCII name of a kind: "always-right".
[[nodiscard]] std::string_view name_of(BalanceFinding::Kind);

/// How one bot compares with the best of the tier below.
struct TierStep {
  std::size_t bot = 0;    ///< index in the report's bots
  std::size_t below = 0;  ///< the best bot of the tier below
  double difference = 0;  ///< of the means
  double errors = 0;      ///< the difference in standard errors; very large where nothing varies
};

/// Every bot above the lowest tier against the tier below it.
[[nodiscard]] std::vector<TierStep> tier_steps(const BalanceReport&);

/// All findings: broken rules first.
[[nodiscard]] std::vector<BalanceFinding> judge(const BalanceReport&);

}  // namespace klaster
