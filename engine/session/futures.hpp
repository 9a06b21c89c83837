// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What would come of each way to play on: the same futures are tried for all of them, so that what differs is the
// decision and not the luck.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/session/rules.hpp"

namespace klaster {

/// Plays a copy of a game to its end without keeping a log, and gives its total. A player who gets stuck keeps what the
/// game is worth there.
[[nodiscard]] std::int32_t roll_out(Game&, const Bot&, Random& luck, std::vector<Decision>& scratch);

/// Totals of alternatives over common futures. Kept between uses, it keeps its memory.
class Futures {
 public:
  /// Plays every alternative in `count` futures, which `luck` draws; `stand_in` plays on after it. False where the game
  /// cannot be copied.
  bool weigh(const Game&, std::span<const std::vector<Decision>> alternatives, const Bot& stand_in, std::int32_t count,
             Random& luck);

  /// Total of one alternative in each future; alternatives stand in the order they were given in.
  [[nodiscard]] std::span<const std::int32_t> totals(std::size_t alternative) const {
    return std::span(totals_).subspan(alternative * seeds_.size(), seeds_.size());
  }
  [[nodiscard]] std::int64_t sum(std::size_t alternative) const;

 private:
  std::vector<std::uint32_t> seeds_;  ///< of the futures
  std::vector<std::int32_t> totals_;
  std::vector<Decision> scratch_;
};

}  // namespace klaster
