// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/money.hpp"

#include <algorithm>

namespace klaster::budget {
namespace {

constexpr float coin_radius_m = 0.4F;
constexpr int ticks_between_drops = 5;
constexpr int ticks_between_moves = 3;
constexpr int ticks_between_leaving = 7;  // slow enough to see what each jar pays
constexpr int longest_settling = 240;

// A note lies flat on the tray and folded once in a jar.
constexpr float note_half_width = 1.7F;  // in coin radii
constexpr float note_half_height = 0.95F;
constexpr float folded_half_width = 1.05F;
constexpr std::size_t coin_kinds = 2;

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
  world_.emplace(PhysicsVector{0, table_gravity});
  auto add_box = [this](Rect room, float above) {
    const PhysicsVector walls[] = {to_physics({room.x, room.y - above}), to_physics({room.x, room.bottom()}),
                                   to_physics({room.right(), room.bottom()}),
                                   to_physics({room.right(), room.y - above})};
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
        // Notes come down flat: upright ones would make high piles.
        thing.angle = look(step.value).shape == Look::Shape::coin ? tilt : tilt * 0.15F;
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
    thing->wait = moves++ * (step.kind == Kind::left ? ticks_between_leaving : ticks_between_moves);
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

void Money::take_cues(std::vector<Cue>& cues) {
  cues.insert(cues.end(), cues_.begin(), cues_.end());
  cues_.clear();
}

}  // namespace klaster::budget
