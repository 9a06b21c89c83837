// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Making change.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace klaster::budget {

/// The fewest coins and notes for `amount`, largest first. What the smallest coin cannot pay becomes one odd coin, so
/// that the sum is always right.
std::vector<std::int32_t> few_pieces(std::int32_t amount, std::span<const std::int32_t> denominations);

/// Coins and notes for somebody who is going to share them out: some of every kind, `of_each` of the smallest.
/// The small ones come first.
std::vector<std::int32_t> handy_pieces(std::int32_t amount, std::span<const std::int32_t> denominations,
                                       std::int32_t of_each);

/// Denominations and, above them, bundles of the largest one: so large sums stay few things.
std::vector<std::int32_t> with_bundles(std::span<const std::int32_t> denominations);

}  // namespace klaster::budget
