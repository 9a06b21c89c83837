// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The bots' report as one page that can be mailed, printed and heard: well-formed, no script, nothing loaded.

#include <algorithm>

#include "engine/scenario/scenario.hpp"
#include "tools/klaster/balance_plots.hpp"
#include "tools/klaster/balance_report.hpp"

namespace klaster {
namespace {

constexpr std::string_view head = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>The bots’ report</title>
<style>
:root { color-scheme: light; --paper: #fbf6ec; --card: #fff; --ink: #1f2a37; --soft: #5b6776; --line: #e4dccb;
  --cornflower: #2f6fb7; --sunflower: #f2b632; --brick: #c8452f; --leaf: #3e7d4f; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.45 Andika, system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 32px; margin: 0 0 8px; }
h2 { font-size: 24px; margin: 48px 0 8px; }
h3 { font-size: 18px; margin: 0 0 8px; }
section section { background: var(--card); border-radius: 16px; padding: 16px 24px; margin: 16px 0;
  box-shadow: 0 2px 6px #1f2a3714; }
p { margin: 0 0 8px; max-width: 60ch; }
.soft, caption, figcaption { color: var(--soft); }
a { color: var(--cornflower); }
figure { margin: 0; overflow-x: auto; }
figure > svg { min-width: 34rem; }
figcaption, caption { text-align: left; padding: 8px 0; }
.verdict { padding: 0; margin: 0; list-style: none; }
.verdict li { border-left: 4px solid var(--sunflower); padding: 4px 12px; margin: 8px 0; }
.verdict li.error { border-color: var(--brick); }
.holds { border-left: 4px solid var(--leaf); padding: 4px 12px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 15px; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 8px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { font-weight: 600; }
th:first-child, th[scope=row], .left { text-align: left; }
[rowspan] { vertical-align: top; }
.share { display: inline-block; width: 96px; height: 10px; border-radius: 5px; background: var(--line);
  vertical-align: baseline; overflow: hidden; }
.share i { display: block; height: 100%; background: var(--leaf); }
.flag { color: var(--brick); font-weight: 600; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 13px Andika, system-ui, sans-serif; fill: var(--ink); }
.small { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 16px 24px; }
.small text { font-size: 12px; }
.t0 { fill: var(--soft); stroke: var(--soft); } .t1 { fill: var(--cornflower); stroke: var(--cornflower); }
.t2 { fill: var(--leaf); stroke: var(--leaf); } rect { stroke: none; }
.thin { stroke-width: 1.5; } .thick { stroke-width: 5; stroke-linecap: round; }
.grid { stroke: var(--line); } .base { stroke: var(--soft); stroke-width: .75; } .empty { fill: var(--line); }
.pass { stroke: var(--brick); stroke-dasharray: 4 4; } .span { fill: #3e7d4f22; }
@media print { body { background: #fff; } section section { box-shadow: none; break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>The bots’ report</h1>
<p class="soft">Players made of code, careless and skilled, played each scenario many times: does skill pay, how much is
luck, and is every answer right some time?</p>
)";

constexpr std::string_view foot = "</main>\n</body>\n</html>\n";

std::string percent(double share) { return fixed(share * 100, 0) + " %"; }

std::string cell(std::string_view text) { return "<td>" + escaped(text) + "</td>"; }
std::string row_head(std::string_view text) { return "<th scope=\"row\">" + escaped(text) + "</th>"; }
std::string column_head(std::string_view text) { return "<th scope=\"col\">" + escaped(text) + "</th>"; }

std::string share_of(std::int32_t part, std::int32_t whole) {
  return whole > 0 ? percent(static_cast<double>(part) / whole) : "–";
}

void add_verdict(std::string& out, const JudgedReport& judged) {
  out += "<section>\n<h3>Verdict</h3>\n";
  if (!judged.broken()) out += "<p class=\"holds\">Every rule holds.</p>\n";
  if (!judged.findings.empty()) out += "<ul class=\"verdict\">\n";
  for (const BalanceFinding& found : judged.findings) {
    out += found.broken ? "<li class=\"error\"><strong>Rule broken: " : "<li><strong>Worth a look: ";
    out += escaped(words_of(found)) + ".</strong><br/>" + escaped(advice_for(found)) + "</li>\n";
  }
  if (!judged.findings.empty()) out += "</ul>\n";
  out += "</section>\n";
}

void add_scores(std::string& out, const BalanceReport& report) {
  out += "<section>\n<h3>Scores</h3>\n<figure>\n" + plot_histograms(report);
  out +=
      "<figcaption>How often each bot reached which score. Bars of one bot are as high as its most frequent score "
      "allows.</figcaption>\n</figure>\n<div class=\"scroll\"><table>\n"
      "<caption>Scores of 0 to 100. The error is the standard error of the mean.</caption>\n<thead><tr>";
  for (const char* name : {"bot", "tier", "games", "mean", "error", "least", "quarter", "median", "three quarters",
                           "most", "goal reached", "not ended"})
    out += column_head(name);
  out += "</tr></thead>\n<tbody>\n";
  for (const BotStudy& bot : report.bots) {
    out += "<tr>" + row_head(bot.name) + cell(std::to_string(bot.tier)) + cell(std::to_string(bot.games));
    out += cell(points(bot.mean)) + cell("± " + fixed(bot.error / 100, 2));
    for (const std::int32_t quantile : bot.quantiles) out += cell(points(quantile));
    out += cell(share_of(bot.passed, bot.games)) + cell(std::to_string(bot.unfinished)) + "</tr>\n";
  }
  out += "</tbody></table></div>\n</section>\n";
}

void add_skill(std::string& out, const BalanceReport& report) {
  out += "<section>\n<h3>Does skill pay?</h3>\n<figure>\n" + plot_means(report);
  out +=
      "<figcaption>Dot: mean. Thick line: the middle half of the games. Thin line: from the worst to the best. "
      "Circles play without a thought (tier 0), squares with care (1), diamonds look ahead (2).</figcaption>\n"
      "</figure>\n<div class=\"scroll\"><table>\n<caption>Each bot against the best of the tier below; at least " +
      std::to_string(report.scenario->balance.standard_errors) +
      " standard errors are asked for.</caption>\n<thead><tr>" + column_head("bot") + column_head("best below") +
      column_head("points more") + column_head("standard errors") + "</tr></thead>\n<tbody>\n";
  for (const TierStep& step : tier_steps(report))
    out += "<tr>" + row_head(report.bots[step.bot].name) + cell(report.bots[step.below].name) +
           cell(points(step.difference)) + cell(fixed(step.errors, 1)) + "</tr>\n";
  out += "</tbody></table></div>\n<p>Luck explains " + fixed(report.luck * 100, 1) +
         " % of the spread of all scores; at most " + std::to_string(report.scenario->balance.luck) +
         " % are allowed.</p>\n</section>\n";
}

void add_dimensions(std::string& out, const BalanceReport& report) {
  out += "<section>\n<h3>What the scores are made of</h3>\n<figure>\n" + plot_dimensions(report);
  out +=
      "<figcaption>The mean of each dimension, with its weight.</figcaption>\n</figure>\n"
      "<div class=\"scroll\"><table>\n<caption>The same as numbers, 0 to 100.</caption>\n<thead><tr>" +
      column_head("bot");
  for (std::size_t i = 0; i < report.dimensions.size(); ++i)
    out += column_head(std::string(report.dimensions[i]) + " (" + std::to_string(report.weights[i] / 100) + " %)");
  out += "</tr></thead>\n<tbody>\n";
  for (const BotStudy& bot : report.bots) {
    out += "<tr>" + row_head(bot.name);
    for (const double dimension : bot.dimensions) out += cell(points(dimension));
    out += "</tr>\n";
  }
  out += "</tbody></table></div>\n</section>\n";
}

void add_minutes(std::string& out, const BalanceReport& report) {
  if (report.pace.games == 0) return;
  out += "<section>\n<h3>How long does it take?</h3>\n<figure>\n" + plot_minutes(report);
  out += "<figcaption>" + fixed(report.pace.mean, 1) + " minutes at a pupil’s pace, from " +
         fixed(report.pace.least, 1) + " to " + fixed(report.pace.most, 1) + " in " +
         std::to_string(report.pace.games) + " games; " + std::to_string(report.scenario->balance.minutes_from) +
         " to " + std::to_string(report.scenario->balance.minutes_to) +
         " are asked for.</figcaption>\n</figure>\n</section>\n";
}

/// What the findings say of one answer, in a word.
std::string flag_of(const JudgedReport& judged, const Choice& choice) {
  for (const BalanceFinding& found : judged.findings)
    if (found.subject == choice.question_id && found.other == choice.answer_id) {
      std::string name(name_of(found.kind));
      std::ranges::replace(name, '-', ' ');
      return " <span class=\"flag\">" + name + "</span>";
    }
  return {};
}

void add_choices(std::string& out, const JudgedReport& judged) {
  const BalanceReport& report = judged.report;
  if (report.choices.empty()) return;
  out +=
      "<section>\n<h3>Is every answer right some time?</h3>\n<div class=\"scroll\"><table>\n"
      "<caption>How often a question was put, how often bots gave each answer, and how often it was best, weighed by "
      "playing on after each answer in the same futures.</caption>\n<thead><tr>";
  out += column_head("question") + column_head("met") + "<th scope=\"col\" class=\"left\">answer</th>";
  for (const BotStudy& bot : report.bots)
    if (bot.tier > 0) out += column_head(bot.name);
  out += column_head("all bots") + column_head("weighed") + column_head("best") + "</tr></thead>\n<tbody>\n";
  std::string_view last;
  for (const ChoiceStudy& one : report.choices) {
    const std::string_view question = one.choice.question_id;
    out += "<tr>";
    if (question != last) {
      const auto answers = std::ranges::count(report.choices, question,
                                              [](const ChoiceStudy& other) { return other.choice.question_id; });
      const std::string rows = " rowspan=\"" + std::to_string(answers) + "\"";
      out += "<th scope=\"rowgroup\"" + rows + ">" + escaped(question) + "</th><td" + rows + ">" +
             std::to_string(one.met_by_all()) + "</td>";
    }
    last = question;
    out += "<th scope=\"row\">" + escaped(one.choice.answer_id) + flag_of(judged, one.choice) + "</th>";
    for (std::size_t i = 0; i < report.bots.size(); ++i)
      if (report.bots[i].tier > 0) out += cell(share_of(one.taken[i], one.met[i]));
    out += cell(share_of(one.taken_by_all(), one.met_by_all())) + cell(std::to_string(one.weighed));
    if (one.asked > 0)
      out += "<td>" + percent(one.best) + " <span class=\"share\"><i style=\"width:" + fixed(one.best * 100, 0) +
             "%\"></i></span></td></tr>\n";
    else
      out += cell("–") + "</tr>\n";
  }
  out += "</tbody></table></div>\n</section>\n";
}

void add_report(std::string& out, const JudgedReport& judged) {
  const BalanceReport& report = judged.report;
  const std::string& id = report.scenario->id;
  out += "<section aria-labelledby=\"" + escaped(id) + "\">\n<h2 id=\"" + escaped(id) + "\">" +
         escaped(report.scenario->title.in("en")) + "</h2>\n<p class=\"soft\">" + escaped(report.game) + "/" +
         escaped(id) + ", seeds from " + std::to_string(report.plan.first_seed) + "</p>\n";
  add_verdict(out, judged);
  add_scores(out, report);
  add_skill(out, report);
  add_dimensions(out, report);
  add_minutes(out, report);
  add_choices(out, judged);
  out += "</section>\n";
}

}  // namespace

std::string print_balance_html(std::span<const JudgedReport> reports) {
  std::string out(head);
  if (reports.size() > 1) {
    out += "<nav aria-label=\"Scenarios\">\n<ul>\n";
    for (const JudgedReport& one : reports)
      out += "<li><a href=\"#" + escaped(one.report.scenario->id) + "\">" +
             escaped(one.report.scenario->title.in("en")) + "</a>" + (one.broken() ? ": rules broken" : "") + "</li>\n";
    out += "</ul>\n</nav>\n";
  }
  for (const JudgedReport& one : reports) add_report(out, one);
  return out.append(foot);
}

}  // namespace klaster
