// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// What the page receives, letter by letter.
#include "engine/base/json_writer.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace klaster {
namespace {

std::string quoted(std::string_view text) {
  JsonWriter json;
  json.value(text);
  return json.take();
}

void write_week(JsonWriter& json) {
  json.begin_object();
  json.field("week", 3);
  json.key("jars");
  json.begin_array();
  json.value("food");
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.null();
  json.end_array();
  json.field("primary", true);
  json.end_object();
}

TEST(JsonWriter, WritesNestedValuesOnOneLine) {
  JsonWriter json;
  write_week(json);
  EXPECT_EQ(json.text(), R"({"week":3,"jars":["food",{},[],null],"primary":true})");
}

TEST(JsonWriter, WritesOneMemberALineForPeople) {
  JsonWriter json(Indent::two_spaces);
  write_week(json);
  EXPECT_EQ(json.text(), R"({
  "week": 3,
  "jars": [
    "food",
    {},
    [],
    null
  ],
  "primary": true
})");
}

TEST(JsonWriter, WritesASingleValueWithoutABracket) {
  JsonWriter json;
  json.value(false);
  EXPECT_EQ(json.take(), "false");
}

TEST(JsonWriter, WritesTheWholeRangeOfEveryInteger) {
  JsonWriter json;
  json.begin_array();
  json.value(std::numeric_limits<std::int64_t>::min());
  json.value(std::numeric_limits<std::uint64_t>::max());
  json.value(std::uint8_t{65});
  json.value(std::int8_t{-1});
  json.end_array();
  EXPECT_EQ(json.text(), "[-9223372036854775808,18446744073709551615,65,-1]");
}

TEST(JsonWriter, TakesALiteralForATextAndNotForATruthValue) {
  JsonWriter json;
  json.begin_object();
  const char* pointer = "pointer";
  json.field("a", "literal");
  json.field("b", pointer);
  json.field("c", std::string("string"));
  json.end_object();
  EXPECT_EQ(json.text(), R"({"a":"literal","b":"pointer","c":"string"})");
}

TEST(JsonWriter, EscapesWhatJsonDemandsAndNothingElse) {
  EXPECT_EQ(quoted("say \"a\\b\"/Їжа🦉\x7f"), "\"say \\\"a\\\\b\\\"/Їжа🦉\x7f\"");
  EXPECT_EQ(quoted("\n"), R"("\n")");
  EXPECT_EQ(quoted("\t\x1f\x20"), "\"\\u0009\\u001f \"");
  EXPECT_EQ(quoted(std::string_view("\0", 1)), R"("\u0000")");
}

TEST(JsonWriter, EscapesKeysToo) {
  JsonWriter json;
  json.begin_object();
  json.field("a\"b", 1);
  json.end_object();
  EXPECT_EQ(json.text(), R"({"a\"b":1})");
}

TEST(JsonWriter, ReplacesEachBadByteSoThatThePageCanReadTheRest) {
  EXPECT_EQ(quoted("a\xffz"), "\"a\uFFFDz\"");
  EXPECT_EQ(quoted("\xed\xa0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
  EXPECT_EQ(quoted("\xd0"), "\"\uFFFD\"");
}

TEST(JsonWriter, InsertsReadyJsonAsOneValue) {
  JsonWriter json;
  json.begin_array();
  json.value(1);
  json.raw(R"({"x":[1,2]})");
  json.value(2);
  json.end_array();
  EXPECT_EQ(json.text(), R"([1,{"x":[1,2]},2])");
}

TEST(JsonWriter, IsAsNewAfterItsTextWasTaken) {
  JsonWriter json;
  json.value(1);
  EXPECT_EQ(json.take(), "1");
  json.value(2);
  EXPECT_EQ(json.take(), "2");
}

#ifndef NDEBUG
TEST(JsonWriterDeathTest, StopsTheProgrammerWhoMisusesIt) {
  JsonWriter json;
  EXPECT_DEATH(json.key("a"), "a key outside an object");
  EXPECT_DEATH(json.end_array(), "an end without its begin");
  json.begin_object();
  EXPECT_DEATH(json.value(1), "a value without a key");
  EXPECT_DEATH(json.end_array(), "an end without its begin");
  EXPECT_DEATH(json.take(), "the value is not complete");
  json.key("a");
  EXPECT_DEATH(json.key("b"), "two keys without a value between them");
  EXPECT_DEATH(json.end_object(), "a key without a value");
  json.value(1);
  json.end_object();
  EXPECT_DEATH(json.value(2), "a second value after the first");
}
#endif

}  // namespace
}  // namespace klaster
