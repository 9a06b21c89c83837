// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The table as a picture, from the sky to the coin in the hand.
#include "games/budget/stage/palette.hpp"
#include "games/budget/stage/room_art.hpp"
#include "games/budget/stage/sparrow.hpp"
#include "games/budget/stage/tabletop.hpp"

namespace klaster::budget {
namespace {

// One slip of paper in the pot for so much of what is owed.
constexpr std::int32_t owed_per_slip = 200;
// A cat smaller than this keeps its tail by itself.
constexpr float smallest_hanging = 80;

Point base_of(Rect glass) { return {glass.centre().x, glass.bottom()}; }

}  // namespace

void Tabletop::record(Painter& painter) {
  art_is_stale_ = false;
  const Outside outside = outside_in(state_.season, state_.week);
  town_.record(painter, layout_.window, outside);
  auto start = [&painter](Mesh& mesh) {
    mesh.clear();
    painter.record(&mesh);
  };
  start(wall_);
  draw_wall(painter, layout_);
  start(curtains_[0]);
  draw_curtain(painter, layout_, -1);
  start(curtains_[1]);
  draw_curtain(painter, layout_, 1);
  start(table_);
  draw_table(painter, layout_, sky_of(outside).sun);
  painter.record(nullptr);
  coins_.make(painter, money_);
}

void Tabletop::draw_room(Painter& painter, float seconds) {
  painter.clear(rgb(0xD9B98C));
  town_.draw(painter, seconds, dusk_, look_);
  painter.mesh(wall_);
  for (const float side : {-1.0F, 1.0F}) {
    const float breath = 0.006F * exact_sinf(seconds * 0.9F + side);
    painter.mesh(curtains_[side < 0 ? 0 : 1], curtain_rod(layout_, side), breath, 1);
  }
  painter.mesh(table_);
  draw_steam(painter, layout_, seconds);
  draw_evening(painter, layout_, dusk_);
}

void Tabletop::draw_tray_things(Painter& painter, float alpha) const {
  for (const Thing& thing : money_.things()) {
    if (thing.mode == Thing::Mode::resting && thing.place == Purse::tray) coins_.draw(painter, money_, thing, alpha);
  }
}

void Tabletop::draw_jar(Painter& painter, std::size_t index, float alpha) {
  const JarPlace& place = layout_.jars[index];
  JarPicture& jar = jars_[index];
  JarLook calm = jar.look;
  calm.glow = 0;
  const Point base = base_of(place.glass);
  if (jar.recorded != calm) {
    jar.recorded = calm;
    const Point by = painter.pixel_origin() - base;
    JarPlace local = place;
    for (Rect* const rect : {&local.glass, &local.inside}) *rect = {rect->x + by.x, rect->y + by.y, rect->w, rect->h};
    jar.back.clear();
    jar.front.clear();
    painter.record(&jar.back);
    draw_jar_back(painter, local, calm);
    painter.record(&jar.front);
    draw_jar_front(painter, local, calm);
    painter.record(nullptr);
  }
  const Rect seen = seen_.jars[index].glass;
  const Point now = base_of(seen);
  const float scale = seen.h / place.glass.h;
  draw_jar_glow(painter, seen_.jars[index], jar.look.glow);
  painter.mesh(jar.back, now, 0, scale);
  for (Thing thing : money_.things()) {
    if (thing.mode != Thing::Mode::resting || thing.place != static_cast<std::int32_t>(index) + 1) continue;
    thing.at = now + (thing.at - base) * scale;
    thing.before = now + (thing.before - base) * scale;
    thing.scale *= scale;
    thing.scale_before *= scale;
    coins_.draw(painter, money_, thing, alpha);
  }
  painter.mesh(jar.front, now, 0, scale);
}

void Tabletop::draw(Painter& painter, float alpha) {
  if (art_is_stale_) record(painter);
  const float seconds = ambience_.seconds();
  draw_room(painter, seconds);
  draw_goal(painter, layout_, state_.goal_picture, goal_);
  draw_sparrow(painter, seen_.sparrow, seen_.sparrow_size, mood_, seconds);
  draw_cat(painter, seen_.cat, seen_.cat_size, cat_.pose(), seconds, seen_.cat_size > smallest_hanging);
  for (std::size_t i = 0; i < jars_.size(); ++i) {
    if (layout_.jars[i].shown) draw_jar(painter, i, alpha);
  }
  if (layout_.debt.shown) draw_debt_pot(painter, seen_.debt, 1 + state_.debt / owed_per_slip, debt_glow_);
  draw_tray_back(painter, layout_);
  draw_tray_things(painter, alpha);
  draw_tray_front(painter, layout_);
  for (const Thing& thing : money_.things()) {
    if (thing.mode != Thing::Mode::resting) coins_.draw(painter, money_, thing, alpha);
  }
  glints_.draw(painter);
}

}  // namespace klaster::budget
