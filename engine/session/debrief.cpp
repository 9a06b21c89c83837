// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/debrief.hpp"

#include <algorithm>
#include <numeric>

namespace klaster {
namespace {

/// No honest game comes near.
constexpr int longest_game = 10'000;

std::int32_t mean_of(const std::vector<std::int32_t>& values) {
  if (values.empty()) return 0;
  const std::int64_t sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
  return static_cast<std::int32_t>(sum / static_cast<std::int64_t>(values.size()));
}

/// Is the mean difference of two ways that met the same futures more than twice its standard error? With n
/// differences d: (Σd)² (n − 1) > 4 (n Σd² − (Σd)²), which needs no root and no fraction.
bool differ_clearly(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  const auto n = static_cast<std::int64_t>(std::min(a.size(), b.size()));
  std::int64_t sum = 0;
  std::int64_t squares = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i) {
    const std::int64_t d = a[i] - b[i];
    sum += d;
    squares += d * d;
  }
  return sum * sum * (n - 1) > 4 * (n * squares - sum * sum);
}

}  // namespace

Debrief::Debrief(const Session& session, DebriefOptions options)
    : rules_(&session.rules()),
      log_(session.log().decisions),
      turns_of_log_(session.turns()),
      options_(options),
      used_(log_.size()),
      stand_in_luck_(options.seed, "debrief.stand-in") {
  find_turns(session);
  for (const Turn& turn : turns_) of_ += static_cast<std::int32_t>(turn.ways.size()) * options_.futures;
  if (of_ == 0) conclude();
}

void Debrief::find_turns(const Session& session) {
  const std::unique_ptr<Game> game = rules_->start(session.shared_scenario(), session.log().seed);
  std::unique_ptr<Game> start;
  std::vector<std::vector<Decision>> others;
  std::size_t first = 0;
  std::uint32_t now = 0;
  for (std::size_t i = 0; i < log_.size(); ++i) {
    wait_until(*game, now, log_[i].tick);
    if (start == nullptr && !(i == 0 && session.is_set_up())) {
      others.clear();
      game->alternatives(others);
      if (!others.empty()) {
        start = game->clone();
        first = i;
      }
    }
    game->apply(log_[i]);
    if (start != nullptr && ends_turn(log_[i])) add_turn(first, i, std::move(start), std::move(others));
  }
  if (turns_.empty()) return;
  // The end, or where the game stands now: a turn without alternatives, so that the last luck is counted too.
  Turn end{.first = log_.size(), .count = 0, .number = game->turn(), .start = game->clone(), .ways = {}};
  end.ways.resize(1);
  turns_.push_back(std::move(end));
}

void Debrief::add_turn(std::size_t first, std::size_t last, std::unique_ptr<Game> start,
                       std::vector<std::vector<Decision>> listed) {
  const auto begin = log_.begin() + static_cast<std::ptrdiff_t>(first);
  Turn turn{.first = first, .count = last - first + 1, .number = start->turn(), .start = nullptr, .ways = {}};
  turn.ways.resize(first_other);
  turn.ways[chosen].decisions.assign(begin, log_.begin() + static_cast<std::ptrdiff_t>(last) + 1);

  // Two ways that lead to the same state are one: what the pupil did is no alternative to itself.
  const auto hash_after = [&](const std::vector<Decision>& decisions) {
    const std::unique_ptr<Game> game = start->clone();
    for (const Decision& decision : decisions)
      if (game->check(decision).allowed()) game->apply(decision);
    return game->hash();
  };
  std::vector<std::uint64_t> hashes = {hash_after(turn.ways[chosen].decisions)};
  for (std::vector<Decision>& decisions : listed) {
    const std::uint64_t hash = hash_after(decisions);
    if (std::find(hashes.begin(), hashes.end(), hash) != hashes.end()) continue;
    hashes.push_back(hash);
    turn.ways.emplace_back().decisions = std::move(decisions);
  }
  turn.start = std::move(start);
  turns_.push_back(std::move(turn));
}

bool Debrief::ends_turn(const Decision& decision) const {
  return decision.verb < rules_->verbs().size() && rules_->verbs()[decision.verb].ends_turn;
}

Decision Debrief::next_decision(const Game& game) {
  const Bot* const stand_in = rules_->stand_in();
  const auto of_turn = std::equal_range(turns_of_log_.begin(), turns_of_log_.end(), game.turn());
  for (auto at = of_turn.first; at != of_turn.second; ++at) {
    const auto i = static_cast<std::size_t>(at - turns_of_log_.begin());
    if (used_[i] || !game.check(log_[i]).allowed()) continue;
    // A turn is not ended before the stand-in has shared out what the log did not know of: with other luck there is
    // more or less to decide about.
    if (ends_turn(log_[i]) && stand_in != nullptr) {
      const Decision first = stand_in->decide(game, stand_in_luck_);
      if (!ends_turn(first)) return first;
    }
    used_[i] = true;
    return log_[i];
  }
  if (stand_in != nullptr) return stand_in->decide(game, stand_in_luck_);
  std::vector<Decision> options;
  game.options(options);
  return options.front();
}

