// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The week's end in numbers that a pupil could work out.
#include <gtest/gtest.h>

#include "tests/unit/budget/story.hpp"

namespace klaster::budget {
namespace {

using Kind = LedgerLine::Kind;

/// No loose money leaks, so that a test sees only what it is about.
BudgetScenario tight() {
  BudgetScenario s = household();
  s.leak = {.base = 0, .min = 0, .max = 0, .per_mood = 50};
  return s;
}

BudgetScenario indebted(std::int32_t cost) {
  BudgetScenario s = tight();
  s.cards_per_week = {1};
  s.cards = {card("bill", {{.id = "pay", .cost = cost}, {.id = "wait"}})};
  return s;
}

TEST(Dues, ArePaidFromTheirJarAndTheRestStays) {
  Play play(tight());
  play.put("food", 350).start();
  EXPECT_EQ(play.pot("food"), 50);
  EXPECT_EQ(play.ledger(Kind::paid), Amounts{300});
  EXPECT_EQ(play.ledger(Kind::fee), Amounts{});
  EXPECT_EQ(play.gauge("mood"), 50);
  EXPECT_EQ(play.state().totals.dues, 300);
  EXPECT_EQ(play.state().totals.dues_paid, 300);
}

TEST(Dues, ComeEverySoManyWeeks) {
  BudgetScenario s = tight();
  jar(s, "food").every = 2;
  jar(s, "food").from_week = 2;
  Play play(s);
  Amounts dues;
  Amounts weeks;
  for (int week = 1; week <= 4; ++week) {
    dues.push_back(play.due("food"));
    weeks.push_back(play.game().weeks_to_due(0));
    play.week();
  }
  EXPECT_EQ(dues, (Amounts{0, 300, 0, 300}));
  EXPECT_EQ(weeks, (Amounts{1, 0, 1, 0}));
}

TEST(Dues, ThatAreShortCostMoodByTheirShareAndAFee) {
  // 120 of 300 are missing: mood falls by 8 * 0.4 = 3.2, so 3; the fee is a tenth of 120, up to a coin of 10: 20.
  Play play(tight());
  play.put("food", 180).start();
  EXPECT_EQ(play.pot("food"), 0);
  EXPECT_EQ(play.ledger(Kind::missing), Amounts{120});
  EXPECT_EQ(play.gauge("mood"), 47);
  EXPECT_EQ(play.ledger(Kind::fee), Amounts{20});
  EXPECT_EQ(play.tray(), 820 - 20);
  EXPECT_EQ(play.state().totals.fees, 20);
  EXPECT_EQ(play.state().totals.dues_paid, 180);
}

TEST(Dues, ThatAreWhollyShortCostEightPoints) {
  Play play(tight());
  play.put("fun", 0 + 10).move("fun", "tray", 10).start();
  EXPECT_EQ(play.gauge("mood"), 42);
  EXPECT_EQ(play.ledger(Kind::fee), Amounts{30});  // exactly a tenth of 300
}

TEST(Dues, CostAtLeastACoinWhenShort) {
  Play play(tight());
  play.put("food", 290).start();  // 10 missing: a tenth is 1, the smallest coin 10
  EXPECT_EQ(play.ledger(Kind::fee), Amounts{10});
  EXPECT_EQ(play.gauge("mood"), 50);  // 8 * 10 / 300 = 0.27, rounded to nothing
}

TEST(Dues, HurtTheGaugeThatTheirJarNames) {
  BudgetScenario s = tight();
  jar(s, "food").hurts = "trust";
  Play play(s);
  play.put("fun", 10).move("fun", "tray", 10).start();
  EXPECT_EQ(play.gauge("trust"), 52);
  EXPECT_EQ(play.gauge("mood"), 50);
}

TEST(Fee, IsTakenFromTrayThenWantsThenReserveThenGoal) {
  // Nothing in the food jar: the fee is 30.
  const auto fee_from = [](Play& play) { return play.start().ledger(Kind::fee); };
  Play tray(tight());
  EXPECT_EQ(fee_from(tray), Amounts{30});
  EXPECT_EQ(tray.tray(), 970);

  BudgetScenario s = tight();
  jar(s, "fun").unit = 10;
  Play wants(s);
  wants.put("reserve", 500).put("fun", 500);
  EXPECT_EQ(fee_from(wants), Amounts{30});
  EXPECT_EQ(wants.pot("fun"), 500 - 30 - 30);  // the fee, then three units of fun
  EXPECT_EQ(wants.pot("reserve"), 500);

  Play reserve(s);
  reserve.put("reserve", 20).put("bike", 980);
  EXPECT_EQ(fee_from(reserve), Amounts{30});
  EXPECT_EQ(reserve.pot("reserve"), 0);
  EXPECT_EQ(reserve.pot("bike"), 970);
}

TEST(Fee, IsNeverTakenFromOtherNeedsAndNeverBecomesADebt) {
  BudgetScenario s = tight();
  s.jars.insert(s.jars.begin() + 1, {.id = "rent", .kind = JarKind::need, .from_week = 4, .due = 100});
  Play play(s);
  play.put("fun", 200).put("reserve", 800).week();  // pays the fee of 30 from the wants
  EXPECT_EQ(play.pot("fun"), 0);                    // 170 of fun were spent
  Play poor(s);
  poor.put("fun", 300).week();
  EXPECT_EQ(poor.state().debt.principal, 0);
}

TEST(Fee, IsOnlyAsMuchAsThereIs) {
  BudgetScenario s = tight();
  s.income.min = s.income.max = 0;
  s.opening = 20;
  jar(s, "bike").target = 20;
  Play play(s);
  play.start();  // 300 missing, a fee of 30, and 20 in all the world
  EXPECT_EQ(play.ledger(Kind::fee), Amounts{20});
  EXPECT_EQ(play.tray(), 0);
  EXPECT_EQ(play.state().totals.fees, 20);
}

TEST(Arrears, AreDueAgainInTheNextWeekOnTopOfThatWeeksDue) {
  BudgetScenario s = tight();
  jar(s, "food").arrears = true;
  Play play(s);
  play.put("food", 200).start();
  EXPECT_EQ(play.ledger(Kind::arrears), Amounts{100});
  play.next();
  EXPECT_EQ(play.due("food"), 400);
  play.put("food", 400).week();
  EXPECT_EQ(play.due("food"), 300);
}

TEST(Arrears, AreDueInWeeksWithoutADueOfTheirOwn) {
  BudgetScenario s = tight();
  jar(s, "food").arrears = true;
  jar(s, "food").every = 3;
  Play play(s);
  play.put("food", 200).week();
  EXPECT_EQ(play.due("food"), 100);
  play.put("food", 100).week();
  EXPECT_EQ(play.due("food"), 0);
}

TEST(Arrears, AreOnlyForJarsThatHaveThem) {
  Play play(tight());
  play.put("food", 200).week();
  EXPECT_EQ(play.due("food"), 300);
}

TEST(Fun, LiftsTheMoodMostWithItsFirstUnit) {
  // 12 * (1 - 2^-x) for x units: 1 gives 6, 2 gives 9, 3 gives 10.5, half a unit gives 3.51.
  EXPECT_EQ(mood_for(0, 100), 0);
  EXPECT_EQ(mood_for(50, 100), 4);
  EXPECT_EQ(mood_for(100, 100), 6);
  EXPECT_EQ(mood_for(200, 100), 9);
  EXPECT_EQ(mood_for(300, 100), 11);  // 10.5 is rounded up
  EXPECT_EQ(mood_for(10, 100), 1);    // 0.80
  EXPECT_EQ(mood_for(1'000'000, 1), 12);
  EXPECT_EQ(mood_for(-50, 100), 0);
}

TEST(Fun, IsSpentUpToThreeUnitsAndTheRestIsKept) {
  Play play(tight());
  play.put("food", 300).put("fun", 420).start();
  EXPECT_EQ(play.ledger(Kind::fun), Amounts{300});
  EXPECT_EQ(play.ledger(Kind::mood), Amounts{11});
  EXPECT_EQ(play.pot("fun"), 120);
  EXPECT_EQ(play.gauge("mood"), 61);
}

TEST(Mood, FallsByItsWeeklyChangeAndStaysBetween0And100) {
  BudgetScenario s = tight();
  s.gauges[0].weekly = -6;
  s.gauges[1].weekly = 30;
  Play play(s);
  play.put("food", 300).put("fun", 100).start();  // fun gives 6, the week takes 6
  EXPECT_EQ(play.gauge("mood"), 50);
  EXPECT_EQ(play.gauge("trust"), 90);
  play.next().start();
  EXPECT_EQ(play.gauge("trust"), 100);

  s.gauges[0].start = 3;
  Play sad(s);
  sad.put("food", 300).start();
  EXPECT_EQ(sad.gauge("mood"), 0);
}

TEST(Leak, IsATenthOfLooseMoneyAtMiddleMood) {
  Play play(household());
  play.put("food", 300).start();
  EXPECT_EQ(play.ledger(Kind::leak), Amounts{70});  // of 700
  EXPECT_EQ(play.tray(), 630);
  EXPECT_EQ(play.gauge("mood"), 51);  // a point for each 50
}

TEST(Leak, GrowsAsTheMoodFallsAndGoesUpToTheNextCoin) {
  // 10 % + (50 - mood)/2 per mille... per cent: at mood 30 it is 10 + 20 * 0.5 = 20 %, at 60 it is 5 %.
  const auto leak_at = [](std::int32_t mood, std::int32_t loose) {
    BudgetScenario s = household();
    s.gauges[0].start = mood;
    Play play(s);
    play.put("food", 300).put("bike", 700 - loose).start();
    const Amounts gone = play.ledger(Kind::leak);
    return gone.empty() ? 0 : gone.front();
  };
  EXPECT_EQ(leak_at(50, 500), 50);
  EXPECT_EQ(leak_at(30, 500), 100);
  EXPECT_EQ(leak_at(60, 500), 30);   // 25, up to a coin
  EXPECT_EQ(leak_at(100, 500), 30);  // never below 5 %
  EXPECT_EQ(leak_at(20, 500), 130);  // 25 %: 125
  EXPECT_EQ(leak_at(0, 500), 130);   // never above
  EXPECT_EQ(leak_at(49, 500), 60);   // 10.5 %: 52.5
  EXPECT_EQ(leak_at(50, 0), 0);
  EXPECT_EQ(leak_at(100, 10), 10);  // half a coin is a whole one
}

TEST(Leak, ComesAfterTheFunThatLiftsTheMood) {
  // Fun of 200 lifts the mood from 50 to 59: 5.5 % of 500 is 27.5, so 30.
  Play play(household());
  play.put("food", 300).put("fun", 200).start();
  EXPECT_EQ(play.ledger(Kind::leak), Amounts{30});
}

TEST(Savings, EarnWholeCoinsOnly) {
  BudgetScenario s = tight();
  s.savings_rate = 200;  // 2 % a week
  Play play(s);
  play.put("food", 300).put("reserve", 600).put("bike", 100).start();
  // 2 % of 600 are 12, of which 10 is a coin; 2 % of 100 are 2, which is none.
  EXPECT_EQ(play.ledger(Kind::interest), Amounts{10});
  EXPECT_EQ(play.pot("reserve"), 610);
  EXPECT_EQ(play.pot("bike"), 100);
  EXPECT_EQ(play.state().totals.income, 1'010);
}

TEST(Savings, DoNotGrowBeyondTheGoal) {
  BudgetScenario s = tight();
  s.savings_rate = 500;
  jar(s, "bike").target = 700;
  Play play(s);
  play.put("food", 300).put("bike", 690).start();  // 5 % are 34.5: three coins, but one is left to the goal
  EXPECT_EQ(play.pot("bike"), 700);
  EXPECT_EQ(play.ledger(Kind::interest), Amounts{10});
}

TEST(Debt, HasNoInterestAmongFriends) {
  Play play(indebted(500));
  play.put("food", 300).start().choose("pay", "lender");
  EXPECT_EQ(play.state().debt.principal, 500);
  EXPECT_EQ(play.ledger(Kind::debt_interest), Amounts{});
}

TEST(Debt, GrowsByItsWeeklyRateUpToTheNextCoin) {
  BudgetScenario s = indebted(450);
  s.hero_age = 18;
  s.lender.rate = 500;  // 5 % a week
  Play play(s);
  play.put("food", 300).start().choose("pay", "lender");
  EXPECT_EQ(play.ledger(Kind::debt_interest), Amounts{30});  // 22.5
  EXPECT_EQ(play.state().debt.principal, 480);
  play.next().week();
  EXPECT_EQ(play.state().debt.principal, 510);  // 24, so 30
  EXPECT_EQ(play.state().totals.interest, 60);
}

TEST(Debt, ThatMissesItsDateCostsTrustAndEndsLending) {
  BudgetScenario s = indebted(200);
  s.cards[0].repeat = true;
  Play play(s);
  play.put("food", 300).start().choose("pay", "lender").next();  // due by the end of week 3
  play.put("food", 300).start().choose("wait").next();
  EXPECT_EQ(play.gauge("trust"), 60);
  play.put("food", 300).start().choose("wait");
  EXPECT_EQ(play.ledger(Kind::debt_missed), Amounts{200});
  EXPECT_EQ(play.gauge("trust"), 40);
  play.next().repay(200).put("food", 300).start();
  EXPECT_EQ(play.state().debt.principal, 0);
  EXPECT_EQ(play.code(play.choice("pay", "lender")), "budget.refused.lender_trust");
}

TEST(Debt, ThatMissesItsDateIsReproachedOnce) {
  Play play(indebted(200));
  play.put("food", 300).start().choose("pay", "lender").next();
  for (int week = 2; week <= 4; ++week) play.put("food", 300).week();
  EXPECT_EQ(play.gauge("trust"), 40);
}

TEST(Debt, PaidInTimeLeavesTheLenderWilling) {
  BudgetScenario s = indebted(200);
  s.cards[0].repeat = true;
  Play play(s);
  play.put("food", 300).start().choose("pay", "lender").next();
  play.repay(200).put("food", 300).start();
  EXPECT_EQ(play.code(play.choice("pay", "lender")), "");
}

TEST(Prices, DriftByTheirRateEveryFourWeeks) {
  BudgetScenario s = tight();
  s.weeks = 9;
  jar(s, "food").due = 1'000;
  jar(s, "food").drift = 800;  // 8 % in four weeks, 2 % a week on what it is then
  Play play(s);
  Amounts prices;
  for (int week = 1; week <= 5; ++week) {
    prices.push_back(play.price("food"));
    play.put("food", play.tray()).week();
  }
  // 1000, 1020, 1040.4, 1061.2, 1082.4: to the nearest coin.
  EXPECT_EQ(prices, (Amounts{1'000, 1'020, 1'040, 1'060, 1'080}));
}

TEST(Ledger, KeepsTheSumsOfTheWeek) {
  Play play(household());
  play.put("food", 200).put("fun", 100).put("bike", 400).start();
  // 100 missing: a fee of 10 from the tray of 300; fun 100; 290 loose at mood 50 - 3 + 6 = 53: 8.5 % are 24.65, so 30.
  const WeekSummary& week = play.state().summaries.back();
  EXPECT_EQ(week.needs, 200);
  EXPECT_EQ(week.fees, 10);
  EXPECT_EQ(week.wants, 100 + 30);
  EXPECT_EQ(week.saved, 400);
  EXPECT_EQ(week.events, 0);
  EXPECT_EQ(week.worth, 260 + 400);
}

TEST(Money, IsNeitherMadeNorLost) {
  // Whatever comes in is spent, or still there.
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    BudgetScenario s = household();
    s.weeks = 8;
    s.income.min = 400;
    s.savings_rate = 100;
    s.cards_per_week = {1};
    s.cards = {
        card("bill",
             {{.id = "pay", .cost = 120}, {.id = "wait", .effects = {{.kind = Effect::Kind::lose, .amount = 60}}}}),
        card("shift", {{.id = "work", .effects = {{.kind = Effect::Kind::money, .amount = 90}}}, {.id = "rest"}})};
    s.cards[0].repeat = s.cards[1].repeat = true;
    Play play(s, seed);
    Random luck(seed, "money");
    while (!play.game().finished()) {
      std::vector<Decision> options;
      play.game().options(options);
      play.act(options[luck.below(static_cast<std::uint32_t>(options.size()))]);
    }
    std::int64_t out = 0;
    for (const WeekSummary& week : play.state().summaries) out += week.needs + week.wants + week.fees + week.events;
    const Totals& totals = play.state().totals;
    EXPECT_EQ(totals.income - out, play.state().summaries.back().worth) << seed;
  }
}

}  // namespace
}  // namespace klaster::budget
