// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A walk past stalls, as small as a game with questions can be: at each stall one bag is taken. A bag holds a sure sum
// and a lucky one. What planners and studies find is tried on it, with numbers that can be worked out in the head.
#pragma once

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "engine/base/hash.hpp"
#include "engine/session/planner.hpp"
#include "engine/session/rules.hpp"

namespace klaster {

struct Bag {
  std::string id;
  std::int32_t sure = 0;
  std::int32_t lucky = 0;  ///< the most that luck adds
  bool locked = false;     ///< nobody can take it
};

struct Stall {
  std::string id;
  std::vector<Bag> bags;
  bool closed = false;  ///< walked past
};

struct WalkScenario final : Scenario {
  std::vector<Stall> stalls;
};

class Walk final : public Game {
 public:
  enum : std::uint16_t { verb_take };

  Walk(std::shared_ptr<const WalkScenario> scenario, std::uint32_t seed)
      : scenario_(std::move(scenario)), luck_(seed, "walk") {
    skip_closed();
  }

  [[nodiscard]] Verdict check(const Decision& decision) const override {
    const bool allowed = !finished() && decision.verb == verb_take && decision.count == 2 &&
                         decision.arg[0] == static_cast<std::int32_t>(at_) && decision.arg[1] >= 0 &&
                         static_cast<std::size_t>(decision.arg[1]) < stall().bags.size() &&
                         !stall().bags[static_cast<std::size_t>(decision.arg[1])].locked;
    return allowed ? Verdict{} : Verdict{.kind = Verdict::Kind::refused, .code = "walk.refused"};
  }
  void apply(const Decision& decision) override {
    const Bag& bag = stall().bags[static_cast<std::size_t>(decision.arg[1])];
    total_ += bag.sure + luck_.between(0, bag.lucky);
    ++at_;
    skip_closed();
  }
  [[nodiscard]] bool revealed() const override { return true; }
  void options(std::vector<Decision>& out) const override {
    for (std::size_t i = 0; i < stall().bags.size(); ++i)
      if (const Decision take = make_decision(verb_take, at_, i); check(take).allowed()) out.push_back(take);
  }
  void alternatives(std::vector<std::vector<Decision>>& out) const override {
    std::vector<Decision> all;
    options(all);
    for (const Decision& one : all) out.push_back({one});
  }
  void redraw(std::uint32_t seed) override { luck_ = Random(seed, "walk"); }
  [[nodiscard]] Score score() const override {
    Score score{.total = std::clamp(total_, 0, score_one), .goal_reached = total_ >= scenario_->pass};
    score.dimensions[0] = {"purse", score.total, score_one};
    score.dimension_count = 1;
    return score;
  }
  [[nodiscard]] std::vector<Objective> objectives() const override { return {}; }
  [[nodiscard]] bool finished() const override { return at_ >= scenario_->stalls.size(); }
  [[nodiscard]] std::int32_t progress() const override { return 0; }
  [[nodiscard]] std::int32_t turn() const override { return static_cast<std::int32_t>(at_) + 1; }
  [[nodiscard]] std::uint64_t hash() const override {
    StateHash hash;
    hash.add(at_);
    hash.add(total_);
    hash.add(luck_.state());
    return hash.value();
  }
  [[nodiscard]] std::unique_ptr<Game> clone() const override { return std::make_unique<Walk>(*this); }
  [[nodiscard]] std::span<const std::string> ids(std::uint8_t) const override { return {}; }

  [[nodiscard]] const Stall& stall() const { return scenario_->stalls[at_]; }

 private:
  void skip_closed() {
    while (!finished() && stall().closed) ++at_;
  }

  std::shared_ptr<const WalkScenario> scenario_;
  Random luck_;
  std::size_t at_ = 0;
  std::int32_t total_ = 0;
};

/// Takes any bag, the first bag, or the one with the largest sure sum.
class Walker final : public Bot {
 public:
  enum class Habit : std::uint8_t { any, first, surest };
  explicit Walker(Habit habit) : habit_(habit) {}

  [[nodiscard]] Decision decide(const Game& game, Random& luck) const override {
    std::vector<Decision> options;
    game.options(options);
    if (habit_ == Habit::any) return options[luck.below(static_cast<std::uint32_t>(options.size()))];
    if (habit_ == Habit::first) return options.front();
    const Stall& stall = static_cast<const Walk&>(game).stall();
    return *std::ranges::max_element(
        options, {}, [&](const Decision& one) { return stall.bags[static_cast<std::size_t>(one.arg[1])].sure; });
  }

 private:
  Habit habit_;
};

/// Knows the bots it is given, or all of them.
class WalkRules final : public Rules {
 public:
  WalkRules() = default;
  explicit WalkRules(std::vector<NamedBot> bots) : bots_(std::move(bots)) {}

  [[nodiscard]] std::string_view game() const override { return "walk"; }
  [[nodiscard]] std::uint32_t version() const override { return 1; }
  [[nodiscard]] std::span<const Verb> verbs() const override {
    static constexpr Argument arguments[] = {{"stall"}, {"bag"}};
    static constexpr Verb all[] = {{.name = "take", .arguments = arguments, .ends_turn = true}};
    return all;
  }
  [[nodiscard]] std::shared_ptr<const Scenario> read(const Json&, Findings&) const override { return nullptr; }
  [[nodiscard]] std::unique_ptr<Game> start(std::shared_ptr<const Scenario> scenario,
                                            std::uint32_t seed) const override {
    return std::make_unique<Walk>(std::static_pointer_cast<const WalkScenario>(std::move(scenario)), seed);
  }
  [[nodiscard]] std::span<const NamedBot> bots() const override { return bots_; }
  [[nodiscard]] const Bot* stand_in() const override { return &surest_; }
  [[nodiscard]] std::vector<Choice> choices(const Scenario& base) const override {
    std::vector<Choice> all;
    std::int32_t question = 0;
    for (const Stall& stall : static_cast<const WalkScenario&>(base).stalls) {
      for (std::size_t i = 0; i < stall.bags.size(); ++i)
        all.push_back({Walk::verb_take, question, static_cast<std::int32_t>(i), stall.id, stall.bags[i].id});
      ++question;
    }
    return all;
  }

 private:
  Walker any_{Walker::Habit::any};
  Walker first_{Walker::Habit::first};
  Walker surest_{Walker::Habit::surest};
  Planner planner_{surest_};
  std::vector<NamedBot> bots_ = {
      {"random", 0, &any_}, {"first-choice", 0, &first_}, {"careful", 1, &surest_}, {"planner", 2, &planner_}};
};

inline std::shared_ptr<WalkScenario> walk(std::vector<Stall> stalls) {
  auto scenario = std::make_shared<WalkScenario>();
  scenario->id = "walk";
  scenario->hash = "0123456789abcdef";
  scenario->stalls = std::move(stalls);
  return scenario;
}

}  // namespace klaster
