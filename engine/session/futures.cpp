// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/futures.hpp"

#include <cassert>
#include <numeric>

#include "engine/session/log.hpp"

namespace klaster {

std::int32_t roll_out(Game& game, const Bot& bot, Random& luck, std::vector<Decision>& scratch) {
  for (std::size_t played = 0; !game.finished() && played < Log::max_decisions; played += scratch.size()) {
    scratch.clear();
    bot.play(game, luck, scratch);
    if (scratch.empty()) break;
    for (const Decision& decision : scratch) {
      if (!game.check(decision).allowed()) return game.score().total;
      game.apply(decision);
    }
  }
  return game.score().total;
}

bool Futures::weigh(const Game& game, std::span<const std::vector<Decision>> alternatives, const Bot& stand_in,
                    std::int32_t count, Random& luck) {
  seeds_.clear();
  totals_.clear();
  for (std::int32_t i = 0; i < count; ++i) seeds_.push_back(luck.next());
  for (const std::vector<Decision>& alternative : alternatives) {
    for (const std::uint32_t seed : seeds_) {
      const std::unique_ptr<Game> copy = game.clone();
      if (copy == nullptr) return false;
      copy->redraw(seed);
      for (const Decision& decision : alternative) {
        assert(copy->check(decision).allowed());
        copy->apply(decision);
      }
      Random stand_in_luck(seed, "stand-in");
      totals_.push_back(roll_out(*copy, stand_in, stand_in_luck, scratch_));
    }
  }
  return true;
}

std::int64_t Futures::sum(std::size_t alternative) const {
  const std::span<const std::int32_t> all = totals(alternative);
  return std::accumulate(all.begin(), all.end(), std::int64_t{0});
}

}  // namespace klaster
