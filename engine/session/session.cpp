// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/session.hpp"

#include <utility>

namespace klaster {
namespace {

/// An hour of ticks: a log that claims longer waits between decisions is refused instead of simulated.
constexpr std::uint32_t max_wait_ticks = 60U * 60U * 60U;

/// Is it what set the game up, and no player's decision?
bool sets_up(const Rules& rules, const Decision& decision) {
  return decision.verb < rules.verbs().size() && rules.verbs()[decision.verb].name == setup_verb;
}

}  // namespace

bool wait_until(Game& game, std::uint32_t& now, std::uint32_t tick) {
  if (tick < now || tick - now > max_wait_ticks) return false;
  while (now < tick) {
    if (!game.timed()) return false;
    game.advance();
    ++now;
  }
  return true;
}

Session::Session(const Rules& rules, std::shared_ptr<const Scenario> scenario, std::uint32_t seed)
    : rules_(&rules), scenario_(std::move(scenario)), game_(rules.start(scenario_, seed)) {
  log_.game = rules.game();
  log_.rules_version = rules.version();
  log_.scenario_hash = scenario_->hash;
  log_.seed = seed;
}

std::expected<Session, LogProblem> Session::restore(const Rules& rules, std::shared_ptr<const Scenario> scenario,
                                                    const Log& log) {
  if (log.game != rules.game()) return std::unexpected(LogProblem::other_game);
  if (log.rules_version != rules.version()) return std::unexpected(LogProblem::other_rules);
  if (log.scenario_hash != scenario->hash) return std::unexpected(LogProblem::other_scenario);
  Session session(rules, std::move(scenario), log.seed);
  for (const Decision& decision : log.decisions) {
    if (!wait_until(*session.game_, session.tick_, decision.tick) || !session.apply(decision).allowed())
      return std::unexpected(LogProblem::impossible);
  }
  return session;
}

Verdict Session::apply(Decision decision) {
  decision.tick = tick_;
  const Verdict verdict = game_->check(decision);
  if (!verdict.allowed()) return verdict;
  if (log_.decisions.size() >= Log::max_decisions) return {.kind = Verdict::Kind::refused, .code = "log.full"};
  // What is not used must not tell two equal decisions apart.
  for (std::size_t i = decision.count; i < max_arguments; ++i) decision.arg[i] = 0;
  turns_.push_back(game_->turn());
  game_->apply(decision);
  log_.decisions.push_back(decision);
  if (game_->revealed() || sets_up(*rules_, decision)) barrier_ = log_.decisions.size();
  return verdict;
}

void Session::advance() {
  if (!game_->timed()) return;
  game_->advance();
  ++tick_;
}

bool Session::begun() const { return log_.decisions.size() > (is_set_up() ? 1U : 0U); }

bool Session::is_set_up() const { return !log_.decisions.empty() && sets_up(*rules_, log_.decisions.front()); }

bool Session::can_undo() const { return log_.decisions.size() > barrier_; }

bool Session::undo() {
  if (!can_undo()) return false;
  rewind(log_.decisions.size() - 1);
  return true;
}

bool Session::fork(std::int32_t turn) {
  Session again(*rules_, scenario_, log_.seed);
  std::size_t count = 0;
  if (is_set_up()) again.apply(log_.decisions[count++]);
  while (again.game_->turn() < turn && count < log_.decisions.size()) {
    const Decision& decision = log_.decisions[count++];
    wait_until(*again.game_, again.tick_, decision.tick);
    again.apply(decision);
  }
  if (again.game_->turn() != turn) return false;
  *this = std::move(again);
  return true;
}

void Session::rewind(std::size_t count) {
  Session again(*rules_, scenario_, log_.seed);
  for (std::size_t i = 0; i < count; ++i) {
    wait_until(*again.game_, again.tick_, log_.decisions[i].tick);
    again.apply(log_.decisions[i]);
  }
  *this = std::move(again);
}

}  // namespace klaster
