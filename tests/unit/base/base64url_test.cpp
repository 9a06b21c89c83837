// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// RFC 4648's examples without their padding, and strictness.
#include "engine/base/base64url.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/random.hpp"

namespace klaster {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytes_of(std::string_view text) { return Bytes(text.begin(), text.end()); }

TEST(Base64url, GivesTheExamplesOfTheStandard) {
  EXPECT_EQ(to_base64url(bytes_of("")), "");
  EXPECT_EQ(to_base64url(bytes_of("f")), "Zg");
  EXPECT_EQ(to_base64url(bytes_of("fo")), "Zm8");
  EXPECT_EQ(to_base64url(bytes_of("foo")), "Zm9v");
  EXPECT_EQ(to_base64url(bytes_of("foob")), "Zm9vYg");
  EXPECT_EQ(to_base64url(bytes_of("fooba")), "Zm9vYmE");
  EXPECT_EQ(to_base64url(bytes_of("foobar")), "Zm9vYmFy");
}

TEST(Base64url, UsesTheTwoCharactersThatAreSafeInLinks) {
  EXPECT_EQ(to_base64url(Bytes{0xfb, 0xff}), "-_8");
  EXPECT_EQ(from_base64url("-_8"), (Bytes{0xfb, 0xff}));
}

TEST(Base64url, ReadsBackWhatItWrote) {
  Random random(1, "base64url");
  for (std::size_t size = 0; size < 300; ++size) {
    Bytes bytes(size);
    for (std::uint8_t& byte : bytes) {
      byte = static_cast<std::uint8_t>(random.next());
    }
    EXPECT_EQ(from_base64url(to_base64url(bytes)), bytes);
  }
}

TEST(Base64url, RefusesOtherCharacters) {
  for (const std::string_view text : {"Zm9+", "Zm9/", "Zg==", "Zm 9", "Zm9\n", "Zm9\xd0"}) {
    EXPECT_EQ(from_base64url(text), std::nullopt) << text;
  }
  EXPECT_EQ(from_base64url(std::string_view("Zm9\0", 4)), std::nullopt);
}

TEST(Base64url, RefusesALengthThatNoBytesHave) {
  EXPECT_EQ(from_base64url("A"), std::nullopt);
  EXPECT_EQ(from_base64url("Zm9vA"), std::nullopt);
}

TEST(Base64url, RefusesASecondFormOfTheSameBytes) {
  EXPECT_NE(from_base64url("Zg"), std::nullopt);
  EXPECT_EQ(from_base64url("Zh"), std::nullopt);   // f and four bits that are not 0
  EXPECT_EQ(from_base64url("Zm9"), std::nullopt);  // fo and two
}

}  // namespace
}  // namespace klaster
