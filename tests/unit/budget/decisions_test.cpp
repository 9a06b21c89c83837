// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Payday, jars and debts: what may be done when, and what it does.
#include <gtest/gtest.h>

#include <limits>

#include "tests/unit/budget/story.hpp"

namespace klaster::budget {
namespace {

using Kind = LedgerLine::Kind;

BudgetScenario with_card(CardSpec spec) {
  BudgetScenario s = household();
  s.cards_per_week = {1};
  s.cards = {std::move(spec)};
  return s;
}

TEST(Payday, PutsThePayOntoTheTrayEachWeek) {
  BudgetScenario s = household();
  s.opening = 70;
  Play play(s);
  EXPECT_EQ(play.tray(), 1'070);
  EXPECT_EQ(play.ledger(Kind::income), Amounts{1'000});
  play.put("food", 300).put("bike", 770).week();
  EXPECT_EQ(play.tray(), 1'000);
  EXPECT_EQ(play.state().week, 2);
  EXPECT_EQ(play.state().totals.income, 2'000);
}

TEST(Payday, IsAMultipleOfTheSmallestCoinBetweenItsBounds) {
  BudgetScenario s = household();
  s.income.min = 900;
  s.income.max = 920;
  bool seen[3] = {};
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const std::int32_t pay = Play(s, seed).tray();
    ASSERT_TRUE(pay == 900 || pay == 910 || pay == 920) << pay;
    seen[(pay - 900) / 10] = true;
  }
  EXPECT_TRUE(seen[0] && seen[1] && seen[2]);
}

TEST(Payday, IsTheSameForTheSameSeedWhateverElseIsDone) {
  BudgetScenario s = household();
  s.income.min = 500;
  Play saver(s, 9);
  Play idler(s, 9);
  for (int week = 1; week < 4; ++week) {
    EXPECT_EQ(saver.ledger(Kind::income), idler.ledger(Kind::income));
    saver.put("fun", 100).week();
    idler.week();
  }
}

TEST(Move, TakesMoneyFromOnePotToAnother) {
  Play play(household());
  play.put("food", 300).put("fun", 50);
  EXPECT_EQ(play.tray(), 650);
  EXPECT_EQ(play.pot("food"), 300);
  play.move("food", "fun", 100).move("fun", "tray", 150);
  EXPECT_EQ(play.pot("food"), 200);
  EXPECT_EQ(play.pot("fun"), 0);
  EXPECT_EQ(play.tray(), 800);
}

TEST(Move, NeedsAnAmountThatCoinsCanMake) {
  const Play play(household());
  EXPECT_EQ(play.code(play.move_of("tray", "food", 10)), "");
  for (const std::int32_t amount : {0, -10, 5, 15, std::numeric_limits<std::int32_t>::min()})
    EXPECT_EQ(play.code(play.move_of("tray", "food", amount)), "budget.refused.amount") << amount;
}

TEST(Move, SaysHowMuchIsMissing) {
  const Play play(household());
  const Verdict verdict = play.game().check(play.move_of("tray", "food", 1'040));
  EXPECT_EQ(verdict.code, "budget.refused.not_enough");
  EXPECT_EQ(verdict.amount, 40);
}

TEST(Move, NeedsTwoDifferentPotsThatHoldMoney) {
  const Play play(household());
  EXPECT_EQ(play.code(play.move_of("tray", "tray", 10)), "budget.refused.same_jar");
  EXPECT_EQ(play.code(play.move_of("tray", "lender", 10)), "budget.refused.unknown");
  EXPECT_EQ(play.code(make_decision(verb_move, 0, -1, 10)), "budget.refused.unknown");
  EXPECT_EQ(play.code(make_decision(verb_move, 99, 0, 10)), "budget.refused.unknown");
}

TEST(Move, NeedsJarsThatHaveAppeared) {
  BudgetScenario s = household();
  jar(s, "fun").from_week = 2;
  Play play(s);
  EXPECT_EQ(play.code(play.move_of("tray", "fun", 10)), "budget.refused.jar_closed");
  play.week();
  EXPECT_EQ(play.code(play.move_of("tray", "fun", 10)), "");
}

TEST(Move, FillsTheGoalUpToItsTargetAndNotBeyond) {
  BudgetScenario s = household();
  jar(s, "bike").target = 800;
  Play play(s);
  play.put("bike", 600);
  const Verdict verdict = play.game().check(play.move_of("tray", "bike", 210));
  EXPECT_EQ(verdict.code, "budget.refused.jar_full");
  EXPECT_EQ(verdict.amount, 200);
  play.put("bike", 200);
}

TEST(Move, AsksOnlyWhereSavingsFallBelowWhatTheyWereWhenTheWeekBegan) {
  for (const std::string_view savings : {"reserve", "bike"}) {
    Play play(household());
    play.put("food", 300).put(savings, 200);
    // Put there this week: to be taken back without a question.
    EXPECT_EQ(play.code(play.move_of(savings, "tray", 200)), "");
    play.week().put(savings, 100);
    EXPECT_EQ(play.pot(savings), 300);
    EXPECT_EQ(play.code(play.move_of(savings, "tray", 100)), "");
    const Verdict verdict = play.game().check(play.move_of(savings, "tray", 110));
    EXPECT_EQ(verdict.kind, Verdict::Kind::ask_first);
    EXPECT_EQ(verdict.code, "budget.ask.savings");
    EXPECT_EQ(verdict.amount, 110);
    EXPECT_TRUE(verdict.once);
  }
}

TEST(Move, NeverAsksAboutNeedsAndWants) {
  Play play(household());
  play.put("food", 400)
      .put("fun", 400)
      .week();  // 100 of each are left: 300 were due, and three units of fun were spent
  EXPECT_EQ(play.pot("food"), 100);
  EXPECT_EQ(play.pot("fun"), 100);
  EXPECT_EQ(play.code(play.move_of("food", "tray", 100)), "");
  EXPECT_EQ(play.code(play.move_of("fun", "tray", 100)), "");
}

TEST(Move, OnlyBringsMoneyToTheTrayWhileACardIsOpen) {
  Play play(with_card(card("bill", {{.id = "pay", .cost = 100}, {.id = "wait"}})));
  play.put("food", 300).put("fun", 200).start();
  ASSERT_EQ(play.card(), "bill");
  EXPECT_EQ(play.code(play.move_of("tray", "fun", 50)), "budget.refused.not_here");
  EXPECT_EQ(play.code(play.move_of("fun", "food", 50)), "budget.refused.not_here");
  play.move("fun", "tray", 50);
  EXPECT_EQ(play.tray(), 550);
}

TEST(Move, IsOverWhenTheWeekIs) {
  Play play(household());
  play.start();
  EXPECT_EQ(play.code(play.move_of("tray", "food", 50)), "budget.refused.not_here");
}

TEST(Start, AsksWhereSomethingDueIsNotCoveredThoughThereIsMoney) {
  Play play(household());
  Verdict verdict = play.game().check(make_decision(verb_start));
  EXPECT_EQ(verdict.kind, Verdict::Kind::ask_first);
  EXPECT_EQ(verdict.code, "budget.ask.start_short");
  EXPECT_EQ(verdict.amount, 300);
  EXPECT_FALSE(verdict.once);
  play.put("food", 260);
  EXPECT_EQ(play.game().check(make_decision(verb_start)).amount, 40);
  play.put("food", 40);
  EXPECT_EQ(play.game().check(make_decision(verb_start)).kind, Verdict::Kind::allowed);
}

TEST(Start, DoesNotAskWhoHasNothingLeft) {
  Play play(household());
  play.put("fun", 1'000);
  EXPECT_EQ(play.game().check(make_decision(verb_start)).kind, Verdict::Kind::allowed);
}

TEST(Start, IsOnlyForThePlan) {
  Play play(household());
  play.start();
  EXPECT_EQ(play.code(make_decision(verb_start)), "budget.refused.not_here");
}

TEST(Next, IsOnlyForTheLedger) {
  Play play(household());
  EXPECT_EQ(play.code(make_decision(verb_next)), "budget.refused.not_here");
  play.start();
  EXPECT_EQ(play.code(make_decision(verb_next)), "");
}

TEST(Next, EndsTheGameAfterTheLastWeek) {
  Play play(household());
  for (int week = 1; week <= 4; ++week) {
    EXPECT_FALSE(play.game().finished());
    EXPECT_EQ(play.state().week, week);
    play.put("food", 300).week();
  }
  EXPECT_TRUE(play.game().finished());
  for (const Decision& decision : {make_decision(verb_next), make_decision(verb_start), make_decision(verb_repay, 10),
                                   play.move_of("tray", "food", 10), make_decision(verb_choose, 0, 0)})
    EXPECT_FALSE(play.game().check(decision).allowed());
  std::vector<Decision> options;
  play.game().options(options);
  EXPECT_TRUE(options.empty());
}

TEST(Choose, PaysFromTheChosenPot) {
  Play play(with_card(card("bill", {{.id = "pay", .cost = 100}, {.id = "wait"}})));
  play.put("food", 300).put("reserve", 150).start().choose("pay", "reserve");
  EXPECT_EQ(play.pot("reserve"), 50);
  EXPECT_EQ(play.state().totals.costs, 1);
  EXPECT_EQ(play.state().totals.costs_unborrowed, 1);
}

TEST(Choose, NeedsASourceForWhatCostsAndNoneForWhatIsFree) {
  Play play(with_card(card("bill", {{.id = "pay", .cost = 100}, {.id = "wait"}})));
  play.start();
  EXPECT_EQ(play.code(play.choice("pay")), "budget.refused.unknown");
  EXPECT_EQ(play.code(play.choice("wait", "tray")), "budget.refused.unknown");
  EXPECT_EQ(play.code(play.choice("pay", "tray")), "");
  EXPECT_EQ(play.code(play.choice("wait")), "");
}

TEST(Choose, SaysWhyASourceCannotPay) {
  BudgetScenario s = with_card(card("bill", {{.id = "pay", .cost = 600}, {.id = "wait"}}));
  jar(s, "fun").from_week = 2;
  Play play(s);
  play.put("food", 300).put("reserve", 250).start();
  const auto verdict = [&](std::string_view source) { return play.game().check(play.choice("pay", source)); };
  EXPECT_EQ(verdict("tray").code, "budget.refused.not_enough");  // 450 are there
  EXPECT_EQ(verdict("tray").amount, 150);
  EXPECT_EQ(verdict("reserve").amount, 350);
  EXPECT_EQ(verdict("fun").code, "budget.refused.jar_closed");
  EXPECT_EQ(verdict("lender").code, "budget.refused.lender_limit");
  EXPECT_EQ(verdict("lender").amount, 500);
}

TEST(Choose, AsksBeforeItPaysFromTheGoalButNotFromTheReserve) {
  Play play(with_card(card("bill", {{.id = "pay", .cost = 100}, {.id = "wait"}})));
  play.put("food", 300).put("reserve", 100).put("bike", 100).start();
  EXPECT_EQ(play.code(play.choice("pay", "reserve")), "");
  const Verdict verdict = play.game().check(play.choice("pay", "bike"));
  EXPECT_EQ(verdict.kind, Verdict::Kind::ask_first);
  EXPECT_EQ(verdict.code, "budget.ask.savings");
  EXPECT_EQ(verdict.amount, 100);
}

TEST(Choose, IsAboutTheOpenCardOnly) {
  BudgetScenario s = household();
  s.cards_per_week = {1};
  s.cards = {card("first", {{.id = "yes"}, {.id = "no"}}), card("second", {{.id = "maybe"}, {.id = "no"}})};
  s.cards[1].only_later = true;
  s.cards[0].effects = {{.kind = Effect::Kind::later, .name = "second", .weeks = 1}};
  Play play(s);
  EXPECT_EQ(play.code(make_decision(verb_choose, 0, 0)), "budget.refused.not_here");
  play.start();
  ASSERT_EQ(play.card(), "first");
  EXPECT_EQ(play.code(make_decision(verb_choose, 1, 2)), "budget.refused.unknown");  // the other card
  EXPECT_EQ(play.code(make_decision(verb_choose, 0, 2)), "budget.refused.unknown");  // an option of the other card
  EXPECT_EQ(play.code(make_decision(verb_choose, 0, 99)), "budget.refused.unknown");
  EXPECT_EQ(play.code(make_decision(verb_choose, 0)), "budget.refused.unknown");
}

TEST(Choose, IsClosedWhereAConditionDoesNotHold) {
  Play play(with_card(
      card("offer", {{.id = "take", .conditions = {{.kind = Condition::Kind::balance, .name = "fun", .at_least = 100}}},
                     {.id = "leave"}})));
  play.put("food", 300).put("fun", 90).start();
  EXPECT_EQ(play.code(play.choice("take")), "budget.refused.option_closed");
  EXPECT_EQ(play.code(play.choice("leave")), "");
}

TEST(Borrow, PaysForTheChoiceAndIsOwedFromThenOn) {
  Play play(with_card(card("bill", {{.id = "pay", .cost = 500}, {.id = "wait"}})));
  play.put("food", 300).start().choose("pay", "lender");
  EXPECT_EQ(play.state().debt.principal, 500);
  EXPECT_EQ(play.state().debt.due_week, 3);  // two weeks from week 1
  EXPECT_EQ(play.state().totals.costs, 1);
  EXPECT_EQ(play.state().totals.costs_unborrowed, 0);
  EXPECT_EQ(play.ledger(Kind::borrowed), Amounts{500});
}

TEST(Borrow, IsNotPossibleTwiceBeforeItIsPaidBack) {
  BudgetScenario s = with_card(card("bill", {{.id = "pay", .cost = 200}, {.id = "wait"}}));
  s.cards[0].repeat = true;
  Play play(s);
  play.put("food", 300).start().choose("pay", "lender").next();
  play.put("food", 300).start();
  EXPECT_EQ(play.code(play.choice("pay", "lender")), "budget.refused.lender_no");
}

TEST(Borrow, NeedsALender) {
  BudgetScenario s = with_card(card("bill", {{.id = "pay", .cost = 200}, {.id = "wait"}}));
  s.has_lender = false;
  Play play(s);
  play.start();
  EXPECT_EQ(play.code(play.choice("pay", "lender")), "budget.refused.unknown");
}

TEST(Repay, LowersTheDebtFromTheTray) {
  Play play(with_card(card("bill", {{.id = "pay", .cost = 200}, {.id = "wait"}})));
  play.put("food", 300).put("bike", 700).start().choose("pay", "lender").next();
  play.repay(50);
  EXPECT_EQ(play.tray(), 950);
  EXPECT_EQ(play.state().debt.principal, 150);
  EXPECT_EQ(play.state().debt.due_week, 3);
  play.repay(150);
  EXPECT_EQ(play.state().debt.principal, 0);
  EXPECT_EQ(play.state().debt.due_week, 0);
  EXPECT_EQ(play.ledger(Kind::repaid), (Amounts{50, 150}));
}

TEST(Repay, NeedsADebtMoneyAndAnAmountThatFits) {
  Play play(with_card(card("bill", {{.id = "pay", .cost = 200}, {.id = "wait"}})));
  EXPECT_EQ(play.code(make_decision(verb_repay, 50)), "budget.refused.nothing_owed");
  play.put("food", 300).start();
  EXPECT_EQ(play.code(make_decision(verb_repay, 50)), "budget.refused.not_here");
  play.choose("pay", "lender").next();
  for (const std::int32_t amount : {0, -10, 5, 210})
    EXPECT_EQ(play.code(make_decision(verb_repay, amount)), "budget.refused.amount") << amount;
  play.put("fun", play.tray() - 150);
  EXPECT_EQ(play.game().check(make_decision(verb_repay, 200)).code, "budget.refused.not_enough");
  EXPECT_EQ(play.game().check(make_decision(verb_repay, 200)).amount, 50);
}

TEST(Setup, IsTheFirstThingOrNothing) {
  BudgetScenario s = household();
  s.sensitive = {"illness", "power-cut"};
  EXPECT_EQ(Play(s).code(make_decision(verb_setup, 0)), "");
  EXPECT_EQ(Play(s).code(make_decision(verb_setup, 1, 0)), "");
  EXPECT_EQ(Play(s).code(make_decision(verb_setup)), "budget.refused.unknown");
  EXPECT_EQ(Play(s).code(make_decision(verb_setup, 2)), "budget.refused.unknown");
  EXPECT_EQ(Play(s).code(make_decision(verb_setup, -1)), "budget.refused.unknown");
  EXPECT_EQ(Play(s).put("food", 10).code(make_decision(verb_setup, 0)), "budget.refused.not_here");
  EXPECT_EQ(Play(s).act(make_decision(verb_setup, 0)).code(make_decision(verb_setup, 1)), "budget.refused.not_here");
  EXPECT_EQ(Play(s).week().code(make_decision(verb_setup, 0)), "budget.refused.not_here");
}

TEST(Decisions, OfNoKnownShapeAreRefused) {
  const Play play(household());
  EXPECT_EQ(play.code(make_decision(verb_count)), "budget.refused.unknown");
  EXPECT_EQ(play.code(make_decision(0xFFFF)), "budget.refused.unknown");
  EXPECT_EQ(play.code({.verb = verb_start, .count = 1}), "budget.refused.unknown");
  EXPECT_EQ(play.code({.verb = verb_move, .count = 2}), "budget.refused.unknown");
  EXPECT_EQ(play.code({.verb = verb_setup, .count = 5}), "budget.refused.unknown");
  EXPECT_EQ(play.code({.verb = verb_setup, .count = 0xFFFF}), "budget.refused.unknown");
}

TEST(Progress, GoesByHalfWeeks) {
  Play play(household());
  Amounts seen;
  for (int week = 0; week < 4; ++week) {
    seen.push_back(play.game().progress());
    play.start();
    seen.push_back(play.game().progress());
    play.next();
  }
  seen.push_back(play.game().progress());
  EXPECT_EQ(seen, (Amounts{0, 1'250, 2'500, 3'750, 5'000, 6'250, 7'500, 8'750, 10'000}));
}

}  // namespace
}  // namespace klaster::budget
