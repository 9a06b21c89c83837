// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Every number has exactly one form, and nothing else is a number.
#include "engine/base/varint.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/random.hpp"

namespace klaster {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes put(std::uint64_t number) {
  Bytes bytes;
  put_varint(bytes, number);
  return bytes;
}

std::optional<std::uint64_t> take(const Bytes& bytes) {
  std::span<const std::uint8_t> in = bytes;
  return take_varint(in);
}

constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();

TEST(Varint, TakesAByteForEverySevenBits) {
  EXPECT_EQ(put(0), (Bytes{0x00}));
  EXPECT_EQ(put(127), (Bytes{0x7f}));
  EXPECT_EQ(put(128), (Bytes{0x80, 0x01}));
  EXPECT_EQ(put(300), (Bytes{0xac, 0x02}));  // 300 = 2 * 128 + 44
  EXPECT_EQ(put(largest), (Bytes{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01}));
}

TEST(Varint, ReadsBackWhatItWrote) {
  Random random(1, "varint");
  for (int i = 0; i < 10'000; ++i) {
    const std::uint64_t upper = random.next();
    const std::uint64_t number = (upper << 32 | random.next()) >> random.below(64);
    EXPECT_EQ(take(put(number)), number);
  }
  EXPECT_EQ(take(put(largest)), largest);
}

TEST(Varint, TakesOneNumberAfterTheOther) {
  const Bytes bytes = {0x05, 0xac, 0x02, 0x00};
  std::span<const std::uint8_t> in = bytes;
  EXPECT_EQ(take_varint(in), 5u);
  EXPECT_EQ(take_varint(in), 300u);
  EXPECT_EQ(take_varint(in), 0u);
  EXPECT_EQ(take_varint(in), std::nullopt);
}

TEST(Varint, RefusesEveryCutOffNumberAndLeavesItThere) {
  const Bytes whole = put(largest);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    std::span<const std::uint8_t> in = std::span(whole).first(length);
    EXPECT_EQ(take_varint(in), std::nullopt);
    EXPECT_EQ(in.size(), length);
  }
}

TEST(Varint, RefusesASecondFormOfANumber) {
  EXPECT_EQ(take({0x80, 0x00}), std::nullopt);        // 0
  EXPECT_EQ(take({0xac, 0x82, 0x00}), std::nullopt);  // 300
}

TEST(Varint, RefusesMoreThan64Bits) {
  Bytes bytes = put(largest);
  bytes.back() = 0x02;
  EXPECT_EQ(take(bytes), std::nullopt);
  bytes.back() = 0x81;
  bytes.push_back(0x00);
  EXPECT_EQ(take(bytes), std::nullopt);
}

TEST(Varint, WhateverItAcceptsItWouldHaveWritten) {
  Random random(2, "varint");
  int accepted = 0;
  for (int i = 0; i < 100'000; ++i) {
    Bytes bytes(1 + random.below(12));
    for (std::uint8_t& byte : bytes) {
      byte = static_cast<std::uint8_t>(random.chance(70) ? 0x80 | random.below(3) : random.below(3));
    }
    std::span<const std::uint8_t> in = bytes;
    if (const auto number = take_varint(in)) {
      bytes.resize(bytes.size() - in.size());
      ASSERT_EQ(put(*number), bytes);
      accepted += 1;
    }
  }
  EXPECT_GT(accepted, 10'000);
}

TEST(Zigzag, KeepsSmallNumbersOfEitherSignSmall) {
  EXPECT_EQ(zigzag(std::int32_t{0}), 0u);
  EXPECT_EQ(zigzag(std::int32_t{-1}), 1u);
  EXPECT_EQ(zigzag(std::int32_t{1}), 2u);
  EXPECT_EQ(zigzag(std::int64_t{-2}), 3u);
  EXPECT_EQ(zigzag(std::numeric_limits<std::int32_t>::min()), std::numeric_limits<std::uint32_t>::max());
  EXPECT_EQ(zigzag(std::numeric_limits<std::int64_t>::min()), largest);
}

TEST(Zigzag, IsUndoneByUnzigzag) {
  Random random(3, "zigzag");
  for (int i = 0; i < 10'000; ++i) {
    const auto number = static_cast<std::int32_t>(random.next()) >> random.below(32);
    EXPECT_EQ(unzigzag(zigzag(number)), number);
    const std::int64_t wide = std::int64_t{number} * 4'000'000'007;
    EXPECT_EQ(unzigzag(zigzag(wide)), wide);
  }
  EXPECT_EQ(unzigzag(largest), std::numeric_limits<std::int64_t>::min());
}

}  // namespace
}  // namespace klaster
