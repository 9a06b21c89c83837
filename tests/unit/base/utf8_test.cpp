// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Good text, each kind of bad text, and where it is bad.
#include "engine/base/utf8.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace klaster {
namespace {

/// Offset of the first bad byte; the text's size if there is none.
std::size_t bad_at(std::string_view text) {
  std::size_t offset = text.size();
  is_valid_utf8(text, &offset);
  return offset;
}

TEST(Utf8, AcceptsTextInAllLanguages) {
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_TRUE(is_valid_utf8("Money, Їжа, 水, 🦉"));
  EXPECT_TRUE(is_valid_utf8(std::string_view("a\0b", 3)));
}

TEST(Utf8, AcceptsTheFirstAndTheLastOfEveryLength) {
  for (const std::string_view text : {"\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                                      "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"}) {
    EXPECT_TRUE(is_valid_utf8(text));
    EXPECT_EQ(utf8_length_at(text, 0), text.size());
  }
}

TEST(Utf8, RefusesWhatTheStandardRefuses) {
  EXPECT_FALSE(is_valid_utf8("\x80"));              // continuation alone
  EXPECT_FALSE(is_valid_utf8("\xc0\x80"));          // overlong
  EXPECT_FALSE(is_valid_utf8("\xc1\xbf"));          // overlong
  EXPECT_FALSE(is_valid_utf8("\xe0\x9f\xbf"));      // overlong
  EXPECT_FALSE(is_valid_utf8("\xf0\x8f\xbf\xbf"));  // overlong
  EXPECT_FALSE(is_valid_utf8("\xed\xa0\x80"));      // surrogate
  EXPECT_FALSE(is_valid_utf8("\xf4\x90\x80\x80"));  // above U+10FFFF
  EXPECT_FALSE(is_valid_utf8("\xf5\x80\x80\x80"));
  EXPECT_FALSE(is_valid_utf8("\xff"));
}

TEST(Utf8, RefusesEveryCutOffCodePoint) {
  for (const std::string_view text : {"Ї", "水", "🦉"}) {
    for (std::size_t length = 1; length < text.size(); ++length) {
      EXPECT_FALSE(is_valid_utf8(text.substr(0, length)));
      EXPECT_FALSE(is_valid_utf8(std::string(text.substr(0, length)) + "aaa"));
    }
  }
}

TEST(Utf8, TellsWhereTheFirstBadByteIs) {
  EXPECT_EQ(bad_at("Їжа"), 6u);
  EXPECT_EQ(bad_at("Ї\xff\xff"), 2u);
  EXPECT_EQ(bad_at("ab\xd0"), 2u);
}

TEST(Utf8, HasNoCodePointBeyondTheEnd) {
  EXPECT_EQ(utf8_length_at("a", 1), 0u);
  EXPECT_EQ(utf8_length_at("Ї", 1), 0u);  // in its middle
}

TEST(Utf8, CountsCodePointsAndEachBadByte) {
  EXPECT_EQ(count_code_points(""), 0u);
  EXPECT_EQ(count_code_points("Їжа 🦉"), 5u);
  EXPECT_EQ(count_code_points("a\xff\xd0"), 3u);
}

}  // namespace
}  // namespace klaster
