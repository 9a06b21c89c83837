// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// How money moves: bodies, falls, flights, and the sounds of landing.
#include <algorithm>

#include "games/budget/stage/money.hpp"

namespace klaster::budget {
namespace {

constexpr float step_s = 1.0F / 60;
constexpr int flight_ticks = 30;
constexpr int leave_ticks = 44;
constexpr int ticks_between_cues = 4;

constexpr Material metal{.density = 3, .friction = 0.35F, .bounce = 0.32F};
constexpr Material bill{.density = 0.7F, .friction = 0.4F, .bounce = 0.05F};

}  // namespace

void Money::add_body(Thing& thing, Point velocity, float spin) {
  const Look shape = look(thing.value);
  const Point half = half_size(thing, thing.scale);
  const BodyMotion motion{
      .position = to_physics(thing.at), .velocity = to_physics(velocity), .angle = thing.angle, .spin = spin};
  thing.body = shape.shape == Look::Shape::coin
                   ? world_->add_circle(half.x / pixels_per_metre_, metal, motion)
                   : world_->add_box({half.x / pixels_per_metre_, half.y / pixels_per_metre_}, bill, motion);
}

void Money::drop_body(Thing& thing) {
  if (thing.body != BodyId::none && world_) world_->remove(thing.body);
  thing.body = BodyId::none;
}

void Money::start_flight(Thing& thing) {
  drop_body(thing);
  thing.mode = Thing::Mode::flying;
  thing.from = thing.at;
  thing.scale_from = thing.scale;
  thing.angle_from = thing.angle;
  thing.age = 0;
  thing.wait = 0;
}

void Money::land(Thing& thing) {
  const float turn = thing.angle;
  if (thing.mode != Thing::Mode::dropping) thing.at = mouth(thing);
  thing.mode = Thing::Mode::resting;
  thing.scale = scale_at(thing.place);
  const Point half = half_size(thing, thing.scale);
  const Rect room = inside(thing.place);
  const float margin = std::min(std::max(half.x, half.y), room.w / 2);
  thing.at.x = std::clamp(thing.at.x, room.x + margin, room.right() - margin);
  // A folded note goes through the mouth upright, a coin as it likes.
  thing.angle = half.x > half.y * 1.05F ? std::clamp(turn, -0.4F, 0.4F) : turn;
  if (!world_) return;
  const float fall = thing.velocity.y > 0 ? thing.velocity.y : layout_.coin_radius * 8;
  const float sideways = static_cast<float>(random_.between(-100, 100)) / 100 * layout_.coin_radius * 1.5F;
  add_body(thing, {sideways, fall}, sideways / layout_.coin_radius);
  thing.velocity = {};
}

// The week's dues go out into the town; what an event takes goes off to the side.
Point Money::way_out(const Thing& thing) const {
  const auto jar = static_cast<std::size_t>(thing.place - 1);
  if (thing.place != Purse::tray && jar < layout_.jars.size() && layout_.jars[jar].dues)
    return {layout_.window.centre().x, layout_.window.y + layout_.window.h * 0.8F};
  return {layout_.width + layout_.coin_radius * 2, layout_.height * 0.35F};
}

void Money::read_motion(Thing& thing) {
  if (thing.body == BodyId::none) return;
  const BodyMotion motion = world_->motion(thing.body);
  thing.at = {motion.position.x * pixels_per_metre_, motion.position.y * pixels_per_metre_};
  thing.angle = motion.angle;
  // Squeezed through a wall by a pile on top of it: back through the mouth.
  const Rect room = inside(thing.place);
  if (thing.at.y > room.bottom() + layout_.coin_radius || thing.at.x < room.x - layout_.coin_radius ||
      thing.at.x > room.right() + layout_.coin_radius) {
    drop_body(thing);
    thing.from = thing.at = room.centre();
    land(thing);
  }
}

bool Money::move(Thing& thing) {
  using enum Thing::Mode;
  thing.before = thing.at;
  thing.angle_before = thing.angle;
  thing.scale_before = thing.scale;
  if (thing.wait > 0) {
    --thing.wait;
    return true;
  }
  switch (thing.mode) {
    case waiting:
    case resting:
      return false;
    case dropping:
      thing.velocity.y += table_gravity * pixels_per_metre_ * step_s;
      thing.at = thing.at + thing.velocity * step_s;
      if (thing.at.y > inside(thing.place).y - layout_.coin_radius) land(thing);
      return true;
    case held: {
      // A spring that does not swing: the piece trails the finger a little and leans into the movement.
      const Point wish = (hand_ - thing.at) * 0.45F;
      thing.at = thing.at + wish;
      thing.velocity = wish * 60;
      thing.angle = mix(thing.angle, std::clamp(wish.x * 0.03F, -0.5F, 0.5F), 0.25F);
      thing.scale = mix(thing.scale, 1.12F, 0.25F);
      return true;
    }
    case flying:
    case leaving: {
      const bool leaves = thing.mode == leaving;
      ++thing.age;
      const float length_ticks = leaves ? leave_ticks : flight_ticks;
      const float t = static_cast<float>(thing.age) / length_ticks;
      const float eased = smooth_step(0, 1, t);
      const Point to = leaves ? way_out(thing) : mouth(thing);
      const float high = std::min(thing.from.y, to.y) - layout_.height * (leaves ? 0.06F : 0.14F);
      const Point peak{mix(thing.from.x, to.x, 0.5F), high * 2 - mix(thing.from.y, to.y, 0.5F)};
      thing.at = mix(mix(thing.from, peak, eased), mix(peak, to, eased), eased);
      const float scale = leaves ? scale_at(1) * 0.3F : scale_at(thing.place);
      thing.scale = mix(thing.scale_from, scale, eased);
      thing.angle = mix(thing.angle_from, 0, smooth_step(0, 0.6F, t));
      if (thing.age >= static_cast<int>(length_ticks)) {
        if (leaves) {
          thing.mode = waiting;  // taken away by tick()
        } else {
          land(thing);
        }
      }
      return true;
    }
  }
  return false;
}

bool Money::tick() {
  bool moving = false;
  if (quiet_ > 0) --quiet_;
  for (Thing& thing : things_) moving |= move(thing);
  std::erase_if(things_, [](const Thing& thing) { return thing.mode == Thing::Mode::waiting; });
  if (world_ && !world_->at_rest()) {
    world_->step();
    hear_impacts();
    for (Thing& thing : things_) read_motion(thing);
    moving = true;
  }
  return moving;
}

// The fuller a jar, the lower it rings.
std::string_view Money::ring(std::int32_t place) const {
  const std::ptrdiff_t inside = std::ranges::count(things_, place, &Thing::place);
  return inside <= 3 ? "jar" : inside <= 6 ? "jar-half" : "jar-high";
}

void Money::hear_impacts() {
  for (const Impact& impact : world_->impacts()) {
    if (quiet_ > 0) return;
    const auto hit = std::ranges::find(things_, impact.first, &Thing::body);
    if (hit == things_.end() || impact.speed < 1.6F) continue;
    const bool paper = look(hit->value).shape != Look::Shape::coin;
    const auto strength = static_cast<std::int32_t>(std::min(100.0F, impact.speed * 9));
    cues_.push_back({paper ? "coin-note" : hit->place == Purse::tray ? "coin" : ring(hit->place), strength});
    last_sound_ = hit->at;
    quiet_ = ticks_between_cues;
  }
}

}  // namespace klaster::budget
