// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The week's end, step by step. The order is the order of the ledger: dues, fun, loose money, savings, debts, prices.

#include <algorithm>

#include "engine/base/exact_math.hpp"
#include "games/budget/rules/turn.hpp"

namespace klaster::budget {
namespace {

/// A late fee is a tenth of what is missing, up to a coin: felt, but cheaper than a loan.
constexpr std::int32_t fee_percent = 10;

/// What a need that is wholly short costs in points of its gauge.
constexpr std::int64_t shortage_points = 8;

/// The most a week's fun can lift the mood: twice what a week takes away by itself.
constexpr double most_fun = 12.0;

/// A week's fun is spent up to three units: beyond, seven eighths of the lift are reached and the rest is kept.
constexpr std::int32_t fun_units = 3;

/// Loose money leaks more when the mood is low: half a per cent for each point below 50.
constexpr std::int64_t leak_permille_per_mood = 5;
constexpr std::int64_t middle_mood = 50;

constexpr std::int32_t trust_lost = 20;
constexpr std::int64_t e4 = 10'000;
constexpr std::int32_t e4_per_permille = 10;

/// Drift is given for four weeks.
constexpr std::int64_t drift_weeks = 4;

}  // namespace

std::int32_t mood_for(std::int32_t spent, std::int32_t unit) {
  if (spent <= 0) return 0;
  const double ratio = static_cast<double>(spent) / static_cast<double>(unit);
  return static_cast<std::int32_t>(most_fun * (1.0 - exact_exp2(-ratio)) + 0.5);
}

void Turn::end_week() {
  state_.summaries.push_back({});
  pay_dues();
  have_fun();
  leak();
  grow_savings();
  grow_debt();
  for (std::size_t i = 0; i < s_.gauges.size(); ++i) change_gauge(i, s_.gauges[i].weekly);
  take_stock();
  drift_prices();
  state_.phase = Phase::ledger;
}

void Turn::pay_dues() {
  bool short_of = false;
  for (std::size_t i = 0; i < s_.jars.size(); ++i) {
    const std::int32_t due = due_of(s_, state_, i);
    if (due == 0) continue;
    JarState& jar = state_.jars[i];
    const std::int32_t paid = std::min(due, jar.balance);
    const std::int32_t missing = due - paid;
    const auto subject = static_cast<std::int32_t>(i);
    jar.balance -= paid;
    state_.totals.dues += due;
    state_.totals.dues_paid += paid;
    state_.summaries.back().needs += paid;
    if (paid > 0) note(LedgerLine::Kind::paid, subject, paid);
    jar.arrears = s_.jars[i].arrears ? missing : 0;
    if (missing == 0) continue;
    short_of = true;
    note(LedgerLine::Kind::missing, subject, missing).base = due;
    change_gauge(static_cast<std::size_t>(s_.jars[i].hurts_gauge),
                 -static_cast<std::int32_t>((shortage_points * missing + due / 2) / due));
    charge_fee(i, missing);
    if (jar.arrears > 0) note(LedgerLine::Kind::arrears, subject, jar.arrears);
  }
  if (short_of) ++state_.mistakes.short_weeks;
}

void Turn::charge_fee(std::size_t jar, std::int32_t missing) {
  const std::int32_t fee = share_up_to_coin(missing, fee_percent, 100);
  // Who has nothing left pays nothing: a fee never turns into a debt.
  const std::int32_t paid = take_anywhere(fee);
  state_.totals.fees += paid;
  state_.summaries.back().fees += paid;
  LedgerLine& line = note(LedgerLine::Kind::fee, static_cast<std::int32_t>(jar), paid);
  line.base = missing;
  line.rate = fee_percent * 100;
}

void Turn::have_fun() {
  for (std::size_t i = 0; i < s_.jars.size(); ++i) {
    const JarSpec& spec = s_.jars[i];
    if (spec.kind != JarKind::want) continue;
    const auto cap = static_cast<std::int32_t>(std::min<std::int64_t>(std::int64_t{fun_units} * spec.unit, max_money));
    const std::int32_t spent = std::min(state_.jars[i].balance, cap);
    if (spent == 0) continue;
    const std::int32_t points = mood_for(spent, spec.unit);
    state_.jars[i].balance -= spent;
    state_.summaries.back().wants += spent;
    change_gauge(s_.mood, points);
    note(LedgerLine::Kind::fun, static_cast<std::int32_t>(i), spent);
    note(LedgerLine::Kind::mood, static_cast<std::int32_t>(i), points).base = spent;
  }
}

void Turn::leak() {
  const std::int64_t mood = state_.gauges[s_.mood];
  const std::int64_t permille = std::clamp<std::int64_t>(
      s_.leak.base * 10 + (middle_mood - mood) * leak_permille_per_mood, s_.leak.min * 10, s_.leak.max * 10);
  const std::int32_t gone = std::min(share_up_to_coin(state_.tray, permille, 1'000), state_.tray);
  if (gone == 0) return;
  LedgerLine& line = note(LedgerLine::Kind::leak, -1, gone);
  line.base = state_.tray;
  line.rate = static_cast<std::int32_t>(permille) * e4_per_permille;
  if (gone >= s_.step) ++state_.mistakes.leak_weeks;
  state_.tray -= gone;
  state_.summaries.back().wants += gone;
  change_gauge(s_.mood, gone / s_.leak.per_mood);
}

void Turn::grow_savings() {
  for (const std::size_t index : {s_.rainy, s_.goal}) {
    JarState& jar = state_.jars[index];
    const std::int64_t exact = std::int64_t{jar.balance} * s_.savings_rate / e4;
    auto interest = static_cast<std::int32_t>(exact / s_.coin() * s_.coin());
    if (index == s_.goal) interest = std::clamp(interest, 0, std::max(state_.target - jar.balance, 0));
    if (interest == 0 || jar.balance > max_money - interest) continue;  // who has that much needs no more
    LedgerLine& line = note(LedgerLine::Kind::interest, static_cast<std::int32_t>(index), interest);
    line.base = jar.balance;
    line.rate = s_.savings_rate;
    jar.balance += interest;
    state_.totals.income += interest;
  }
}

void Turn::grow_debt() {
  Debt& debt = state_.debt;
  if (debt.principal == 0) return;
  const std::int32_t interest = share_up_to_coin(debt.principal, s_.lender.rate, e4);
  if (interest > 0) {
    LedgerLine& line = note(LedgerLine::Kind::debt_interest, -1, interest);
    line.base = debt.principal;
    line.rate = s_.lender.rate;
    debt.principal = std::min(debt.principal + interest, s_.most());
    state_.totals.interest += interest;
    state_.summaries.back().fees += interest;
  }
  if (debt.due_week == 0 || state_.week < debt.due_week) return;
  debt.due_week = 0;
  state_.lender_refuses = true;
  change_gauge(static_cast<std::size_t>(s_.lender.trust_gauge), -trust_lost);
  note(LedgerLine::Kind::debt_missed, -1, debt.principal);
}

void Turn::drift_prices() {
  for (std::size_t i = 0; i < s_.jars.size(); ++i) {
    std::int64_t& price = state_.jars[i].next_price_e4;
    price = std::min(price + price * s_.jars[i].drift / (e4 * drift_weeks), max_money * e4);
  }
}

void Turn::take_stock() {
  const JarState& rainy = state_.jars[s_.rainy];
  if (rainy.open) {
    state_.totals.rainy_sum += rainy.balance;
    ++state_.totals.rainy_weeks;
    if (rainy.balance == 0) ++state_.mistakes.bare_weeks;
  }
  for (std::size_t i = 0; i < s_.gauges.size(); ++i) state_.totals.gauge_sum += state_.gauges[i];
  ++state_.totals.gauge_weeks;

  WeekSummary& summary = state_.summaries.back();
  for (const LedgerLine& line : state_.ledger) {
    switch (line.kind) {
      case LedgerLine::Kind::card:
      case LedgerLine::Kind::lost:
        summary.events += line.amount;
        break;
      case LedgerLine::Kind::income:
      case LedgerLine::Kind::earned:
      case LedgerLine::Kind::interest:
        summary.income += line.amount;
        break;
      default:
        break;
    }
  }
  const JarState& goal = state_.jars[s_.goal];
  summary.saved = rainy.balance - rainy.at_start + goal.balance - goal.at_start;
  summary.worth = state_.tray - state_.debt.principal;
  for (const JarState& jar : state_.jars) summary.worth += jar.balance;
}

}  // namespace klaster::budget
