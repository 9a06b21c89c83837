// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// A study finds in small games what can be worked out by hand: luck and skill, answers that always or never win, what
// nobody meets.
#include "engine/session/balance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/session/verdict.hpp"
#include "tests/unit/session/walk.hpp"

namespace klaster {
namespace {

using Kind = BalanceFinding::Kind;

constexpr StudyPlan small_plan{.games = 120, .planner_games = 20, .question_games = 40, .pace_games = 5};

BalanceReport study(const Rules& rules, const std::shared_ptr<const Scenario>& scenario, StudyPlan plan = small_plan) {
  const Study all(rules, nullptr, scenario, plan);
  std::vector<StudyPart> parts;
  for (std::size_t i = 0; i < all.parts(); ++i) parts.push_back(all.run(i));
  return all.report(parts);
}

/// "kind subject other", those of broken rules with an exclamation mark.
std::vector<std::string> found(const BalanceReport& report) {
  std::vector<std::string> lines;
  for (const BalanceFinding& one : judge(report)) {
    std::string line(name_of(one.kind));
    for (const std::string_view part : {one.subject, one.other})
      if (!part.empty()) line.append(" ").append(part);
    lines.push_back(line + (one.broken ? "!" : ""));
  }
  return lines;
}

const Walker any{Walker::Habit::any};
const Walker first{Walker::Habit::first};
const Walker surest{Walker::Habit::surest};

/// Two stalls; at the first the best bag is another one than the surest or the first.
std::shared_ptr<WalkScenario> fair() {
  return walk({{"tea", {{"green", 100, 200}, {"black", 1'500, 0}, {"lucky", 1'000, 3'000}}},
               {"bread", {{"stale", 50, 100}, {"rye", 2'000, 200}, {"wheat", 2'000, 200}}}});
}

TEST(Study, CountsWhatEachBotGot) {
  const BalanceReport report = study(WalkRules(), fair());
  ASSERT_EQ(report.bots.size(), 4u);
  EXPECT_EQ(report.bots[0].games, 120);
  EXPECT_EQ(report.bots[3].name, "planner");
  EXPECT_EQ(report.bots[3].games, 20);
  const BotStudy& careful = report.bots[2];
  EXPECT_NEAR(careful.mean, 3'600, 20);  // 1,500 and 2,000 and half of 200
  EXPECT_EQ(careful.unfinished, 0);
  EXPECT_NEAR(careful.deviation, 58, 10);  // of an even spread over 0 to 200
  EXPECT_NEAR(careful.error, careful.deviation / std::sqrt(120.0), 1e-9);
  EXPECT_LE(careful.quantiles[0], careful.quantiles[2]);
  EXPECT_GE(careful.quantiles[0], 3'500);
  EXPECT_LE(careful.quantiles[4], 3'700);
  EXPECT_EQ(std::accumulate(careful.histogram.begin(), careful.histogram.end(), 0), 120);
  EXPECT_EQ(careful.histogram[14], 120);  // 3,500 up to 3,749
  EXPECT_THAT(report.dimensions, testing::ElementsAre("purse"));
  EXPECT_THAT(careful.dimensions, testing::ElementsAre(careful.mean));
}

TEST(Study, FindsNoLuckWhereOnlySkillCounts) {
  const WalkRules rules({{"first-choice", 0, &first}, {"careful", 1, &surest}});
  EXPECT_EQ(study(rules, walk({{"tea", {{"small", 100, 0}, {"large", 900, 0}}}})).luck, 0);
}

TEST(Study, FindsNothingButLuckWhereAllAnswersAreTheSame) {
  const WalkRules rules({{"first-choice", 0, &first}, {"careful", 1, &surest}, {"random", 0, &any}});
  const BalanceReport report = study(rules, walk({{"coin", {{"heads", 0, 9'000}, {"tails", 0, 9'000}}}}));
  EXPECT_GT(report.luck, 0.99);
  EXPECT_THAT(found(report), testing::Contains("luck!"));
}

TEST(Study, FindsWhatIsAlwaysAndNeverRight) {
  const BalanceReport report =
      study(WalkRules(), walk({{"tea", {{"bad", 10, 100}, {"middling", 200, 100}, {"good", 900, 100}}}}));
  EXPECT_THAT(found(report),
              testing::IsSupersetOf({"always-right tea good!", "never-right tea bad", "never-right tea middling"}));
  EXPECT_EQ(report.choices[2].best, 1.0);
  EXPECT_EQ(report.choices[2].weighed, 120);  // 40 games each of random, first-choice and careful
}

TEST(Study, SharesTheWinBetweenEqualAnswers) {
  const BalanceReport report = study(WalkRules(), fair());
  const auto best = [&](std::size_t choice) { return report.choices[choice].best; };
  EXPECT_EQ(best(3), 0);
  EXPECT_EQ(best(4), 0.5);
  EXPECT_EQ(best(5), 0.5);
  EXPECT_NEAR(best(0) + best(1) + best(2), 1, 1e-9);
}

TEST(Study, DoesNotJudgeByFewCases) {
  const auto scenario = walk({{"tea", {{"bad", 10, 0}, {"good", 900, 0}}}});
  StudyPlan plan = small_plan;
  plan.question_games = 6;  // 18 cases: not enough for always, nor for never
  EXPECT_THAT(found(study(WalkRules(), scenario, plan)), testing::Not(testing::Contains(testing::HasSubstr("right"))));
  plan.question_games = 7;  // 21: enough for always
  EXPECT_THAT(found(study(WalkRules(), scenario, plan)),
              testing::AllOf(testing::Contains("always-right tea good!"),
                             testing::Not(testing::Contains("never-right tea bad"))));
}

TEST(Study, NamesWhatNobodyMeetsAndWhatNobodyCanTake) {
  const auto scenario = walk({{"tea", {{"one", 100, 1'000}, {"two", 100, 1'000}, {"chained", 5'000, 0, true}}},
                              {"mill", {{"flour", 1, 0}, {"bran", 1, 0}}, true}});
  const BalanceReport report = study(WalkRules(), scenario);
  EXPECT_THAT(found(report), testing::IsSupersetOf({"impossible tea chained", "unreached mill"}));
  EXPECT_EQ(report.choices[2].possible, 0);
  EXPECT_EQ(report.choices[2].met_by_all(), 120 * 3 + 20);
  EXPECT_EQ(report.choices[0].possible, 120 * 3 + 20);
}

TEST(Study, CountsWhoTookWhat) {
  const BalanceReport report = study(WalkRules(), fair());
  EXPECT_THAT(report.choices[0].taken, testing::ElementsAre(testing::Gt(20), 120, 0, 0));
  EXPECT_THAT(report.choices[1].taken, testing::ElementsAre(testing::Gt(20), 0, 120, 0));
  EXPECT_THAT(report.choices[2].taken, testing::ElementsAre(testing::Gt(20), 0, 0, 20));
  EXPECT_THAT(report.choices[0].met, testing::ElementsAre(120, 120, 120, 20));
}

TEST(Study, DoesNotDependOnTheOrderInWhichItsPartsAreDone) {
  const WalkRules rules;
  const Study all(rules, nullptr, fair(), small_plan);
  std::vector<StudyPart> parts(all.parts());
  for (std::size_t i = all.parts(); i-- > 0;) parts[i] = all.run(i);
  const BalanceReport backwards = all.report(parts);
  const BalanceReport forwards = study(rules, fair());
  ASSERT_EQ(backwards.bots.size(), forwards.bots.size());
  for (std::size_t i = 0; i < forwards.bots.size(); ++i) {
    EXPECT_EQ(backwards.bots[i].mean, forwards.bots[i].mean);
    EXPECT_EQ(backwards.bots[i].histogram, forwards.bots[i].histogram);
  }
  for (std::size_t i = 0; i < forwards.choices.size(); ++i)
    EXPECT_EQ(backwards.choices[i].best, forwards.choices[i].best);
}

TEST(Study, ReportsGamesThatDoNotEnd) {
  class Stubborn final : public Bot {
   public:
    [[nodiscard]] Decision decide(const Game&, Random&) const override { return make_decision(Walk::verb_take, 9, 9); }
  };
  const Stubborn stubborn;
  const WalkRules rules({{"stubborn", 0, &stubborn}});
  const BalanceReport report = study(rules, fair());
  EXPECT_EQ(report.bots[0].unfinished, 120);
  EXPECT_THAT(found(report), testing::Contains("no-end stubborn!"));
}

TEST(Verdict, HoldsWhereSkillPays) {
  EXPECT_THAT(found(study(WalkRules(), fair())), testing::Not(testing::Contains(testing::HasSubstr("skill"))));
}

TEST(Verdict, ReportsATierThatDoesNotBeatTheOneBelow) {
  // The surest bag is the best one: looking ahead gains nothing.
  const BalanceReport report = study(WalkRules(), walk({{"tea", {{"one", 100, 50}, {"two", 900, 50}}}}));
  EXPECT_THAT(found(report), testing::Contains("skill planner careful!"));
  // And here the first one is the surest as well.
  const BalanceReport flat = study(WalkRules(), walk({{"tea", {{"one", 900, 50}, {"two", 100, 50}}}}));
  EXPECT_THAT(found(flat), testing::IsSupersetOf({"skill careful first-choice!", "skill planner careful!"}));
}

TEST(Verdict, ComparesEachBotWithTheBestOfTheTierBelow) {
  const BalanceReport report = study(WalkRules(), fair());
  const std::vector<TierStep> steps = tier_steps(report);
  ASSERT_EQ(steps.size(), 2u);
  EXPECT_EQ(report.bots[steps[0].bot].name, "careful");
  EXPECT_EQ(report.bots[steps[0].below].name, report.bots[0].mean > report.bots[1].mean ? "random" : "first-choice");
  EXPECT_EQ(report.bots[steps[1].bot].name, "planner");
  EXPECT_EQ(report.bots[steps[1].below].name, "careful");
  EXPECT_DOUBLE_EQ(steps[1].difference, report.bots[3].mean - report.bots[2].mean);
}

TEST(Verdict, PutsBrokenRulesFirst) {
  const std::vector<BalanceFinding> all =
      judge(study(WalkRules(), walk({{"tea", {{"bad", 10, 100}, {"good", 900, 100}}}})));
  EXPECT_TRUE(std::ranges::is_sorted(all, {}, [](const BalanceFinding& one) { return !one.broken; }));
  EXPECT_TRUE(all.front().broken);
  EXPECT_FALSE(all.back().broken);
}

TEST(Verdict, MeasuresMinutesAgainstTheScenarioOnly) {
  BalanceReport report = study(WalkRules(), fair());
  EXPECT_THAT(found(report), testing::Not(testing::Contains(testing::HasSubstr("too-"))));
  report.pace = {.games = 5, .mean = 7.9, .least = 7, .most = 8};
  EXPECT_THAT(found(report), testing::Contains("too-short!"));
  report.pace.mean = 12.1;
  EXPECT_THAT(found(report), testing::Contains("too-long!"));
  report.pace.mean = 12;
  EXPECT_THAT(found(report), testing::Not(testing::Contains(testing::HasSubstr("too-"))));
}

}  // namespace
}  // namespace klaster
