// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What no single field can tell: references, sums, ways out, cards nobody can ever meet.

#include <algorithm>

#include "engine/base/edit_distance.hpp"
#include "games/budget/rules/scenario.hpp"

namespace klaster::budget {
namespace {

constexpr std::string_view pictures[] = {
    "card-bank",   "card-bike",   "card-book", "card-cat",   "card-food",    "card-friend",    "card-gift",
    "card-health", "card-heater", "card-home", "card-light", "card-message", "card-neighbour", "card-phone",
    "card-rain",   "card-screen", "card-shop", "card-stall", "card-ticket",  "card-window",    "card-work"};

constexpr std::int32_t full_age = 18;

/// Pots that are no jars.
constexpr const char* tray_id = "tray";
constexpr const char* lender_id = "lender";

/// Walks over a scenario once and reports.
class Linker {
 public:
  Linker(BudgetScenario& scenario, Findings& findings) : s_(scenario), findings_(findings) {}

  void link() {
    link_money();
    link_gauges();
    link_jars();
    link_lender();
    collect_ids();
    for (CardSpec& card : s_.cards) link_card(card);
    link_terms();
    check_reach();
    check_score();
    check_lesson();
  }

 private:
  using Names = std::vector<std::string>;

  void error(std::string_view code, std::size_t at, Finding::Arguments arguments = {}) {
    findings_.error(code, at, std::move(arguments));
  }

  /// Index of a name among those known; reports an unknown one with what was probably meant.
  std::int32_t find(const Names& names, const std::string& name, std::string_view what, std::size_t at) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::int32_t>(found - names.begin());
    const std::vector<std::string_view> known(names.begin(), names.end());
    const std::string_view close = nearest(name, known);
    if (close.empty())
      error("unknown_reference", at, {{"what", std::string(what)}, {"id", name}});
    else
      error("misspelt_reference", at, {{"what", std::string(what)}, {"id", name}, {"nearest", std::string(close)}});
    return 0;
  }

  /// The ids of a list; reports those that are there twice, or in `ids` already.
  template <class Spec>
  Names ids_of(const std::vector<Spec>& specs, Names ids = {}) {
    for (const Spec& spec : specs) {
      if (std::find(ids.begin(), ids.end(), spec.id) != ids.end()) error("duplicate_id", spec.at, {{"id", spec.id}});
      ids.push_back(spec.id);
    }
    return ids;
  }

  void check_amount(std::int32_t amount, std::string_view key, std::size_t at) {
    if (amount % s_.coin() == 0) return;
    error("not_a_multiple", at,
          {{"key", std::string(key)}, {"value", std::to_string(amount)}, {"coin", std::to_string(s_.coin())}});
  }

  void link_money() {
    if (s_.denominations.empty()) s_.denominations = {1};  // its absence is reported already
    if (!std::is_sorted(s_.denominations.begin(), s_.denominations.end()))
      error("not_rising", s_.denominations_at, {{"key", "denominations"}});
    for (const std::int32_t one : s_.denominations) check_amount(one, "denominations", s_.denominations_at);
    check_amount(s_.step, "step", s_.step_at);
    check_amount(s_.opening, "opening", s_.opening_at);
    check_amount(s_.income.min, "min", s_.income.at);
    check_amount(s_.income.max, "max", s_.income.at);
    if (s_.income.min > s_.income.max) error("min_above_max", s_.income.at);
    if (s_.leak.min > s_.leak.max) error("min_above_max", s_.leak.at);
    if (s_.ages.from > s_.ages.to) error("min_above_max", s_.ages.at);
    if (s_.balance.minutes_from > s_.balance.minutes_to) error("min_above_max", s_.balance.at);
  }

  void link_gauges() {
    gauge_ids_ = ids_of(s_.gauges);
    const auto mood = std::find(gauge_ids_.begin(), gauge_ids_.end(), "mood");
    if (mood == gauge_ids_.end())
      error("no_mood", s_.gauges.empty() ? 0 : s_.gauges.front().at);
    else
      s_.mood = static_cast<std::size_t>(mood - gauge_ids_.begin());
    if (!s_.income.gauge.empty()) s_.income.gauge_index = find(gauge_ids_, s_.income.gauge, "gauge", s_.income.at);
  }

