// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// A finding stands where an editor would put the cursor.
#include "engine/scenario/finding.hpp"

#include <gtest/gtest.h>

#include <string>

#include "engine/base/utf8.hpp"
#include "tests/unit/scenario/show.hpp"

namespace klaster {
namespace {

using Lines = std::vector<std::string>;

Findings::Excerpt excerpt_at(std::string_view source, std::size_t offset) {
  Findings findings(source);
  findings.error("x", offset);
  return findings.excerpt(findings.sorted().front());
}

std::string place_of(std::string_view source, std::size_t offset) {
  Findings findings(source);
  findings.error("x", offset);
  return show(findings.sorted().front());
}

TEST(Findings, CountLinesAndColumnsFromOne) {
  EXPECT_EQ(place_of("ab\ncd", 0), "1:1 x");
  EXPECT_EQ(place_of("ab\ncd", 1), "1:2 x");
  EXPECT_EQ(place_of("ab\ncd", 2), "1:3 x");  // the line break itself
  EXPECT_EQ(place_of("ab\ncd", 3), "2:1 x");
  EXPECT_EQ(place_of("ab\ncd", 5), "2:3 x");  // the end
}

TEST(Findings, CountCodePointsNotBytes) {
  EXPECT_EQ(place_of("їжа!", 6), "1:4 x");  // three letters of two bytes
  EXPECT_EQ(place_of("🐈!", 4), "1:2 x");
}

TEST(Findings, CountALineBreakOfTwoBytesOnce) { EXPECT_EQ(place_of("ab\r\ncd", 4), "2:1 x"); }

TEST(Findings, DoNotCountAByteOrderMark) {
  EXPECT_EQ(place_of("\xEF\xBB\xBFif", 0), "1:1 x");
  EXPECT_EQ(place_of("\xEF\xBB\xBFif", 3), "1:1 x");
  EXPECT_EQ(place_of("\xEF\xBB\xBFif", 4), "1:2 x");
}

TEST(Findings, PlaceWhatLiesBehindTheEndAtTheEnd) {
  EXPECT_EQ(place_of("ab", 99), "1:3 x");
  EXPECT_EQ(place_of("", 99), "1:1 x");
}

TEST(Findings, ComeByTheirPlaceAndAtOnePlaceInTheOrderTheyWereFound) {
  Findings findings("abc\ndef");
  findings.error("second", 5);
  findings.warning("third", 5);
  findings.error("first", 1);
  EXPECT_EQ(show(findings), (Lines{"1:2 first", "2:2 second", "2:2 warning third"}));
}

TEST(Findings, FailOnErrorsAndNotOnWarnings) {
  Findings findings("abc");
  EXPECT_FALSE(findings.failed());
  findings.warning("careful", 0);
  EXPECT_FALSE(findings.failed());
  findings.error("broken", 0);
  EXPECT_TRUE(findings.failed());
}

TEST(Findings, StopCollectingAtAThousandButStillFail) {
  Findings findings("abc");
  for (int i = 0; i < 1'000; ++i) findings.warning("careful", 0);
  findings.error("broken", 0);
  EXPECT_EQ(findings.sorted().size(), 1'000u);
  EXPECT_TRUE(findings.failed());
}

TEST(Excerpt, IsTheLineWithTheCodePointsBeforeThePlace) {
  const auto excerpt =
      excerpt_at("one\n\t\"їжа\": 5\nthree", 4 + 1 + 10);  // a tab, "їжа": and a space stand before the 5
  EXPECT_EQ(excerpt.line, " \"їжа\": 5");
  EXPECT_EQ(excerpt.caret, 8u);
}

TEST(Excerpt, EndsBeforeTheLineBreak) {
  EXPECT_EQ(excerpt_at("one\r\ntwo", 1).line, "one");
  EXPECT_EQ(excerpt_at("one\r\ntwo", 4).line, "one");
  EXPECT_EQ(excerpt_at("one\r\ntwo", 4).caret, 3u);
}

TEST(Excerpt, LeavesOutAByteOrderMark) {
  EXPECT_EQ(excerpt_at("\xEF\xBB\xBFone", 4).line, "one");
  EXPECT_EQ(excerpt_at("\xEF\xBB\xBFone", 4).caret, 1u);
}

TEST(Excerpt, OfALongLineIsCutAroundThePlace) {
  // 60 bytes are kept on each side: 30 letters of two bytes.
  std::string line;
  for (int i = 0; i < 200; ++i) line += "ї";
  line.replace(200, 2, "!");
  const auto excerpt = excerpt_at(line, 200);
  std::string thirty;
  for (int i = 0; i < 30; ++i) thirty += "ї";
  // After the place come its own byte and 59 more, up to the end of the code point they cut.
  EXPECT_EQ(excerpt.line, "…" + thirty + "!" + thirty + "…");
  EXPECT_EQ(excerpt.caret, 31u);
}

TEST(Excerpt, OfAFileWithBareCarriageReturnsStaysShort) {
  std::string text = "{\r";
  for (int i = 0; i < 500; ++i) text += "  \"a\": 1,\r";
  const auto excerpt = excerpt_at(text, 3'000);
  EXPECT_LE(excerpt.line.size(), 130u);
  EXPECT_LE(excerpt.caret, count_code_points(excerpt.line));
  EXPECT_EQ(excerpt.line.find('\r'), std::string::npos);
}

}  // namespace
}  // namespace klaster
