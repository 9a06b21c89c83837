// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Looking back at a log: which turns mattered, what else could have been done with them, and how much was luck.
//
// A turn is weighed by playing on from its beginning many times, with the luck that nobody had seen yet drawn anew: as
// it was decided, and in each of the other ways that the game lists. Later decisions of the log are made where they
// still fit; the rules' stand-in does the rest. All ways of a turn meet the same futures, so what differs is the
// decision.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/session/job.hpp"
#include "engine/session/rules.hpp"
#include "engine/session/session.hpp"

namespace klaster {

/// How a way of playing ends on average. All values in ten-thousandths but `trace`.
struct Outlook {
  std::int32_t total = 0;
  std::array<std::int32_t, Score::max_dimensions> dimensions{};
  std::vector<std::int32_t> trace;  ///< see Game::trace
};

/// A turn of the log, weighed.
struct WeighedTurn {
  std::size_t first = 0;  ///< index of its first decision in the log
  std::size_t count = 0;  ///< how many decisions it has, the last of which ends it
  std::int32_t turn = 0;  ///< Game::turn in which it was made
  Outlook chosen;
  std::int32_t best = 0;   ///< expected score of the best way, the chosen one included
  std::int32_t worst = 0;  ///< and of the worst
  /// The way it is compared with: the best one where that is clearly better, else a middling one.
  std::vector<Decision> other;
  Outlook other_outlook;
  /// What the decision was worth against `other`, ten-thousandths; 0 where the difference is not clearly more than
  /// chance.
  std::int32_t effect = 0;
  /// What luck did between this turn and the next, ten-thousandths: how far expectations moved by what was revealed.
  std::int32_t luck = 0;
};

/// What a debrief has found.
struct DebriefReport {
  std::vector<WeighedTurn> turns;
  std::vector<std::size_t> turning_points;  ///< indices of `turns`, the weightiest first but for variety, at most 3
  /// Share of what the decisions could make a difference to that they did gain, 0 to `score_one`; `score_one` where
  /// nothing could be gained or lost.
  std::int32_t quality = score_one;
  std::int32_t luck = 0;      ///< all luck together, ten-thousandths of the score
  std::int32_t expected = 0;  ///< score to be expected of such playing before any luck was known
};

/// Options of a debrief; the defaults take a game of eight weeks well under a second on a slow phone (`npm run
/// bench:debrief`).
struct DebriefOptions {
  std::int32_t futures = 64;  ///< per way of a turn
  std::uint32_t seed = 1;     ///< of the futures: the same seed, the same report
};

/// Weighs the turns of a session's log, one roll-out a step. Nothing of the session is changed or referred to later.
/// A game that cannot be copied, or lists no alternatives, gives a report without turns.
class Debrief final : public Job {
 public:
  static constexpr std::size_t max_turning_points = 3;
  /// Of them, how many may end in the same kind of decision while there are others.
  static constexpr std::ptrdiff_t most_of_a_kind = 2;
  /// Half a point of a hundred: what matters less is no turning point.
  static constexpr std::int32_t least_effect = 50;

  explicit Debrief(const Session&, DebriefOptions = {});

  void step(std::int32_t steps) override;
  [[nodiscard]] std::int32_t done() const override { return done_; }
  [[nodiscard]] std::int32_t of() const override { return of_; }

  /// What was found; complete once the job is finished.
  [[nodiscard]] const DebriefReport& report() const { return report_; }

 private:
  /// One way to play a turn, and how it ended in each future.
  struct Way {
    std::vector<Decision> decisions;
    std::vector<std::int32_t> totals;
    std::array<std::int64_t, Score::max_dimensions> dimension_sums{};
    std::vector<std::int64_t> trace_sums;
  };
  struct Turn {
    std::size_t first = 0;
    std::size_t count = 0;
    std::int32_t number = 0;
    std::unique_ptr<Game> start;
    std::vector<Way> ways;  ///< drift (nothing changed), chosen, then the others
  };
  enum : std::size_t { drift, chosen, first_other };

  void find_turns(const Session&);
  void add_turn(std::size_t first, std::size_t last, std::unique_ptr<Game> start,
                std::vector<std::vector<Decision>> listed);
  void roll_out(Turn&, Way&, std::int32_t future);
  /// The next decision from here on: one of the log that fits, or the stand-in's.
  [[nodiscard]] Decision next_decision(const Game&);
  [[nodiscard]] bool ends_turn(const Decision&) const;
  [[nodiscard]] Outlook outlook_of(const Way&) const;
  void weigh(const Turn&);
  void conclude();
  /// Leaves the weightiest turning points, of different kinds where there are.
  void prefer_variety();

  const Rules* rules_;
  std::vector<Decision> log_;
  std::vector<std::int32_t> turns_of_log_;
  DebriefOptions options_;
  std::vector<Turn> turns_;
  std::vector<bool> used_;  ///< decisions of the log that this roll-out has made
  Random stand_in_luck_;
  std::vector<std::int32_t> drifts_;  ///< expected score before each turn, then at the end
  DebriefReport report_;
  std::size_t turn_ = 0;
  std::size_t way_ = 0;
  std::int32_t future_ = 0;
  std::int32_t done_ = 0;
  std::int32_t of_ = 0;
};

}  // namespace klaster
