// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/base/json_writer.hpp"
#include "engine/scenario/scenario.hpp"
#include "tools/klaster/balance_report.hpp"

namespace klaster {
namespace {

/// The writer knows no fractions: nothing else that leaves the engine has any.
void number(JsonWriter& json, std::string_view name, double value, int decimals) {
  json.key(name);
  json.raw(fixed(value, decimals));
}

template <class Items, class Write>
void array(JsonWriter& json, std::string_view name, const Items& items, const Write& write) {
  json.key(name);
  json.begin_array();
  for (const auto& item : items) write(item);
  json.end_array();
}

void write_bot(JsonWriter& json, const BotStudy& bot, const BalanceReport& report) {
  json.begin_object();
  json.field("bot", bot.name);
  json.field("tier", bot.tier);
  json.field("games", bot.games);
  json.field("unfinished", bot.unfinished);
  json.field("passed", bot.passed);
  number(json, "mean", bot.mean, 1);
  number(json, "deviation", bot.deviation, 1);
  number(json, "error", bot.error, 2);
  array(json, "quantiles", bot.quantiles, [&](std::int32_t one) { json.value(one); });
  array(json, "histogram", bot.histogram, [&](std::int32_t one) { json.value(one); });
  json.key("dimensions");
  json.begin_object();
  for (std::size_t i = 0; i < bot.dimensions.size(); ++i) number(json, report.dimensions[i], bot.dimensions[i], 1);
  json.end_object();
  json.end_object();
}

void write_choice(JsonWriter& json, const ChoiceStudy& one, const BalanceReport& report) {
  json.begin_object();
  json.field("question", one.choice.question_id);
  json.field("answer", one.choice.answer_id);
  json.field("met", one.met_by_all());
  json.field("possible", one.possible);
  json.key("taken");
  json.begin_object();
  for (std::size_t i = 0; i < report.bots.size(); ++i) json.field(report.bots[i].name, one.taken[i]);
  json.end_object();
  json.field("asked", one.asked);
  json.field("weighed", one.weighed);
  number(json, "best", one.best, 4);
  json.end_object();
}

void write_finding(JsonWriter& json, const BalanceFinding& found) {
  json.begin_object();
  json.field("severity", std::string_view(found.broken ? "error" : "warning"));
  json.field("code", name_of(found.kind));
  json.field("subject", found.subject);
  json.field("other", found.other);
  number(json, "value", found.value, 2);
  number(json, "limit", found.limit, 0);
  json.field("count", found.count);
  json.field("message", std::string_view(words_of(found)));
  json.field("advice", std::string_view(advice_for(found)));
  json.end_object();
}

void write_report(JsonWriter& json, const JudgedReport& judged) {
  const BalanceReport& report = judged.report;
  json.begin_object();
  json.field("format", std::string_view("klaster.balance/1"));
  json.field("game", report.game);
  json.field("scenario", std::string_view(report.scenario->id));
  json.field("version", report.scenario->version);
  json.field("hash", std::string_view(report.scenario->hash));
  json.field("first_seed", report.plan.first_seed);
  json.field("holds", !judged.broken());
  array(json, "findings", judged.findings, [&](const BalanceFinding& found) { write_finding(json, found); });
  array(json, "bots", report.bots, [&](const BotStudy& bot) { write_bot(json, bot, report); });
  array(json, "steps", tier_steps(report), [&](const TierStep& step) {
    json.begin_object();
    json.field("bot", report.bots[step.bot].name);
    json.field("below", report.bots[step.below].name);
    number(json, "difference", step.difference, 1);
    number(json, "errors", step.errors, 2);
    json.end_object();
  });
  number(json, "luck", report.luck, 4);
  json.key("minutes");
  json.begin_object();
  json.field("games", report.pace.games);
  number(json, "mean", report.pace.mean, 2);
  number(json, "least", report.pace.least, 2);
  number(json, "most", report.pace.most, 2);
  json.end_object();
  array(json, "choices", report.choices, [&](const ChoiceStudy& one) { write_choice(json, one, report); });
  json.end_object();
}

}  // namespace

std::string print_balance_json(std::span<const JudgedReport> reports) {
  JsonWriter json(Indent::two_spaces);
  json.begin_array();
  for (const JudgedReport& one : reports) write_report(json, one);
  json.end_array();
  return json.take() + "\n";
}

}  // namespace klaster
