// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <cmath>

#include "engine/scenario/scenario.hpp"
#include "tools/klaster/balance_report.hpp"

namespace klaster {
namespace {

constexpr std::size_t name_width = 14;
constexpr std::size_t number_width = 8;
constexpr std::size_t bar_width = 20;

/// ASCII only: ids and numbers.
std::string left(std::string_view text, std::size_t width) {
  std::string out(text);
  if (out.size() < width) out.append(width - out.size(), ' ');
  return out;
}

std::string right(std::string_view text, std::size_t width) {
  std::string out(text.size() < width ? width - text.size() : 0, ' ');
  return out.append(text);
}

/// Heights of a histogram, one character for two bins; what is there at all is seen.
std::string skyline(const std::array<std::int32_t, BotStudy::bins>& bins) {
  static constexpr const char* heights[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::array<std::int32_t, BotStudy::bins / 2> counts{};
  for (std::size_t i = 0; i < bins.size(); ++i) counts[i / 2] += bins[i];
  const std::int32_t most = std::max(*std::ranges::max_element(counts), 1);
  std::string out;
  for (const std::int32_t count : counts) out += heights[(count * 8 + most - 1) / most];
  return out;
}

/// A bar for a share of 0 to 1.
std::string bar(double share) {
  const auto full = static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * bar_width));
  std::string out;
  for (std::size_t i = 0; i < bar_width; ++i) out += i < full ? "█" : "·";
  return out;
}

std::string share_text(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return "-";
  return fixed(100.0 * static_cast<double>(part) / static_cast<double>(whole), 0) + " %";
}

void line(std::string& out, std::string_view text = {}) { out.append(text).append("\n"); }

void print_findings_of(std::string& out, const JudgedReport& judged) {
  const auto broken = std::ranges::count_if(judged.findings, [](const auto& one) { return one.broken; });
  line(out,
       broken == 0 ? "Every rule holds." : std::to_string(broken) + (broken == 1 ? " rule" : " rules") + " broken.");
  for (const BalanceFinding& found : judged.findings) {
    line(out, (found.broken ? "  error: " : "  warning: ") + words_of(found));
    line(out, "      " + advice_for(found));
  }
}

void print_scores(std::string& out, const BalanceReport& report) {
  line(out, "\nScores, 0 to 100");
  line(out, "  " + left("bot", name_width) +
                "tier   games    mean   error  least quarter median quarter   most  passed  " +
                "0                 100");
  for (const BotStudy& bot : report.bots) {
    std::string row = "  " + left(bot.name, name_width) + right(std::to_string(bot.tier), 4);
    row += right(std::to_string(bot.games), number_width) + right(points(bot.mean), number_width);
    row += "  ±" + right(fixed(bot.error / 100, 2), 5);
    for (const std::int32_t quantile : bot.quantiles) row += right(points(quantile), 7);
    row += right(share_text(bot.passed, bot.games), number_width) + "  " + skyline(bot.histogram);
    line(out, row);
  }
}

void print_skill(std::string& out, const BalanceReport& report) {
  line(out, "\nDoes skill pay? Each bot against the best of the tier below, in standard errors");
  for (const TierStep& step : tier_steps(report))
    line(out, "  " + left(report.bots[step.bot].name, name_width) + "beats " +
                  left(report.bots[step.below].name, name_width) + "by " + right(points(step.difference), 5) +
                  " points, " + right(fixed(step.errors, 1), 6) + " errors (at least " +
                  std::to_string(report.scenario->balance.standard_errors) + ")");
  line(out, "\nHow much is luck?");
  line(out, "  " + bar(report.luck) + "  " + fixed(report.luck * 100, 1) + " % of the spread (at most " +
                std::to_string(report.scenario->balance.luck) + " %)");
}

void print_dimensions(std::string& out, const BalanceReport& report) {
  line(out, "\nWhat the scores are made of");
  std::string head = "  " + left("", name_width);
  for (std::size_t i = 0; i < report.dimensions.size(); ++i)
    head += right(report.dimensions[i], 11) + " " + right(std::to_string(report.weights[i] / 100) + " %", 4);
  line(out, head);
  for (const BotStudy& bot : report.bots) {
    std::string row = "  " + left(bot.name, name_width);
    for (const double dimension : bot.dimensions) row += right(points(dimension), 11) + "     ";
    while (row.back() == ' ') row.pop_back();
    line(out, row);
  }
}

void print_pace(std::string& out, const BalanceReport& report) {
  if (report.pace.games == 0) return;
  line(out, "\nHow long does it take?");
  line(out, "  " + fixed(report.pace.mean, 1) + " minutes at a pupil's pace, from " + fixed(report.pace.least, 1) +
                " to " + fixed(report.pace.most, 1) + " in " + std::to_string(report.pace.games) + " games (" +
                std::to_string(report.scenario->balance.minutes_from) + " to " +
                std::to_string(report.scenario->balance.minutes_to) + ")");
}

void print_choices(std::string& out, const BalanceReport& report) {
  if (report.choices.empty()) return;
  std::size_t width = name_width;
  for (const ChoiceStudy& one : report.choices) width = std::max(width, one.choice.question_id.size() + 1);
  std::string head = "  " + left("question", width) + left("answer", name_width) + right("met", 7);
  for (const BotStudy& bot : report.bots)
    if (bot.tier > 0) head += right(bot.name, 9);
  line(out, "\nAnswers: how often the question was met, how often skilled bots gave them, how often they are best");
  line(out, head + right("all", 7) + right("weighed", 9) + "  best");
  std::string_view last;
  for (const ChoiceStudy& one : report.choices) {
    const bool is_first = one.choice.question_id != last;
    last = one.choice.question_id;
    std::string row = "  " + left(is_first ? last : std::string_view{}, width) + left(one.choice.answer_id, name_width);
    row += right(is_first ? std::to_string(one.met_by_all()) : "", 7);
    for (std::size_t i = 0; i < report.bots.size(); ++i)
      if (report.bots[i].tier > 0) row += right(share_text(one.taken[i], one.met[i]), 9);
    row += right(share_text(one.taken_by_all(), one.met_by_all()), 7) + right(std::to_string(one.weighed), 9);
    line(out, row + "  " + (one.asked > 0 ? bar(one.best) + right(fixed(one.best * 100, 0), 4) + " %" : "-"));
  }
}

}  // namespace

std::string print_balance_text(const JudgedReport& judged) {
  const BalanceReport& report = judged.report;
  std::string out;
  const std::string title(report.scenario->title.in("en"));
  line(out, title + " (" + std::string(report.game) + "/" + report.scenario->id + ")");
  print_findings_of(out, judged);
  print_scores(out, report);
  print_skill(out, report);
  print_dimensions(out, report);
  print_pace(out, report);
  print_choices(out, report);
  return out;
}

}  // namespace klaster
