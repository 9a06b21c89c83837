// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/verdict.hpp"

#include <algorithm>
#include <cmath>

namespace klaster {
namespace {

using Kind = BalanceFinding::Kind;

/// With fewer occasions a run of luck looks like a law.
constexpr std::int32_t occasions_for_always = 20;
constexpr std::int32_t occasions_for_never = 40;

constexpr double per_cent = 100;

/// What a difference without any spread counts as.
constexpr double sure = 1'000;

/// The highest tier below one that has a bot; the tier itself where there is none.
std::int32_t tier_below(const BalanceReport& report, std::int32_t tier) {
  std::int32_t below = tier;
  for (const BotStudy& bot : report.bots)
    if (bot.tier < tier && (below == tier || bot.tier > below)) below = bot.tier;
  return below;
}

void judge_bots(const BalanceReport& report, std::vector<BalanceFinding>& out) {
  for (const BotStudy& bot : report.bots)
    if (bot.unfinished > 0)
      out.push_back(
          {.kind = Kind::no_end, .broken = true, .subject = bot.name, .count = bot.unfinished, .of = bot.games});
  const double wanted = report.scenario->balance.standard_errors;
  for (const TierStep& step : tier_steps(report))
    if (step.errors < wanted)
      out.push_back({.kind = Kind::skill,
                     .broken = true,
                     .subject = report.bots[step.bot].name,
                     .other = report.bots[step.below].name,
                     .value = step.errors,
                     .limit = wanted});
  const double most_luck = report.scenario->balance.luck;
  if (report.luck * per_cent > most_luck)
    out.push_back({.kind = Kind::luck, .broken = true, .value = report.luck * per_cent, .limit = most_luck});
}

void judge_pace(const BalanceReport& report, std::vector<BalanceFinding>& out) {
  if (report.pace.games == 0) return;
  const double from = report.scenario->balance.minutes_from;
  const double to = report.scenario->balance.minutes_to;
  if (report.pace.mean < from)
    out.push_back({.kind = Kind::too_short, .broken = true, .value = report.pace.mean, .limit = from});
  if (report.pace.mean > to)
    out.push_back({.kind = Kind::too_long, .broken = true, .value = report.pace.mean, .limit = to});
}

void judge_choice(const BalanceReport& report, const ChoiceStudy& one, std::vector<BalanceFinding>& out) {
  const double always = report.scenario->balance.always_right;
  BalanceFinding finding{.subject = one.choice.question_id,
                         .other = one.choice.answer_id,
                         .value = one.best * per_cent,
                         .limit = always,
                         .count = one.asked};
  // An answer that must be earned first may well be the best one then: what counts are all occasions of its question.
  if (one.asked >= occasions_for_always && one.best * per_cent >= always) {
    finding.kind = Kind::always_right;
    finding.broken = true;
    out.push_back(finding);
  } else if (one.weighed >= occasions_for_never && one.best == 0) {
    finding.kind = Kind::never_right;
    finding.count = one.weighed;
    out.push_back(finding);
  } else if (one.met_by_all() > 0 && one.possible == 0) {
    finding.kind = Kind::impossible;
    finding.count = one.met_by_all();
    out.push_back(finding);
  }
}

}  // namespace

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::no_end:
      return "no-end";
    case Kind::skill:
      return "skill";
    case Kind::luck:
      return "luck";
    case Kind::too_short:
      return "too-short";
    case Kind::too_long:
      return "too-long";
    case Kind::always_right:
      return "always-right";
    case Kind::never_right:
      return "never-right";
    case Kind::unreached:
      return "unreached";
    case Kind::impossible:
      break;
  }
  return "impossible";
}

std::vector<TierStep> tier_steps(const BalanceReport& report) {
  std::vector<TierStep> steps;
  for (std::size_t i = 0; i < report.bots.size(); ++i) {
    const BotStudy& bot = report.bots[i];
    const std::int32_t tier = tier_below(report, bot.tier);
    if (tier == bot.tier) continue;
    std::size_t best = report.bots.size();
    for (std::size_t k = 0; k < report.bots.size(); ++k)
      if (report.bots[k].tier == tier && (best == report.bots.size() || report.bots[k].mean > report.bots[best].mean))
        best = k;
    const double difference = bot.mean - report.bots[best].mean;
    const double error = std::hypot(bot.error, report.bots[best].error);
    const double errors = error > 0 ? difference / error : difference > 0 ? sure : 0;
    steps.push_back({i, best, difference, std::clamp(errors, -sure, sure)});
  }
  return steps;
}

std::vector<BalanceFinding> judge(const BalanceReport& report) {
  std::vector<BalanceFinding> findings;
  judge_bots(report, findings);
  judge_pace(report, findings);
  const Choice* last = nullptr;
  for (const ChoiceStudy& one : report.choices) {
    const bool same = last != nullptr && last->question == one.choice.question && last->verb == one.choice.verb;
    last = &one.choice;
    if (one.met_by_all() == 0 && !same)
      findings.push_back({.kind = Kind::unreached, .subject = one.choice.question_id});
    judge_choice(report, one, findings);
  }
  std::ranges::stable_partition(findings, [](const BalanceFinding& one) { return one.broken; });
  return findings;
}

}  // namespace klaster
