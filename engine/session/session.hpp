// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A game being played, and the log that grows with it. The only place where a game is changed.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <vector>

#include "engine/session/game.hpp"
#include "engine/session/log.hpp"
#include "engine/session/rules.hpp"

namespace klaster {

/// Lets time pass up to `tick`, counting in `now`; false where the game does not wait that long.
bool wait_until(Game&, std::uint32_t& now, std::uint32_t tick);

/// Owns a game and its log; keeps them in step.
class Session {
 public:
  /// A fresh game. The rules live longer than the session.
  Session(const Rules&, std::shared_ptr<const Scenario>, std::uint32_t seed);

  /// The game of a log, replayed; every decision is checked as if it were made now.
  [[nodiscard]] static std::expected<Session, LogProblem> restore(const Rules&, std::shared_ptr<const Scenario>,
                                                                  const Log&);

  /// Does a decision and takes it down, or says why not and changes nothing. Its tick is set to the present one.
  Verdict apply(Decision);

  /// One tick of a timed phase.
  void advance();

  /// Has the player decided anything?
  [[nodiscard]] bool begun() const;
  /// Was the game set up by its first decision? Nothing takes that back.
  [[nodiscard]] bool is_set_up() const;

  /// Is there a decision since the last one that revealed luck?
  [[nodiscard]] bool can_undo() const;
  /// Takes back the last decision where `can_undo`.
  bool undo();

  /// Goes back to the beginning of a turn; false where that turn has not begun yet.
  bool fork(std::int32_t turn);

  [[nodiscard]] const Game& game() const { return *game_; }
  [[nodiscard]] const Log& log() const { return log_; }
  /// Ticks of timed phases so far.
  [[nodiscard]] std::uint32_t tick() const { return tick_; }
  /// The turn in which each decision of the log was made.
  [[nodiscard]] const std::vector<std::int32_t>& turns() const { return turns_; }
  [[nodiscard]] const Rules& rules() const { return *rules_; }
  [[nodiscard]] const Scenario& scenario() const { return *scenario_; }
  [[nodiscard]] const std::shared_ptr<const Scenario>& shared_scenario() const { return scenario_; }

 private:
  /// Keeps the first `count` decisions and plays them again.
  void rewind(std::size_t count);

  const Rules* rules_;
  std::shared_ptr<const Scenario> scenario_;
  std::unique_ptr<Game> game_;
  Log log_;
  std::vector<std::int32_t> turns_;
  std::uint32_t tick_ = 0;
  std::size_t barrier_ = 0;  ///< decisions up to the last one that revealed luck
};

}  // namespace klaster
