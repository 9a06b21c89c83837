// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// What every scenario has in common.
#include "engine/scenario/scenario.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/unit/scenario/show.hpp"

namespace klaster {
namespace {

using Languages = std::vector<std::string>;

Json tree_of(std::string_view text) {
  Findings findings(text);
  auto json = read_json(text, findings);
  EXPECT_TRUE(json);
  return json.value_or(Json{});
}

TEST(ReadLanguages, TakesTheStringsOfTheList) {
  EXPECT_EQ(read_languages(tree_of(R"({"languages": ["uk", 5, "en"]})")), (Languages{"uk", "en"}));
  EXPECT_EQ(read_languages(tree_of(R"({"languages": "uk"})")), Languages{});
  EXPECT_EQ(read_languages(tree_of("{}")), Languages{});
}

TEST(ReadLanguages, TakesNoMoreThanAreAllowed) {
  // Every text is checked against each language: a long list must not make that a matter of hours.
  std::string text = R"({"languages": ["a0")";
  for (int i = 1; i < 1'000; ++i) text += ", \"a" + std::to_string(i) + "\"";
  EXPECT_EQ(read_languages(tree_of(text + "]}")).size(), Scenario::max_languages);
}

TEST(RulesHash, IsTheBeginningOfTheSha256OfTheCanonicalForm) {
  EXPECT_EQ(rules_hash("abc"), "ba7816bf8f01cfea");  // FIPS 180-2, appendix B.1
  EXPECT_EQ(rules_hash(""), "e3b0c44298fc1c14");
}

TEST(Text, FallsBackToItsFirstLanguage) {
  const Text text{{{"uk", "Їжа"}, {"en", "Food"}}};
  EXPECT_EQ(text.in("en"), "Food");
  EXPECT_EQ(text.in("pl"), "Їжа");
  EXPECT_EQ(Text{}.in("en"), "");
}

}  // namespace
}  // namespace klaster