  void link_jars() {
    // A jar must not take the name of another pot.
    jar_ids_ = ids_of(s_.jars, {tray_id, lender_id});
    jar_ids_.erase(jar_ids_.begin(), jar_ids_.begin() + 2);
    std::size_t counts[4] = {};
    for (std::size_t i = 0; i < s_.jars.size(); ++i) {
      JarSpec& jar = s_.jars[i];
      ++counts[static_cast<std::size_t>(jar.kind)];
      check_amount(jar.due, "due", jar.at);
      if (jar.kind == JarKind::want) check_amount(jar.unit, "unit", jar.at);
      check_amount(jar.target, "target", jar.at);
      if (jar.kind == JarKind::need && jar.due == 0) error("need_without_due", jar.at, {{"id", jar.id}});
      if (jar.kind == JarKind::goal && jar.target == 0) error("goal_without_target", jar.at, {{"id", jar.id}});
      if (jar.from_week > s_.weeks) error("week_after_end", jar.at, {{"week", std::to_string(jar.from_week)}});
      if (jar.kind == JarKind::need) jar.hurts_gauge = find(gauge_ids_, jar.hurts, "gauge", jar.at);
      if (jar.kind == JarKind::rainy) s_.rainy = i;
      if (jar.kind == JarKind::goal) s_.goal = i;
    }
    constexpr std::string_view names[] = {"need", "want", "rainy", "goal"};
    for (std::size_t kind = 0; kind < 4; ++kind) {
      const bool alone = kind >= 2;  // rainy and goal
      if (counts[kind] == 0 || (alone && counts[kind] > 1))
        error(alone ? "one_jar_of_kind" : "no_jar_of_kind", s_.jars.empty() ? 0 : s_.jars.front().at,
              {{"kind", std::string(names[kind])}});
    }
    if (s_.jars.empty()) return;
    const JarSpec& goal = s_.jars[s_.goal];
    const std::int64_t most_a_week = std::int64_t{s_.income.max} * (100 + s_.income.swing) / 100;
    const std::int64_t most = s_.weeks * most_a_week + s_.opening;
    if (goal.target > most)
      error("goal_out_of_reach", goal.at, {{"target", std::to_string(goal.target)}, {"most", std::to_string(most)}});
  }

  void link_lender() {
    if (!s_.has_lender) return;
    LenderSpec& lender = s_.lender;
    lender.trust_gauge = find(gauge_ids_, lender.trust, "gauge", lender.at);
    check_amount(lender.limit, "limit", lender.at);
    if (lender.rate > 0 && s_.hero_age < full_age) error("interest_under_age", lender.at);
  }

  void collect_ids() {
    s_.card_ids = ids_of(s_.cards);
    s_.pot_ids = {tray_id};
    s_.pot_ids.insert(s_.pot_ids.end(), jar_ids_.begin(), jar_ids_.end());
    money_pots_ = s_.pot_ids;
    s_.pot_ids.emplace_back(lender_id);
    for (CardSpec& card : s_.cards) {
      ids_of(card.options);
      for (OptionSpec& option : card.options) option.index = intern(s_.option_ids, option.id);
      collect_flags(card.effects);
      for (const OptionSpec& option : card.options) collect_flags(option.effects);
    }
  }

  static std::int32_t intern(Names& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    const auto index = static_cast<std::int32_t>(found - names.begin());
    if (found == names.end()) names.push_back(name);
    return index;
  }

  void collect_flags(const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
      if (effect.kind != Effect::Kind::flag) continue;
      const bool was_full = s_.flags.size() == max_flags;
      intern(s_.flags, effect.name);
      if (was_full && s_.flags.size() > max_flags)
        error("too_many_flags", effect.at, {{"max", std::to_string(max_flags)}});
    }
  }

  void link_card(CardSpec& card) {
    const auto picture = std::find(std::begin(pictures), std::end(pictures), card.picture);
    if (picture == std::end(pictures)) {
      const std::string_view close = nearest(card.picture, pictures);
      error("unknown_picture", card.at,
            {{"picture", card.picture}, {"nearest", std::string(close.empty() ? pictures[0] : close)}});
    }
    if (!card.sensitive.empty()) card.sensitive_index = find(s_.sensitive, card.sensitive, "sensitive", card.at);
    if (!card.only_later && (card.from_week > card.to_week || card.from_week > s_.weeks))
      error("card_out_of_reach", card.at, {{"id", card.id}});
    link_conditions(card.conditions);
    link_effects(card.effects);
    bool way_out = false;
    for (OptionSpec& option : card.options) {
      check_amount(option.cost, "cost", option.at);
      link_conditions(option.conditions);
      link_effects(option.effects);
      way_out = way_out || (option.cost == 0 && option.conditions.empty());
    }
    if (!way_out) error("card_without_way_out", card.at, {{"id", card.id}});
  }

