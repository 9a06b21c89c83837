// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The envelope holds what a teacher needs, and the same bytes for the same log.
#include "engine/session/envelope.hpp"

#include <gtest/gtest.h>

#include "engine/session/autoplay.hpp"
#include "games/budget/rules/game.hpp"
#include "tests/unit/budget/corpus.hpp"
#include "tests/unit/session/metronome.hpp"

namespace klaster {
namespace {

using Names = std::vector<std::string>;

Json run_of(const Session& session) {
  const std::string text = write_run(session);
  Findings findings(text);
  auto json = read_json(text, findings);
  EXPECT_FALSE(findings.failed()) << text;
  return json.value_or(Json{});
}

Names names_in(const Json& object) {
  Names names;
  for (const Json::Member& member : object.members) names.push_back(member.name);
  return names;
}

Session played(std::string_view bot, std::uint32_t seed) {
  Session session(budget::rules(), budget::tiny(), seed);
  EXPECT_EQ(play_out(session, *find_bot(budget::rules(), bot)), PlayEnd::finished);
  return session;
}

TEST(Envelope, HasTheMembersItsDescriptionNames) {
  const Session session = played("careful", 3);
  const Json run = run_of(session);
  EXPECT_EQ(names_in(run), (Names{"game", "scenario", "rules", "seed", "state", "progress", "hash", "score",
                                  "objectives", "decisions", "log"}));
  EXPECT_EQ(run.find("game")->string, "budget");
  EXPECT_EQ(run.find("scenario")->find("id")->string, "tiny");
  EXPECT_EQ(run.find("scenario")->find("version")->integer, 1);
  EXPECT_EQ(run.find("scenario")->find("hash")->string, budget::tiny()->hash);
  EXPECT_EQ(run.find("rules")->integer, budget::rules().version());
  EXPECT_EQ(run.find("seed")->integer, 3);
  EXPECT_EQ(run.find("progress")->integer, 10'000);
  EXPECT_EQ(run.find("log")->string, to_text(session.log()));
}

TEST(Envelope, HoldsTheScoreAndItsDimensions) {
  const Session session = played("careful", 3);
  const Score score = session.game().score();
  const Json run = run_of(session);
  const Json& json = *run.find("score");
  EXPECT_EQ(names_in(json), (Names{"total", "stars", "goal", "dimensions"}));
  EXPECT_EQ(json.find("total")->integer, score.total);
  EXPECT_EQ(json.find("stars")->integer, score.stars);
  EXPECT_EQ(json.find("goal")->boolean, score.goal_reached);
  ASSERT_EQ(json.find("dimensions")->items.size(), 5u);
  std::int64_t weights = 0;
  for (std::size_t i = 0; i < 5; ++i) {
    const Json& dimension = json.find("dimensions")->items[i];
    EXPECT_EQ(dimension.find("id")->string, score.dimensions[i].id);
    EXPECT_EQ(dimension.find("value")->integer, score.dimensions[i].value);
    weights += dimension.find("weight")->integer;
  }
  EXPECT_EQ(weights, 10'000);
}

TEST(Envelope, NamesTheStateOfTheWholeGameInSixteenDigits) {
  Session session(budget::rules(), budget::tiny(), 3);
  const std::string before = run_of(session).find("hash")->string;
  EXPECT_EQ(before.size(), 16u);
  EXPECT_EQ(std::stoull(before, nullptr, 16), session.game().hash());
  session.apply(make_decision(budget::verb_move, 0, 1, 50));
  EXPECT_NE(run_of(session).find("hash")->string, before);
}

TEST(Envelope, SaysHowFarTheGameHasCome) {
  Session session(budget::rules(), budget::tiny(), 3);
  EXPECT_EQ(run_of(session).find("state")->string, "opened");
  session.apply(make_decision(budget::verb_start));
  EXPECT_EQ(run_of(session).find("state")->string, "playing");
  const Session good = played("careful", 3);
  ASSERT_TRUE(good.game().score().goal_reached);
  EXPECT_EQ(run_of(good).find("state")->string, "passed");
  const Session bad = played("spender", 3);
  ASSERT_FALSE(bad.game().score().goal_reached);
  EXPECT_EQ(run_of(bad).find("state")->string, "failed");
}

TEST(Envelope, TellsTheSetUpInWords) {
  Session session(budget::rules(), budget::tiny(), 3);
  EXPECT_EQ(run_of(session).find("setup"), nullptr);
  ASSERT_TRUE(session.apply(make_decision(budget::verb_setup, 0)).allowed());
  const Json run = run_of(session);
  ASSERT_NE(run.find("setup"), nullptr);
  EXPECT_EQ(run.find("setup")->find("args")->items[0].string, "illness");
  EXPECT_EQ(run.find("state")->string, "opened") << "nothing was decided by the player yet";
}

TEST(Envelope, ListsMilestonesWithTurnAndWords) {
  Session session(budget::rules(), budget::tiny(), 3);
  session.apply(make_decision(budget::verb_move, 0, 1, 50));  // no milestone
  session.apply(make_decision(budget::verb_start));
  const Json run = run_of(session);
  ASSERT_EQ(run.find("decisions")->items.size(), 1u);
  const Json& start = run.find("decisions")->items[0];
  EXPECT_EQ(names_in(start), (Names{"turn", "verb", "args", "key"}));
  EXPECT_EQ(start.find("turn")->integer, 1);
  EXPECT_EQ(start.find("verb")->string, "start");
  EXPECT_EQ(start.find("key")->string, "budget.decision.start");
}

TEST(Envelope, ListsTheFirstTwoHundredMilestonesAndNoMore) {
  Session session(metronome(), metronome_scenario(), 1);
  const auto listed = [&] { return run_of(session).find("decisions")->items.size(); };
  for (int i = 0; i < 200; ++i) session.apply(make_decision(Metronome::verb_peek));
  EXPECT_EQ(listed(), 200u);
  session.apply(make_decision(Metronome::verb_peek));
  EXPECT_EQ(listed(), 200u);
  EXPECT_EQ(session.log().decisions.size(), 201u);
}

TEST(Envelope, IsTheSameToTheByteForTheSameLog) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Session session = played("random", seed);
    const auto restored = Session::restore(budget::rules(), budget::tiny(), *log_from_text(to_text(session.log())));
    ASSERT_TRUE(restored);
    EXPECT_EQ(write_run(*restored), write_run(session));
  }
}

TEST(Envelope, HoldsNeitherTimeNorPlaceNorAnybody) {
  // All there may be, spelled out: a new member is a decision about privacy.
  const Json run = run_of(played("random", 1));
  EXPECT_EQ(run.members.size(), 11u);
}

}  // namespace
}  // namespace klaster
