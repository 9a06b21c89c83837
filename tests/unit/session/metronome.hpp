// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A game of time, as small as one can be: tap while it runs. What sessions do with ticks, set-ups and barriers is
// tried on it.
#pragma once

#include <algorithm>

#include "engine/base/hash.hpp"
#include "engine/session/rules.hpp"

namespace klaster {

/// Rests at first. `go` starts a turn of ten ticks, in which `tap` counts with its moment; `setup` doubles the taps.
class Metronome final : public Game {
 public:
  enum : std::uint16_t { verb_setup, verb_go, verb_tap, verb_peek };
  static constexpr std::int32_t turn_ticks = 10;
  static constexpr std::int32_t last_turn = 4;

  explicit Metronome(std::uint32_t seed) : seed_(seed) {}

  [[nodiscard]] Verdict check(const Decision& decision) const override {
    bool allowed = decision.count == 0 && !finished();
    switch (decision.verb) {
      case verb_setup:
        allowed = turn_ == 1 && left_ == 0 && worth_ == 1 && taps_ == 0;
        break;
      case verb_go:
        allowed = allowed && left_ == 0;
        break;
      case verb_tap:
        allowed = allowed && left_ > 0;
        break;
      case verb_peek:
        break;
      default:
        allowed = false;
    }
    return allowed ? Verdict{} : Verdict{.kind = Verdict::Kind::refused, .code = "metronome.refused"};
  }
  void apply(const Decision& decision) override {
    peeked_ = decision.verb == verb_peek;
    switch (decision.verb) {
      case verb_setup:
        worth_ = 2;
        break;
      case verb_go:
        left_ = turn_ticks;
        break;
      case verb_tap:
        taps_ += worth_ * left_;
        break;
      default:
        break;
    }
  }
  void advance() override {
    if (--left_ == 0) ++turn_;
  }
  [[nodiscard]] bool timed() const override { return left_ > 0; }
  [[nodiscard]] bool revealed() const override { return peeked_; }
  void options(std::vector<Decision>& out) const override {
    for (const std::uint16_t verb : {verb_go, verb_tap})
      if (check(make_decision(verb)).allowed()) out.push_back(make_decision(verb));
  }
  [[nodiscard]] Score score() const override { return {.total = std::min(taps_, score_one)}; }
  [[nodiscard]] std::vector<Objective> objectives() const override { return {}; }
  [[nodiscard]] bool finished() const override { return turn_ > last_turn; }
  [[nodiscard]] std::int32_t progress() const override { return (turn_ - 1) * score_one / last_turn; }
  [[nodiscard]] std::int32_t turn() const override { return turn_; }
  [[nodiscard]] std::uint64_t hash() const override {
    StateHash hash;
    for (const std::int32_t number : {turn_, left_, taps_, worth_}) hash.add(number);
    hash.add(seed_);
    return hash.value();
  }
  [[nodiscard]] std::unique_ptr<Game> clone() const override { return nullptr; }
  [[nodiscard]] std::span<const std::string> ids(std::uint8_t) const override { return {}; }

 private:
  std::uint32_t seed_;
  std::int32_t turn_ = 1;
  std::int32_t left_ = 0;
  std::int32_t taps_ = 0;
  std::int32_t worth_ = 1;
  bool peeked_ = false;
};

class MetronomeRules final : public Rules {
 public:
  [[nodiscard]] std::string_view game() const override { return "metronome"; }
  [[nodiscard]] std::uint32_t version() const override { return 3; }
  [[nodiscard]] std::span<const Verb> verbs() const override {
    static constexpr Verb all[] = {
        {.name = "setup", .arguments = {}},
        {.name = "go", .arguments = {}, .ends_turn = true, .milestone = true},
        {.name = "tap", .arguments = {}},
        {.name = "peek", .arguments = {}, .milestone = true},
    };
    return all;
  }
  [[nodiscard]] std::shared_ptr<const Scenario> read(const Json&, Findings&) const override { return nullptr; }
  [[nodiscard]] std::unique_ptr<Game> start(std::shared_ptr<const Scenario>, std::uint32_t seed) const override {
    return std::make_unique<Metronome>(seed);
  }
  [[nodiscard]] std::span<const NamedBot> bots() const override { return {}; }
};

inline const Rules& metronome() {
  static const MetronomeRules rules;
  return rules;
}

inline std::shared_ptr<const Scenario> metronome_scenario() {
  auto scenario = std::make_shared<Scenario>();
  scenario->id = "metronome";
  scenario->hash = "0123456789abcdef";
  return scenario;
}

}  // namespace klaster
