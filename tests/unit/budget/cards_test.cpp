// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Which cards come when, and what they do.
#include <gtest/gtest.h>

#include <map>

#include "tests/unit/budget/story.hpp"

namespace klaster::budget {
namespace {

using Kind = LedgerLine::Kind;

std::vector<OptionSpec> yes_no() { return {{.id = "yes"}, {.id = "no"}}; }

/// One card a week out of these.
BudgetScenario deck(std::vector<CardSpec> cards) {
  BudgetScenario s = household();
  s.cards_per_week = {1};
  s.cards = std::move(cards);
  return s;
}

/// The cards of a whole game, week by week; "-" where none came. Always says no.
std::string cards_of(Play& play) {
  std::string seen;
  while (!play.game().finished()) {
    seen += seen.empty() ? "" : " ";
    play.start();
    std::string week;
    for (; !play.card().empty(); play.choose("no")) week += (week.empty() ? "" : "+") + play.card();
    seen += week.empty() ? "-" : week;
    play.next();
  }
  return seen;
}

std::string cards_of(const BudgetScenario& s, std::uint32_t seed = 1) {
  Play play(s, seed);
  return cards_of(play);
}

/// What one effect of an option makes of a fresh week in which 300 lie in the food jar and 100 in fun.
Play after(const Effect& effect) {
  BudgetScenario s = deck({card("deed", {{.id = "yes", .effects = {effect}}, {.id = "no"}})});
  s.leak = {.base = 0, .min = 0, .max = 0};
  s.cards.push_back(card("later", yes_no()));
  s.cards[1].only_later = true;
  s.cards[1].effects = {};
  // Somebody must announce it, or the story has a card nobody meets.
  s.cards[0].options[1].effects = {{.kind = Effect::Kind::later, .name = "later", .weeks = 9}};
  Play play(s);
  play.put("food", 300).start().choose("yes");
  return play;
}

TEST(Cards, ComeOnceUnlessTheyMayRepeat) {
  EXPECT_EQ(cards_of(deck({card("a", yes_no())})), "a - - -");
  BudgetScenario s = deck({card("a", yes_no())});
  s.cards[0].repeat = true;
  EXPECT_EQ(cards_of(s), "a a a a");
}

TEST(Cards, ComeAsManyAWeekAsTheScenarioSaysAndNoneTwiceInAWeek) {
  BudgetScenario s = deck({card("a", yes_no()), card("b", yes_no())});
  s.cards[0].repeat = s.cards[1].repeat = true;
  s.cards_per_week = {0, 1, 2};  // the last number holds for the rest
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const std::string seen = cards_of(s, seed);
    EXPECT_EQ(seen.substr(0, 2), "- ");
    EXPECT_EQ(seen.size(), std::string("- a a+b a+b").size()) << seen;
    EXPECT_EQ(seen.find("a+a"), std::string::npos);
    EXPECT_EQ(seen.find("b+b"), std::string::npos);
  }
}

TEST(Cards, ComeOnlyInTheirWeeks) {
  BudgetScenario s = deck({card("a", yes_no())});
  s.cards[0].repeat = true;
  s.cards[0].from_week = 2;
  s.cards[0].to_week = 3;
  EXPECT_EQ(cards_of(s), "- a a -");
}

TEST(Cards, AreDrawnByTheirWeights) {
  // 3 : 1, over 4,000 draws: 3,000 with a standard deviation of 27.
  BudgetScenario s = deck({card("often", yes_no()), card("seldom", yes_no())});
  s.cards[0].weight = 3;
  std::map<std::string, int> count;
  for (std::uint32_t seed = 0; seed < 4'000; ++seed) {
    Play play(s, seed);
    ++count[play.start().card()];
  }
  EXPECT_EQ(count["often"] + count["seldom"], 4'000);
  EXPECT_NEAR(count["often"], 3'000, 5 * 27);
}

TEST(Cards, ComeOnlyWhereAllTheirConditionsHold) {
  const auto comes = [](Condition condition, auto&& prepare) {
    BudgetScenario s = deck({card("a", yes_no())});
    s.cards[0].options[0].effects = {{.kind = Effect::Kind::flag, .name = "done"}};
    s.cards[0].conditions = {condition, {.kind = Condition::Kind::balance, .name = "tray"}};
    Play play(s);
    prepare(play);
    return play.start().card() == "a";
  };
  const auto nothing = [](Play&) {};
  EXPECT_FALSE(comes({.kind = Condition::Kind::flag, .name = "done"}, nothing));
  EXPECT_TRUE(comes({.kind = Condition::Kind::no_flag, .name = "done"}, nothing));
  // The mood is 50: both bounds are included.
  EXPECT_TRUE(comes({.kind = Condition::Kind::gauge, .name = "mood", .at_least = 50, .at_most = 50}, nothing));
  EXPECT_FALSE(comes({.kind = Condition::Kind::gauge, .name = "mood", .at_least = 51}, nothing));
  EXPECT_FALSE(comes({.kind = Condition::Kind::gauge, .name = "mood", .at_most = 49}, nothing));
  const auto save = [](Play& play) { play.put("reserve", 100); };
  EXPECT_TRUE(comes({.kind = Condition::Kind::balance, .name = "reserve", .at_least = 100}, save));
  EXPECT_FALSE(comes({.kind = Condition::Kind::balance, .name = "reserve", .at_least = 110}, save));
  EXPECT_TRUE(comes({.kind = Condition::Kind::balance, .name = "tray", .at_least = 900, .at_most = 900}, save));
}

TEST(Cards, ThatOnlyComeLaterWaitForTheirAnnouncement) {
  BudgetScenario s = deck({card("a", yes_no()), card("b", yes_no())});
  s.cards[1].only_later = true;
  s.cards[0].options[1].effects = {{.kind = Effect::Kind::later, .name = "b", .weeks = 2}};
  EXPECT_EQ(cards_of(s), "a - b -");
}

TEST(Cards, ThatWereAnnouncedComeBeforeAnythingIsDrawn) {
  BudgetScenario s = deck({card("a", yes_no()), card("b", yes_no())});
  s.cards[0].repeat = true;
  s.cards[0].weight = 100;
  s.cards[1].only_later = true;
  s.cards[0].options[1].effects = {{.kind = Effect::Kind::later, .name = "b", .weeks = 1}};
  EXPECT_EQ(cards_of(s), "a b a a");  // once announced, once seen: b does not repeat
}

TEST(Cards, ThatWereAnnouncedComeEvenInAWeekWithoutCards) {
  BudgetScenario s = deck({card("a", yes_no()), card("b", yes_no())});
  s.cards_per_week = {1, 0};
  s.cards[1].only_later = true;
  s.cards[0].options[1].effects = {{.kind = Effect::Kind::later, .name = "b", .weeks = 1}};
  EXPECT_EQ(cards_of(s), "a b - -");
}

TEST(Cards, ThatWereAnnouncedForAFullWeekComeAWeekLater) {
  BudgetScenario s = deck({card("a", yes_no()), card("b", yes_no()), card("c", yes_no())});
  s.cards[1].only_later = s.cards[2].only_later = true;
  s.cards[0].options[1].effects = {{.kind = Effect::Kind::later, .name = "b", .weeks = 1},
                                   {.kind = Effect::Kind::later, .name = "c", .weeks = 1}};
  EXPECT_EQ(cards_of(s), "a b c -");
}

TEST(Cards, ThatWereAnnouncedAreForgottenWhereTheyCannotCome) {
  BudgetScenario s = deck({card("a", yes_no()), card("b", yes_no())});
  s.cards[1].only_later = true;
  s.cards[1].conditions = {{.kind = Condition::Kind::gauge, .name = "mood", .at_least = 90}};
  s.cards[0].options[1].effects = {{.kind = Effect::Kind::later, .name = "b", .weeks = 1}};
  EXPECT_EQ(cards_of(s), "a - - -");
}

TEST(Cards, AreAnnouncedWithTheirChance) {
  // 30 % of 2,000: 600 with a standard deviation of 20.
  BudgetScenario s = deck({card("a", yes_no()), card("b", yes_no())});
  s.cards[1].only_later = true;
  s.cards[0].options[1].effects = {{.kind = Effect::Kind::later, .name = "b", .weeks = 1, .percent = 30}};
  int came = 0;
  for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
    const std::string seen = cards_of(s, seed);
    came += seen == "a b - -" ? 1 : 0;
    ASSERT_TRUE(seen == "a b - -" || seen == "a - - -") << seen;
  }
  EXPECT_NEAR(came, 600, 5 * 20);
}

TEST(Cards, OfASubjectThatWasSwitchedOffNeverCome) {
  BudgetScenario s = deck({card("a", yes_no()), card("b", yes_no())});
  s.sensitive = {"illness", "power-cut"};
  s.cards[0].sensitive = "illness";
  s.cards[1].sensitive = "power-cut";
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    Play play(s, seed);
    play.act(make_decision(verb_setup, 0));
    EXPECT_EQ(cards_of(play), "b - - -");
    Play both(s, seed);
    both.act(make_decision(verb_setup, 0, 1));
    EXPECT_EQ(cards_of(both), "- - - -");
  }
}

TEST(Cards, OfASubjectThatWasSwitchedOffDoNotComeLaterEither) {
  BudgetScenario s = deck({card("a", yes_no()), card("b", yes_no())});
  s.sensitive = {"illness"};
  s.cards[1].sensitive = "illness";
  s.cards[1].only_later = true;
  s.cards[0].options[1].effects = {{.kind = Effect::Kind::later, .name = "b", .weeks = 1}};
  Play play(s);
  play.act(make_decision(verb_setup, 0));
  EXPECT_EQ(cards_of(play), "a - - -");
}

TEST(Reserve, AppearsWithTheFirstCardThatCostsSomething) {
  BudgetScenario s = deck({card("free", yes_no()), card("bill", {{.id = "pay", .cost = 50}, {.id = "no"}})});
  jar(s, "reserve").from_week = 4;
  s.cards[0].to_week = 1;
  s.cards[1].from_week = 2;
  Play play(s);
  play.put("food", 300).start();
  ASSERT_EQ(play.card(), "free");
  EXPECT_FALSE(play.state().jars[2].open);
  play.choose("no").next().put("food", 300);
  EXPECT_EQ(play.code(play.move_of("tray", "reserve", 10)), "budget.refused.jar_closed");
  play.start();
  ASSERT_EQ(play.card(), "bill");
  EXPECT_TRUE(play.state().jars[2].open);
  play.choose("no").next();
  EXPECT_EQ(play.code(play.move_of("tray", "reserve", 10)), "");
}

TEST(Effect, MoneyFallsOntoTheTrayAndIsIncome) {
  const Play play = after({.kind = Effect::Kind::money, .amount = 90});
  EXPECT_EQ(play.tray(), 790);
  EXPECT_EQ(play.ledger(Kind::earned), Amounts{90});
  EXPECT_EQ(play.state().totals.income, 1'090);
}

TEST(Effect, LossTakesFromTheTrayFirst) {
  const Play play = after({.kind = Effect::Kind::lose, .amount = 90});
  EXPECT_EQ(play.tray(), 610);
  EXPECT_EQ(play.ledger(Kind::lost), Amounts{90});
}

TEST(Effect, LossTakesNoMoreThanThereIsAndLeavesTheNeeds) {
  const Play play = after({.kind = Effect::Kind::lose, .amount = 100'000});
  EXPECT_EQ(play.tray(), 0);
  EXPECT_EQ(play.ledger(Kind::lost), Amounts{700});
  EXPECT_EQ(play.ledger(Kind::paid), Amounts{300});
}

TEST(Effect, GaugeChangesWithinItsBounds) {
  EXPECT_EQ(after({.kind = Effect::Kind::gauge, .name = "trust", .amount = -15}).gauge("trust"), 45);
  EXPECT_EQ(after({.kind = Effect::Kind::gauge, .name = "trust", .amount = -100}).gauge("trust"), 0);
  EXPECT_EQ(after({.kind = Effect::Kind::gauge, .name = "trust", .amount = 100}).gauge("trust"), 100);
}

TEST(Effect, FlagsAreSetAndCleared) {
  BudgetScenario s = deck({card("a", {{.id = "yes",
                                       .effects = {{.kind = Effect::Kind::flag, .name = "one"},
                                                   {.kind = Effect::Kind::flag, .name = "two"},
                                                   {.kind = Effect::Kind::clear_flag, .name = "one"}}},
                                      {.id = "no"}})});
  Play play(s);
  play.start().choose("yes");
  EXPECT_EQ(play.state().flags, 0b10u);
}

TEST(Effect, PriceChangesANeedForGoodFromTheNextWeekOn) {
  Play play = after({.kind = Effect::Kind::price, .name = "food", .amount = 10});
  EXPECT_EQ(play.price("food"), 300) << "what was planned for this week stays enough";
  EXPECT_EQ(play.ledger(Kind::price), Amounts{330});
  play.next();
  EXPECT_EQ(play.price("food"), 330);
  EXPECT_EQ(play.due("food"), 330);
  Play cheaper = after({.kind = Effect::Kind::price, .name = "food", .amount = -90});
  cheaper.next();
  EXPECT_EQ(cheaper.price("food"), 30);
}

TEST(Effect, IncomeChangesForSomeWeeksOrForGood) {
  const auto pays = [](const Effect& effect) {
    Play play = after(effect);
    Amounts seen;
    for (int week = 2; week <= 4; ++week) {
      play.next();
      seen.push_back(play.ledger(Kind::income).front());
      play.start();
    }
    return seen;
  };
  EXPECT_EQ(pays({.kind = Effect::Kind::income, .amount = 100}), (Amounts{1'100, 1'100, 1'100}));
  EXPECT_EQ(pays({.kind = Effect::Kind::income, .amount = -200, .weeks = 2}), (Amounts{800, 800, 1'000}));
  EXPECT_EQ(pays({.kind = Effect::Kind::income, .amount = -5'000}), (Amounts{0, 0, 0}));
}

TEST(Effect, GoalPriceMovesTheTargetButNeverBelowACoin) {
  EXPECT_EQ(after({.kind = Effect::Kind::goal_price, .amount = 250}).state().target, 2'250);
  EXPECT_EQ(after({.kind = Effect::Kind::goal_price, .amount = -5'000}).state().target, 10);
}

TEST(Effect, DebtIsOwedToTheLender) {
  const Play play = after({.kind = Effect::Kind::debt, .amount = 150});
  EXPECT_EQ(play.state().debt.principal, 150);
  EXPECT_EQ(play.state().debt.due_week, 3);
  EXPECT_EQ(play.tray(), 700);
  EXPECT_EQ(play.ledger(Kind::owed), Amounts{150}) << "no money came in: that is no loan";
  EXPECT_EQ(play.ledger(Kind::borrowed), Amounts{});
}

TEST(Effect, OfACardHappensAsItAppears) {
  BudgetScenario s = deck({card("storm", yes_no(), {{.kind = Effect::Kind::gauge, .name = "mood", .amount = -7}})});
  Play play(s);
  play.start();
  EXPECT_EQ(play.card(), "storm");
  EXPECT_EQ(play.gauge("mood"), 43);
}

TEST(Cards, OfOneWeekAreOpenedOneAfterTheOther) {
  BudgetScenario s = deck({card("a", yes_no(), {{.kind = Effect::Kind::money, .amount = 10}}),
                           card("b", yes_no(), {{.kind = Effect::Kind::money, .amount = 10}})});
  s.cards_per_week = {2};
  Play play(s);
  play.put("food", 300).start();
  EXPECT_EQ(play.tray(), 710) << "only the first card has been opened";
  EXPECT_TRUE(play.state().revealed);
  play.choose("no");
  EXPECT_EQ(play.tray(), 720);
  EXPECT_TRUE(play.state().revealed) << "the second card was turned over";
  play.choose("no");
  EXPECT_EQ(play.card(), "");
  EXPECT_FALSE(play.state().revealed);
}

TEST(Luck, OfOneKindDoesNotShiftTheOther) {
  // One more chance drawn changes neither pay nor cards of the weeks to come.
  BudgetScenario plain = deck({});
  for (int i = 0; i < 6; ++i) plain.cards.push_back(card("c" + std::to_string(i), yes_no()));
  plain.income.min = 500;
  BudgetScenario chancy = plain;
  for (CardSpec& one : chancy.cards)
    one.options[1].effects = {{.kind = Effect::Kind::later, .name = "c0", .weeks = 30, .percent = 50}};
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    Play a(plain, seed);
    Play b(chancy, seed);
    EXPECT_EQ(cards_of(a), cards_of(b));
    EXPECT_EQ(a.state().totals.income, b.state().totals.income);
  }
}

}  // namespace
}  // namespace klaster::budget