  void link_conditions(std::vector<Condition>& conditions) {
    for (Condition& condition : conditions) {
      if (condition.at_least > condition.at_most) error("min_above_max", condition.at);
      switch (condition.kind) {
        case Condition::Kind::flag:
        case Condition::Kind::no_flag:
          condition.index = find(s_.flags, condition.name, "flag", condition.at);
          break;
        case Condition::Kind::gauge:
          condition.index = find(gauge_ids_, condition.name, "gauge", condition.at);
          break;
        case Condition::Kind::balance:
          condition.index = find(money_pots_, condition.name, "jar", condition.at);
          break;
      }
    }
  }

  void link_effects(std::vector<Effect>& effects) {
    for (Effect& effect : effects) {
      switch (effect.kind) {
        case Effect::Kind::gauge:
          effect.index = find(gauge_ids_, effect.name, "gauge", effect.at);
          break;
        case Effect::Kind::flag:
        case Effect::Kind::clear_flag:
          effect.index = find(s_.flags, effect.name, "flag", effect.at);
          break;
        case Effect::Kind::price:
          link_price(effect);
          break;
        case Effect::Kind::later:
          effect.index = find(s_.card_ids, effect.name, "card", effect.at);
          scheduled_.push_back(effect.name);
          break;
        case Effect::Kind::debt:
          if (!s_.has_lender) error("no_lender", effect.at);
          check_amount(effect.amount, "debt", effect.at);
          break;
        case Effect::Kind::money:
        case Effect::Kind::lose:
        case Effect::Kind::income:
        case Effect::Kind::goal_price:
          check_amount(effect.amount, "amount", effect.at);
          break;
      }
    }
  }

  void link_price(Effect& effect) {
    effect.index = find(jar_ids_, effect.name, "jar", effect.at);
    const auto index = static_cast<std::size_t>(effect.index);
    if (index < s_.jars.size() && s_.jars[index].kind != JarKind::need)
      error("price_of_no_need", effect.at, {{"id", effect.name}});
  }

  void link_terms() {
    const Names known = ids_of(s_.glossary);
    for (CardSpec& card : s_.cards)
      for (const std::string& term : card.terms) card.term_indices.push_back(find(known, term, "term", card.at));
  }

  void check_reach() {
    for (const CardSpec& card : s_.cards)
      if (card.only_later && std::find(scheduled_.begin(), scheduled_.end(), card.id) == scheduled_.end())
        error("card_out_of_reach", card.at, {{"id", card.id}});
  }

  void check_score() {
    const WeightsSpec& w = s_.score.weights;
    const std::int32_t sum = w.essentials + w.cushion + w.goal + w.wellbeing + w.credit;
    if (sum != 100) error("weights_sum", s_.score.at, {{"sum", std::to_string(sum)}});
    if (!std::is_sorted(s_.score.stars.begin(), s_.score.stars.end()))
      error("not_rising", s_.score.at, {{"key", "stars"}});
    s_.score.stars.resize(3, score_top);
  }

  void check_lesson() {
    for (const Misconception& one : s_.lesson.misconceptions)
      if (!one.card.empty()) find(s_.card_ids, one.card, "card", one.at);
    const auto correct = static_cast<std::size_t>(s_.lesson.check.correct);
    if (!s_.lesson.check.options.empty() && correct >= s_.lesson.check.options.size())
      error("no_such_answer", s_.lesson.check.at, {{"index", std::to_string(correct)}});
  }

  static constexpr std::int32_t score_top = 10'000;

  BudgetScenario& s_;
  Findings& findings_;
  Names gauge_ids_;
  Names jar_ids_;
  Names money_pots_;
  Names scheduled_;
};

}  // namespace

std::span<const std::string_view> card_pictures() { return pictures; }

void link(BudgetScenario& scenario, Findings& findings) { Linker(scenario, findings).link(); }

}  // namespace klaster::budget
