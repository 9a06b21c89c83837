// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/purse.hpp"

#include <algorithm>

#include "games/budget/stage/change.hpp"

namespace klaster::budget {

void Purse::clear(std::span<const std::int32_t> denominations) {
  pieces_.clear();
  steps_.clear();
  denominations_.assign(denominations.begin(), denominations.end());
  kinds_ = with_bundles(denominations);
}

std::int32_t Purse::sum_at(std::int32_t place) const {
  std::int32_t sum = 0;
  for (const Piece& piece : pieces_) sum += piece.place == place ? piece.value : 0;
  return sum;
}

std::size_t Purse::count_at(std::int32_t place) const {
  return static_cast<std::size_t>(std::ranges::count(pieces_, place, &Piece::place));
}

void Purse::add(std::int32_t value, std::int32_t place, std::uint32_t origin) {
  pieces_.push_back({++last_id_, value, place});
  steps_.push_back({Step::Kind::born, last_id_, value, place, origin});
}

void Purse::remove(std::size_t index, Step::Kind kind) {
  const Piece piece = pieces_[index];
  pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(index));
  // What was born within the same settling was never seen: it has nothing to say goodbye with.
  const auto born = std::ranges::find_if(
      steps_, [&](const Step& step) { return step.id == piece.id && step.kind == Step::Kind::born; });
  if (born != steps_.end() && kind == Step::Kind::gone) {
    const std::uint32_t origin = born->origin;
    steps_.erase(born);
    for (Step& step : steps_) {
      if (step.origin == piece.id) step.origin = origin;
    }
    return;
  }
  steps_.push_back({kind, piece.id, piece.value, piece.place, 0});
}

// Piece `index` becomes two lots at its place: one worth `part`, one worth the rest. The first lot comes last in the
// list.
void Purse::break_up(std::size_t index, std::int32_t part) {
  const Piece piece = pieces_[index];
  for (const std::int32_t value : few_pieces(piece.value - part, kinds_)) add(value, piece.place, piece.id);
  for (const std::int32_t value : few_pieces(part, kinds_)) add(value, piece.place, piece.id);
  remove(index, Step::Kind::gone);
}

void Purse::release(std::int32_t place, std::int32_t amount, std::uint32_t preferred) {
  auto take = [&](std::size_t index) {
    amount -= pieces_[index].value;
    pieces_[index].place = nowhere;
  };
  const auto in_hand = std::ranges::find(pieces_, preferred, &Piece::id);
  if (in_hand != pieces_.end() && in_hand->place == place && in_hand->value <= amount) {
    take(static_cast<std::size_t>(in_hand - pieces_.begin()));
  }
  while (amount > 0) {
    // The largest that fits; where none does, the smallest of the others is changed.
    std::size_t fits = pieces_.size();
    std::size_t over = pieces_.size();
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].place != place) continue;
      const std::int32_t value = pieces_[i].value;
      if (value <= amount && (fits == pieces_.size() || value > pieces_[fits].value)) fits = i;
      if (value > amount && (over == pieces_.size() || value < pieces_[over].value)) over = i;
    }
    if (fits < pieces_.size()) {
      take(fits);
    } else if (over < pieces_.size()) {
      break_up(over, amount);
    } else {
      return;
    }
  }
}

void Purse::receive(std::int32_t place, std::int32_t amount) {
  while (amount > 0) {
    std::size_t fits = pieces_.size();
    std::size_t over = pieces_.size();
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].place != nowhere) continue;
      const std::int32_t value = pieces_[i].value;
      if (value <= amount && (fits == pieces_.size() || value > pieces_[fits].value)) fits = i;
      if (value > amount) over = i;
    }
    if (fits < pieces_.size()) {
      amount -= pieces_[fits].value;
      pieces_[fits].place = place;
      steps_.push_back({Step::Kind::moved, pieces_[fits].id, pieces_[fits].value, place, 0});
    } else if (over < pieces_.size()) {
      break_up(over, amount);
    } else {
      for (const std::int32_t value : handy_pieces(amount, denominations_, place == tray ? 3 : 2)) add(value, place, 0);
      return;
    }
  }
}

// Where too many things lie, they are changed into few: whatever of them can stay stays, the rest becomes larger.
void Purse::tidy(std::int32_t place) {
  if (count_at(place) <= (place == tray ? most_on_tray : most_in_jar)) return;
  std::vector<std::int32_t> wanted = few_pieces(sum_at(place), kinds_);
  for (const std::int32_t of_each : {1, 2}) {
    std::vector<std::int32_t> handy = handy_pieces(sum_at(place), kinds_, of_each);
    if (place == tray && handy.size() <= most_on_tray) wanted = std::move(handy);
  }
  std::vector<std::uint32_t> changed;
  for (const Piece& piece : pieces_) {
    if (piece.place != place) continue;
    const auto stays = std::ranges::find(wanted, piece.value);
    if (stays != wanted.end()) {
      wanted.erase(stays);
    } else {
      changed.push_back(piece.id);
    }
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) add(wanted[i], place, changed[i % changed.size()]);
  for (const std::uint32_t id : changed) {
    remove(static_cast<std::size_t>(std::ranges::find(pieces_, id, &Piece::id) - pieces_.begin()), Step::Kind::gone);
  }
}

// Who was changed into others goes last: the others come out of it.
std::vector<Purse::Step> Purse::take_steps() {
  std::vector<Step> ordered;
  for (const bool last : {false, true}) {
    for (const Step& step : steps_) {
      if ((step.kind == Step::Kind::gone) == last) ordered.push_back(step);
    }
  }
  steps_.clear();
  return ordered;
}

std::vector<Purse::Step> Purse::settle(std::span<const std::int32_t> balances, std::uint32_t preferred) {
  steps_.clear();
  const auto places = static_cast<std::int32_t>(balances.size());
  auto balance = [&](std::int32_t place) { return std::max(balances[static_cast<std::size_t>(place)], 0); };
  for (std::int32_t place = 0; place < places; ++place) {
    const std::int32_t surplus = sum_at(place) - balance(place);
    if (surplus > 0) release(place, surplus, preferred);
  }
  for (std::int32_t place = 0; place < places; ++place) {
    const std::int32_t missing = balance(place) - sum_at(place);
    if (missing > 0) receive(place, missing);
  }
  for (std::size_t i = pieces_.size(); i-- > 0;) {
    if (pieces_[i].place == nowhere) remove(i, Step::Kind::left);
  }
  for (std::int32_t place = 0; place < places; ++place) tidy(place);
  return take_steps();
}

std::vector<Purse::Step> Purse::make_change(std::uint32_t id) {
  steps_.clear();
  const auto found = std::ranges::find(pieces_, id, &Piece::id);
  if (found == pieces_.end()) return {};
  const auto above = std::ranges::lower_bound(kinds_, found->value);
  if (above == kinds_.begin()) return {};
  const std::span<const std::int32_t> smaller(kinds_.begin(), above);
  const std::vector<std::int32_t> parts = few_pieces(found->value, smaller);
  const std::size_t most = found->place == tray ? most_on_tray : most_in_jar;
  if (count_at(found->place) + parts.size() - 1 > most) return {};
  const Piece piece = *found;
  const auto index = found - pieces_.begin();
  for (const std::int32_t value : parts) add(value, piece.place, piece.id);
  remove(static_cast<std::size_t>(index), Step::Kind::gone);
  return take_steps();
}

}  // namespace klaster::budget
