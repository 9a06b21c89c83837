// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Money in the hand.
#include <algorithm>

#include "games/budget/stage/money.hpp"

namespace klaster::budget {

const Thing* Money::pick(Point css) const {
  for (std::size_t i = 0; i < layout_.jars.size(); ++i) {
    if (!layout_.jars[i].shown || !layout_.jars[i].glass.grown(4).contains(css)) continue;
    const Thing* top = nullptr;
    for (const Thing& thing : things_) {
      const bool here = thing.mode == Thing::Mode::resting && thing.place == static_cast<std::int32_t>(i) + 1;
      if (here && (top == nullptr || thing.at.y < top->at.y)) top = &thing;
    }
    return top;
  }
  const Thing* nearest = nullptr;
  float least = std::max(24.0F, layout_.coin_radius * 1.4F);  // a finger's room
  for (const Thing& thing : things_) {
    if (thing.mode != Thing::Mode::resting || thing.place != Purse::tray) continue;
    // To the edge of the piece, so that a note is as easy to catch by its corner as by its middle.
    const Point half = half_size(thing, 1);
    const float beyond = std::max({std::abs(css.x - thing.at.x) - half.x, std::abs(css.y - thing.at.y) - half.y, 0.0F});
    const float apart = beyond + distance(css, thing.at) * 0.05F;
    if (apart < least) {
      least = apart;
      nearest = &thing;
    }
  }
  return nearest;
}

void Money::grab(std::uint32_t id, Point css) {
  Thing* const thing = find(id);
  if (thing == nullptr) return;
  drop_body(*thing);
  thing->mode = Thing::Mode::held;
  thing->wait = 0;
  held_ = id;
  hand_ = css;
}

void Money::hold_at(Point css) { hand_ = css; }

void Money::let_go() {
  if (Thing* const thing = find(held_); thing != nullptr) {
    start_flight(*thing);
    released_ = held_;
    if (still_) rebuild();
  }
  held_ = 0;
}

const Thing* Money::in_hand() const {
  const auto found = std::ranges::find(things_, held_, &Thing::id);
  return held_ == 0 || found == things_.end() ? nullptr : &*found;
}

void Money::tap(std::uint32_t id) {
  Thing* const thing = find(id);
  if (thing == nullptr || thing->mode != Thing::Mode::resting) return;
  if (look(thing->value).shape != Look::Shape::coin && thing->place == Purse::tray) {
    apply(purse_.make_change(id));
    if (still_) rebuild();
  } else if (!still_ && thing->body != BodyId::none) {
    BodyMotion motion = world_->motion(thing->body);
    motion.velocity = {0, -5.5F};
    motion.spin = 4;
    world_->set_motion(thing->body, motion);
  }
}

void Money::hop(std::int32_t place) {
  if (still_) return;
  for (const Thing& thing : things_) {
    if (thing.place != place || thing.body == BodyId::none) continue;
    // What lies higher hops higher, as if pushed from below.
    const Rect room = inside(place);
    const float high = std::clamp((room.bottom() - thing.at.y) / std::max(room.h, 1.0F), 0.0F, 1.0F);
    BodyMotion motion = world_->motion(thing.body);
    motion.velocity = {0, -2 - 3.5F * high};
    motion.spin = thing.id % 2 == 0 ? 7.0F : -7.0F;
    world_->set_motion(thing.body, motion);
  }
}

bool Money::arriving(std::int32_t place) const {
  return std::ranges::any_of(things_, [place](const Thing& thing) {
    return thing.place == place && (thing.mode == Thing::Mode::flying || thing.mode == Thing::Mode::dropping);
  });
}

}  // namespace klaster::budget
