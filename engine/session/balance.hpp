// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The bots' study of a scenario: whether skill pays, how much is luck, which answers are always or never right, what
// nobody meets, how long it takes. Made of parts that do not know of each other, so that they can be done on several
// threads or slice by slice; the report is the same in any case.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/session/rules.hpp"

namespace klaster {

/// How much is played. All bots meet the same seeds.
struct StudyPlan {
  std::int32_t games = 1'000;         ///< of each bot
  std::int32_t planner_games = 300;   ///< of each bot that looks ahead (tier 2 and above), because those take long
  std::int32_t question_games = 200;  ///< of each bot in whose games the answers to questions are weighed
  std::int32_t pace_games = 40;       ///< that are measured in minutes
  std::int32_t futures = 16;          ///< in which each answer is tried
  std::uint32_t first_seed = 1;
};

/// How the games of one bot went.
struct BotStudy {
  static constexpr std::size_t bins = 40;  ///< of the histogram, each a fortieth of the scale

  std::string_view name;
  std::int32_t tier = 0;
  std::int32_t games = 0;
  std::int32_t unfinished = 0;              ///< games that did not come to an end
  std::int32_t passed = 0;                  ///< games that reached the scenario's `pass`
  double mean = 0;                          ///< of the totals, in ten-thousandths like all scores
  double deviation = 0;                     ///< standard deviation of the totals
  double error = 0;                         ///< standard error of the mean
  std::array<std::int32_t, 5> quantiles{};  ///< least, quarter, median, three quarters, most
  std::array<std::int32_t, bins> histogram{};
  std::vector<double> dimensions;  ///< mean of each
};

/// What became of one answer to one question.
struct ChoiceStudy {
  Choice choice;
  std::vector<std::int32_t> met;    ///< for each bot: how often the question was put
  std::vector<std::int32_t> taken;  ///< for each bot: how often this was its answer
  std::int32_t possible = 0;        ///< how often it could have been given, over all bots
  std::int32_t asked = 0;           ///< how often answers to its question were weighed against each other
  std::int32_t weighed = 0;         ///< how often this one was among them
  double best = 0;                  ///< share of `asked` in which it was best; equals share the win

  [[nodiscard]] std::int32_t met_by_all() const;
  [[nodiscard]] std::int32_t taken_by_all() const;
};

/// Minutes a person would take.
struct PaceStudy {
  std::int32_t games = 0;  ///< 0: not measured, the game has no face
  double mean = 0;
  double least = 0;
  double most = 0;
};

/// All a study found.
struct BalanceReport {
  std::string_view game;
  std::shared_ptr<const Scenario> scenario;  ///< whose ids the choices name
  StudyPlan plan;
  std::vector<std::string_view> dimensions;
  std::vector<std::int32_t> weights;  ///< of the dimensions, in ten-thousandths
  std::vector<BotStudy> bots;         ///< those that played, in the order of the rules
  double luck = 0;                    ///< mean variance of the scores within a bot ÷ variance over all bots and seeds
  std::vector<ChoiceStudy> choices;   ///< in the order of the scenario
  PaceStudy pace;
};

/// One part's outcome; only a study can read it.
struct StudyPart {
  std::vector<Score> scores;
  std::int32_t unfinished = 0;
  std::vector<std::int32_t> met;       ///< for each choice
  std::vector<std::int32_t> taken;     ///< for each choice
  std::vector<std::int32_t> possible;  ///< for each choice
  std::vector<std::int32_t> asked;     ///< for each choice
  std::vector<std::int32_t> weighed;   ///< for each choice
  std::vector<std::int64_t> wins;      ///< for each choice
  std::vector<std::int32_t> seconds;   ///< for each game
};

/// A study of one scenario. `run` may be called from several threads at once.
class Study {
 public:
  /// Rules and face live longer than the study; without a face the minutes are not measured.
  Study(const Rules&, const Face*, std::shared_ptr<const Scenario>, StudyPlan);

  [[nodiscard]] std::size_t parts() const { return tasks_.size(); }
  [[nodiscard]] StudyPart run(std::size_t part) const;
  /// The report, from all parts in their order.
  [[nodiscard]] BalanceReport report(std::span<const StudyPart>) const;

 private:
  enum class Kind : std::uint8_t { games, questions, pace };
  struct Task {
    Kind kind = Kind::games;
    std::size_t bot = 0;  ///< index in bots_
    std::int32_t first = 0;
    std::int32_t count = 0;
  };

  void add_tasks(Kind, std::size_t bot, std::int32_t games, std::int32_t games_a_part);
  void play(const Task&, std::uint32_t seed, StudyPart&) const;
  void weigh(const Game&, std::int32_t question, std::uint16_t verb, Random& luck, StudyPart&) const;

  const Rules& rules_;
  const Face* face_;
  std::shared_ptr<const Scenario> scenario_;
  StudyPlan plan_;
  std::vector<NamedBot> bots_;
  std::vector<Choice> choices_;
  std::vector<Task> tasks_;
};

}  // namespace klaster
