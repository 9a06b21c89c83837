// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/planner.hpp"

#include "engine/session/futures.hpp"

namespace klaster {

Decision Planner::decide(const Game& game, Random& luck) const {
  std::vector<Decision> turn;
  play(game, luck, turn);
  return turn.front();
}

void Planner::play(const Game& game, Random& luck, std::vector<Decision>& out) const {
  std::vector<std::vector<Decision>> alternatives;
  game.alternatives(alternatives);
  Futures futures;
  // One way alone need not be weighed; a game that cannot be copied cannot be.
  if (alternatives.size() > 1 && !futures.weigh(game, alternatives, stand_in_, options_.futures, luck))
    alternatives.clear();
  if (alternatives.empty()) return stand_in_.play(game, luck, out);
  std::size_t best = 0;
  for (std::size_t i = 1; i < alternatives.size(); ++i)
    if (futures.sum(i) > futures.sum(best)) best = i;
  out.insert(out.end(), alternatives[best].begin(), alternatives[best].end());
}

}  // namespace klaster
