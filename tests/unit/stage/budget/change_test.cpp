// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/change.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace klaster::budget {
namespace {

using Amounts = std::vector<std::int32_t>;
constexpr std::array hryvnias{10, 20, 50, 100, 200, 500};

TEST(Change, FewPiecesTakesTheLargestFirst) {
  EXPECT_EQ(few_pieces(780, hryvnias), (Amounts{500, 200, 50, 20, 10}));
  EXPECT_EQ(few_pieces(0, hryvnias), Amounts{});
}

TEST(Change, WhatNoCoinPaysIsOneOddCoinSoThatTheSumIsRight) { EXPECT_EQ(few_pieces(57, hryvnias), (Amounts{50, 7})); }

TEST(Change, HandyPiecesHaveSmallOnesToShareOut) {
  EXPECT_EQ(handy_pieces(300, std::array{50, 100, 200}, 3), (Amounts{50, 50, 50, 100, 50}));
  for (std::int32_t amount = 0; amount < 5000; amount += 10) {
    const Amounts pieces = handy_pieces(amount, hryvnias, 4);
    EXPECT_EQ(std::accumulate(pieces.begin(), pieces.end(), 0), amount);
    if (amount >= 100) {
      EXPECT_GE(std::ranges::count(pieces, 10), 2);
    }
    EXPECT_LE(pieces.size(), 26U);
  }
}

TEST(Change, BundlesGoOnAboveTheLargestNote) {
  const Amounts kinds = with_bundles(std::array{50, 100});
  ASSERT_GT(kinds.size(), 4U);
  EXPECT_EQ(kinds[2], 500);
  EXPECT_EQ(kinds[3], 2500);
  EXPECT_LE(few_pieces(1'000'000, kinds).size(), 30U);
}

}  // namespace
}  // namespace klaster::budget
