// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/money.hpp"

#include <algorithm>

namespace klaster::budget {
namespace {

constexpr float gravity = 26;  // metres a second squared; a coin on the tray has a radius of 0.4 m
constexpr float coin_radius_m = 0.4F;
constexpr float step_s = 1.0F / 60;
constexpr int flight_ticks = 30;
constexpr int leave_ticks = 44;
constexpr int ticks_between_drops = 5;
constexpr int ticks_between_cues = 4;
constexpr int longest_settling = 240;

// A note lies flat on the tray and folded once in a jar.
constexpr float note_half_width = 1.7F;  // in coin radii
constexpr float note_half_height = 0.95F;
constexpr float folded_half_width = 1.05F;
constexpr std::size_t coin_kinds = 2;

constexpr Material metal{.density = 3, .friction = 0.35F, .bounce = 0.32F};
constexpr Material bill{.density = 0.7F, .friction = 0.4F, .bounce = 0.05F};

}  // namespace

Money::Money() : random_(1, "stage") {}

Rect Money::inside(std::int32_t place) const {
  if (place == Purse::tray) return layout_.tray_inside;
  const auto jar = static_cast<std::size_t>(place - 1);
  return jar < layout_.jars.size() && layout_.jars[jar].shown ? layout_.jars[jar].inside : layout_.tray_inside;
}

float Money::scale_at(std::int32_t place) const {
  return place == Purse::tray ? 1.0F : std::min(1.0F, layout_.jar_coin_radius / layout_.coin_radius);
}

Look Money::look(std::int32_t value) const {
  const std::span<const std::int32_t> kinds = purse_.kinds();
  const auto above = std::ranges::upper_bound(kinds, value);
  Look look;
  look.kind = above == kinds.begin() ? 0 : static_cast<std::size_t>(above - kinds.begin() - 1);
  const float radius = layout_.coin_radius;
  const std::size_t plain_kinds = purse_.plain_kinds();
  if (look.kind < coin_kinds || plain_kinds <= coin_kinds) {
    const float r = radius * (1 + 0.14F * static_cast<float>(std::min(look.kind, coin_kinds)));
    look.half_size = {r, r};
  } else {
    look.shape = look.kind < plain_kinds ? Look::Shape::note : Look::Shape::bundle;
    look.half_size = {radius * note_half_width, radius * note_half_height};
    if (look.shape == Look::Shape::bundle) look.half_size.y *= 1.2F;
  }
  return look;
}

Point Money::half_size(const Thing& thing, float scale) const {
  const Look look = this->look(thing.value);
  Point half = look.half_size;
  if (look.shape != Look::Shape::coin && thing.place != Purse::tray) half.x *= folded_half_width / note_half_width;
  return half * scale;
}

Point Money::mouth(const Thing& thing) const {
  const Rect room = inside(thing.place);
  if (thing.place == Purse::tray) {
    const float margin = std::min(half_size(thing, 1).x + 2, room.w / 2);
    return {std::clamp(thing.from.x, room.x + margin, room.right() - margin), room.y - layout_.coin_radius * 0.5F};
  }
  return {room.centre().x, room.y};
}

PhysicsVector Money::to_physics(Point p) const { return {p.x / pixels_per_metre_, p.y / pixels_per_metre_}; }

Thing* Money::find(std::uint32_t id) {
  const auto found = std::ranges::find(things_, id, &Thing::id);
  return found == things_.end() ? nullptr : &*found;
}

void Money::arrange(const Layout& layout) {
  layout_ = layout;
  pixels_per_metre_ = layout.coin_radius / coin_radius_m;
  rebuild();
}

void Money::rebuild() {
  finish();
  world_.emplace(PhysicsVector{0, gravity});
  auto add_box = [this](Rect room, float above) {
    const PhysicsVector walls[] = {to_physics({room.x, room.y - above}), to_physics({room.x, room.bottom()}),
                                   to_physics({room.right(), room.bottom()}), to_physics({room.right(), room.y - above})};
    world_->add_wall(walls, 0.5F, 0.15F);
  };
  // The walls go on, unseen, above the rims: a high pile leans on them rather than falling off the table.
  add_box(layout_.tray_inside, layout_.height);
  for (const JarPlace& jar : layout_.jars) {
    if (jar.shown) add_box(jar.inside, jar.glass.h);
  }
  // Everything in rows above its floor, notes first; then it settles.
  std::vector<Thing*> order;
  for (const bool coins : {false, true}) {
    for (Thing& thing : things_) {
      if ((look(thing.value).shape == Look::Shape::coin) == coins) order.push_back(&thing);
    }
  }
  std::vector<Point> next(layout_.jars.size() + 1);
  std::vector<float> row_height(layout_.jars.size() + 1);
  for (Thing* thing : order) {
    const Rect room = inside(thing->place);
    const auto place = static_cast<std::size_t>(thing->place);
    thing->body = BodyId::none;
    thing->mode = Thing::Mode::resting;
    thing->scale = scale_at(thing->place);
    const Point half = half_size(*thing, thing->scale);
    Point& used = next[place];
    if (used.x > 0 && used.x + 2 * half.x > room.w) {
      used = {0, used.y + row_height[place]};
      row_height[place] = 0;
    }
    const float slack = std::max(0.0F, room.w - used.x - 2 * half.x) * 0.12F;
    thing->at = {room.x + used.x + half.x + slack, room.bottom() - used.y - half.y};
    thing->angle = 0.15F * static_cast<float>(thing->id % 5) - 0.3F;
    if (half.x > half.y * 1.05F) thing->angle = 0;
    used.x += 2 * half.x + slack;
    row_height[place] = std::max(row_height[place], 2 * half.y);
    add_body(*thing, {}, 0);
  }
  run_until_rest();
}

void Money::run_until_rest() {
  for (int i = 0; i < longest_settling && !world_->at_rest(); ++i) world_->step();
  world_->put_to_sleep();
  for (Thing& thing : things_) {
    read_motion(thing);
    thing.before = thing.at;
    thing.angle_before = thing.angle;
    thing.scale_before = thing.scale;
  }
}

void Money::reset(std::span<const std::int32_t> balances, std::span<const std::int32_t> denominations, bool entrance) {
  things_.clear();
  held_ = released_ = 0;
  cues_.clear();
  purse_.clear(denominations);
  for (const Purse::Step& step : purse_.settle(balances, 0)) {
    if (step.kind != Purse::Step::Kind::born) continue;
    Thing& thing = things_.emplace_back();
    thing.id = step.id;
    thing.value = step.value;
    thing.place = step.place;
  }
  if (!entrance || still_) {
    rebuild();
    return;
  }
  std::vector<Thing> all;
  things_.swap(all);
  rebuild();
  things_.swap(all);
  std::vector<Purse::Step> steps;
  for (const Thing& thing : things_) {
    steps.push_back({Purse::Step::Kind::born, thing.id, thing.value, thing.place, 0});
  }
  things_.clear();
  apply(steps);
}

void Money::settle(std::span<const std::int32_t> balances) {
  apply(purse_.settle(balances, released_ != 0 ? released_ : held_));
  released_ = 0;
  if (still_) rebuild();
}

void Money::apply(std::span<const Purse::Step> steps) {
  using Kind = Purse::Step::Kind;
  int drops = 0;
  int moves = 0;
  for (const Purse::Step& step : steps) {
    if (step.kind == Kind::born) {
      Thing thing;
      thing.id = step.id;
      thing.value = step.value;
      thing.place = step.place;
      if (const Thing* const origin = find(step.origin); origin != nullptr) {
        const float spread = layout_.coin_radius * origin->scale * 0.5F;
        thing.at = origin->at;
        thing.at.x += spread * static_cast<float>(static_cast<int>(step.id % 3) - 1);
        thing.angle = origin->angle;
        thing.scale = origin->scale;
        thing.from = thing.at;
        things_.push_back(thing);
        start_flight(things_.back());
      } else {
        // Money from outside falls from above the picture.
        const Rect room = inside(step.place);
        const float margin = half_size(thing, 1).x + 2;
        const float span = std::max(room.w - 2 * margin, 1.0F);
        const float share = static_cast<float>(random_.below(1000)) / 1000;
        const float tilt = static_cast<float>(random_.between(-100, 100)) / 100;
        thing.at = {room.x + std::min(margin, room.w / 2) + share * span, -layout_.coin_radius * 3};
        thing.mode = Thing::Mode::dropping;
        thing.angle = tilt;
        thing.wait = drops++ * ticks_between_drops;
        thing.velocity = {0, layout_.height * 0.35F};
        thing.scale = scale_at(step.place);
        things_.push_back(thing);
      }
      Thing& added = things_.back();
      added.before = added.at;
      added.angle_before = added.angle;
      added.scale_before = added.scale;
      continue;
    }
    Thing* const thing = find(step.id);
    if (thing == nullptr) continue;
    if (step.kind == Kind::gone) {
      drop_body(*thing);
      things_.erase(things_.begin() + (thing - things_.data()));
      continue;
    }
    if (step.kind == Kind::moved) thing->place = step.place;
    start_flight(*thing);
    thing->wait = moves++ * 3;
    if (step.kind == Kind::left) thing->mode = Thing::Mode::leaving;
  }
}

void Money::finish() {
  std::erase_if(things_, [this](Thing& thing) {
    if (thing.mode == Thing::Mode::leaving) drop_body(thing);
    return thing.mode == Thing::Mode::leaving;
  });
  held_ = 0;
  for (Thing& thing : things_) {
    if (thing.mode != Thing::Mode::resting) land(thing);
  }
}

void Money::still(bool is_still) {
  still_ = is_still;
  if (is_still && world_) rebuild();
}

void Money::add_body(Thing& thing, Point velocity, float spin) {
  const Look shape = look(thing.value);
  const Point half = half_size(thing, thing.scale);
  const BodyMotion motion{.position = to_physics(thing.at),
                          .velocity = to_physics(velocity),
                          .angle = thing.angle,
                          .spin = spin};
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
      thing.velocity.y += gravity * pixels_per_metre_ * step_s;
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
      // What is spent goes out into the town.
      const Point to = leaves ? Point{layout_.window.centre().x, layout_.window.y + layout_.window.h * 0.8F} : mouth(thing);
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

void Money::hear_impacts() {
  for (const Impact& impact : world_->impacts()) {
    if (quiet_ > 0) return;
    const auto hit = std::ranges::find(things_, impact.first, &Thing::body);
    if (hit == things_.end() || impact.speed < 1.6F) continue;
    const bool paper = look(hit->value).shape != Look::Shape::coin;
    const auto strength = static_cast<std::int32_t>(std::min(100.0F, impact.speed * 9));
    cues_.push_back({paper ? "note" : hit->place == Purse::tray ? "coin" : "jar", strength});
    quiet_ = ticks_between_cues;
  }
}

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
    BodyMotion hop = world_->motion(thing->body);
    hop.velocity = {0, -5.5F};
    hop.spin = 4;
    world_->set_motion(thing->body, hop);
  }
}

void Money::take_cues(std::vector<Cue>& cues) {
  cues.insert(cues.end(), cues_.begin(), cues_.end());
  cues_.clear();
}

}  // namespace klaster::budget
