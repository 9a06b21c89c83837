// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Each field of a scenario, once: the reader, the schema and the format reference all come from here.

#include "games/budget/rules/scenario.hpp"

namespace klaster::budget {
namespace {

constexpr std::string_view jar_kinds[] = {"need", "want", "rainy", "goal"};
constexpr std::string_view seasons[] = {"spring", "summer", "autumn", "winter"};
constexpr IntegerRange money{.min = 0, .max = max_money};
constexpr IntegerRange signed_money{.min = -max_money, .max = max_money};
constexpr IntegerRange weeks_range{.min = 1, .max = 30};
constexpr IntegerRange points{.min = -100, .max = 100};

constexpr std::size_t label_length = 14;
constexpr std::size_t hint_length = 80;
constexpr std::size_t title_length = 44;
constexpr std::size_t body_length = 260;
constexpr std::size_t option_length = 64;
constexpr std::size_t after_length = 200;

constexpr Length few{.min = 0, .max = 8};

Field optional(std::string_view name, Help help) { return {.name = name, .help = help, .required = false}; }

}  // namespace

void describe(Fields& f, JarSpec& jar) {
  jar.at = f.here();
  f.id({"id", "Name of the jar in decisions and effects"}, jar.id);
  auto kind = static_cast<std::int32_t>(jar.kind);
  f.choice({"kind", "What the jar is for"}, kind, jar_kinds);
  jar.kind = static_cast<JarKind>(kind);
  f.text({"label", "Written on the jar"}, jar.label, label_length);
  f.text({"hint", "One short line: what it is for"}, jar.hint, hint_length);
  f.integer(optional("from_week",
                     "Week in which the jar appears; the rainy-day jar comes earlier with the first card "
                     "that costs something"),
            jar.from_week, weeks_range);
  f.integer(optional("due", "Needs: what is due each time"), jar.due, money);
  f.integer(optional("every", "Needs: weeks from one due date to the next"), jar.every, weeks_range);
  f.boolean(optional("arrears", "Needs: what was not paid is due again next week"), jar.arrears);
  f.integer(optional("drift", "Needs: price rise per four weeks, in ten-thousandths"), jar.drift,
            {.min = 0, .max = 2'000});
  f.id(optional("hurts", "Needs: the gauge that falls when it is short"), jar.hurts);
  f.integer(optional("unit", "Wants: spending of a week that lifts the mood by half of what is possible"), jar.unit,
            {.min = 1, .max = max_money});
  f.integer(optional("target", "Goal: how much is to be saved"), jar.target, money);
}

void describe(Fields& f, GaugeSpec& gauge) {
  gauge.at = f.here();
  f.id({"id", "Name of the gauge in effects"}, gauge.id);
  f.text({"label", "Name that pupils see"}, gauge.label, label_length);
  f.integer({"start", "Value at the beginning, 0 to 100"}, gauge.start, {.min = 0, .max = 100});
  f.integer(optional("weekly", "Change at each week's end"), gauge.weekly, points);
}

void describe(Fields& f, Condition& condition) {
  condition.at = f.here();
  const auto bounds = [&] {
    f.integer(optional("at_least", "Lower bound, included"), condition.at_least, money);
    f.integer(optional("at_most", "Upper bound, included"), condition.at_most, money);
  };
  const auto named = [&](Condition::Kind kind, std::string_view key, Help help) {
    if (!f.variant(key, help)) return false;
    condition.kind = kind;
    f.id({key, help}, condition.name);
    return true;
  };
  named(Condition::Kind::flag, "flag", "The flag is set");
  named(Condition::Kind::no_flag, "no_flag", "The flag is not set");
  if (named(Condition::Kind::gauge, "gauge", "The gauge is between the bounds")) bounds();
  if (named(Condition::Kind::balance, "balance", "The jar (or \"tray\") holds an amount between the bounds")) bounds();
  f.end_variants();
}

void describe(Fields& f, Effect& effect) {
  effect.at = f.here();
  const auto amount = [&](Effect::Kind kind, std::string_view key, Help help, IntegerRange range) {
    if (!f.variant(key, help)) return false;
    effect.kind = kind;
    f.integer({key, help}, effect.amount, range);
    return true;
  };
  const auto named = [&](Effect::Kind kind, std::string_view key, Help help) {
    if (!f.variant(key, help)) return false;
    effect.kind = kind;
    f.id({key, help}, effect.name);
    return true;
  };
  amount(Effect::Kind::money, "money", "Earned: falls onto the tray", money);
  amount(Effect::Kind::lose, "lose", "Lost: from the tray, then wants, rainy day and goal, as far as there is", money);
  if (named(Effect::Kind::gauge, "gauge", "A gauge changes"))
    f.integer({"by", "Points, may be negative"}, effect.amount, points);
  named(Effect::Kind::flag, "flag", "Sets a flag");
  named(Effect::Kind::clear_flag, "clear_flag", "Clears a flag");
  if (named(Effect::Kind::price, "price", "The price of a need changes for good, from the next week on"))
    f.integer({"percent", "Per cent, may be negative"}, effect.amount, {.min = -90, .max = 200});
  if (amount(Effect::Kind::income, "income", "The weekly pay changes", signed_money))
    f.integer(optional("weeks", "For how many weeks; for good when left out"), effect.weeks, weeks_range);
  amount(Effect::Kind::goal_price, "goal_price", "The goal becomes dearer or cheaper", signed_money);
  amount(Effect::Kind::debt, "debt", "New debt to the lender", money);
  if (named(Effect::Kind::later, "later", "A card comes later")) {
    f.integer({"weeks", "In how many weeks"}, effect.weeks, weeks_range);
    f.integer(optional("percent", "How likely"), effect.percent, {.min = 1, .max = 100});
  }
  f.end_variants();
}

void describe(Fields& f, OptionSpec& option) {
  option.at = f.here();
  f.id({"id", "Name of the option, unique on its card"}, option.id);
  f.text({"label", "What the pupil decides to do"}, option.label, option_length);
  f.integer(optional("cost", "Price; the pupil chooses what it is paid from"), option.cost, money);
  f.list(optional("if", "All must hold for the option to be open"), option.conditions, few);
  f.list(optional("effects", "What follows"), option.effects, few);
  f.text({"after", "What happened and why; shown afterwards"}, option.after, after_length);
}

void describe(Fields& f, CardSpec& card) {
  card.at = f.here();
  f.id({"id", "Name of the card in effects and reports"}, card.id);
  f.word({.name = "picture", .help = "Name of a picture for cards", .decides = false}, card.picture);
  f.text({"title", "Headline"}, card.title, title_length);
  f.text({"text", "What happens, in two or three short sentences"}, card.text, body_length);
  f.integer(optional("weight", "How often it is drawn, compared with the others"), card.weight, {.min = 1, .max = 100});
  f.integer(optional("from_week", "First week in which it can be drawn"), card.from_week, weeks_range);
  f.integer(optional("to_week", "Last week in which it can be drawn"), card.to_week, {.min = 1, .max = 100});
  f.boolean(optional("only_later", "Never drawn; comes only by an effect \"later\""), card.only_later);
  f.boolean(optional("repeat", "Can come more than once"), card.repeat);
  f.boolean(optional("scam", "Is it a scam or a trap; for reports"), card.scam);
  f.id(optional("sensitive", "Tag with which a teacher can switch it off"), card.sensitive);
  f.words({.name = "terms",
           .help = "Ids of the glossary: words on this card to explain",
           .required = false,
           .decides = false},
          card.terms, {.min = 0, .max = 3});
  f.list(optional("if", "All must hold for the card to be drawn"), card.conditions, few);
  f.list(optional("effects", "What happens as the card appears"), card.effects, few);
  f.list({"options", "What the pupil can do"}, card.options, {.min = 2, .max = 3});
}

void describe(Fields& f, IncomeSpec& income) {
  income.at = f.here();
  f.text({"label", "Name of the pay"}, income.label, option_length);
  f.integer({"min", "Smallest weekly pay"}, income.min, money);
  f.integer({"max", "Largest weekly pay"}, income.max, money);
  f.id(optional("gauge", "A gauge that the pay follows: takings of a stall follow its buyers"), income.gauge);
  f.integer(optional("swing", "Per cent by which the pay grows at 100 of that gauge and shrinks at 0"), income.swing,
            {.min = 0, .max = 90});
}

void describe(Fields& f, LenderSpec& lender) {
  lender.at = f.here();
  f.text({"name", "Who lends, in the nominative"}, lender.name, 40);
  f.integer({"weeks", "Weeks until the money is due back"}, lender.weeks, {.min = 1, .max = 8});
  f.integer({"limit", "Largest debt"}, lender.limit, money);
  f.integer({"rate", "Interest a week in ten-thousandths; 0 under the age of 18"}, lender.rate,
            {.min = 0, .max = 2'000});
  f.id({"trust", "Gauge that falls when the date is missed"}, lender.trust);
}

void describe(Fields& f, LeakSpec& leak) {
  leak.at = f.here();
  f.integer({"base", "Per cent of loose money that goes on impulse at mood 50"}, leak.base, {.min = 0, .max = 100});
  f.integer({"min", "Least per cent"}, leak.min, {.min = 0, .max = 100});
  f.integer({"max", "Most per cent"}, leak.max, {.min = 0, .max = 100});
  f.integer({"per_mood", "What one point of mood costs that way"}, leak.per_mood, {.min = 1, .max = max_money});
}

void describe(Fields& f, WeightsSpec& weights) {
  constexpr IntegerRange share{.min = 0, .max = 100};
  f.integer({"essentials", "Dues paid on time"}, weights.essentials, share);
  f.integer({"cushion", "Reserve for bad weeks"}, weights.cushion, share);
  f.integer({"goal", "Share of the goal that is saved"}, weights.goal, share);
  f.integer({"wellbeing", "Mean of the gauges"}, weights.wellbeing, share);
  f.integer({"credit", "No money lost to fees and interest"}, weights.credit, share);
}

void describe(Fields& f, ScoreSpec& score) {
  score.at = f.here();
  f.object({"weights", "Per cent, together 100"}, score.weights);
  f.integers({"stars", "Scores for one, two and three stars, in ten-thousandths"}, score.stars,
             {.min = 0, .max = 10'000}, {.min = 3, .max = 3});
}

void describe(Fields& f, BudgetScenario& s) {
  describe_head(f, s, scenario_format);
  s.denominations_at = f.at("denominations");
  s.step_at = f.at("step");
  s.opening_at = f.at("opening");
  f.boolean({.name = "invented", .help = "Are the prices invented; the page says so", .decides = false}, s.invented);
  f.word({"currency", "ISO 4217 code"}, s.currency, 3);
  f.integers({"denominations", "Coins and notes, rising; every amount is a multiple of the first"}, s.denominations,
             {.min = 1, .max = max_money}, {.min = 1, .max = 12});
  f.integer({"step", "Amount of one press of + or −"}, s.step, {.min = 1, .max = max_money});
  f.integer({"weeks", "Length of the game"}, s.weeks, {.min = 2, .max = 30});
  f.integer({"hero_age", "Age of the person in the story; under 18 nobody takes interest"}, s.hero_age,
            {.min = 6, .max = 99});
  auto season = static_cast<std::int32_t>(s.season);
  f.choice({.name = "season", .help = "Time of year outside the window", .required = false, .decides = false}, season,
           seasons);
  s.season = static_cast<Season>(season);
  f.object({"income", "What comes in each week"}, s.income);
  f.integer(optional("opening", "Money on the tray before the first pay"), s.opening, money);
  f.list({"jars", "The jars from left to right"}, s.jars, {.min = 4, .max = max_jars});
  f.list({"gauges", "How the person feels; \"mood\" must be among them"}, s.gauges, {.min = 1, .max = max_gauges});
  s.has_lender = f.has("lender");
  f.object(optional("lender", "Who lends in need"), s.lender);
  f.object({"leak", "What happens to loose money"}, s.leak);
  f.integer(optional("savings_rate", "Weekly interest on the rainy-day and goal jars, in ten-thousandths"),
            s.savings_rate, {.min = 0, .max = 500});
  f.integers({"cards_per_week", "Event cards of each week; the last number holds for the rest"}, s.cards_per_week,
             {.min = 0, .max = static_cast<std::int32_t>(max_cards_a_week)}, {.min = 1, .max = 30});
  f.list({"cards", "The deck"}, s.cards, {.min = 1, .max = max_cards});
  f.object({"score", "How the game is judged"}, s.score);
}

}  // namespace klaster::budget
