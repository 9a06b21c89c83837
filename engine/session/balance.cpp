// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/balance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "engine/session/futures.hpp"
#include "engine/session/log.hpp"
#include "engine/session/pace.hpp"

namespace klaster {
namespace {

/// A win is shared in whole parts: divisible by every number of answers up to ten.
constexpr std::int64_t whole_win = 2'520;

/// The tier from which bots look ahead.
constexpr std::int32_t planning_tier = 2;

/// In whose games answers are weighed: a good player's, a careless one's and one's who takes what stands first. So an
/// answer meets good and bad days.
constexpr std::string_view weighed_bots[] = {"careful", "random", "first-choice"};

bool is_answer(const Decision& decision, const Choice& choice) {
  return decision.verb == choice.verb && decision.count >= 2 && decision.arg[0] == choice.question &&
         decision.arg[1] == choice.answer;
}

/// Is the first clearly better: by more than a standard error of their paired difference?
bool is_clearly_better(std::span<const std::int32_t> a, std::span<const std::int32_t> b) {
  const auto n = static_cast<double>(a.size());
  double sum = 0;
  double squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double difference = a[i] - b[i];
    sum += difference;
    squares += difference * difference;
  }
  const double variance = std::max(squares - sum * sum / n, 0.0) / std::max(n - 1, 1.0);
  return sum / n > std::sqrt(variance / n);
}

void summarise(BotStudy& bot, std::vector<std::int32_t> totals) {
  if (totals.empty()) return;
  const auto n = static_cast<double>(totals.size());
  const double sum = std::accumulate(totals.begin(), totals.end(), 0.0);
  bot.mean = sum / n;
  double squares = 0;
  for (const std::int32_t total : totals) squares += (total - bot.mean) * (total - bot.mean);
  bot.deviation = std::sqrt(squares / std::max(n - 1, 1.0));
  bot.error = bot.deviation / std::sqrt(n);
  std::sort(totals.begin(), totals.end());
  for (std::size_t i = 0; i < bot.quantiles.size(); ++i)
    bot.quantiles[i] = totals[(totals.size() - 1) * i / (bot.quantiles.size() - 1)];
  constexpr std::int32_t width = score_one / static_cast<std::int32_t>(BotStudy::bins);
  for (const std::int32_t total : totals)
    ++bot.histogram[std::min(static_cast<std::size_t>(total / width), BotStudy::bins - 1)];
}

/// Every bot weighs the same here, however many games it played.
double luck_share(const std::vector<BotStudy>& bots) {
  if (bots.empty()) return 0;
  const auto n = static_cast<double>(bots.size());
  double mean = 0;
  double within = 0;
  for (const BotStudy& bot : bots) {
    mean += bot.mean / n;
    within += bot.deviation * bot.deviation / n;
  }
  double between = 0;
  for (const BotStudy& bot : bots) between += (bot.mean - mean) * (bot.mean - mean) / n;
  return within + between > 0 ? within / (within + between) : 0;
}

PaceStudy summarise_pace(const std::vector<std::int32_t>& seconds) {
  PaceStudy pace;
  pace.games = static_cast<std::int32_t>(seconds.size());
  if (seconds.empty()) return pace;
  constexpr double minute = 60;
  pace.mean = std::accumulate(seconds.begin(), seconds.end(), 0.0) / static_cast<double>(seconds.size()) / minute;
  pace.least = *std::min_element(seconds.begin(), seconds.end()) / minute;
  pace.most = *std::max_element(seconds.begin(), seconds.end()) / minute;
  return pace;
}

}  // namespace

std::int32_t ChoiceStudy::met_by_all() const { return std::accumulate(met.begin(), met.end(), 0); }
std::int32_t ChoiceStudy::taken_by_all() const { return std::accumulate(taken.begin(), taken.end(), 0); }

