// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The same seed, the same luck: published numbers, golden numbers, and fairness.
#include "engine/base/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace klaster {
namespace {

static_assert(std::is_trivially_copyable_v<Random>);

template <std::size_t count>
using Numbers = std::array<std::uint32_t, count>;

template <std::size_t count>
Numbers<count> first(Random random) {
  Numbers<count> numbers{};
  for (std::uint32_t& number : numbers) {
    number = random.next();
  }
  return numbers;
}

TEST(Random, GivesTheNumbersThatPcg32PublishesForItsDemo) {
  // pcg32_srandom_r(&rng, 42u, 54u), first round of pcg32-demo's expected output
  const Numbers<6> published = {0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e};
  EXPECT_EQ(first<6>(Random::from_pcg(42, 54)), published);
}

TEST(Random, GivesTheSameNumbersInEveryBuildAndForever) {
  EXPECT_EQ(first<4>(Random(0, "")), (Numbers<4>{0xfd05e636, 0x30431597, 0x47cc1656, 0xc1ae35f2}));
  EXPECT_EQ(first<4>(Random(1, "events")), (Numbers<4>{0x2e6e9c83, 0xb20c8a97, 0x7f550c55, 0x183647a4}));
  EXPECT_EQ(first<4>(Random(4294967295, "weather")), (Numbers<4>{0x0bc79715, 0x2c926200, 0x98dbc522, 0x0fb72d22}));
}

TEST(Random, ACopyGoesOnWithTheSameNumbers) {
  Random original(7, "bots");
  original.next();
  Random copy = original;
  EXPECT_EQ(copy.state(), original.state());
  EXPECT_EQ(copy.next(), original.next());
  original.next();
  EXPECT_NE(copy.state(), original.state());
}

TEST(Random, StreamsAndSeedsShareNoNumbers) {
  const auto events = first<100>(Random(5, "events"));
  for (const auto& other : {first<100>(Random(5, "weather")), first<100>(Random(6, "events"))}) {
    for (std::size_t i = 0; i < events.size(); ++i) {
      EXPECT_NE(events[i], other[i]);  // by chance 1 in 40 million
    }
  }
}

TEST(Random, NeighbouringSeedsAreAsFarApartAsAnyTwo) {
  // Half of the 32 bits of the first number differ on average: 16 +- 0.09 over 1,000 pairs.
  int different_bits = 0;
  for (std::uint32_t seed = 0; seed < 1000; ++seed) {
    different_bits += std::popcount(first<1>(Random(seed, "x"))[0] ^ first<1>(Random(seed + 1, "x"))[0]);
  }
  EXPECT_NEAR(different_bits / 1000.0, 16.0, 0.5);
}

TEST(Random, BelowGivesEveryNumberEquallyOften) {
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    Random random(seed, "dice");
    std::array<int, 6> counts{};
    for (int i = 0; i < 60000; ++i) {
      counts.at(random.below(6)) += 1;
    }
    double chi_squared = 0;
    for (const int count : counts) {
      chi_squared += (count - 10000.0) * (count - 10000.0) / 10000.0;
    }
    EXPECT_LT(chi_squared, 25.7);  // five degrees of freedom: 1 in 10,000 exceeds it by chance
  }
}

TEST(Random, BelowIsFairWhereTheBoundDoesNotDivideTheRange) {
  // 2^32 draws for 3 * 2^30 numbers: without drawing again, every third number would come twice as often as the others.
  Random random(3, "fair");
  int thirds = 0;
  for (int i = 0; i < 30000; ++i) {
    thirds += random.below(3u << 30) % 3 == 0 ? 1 : 0;
  }
  EXPECT_NEAR(thirds, 10000, 400);  // 5 standard deviations
}

TEST(Random, BelowOneIsAlwaysZero) {
  Random random;
  EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, BetweenReachesBothEndsAndNothingBeyond) {
  Random random(1, "between");
  std::int32_t lowest = 100;
  std::int32_t highest = -100;
  for (int i = 0; i < 1000; ++i) {
    const std::int32_t number = random.between(-2, 3);
    lowest = std::min(lowest, number);
    highest = std::max(highest, number);
  }
  EXPECT_EQ(lowest, -2);
  EXPECT_EQ(highest, 3);
}

TEST(Random, BetweenCoversTheWholeRangeOfIntegers) {
  Random random(1, "whole range");
  bool was_very_low = false;
  bool was_very_high = false;
  for (int i = 0; i < 100; ++i) {
    const std::int32_t number =
        random.between(std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max());
    was_very_low = was_very_low || number < -1'000'000'000;
    was_very_high = was_very_high || number > 1'000'000'000;
  }
  EXPECT_TRUE(was_very_low && was_very_high);
  EXPECT_EQ(random.between(5, 5), 5);
}

TEST(Random, ChanceComesTrueInThatPercentageOfCases) {
  Random random(9, "chance");
  int count = 0;
  for (int i = 0; i < 10000; ++i) {
    EXPECT_FALSE(random.chance(0));
    EXPECT_FALSE(random.chance(-5));
    EXPECT_TRUE(random.chance(100));
    count += random.chance(30) ? 1 : 0;
  }
  EXPECT_NEAR(count, 3000, 230);  // 5 standard deviations
}

TEST(Random, ChanceDrawsAlsoWhereTheAnswerIsCertain) {
  Random certain(2, "chance");
  Random open(2, "chance");
  certain.chance(0);
  open.chance(50);
  EXPECT_EQ(certain.state(), open.state());
}

}  // namespace
}  // namespace klaster
