// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What a finger on the table means.
#include "games/budget/stage/tabletop.hpp"

namespace klaster::budget {
namespace {

using Phase = TableState::Phase;

// A flick this fast (CSS pixels a second) throws a coin.
constexpr float throwing_speed = 450;
// A jar catches what is let go this near to its glass.
constexpr float catching_distance = 16;

}  // namespace

std::int32_t Tabletop::place_at(Point css) const {
  std::int32_t best = nowhere;
  float least = catching_distance;
  auto consider = [&](Rect rect, std::int32_t place) {
    const Point c = rect.centre();
    const float apart = std::max({std::abs(css.x - c.x) - rect.w / 2, std::abs(css.y - c.y) - rect.h / 2, 0.0F});
    if (apart < least || (apart == 0 && best == nowhere)) {
      least = apart;
      best = place;
    }
  };
  for (std::size_t i = 0; i < layout_.jars.size(); ++i) {
    if (layout_.jars[i].shown) consider(layout_.jars[i].glass, static_cast<std::int32_t>(i) + 1);
  }
  if (layout_.debt.shown) consider(layout_.debt.glass, Wish::debt);
  consider(layout_.tray, Purse::tray);
  return best;
}

// The jar in whose direction something was thrown.
std::int32_t Tabletop::thrown_to(const Thing& thing, Point velocity) const {
  const float speed = length(velocity);
  if (speed < throwing_speed) return nowhere;
  std::int32_t best = nowhere;
  float straightest = 0.9F;  // cosine of the widest miss that still counts
  auto consider = [&](Rect rect, std::int32_t place) {
    const Point way = rect.centre() - thing.at;
    const float far = length(way);
    if (far < 1) return;
    const float straight = (way.x * velocity.x + way.y * velocity.y) / (far * speed);
    if (straight > straightest) {
      straightest = straight;
      best = place;
    }
  };
  for (std::size_t i = 0; i < layout_.jars.size(); ++i) {
    if (layout_.jars[i].shown) consider(layout_.jars[i].glass, static_cast<std::int32_t>(i) + 1);
  }
  consider(layout_.tray, Purse::tray);
  return best;
}

std::optional<Wish> Tabletop::pointer(const Pointer& pointer) {
  gesture_.feed(pointer);
  ambience_.touch();
  if (!still_ && frame_.width > 0) look_wish_ = std::clamp(2 * pointer.at.x / frame_.width - 1, -1.0F, 1.0F);
  switch (pointer.phase) {
    case Pointer::Phase::hover:
      break;
    case Pointer::Phase::down: {
      const Thing* const thing = money_.pick(pointer.at);
      touched_ = thing != nullptr ? thing->id : 0;
      break;
    }
    case Pointer::Phase::move:
      if (touched_ != 0 && state_.phase == Phase::plan && gesture_.kind() == Gesture::Kind::drag) {
        if (money_.in_hand() == nullptr) money_.grab(touched_, pointer.at);
        money_.hold_at(pointer.at);
      }
      break;
    case Pointer::Phase::cancel:
      money_.let_go();
      touched_ = 0;
      break;
    case Pointer::Phase::up: {
      const std::uint32_t touched = touched_;
      touched_ = 0;
      if (gesture_.kind() == Gesture::Kind::tap) {
        const float size = seen_.cat_size;
        if (touched != 0) {
          money_.tap(touched);
        } else if (Rect{seen_.cat.x - size * 0.4F, seen_.cat.y - size, size * 0.8F, size}.contains(pointer.at)) {
          cat_.stroke();
          cues_.push_back({"purr", 60});
        }
      }
      const Thing* const held = money_.in_hand();
      if (held == nullptr) break;
      const Point velocity = gesture_.velocity();
      std::int32_t to = place_at(pointer.at);
      if (to == nowhere || to == held->place) {
        const std::int32_t thrown = thrown_to(*held, velocity);
        if (thrown != nowhere) to = thrown;
      }
      Wish wish{.from = held->place, .to = to, .amount = held->value};
      money_.let_go();
      if (to == nowhere || to == wish.from) break;
      if (to == Wish::debt) {
        if (wish.from != Purse::tray) break;
        wish.amount = std::min(wish.amount, state_.debt);
      }
      return wish;
    }
  }
  return std::nullopt;
}

}  // namespace klaster::budget
