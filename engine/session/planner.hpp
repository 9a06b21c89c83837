// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The most skilled player there is: it tries what it could do in many possible futures and does what went best. It sees
// no more than a person does: the luck to come is drawn anew for every future.
#pragma once

#include "engine/session/rules.hpp"

namespace klaster {

/// How far a planner thinks.
struct PlannerOptions {
  std::int32_t futures = 12;  ///< tried for each alternative; more of them gain little and cost in proportion
};

/// Plays the best of a game's alternatives, as a stand-in would play on after each; where there is nothing to weigh,
/// the stand-in decides. The same for the same game and stream of luck.
class Planner final : public Bot {
 public:
  /// The stand-in lives longer than the planner.
  explicit Planner(const Bot& stand_in, PlannerOptions options = {}) : stand_in_(stand_in), options_(options) {}

  [[nodiscard]] Decision decide(const Game&, Random&) const override;
  void play(const Game&, Random&, std::vector<Decision>& out) const override;

 private:
  const Bot& stand_in_;
  PlannerOptions options_;
};

}  // namespace klaster
