// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/change.hpp"

#include <algorithm>

namespace klaster::budget {

std::vector<std::int32_t> few_pieces(std::int32_t amount, std::span<const std::int32_t> denominations) {
  std::vector<std::int32_t> pieces;
  for (auto d = denominations.rbegin(); d != denominations.rend(); ++d) {
    while (amount >= *d) {
      pieces.push_back(*d);
      amount -= *d;
    }
  }
  if (amount > 0) pieces.push_back(amount);
  return pieces;
}

std::vector<std::int32_t> handy_pieces(std::int32_t amount, std::span<const std::int32_t> denominations,
                                       std::int32_t of_each) {
  std::vector<std::int32_t> pieces;
  std::int32_t wanted = of_each;
  for (const std::int32_t d : denominations) {
    for (std::int32_t i = 0; i < wanted && amount >= d; ++i) {
      pieces.push_back(d);
      amount -= d;
    }
    wanted = std::max(wanted - 1, 1);
  }
  const std::vector<std::int32_t> rest = few_pieces(amount, denominations);
  pieces.insert(pieces.end(), rest.begin(), rest.end());
  return pieces;
}

std::vector<std::int32_t> with_bundles(std::span<const std::int32_t> denominations) {
  constexpr std::int32_t notes_in_bundle = 5;
  constexpr std::int32_t enough = 100'000'000;
  std::vector<std::int32_t> all(denominations.begin(), denominations.end());
  while (!all.empty() && all.back() < enough) all.push_back(all.back() * notes_in_bundle);
  return all;
}

}  // namespace klaster::budget
