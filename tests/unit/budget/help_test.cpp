// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Tips of the first week, hints after the second mistake, explanations of every number.
#include <gtest/gtest.h>

#include "tests/unit/budget/story.hpp"
#include "tests/unit/budget/views.hpp"

namespace klaster::budget {
namespace {

/// The first node of a kind; null where there is none.
const Node* first(const View& view, NodeKind kind) {
  const Node* found = nullptr;
  walk(view.nodes, [&](const Node& node) {
    if (found == nullptr && node.kind == kind) found = &node;
  });
  return found;
}

std::string tip(const Play& play) {
  const View view = view_of(play.game());
  const Node* node = first(view, NodeKind::guide);
  return node != nullptr ? std::string(node->key) + " at " + node->target : "";
}

TEST(Guide, LeadsThroughTheFirstPlanAndPointsAtRealThings) {
  Play play(household());
  EXPECT_EQ(tip(play), "budget.guide.need at jar.food");
  play.put("food", 300);
  EXPECT_EQ(tip(play), "budget.guide.want at jar.fun");
  play.put("fun", 100);
  EXPECT_EQ(tip(play), "budget.guide.goal at jar.bike");
  play.put("bike", 600);
  EXPECT_EQ(tip(play), "budget.guide.start at start");
  play.start();
  EXPECT_EQ(tip(play), "budget.guide.ledger at ledger");
}

TEST(Guide, PointsAtNodesThatAreThere) {
  for_each_view(9, [](const BudgetGame& game, const View& view) {
    std::set<std::string> keys;
    walk(view.nodes, [&](const Node& node) { keys.insert(node.key); });
    walk(view.nodes, [&](const Node& node) {
      if (node.kind == NodeKind::guide) {
        ASSERT_TRUE(keys.contains(node.target)) << node.target << " in week " << game.state().week;
      }
    });
  });
}

TEST(Guide, GoesAwayAfterTheFirstWeek) {
  Play play(household());
  play.put("food", 300).put("reserve", 700).week();
  EXPECT_EQ(tip(play), "");
}

TEST(Guide, IntroducesTheReserve) {
  Play play(household());
  play.put("food", 300).put("bike", 700).week();
  EXPECT_EQ(tip(play), "budget.guide.reserve at jar.reserve");
  play.put("reserve", 100);
  EXPECT_EQ(tip(play), "");
}

std::string hint(const Play& play) {
  const View view = view_of(play.game());
  std::string found;
  walk(view.nodes, [&](const Node& node) {
    if (node.key == "hint") found = node.label.key;
  });
  return found;
}

TEST(Hint, ComesWithTheSecondMistakeOfAKind) {
  Play play(household());
  play.put("bike", 1'000).start();
  EXPECT_EQ(hint(play), "") << "once can happen to anybody";
  play.next().put("bike", 900).put("food", 100).start();
  EXPECT_EQ(hint(play), "budget.hint.short");
  play.next().put("food", 300).put("fun", 700).start();
  EXPECT_EQ(hint(play), "") << "what went well needs no hint";
}

TEST(Hint, TellsLeaksFromShortfalls) {
  Play play(household());
  play.put("food", 300).week().put("food", 300).start();
  EXPECT_EQ(hint(play), "budget.hint.leak");
}

TEST(Ledger, ExplainsEachOfItsNumbers) {
  for_each_view(9, [](const BudgetGame& game, const View& view) {
    if (game.state().phase != Phase::ledger) return;
    const Node* table = first(view, NodeKind::table);
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->explains.size() + 1, table->rows.size());
    for (const Message& one : table->explains) ASSERT_FALSE(one.empty());
  });
}

/// The arguments of the explanation with that key.
std::vector<std::int32_t> explained_with(const Play& play, std::string_view key) {
  const View view = view_of(play.game());
  std::vector<std::int32_t> amounts;
  for (const Message& one : first(view, NodeKind::table)->explains) {
    if (one.key != key) continue;
    for (const auto& [name, value] : one.arguments) amounts.push_back(std::get<Money>(value).amount);
  }
  return amounts;
}

TEST(Ledger, ExplainsSharesAsSoMuchOfAWhole) {
  // Mood 50: a tenth of the 1,000 on the tray trickles away. 300 for food are missing: a tenth of that is the fee.
  Play play(household());
  play.start();
  EXPECT_EQ(explained_with(play, "budget.explain.fee"), (Amounts{300, 10, 100}));
  EXPECT_EQ(explained_with(play, "budget.explain.missing"), (Amounts{300, 0}));
  // The fee of 30 came off the tray first, and the missing food took 8 of the mood: half a per cent for each point.
  EXPECT_EQ(explained_with(play, "budget.explain.leak"), (Amounts{970, 14, 100}));
}

TEST(Card, ExplainsItsTerms) {
  BudgetScenario s = household();
  s.cards_per_week = {1};
  s.glossary = {{.id = "advance", .term = {}, .words = {}}};
  s.cards[0].terms = {"advance"};
  Play play(s);
  play.start();
  const View view = view_of(play.game());
  const Node* card = first(view, NodeKind::card);
  ASSERT_NE(card, nullptr);
  EXPECT_EQ(card->terms.size(), 1u);
}

TEST(DebriefView, HasThreeQuestionsOfWhichNoneMustBeAnswered) {
  const View view = debrief_of(tiny(), "spender", 1);
  int questions = 0;
  walk(view.nodes, [&](const Node& node) {
    if (node.kind != NodeKind::reflect) return;
    ++questions;
    ASSERT_FALSE(node.choices.empty());
    EXPECT_EQ(node.choices.back().key, "budget.reflect.not_say");
  });
  EXPECT_EQ(questions, 3);
}

TEST(DebriefView, DrawsChartsWithAValueForEachCategory) {
  for (const auto& scenario : all_scenarios())
    for (const char* bot : {"random", "hoarder", "careful"}) {
      int charts = 0;
      walk(debrief_of(scenario, bot, 2).nodes, [&](const Node& node) {
        if (!node.chart) return;
        ++charts;
        EXPECT_FALSE(node.label.empty());
        EXPECT_FALSE(node.detail.empty()) << "a chart says what it shows";
        for (const Chart::Series& series : node.chart->series)
          EXPECT_EQ(series.values.size(), node.chart->categories.size()) << node.key;
      });
      EXPECT_GE(charts, 2);
    }
}

TEST(DebriefView, LeadsBackIntoEveryWeek) {
  std::set<std::int32_t> weeks;
  walk(debrief_of(tiny(), "careful", 1).nodes, [&](const Node& node) {
    if (node.fork > 0) weeks.insert(node.fork);
  });
  EXPECT_EQ(weeks, (std::set<std::int32_t>{1, 2, 3}));
}

TEST(DebriefView, HasEachKeyOnce) {
  for (const auto& scenario : all_scenarios()) {
    std::set<std::string> keys;
    walk(debrief_of(scenario, "random", 3).nodes,
         [&](const Node& node) { EXPECT_TRUE(keys.insert(node.key).second) << node.key; });
  }
}

}  // namespace
}  // namespace klaster::budget
