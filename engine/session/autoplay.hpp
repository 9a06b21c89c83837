// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A bot that plays, once through a session or over many seeds as a job.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <string_view>
#include <vector>

#include "engine/session/job.hpp"
#include "engine/session/rules.hpp"
#include "engine/session/session.hpp"

namespace klaster {

/// The rules' bot of that name, or null.
[[nodiscard]] const Bot* find_bot(const Rules&, std::string_view name);

/// How a bot's game ended.
enum class PlayEnd : std::uint8_t {
  finished,
  stuck,    ///< the bot's decision was refused: a defect of the bot or the rules
  too_long  ///< more decisions than any game has
};

/// Lets a bot play a session to its end.
PlayEnd play_out(Session&, const Bot&);

/// One game a step, with seeds `first_seed`, `first_seed + 1` …
class Autoplay final : public Job {
 public:
  /// The rules and the bot live longer than the job.
  Autoplay(const Rules&, std::shared_ptr<const Scenario>, const Bot&, std::uint32_t first_seed, std::int32_t games);

  void step(std::int32_t steps) override;
  [[nodiscard]] std::int32_t done() const override { return static_cast<std::int32_t>(scores_.size()); }
  [[nodiscard]] std::int32_t of() const override { return games_; }

  /// The scores of the games so far, in the order of their seeds.
  [[nodiscard]] const std::vector<Score>& scores() const { return scores_; }
  /// Games that did not come to their end.
  [[nodiscard]] std::int32_t unfinished() const { return unfinished_; }

 private:
  const Rules& rules_;
  std::shared_ptr<const Scenario> scenario_;
  const Bot& bot_;
  std::uint32_t first_seed_;
  std::int32_t games_;
  std::int32_t unfinished_ = 0;
  std::vector<Score> scores_;
};

}  // namespace klaster
