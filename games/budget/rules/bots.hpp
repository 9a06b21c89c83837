// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Players made of code: they test the game, and they show that skill pays.
#pragma once

#include <span>

#include "engine/session/rules.hpp"

namespace klaster::budget {

/// random, first-choice, spender, hoarder (tier 0), careful (tier 1) and planner (tier 2).
[[nodiscard]] std::span<const NamedBot> budget_bots();

}  // namespace klaster::budget