void Debrief::roll_out(Turn& turn, Way& way, std::int32_t future) {
  const std::unique_ptr<Game> game = turn.start->clone();
  game->redraw(options_.seed + static_cast<std::uint32_t>(future));
  std::fill(used_.begin(), used_.end(), false);
  for (const Decision& decision : way.decisions)
    if (game->check(decision).allowed()) game->apply(decision);
  // What was decided before, or instead, is not decided again. Without a change the turn itself is still to come.
  const std::size_t over = way.decisions.empty() ? turn.first : turn.first + turn.count;
  std::fill(used_.begin(), used_.begin() + static_cast<std::ptrdiff_t>(over), true);
  for (int i = 0; i < longest_game && !game->finished(); ++i) game->apply(next_decision(*game));

  const Score score = game->score();
  way.totals.push_back(score.total);
  for (std::size_t i = 0; i < score.dimension_count; ++i) way.dimension_sums[i] += score.dimensions[i].value;
  std::vector<std::int32_t> trace;
  game->trace(trace);
  way.trace_sums.resize(std::max(way.trace_sums.size(), trace.size()));
  for (std::size_t i = 0; i < trace.size(); ++i) way.trace_sums[i] += trace[i];
}

void Debrief::step(std::int32_t steps) {
  for (std::int32_t i = 0; i < steps && !finished(); ++i) {
    Turn& turn = turns_[turn_];
    roll_out(turn, turn.ways[way_], future_);
    ++done_;
    if (++future_ < options_.futures) continue;
    future_ = 0;
    if (++way_ < turn.ways.size()) continue;
    way_ = 0;
    weigh(turn);
    turn = Turn{};  // its copies are no longer needed
    ++turn_;
    if (finished()) conclude();
  }
}

Outlook Debrief::outlook_of(const Way& way) const {
  const std::int64_t n = std::max<std::int64_t>(options_.futures, 1);
  Outlook outlook;
  outlook.total = mean_of(way.totals);
  for (std::size_t i = 0; i < way.dimension_sums.size(); ++i)
    outlook.dimensions[i] = static_cast<std::int32_t>(way.dimension_sums[i] / n);
  for (const std::int64_t sum : way.trace_sums) outlook.trace.push_back(static_cast<std::int32_t>(sum / n));
  return outlook;
}

void Debrief::weigh(const Turn& turn) {
  drifts_.push_back(mean_of(turn.ways[drift].totals));
  if (turn.count == 0) return;
  const Way& as_chosen = turn.ways[chosen];
  WeighedTurn weighed{.first = turn.first, .count = turn.count, .turn = turn.number, .chosen = outlook_of(as_chosen)};
  weighed.best = weighed.worst = weighed.chosen.total;

  std::vector<const Way*> others;
  for (std::size_t i = first_other; i < turn.ways.size(); ++i) others.push_back(&turn.ways[i]);
  std::stable_sort(others.begin(), others.end(),
                   [](const Way* a, const Way* b) { return mean_of(a->totals) < mean_of(b->totals); });
  if (!others.empty()) {
    weighed.best = std::max(weighed.best, mean_of(others.back()->totals));
    weighed.worst = std::min(weighed.worst, mean_of(others.front()->totals));
    const bool could_be_better = mean_of(others.back()->totals) > weighed.chosen.total &&
                                 differ_clearly(others.back()->totals, as_chosen.totals);
    const Way& other = could_be_better ? *others.back() : *others[(others.size() - 1) / 2];
    weighed.other = other.decisions;
    weighed.other_outlook = outlook_of(other);
    if (differ_clearly(other.totals, as_chosen.totals))
      weighed.effect = weighed.chosen.total - weighed.other_outlook.total;
  }
  report_.turns.push_back(std::move(weighed));
}

void Debrief::conclude() {
  std::int64_t gained = 0;
  std::int64_t at_stake = 0;
  for (std::size_t i = 0; i < report_.turns.size(); ++i) {
    WeighedTurn& turn = report_.turns[i];
    gained += turn.chosen.total - turn.worst;
    at_stake += turn.best - turn.worst;
    turn.luck = drifts_[i + 1] - turn.chosen.total;
    report_.luck += turn.luck;
    if (std::abs(turn.effect) >= least_effect) report_.turning_points.push_back(i);
  }
  if (at_stake > 0) report_.quality = static_cast<std::int32_t>(gained * score_one / at_stake);
  if (!drifts_.empty()) report_.expected = drifts_.front();
  // What could have gone better is worth more talk than what went well: it weighs twice.
  const auto weight = [this](std::size_t index) {
    const std::int32_t effect = report_.turns[index].effect;
    return effect < 0 ? -2 * effect : effect;
  };
  std::stable_sort(report_.turning_points.begin(), report_.turning_points.end(),
                   [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
  prefer_variety();
}

void Debrief::prefer_variety() {
  std::vector<std::size_t>& points = report_.turning_points;
  // Plans that go wrong go wrong alike, week after week: a third one says less than the first answer to a question
  // does.
  const auto same_kind = [this](std::size_t a, std::size_t b) {
    const Decision& first = log_[report_.turns[a].first + report_.turns[a].count - 1];
    const Decision& second = log_[report_.turns[b].first + report_.turns[b].count - 1];
    return first.verb == second.verb && first.arg[0] == second.arg[0];
  };
  std::vector<std::size_t> chosen_points;
  std::vector<std::size_t> rest;
  for (const std::size_t point : points) {
    const auto alike = std::count_if(chosen_points.begin(), chosen_points.end(),
                                     [&](std::size_t other) { return same_kind(point, other); });
    (alike < most_of_a_kind ? chosen_points : rest).push_back(point);
  }
  chosen_points.insert(chosen_points.end(), rest.begin(), rest.end());
  if (chosen_points.size() > max_turning_points) chosen_points.resize(max_turning_points);
  points = std::move(chosen_points);
}

}  // namespace klaster
