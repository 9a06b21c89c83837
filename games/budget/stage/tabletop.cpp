// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/tabletop.hpp"

#include <cassert>

#include "games/budget/stage/palette.hpp"
#include "games/budget/stage/room_art.hpp"
#include "games/budget/stage/sparrow.hpp"

namespace klaster::budget {
namespace {

using Phase = TableState::Phase;

// One slip of paper in the pot for so much of what is owed.
constexpr std::int32_t owed_per_slip = 200;
// The mark of what is due stands at this height of the scale, so that more than is due has room too.
constexpr float mark_height = 0.72F;

float dusk_of(Phase phase) {
  switch (phase) {
    case Phase::plan:
      return 0;
    case Phase::events:
      return 0.45F;
    case Phase::ledger:
      return 0.85F;
    case Phase::over:
      return 0.6F;
  }
  return 0;
}

JarLook look_of(const TableState::Jar& jar, std::int32_t largest) {
  JarLook look;
  look.kind = jar.kind;
  const auto balance = static_cast<float>(jar.balance);
  if (jar.mark > 0) {
    look.mark = jar.kind == TableState::Kind::goal ? 0.93F : mark_height;
    look.level = std::min(1.0F, look.mark * balance / static_cast<float>(jar.mark));
    look.reached = jar.balance >= jar.mark;
  } else {
    // Nothing is due: the scale fills more slowly the fuller it is, and is never quite full.
    look.level = balance / (balance + 4 * static_cast<float>(largest));
  }
  return look;
}

std::int64_t worth(const TableState& table) {
  std::int64_t sum = table.tray;
  for (const TableState::Jar& jar : table.jars) sum += jar.balance;
  return sum;
}

// Moves towards its goal; true while it is on its way.
bool approach(float& value, float goal, float share, bool at_once) {
  if (at_once || std::abs(goal - value) < 0.004F) {
    value = goal;
    return false;
  }
  value = mix(value, goal, share);
  return true;
}

}  // namespace

Tabletop::Tabletop() = default;

void Tabletop::resize(const Frame& frame) {
  if (frame == frame_) return;
  frame_ = frame;
  lay_out();
}

void Tabletop::lay_out() {
  layout_ = make_layout(frame_, state_);
  money_.arrange(layout_);
  art_is_stale_ = true;
  for (JarPicture& jar : jars_) jar.recorded.reset();
  place_anchors();
}

void Tabletop::place_anchors() {
  anchors_.clear();
  for (const JarPlace& jar : layout_.jars) anchors_.push_back({jar.tag, jar.shown});
  const Rect lip = layout_.tray_lip;
  const float width = std::min(lip.w * 0.7F, 160.0F);
  anchors_.push_back({{lip.centre().x - width / 2, lip.y, width, lip.h}, true});
  anchors_.push_back({layout_.debt.tag, layout_.debt.shown});
  const float bird = layout_.sparrow_size;
  anchors_.push_back({{layout_.sparrow.x - bird / 2, layout_.sparrow.y - bird, bird, bird}, true});
  anchors_.push_back({layout_.goal, true});
}

std::vector<std::int32_t> Tabletop::balances() const {
  std::vector<std::int32_t> all{state_.tray};
  for (const TableState::Jar& jar : state_.jars) all.push_back(jar.balance);
  return all;
}

void Tabletop::open(const TableState& state) {
  const bool same_table =
      opened_ && state.jars.size() == state_.jars.size() && state.denominations == state_.denominations;
  const bool taken_back = state.week == state_.week && worth(state) == worth(state_);
  if (same_table && (taken_back || !state.untouched)) {
    change(state);
    return;
  }
  opened_ = true;
  state_ = state;
  jars_.assign(state.jars.size(), {});
  touched_ = 0;
  lay_out();
  money_.reset(balances(), state.denominations, state.untouched);
  art_is_stale_ = true;
  ambience_.touch();
  ease(true);
}

void Tabletop::change(const TableState& state) {
  assert(opened_ && state.jars.size() == state_.jars.size());
  bool moved = (state.debt > 0) != (state_.debt > 0);
  for (std::size_t i = 0; i < state.jars.size(); ++i) moved |= state.jars[i].open != state_.jars[i].open;
  const bool new_week = state.week != state_.week;
  state_ = state;
  if (moved) lay_out();
  for (std::size_t i = 0; i < jars_.size(); ++i) {
    const bool reached = look_of(state_.jars[i], state_.denominations.back()).reached;
    if (reached && !jars_[i].look.reached && !still_) glint(i);
  }
  art_is_stale_ |= new_week;
  money_.settle(balances());
  ambience_.touch();
  if (still_) ease(true);
}

// What is due is there: a few glints from the mark, and no more ado.
void Tabletop::glint(std::size_t jar) {
  const Rect inside = layout_.jars[jar].inside;
  const float unit = inside.w;
  glints_.burst({.at = {inside.right() - unit * 0.06F, inside.bottom() - inside.h * mark_height},
                 .count = 9,
                 .speed = unit * 1.1F,
                 .size = unit * 0.035F,
                 .lift = unit * 0.5F,
                 .ticks = 46,
                 .colour = light},
                random_);
}

void Tabletop::still(bool is_still) {
  still_ = is_still;
  ambience_.still(is_still);
  money_.still(is_still);
  glints_.clear();
  if (is_still) ease(true);
}

// What every jar's look, the light and the sparrow are going to be.
bool Tabletop::ease(bool at_once) {
  bool moving = false;
  const Thing* const held = money_.in_hand();
  const std::int32_t over = held != nullptr ? place_at(held->at) : nowhere;
  for (std::size_t i = 0; i < jars_.size(); ++i) {
    JarLook& look = jars_[i].look;
    const JarLook goal = look_of(state_.jars[i], state_.denominations.back());
    look.kind = goal.kind;
    look.mark = goal.mark;
    look.reached = goal.reached;
    moving |= approach(look.level, goal.level, 0.09F, at_once);
    const bool aimed_at = held != nullptr && over == static_cast<std::int32_t>(i) + 1 && over != held->place;
    const float beat = 0.7F + 0.3F * exact_sinf(ambience_.seconds() * 3);
    const float glow = aimed_at ? 1.0F : shows_hint(i) ? beat : 0.0F;
    moving |= approach(look.glow, glow, 0.2F, at_once);
  }
  moving |= approach(dusk_, dusk_of(state_.phase), 0.03F, at_once);
  moving |= approach(mood_, static_cast<float>(std::clamp(state_.mood, 0, 100)) / 100, 0.05F, at_once);
  moving |= approach(debt_glow_, held != nullptr && over == Wish::debt ? 1.0F : 0.0F, 0.2F, at_once);
  moving |= approach(look_, look_wish_, 0.06F, at_once || still_);
  float share = 0;
  for (const TableState::Jar& jar : state_.jars) {
    if (jar.kind == TableState::Kind::goal && jar.mark > 0) {
      share = std::min(1.0F, static_cast<float>(jar.balance) / static_cast<float>(jar.mark));
    }
  }
  moving |= approach(goal_, share, 0.06F, at_once);
  return moving;
}

// At the very beginning one jar says where to start: the first in which something is due.
bool Tabletop::shows_hint(std::size_t jar) const {
  if (!state_.untouched || state_.tray <= 0) return false;
  for (std::size_t i = 0; i < state_.jars.size(); ++i) {
    const TableState::Jar& candidate = state_.jars[i];
    if (candidate.open && candidate.mark > 0 && candidate.balance < candidate.mark) return i == jar;
  }
  return false;
}

bool Tabletop::tick() {
  bool moving = money_.tick();
  moving |= glints_.tick();
  moving |= ambience_.tick();
  moving |= ease(still_);
  return moving;
}

void Tabletop::record(Painter& painter) {
  art_is_stale_ = false;
  town_.record(painter, layout_.window, weather_of(state_.week));
  room_.clear();
  painter.record(&room_);
  draw_room(painter, layout_);
  painter.record(nullptr);
  coins_.make(painter, money_);
}

void Tabletop::draw_things(Painter& painter, std::int32_t place, float alpha) const {
  for (const Thing& thing : money_.things()) {
    if (thing.mode == Thing::Mode::resting && thing.place == place) coins_.draw(painter, money_, thing, alpha);
  }
}

void Tabletop::draw_jar(Painter& painter, std::size_t index, float alpha) {
  const JarPlace& place = layout_.jars[index];
  JarPicture& jar = jars_[index];
  JarLook calm = jar.look;
  calm.glow = 0;
  if (jar.recorded != calm) {
    jar.recorded = calm;
    jar.back.clear();
    jar.front.clear();
    painter.record(&jar.back);
    draw_jar_back(painter, place);
    painter.record(&jar.front);
    draw_jar_front(painter, place, calm);
    painter.record(nullptr);
  }
  draw_jar_glow(painter, place, jar.look.glow);
  painter.mesh(jar.back);
  draw_things(painter, static_cast<std::int32_t>(index) + 1, alpha);
  painter.mesh(jar.front);
}

void Tabletop::draw(Painter& painter, float alpha) {
  if (art_is_stale_) record(painter);
  const float seconds = ambience_.seconds();
  painter.clear(rgb(0xD9B98C));
  town_.draw(painter, seconds, dusk_, look_);
  painter.mesh(room_);
  draw_evening(painter, layout_, dusk_);
  draw_goal(painter, layout_, state_.goal_picture, goal_);
  draw_sparrow(painter, layout_.sparrow, layout_.sparrow_size, mood_, seconds);
  for (std::size_t i = 0; i < jars_.size(); ++i) {
    if (layout_.jars[i].shown) draw_jar(painter, i, alpha);
  }
  if (layout_.debt.shown) {
    draw_debt_pot(painter, layout_.debt, 1 + state_.debt / owed_per_slip, debt_glow_);
  }
  draw_tray_back(painter, layout_);
  draw_things(painter, Purse::tray, alpha);
  draw_tray_front(painter, layout_);
  for (const Thing& thing : money_.things()) {
    if (thing.mode != Thing::Mode::resting) coins_.draw(painter, money_, thing, alpha);
  }
  glints_.draw(painter);
}

}  // namespace klaster::budget