Study::Study(const Rules& rules, const Face* face, std::shared_ptr<const Scenario> scenario, StudyPlan plan)
    : rules_(rules), face_(face), scenario_(std::move(scenario)), plan_(plan), choices_(rules.choices(*scenario_)) {
  constexpr std::int32_t a_part = 50;
  constexpr std::int32_t a_long_part = 5;
  for (const NamedBot& bot : rules.bots()) {
    const bool plans = bot.tier >= planning_tier;
    const std::int32_t games = plans ? plan.planner_games : plan.games;
    if (games <= 0) continue;
    bots_.push_back(bot);
    add_tasks(Kind::games, bots_.size() - 1, games, plans ? a_long_part : a_part);
  }
  for (std::size_t i = 0; i < bots_.size(); ++i) {
    if (rules.stand_in() != nullptr && std::ranges::find(weighed_bots, bots_[i].name) != std::end(weighed_bots))
      add_tasks(Kind::questions, i, plan.question_games, a_long_part);
    if (face != nullptr && bots_[i].bot == rules.stand_in()) add_tasks(Kind::pace, i, plan.pace_games, a_long_part);
  }
}

void Study::add_tasks(Kind kind, std::size_t bot, std::int32_t games, std::int32_t games_a_part) {
  for (std::int32_t first = 0; first < games; first += games_a_part)
    tasks_.push_back({kind, bot, first, std::min(games_a_part, games - first)});
}

StudyPart Study::run(std::size_t part) const {
  const Task& task = tasks_[part];
  StudyPart out;
  for (auto* counts : {&out.met, &out.taken, &out.possible, &out.asked, &out.weighed}) counts->resize(choices_.size());
  out.wins.resize(choices_.size());
  for (std::int32_t i = 0; i < task.count; ++i) {
    const std::uint32_t seed = plan_.first_seed + static_cast<std::uint32_t>(task.first + i);
    if (task.kind == Kind::pace)
      out.seconds.push_back(seconds_to_play(rules_, *face_, scenario_, *bots_[task.bot].bot, seed));
    else
      play(task, seed, out);
  }
  return out;
}

void Study::play(const Task& task, std::uint32_t seed, StudyPart& out) const {
  const std::unique_ptr<Game> game = rules_.start(scenario_, seed);
  Random luck(seed, "bot");
  Random study_luck(seed, "study");
  std::vector<Decision> turn;
  std::vector<std::vector<Decision>> ways;
  bool stuck = false;
  for (std::size_t played = 0; !game->finished() && !stuck; played += turn.size()) {
    turn.clear();
    bots_[task.bot].bot->play(*game, luck, turn);
    stuck = turn.empty() || played > Log::max_decisions;
    for (const Decision& decision : turn) {
      stuck = stuck || !game->check(decision).allowed();
      if (stuck) break;
      const auto answer = std::ranges::find_if(choices_, [&](const Choice& one) { return is_answer(decision, one); });
      if (answer != choices_.end() && task.kind == Kind::questions)
        weigh(*game, answer->question, answer->verb, study_luck, out);
      if (answer != choices_.end() && task.kind == Kind::games) {
        ways.clear();
        game->alternatives(ways);
        ++out.taken[static_cast<std::size_t>(answer - choices_.begin())];
        for (std::size_t i = 0; i < choices_.size(); ++i) {
          if (choices_[i].verb != answer->verb || choices_[i].question != answer->question) continue;
          ++out.met[i];
          const auto gives = [&](const auto& way) { return is_answer(way.back(), choices_[i]); };
          if (is_answer(decision, choices_[i]) || std::ranges::any_of(ways, gives)) ++out.possible[i];
        }
      }
      game->apply(decision);
    }
  }
  if (task.kind != Kind::games) return;
  out.scores.push_back(game->score());
  if (stuck) ++out.unfinished;
}

