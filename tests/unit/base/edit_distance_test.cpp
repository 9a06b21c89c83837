// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Distances counted by hand, and advice that helps rather than confuses.
#include "engine/base/edit_distance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/random.hpp"

namespace klaster {
namespace {

TEST(EditDistance, CountsEachKindOfSlip) {
  EXPECT_EQ(edit_distance("price", "price"), 0u);
  EXPECT_EQ(edit_distance("price", "prices"), 1u);  // inserted
  EXPECT_EQ(edit_distance("price", "prce"), 1u);    // left out
  EXPECT_EQ(edit_distance("price", "prize"), 1u);   // replaced
  EXPECT_EQ(edit_distance("price", "pirce"), 1u);   // swapped
}

TEST(EditDistance, CountsSeveralSlips) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
  EXPECT_EQ(edit_distance("ca", "abc"), 3u);  // 2 if a swapped pair could be parted afterwards
}

TEST(EditDistance, IsTheSameBothWaysAndNeverBelowTheDifferenceOfLengths) {
  Random random(1, "words");
  const auto word = [&] {
    std::string letters(random.below(8), 'a');
    for (char& letter : letters) {
      letter = static_cast<char>('a' + random.below(3));
    }
    return letters;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string a = word();
    const std::string b = word();
    const std::size_t distance = edit_distance(a, b);
    EXPECT_EQ(distance, edit_distance(b, a));
    EXPECT_EQ(distance == 0, a == b);
    EXPECT_GE(distance + std::min(a.size(), b.size()), std::max(a.size(), b.size()));
    EXPECT_LE(distance, std::max(a.size(), b.size()));
  }
}

constexpr std::array<std::string_view, 5> fields = {"price", "prize", "weeks", "goal", "id"};

TEST(Nearest, FindsTheWordThatWasMeant) {
  EXPECT_EQ(nearest("pirce", fields), "price");
  EXPECT_EQ(nearest("week", fields), "weeks");
  EXPECT_EQ(nearest("Goal", fields), "goal");
  EXPECT_EQ(nearest("prize", fields), "prize");
}

TEST(Nearest, PrefersTheFirstOfEquals) { EXPECT_EQ(nearest("prixe", fields), "price"); }

TEST(Nearest, SaysNothingRatherThanSomethingFarFetched) {
  EXPECT_EQ(nearest("colour", fields), "");
  EXPECT_EQ(nearest("wee", {}), "");
  EXPECT_EQ(nearest("gaol!", fields), "");  // two slips in five bytes
  EXPECT_EQ(nearest("", fields), "");
}

TEST(Nearest, DoesNotLookAtWordsOfUnreasonableLength) {
  const std::string reasonable(64, 'a');
  const std::string unreasonable(65, 'a');
  const std::vector<std::string_view> known = {unreasonable};
  EXPECT_EQ(nearest(reasonable, known), "");
  const std::vector<std::string_view> shorter = {reasonable};
  EXPECT_EQ(nearest(unreasonable, shorter), "");
  EXPECT_EQ(nearest(reasonable.substr(1), shorter), reasonable);
}

}  // namespace
}  // namespace klaster
