// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The one log: which rules, which scenario, which seed, which decisions. It is the saved game, the replay, the undo
// and the proof of the score.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/page/decision.hpp"

namespace klaster {

/// All that is needed to play a game again.
struct Log {
  static constexpr std::uint32_t format = 1;
  /// No honest game comes near; a longer log is refused before it is played.
  static constexpr std::size_t max_decisions = 20'000;

  std::string game;                 ///< ASCII id of the game
  std::uint32_t rules_version = 0;  ///< of the game's rules
  std::string scenario_hash;        ///< 16 hexadecimal digits, see Scenario::hash
  std::uint32_t seed = 0;
  std::vector<Decision> decisions;

  bool operator==(const Log&) const = default;
};

/// Why bytes are not a log. Each is a message key "log.<name>".
enum class LogProblem : std::uint8_t {
  damaged,         ///< not base64url, cut off, altered: the check does not fit
  newer_format,    ///< written by a newer engine
  other_game,      ///< of another game
  other_rules,     ///< of another version of the rules
  other_scenario,  ///< of a scenario with other rules
  impossible       ///< holds a decision that the rules refuse
};

/// Message key of a problem: "log.damaged".
[[nodiscard]] std::string_view code_of(LogProblem);

/// Binary form: varints, and a check of four bytes at the end. Decisions take two to five bytes each.
[[nodiscard]] std::vector<std::uint8_t> encode(const Log&);
[[nodiscard]] std::expected<Log, LogProblem> decode_log(std::span<const std::uint8_t>);

/// The binary form as base64url, for links and storage.
[[nodiscard]] std::string to_text(const Log&);
[[nodiscard]] std::expected<Log, LogProblem> log_from_text(std::string_view);

}  // namespace klaster
