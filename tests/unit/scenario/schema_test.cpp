// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The schema in an author's editor and the reader in the game say the same.
#include "engine/scenario/schema.hpp"

#include <gtest/gtest.h>

#include <string>

#include "engine/scenario/reader.hpp"
#include "tests/unit/scenario/json_schema.hpp"
#include "tests/unit/scenario/show.hpp"
#include "tests/unit/scenario/stall.hpp"

namespace klaster {
namespace {

Json tree_of(std::string_view text) {
  Findings findings(text);
  auto json = read_json(text, findings);
  EXPECT_EQ(show(findings), std::vector<std::string>{}) << text;
  return json.value_or(Json{});
}

Json stall_schema() {
  SchemaWriter writer;
  Stall stall;
  describe(writer, stall);
  return tree_of(writer.take("A stall"));
}

bool reads(std::string_view text) {
  Findings findings(text);
  const auto json = read_json(text, findings);
  if (!json || json->kind != Json::Kind::object) return false;
  Reader reader(*json, findings);
  reader.expect_languages({"en", "uk"});
  Stall stall;
  describe(reader, stall);
  reader.finish();
  return !findings.failed();
}

TEST(Schema, IsOfTheDraftItNames) {
  const Json schema = stall_schema();
  EXPECT_EQ(schema.find("$schema")->string, "https://json-schema.org/draft/2020-12/schema");
  EXPECT_EQ(schema.find("title")->string, "A stall");
  EXPECT_EQ(schema.find("type")->string, "object");
}

TEST(Schema, DescribesEveryFieldWithItsHelp) {
  const Json schema = stall_schema();
  const Json& properties = *schema.find("properties");
  EXPECT_EQ(properties.members.size(), 11u);
  for (const Json::Member& member : properties.members)
    EXPECT_NE(member.value.find("description"), nullptr) << member.name;
  EXPECT_EQ(properties.find("roof")->find("properties")->find("width")->find("maximum")->integer, 9);
  EXPECT_EQ(properties.find("hours")->find("minItems")->integer, 2);
  EXPECT_EQ(properties.find("colour")->find("enum")->items.size(), 2u);
  EXPECT_EQ(properties.find("format")->find("const")->string, "stall/1");
}

TEST(Schema, RequiresWhatTheReaderRequires) {
  std::vector<std::string> required;
  const Json schema = stall_schema();
  for (const Json& name : schema.find("required")->items) required.push_back(name.string);
  EXPECT_EQ(required, (std::vector<std::string>{"format", "id", "label"}));
}

TEST(Schema, OffersEachVariantWithItsOwnMembers) {
  const Json schema = stall_schema();
  const Json& item = *schema.find("properties")->find("goods")->find("items");
  const Json* variants = item.find("oneOf");
  ASSERT_NE(variants, nullptr);
  ASSERT_EQ(variants->items.size(), 2u);
  EXPECT_EQ(variants->items[0].find("properties")->members.size(), 2u);
  EXPECT_EQ(variants->items[1].find("properties")->members.size(), 1u);
}

TEST(Schema, AcceptsAndRefusesTheSameStallsAsTheReader) {
  const Json schema = stall_schema();
  EXPECT_TRUE(fits(schema, tree_of(good_stall)));
  EXPECT_TRUE(reads(good_stall));
  const std::pair<std::string_view, std::string_view> mistakes[] = {
      {R"("format": "stall/1",)", ""},
      {"stall/1", "stall/2"},
      {R"("id": "corner",)", ""},
      {"corner", "Corner"},
      {"corner", "-corner"},
      {R"({"en": "Corner", "uk": "Ріг"})", "5"},
      {"Corner", "Eleven long"},
      {"UAH", "UAHS"},
      {"false", "1"},
      {"blue", "green"},
      {"[8, 17]", "[8]"},
      {"[8, 17]", "[8, 25]"},
      {"[8, 17]", "[8, 9.5]"},
      {R"(["sweet"])", R"(["a", "b", "c"])"},
      {R"(["sweet"])", "[null]"},
      {R"({"width": 4})", "{}"},
      {R"({"width": 4})", R"({"width": 4, "height": 2})"},
      {R"("price": 5)", R"("price": 0)"},
      {R"(, "price": 5)", ""},
      {R"({"free": "smile"})", "{}"},
      {R"({"free": "smile"})", R"({"free": "smile", "sold": "smile", "price": 5})"},
      {R"({"free": "smile"})", R"("smile")"},
      {R"("tags")", R"("tag")"},
  };
  for (const auto& [old, replacement] : mistakes) {
    std::string text(good_stall);
    ASSERT_NE(text.find(old), std::string::npos) << old;
    text.replace(text.find(old), old.size(), replacement);
    EXPECT_FALSE(fits(schema, tree_of(text))) << text;
    EXPECT_FALSE(reads(text)) << text;
  }
}

}  // namespace
}  // namespace klaster
