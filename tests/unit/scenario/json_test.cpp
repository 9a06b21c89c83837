// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Each value knows its place, and whatever is not JSON is said with the place where it went wrong.
#include "engine/scenario/json.hpp"

#include <gtest/gtest.h>

#include <string>

#include "engine/base/random.hpp"
#include "tests/unit/scenario/show.hpp"

namespace klaster {
namespace {

using Lines = std::vector<std::string>;
using Kind = Json::Kind;

/// What reading a text finds.
Lines found_in(std::string_view text, JsonLimits limits = {}) {
  Findings findings(text);
  static_cast<void>(read_json(text, findings, limits));
  return show(findings);
}

/// The tree of a text without fault.
Json tree_of(std::string_view text) {
  Findings findings(text);
  const std::optional<Json> json = read_json(text, findings);
  EXPECT_EQ(show(findings), Lines{}) << text;
  return json.value_or(Json{});
}

TEST(ReadJson, KeepsEveryKindOfValueWithItsOffset) {
  //                      0         1         2         3         4
  //                      0123456789012345678901234567890123456789012345678
  const Json root = tree_of(R"({"a": null, "b":true,"c" : -7, "d": 2.5, "e":"x"})");
  ASSERT_EQ(root.kind, Kind::object);
  ASSERT_EQ(root.members.size(), 5u);
  EXPECT_EQ(root.offset, 0u);
  const auto check = [&](std::size_t i, std::string_view name, std::size_t at, Kind kind, std::size_t value_at) {
    EXPECT_EQ(root.members[i].name, name);
    EXPECT_EQ(root.members[i].offset, at) << name;
    EXPECT_EQ(root.members[i].value.kind, kind) << name;
    EXPECT_EQ(root.members[i].value.offset, value_at) << name;
  };
  check(0, "a", 1, Kind::null, 6);
  check(1, "b", 12, Kind::boolean, 16);
  check(2, "c", 21, Kind::integer, 27);
  check(3, "d", 31, Kind::real, 36);
  check(4, "e", 41, Kind::string, 45);
  EXPECT_TRUE(root.find("b")->boolean);
  EXPECT_EQ(root.find("c")->integer, -7);
  EXPECT_EQ(root.find("d")->real, 2.5);
  EXPECT_EQ(root.find("e")->string, "x");
  EXPECT_EQ(root.find("f"), nullptr);
}

TEST(ReadJson, KnowsTheOffsetsOfItemsHoweverTheyAreSpaced) {
  //                      0         1         2
  //                      012345678901234567890123456
  const Json root = tree_of("[1,22 , [] ,[ 333,{}],\n \"\"]");
  ASSERT_EQ(root.items.size(), 5u);
  EXPECT_EQ(root.items[0].offset, 1u);
  EXPECT_EQ(root.items[1].offset, 3u);
  EXPECT_EQ(root.items[2].offset, 8u);
  EXPECT_EQ(root.items[3].offset, 12u);
  EXPECT_EQ(root.items[3].items[0].offset, 14u);
  EXPECT_EQ(root.items[3].items[1].offset, 18u);
  EXPECT_EQ(root.items[4].offset, 24u);
}

TEST(ReadJson, UnderstandsEscapesInStrings) {
  EXPECT_EQ(tree_of(R"(["\u0457\"\\\/\n\ud83d\udc08"])").items[0].string, "ї\"\\/\n🐈");
}

TEST(ReadJson, TakesWhatLooksLikeACommentInsideAStringAsWords) {
  EXPECT_EQ(tree_of(R"(["http://a.b/*c*/", "a,]"])").items[0].string, "http://a.b/*c*/");
}

TEST(ReadJson, TakesTheWholeRangeOf64BitsAndNoMore) {
  EXPECT_EQ(tree_of("[9223372036854775807]").items[0].integer, INT64_MAX);
  EXPECT_EQ(tree_of("[-9223372036854775808]").items[0].integer, INT64_MIN);
  EXPECT_EQ(found_in("[9223372036854775808]"), Lines{"1:2 number_too_large"});
}

TEST(ReadJson, RefusesNumbersNoDoubleHolds) {
  EXPECT_EQ(found_in("[ 1e999 ]"), Lines{"1:3 number_too_large"});
  EXPECT_EQ(found_in("[1, -1e999]"), Lines{"1:5 number_too_large"});
  EXPECT_EQ(found_in("[NaN]"), Lines{"1:2 syntax found=N"});
  EXPECT_EQ(found_in("[1e-999]"), Lines{});  // so near to zero that it is zero
}

TEST(ReadJson, ReportsEveryCommentAndGoesOn) {
  EXPECT_EQ(found_in("// one\n{\"a\": /* two */ 1, # 3\n}"),
            (Lines{"1:1 comment", "2:7 comment", "2:20 syntax found=#"}));
  EXPECT_EQ(found_in("[1] /* open"), Lines{"1:5 comment"});
  EXPECT_EQ(found_in("[1] // last"), Lines{"1:5 comment"});
}

TEST(ReadJson, ReportsEveryTrailingCommaAndGoesOn) {
  Findings findings("[1,[2,],\n]");
  const auto json = read_json("[1,[2,],\n]", findings);
  EXPECT_EQ(show(findings), (Lines{"1:6 trailing_comma", "1:8 trailing_comma"}));
  ASSERT_TRUE(json);
  ASSERT_EQ(json->items.size(), 2u);
  EXPECT_EQ(json->items[1].items[0].integer, 2);
}

TEST(ReadJson, DoesNotTakeALoneCommaForATrailingOne) {
  EXPECT_EQ(found_in("[1,,2]"), Lines{"1:4 syntax found=,"});
  EXPECT_EQ(found_in("[,1]"), Lines{"1:2 syntax found=,"});
  EXPECT_EQ(found_in("{,\"a\": 1}"), Lines{"1:2 syntax found=,"});
}

TEST(ReadJson, KeepsTheFirstOfTwoMembersAndReportsTheOthers) {
  const std::string text = "{\"a\": 1, \"b\": 2,\n \"a\": 3, \"a\": 4}";
  Findings findings(text);
  const auto json = read_json(text, findings);
  EXPECT_EQ(show(findings), (Lines{"2:2 duplicate_key key=a", "2:10 duplicate_key key=a"}));
  ASSERT_TRUE(json);
  ASSERT_EQ(json->members.size(), 2u);
  EXPECT_EQ(json->find("a")->integer, 1);
  EXPECT_EQ(json->find("b")->integer, 2);
}

TEST(ReadJson, FindsDuplicatesInEveryObjectAndSeesThroughEscapes) {
  EXPECT_EQ(found_in(R"([{"a": {"b": 1, "\u0062": 2}}])"), Lines{"1:17 duplicate_key key=b"});
}

TEST(ReadJson, PointsAtTheTokenThatIsInTheWrongPlace) {
  EXPECT_EQ(found_in("{\"a\": 1\n  \"bcd\": 2}"), Lines{"2:3 syntax found=\""});
  EXPECT_EQ(found_in("[1 true]"), Lines{"1:4 syntax found=t"});
  EXPECT_EQ(found_in("[1 234]"), Lines{"1:4 syntax found=2"});
  EXPECT_EQ(found_in("{\"a\" 5}"), Lines{"1:6 syntax found=5"});
  EXPECT_EQ(found_in("{1: 2}"), Lines{"1:2 syntax found=1"});
  EXPECT_EQ(found_in("[1}"), Lines{"1:3 syntax found=}"});
  EXPECT_EQ(found_in("[nul]"), Lines{"1:2 syntax found=n"});
  EXPECT_EQ(found_in("[True]"), Lines{"1:2 syntax found=T"});
  EXPECT_EQ(found_in("[01]"), Lines{"1:3 syntax found=1"});
  EXPECT_EQ(found_in("[]]"), Lines{"1:3 syntax found=]"});
}

TEST(ReadJson, PointsAtWhatIsWrongInsideAString) {
  EXPECT_EQ(found_in(R"(["ab\q"])"), Lines{"1:6 syntax found=q"});
  EXPECT_EQ(found_in("[\"ab\ncd\"]"), Lines{"1:5 syntax found=\n"});
  EXPECT_EQ(found_in("[\"a\tb\"]"), Lines{"1:4 syntax found=\t"});
}

TEST(ReadJson, ShowsTheWholeCodePointItStumbledOver) {
  EXPECT_EQ(found_in("{\"а\": їжа}"), Lines{"1:7 syntax found=ї"});
  EXPECT_EQ(found_in("[“a”]"), Lines{"1:2 syntax found=“"});
}

TEST(ReadJson, SaysWhereATextEndsTooEarly) {
  EXPECT_EQ(found_in(""), Lines{"1:1 unexpected_end"});
  EXPECT_EQ(found_in(" \n "), Lines{"2:2 unexpected_end"});
  EXPECT_EQ(found_in("{\"a\": [1,"), Lines{"1:10 unexpected_end"});
  EXPECT_EQ(found_in("[\"abc"), Lines{"1:6 unexpected_end"});
  EXPECT_EQ(found_in("[\"abc\\"), Lines{"1:7 unexpected_end"});
  EXPECT_EQ(found_in("[tr"), Lines{"1:4 unexpected_end"});
}

TEST(ReadJson, ReportsAByteOrderMarkAndReadsOn) {
  Findings findings("\xEF\xBB\xBF[1]");
  const auto json = read_json("\xEF\xBB\xBF[1]", findings);
  EXPECT_EQ(show(findings), Lines{"1:1 warning byte_order_mark"});
  ASSERT_TRUE(json);
  EXPECT_EQ(json->items.size(), 1u);
}

TEST(ReadJson, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(found_in("[\"їж\xFF\"]"), Lines{"1:5 invalid_utf8"});
  EXPECT_EQ(found_in("\xFF\xFE{\0"), Lines{"1:1 invalid_utf8"});         // UTF-16
  EXPECT_EQ(found_in("[\"\xED\xA0\x80\"]"), Lines{"1:3 invalid_utf8"});  // half a surrogate pair
}

TEST(ReadJson, RefusesAZeroByte) {
  EXPECT_EQ(found_in(std::string_view("[1,\0 2]", 7)), (Lines{std::string("1:4 syntax found=") + '\0'}));
}

TEST(ReadJson, GoesAsDeepAsItsLimitAndNoDeeper) {
  EXPECT_EQ(found_in("[[[1]]]", {.depth = 3}), Lines{});
  EXPECT_EQ(found_in("[[ [[1]]]]", {.depth = 3}), Lines{"1:5 too_deep depth=3"});
  EXPECT_EQ(found_in(std::string(200'000, '['), {}), Lines{"1:65 too_deep depth=64"});
  EXPECT_EQ(found_in("[\"[[[[\"]", {.depth = 1}), Lines{});  // brackets in words are words
}

TEST(ReadJson, RefusesTextsAboveItsLimitUnread) {
  const std::string text = "[" + std::string(1U << 20U, '?') + "]";
  EXPECT_EQ(found_in(text, {.bytes = 1U << 20U}), Lines{"1:1 too_large megabytes=1"});
  EXPECT_EQ(found_in("[1]", {.bytes = 3}), Lines{});
  EXPECT_EQ(found_in("[1] ", {.bytes = 3}), Lines{"1:1 too_large megabytes=0"});
}

TEST(ReadJson, ReadsAsManyValuesAsItsLimitAndNoMore) {
  EXPECT_EQ(found_in("[1, {\"a\": 2}]", {.values = 4}), Lines{});
  EXPECT_EQ(found_in("[1, {\"a\": 2}]", {.values = 3}), Lines{"1:11 too_many_values max=3"});
  EXPECT_EQ(found_in("[[], null, true, 1.5, \"\"]", {.values = 5}), Lines{"1:23 too_many_values max=5"});
}

TEST(ReadJson, KeepsItsLimitsByItself) {
  // The largest texts that are read must fit into a page's 64 MB, whatever they consist of.
  std::string text = "[";
  for (int i = 0; i < 60'000; ++i) text += "{},";
  EXPECT_EQ(found_in(text + "0]"), Lines{"1:149999 too_many_values max=50000"});
  EXPECT_EQ(found_in(std::string((1U << 20U) + 1, ' ')), Lines{"1:1 too_large megabytes=1"});
}

TEST(ReadJson, NeverGivesBothATreeAndNothingOnAnyBytes) {
  constexpr std::string_view alphabet = "{}[]\",:/*\\ \n\r-+.eE019tfnu\xEF\xBB\xBF\xD1\x97";
  Random random(1, "json");
  int trees = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    const std::uint32_t length = random.below(24);
    for (std::uint32_t k = 0; k < length; ++k) text += alphabet[random.below(alphabet.size())];
    Findings findings(text);
    const bool read = read_json(text, findings).has_value();
    EXPECT_TRUE(read || findings.failed()) << text;
    trees += read ? 1 : 0;
    for (const Finding& finding : findings.sorted()) {
      ASSERT_LE(finding.at.offset, text.size());
      static_cast<void>(findings.excerpt(finding));
    }
  }
  EXPECT_GT(trees, 100);
}

}  // namespace
}  // namespace klaster
