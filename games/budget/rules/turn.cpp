// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "games/budget/rules/turn.hpp"

#include <algorithm>

namespace klaster::budget {
namespace {

constexpr std::int64_t e4 = 10'000;
constexpr std::int32_t gauge_top = 100;
constexpr std::int32_t gauge_middle = 50;

/// An exact price to the nearest coin.
std::int32_t to_coin(std::int64_t price_e4, std::int32_t coin) {
  const std::int64_t coin_e4 = coin * e4;
  return static_cast<std::int32_t>((price_e4 + coin_e4 / 2) / coin_e4) * coin;
}

}  // namespace

void Turn::begin_game(std::uint32_t seed) {
  state_ = State{};
  seed_luck(seed);
  state_.tray = s_.opening;
  state_.target = s_.jars[s_.goal].target;
  for (std::size_t i = 0; i < s_.gauges.size(); ++i) state_.gauges[i] = s_.gauges[i].start;
  for (std::size_t i = 0; i < s_.jars.size(); ++i) state_.jars[i].next_price_e4 = s_.jars[i].due * e4;
  begin_week();
}

void Turn::seed_luck(std::uint32_t seed) {
  state_.income_luck = Random(seed, "budget.income");
  state_.card_luck = Random(seed, "budget.cards");
  state_.chance_luck = Random(seed, "budget.chance");
}

void Turn::begin_week() {
  state_.phase = Phase::plan;
  state_.ledger.clear();
  state_.hand_count = 0;
  state_.hand_next = 0;
  for (JarState& jar : state_.jars) jar.price_e4 = jar.next_price_e4;
  const std::int32_t pay = pay_of_week();
  for (IncomeChange& change : state_.income_changes)
    if (change.weeks_left > 0 && --change.weeks_left == 0) change.amount = 0;
  std::erase_if(state_.income_changes, [](const IncomeChange& change) { return change.amount == 0; });
  state_.tray += pay;
  state_.totals.income += pay;
  note(LedgerLine::Kind::income, -1, pay);
  open_jars();
  for (JarState& jar : state_.jars) jar.at_start = jar.balance;
  state_.revealed = true;
}

std::int32_t Turn::pay_of_week() {
  const std::int32_t coin = s_.coin();
  std::int64_t coins = state_.income_luck.between(s_.income.min / coin, s_.income.max / coin);
  if (s_.income.gauge_index >= 0) {
    const std::int64_t above = state_.gauges[static_cast<std::size_t>(s_.income.gauge_index)] - gauge_middle;
    constexpr std::int64_t whole = 100 * gauge_middle;
    coins = (coins * (whole + s_.income.swing * above) + whole / 2) / whole;
  }
  std::int64_t sum = coins * coin;
  for (const IncomeChange& change : state_.income_changes) sum += change.amount;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(sum, 0, s_.most()));
}

void Turn::open_jars() {
  for (std::size_t i = 0; i < s_.jars.size(); ++i)
    if (state_.week >= s_.jars[i].from_week) state_.jars[i].open = true;
}

void Turn::move(std::int32_t from, std::int32_t to, std::int32_t amount) {
  pot(from) -= amount;
  pot(to) += amount;
}

void Turn::repay(std::int32_t amount) {
  state_.tray -= amount;
  state_.debt.principal -= amount;
  if (state_.debt.principal == 0) state_.debt.due_week = 0;
  note(LedgerLine::Kind::repaid, -1, amount);
}

bool Turn::can_come(std::int32_t index) const {
  const CardSpec& card = s_.cards[static_cast<std::size_t>(index)];
  if (card.sensitive_index >= 0 && (state_.switched_off >> card.sensitive_index & 1U) != 0) return false;
  if ((state_.used_cards >> index & 1U) != 0 && !card.repeat) return false;
  for (std::int32_t i = 0; i < state_.hand_count; ++i)
    if (state_.hand[static_cast<std::size_t>(i)] == index) return false;
  return holds(s_, state_, card.conditions);
}

void Turn::draw_cards() {
  const auto last = s_.cards_per_week.size() - 1;
  const std::int32_t wanted = s_.cards_per_week[std::min(static_cast<std::size_t>(state_.week - 1), last)];
  // What was announced comes first, as far as the week has room; the rest comes a week later.
  for (Scheduled& one : state_.scheduled) {
    if (one.week > state_.week) continue;
    if (one.percent < 100 && !state_.chance_luck.chance(one.percent)) one.card = -1;
    one.percent = 100;  // luck has spoken, even where there is no room this week
    if (one.card >= 0 && !can_come(one.card)) one.card = -1;
    if (one.card < 0 || state_.hand_count >= std::max(wanted, 1)) continue;
    take_card(one.card);
    one.card = -1;
  }
  std::erase_if(state_.scheduled, [](const Scheduled& one) { return one.card < 0; });
  draw_up_to(wanted);
  state_.revealed = true;
  open_card();
}

