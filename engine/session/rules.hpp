// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What a game folder offers to the engine: reading scenarios, starting games, bots; and, for the page, a face.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/random.hpp"
#include "engine/page/view.hpp"
#include "engine/scenario/finding.hpp"
#include "engine/scenario/json.hpp"
#include "engine/scenario/scenario.hpp"
#include "engine/session/game.hpp"

namespace klaster {

class Session;
struct DebriefReport;

/// A player made of code. Holds no state of its own beside its random stream.
class Bot {
 public:
  virtual ~Bot() = default;
  /// The next decision for an unfinished game; `check` allows it.
  [[nodiscard]] virtual Decision decide(const Game&, Random&) const = 0;
  /// Appends the next decisions, at least one, each allowed once those before it are done: for players who think a
  /// whole turn ahead and would only think it again after each move.
  virtual void play(const Game& game, Random& luck, std::vector<Decision>& out) const {
    out.push_back(decide(game, luck));
  }
};

/// A bot that a game offers, with its tier of skill (0 random and habits, 1 careful, 2 planner).
struct NamedBot {
  std::string_view name;
  std::int32_t tier = 0;
  const Bot* bot = nullptr;
};

/// Something a scenario lets a player choose: one answer to one question, such as an option on a card.
struct Choice {
  std::uint16_t verb = 0;
  std::int32_t question = 0;  ///< first argument of the decision
  std::int32_t answer = 0;    ///< second argument
  std::string_view question_id;
  std::string_view answer_id;
};

/// Name of the decision that sets a game up, where a game has one: always the first of its decisions, and not the
/// player's. Nothing takes it back.
inline constexpr std::string_view setup_verb = "setup";

/// The rules of one game: stateless, one object for the program's whole life.
class Rules {
 public:
  virtual ~Rules() = default;
  /// ASCII id of the game, as in links and folders.
  [[nodiscard]] virtual std::string_view game() const = 0;
  /// Raised when old logs would replay to another state, never else.
  [[nodiscard]] virtual std::uint32_t version() const = 0;
  [[nodiscard]] virtual std::span<const Verb> verbs() const = 0;
  /// Reads and checks the game's own part of a scenario. Null where findings hold an error.
  [[nodiscard]] virtual std::shared_ptr<const Scenario> read(const Json&, Findings&) const = 0;
  [[nodiscard]] virtual std::unique_ptr<Game> start(std::shared_ptr<const Scenario>, std::uint32_t seed) const = 0;
  [[nodiscard]] virtual std::span<const NamedBot> bots() const = 0;
  /// All that can be chosen in a scenario, question by question: reports look for what nobody meets and what is always
  /// right. Empty where a game asks no questions.
  [[nodiscard]] virtual std::vector<Choice> choices(const Scenario&) const { return {}; }
  /// The bot that fills in for a player where their own decisions no longer fit; null where the game has none.
  [[nodiscard]] virtual const Bot* stand_in() const { return nullptr; }
};

/// How a game looks to the page. Stateless like the rules.
class Face {
 public:
  virtual ~Face() = default;
  /// Fills an empty view with what `viewer` may see. Keys stay the same for the same thing.
  virtual void describe(const Game&, Viewer, View&) const = 0;
  /// Fills an empty view with what the game has to say of a log: charts, turning points, questions. Nothing where it
  /// has nothing to say.
  virtual void describe_debrief(const Session&, const DebriefReport&, View&) const {}
  /// Name of the sound for a decision just applied, or nothing.
  [[nodiscard]] virtual std::string_view cue(const Decision&, const Game& after) const = 0;
};

}  // namespace klaster
