// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The debrief: turning points first, since they are what can be talked about; then where the money went, how much was
// decision and how much luck, three questions, and the way back into any week.

#include <algorithm>
#include <cstdlib>

#include "engine/session/debrief.hpp"
#include "games/budget/face/parts.hpp"

namespace klaster::budget {
namespace {

/// Scores are shown as points of a hundred, to the nearest; what matters at all matters at least one point.
std::int32_t points(std::int32_t ten_thousandths) {
  constexpr std::int32_t point = score_one / 100;
  const std::int32_t half = ten_thousandths < 0 ? -point / 2 : point / 2;
  return (ten_thousandths + half) / point;
}

std::string numbered(std::string_view key, std::size_t number) { return node_key(key, std::to_string(number)); }

/// One way to play a turn, for comparison: the answer to a card, or what a plan put into each jar.
struct Way {
  const CardSpec* card = nullptr;  ///< null: a plan
  const OptionSpec* option = nullptr;
  std::int32_t pot = -1;  ///< what it was paid from; -1: it costs nothing
  std::vector<std::int32_t> into_jars;
  std::int32_t repaid = 0;
};

Way read_way(const BudgetScenario& s, std::span<const Decision> decisions) {
  Way way;
  way.into_jars.resize(s.jars.size());
  for (const Decision& decision : decisions) {
    switch (decision.verb) {
      case verb_move:
        if (decision.arg[0] != tray_pot)
          way.into_jars[static_cast<std::size_t>(decision.arg[0]) - 1] -= decision.arg[2];
        if (decision.arg[1] != tray_pot)
          way.into_jars[static_cast<std::size_t>(decision.arg[1]) - 1] += decision.arg[2];
        break;
      case verb_repay:
        way.repaid += decision.arg[0];
        break;
      case verb_choose: {
        way.card = &s.cards[static_cast<std::size_t>(decision.arg[0])];
        const auto& options = way.card->options;
        way.option = &*std::find_if(options.begin(), options.end(),
                                    [&](const OptionSpec& one) { return one.index == decision.arg[1]; });
        if (decision.count > 2) way.pot = decision.arg[2];
        break;
      }
      default:
        break;
    }
  }
  return way;
}

/// "You: repair it (from the jar “Rainy day”)".
Message answer_words(const BudgetScenario& s, std::string_view key, const Way& way) {
  std::string_view source = "free";
  const Text* pot = &way.option->label;  // needs a text even where none is shown
  if (way.pot == s.lender_pot()) {
    source = "lender";
  } else if (way.pot == tray_pot) {
    source = "tray";
  } else if (way.pot > tray_pot) {
    source = "jar";
    pot = &s.jars[static_cast<std::size_t>(way.pot) - 1].label;
  }
  return say(key, {{"option", &way.option->label}, {"source", source}, {"pot", pot}});
}

Node plans_table(const BudgetScenario& s, std::string key, const Way& chosen, const Way& other) {
  Node table;
  table.key = std::move(key);
  table.kind = NodeKind::table;
  table.label = say("budget.debrief.plans");
  table.rows.push_back({say("budget.debrief.into"), say("budget.debrief.this_way"), say("budget.debrief.other_way")});
  for (std::size_t i = 0; i < s.jars.size(); ++i)
    if (chosen.into_jars[i] != other.into_jars[i])  // what is alike would only be in the way
      table.rows.push_back({say(s.jars[i].label), amount_of(chosen.into_jars[i]), amount_of(other.into_jars[i])});
  if (chosen.repaid != other.repaid)
    table.rows.push_back({say("budget.ledger.repaid"), amount_of(chosen.repaid), amount_of(other.repaid)});
  return table;
}

Chart::Series series(std::string_view label, Tone tone) { return {.label = say(label), .tone = tone, .values = {}}; }

void add_weeks(Chart& chart, std::size_t weeks) {
  for (std::size_t i = 1; i <= weeks; ++i)
    chart.categories.push_back(say("budget.debrief.week_short", {{"week", static_cast<std::int32_t>(i)}}));
}

/// Both futures beside each other: a line each, and what each scores.
Node futures(const BudgetGame& game, std::size_t number, const WeighedTurn& turn) {
  Node details;
  details.key = numbered("futures", number);
  details.kind = NodeKind::details;
  details.label = say("budget.debrief.futures");

  Node chart;
  chart.key = numbered("futures-chart", number);
  chart.kind = NodeKind::chart;
  chart.label = say("budget.debrief.worth");
  chart.detail = say("budget.debrief.futures_caption");
  chart.money = true;
  chart.chart = Chart{.kind = Chart::Kind::lines, .categories = {}, .series = {}};
  add_weeks(*chart.chart, turn.chosen.trace.size());
  chart.chart->series = {series("budget.debrief.this_way", Tone::neutral),
                         series("budget.debrief.other_way", Tone::highlight)};
  chart.chart->series[0].values = turn.chosen.trace;
  chart.chart->series[1].values = turn.other_outlook.trace;
  chart.chart->series[1].values.resize(turn.chosen.trace.size());
  details.children.push_back(std::move(chart));

  Node table;
  table.key = numbered("futures-table", number);
  table.kind = NodeKind::table;
  table.label = say("budget.debrief.scores");
  table.rows.push_back({say("budget.table.what"), say("budget.debrief.this_way"), say("budget.debrief.other_way")});
  const auto row = [&](std::string_view name, std::int32_t chosen, std::int32_t other) {
    table.rows.push_back(
        {say(name), say("budget.percent", {{"n", points(chosen)}}), say("budget.percent", {{"n", points(other)}})});
  };
  row("budget.debrief.score", turn.chosen.total, turn.other_outlook.total);
  const Score score = game.score();
  for (std::size_t i = 0; i < score.dimension_count; ++i)
    row(dimension_name(score.dimensions[i].id), turn.chosen.dimensions[i], turn.other_outlook.dimensions[i]);
  details.children.push_back(std::move(table));
  return details;
}

Node play_again(std::string key, std::int32_t week) {
  Node button;
  button.key = std::move(key);
  button.kind = NodeKind::button;
  button.label = say("budget.debrief.again_from", {{"week", week}});
  button.fork = week;
  return button;
}

Node turning_point(const BudgetGame& game, std::span<const Decision> log, std::size_t number, const WeighedTurn& turn) {
  const BudgetScenario& s = game.scenario();
  const Way chosen = read_way(s, log.subspan(turn.first, turn.count));
  const Way other = read_way(s, turn.other);
  Node node;
  node.key = numbered("turning-point", number);
  node.kind = NodeKind::card;
  node.tone = turn.effect < 0 ? Tone::loss : Tone::gain;
  const bool is_plan = chosen.card == nullptr || other.card == nullptr;
  if (is_plan) {
    node.label = say("budget.debrief.plan_of", {{"week", turn.turn}});
  } else {
    node.picture = chosen.card->picture;
    node.label = say("budget.debrief.card_of", {{"week", turn.turn}, {"card", &chosen.card->title}});
  }
  node.detail = say(turn.effect < 0 ? "budget.debrief.could_be_more" : "budget.debrief.was_strong",
                    {{"n", std::max(points(std::abs(turn.effect)), 1)},
                     {"chosen", points(turn.chosen.total)},
                     {"other", points(turn.other_outlook.total)}});
  if (is_plan) {
    node.children.push_back(plans_table(s, numbered("plans", number), chosen, other));
  } else {
    node.children.push_back(text(numbered("you", number), answer_words(s, "budget.debrief.you", chosen)));
    node.children.push_back(text(numbered("otherwise", number), answer_words(s, "budget.debrief.otherwise", other)));
  }
  node.children.push_back(futures(game, number, turn));
  node.children.push_back(play_again(numbered("again", number), turn.turn));
  return node;
}

void add_turning_points(const BudgetGame& game, const Session& session, const DebriefReport& report,
                        std::vector<Node>& nodes) {
  nodes.push_back(heading("turning-points", say("budget.debrief.turning_points")));
  if (report.turning_points.empty()) {
    nodes.push_back(text("no-turning-points", say("budget.debrief.no_turning_points")));
    return;
  }
  nodes.push_back(text("turning-points-how", say("budget.debrief.how")));
  for (std::size_t i = 0; i < report.turning_points.size(); ++i)
    nodes.push_back(turning_point(game, session.log().decisions, i + 1, report.turns[report.turning_points[i]]));
}

void add_charts(const BudgetGame& game, std::vector<Node>& nodes) {
  const std::vector<WeekSummary>& weeks = game.state().summaries;
  if (weeks.empty()) return;
  nodes.push_back(heading("charts", say("budget.debrief.charts")));
  Node money;
  money.key = "money-chart";
  money.kind = NodeKind::chart;
  money.label = say("budget.debrief.money");
  money.detail = say("budget.debrief.money_caption");
  money.money = true;
  money.chart = Chart{};
  add_weeks(*money.chart, weeks.size());
  constexpr struct {
    std::string_view label;
    Tone tone;
    std::int32_t WeekSummary::*part;
  } parts[] = {{"budget.debrief.needs", Tone::gain, &WeekSummary::needs},
               {"budget.debrief.wants", Tone::highlight, &WeekSummary::wants},
               {"budget.debrief.events", Tone::neutral, &WeekSummary::events},
               {"budget.debrief.saved", Tone::saving, &WeekSummary::saved},
               {"budget.debrief.fees", Tone::loss, &WeekSummary::fees}};
  for (const auto& part : parts) {
    Chart::Series& one = money.chart->series.emplace_back(series(part.label, part.tone));
    for (const WeekSummary& week : weeks) one.values.push_back(week.*part.part);
  }
  nodes.push_back(std::move(money));

  Node worth;
  worth.key = "worth-chart";
  worth.kind = NodeKind::chart;
  worth.label = say("budget.debrief.worth");
  worth.detail = say("budget.debrief.worth_caption");
  worth.money = true;
  worth.chart = Chart{.kind = Chart::Kind::lines, .categories = {}, .series = {}};
  add_weeks(*worth.chart, weeks.size());
  worth.chart->series.push_back(series("budget.debrief.worth", Tone::saving));
  game.trace(worth.chart->series.front().values);
  nodes.push_back(std::move(worth));
}

void add_quality(const DebriefReport& report, std::vector<Node>& nodes) {
  nodes.push_back(heading("decisions-and-luck", say("budget.debrief.decisions_and_luck")));
  Node group;
  group.key = "quality-and-luck";
  Node quality;
  quality.key = "quality";
  quality.kind = NodeKind::meter;
  quality.label = say("budget.debrief.quality");
  quality.detail = say("budget.debrief.quality_hint");
  quality.value = points(report.quality);
  quality.max = 100;
  quality.tone = Tone::gain;
  group.children.push_back(std::move(quality));
  const std::int32_t luck = points(report.luck);
  const std::string_view way = luck > 0 ? "good" : luck < 0 ? "bad" : "even";
  group.children.push_back(text(
      "luck", say("budget.debrief.luck", {{"way", way}, {"n", std::abs(luck)}, {"expected", points(report.expected)}}),
      luck > 0   ? Tone::gain
      : luck < 0 ? Tone::loss
                 : Tone::neutral));
  nodes.push_back(std::move(group));
}

void add_questions(std::vector<Node>& nodes) {
  nodes.push_back(heading("reflection", say("budget.reflect.title")));
  constexpr struct {
    std::string_view key, question;
    std::string_view choices[4];
  } questions[] = {
      {"reflect-worked",
       "budget.reflect.worked",
       {"budget.reflect.worked.dues", "budget.reflect.worked.reserve", "budget.reflect.worked.fun",
        "budget.reflect.worked.asking"}},
      {"reflect-next",
       "budget.reflect.next",
       {"budget.reflect.next.earlier", "budget.reflect.next.careful", "budget.reflect.next.joy",
        "budget.reflect.next.same"}},
      {"reflect-life",
       "budget.reflect.life",
       {"budget.reflect.life.pocket", "budget.reflect.life.online", "budget.reflect.life.together",
        "budget.reflect.life.surprise"}},
  };
  for (const auto& one : questions) {
    Node node;
    node.key = one.key;
    node.kind = NodeKind::reflect;
    node.label = say(one.question);
    for (const std::string_view choice : one.choices) node.choices.push_back(say(choice));
    node.choices.push_back(say("budget.reflect.not_say"));
    nodes.push_back(std::move(node));
  }
}

void add_weeks_again(const BudgetGame& game, std::vector<Node>& nodes) {
  Node details;
  details.key = "again-from";
  details.kind = NodeKind::details;
  details.label = say("budget.debrief.again");
  const auto played = static_cast<std::int32_t>(game.state().summaries.size());
  for (std::int32_t week = 1; week <= played; ++week)
    details.children.push_back(play_again(numbered("again-week", static_cast<std::size_t>(week)), week));
  if (played > 0) nodes.push_back(std::move(details));
}

}  // namespace

void describe_debrief(const Session& session, const DebriefReport& report, std::vector<Node>& nodes) {
  const auto& game = static_cast<const BudgetGame&>(session.game());
  add_turning_points(game, session, report, nodes);
  add_charts(game, nodes);
  add_quality(report, nodes);
  if (game.finished()) add_questions(nodes);
  add_weeks_again(game, nodes);
}

}  // namespace klaster::budget
