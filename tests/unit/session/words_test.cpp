// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Decisions in words mean the same decisions; words that mean none say why.
#include "engine/session/words.hpp"

#include <gtest/gtest.h>

#include "games/budget/rules/game.hpp"
#include "tests/unit/budget/corpus.hpp"

namespace klaster {
namespace {

class Words : public testing::Test {
 protected:
  std::expected<Decision, WordProblem> read(std::string_view text) {
    Findings findings(text);
    json_ = read_json(text, findings).value_or(Json{});
    return decision_from(json_, budget::budget_verbs(), game_);
  }
  std::string problem(std::string_view text) {
    const auto decision = read(text);
    return decision ? "" : std::string(decision.error().code) + " " + std::string(decision.error().word);
  }
  std::string write(const Decision& decision) {
    JsonWriter json;
    json.begin_object();
    write_decision(json, decision, budget::budget_verbs(), game_);
    json.end_object();
    return json.take();
  }

  budget::BudgetGame game_{budget::tiny(), 1};
  Json json_;
};

TEST_F(Words, BecomeIndices) {
  // Pots: tray 0, food 1, fun 2, rainy 3, bike 4, lender 5. Cards: umbrella 0, shift 1, price 2, cold 3.
  EXPECT_EQ(read(R"({"verb": "move", "args": ["tray", "bike", 50]})"), make_decision(budget::verb_move, 0, 4, 50));
  EXPECT_EQ(read(R"({"verb": "choose", "args": ["shift", "rest"]})"), make_decision(budget::verb_choose, 1, 3));
  EXPECT_EQ(read(R"({"verb": "choose", "args": ["umbrella", "buy", "lender"]})"),
            make_decision(budget::verb_choose, 0, 0, 5));
  EXPECT_EQ(read(R"({"verb": "start"})"), make_decision(budget::verb_start));
  EXPECT_EQ(read(R"({"verb": "start", "args": []})"), make_decision(budget::verb_start));
  EXPECT_EQ(read(R"({"verb": "setup", "args": ["illness"]})"), make_decision(budget::verb_setup, 0));
}

TEST_F(Words, ComeBackAsTheyWere) {
  for (const Decision& decision : {make_decision(budget::verb_move, 0, 4, 50), make_decision(budget::verb_choose, 1, 3),
                                   make_decision(budget::verb_start), make_decision(budget::verb_repay, -5)})
    EXPECT_EQ(read(write(decision)), decision);
  EXPECT_EQ(write(make_decision(budget::verb_move, 0, 4, 50)), R"({"verb":"move","args":["tray","bike",50]})");
}

TEST_F(Words, SayWhichVerbIsUnknown) {
  EXPECT_EQ(problem("{}"), "message.no_verb ");
  EXPECT_EQ(problem(R"({"verb": 3})"), "message.no_verb ");
  EXPECT_EQ(problem(R"({"verb": "fly"})"), "message.unknown_verb fly");
}

TEST_F(Words, SayWhenThereAreTooManyOrTooFew) {
  EXPECT_EQ(problem(R"({"verb": "move"})"), "message.wrong_arguments move");
  EXPECT_EQ(problem(R"({"verb": "move", "args": ["tray", "bike"]})"), "message.wrong_arguments move");
  EXPECT_EQ(problem(R"({"verb": "move", "args": ["tray", "bike", 5, 5]})"), "message.wrong_arguments move");
  EXPECT_EQ(problem(R"({"verb": "start", "args": [1]})"), "message.wrong_arguments start");
  EXPECT_EQ(problem(R"({"verb": "start", "args": "now"})"), "message.wrong_arguments start");
  EXPECT_EQ(problem(R"({"verb": "start", "args": {"a": 1}})"), "message.wrong_arguments start");
}

TEST_F(Words, SayWhichArgumentIsUnknown) {
  EXPECT_EQ(problem(R"({"verb": "move", "args": ["tray", "moon", 50]})"), "message.unknown_id to");
  EXPECT_EQ(problem(R"({"verb": "move", "args": [0, "bike", 50]})"), "message.unknown_id from");
  EXPECT_EQ(problem(R"({"verb": "move", "args": ["tray", "bike", "50"]})"), "message.unknown_id amount");
  EXPECT_EQ(problem(R"({"verb": "move", "args": ["tray", "bike", 2.5]})"), "message.unknown_id amount");
  EXPECT_EQ(problem(R"({"verb": "move", "args": ["tray", "bike", 2147483648]})"), "message.unknown_id amount");
  EXPECT_EQ(problem(R"({"verb": "move", "args": ["tray", "bike", -2147483649]})"), "message.unknown_id amount");
}

TEST_F(Words, WriteNumbersForIndicesNobodyKnows) {
  EXPECT_EQ(write(make_decision(budget::verb_move, -1, 99, 5)), R"({"verb":"move","args":[-1,99,5]})");
}

}  // namespace
}  // namespace klaster
