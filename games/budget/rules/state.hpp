// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Everything that changes during a game of Money Jars. A plain value.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/base/hash.hpp"
#include "engine/base/random.hpp"
#include "games/budget/rules/scenario.hpp"

namespace klaster::budget {

enum class Phase : std::uint8_t {
  plan,    ///< money goes into jars
  events,  ///< a card is open
  ledger,  ///< the week is over; what happened and why
  over
};

/// Index of the tray among the pots; jar i is pot i + 1.
inline constexpr std::int32_t tray_pot = 0;

struct JarState {
  bool open = false;
  std::int32_t balance = 0;
  std::int32_t at_start = 0;  ///< balance when the week began: less than that is taken from savings
  std::int32_t arrears = 0;
  std::int64_t price_e4 = 0;       ///< exact price in ten-thousandths of a unit
  std::int64_t next_price_e4 = 0;  ///< the same from the next week on: what is due now was known when it was planned
};

struct Debt {
  std::int32_t principal = 0;
  std::int32_t due_week = 0;  ///< 0: the date was missed, or nothing is owed
};

/// A card that will come by itself.
struct Scheduled {
  std::int32_t card = 0;
  std::int32_t week = 0;
  std::int32_t percent = 100;  ///< how likely; luck decides when it would come, not before
};

/// A change of the weekly pay.
struct IncomeChange {
  std::int32_t amount = 0;
  std::int32_t weeks_left = 0;  ///< 0: for good
};

/// One line of a week's ledger.
struct LedgerLine {
  enum class Kind : std::uint8_t {
    income,
    earned,
    lost,
    card,
    borrowed,
    repaid,
    paid,
    missing,
    fee,
    fun,
    mood,
    leak,
    interest,
    debt_interest,
    debt_missed,
    arrears,
    price,
    owed  ///< a debt that grew without money coming in
  };
  Kind kind = Kind::income;
  std::int32_t subject = -1;  ///< jar index; card index for card, earned, lost
  std::int32_t amount = 0;    ///< money; points for mood
  std::int32_t option = -1;   ///< of card: which option
  std::int32_t base = 0;      ///< what the amount was worked out from: the missing part of a fee, the loose money of a
                              ///< leak, the debt before interest, the spending behind a mood
  std::int32_t rate = 0;      ///< what was applied to `base`, ten-thousandths, where there is such a thing
};

/// Sums over the whole game, for the score.
struct Totals {
  std::int64_t income = 0;
  std::int64_t dues = 0;
  std::int64_t dues_paid = 0;
  std::int64_t fees = 0;
  std::int64_t interest = 0;
  std::int32_t costs = 0;             ///< events that cost something, traps left out
  std::int32_t costs_unborrowed = 0;  ///< of these, paid without a debt
  std::int64_t rainy_sum = 0;         ///< rainy-day balance, summed over the weeks
  std::int32_t rainy_weeks = 0;
  std::int64_t gauge_sum = 0;  ///< all gauges, summed over the weeks
  std::int32_t gauge_weeks = 0;
};

/// What went wrong and may go wrong again: after the second time the page explains.
struct Mistakes {
  std::int32_t short_weeks = 0;  ///< weeks in which a need was not covered
  std::int32_t leak_weeks = 0;   ///< weeks in which a step or more of loose money trickled away
  std::int32_t scams = 0;        ///< cards marked as scams on which money was lost
  std::int32_t loans = 0;        ///< events paid by borrowing
  std::int32_t bare_weeks = 0;   ///< weeks that ended with an open and empty reserve
};

/// Where a week's money went, for the debrief.
struct WeekSummary {
  std::int32_t needs = 0;
  std::int32_t wants = 0;
  std::int32_t saved = 0;  ///< change of the rainy-day and goal jars; may be negative
  std::int32_t fees = 0;   ///< fees and interest
  std::int32_t events = 0;
  std::int32_t worth = 0;   ///< all money less debts at the week's end
  std::int32_t income = 0;  ///< all that came in
};

struct State {
  Phase phase = Phase::plan;
  std::int32_t week = 1;
  std::int32_t tray = 0;
  std::array<JarState, max_jars> jars{};
  std::array<std::int32_t, max_gauges> gauges{};
  Debt debt;
  bool lender_refuses = false;  ///< a date was missed
  std::int32_t target = 0;      ///< of the goal, as it is now
  std::uint64_t flags = 0;
  std::uint64_t used_cards = 0;
  std::uint32_t switched_off = 0;                     ///< bits of sensitive tags
  bool revealed = true;                               ///< did the last decision reveal luck
  std::array<std::int32_t, max_cards_a_week> hand{};  ///< cards of this week
  std::int32_t hand_count = 0;
  std::int32_t hand_next = 0;  ///< the open one
  std::vector<Scheduled> scheduled;
  std::vector<IncomeChange> income_changes;
  std::vector<LedgerLine> ledger;  ///< of this week
  std::vector<WeekSummary> summaries;
  Totals totals;
  Mistakes mistakes;
  Random income_luck;
  Random card_luck;
  Random chance_luck;
};

/// Adds the whole state to a hash.
void add_to(StateHash&, const State&);

}  // namespace klaster::budget
