// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A game of choices, as small as one can be, whose expectations can be worked out in the head: what looks ahead and
// what looks back is tried on it.
#pragma once

#include <algorithm>

#include "engine/base/hash.hpp"
#include "engine/session/rules.hpp"

namespace klaster {

/// Four turns. In each one picks `idle` (0), `work` (+1,000) or `toss` (+2,000 or nothing, as a coin falls); after
/// each, rain takes 200 or it does not. In turn 3 all three are worth nothing. `word` changes nothing at all.
class ForkGame final : public Game {
 public:
  enum : std::uint16_t { verb_pick, verb_word };
  enum : std::int32_t { idle, work, toss };
  static constexpr std::int32_t last_turn = 4;
  static constexpr std::int32_t idle_turn = 3;

  explicit ForkGame(std::uint32_t seed) : luck_(seed, "fork") {}

  [[nodiscard]] Verdict check(const Decision& decision) const override {
    const bool word = decision.verb == verb_word && decision.count == 0;
    const bool pick =
        decision.verb == verb_pick && decision.count == 1 && decision.arg[0] >= idle && decision.arg[0] <= toss;
    if (!finished() && (word || pick)) return {};
    return {.kind = Verdict::Kind::refused, .code = "fork.refused"};
  }
  void apply(const Decision& decision) override {
    if (decision.verb == verb_word) return;
    const bool heads = luck_.chance(50);
    const bool rain = luck_.chance(50);
    if (turn_ != idle_turn) {
      if (decision.arg[0] == work) sum_ += 1'000;
      if (decision.arg[0] == toss && heads) sum_ += 2'000;
    }
    if (rain) sum_ -= 200;
    ++turn_;
    trace_.push_back(sum_);
  }
  [[nodiscard]] bool revealed() const override { return true; }
  void options(std::vector<Decision>& out) const override {
    for (const std::int32_t way : {idle, work, toss}) out.push_back(make_decision(verb_pick, way));
  }
  void alternatives(std::vector<std::vector<Decision>>& out) const override {
    if (finished()) return;
    for (const std::int32_t way : {idle, work, toss}) out.push_back({make_decision(verb_pick, way)});
  }
  void redraw(std::uint32_t seed) override { luck_ = Random(seed, "fork"); }
  void trace(std::vector<std::int32_t>& out) const override { out.insert(out.end(), trace_.begin(), trace_.end()); }
  [[nodiscard]] Score score() const override {
    Score score{.total = std::clamp(2'000 + sum_, 0, score_one)};
    score.dimensions[0] = {.id = "sum", .value = score.total, .weight = score_one};
    score.dimension_count = 1;
    return score;
  }
  [[nodiscard]] std::vector<Objective> objectives() const override { return {}; }
  [[nodiscard]] bool finished() const override { return turn_ > last_turn; }
  [[nodiscard]] std::int32_t progress() const override { return (turn_ - 1) * score_one / last_turn; }
  [[nodiscard]] std::int32_t turn() const override { return turn_; }
  [[nodiscard]] std::uint64_t hash() const override {
    StateHash hash;
    hash.add(turn_);
    hash.add(sum_);
    hash.add(luck_.state());
    return hash.value();
  }
  [[nodiscard]] std::unique_ptr<Game> clone() const override { return std::make_unique<ForkGame>(*this); }
  [[nodiscard]] std::span<const std::string> ids(std::uint8_t) const override { return {}; }

 private:
  Random luck_;
  std::int32_t turn_ = 1;
  std::int32_t sum_ = 0;
  std::vector<std::int32_t> trace_;
};

/// Always works.
class Worker final : public Bot {
 public:
  [[nodiscard]] Decision decide(const Game&, Random&) const override {
    return make_decision(ForkGame::verb_pick, ForkGame::work);
  }
};

class ForkRules final : public Rules {
 public:
  [[nodiscard]] std::string_view game() const override { return "fork"; }
  [[nodiscard]] std::uint32_t version() const override { return 1; }
  [[nodiscard]] std::span<const Verb> verbs() const override {
    static constexpr Argument way[] = {{"way", plain_number}};
    static constexpr Verb all[] = {
        {.name = "pick", .arguments = way, .ends_turn = true, .milestone = true},
        {.name = "word", .arguments = {}},
    };
    return all;
  }
  [[nodiscard]] std::shared_ptr<const Scenario> read(const Json&, Findings&) const override { return nullptr; }
  [[nodiscard]] std::unique_ptr<Game> start(std::shared_ptr<const Scenario>, std::uint32_t seed) const override {
    return std::make_unique<ForkGame>(seed);
  }
  [[nodiscard]] std::span<const NamedBot> bots() const override { return {}; }
  [[nodiscard]] const Bot* stand_in() const override {
    static const Worker worker;
    return &worker;
  }
};

inline const Rules& fork_rules() {
  static const ForkRules rules;
  return rules;
}

inline std::shared_ptr<const Scenario> fork_scenario() {
  auto scenario = std::make_shared<Scenario>();
  scenario->id = "fork";
  scenario->hash = "0123456789abcdef";
  return scenario;
}

}  // namespace klaster
