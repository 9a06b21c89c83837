// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "games/budget/rules/rules.hpp"

#include "engine/session/autoplay.hpp"
#include "games/budget/rules/bots.hpp"
#include "games/budget/rules/game.hpp"

namespace klaster::budget {
namespace {

class BudgetRules final : public Rules {
 public:
  [[nodiscard]] std::string_view game() const override { return "budget"; }
  [[nodiscard]] std::uint32_t version() const override { return 2; }
  [[nodiscard]] std::span<const Verb> verbs() const override { return budget_verbs(); }
  [[nodiscard]] std::span<const NamedBot> bots() const override { return budget_bots(); }

  [[nodiscard]] const Bot* stand_in() const override { return find_bot(*this, "careful"); }

  [[nodiscard]] std::vector<Choice> choices(const Scenario& base) const override {
    const auto& scenario = static_cast<const BudgetScenario&>(base);
    std::vector<Choice> all;
    for (std::size_t i = 0; i < scenario.cards.size(); ++i)
      for (const OptionSpec& option : scenario.cards[i].options)
        all.push_back({verb_choose, static_cast<std::int32_t>(i), option.index, scenario.cards[i].id, option.id});
    return all;
  }

  [[nodiscard]] std::shared_ptr<const Scenario> read(const Json& json, Findings& findings) const override {
    auto scenario = std::make_shared<BudgetScenario>();
    Reader reader(json, findings);
    reader.expect_languages(read_languages(json));
    describe(reader, *scenario);
    reader.finish();
    scenario->hash = rules_hash(reader.canonical());
    // References are looked at even where fields are wrong: an author wants to hear everything at once.
    link(*scenario, findings);
    return findings.failed() ? nullptr : scenario;
  }

  [[nodiscard]] std::unique_ptr<Game> start(std::shared_ptr<const Scenario> scenario,
                                            std::uint32_t seed) const override {
    return std::make_unique<BudgetGame>(std::static_pointer_cast<const BudgetScenario>(std::move(scenario)), seed);
  }
};

}  // namespace

const Rules& rules() {
  static const BudgetRules the_rules;
  return the_rules;
}

}  // namespace klaster::budget