void Turn::take_card(std::int32_t card) {
  state_.hand[static_cast<std::size_t>(state_.hand_count++)] = card;
  state_.used_cards |= std::uint64_t{1} << card;
}

void Turn::draw_up_to(std::int32_t wanted) {
  while (state_.hand_count < wanted) {
    std::array<std::uint32_t, max_cards> weights;
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < s_.cards.size(); ++i) {
      const CardSpec& card = s_.cards[i];
      const bool in_time = !card.only_later && state_.week >= card.from_week && state_.week <= card.to_week;
      weights[i] = in_time && can_come(static_cast<std::int32_t>(i)) ? static_cast<std::uint32_t>(card.weight) : 0;
      sum += weights[i];
    }
    if (sum == 0) break;
    std::uint32_t drawn = state_.card_luck.below(sum);
    std::size_t card = 0;
    while (drawn >= weights[card]) drawn -= weights[card++];
    take_card(static_cast<std::int32_t>(card));
  }
}

void Turn::redraw(std::uint32_t seed) {
  seed_luck(seed);
  if (state_.phase != Phase::events) return;
  const std::int32_t dealt = state_.hand_count;
  state_.hand_count = std::min(state_.hand_next + 1, dealt);
  for (std::int32_t i = state_.hand_count; i < dealt; ++i) {
    const std::int32_t card = state_.hand[static_cast<std::size_t>(i)];
    // What was announced stays; what came from the deck goes back.
    if (s_.cards[static_cast<std::size_t>(card)].only_later)
      state_.hand[static_cast<std::size_t>(state_.hand_count++)] = card;
    else
      state_.used_cards &= ~(std::uint64_t{1} << card);
  }
  draw_up_to(dealt);
}

void Turn::open_card() {
  if (state_.hand_next >= state_.hand_count) return end_week();
  state_.phase = Phase::events;
  const std::int32_t index = state_.hand[static_cast<std::size_t>(state_.hand_next)];
  const CardSpec& card = s_.cards[static_cast<std::size_t>(index)];
  const bool costs =
      std::any_of(card.options.begin(), card.options.end(), [](const OptionSpec& o) { return o.cost > 0; });
  // The rainy-day jar arrives with the first card that would have needed it: its reason comes before its name.
  if (costs) state_.jars[s_.rainy].open = true;
  run(card.effects, index);
}

void Turn::choose(std::int32_t card, std::size_t option_index, std::int32_t source) {
  const CardSpec& spec = s_.cards[static_cast<std::size_t>(card)];
  const OptionSpec& option = spec.options[option_index];
  note(LedgerLine::Kind::card, card, option.cost).option = static_cast<std::int32_t>(option_index);
  const auto loses = [](const Effect& effect) { return effect.kind == Effect::Kind::lose; };
  if (spec.scam && std::any_of(option.effects.begin(), option.effects.end(), loses)) ++state_.mistakes.scams;
  if (option.cost > 0) {
    const bool borrowed = source == s_.lender_pot();
    // Having paid a trap from the reserve is no surprise well met.
    if (!spec.scam) {
      ++state_.totals.costs;
      if (!borrowed) ++state_.totals.costs_unborrowed;
    }
    if (borrowed) {
      owe(option.cost, LedgerLine::Kind::borrowed);
      ++state_.mistakes.loans;
    } else {
      pot(source) -= option.cost;
    }
  }
  run(option.effects, card);
  ++state_.hand_next;
  // The next card was dealt with the first, but nobody has seen it yet.
  state_.revealed = state_.hand_next < state_.hand_count;
  open_card();
}

void Turn::owe(std::int32_t amount, LedgerLine::Kind kind) {
  state_.debt.principal = std::min(state_.debt.principal + amount, s_.most());
  state_.debt.due_week = state_.week + s_.lender.weeks;
  note(kind, -1, amount);
}

void Turn::run(const std::vector<Effect>& effects, std::int32_t card) {
  for (const Effect& effect : effects) run(effect, card);
}

