// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Reading time: what is new counts, what was read before does not.
#include "engine/session/pace.hpp"

#include <gtest/gtest.h>

#include "games/budget/face/face.hpp"
#include "tests/unit/budget/corpus.hpp"
#include "tests/unit/session/walk.hpp"

namespace klaster {
namespace {

const Text greeting{{{"en", "Three small words"}, {"uk", "Аж чотири малих слова"}}};

View view_with(std::vector<Node> nodes) { return {.phase = {}, .currency = {}, .nodes = std::move(nodes)}; }

Node node(std::string key, Message label) {
  Node result;
  result.key = std::move(key);
  result.label = std::move(label);
  return result;
}

TEST(CountWords, AreRunsThatHoldALetterOrADigit) {
  EXPECT_EQ(count_words(""), 0);
  EXPECT_EQ(count_words("one"), 1);
  EXPECT_EQ(count_words("  two   words "), 2);
  EXPECT_EQ(count_words("Кава — 150 грн, і все."), 5);
  EXPECT_EQ(count_words("— … « » !"), 0);
  EXPECT_EQ(count_words("м’яч п’ятниця"), 2);
  EXPECT_EQ(count_words("“Quoted” words"), 2);
}

TEST(Reading, CountsATextOnceInTheFirstLanguage) {
  ReadingWords reading("uk");
  EXPECT_EQ(reading.read(view_with({node("a", say(greeting))})), 4);
  EXPECT_EQ(reading.read(view_with({node("b", say(greeting))})), 0);
  EXPECT_EQ(ReadingWords("en").read(view_with({node("a", say(greeting))})), 3);
}

TEST(Reading, CountsAMessageAsFourWordsAndItsChangesAsOne) {
  ReadingWords reading("en");
  const auto week = [](std::int32_t n) { return view_with({node("week", say("game.week", {{"n", n}}))}); };
  EXPECT_EQ(reading.read(week(1)), 4);
  EXPECT_EQ(reading.read(week(1)), 0);
  EXPECT_EQ(reading.read(week(2)), 1);
  EXPECT_EQ(reading.read(week(2)), 0);
}

TEST(Reading, CountsTextsInArguments) {
  ReadingWords reading("en");
  EXPECT_EQ(reading.read(view_with({node("a", say("game.line", {{"jar", &greeting}}))})), 4 + 3);
}

TEST(Reading, LeavesOutWhatIsFoldedAway) {
  Node folded = node("why", say("game.why"));
  folded.kind = NodeKind::details;
  folded.children = {node("inside", say(greeting))};
  EXPECT_EQ(ReadingWords("en").read(view_with({folded})), 4);
  folded.kind = NodeKind::group;
  EXPECT_EQ(ReadingWords("en").read(view_with({folded})), 4 + 3);
}

TEST(Reading, CountsTheCellsOfTables) {
  Node table = node("table", {});
  table.kind = NodeKind::table;
  table.rows = {{say("game.head"), say("game.amount", {{"n", 1}})}, {say(greeting), say("game.amount", {{"n", 2}})}};
  EXPECT_EQ(ReadingWords("en").read(view_with({table})), 4 + 4 + 3 + 1);
}

/// Shows one text at each stall.
class Signs final : public Face {
 public:
  void describe(const Game& game, Viewer, View& view) const override {
    if (!game.finished()) view.nodes.push_back(node("sign", say(greeting)));
  }
  [[nodiscard]] std::string_view cue(const Decision&, const Game&) const override { return {}; }
};

TEST(Seconds, AddReadingAndDeciding) {
  const WalkRules rules;
  const auto scenario = walk({{"tea", {{"one", 1, 0}, {"two", 2, 0}}}, {"bread", {{"one", 1, 0}, {"two", 2, 0}}}});
  scenario->languages = {"en"};
  // Two choices and three words, which are read once.
  EXPECT_EQ(seconds_to_play(rules, Signs(), scenario, *rules.stand_in(), 1),
            2 * Pace::seconds_a_choice + 3 * 60 / Pace::words_a_minute);
}

TEST(Seconds, AreMinutesInAWholeGame) {
  const std::int32_t seconds =
      seconds_to_play(budget::rules(), budget::face(), budget::load("assets/scenarios/budget/first-job.json"),
                      *budget::rules().stand_in(), 1);
  EXPECT_GT(seconds, 8 * 60);
  EXPECT_LT(seconds, 15 * 60);
}

}  // namespace
}  // namespace klaster
