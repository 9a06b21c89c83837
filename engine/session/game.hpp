// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The one seam between the engine and a game. Everything above it (sessions, bots, debrief, stage, page) knows a
// game only by this class.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/page/decision.hpp"
#include "engine/session/score.hpp"

namespace klaster {

/// May a decision be done; if not, or not without asking first, why.
struct Verdict {
  enum class Kind : std::uint8_t { allowed, ask_first, refused };
  Kind kind = Kind::allowed;
  std::string_view code;    ///< message key of the reason: "<game>.refused.<why>"
  std::int32_t amount = 0;  ///< its argument {amount}, money
  std::int32_t number = 0;  ///< its argument {number}
  bool once = false;        ///< of ask_first: asking once in a session is enough

  [[nodiscard]] bool allowed() const { return kind != Kind::refused; }
};

/// One play of one scenario. A value: the same rules, scenario, seed and decisions give the same state, bit for bit.
class Game {
 public:
  virtual ~Game() = default;
  Game& operator=(const Game&) = delete;

  /// May it be done, and if not, why. Any bytes whatever are safe to ask about; asking changes nothing.
  [[nodiscard]] virtual Verdict check(const Decision&) const = 0;
  /// Does what `check` allows: the one door for every change.
  virtual void apply(const Decision&) = 0;
  /// One tick of 1/60 s. Counts only in phases the game declares timed.
  virtual void advance() {}
  /// Is the present phase driven by ticks?
  [[nodiscard]] virtual bool timed() const { return false; }
  /// Did the last applied decision reveal luck? Undo stops there.
  [[nodiscard]] virtual bool revealed() const = 0;
  /// Appends at most 32 representative decisions, all allowed now: for bots, debrief and hints.
  virtual void options(std::vector<Decision>&) const = 0;
  /// Appends representative ways to play on from here up to and with the next decision that ends a turn (see
  /// `Verb::ends_turn`): at most 16, each allowed step by step, none twice. Planner and debrief weigh them.
  virtual void alternatives(std::vector<std::vector<Decision>>&) const {}
  /// Draws all luck that nobody has seen yet anew. Only for copies that look ahead: no decision and so no log can hold
  /// it, and what was played honestly never meets it.
  virtual void redraw(std::uint32_t /*seed*/) {}
  /// Appends one number for each turn that is over, which tells the story of the game in a line, such as what a
  /// household owns.
  virtual void trace(std::vector<std::int32_t>&) const {}
  /// Total and dimensions, valid at any moment.
  [[nodiscard]] virtual Score score() const = 0;
  /// What was asked for and whether it is met now.
  [[nodiscard]] virtual std::vector<Objective> objectives() const = 0;
  [[nodiscard]] virtual bool finished() const = 0;
  /// Share of the game that is played, in ten-thousandths.
  [[nodiscard]] virtual std::int32_t progress() const = 0;
  /// Number of the present turn, from 1.
  [[nodiscard]] virtual std::int32_t turn() const = 0;
  /// Hash of the whole state.
  [[nodiscard]] virtual std::uint64_t hash() const = 0;
  /// A copy that goes its own way; null where the state cannot be copied (fork by replay instead).
  [[nodiscard]] virtual std::unique_ptr<Game> clone() const = 0;
  /// The ids behind an argument's table number (see Verb): index to name. Empty for unknown tables.
  [[nodiscard]] virtual std::span<const std::string> ids(std::uint8_t table) const = 0;

 protected:
  Game() = default;
  Game(const Game&) = default;
};

}  // namespace klaster
