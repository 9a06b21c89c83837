// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The fingerprint changes whenever the state does, and never otherwise.
#include "engine/base/hash.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <string_view>

namespace klaster {
namespace {

template <typename... Parts>
std::uint64_t hash_of(Parts... parts) {
  StateHash hash;
  (hash.add(parts), ...);
  return hash.value();
}

TEST(StateHash, GivesTheSameValueInEveryBuild) {
  EXPECT_EQ(hash_of(), 0xefd01f60ba992926u);
  EXPECT_EQ(hash_of(std::int32_t{-1}, true, std::string_view("Їжа"), 1.5f), 0x0961095489192c9au);
}

TEST(StateHash, CountsTheNumberAndNotItsType) {
  EXPECT_EQ(hash_of(std::int32_t{-7}), hash_of(std::int64_t{-7}));
  EXPECT_EQ(hash_of(std::uint8_t{7}), hash_of(std::size_t{7}));
  EXPECT_EQ(hash_of(true), hash_of(1));
  enum class Phase : std::uint8_t { spring, summer };
  EXPECT_EQ(hash_of(Phase::summer), hash_of(1));
}

TEST(StateHash, CountsTheOrderAndTheZeros) {
  EXPECT_NE(hash_of(1, 2), hash_of(2, 1));
  EXPECT_NE(hash_of(), hash_of(0));
  EXPECT_NE(hash_of(0), hash_of(0, 0));
}

TEST(StateHash, TellsWhereOneTextEndsAndTheNextBegins) {
  EXPECT_NE(hash_of("ab", "c"), hash_of("a", "bc"));
  EXPECT_NE(hash_of(std::string_view("a\0", 2)), hash_of("a"));
  EXPECT_NE(hash_of(""), hash_of());
}

TEST(StateHash, TakesALiteralForATextAndNotForATruthValue) {
  EXPECT_NE(hash_of("a"), hash_of("b"));
  EXPECT_NE(hash_of("a"), hash_of(true));
}

TEST(StateHash, SeesTheLastBitOfAFloat) {
  EXPECT_NE(hash_of(1.0f), hash_of(1.0000001f));
  EXPECT_NE(hash_of(0.0f), hash_of(-0.0f));
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(hash_of(nan), hash_of(-nan));
}

TEST(StateHash, DoesNotCollideOnSmallStates) {
  std::set<std::uint64_t> values;
  for (int a = -50; a < 50; ++a) {
    for (int b = -50; b < 50; ++b) {
      for (int c = -5; c < 5; ++c) {
        values.insert(hash_of(a, b, c));
      }
    }
  }
  EXPECT_EQ(values.size(), 100'000u);
}

TEST(StateHash, GoesOnAfterItsValueWasRead) {
  StateHash hash;
  hash.add(1);
  EXPECT_EQ(hash.value(), hash_of(1));
  hash.add(2);
  EXPECT_EQ(hash.value(), hash_of(1, 2));
}

}  // namespace
}  // namespace klaster
