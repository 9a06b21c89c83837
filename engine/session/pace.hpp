// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// How long a person would take for the game a bot plays in a millisecond: what there is to read, and what there is to
// decide.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/page/view.hpp"
#include "engine/session/rules.hpp"

namespace klaster {

/// A pupil's pace.
struct Pace {
  /// Silent reading on a screen at 10 to 17 years, with pictures to look at between the lines.
  static constexpr std::int32_t words_a_minute = 150;
  /// A drag or a press of a button, found and done.
  static constexpr std::int32_t seconds_a_move = 2;
  /// Weighing the answers to a question, once they are read.
  static constexpr std::int32_t seconds_a_choice = 6;
  /// Looking over a plan before the turn is ended.
  static constexpr std::int32_t seconds_a_turn = 10;
};

/// Counts what a reader of one game has not read yet.
class ReadingWords {
 public:
  explicit ReadingWords(std::string language) : language_(std::move(language)) {}

  /// Words in a view that are new: a scenario's text counts when it appears first; a message of the catalogue as four
  /// words when it appears first, and as one where it has changed since.
  std::int32_t read(const View&);

 private:
  static constexpr std::int32_t words_of_a_message = 4;

  std::int32_t read(const Node&);
  std::int32_t read(const Message&, const std::string& place);
  std::int32_t read(const Text&);

  std::string language_;
  std::set<const Text*> texts_;
  std::set<std::string, std::less<>> keys_;
  std::map<std::string, std::string> last_;  ///< what stood at each place of the view
};

/// Words in a text: runs without white space that hold more than punctuation.
[[nodiscard]] std::int32_t count_words(std::string_view);

/// Seconds a pupil would need for the game that a bot plays from a seed; negative where the bot gets stuck.
[[nodiscard]] std::int32_t seconds_to_play(const Rules&, const Face&, const std::shared_ptr<const Scenario>&,
                                           const Bot&, std::uint32_t seed);

}  // namespace klaster