void Turn::run(const Effect& effect, std::int32_t card) {
  const auto index = static_cast<std::size_t>(effect.index);
  switch (effect.kind) {
    case Effect::Kind::money:
      state_.tray += effect.amount;
      state_.totals.income += effect.amount;
      note(LedgerLine::Kind::earned, card, effect.amount);
      break;
    case Effect::Kind::lose:
      note(LedgerLine::Kind::lost, card, take_anywhere(effect.amount));
      break;
    case Effect::Kind::gauge:
      change_gauge(index, effect.amount);
      break;
    case Effect::Kind::flag:
      state_.flags |= std::uint64_t{1} << effect.index;
      break;
    case Effect::Kind::clear_flag:
      state_.flags &= ~(std::uint64_t{1} << effect.index);
      break;
    case Effect::Kind::price: {
      JarState& jar = state_.jars[index];
      // A price stays within what an amount can be, however often it changes.
      const std::int64_t now = jar.next_price_e4;
      jar.next_price_e4 = std::clamp(now + now * effect.amount / 100, std::int64_t{0}, max_money * e4);
      note(LedgerLine::Kind::price, effect.index, next_price_of(s_, state_, index));
      break;
    }
    case Effect::Kind::income:
      state_.income_changes.push_back({effect.amount, effect.weeks});
      break;
    case Effect::Kind::goal_price:
      state_.target = std::clamp(state_.target + effect.amount, s_.coin(), s_.most());
      break;
    case Effect::Kind::debt:
      owe(effect.amount, LedgerLine::Kind::owed);
      break;
    case Effect::Kind::later:
      state_.scheduled.push_back({effect.index, state_.week + effect.weeks, effect.percent});
      break;
  }
}

void Turn::change_gauge(std::size_t gauge, std::int32_t by) {
  state_.gauges[gauge] = std::clamp(state_.gauges[gauge] + by, 0, gauge_top);
}

void Turn::next() {
  if (state_.week >= s_.weeks) {
    state_.phase = Phase::over;
    state_.revealed = false;
    return;
  }
  ++state_.week;
  begin_week();
}

std::int32_t Turn::take_anywhere(std::int32_t amount) {
  std::int32_t left = amount;
  const auto take = [&](std::int32_t& balance) {
    const std::int32_t part = std::min(left, balance);
    balance -= part;
    left -= part;
  };
  take(state_.tray);
  for (std::size_t i = 0; i < s_.jars.size(); ++i)
    if (s_.jars[i].kind == JarKind::want) take(state_.jars[i].balance);
  take(state_.jars[s_.rainy].balance);
  take(state_.jars[s_.goal].balance);
  return amount - left;
}

std::int32_t& Turn::pot(std::int32_t index) {
  return index == tray_pot ? state_.tray : state_.jars[static_cast<std::size_t>(index - 1)].balance;
}

std::int32_t Turn::share_up_to_coin(std::int64_t amount, std::int64_t part, std::int64_t whole) const {
  const std::int64_t coin_whole = s_.coin() * whole;
  return static_cast<std::int32_t>((amount * part + coin_whole - 1) / coin_whole * s_.coin());
}

LedgerLine& Turn::note(LedgerLine::Kind kind, std::int32_t subject, std::int32_t amount) {
  return state_.ledger.emplace_back(LedgerLine{.kind = kind, .subject = subject, .amount = amount});
}

bool holds(const BudgetScenario&, const State& state, const std::vector<Condition>& conditions) {
  const auto between = [](std::int32_t value, const Condition& c) { return value >= c.at_least && value <= c.at_most; };
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
    const auto index = static_cast<std::size_t>(condition.index);
    switch (condition.kind) {
      case Condition::Kind::flag:
        return (state.flags >> index & 1U) != 0;
      case Condition::Kind::no_flag:
        return (state.flags >> index & 1U) == 0;
      case Condition::Kind::gauge:
        return between(state.gauges[index], condition);
      case Condition::Kind::balance:
        break;
    }
    return between(index == 0 ? state.tray : state.jars[index - 1].balance, condition);
  });
}

std::int32_t price_of(const BudgetScenario& s, const State& state, std::size_t jar) {
  return to_coin(state.jars[jar].price_e4, s.coin());
}

std::int32_t next_price_of(const BudgetScenario& s, const State& state, std::size_t jar) {
  return to_coin(state.jars[jar].next_price_e4, s.coin());
}

std::int32_t weeks_to_due(const BudgetScenario& s, std::int32_t week, std::size_t jar) {
  const JarSpec& spec = s.jars[jar];
  if (week < spec.from_week) return spec.from_week - week;
  const std::int32_t passed = (week - spec.from_week) % spec.every;
  return passed == 0 ? 0 : spec.every - passed;
}

std::int32_t due_of(const BudgetScenario& s, const State& state, std::size_t jar) {
  if (s.jars[jar].kind != JarKind::need || !state.jars[jar].open) return 0;
  const std::int32_t regular = weeks_to_due(s, state.week, jar) == 0 ? price_of(s, state, jar) : 0;
  return regular + state.jars[jar].arrears;
}

std::int32_t needs_a_week(const BudgetScenario& s) {
  std::int32_t sum = 0;
  for (const JarSpec& jar : s.jars)
    if (jar.kind == JarKind::need) sum += jar.due / jar.every;
  return sum;
}

}  // namespace klaster::budget
