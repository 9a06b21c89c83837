// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Every message of docs/messages.md, as the page meets it.
#include "engine/host/host.hpp"

#include <gtest/gtest.h>

#include "games/budget/rules/game.hpp"
#include "tests/unit/host/page.hpp"

namespace klaster {
namespace {

TEST(Open, AnswersWithViewScoreLogAndDone) {
  Page page;
  page.open_tiny();
  EXPECT_EQ(page.types(), "view score log done");
  EXPECT_EQ(page.number("id"), 1);
  const Json view = page.last("view");
  EXPECT_EQ(view.find("turn")->integer, 1);
  EXPECT_FALSE(view.find("undo")->boolean);
  EXPECT_FALSE(view.find("finished")->boolean);
  EXPECT_EQ(view.find("phase")->string, "plan");
  EXPECT_EQ(view.find("currency")->string, "UAH");
  EXPECT_GT(view.find("nodes")->items.size(), 3u);
  const Json score = page.last("score");
  EXPECT_EQ(score.find("state")->string, "opened");
  EXPECT_EQ(score.find("progress")->integer, 0);
  EXPECT_EQ(score.find("dimensions")->items.size(), 5u);
  const Json log = page.last("log");
  EXPECT_EQ(log.find("length")->integer, 0);
  EXPECT_EQ(log.find("seed")->integer, 7);
  EXPECT_FALSE(log.find("milestone")->boolean);
  ASSERT_NE(page.host().game(), nullptr);
}

TEST(Open, TakesEverySeedThereIs) {
  for (const std::string seed : {"0", "4294967295"}) {
    Page page;
    page.send(R"({"type":"open","id":1,"seed":)" + seed + R"(,"scenario":)" +
              json_string(bytes_of("tests/corpus/valid/tiny.json")) + "}");
    EXPECT_EQ(page.answer(), "done");
    EXPECT_EQ(page.last("log").find("seed")->integer, std::stoll(seed));
  }
}

TEST(Open, RefusesSeedsThatAreNone) {
  for (const std::string seed : {"-1", "4294967296", "1.5", "\"1\"", "null"}) {
    Page page;
    page.send(R"({"type":"open","id":1,"seed":)" + seed + R"(,"scenario":"{}"})");
    EXPECT_EQ(page.answer(), "refused message.bad_seed") << seed;
  }
  Page page;
  EXPECT_EQ(page.send(R"({"type":"open","id":1,"scenario":"{}"})").answer(), "refused message.bad_seed");
}

TEST(Open, NeedsAScenario) {
  Page page;
  EXPECT_EQ(page.send(R"({"type":"open","id":1,"seed":1})").answer(), "refused message.no_scenario");
  EXPECT_EQ(page.send(R"({"type":"open","id":1,"seed":1,"scenario":{}})").answer(), "refused message.no_scenario");
}

TEST(Open, WithErrorsTellsThemAndLeavesTheOpenGameAlone) {
  Page page;
  page.open_tiny();
  page.decide("start");
  const std::uint64_t before = page.hash();
  page.open(bytes_of("tests/corpus/broken/out-of-range.json"));
  EXPECT_EQ(page.types(), "findings refused");
  EXPECT_EQ(page.word("code"), "message.scenario_has_errors");
  EXPECT_EQ(page.last("findings").find("findings")->items.size(), 3u);
  EXPECT_EQ(page.hash(), before);
}

TEST(Open, WithErrorsOpensNothingWhereNothingWasOpen) {
  Page page;
  page.open("");
  EXPECT_EQ(page.types(), "findings refused");
  EXPECT_EQ(page.host().game(), nullptr);
  EXPECT_EQ(page.send(R"({"type":"run","id":5})").answer(), "refused message.no_game");
}

TEST(Open, WithWarningsTellsThemAndOpens) {
  Page page;
  page.open("\xEF\xBB\xBF" + bytes_of("tests/corpus/valid/tiny.json"));
  EXPECT_EQ(page.types(), "findings view score log done");
  const Json finding = page.last("findings").find("findings")->items[0];
  EXPECT_EQ(finding.find("severity")->string, "warning");
  EXPECT_EQ(finding.find("code")->string, "byte_order_mark");
}

TEST(Open, DoesTheSetUpFirst) {
  Page page;
  page.open_tiny(R"(,"setup":["illness"])");
  EXPECT_EQ(page.types(), "view score log done");
  EXPECT_EQ(page.last("log").find("length")->integer, 1);
  EXPECT_FALSE(page.last("view").find("undo")->boolean);
  EXPECT_EQ(page.last("score").find("state")->string, "opened");
  EXPECT_EQ(page.send(R"({"type":"undo","id":3})").answer(), "refused message.nothing_to_undo");
  page.send(R"({"type":"run","id":4})");
  EXPECT_EQ(page.messages.back().find("run")->find("setup")->find("args")->items[0].string, "illness");
}

TEST(Open, TakesAnEmptySetUpForNone) {
  Page page;
  EXPECT_EQ(page.open_tiny(R"(,"setup":[])").answer(), "done");
  EXPECT_EQ(page.last("log").find("length")->integer, 0);
}

TEST(Open, RefusesASetUpThatDoesNotFitAndLeavesTheOpenGameAlone) {
  Page page;
  page.open_tiny();
  page.decide("start");
  const std::uint64_t before = page.hash();
  for (const std::string setup : {R"(["moon"])", R"([5])", R"({"a":1})", R"("illness")", "7",
                                  R"(["illness","illness","illness","illness","illness"])"}) {
    EXPECT_EQ(page.open_tiny(",\"setup\":" + setup).types(), "refused") << setup;
    EXPECT_EQ(page.hash(), before);
  }
}

TEST(Open, GoesOnFromALog) {
  Page page;
  page.open_tiny();
  page.decide("move", R"("tray","food",200)").decide("start");
  const std::uint64_t before = page.hash();
  const std::string log = page.log();
  Page other;
  other.open_tiny(",\"log\":" + json_string(log));
  EXPECT_EQ(other.types(), "view score log done");
  EXPECT_EQ(other.hash(), before);
  EXPECT_EQ(other.last("log").find("log")->string, log);
}

TEST(Open, RefusesLogsThatDoNotFitAndLeavesTheOpenGameAlone) {
  Page page;
  page.open_tiny();
  page.decide("start");
  const std::uint64_t before = page.hash();
  const std::string log = page.log();
  const auto code = [&](const std::string& json, const std::string& scenario = "tiny") {
    page.open(bytes_of("tests/corpus/valid/" + scenario + ".json"), ",\"log\":" + json);
    EXPECT_EQ(page.types(), "refused");
    EXPECT_EQ(page.hash(), before);
    return page.word("code");
  };
  EXPECT_EQ(code("\"\""), "log.damaged");
  EXPECT_EQ(code("5"), "log.damaged");
  EXPECT_EQ(code("null"), "log.damaged");
  EXPECT_EQ(code(json_string(log.substr(0, log.size() - 1))), "log.damaged");
  EXPECT_EQ(code(json_string(log), "medium"), "log.other_scenario");
  Log other{.game = "river", .rules_version = 1, .scenario_hash = "", .seed = 1, .decisions = {}};
  EXPECT_EQ(code(json_string(to_text(other))), "log.other_game");
  other = *log_from_text(log);
  other.rules_version += 1;
  EXPECT_EQ(code(json_string(to_text(other))), "log.other_rules");
  other = *log_from_text(log);
  other.decisions = {make_decision(budget::verb_next)};
  EXPECT_EQ(code(json_string(to_text(other))), "log.impossible");
}

TEST(Decide, SaysWhatWasDecidedAndWhatBecameOfIt) {
  Page page;
  page.open_tiny();
  page.decide("move", R"("tray","food",50)");
  EXPECT_EQ(page.types(), "decision view score log cue done");
  EXPECT_EQ(page.number("id"), 2);
  const Json decision = page.last("decision");
  EXPECT_EQ(decision.find("turn")->integer, 1);
  EXPECT_EQ(decision.find("verb")->string, "move");
  ASSERT_EQ(decision.find("args")->items.size(), 3u);
  EXPECT_EQ(decision.find("args")->items[1].string, "food");
  EXPECT_EQ(decision.find("args")->items[2].integer, 50);
  EXPECT_FALSE(decision.find("milestone")->boolean);
  EXPECT_TRUE(page.last("view").find("undo")->boolean);
  EXPECT_EQ(page.last("score").find("state")->string, "playing");
  EXPECT_EQ(page.last("cue").find("name")->string, "lift");
}

TEST(Decide, MarksMilestonesAndTheEndInTheLog) {
  Page page;
  page.open_tiny();
  page.decide("start", "", R"(,"sure":true)");
  EXPECT_TRUE(page.last("log").find("milestone")->boolean);
  EXPECT_TRUE(page.last("decision").find("milestone")->boolean);
}

TEST(Decide, SaysWhyNotAndChangesNothing) {
  Page page;
  page.open_tiny();
  const std::uint64_t before = page.hash();
  page.decide("move", R"("tray","food",5000)");
  EXPECT_EQ(page.types(), "refused");
  EXPECT_EQ(page.word("code"), "budget.refused.not_enough");
  EXPECT_GT(page.number("amount"), 4'000);
  EXPECT_EQ(page.number("id"), 2);
  EXPECT_FALSE(page.has("ask"));
  EXPECT_EQ(page.hash(), before);
}

TEST(Decide, AsksFirstAndDoesItForWhoIsSure) {
  Page page;
  page.open_tiny();
  page.decide("start");
  EXPECT_EQ(page.types(), "refused");
  EXPECT_EQ(page.word("code"), "budget.ask.start_short");
  EXPECT_EQ(page.number("amount"), 200);
  EXPECT_TRUE(page.messages.back().find("ask")->boolean);
  EXPECT_EQ(page.decide("start", "", R"(,"sure":false)").types(), "refused");
  EXPECT_EQ(page.decide("start", "", R"(,"sure":"yes")").types(), "refused");
  EXPECT_EQ(page.decide("start", "", R"(,"sure":true)").answer(), "done");
}

/// A page in week 2 of the tiny scenario with 100 saved for the bicycle.
void save_and_go_on(Page& page) {
  page.open_tiny();
  page.decide("move", R"("tray","food",200)").decide("move", R"("tray","bike",100)");
  page.decide("start", "", R"(,"sure":true)");
  while (page.host().game()->turn() == 1) {
    std::vector<Decision> options;
    page.host().game()->options(options);
    page.host().gesture(options.back());
    ASSERT_EQ(page.messages.empty(), false);
    if (options.back().verb == budget::verb_choose && options.back().count == 3) continue;
  }
  page.forget();
}

TEST(Decide, AsksAboutSavingsOnceInASession) {
  Page page;
  save_and_go_on(page);
  page.decide("move", R"("bike","tray",10)");
  EXPECT_EQ(page.word("code"), "budget.ask.savings");
  // Not confirmed: it asks again.
  page.decide("move", R"("bike","tray",10)");
  EXPECT_EQ(page.word("code"), "budget.ask.savings");
  EXPECT_EQ(page.decide("move", R"("bike","tray",10)", R"(,"sure":true)").answer(), "done");
  EXPECT_EQ(page.decide("move", R"("bike","tray",10)").answer(), "done");
  // Another game is another session.
  save_and_go_on(page);
  EXPECT_EQ(page.decide("move", R"("bike","tray",10)").word("code"), "budget.ask.savings");
}

TEST(Gesture, IsADecisionWithoutAnAnswerOfItsOwn) {
  Page page;
  page.open_tiny();
  page.forget();
  page.host().gesture(make_decision(budget::verb_move, 0, 1, 50));
  EXPECT_EQ(page.types(), "decision view score log cue");
}

TEST(Gesture, ThatIsRefusedSaysWhyWithoutAnId) {
  Page page;
  page.open_tiny();
  page.forget();
  page.host().gesture(make_decision(budget::verb_move, 0, 1, 5));
  EXPECT_EQ(page.types(), "refused");
  EXPECT_EQ(page.word("code"), "budget.refused.amount");
  EXPECT_FALSE(page.has("id"));
}

TEST(Gesture, ThatMustBeConfirmedAsksWithTheDecisionInWords) {
  Page page;
  page.open_tiny();
  page.forget();
  page.host().gesture(make_decision(budget::verb_start));
  EXPECT_EQ(page.types(), "ask");
  EXPECT_EQ(page.word("code"), "budget.ask.start_short");
  EXPECT_EQ(page.number("amount"), 200);
  EXPECT_FALSE(page.has("id"));
  const Json* decide = page.messages.back().find("decide");
  ASSERT_NE(decide, nullptr);
  EXPECT_EQ(decide->find("verb")->string, "start");
  // What came is what may be sent back.
  EXPECT_EQ(page.decide("start", "", R"(,"sure":true)").answer(), "done");
}

TEST(Gesture, IsNothingBeforeAGameIsOpenAndWhilePaused) {
  Page page;
  page.host().gesture(make_decision(budget::verb_start));
  EXPECT_EQ(page.types(), "");
  page.open_tiny();
  page.send(R"({"type":"pause","id":3})");
  EXPECT_EQ(page.answer(), "done");
  EXPECT_TRUE(page.host().paused());
  page.forget();
  page.host().gesture(make_decision(budget::verb_move, 0, 1, 50));
  EXPECT_EQ(page.types(), "");
  page.send(R"({"type":"resume","id":4})").forget();
  EXPECT_FALSE(page.host().paused());
  page.host().gesture(make_decision(budget::verb_move, 0, 1, 50));
  EXPECT_EQ(page.types(), "decision view score log cue");
}

TEST(Open, EndsAPause) {
  Page page;
  page.open_tiny();
  page.send(R"({"type":"pause","id":3})");
  page.open_tiny();
  EXPECT_FALSE(page.host().paused());
}

TEST(View, ComesOnlyWhenItDiffersFromTheLastWithARisingRevision) {
  Page page;
  page.open_tiny();
  std::int64_t revision = page.last("view").find("revision")->integer;
  page.decide("move", R"("tray","food",50)");
  EXPECT_GT(page.last("view").find("revision")->integer, revision);
  revision = page.last("view").find("revision")->integer;
  // Back where it was two decisions ago is still another view than the last.
  page.send(R"({"type":"undo","id":3})");
  EXPECT_EQ(page.types(), "view score log done");
  EXPECT_GT(page.last("view").find("revision")->integer, revision);
  // Fork to where the game stands: nothing to see.
  page.send(R"({"type":"fork","id":4,"turn":1})");
  EXPECT_EQ(page.types(), "score log done");
}

TEST(View, ComesInFullAfterEachOpening) {
  Page page;
  page.open_tiny();
  EXPECT_EQ(page.open_tiny().types(), "view score log done") << "a page that was loaded anew has nothing to show yet";
}

TEST(Undo, TakesBackAndSaysWhenItCannot) {
  Page page;
  page.open_tiny();
  const std::uint64_t before = page.hash();
  EXPECT_EQ(page.send(R"({"type":"undo","id":3})").answer(), "refused message.nothing_to_undo");
  page.decide("move", R"("tray","food",50)");
  EXPECT_EQ(page.send(R"({"type":"undo","id":3})").answer(), "done");
  EXPECT_EQ(page.hash(), before);
  EXPECT_FALSE(page.last("view").find("undo")->boolean);
}

TEST(Fork, GoesBackToATurn) {
  Page page;
  save_and_go_on(page);
  const std::uint64_t here = page.hash();
  for (const std::string turn : {"0", "-1", "3", "1.5", "\"1\"", "99999999999"})
    EXPECT_EQ(page.send(R"({"type":"fork","id":3,"turn":)" + turn + "}").answer(), "refused message.no_such_turn")
        << turn;
  EXPECT_EQ(page.send(R"({"type":"fork","id":3})").answer(), "refused message.no_such_turn");
  EXPECT_EQ(page.hash(), here);
  page.send(R"({"type":"fork","id":3,"turn":1})");
  EXPECT_EQ(page.types(), "view score log done");
  EXPECT_EQ(page.host().game()->turn(), 1);
  EXPECT_EQ(page.last("log").find("length")->integer, 0);
}

TEST(Run, AnswersWithTheEnvelope) {
  Page page;
  page.open_tiny();
  page.send(R"({"type":"run","id":12})");
  EXPECT_EQ(page.types(), "done");
  EXPECT_EQ(page.number("id"), 12);
  EXPECT_EQ(page.messages.back().find("run")->find("game")->string, "budget");
}

TEST(Check, AnswersWithAllFindingsAndOpensNothing) {
  Page page;
  page.send(R"({"type":"check","id":8,"text":)" + json_string(bytes_of("tests/corpus/broken/crlf.json")) + "}");
  EXPECT_EQ(page.types(), "findings");
  EXPECT_EQ(page.number("id"), 8);
  ASSERT_EQ(page.messages.back().find("findings")->items.size(), 3u);
  const Json& first = page.messages.back().find("findings")->items[0];
  EXPECT_EQ(first.find("code")->string, "unknown_language");
  EXPECT_EQ(first.find("severity")->string, "error");
  EXPECT_EQ(first.find("line")->integer, 5);
  EXPECT_EQ(first.find("column")->integer, 58);
  EXPECT_EQ(first.find("args")->find("language")->string, "de");
  EXPECT_EQ(first.find("excerpt")->string.find('\r'), std::string::npos);
  EXPECT_EQ(page.messages.back().find("findings")->items[1].find("excerpt")->string, "  \"weeks\": 99,");
  EXPECT_EQ(page.messages.back().find("findings")->items[1].find("caret")->integer, 11);
  EXPECT_EQ(page.host().game(), nullptr);
}

TEST(Check, AnswersAlsoWhereNothingIsWrong) {
  Page page;
  page.send(R"({"type":"check","id":8,"text":)" + json_string(bytes_of("tests/corpus/valid/tiny.json")) + "}");
  EXPECT_EQ(page.types(), "findings");
  EXPECT_TRUE(page.messages.back().find("findings")->items.empty());
  EXPECT_EQ(page.send(R"({"type":"check","id":8})").answer(), "refused message.no_scenario");
}

TEST(Autoplay, ReportsProgressAndThenTheScores) {
  Page page;
  page.open_tiny();
  page.send(R"({"type":"autoplay","id":9,"bot":"careful","seeds":5})");
  EXPECT_EQ(page.types(), "") << "the answer comes when the work is done";
  EXPECT_TRUE(page.host().work(2));
  EXPECT_EQ(page.types(), "progress");
  EXPECT_EQ(page.number("id"), 9);
  EXPECT_EQ(page.number("done"), 2);
  EXPECT_EQ(page.number("of"), 5);
  page.forget();
  EXPECT_TRUE(page.host().work(2));
  EXPECT_FALSE(page.host().work(2));
  EXPECT_EQ(page.types(), "progress report");
  EXPECT_EQ(page.word("bot"), "careful");
  EXPECT_EQ(page.number("unfinished"), 0);
  EXPECT_EQ(page.messages.back().find("scores")->items.size(), 5u);
  page.forget();
  EXPECT_FALSE(page.host().work(2));
  EXPECT_EQ(page.types(), "");
}

TEST(Autoplay, LeavesTheOpenGameAlone) {
  Page page;
  page.open_tiny();
  const std::uint64_t before = page.hash();
  page.send(R"({"type":"autoplay","id":9,"bot":"random","seeds":3})");
  page.host().work(99);
  EXPECT_EQ(page.hash(), before);
}

TEST(Autoplay, RefusesUnknownBotsAndNumbersNobodyWaitsFor) {
  Page page;
  EXPECT_EQ(page.send(R"({"type":"autoplay","id":9,"bot":"careful","seeds":5})").answer(), "refused message.no_game");
  page.open_tiny();
  EXPECT_EQ(page.send(R"({"type":"autoplay","id":9,"seeds":5})").answer(), "refused message.unknown_bot");
  EXPECT_EQ(page.send(R"({"type":"autoplay","id":9,"bot":"robot","seeds":5})").answer(), "refused message.unknown_bot");
  for (const std::string seeds : {"0", "-1", "100001", "1.5", "null"})
    EXPECT_EQ(page.send(R"({"type":"autoplay","id":9,"bot":"careful","seeds":)" + seeds + "}").answer(),
              "refused message.bad_seeds")
        << seeds;
}

TEST(Autoplay, DoesOneJobAtATime) {
  Page page;
  page.open_tiny();
  page.send(R"({"type":"autoplay","id":9,"bot":"careful","seeds":5})");
  EXPECT_EQ(page.send(R"({"type":"autoplay","id":10,"bot":"careful","seeds":5})").answer(), "refused message.busy");
  EXPECT_EQ(page.number("id"), 10);
}

TEST(Cancel, AnswersTheJobAndTheRequest) {
  Page page;
  page.open_tiny();
  page.send(R"({"type":"autoplay","id":9,"bot":"careful","seeds":5})");
  EXPECT_EQ(page.send(R"({"type":"cancel","id":10,"request":8})").answer(), "refused message.no_such_job");
  page.send(R"({"type":"cancel","id":10,"request":9})");
  EXPECT_EQ(page.types(), "refused done");
  EXPECT_EQ(page.messages[0].find("id")->integer, 9);
  EXPECT_EQ(page.messages[0].find("code")->string, "message.cancelled");
  EXPECT_EQ(page.messages[1].find("id")->integer, 10);
  EXPECT_FALSE(page.host().work(1));
  EXPECT_EQ(page.send(R"({"type":"cancel","id":11,"request":9})").answer(), "refused message.no_such_job");
}

TEST(Cancel, HappensToAJobWhenAnotherGameIsOpened) {
  // Every request is answered: the page must not wait for ever.
  Page page;
  page.open_tiny();
  page.send(R"({"type":"autoplay","id":9,"bot":"careful","seeds":5})");
  page.open_tiny();
  const Json refused = page.last("refused");
  ASSERT_NE(refused.find("id"), nullptr);
  EXPECT_EQ(refused.find("id")->integer, 9);
  EXPECT_EQ(refused.find("code")->string, "message.cancelled");
  EXPECT_EQ(page.answer(), "done");
  EXPECT_FALSE(page.host().work(1));
}

TEST(Debriefing, RunsInSlicesAndAnswersWithNodes) {
  Page page;
  page.open_tiny();
  page.decide("start", "", R"(,"sure":true)");
  page.send(R"({"type":"debrief","id":9})");
  EXPECT_EQ(page.types(), "") << "nothing is done at once";
  const std::string before = page.log();
  page.forget();
  EXPECT_TRUE(page.host().work(1));
  EXPECT_EQ(page.types(), "progress");
  while (page.host().work(50)) page.forget();
  const Json answer = page.last("debrief");
  ASSERT_NE(answer.find("id"), nullptr);
  EXPECT_EQ(answer.find("id")->integer, 9);
  EXPECT_EQ(answer.find("currency")->string, "UAH");
  EXPECT_FALSE(answer.find("nodes")->items.empty());
  EXPECT_EQ(page.log(), before) << "looking back changes nothing";
}

TEST(Debriefing, EndsWhenTheLogGoesOn) {
  // What it would say is no longer true; the page asks again.
  Page page;
  page.open_tiny();
  page.decide("start", "", R"(,"sure":true)");
  page.send(R"({"type":"debrief","id":9})");
  std::vector<Decision> options;
  page.host().game()->options(options);
  page.host().gesture(options.front());
  const Json refused = page.last("refused");
  ASSERT_NE(refused.find("id"), nullptr);
  EXPECT_EQ(refused.find("id")->integer, 9);
  EXPECT_EQ(refused.find("code")->string, "message.cancelled");
  EXPECT_FALSE(page.host().work(1));
}

TEST(Debriefing, NeedsAGameAndFreeHands) {
  Page page;
  EXPECT_EQ(page.send(R"({"type":"debrief","id":9})").answer(), "refused message.no_game");
  page.open_tiny();
  page.send(R"({"type":"autoplay","id":8,"bot":"careful","seeds":5})");
  EXPECT_EQ(page.send(R"({"type":"debrief","id":9})").answer(), "refused message.busy");
}

TEST(Replay, ShowsALogStepByStepAndEndsWhereTheGameStood) {
  Page page;
  page.open_tiny();
  page.decide("move", R"("tray","food",50)");
  page.decide("start", "", R"(,"sure":true)");
  const std::string log = page.log();
  const std::uint64_t end = page.hash();
  page.open_tiny();
  const std::uint64_t beginning = page.hash();

  page.open_tiny(R"(,"replay":true,"log":)" + json_string(log));
  EXPECT_EQ(page.answer(), "done");
  EXPECT_EQ(page.hash(), beginning);
  for (const std::string request : {"decide", "undo", "fork", "debrief"})
    EXPECT_EQ(page.send(R"({"type":")" + request + R"(","id":3})").answer(), "refused message.replaying") << request;
  page.host().gesture(make_decision(1, 0, 1, 50));
  EXPECT_EQ(page.hash(), beginning) << "a finger cannot interfere either";

  EXPECT_EQ(page.send(R"({"type":"step","id":4})").answer(), "done");
  EXPECT_EQ(page.number("left"), 1);
  page.send(R"({"type":"step","id":5})");
  EXPECT_EQ(page.number("left"), 0);
  EXPECT_EQ(page.hash(), end);
  EXPECT_EQ(page.log(), log);
  EXPECT_EQ(page.send(R"({"type":"step","id":6})").answer(), "refused message.no_replay");
}

TEST(Replay, RefusesALogThatDoesNotFitAndKeepsTheGame) {
  Page page;
  page.open_tiny();
  page.decide("move", R"("tray","food",50)");
  const std::uint64_t before = page.hash();
  const std::string log = page.log();
  page.open(bytes_of("tests/corpus/valid/medium.json"), R"(,"replay":true,"log":)" + json_string(log));
  EXPECT_EQ(page.answer(), "refused log.other_scenario");
  EXPECT_EQ(page.hash(), before);
}

TEST(Cue, IsASoundOfAStrengthWithinBounds) {
  Page page;
  page.host().cue("coin", 60);
  EXPECT_EQ(page.word("name"), "coin");
  EXPECT_EQ(page.number("strength"), 60);
  page.host().cue("coin", 900);
  EXPECT_EQ(page.number("strength"), 100);
  page.host().cue("coin", -5);
  EXPECT_EQ(page.number("strength"), 0);
}

class Watcher final : public GameObserver {
 public:
  void opened(const Game&) override { seen += "opened "; }
  void decided(const Game&, const Decision&) override { seen += "decided "; }
  std::string seen;
};

TEST(Observer, IsToldOfEveryChangeAndOfNothingElse) {
  Page page;
  Watcher watcher;
  page.host().observe(&watcher);
  page.open_tiny();
  page.decide("move", R"("tray","food",50)");
  page.decide("move", R"("tray","food",5)");  // refused
  page.send(R"({"type":"undo","id":3})").send(R"({"type":"undo","id":3})");
  page.send(R"({"type":"fork","id":3,"turn":1})").send(R"({"type":"fork","id":3,"turn":9})");
  page.open("{}");
  EXPECT_EQ(watcher.seen, "opened decided opened opened ");
  page.host().observe(nullptr);
  page.open_tiny();
  EXPECT_EQ(watcher.seen, "opened decided opened opened ");
}

TEST(Host, PlaysAWholeGameByTheButtonsOfItsViews) {
  // Sends back the words of the first button that is not greyed, as a page would; never anything else.
  Page page;
  page.open_tiny();
  Random luck(1, "buttons");
  int decisions = 0;
  while (!page.host().game()->finished()) {
    ASSERT_LT(++decisions, 1'000);
    const Json view = page.last("view");
    std::vector<const Json*> buttons;
    const auto collect = [&](const auto& self, const Json& nodes) -> void {
      for (const Json& node : nodes.items) {
        if (node.find("decide") != nullptr && node.find("refused") == nullptr) buttons.push_back(node.find("decide"));
        if (node.find("children") != nullptr) self(self, *node.find("children"));
      }
    };
    collect(collect, *view.find("nodes"));
    ASSERT_FALSE(buttons.empty());
    const Json& chosen = *buttons[luck.below(static_cast<std::uint32_t>(buttons.size()))];
    std::string words;
    for (const Json& one : chosen.find("args")->items)
      words += (words.empty() ? "" : ",") +
               (one.kind == Json::Kind::string ? json_string(one.string) : std::to_string(one.integer));
    page.decide(chosen.find("verb")->string, words, R"(,"sure":true)");
    ASSERT_EQ(page.answer(), "done");
    if (page.last("view").kind == Json::Kind::null) FAIL() << "a decision that changes nothing to see";
  }
  EXPECT_TRUE(page.last("view").find("finished")->boolean);
  EXPECT_TRUE(page.last("log").find("milestone")->boolean) << "the end is to be reported";
  const std::string state = page.last("score").find("state")->string;
  EXPECT_TRUE(state == "passed" || state == "failed");
}

}  // namespace
}  // namespace klaster