void Study::weigh(const Game& game, std::int32_t question, std::uint16_t verb, Random& luck, StudyPart& out) const {
  std::vector<std::vector<Decision>> ways;
  game.alternatives(ways);
  Futures futures;
  if (!futures.weigh(game, ways, *rules_.stand_in(), plan_.futures, luck)) return;
  // Of the ways to give one answer (which pot pays) the best one speaks for it.
  struct Answer {
    std::size_t choice;
    std::size_t way;
  };
  std::vector<Answer> answers;
  std::vector<std::size_t> of_question;
  for (std::size_t choice = 0; choice < choices_.size(); ++choice) {
    if (choices_[choice].verb != verb || choices_[choice].question != question) continue;
    of_question.push_back(choice);
    std::size_t best = ways.size();
    for (std::size_t way = 0; way < ways.size(); ++way)
      if (is_answer(ways[way].back(), choices_[choice]) &&
          (best == ways.size() || futures.sum(way) > futures.sum(best)))
        best = way;
    if (best < ways.size()) answers.push_back({choice, best});
  }
  if (answers.size() < 2) return;
  for (const std::size_t choice : of_question) ++out.asked[choice];
  const auto top = std::ranges::max_element(answers, {}, [&](const Answer& one) { return futures.sum(one.way); });
  std::vector<std::size_t> winners;
  for (const Answer& one : answers) {
    ++out.weighed[one.choice];
    if (!is_clearly_better(futures.totals(top->way), futures.totals(one.way))) winners.push_back(one.choice);
  }
  for (const std::size_t winner : winners) out.wins[winner] += whole_win / static_cast<std::int64_t>(winners.size());
}

BalanceReport Study::report(std::span<const StudyPart> parts) const {
  BalanceReport report;
  report.game = rules_.game();
  report.scenario = scenario_;
  report.plan = plan_;
  std::vector<std::vector<std::int32_t>> totals(bots_.size());
  std::vector<std::int64_t> wins(choices_.size());
  std::vector<std::int32_t> seconds;
  for (const NamedBot& bot : bots_) report.bots.push_back({.name = bot.name, .tier = bot.tier});
  for (const Choice& choice : choices_)
    report.choices.push_back({.choice = choice,
                              .met = std::vector<std::int32_t>(bots_.size()),
                              .taken = std::vector<std::int32_t>(bots_.size())});

  for (std::size_t i = 0; i < tasks_.size(); ++i) {
    const StudyPart& part = parts[i];
    const std::size_t bot = tasks_[i].bot;
    BotStudy& study = report.bots[bot];
    study.unfinished += part.unfinished;
    for (const Score& score : part.scores) {
      totals[bot].push_back(score.total);
      if (score.goal_reached) ++study.passed;
      study.dimensions.resize(score.dimension_count);
      for (std::size_t d = 0; d < score.dimension_count; ++d) study.dimensions[d] += score.dimensions[d].value;
      if (!report.dimensions.empty()) continue;
      for (std::size_t d = 0; d < score.dimension_count; ++d) {
        report.dimensions.push_back(score.dimensions[d].id);
        report.weights.push_back(score.dimensions[d].weight);
      }
    }
    for (std::size_t c = 0; c < choices_.size(); ++c) {
      report.choices[c].met[bot] += part.met[c];
      report.choices[c].taken[bot] += part.taken[c];
      report.choices[c].possible += part.possible[c];
      report.choices[c].asked += part.asked[c];
      report.choices[c].weighed += part.weighed[c];
      wins[c] += part.wins[c];
    }
    seconds.insert(seconds.end(), part.seconds.begin(), part.seconds.end());
  }
  for (std::size_t i = 0; i < bots_.size(); ++i) {
    BotStudy& study = report.bots[i];
    study.games = static_cast<std::int32_t>(totals[i].size());
    for (double& dimension : study.dimensions) dimension /= std::max(study.games, 1);
    summarise(study, std::move(totals[i]));
  }
  for (std::size_t c = 0; c < choices_.size(); ++c)
    if (const std::int32_t asked = report.choices[c].asked; asked > 0)
      report.choices[c].best = static_cast<double>(wins[c]) / (static_cast<double>(whole_win) * asked);
  report.luck = luck_share(report.bots);
  // A bot that is stuck is told of elsewhere.
  std::erase_if(seconds, [](std::int32_t one) { return one < 0; });
  report.pace = summarise_pace(seconds);
  return report;
}

}  // namespace klaster
