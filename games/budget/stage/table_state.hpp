// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What the table shows: the few numbers of the game that have a picture. Plain data, so that a scene can be shown and
// tested without a scenario.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace klaster {
class Game;
}

namespace klaster::budget {

struct TableState {
  enum class Kind : std::uint8_t { need, want, rainy, goal };
  enum class Phase : std::uint8_t { plan, events, ledger, over };

  enum class Season : std::uint8_t { spring, summer, autumn, winter };

  struct Jar {
    Kind kind = Kind::need;
    bool open = true;  ///< stands on the table
    std::int32_t balance = 0;
    std::int32_t mark = 0;  ///< what is due, or the goal's price; 0: none
  };

  std::vector<Jar> jars;  ///< in the order of the game's own jar table
  std::int32_t tray = 0;
  std::int32_t debt = 0;
  std::int32_t mood = 50;  ///< 0 to 100
  std::int32_t week = 1;
  Season season = Season::spring;
  Phase phase = Phase::plan;
  std::vector<std::int32_t> denominations{50, 100, 200, 500};  ///< ascending
  std::string goal_picture;                                    ///< name of an art file, may be empty
  bool untouched = false;                                      ///< the very beginning: nothing decided yet
};

/// The table of a game of Money Jars.
TableState read_table(const Game&);

}  // namespace klaster::budget
