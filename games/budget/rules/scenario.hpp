// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What a scenario of Money Jars says: jars, dues, cards, weights. Plain data, read once and never changed.
// Money is in whole units of the currency, always a multiple of the smallest denomination.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/scenario/scenario.hpp"

namespace klaster::budget {

/// Limits that keep a game's state small and fixed in size.
inline constexpr std::size_t max_jars = 6;
inline constexpr std::size_t max_gauges = 4;
inline constexpr std::size_t max_cards = 64;
inline constexpr std::size_t max_flags = 64;
inline constexpr std::size_t max_cards_a_week = 3;
inline constexpr std::int32_t max_money = 1'000'000;

enum class JarKind : std::uint8_t { need, want, rainy, goal };

struct JarSpec {
  std::string id;
  JarKind kind = JarKind::need;
  Text label;
  Text hint;
  std::int32_t from_week = 1;
  std::int32_t due = 0;    ///< of needs: what is due each time
  std::int32_t every = 1;  ///< of needs: weeks from one due date to the next
  bool arrears = false;    ///< of needs: what was not paid is due again next week
  std::int32_t drift = 0;  ///< of needs: price rise per four weeks, ten-thousandths
  std::string hurts = "mood";
  std::int32_t hurts_gauge = 0;  ///< index of `hurts`
  std::int32_t unit = 100;       ///< of wants: the first `unit` spent in a week lifts the mood most
  std::int32_t target = 0;       ///< of the goal
  std::size_t at = 0;            ///< offset in the file
};

struct GaugeSpec {
  std::string id;
  Text label;
  std::int32_t start = 60;
  std::int32_t weekly = 0;  ///< change at each week's end
  std::size_t at = 0;
};

/// A condition of a card or an option. All of a list must hold.
struct Condition {
  enum class Kind : std::uint8_t { flag, no_flag, gauge, balance };
  Kind kind = Kind::flag;
  std::string name;
  std::int32_t index = 0;  ///< of the flag, gauge or pot
  std::int32_t at_least = 0;
  std::int32_t at_most = max_money;
  std::size_t at = 0;
};

/// What a card or an option does.
struct Effect {
  enum class Kind : std::uint8_t { money, lose, gauge, flag, clear_flag, price, income, goal_price, debt, later };
  Kind kind = Kind::money;
  std::string name;            ///< gauge, flag, jar or card
  std::int32_t index = 0;      ///< of `name`
  std::int32_t amount = 0;     ///< money, points or per cent
  std::int32_t weeks = 0;      ///< income: how long (0: for good); later: how far ahead
  std::int32_t percent = 100;  ///< later: how likely
  std::size_t at = 0;
};

struct OptionSpec {
  std::string id;
  Text label;
  std::int32_t cost = 0;
  std::vector<Condition> conditions;
  std::vector<Effect> effects;
  Text after;
  std::int32_t index = 0;  ///< of the id in the table of option ids
  std::size_t at = 0;
};

struct CardSpec {
  std::string id;
  std::string picture;
  Text title;
  Text text;
  std::int32_t weight = 10;
  std::int32_t from_week = 1;
  std::int32_t to_week = 100;
  bool only_later = false;
  bool repeat = false;
  bool scam = false;
  std::string sensitive;
  std::int32_t sensitive_index = -1;
  std::vector<std::string> terms;          ///< ids of the glossary
  std::vector<std::int32_t> term_indices;  ///< of `terms`
  std::vector<Condition> conditions;
  std::vector<Effect> effects;
  std::vector<OptionSpec> options;
  std::size_t at = 0;
};

struct IncomeSpec {
  Text label;
  std::int32_t min = 0;
  std::int32_t max = 0;
  std::string gauge;  ///< the pay follows it; empty: it follows nothing
  std::int32_t gauge_index = -1;
  std::int32_t swing = 0;  ///< per cent by which the pay grows at 100 and shrinks at 0
  std::size_t at = 0;
};

/// Who lends; nobody where there is no lender.
struct LenderSpec {
  Text name;
  std::int32_t weeks = 3;  ///< until the money is due back
  std::int32_t limit = 0;
  std::int32_t rate = 0;  ///< a week, ten-thousandths
  std::string trust;      ///< gauge that a missed date lowers
  std::int32_t trust_gauge = 0;
  std::size_t at = 0;
};

struct LeakSpec {
  std::int32_t base = 10;  ///< per cent of loose money at mood 50
  std::int32_t min = 5;
  std::int32_t max = 25;
  std::int32_t per_mood = 50;  ///< what a point of mood costs that way
  std::size_t at = 0;
};

struct WeightsSpec {
  std::int32_t essentials = 30;
  std::int32_t cushion = 20;
  std::int32_t goal = 25;
  std::int32_t wellbeing = 15;
  std::int32_t credit = 10;
};

struct ScoreSpec {
  WeightsSpec weights;
  std::vector<std::int32_t> stars = {4'500, 6'000, 7'500};
  std::size_t at = 0;
};

/// What the window shows; decides nothing.
enum class Season : std::uint8_t { spring, summer, autumn, winter };

/// The whole file.
struct BudgetScenario final : Scenario {
  bool invented = true;
  std::string currency;
  std::vector<std::int32_t> denominations;
  std::int32_t step = 50;
  std::int32_t weeks = 8;
  std::int32_t hero_age = 16;
  Season season = Season::spring;
  IncomeSpec income;
  std::int32_t opening = 0;
  std::vector<JarSpec> jars;
  std::vector<GaugeSpec> gauges;
  bool has_lender = false;
  LenderSpec lender;
  LeakSpec leak;
  std::int32_t savings_rate = 0;  ///< a week, ten-thousandths
  std::vector<std::int32_t> cards_per_week;
  std::vector<CardSpec> cards;
  ScoreSpec score;

  std::size_t denominations_at = 0;  ///< offsets in the file
  std::size_t step_at = 0;
  std::size_t opening_at = 0;

  std::size_t mood = 0;   ///< index of the gauge "mood"
  std::size_t rainy = 0;  ///< index of the rainy-day jar
  std::size_t goal = 0;   ///< index of the goal jar
  std::vector<std::string> flags;
  std::vector<std::string> pot_ids;  ///< "tray", the jars, "lender"
  std::vector<std::string> card_ids;
  std::vector<std::string> option_ids;  ///< every option id once

  [[nodiscard]] std::int32_t coin() const { return denominations.front(); }
  /// The largest amount that whole coins can make.
  [[nodiscard]] std::int32_t most() const { return max_money / coin() * coin(); }
  /// The pot after all jars: paying by borrowing.
  [[nodiscard]] std::int32_t lender_pot() const { return static_cast<std::int32_t>(jars.size()) + 1; }
};

inline constexpr std::string_view scenario_format = "klaster/budget/1";

void describe(Fields&, BudgetScenario&);

/// Resolves names to indices and reports what no single field can tell.
void link(BudgetScenario&, Findings&);

/// Pictures that cards may show: assets/art/<name>.svg.
[[nodiscard]] std::span<const std::string_view> card_pictures();

}  // namespace klaster::budget
