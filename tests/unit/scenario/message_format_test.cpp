// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// A forgotten brace or plural form is the author's to find, not the pupil's.
#include "engine/scenario/message_format.hpp"

#include <gtest/gtest.h>

#include <string>

namespace klaster {
namespace {

/// "code found", or nothing where nothing is wrong.
std::string problem(std::string_view message, std::string_view language = "en") {
  const MessageProblem found = check_message_format(message, language);
  return found.code.empty() ? "" : std::string(found.code) + " " + found.found;
}

TEST(MessageFormat, AcceptsWordsAndPlainArguments) {
  EXPECT_EQ(problem(""), "");
  EXPECT_EQ(problem("Rain, and more rain."), "");
  EXPECT_EQ(problem("Pay {amount} to { name }"), "");
  EXPECT_EQ(problem("{n, number} days"), "");
}

TEST(MessageFormat, AcceptsQuotedBracesAndApostrophes) {
  EXPECT_EQ(problem("It's the canteen's"), "");
  EXPECT_EQ(problem("м'яч"), "");
  EXPECT_EQ(problem("a '{brace}' in words"), "");
}

TEST(MessageFormat, FindsBracesThatDoNotMatch) {
  EXPECT_EQ(problem("Pay {amount"), "message_syntax amount");
  EXPECT_EQ(problem("Pay amount}"), "message_syntax }");
  EXPECT_EQ(problem("Pay {}"), "message_syntax {}");
  EXPECT_EQ(problem("Pay {"), "message_syntax {}");
  EXPECT_EQ(problem("a '{brace"), "message_syntax '");
  EXPECT_EQ(problem("{two words}"), "message_syntax two");
}

TEST(MessageFormat, FindsKindsItDoesNotKnow) {
  EXPECT_EQ(problem("{n, plurall, other {x}}"), "message_syntax plurall");
  EXPECT_EQ(problem("{n, }"), "message_syntax n");
  EXPECT_EQ(problem("{n, plural}"), "message_syntax n");
  EXPECT_EQ(problem("{n, plural, other x}"), "message_syntax other");
  EXPECT_EQ(problem("{n, plural, other {x}"), "message_syntax n");
}

TEST(MessageFormat, AsksForTheCategoriesOfEnglish) {
  EXPECT_EQ(problem("{n, plural, one {# day} other {# days}}"), "");
  EXPECT_EQ(problem("{n, plural, other {# days}}"), "missing_plural one");
  EXPECT_EQ(problem("{n, plural, one {# day}}"), "missing_plural other");
  EXPECT_EQ(problem("{n, plural, =0 {none} one {# day} other {# days}}"), "");
}

TEST(MessageFormat, AsksForTheCategoriesOfUkrainian) {
  EXPECT_EQ(problem("{n, plural, one {# день} few {# дні} many {# днів} other {# дня}}", "uk"), "");
  EXPECT_EQ(problem("{n, plural, one {# день} other {# днів}}", "uk"), "missing_plural few");
  EXPECT_EQ(problem("{n, plural, one {# день} few {# дні} other {# дня}}", "uk-UA"), "missing_plural many");
}

TEST(MessageFormat, AsksOnlyForOtherInLanguagesItDoesNotKnow) {
  EXPECT_EQ(problem("{n, plural, other {# dni}}", "pl"), "");
  EXPECT_EQ(problem("{n, plural, one {# dzień}}", "pl"), "missing_plural other");
}

TEST(MessageFormat, AsksForOtherInSelect) {
  EXPECT_EQ(problem("{who, select, she {her} other {their}}"), "");
  EXPECT_EQ(problem("{who, select, she {her}}"), "missing_plural other");
}

TEST(MessageFormat, LooksIntoBranches) {
  EXPECT_EQ(problem("{n, plural, one {{amount} for # day} other {{amount} for # days}}"), "");
  EXPECT_EQ(problem("{n, plural, one {{k, plural, one {x}}} other {}}"), "missing_plural other");
  EXPECT_EQ(problem("{n, plural, one {{} other {x}}"), "message_syntax {}");
}

TEST(MessageFormat, StopsAtNestingNobodyWrites) {
  std::string deep;
  for (int i = 0; i < 2'000; ++i) deep += "{n, select, other {";
  EXPECT_EQ(problem(deep), "message_syntax {");
}

}  // namespace
}  // namespace klaster
