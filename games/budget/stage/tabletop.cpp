// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/tabletop.hpp"

#include <cassert>

#include "games/budget/stage/approach.hpp"
#include "games/budget/stage/palette.hpp"

namespace klaster::budget {
namespace {

using Phase = TableState::Phase;

// The mark of what is due stands at this height of the scale, so that more than is due has room too.
constexpr float mark_height = 0.72F;
// Jars make room for a new one in this time.
constexpr int glide_ticks = 36;

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

}  // namespace

Tabletop::Tabletop() = default;

void Tabletop::resize(const Frame& frame) {
  if (frame == frame_) return;
  frame_ = frame;
  lay_out();
}

void Tabletop::lay_out() {
  seen_ = layout_ = make_layout(frame_, state_);
  gliding_ = 0;
  money_.arrange(layout_);
  art_is_stale_ = true;
  for (JarPicture& jar : jars_) jar.recorded.reset();
  place_anchors();
}

// Another jar, or one less: what stands on the table glides to its new place.
void Tabletop::make_room(Layout before) {
  const bool stale = art_is_stale_;
  lay_out();
  // Coins may have another size now; the room has not.
  art_is_stale_ = stale || before.coin_radius != layout_.coin_radius;
  if (still_) return;
  came_from_ = std::move(before);
  gliding_ = glide_ticks;
  seen_ = between(came_from_, layout_, 0);
  place_anchors();
}

void Tabletop::place_anchors() {
  anchors_.clear();
  for (const JarPlace& jar : seen_.jars) anchors_.push_back({jar.tag, jar.shown});
  const Rect lip = layout_.tray_lip;
  const float width = std::min(lip.w * 0.7F, 240.0F);
  anchors_.push_back({{lip.centre().x - width / 2, lip.y, width, lip.h}, true});
  anchors_.push_back({seen_.debt.tag, seen_.debt.shown});
  const float bird = seen_.sparrow_size;
  anchors_.push_back({{seen_.sparrow.x - bird / 2, seen_.sparrow.y - bird, bird, bird}, true});
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
  cues_.clear();
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
  art_is_stale_ |= outside_in(state.season, state.week) != outside_in(state_.season, state_.week);
  state_ = state;
  if (moved) make_room(seen_);
  money_.settle(balances());
  ambience_.touch();
  if (still_) ease(true);
}

// All that is due has arrived: what lies in the jar hops, the mark glints, the lid comes down. No more ado.
void Tabletop::fill_up(std::size_t jar) {
  money_.hop(static_cast<std::int32_t>(jar) + 1);
  cues_.push_back({"jar-full", 70});
  glint(jar);
}

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

void Tabletop::take_cues(std::vector<Cue>& cues) {
  const std::size_t before = cues.size();
  money_.take_cues(cues);
  if (!still_ && cues.size() > before && money_.last_sound()) cat_.hear(cat_head(), *money_.last_sound());
  cues.insert(cues.end(), cues_.begin(), cues_.end());
  cues_.clear();
}

void Tabletop::still(bool is_still) {
  still_ = is_still;
  ambience_.still(is_still);
  money_.still(is_still);
  glints_.clear();
  if (!is_still) return;
  seen_ = layout_;
  gliding_ = 0;
  place_anchors();
  ease(true);
}

bool Tabletop::ease_jars(bool at_once) {
  bool moving = false;
  const Thing* const held = money_.in_hand();
  const std::int32_t over = held != nullptr ? place_at(held->at) : nowhere;
  const float sun = sky_of(outside_in(state_.season, state_.week)).sun;
  for (std::size_t i = 0; i < jars_.size(); ++i) {
    JarLook& look = jars_[i].look;
    const auto place = static_cast<std::int32_t>(i) + 1;
    const JarLook goal = look_of(state_.jars[i], state_.denominations.back());
    look.kind = goal.kind;
    look.mark = goal.mark;
    look.reached = goal.reached;
    look.sun = sun;
    moving |= approach(look.level, goal.level, 0.09F, at_once);
    const bool aimed_at = held != nullptr && over == place && over != held->place;
    const float beat = 0.7F + 0.3F * exact_sinf(ambience_.seconds() * 3);
    const float glow = aimed_at ? 1.0F : shows_hint(i) ? beat : 0.0F;
    moving |= approach(look.glow, glow, 0.2F, at_once);
    const bool arriving = money_.arriving(place);
    if (goal.reached && !arriving && !jars_[i].full && !at_once) fill_up(i);
    jars_[i].full = goal.reached && (jars_[i].full || !arriving);
    const bool closed = jars_[i].full && !arriving && !aimed_at && state_.jars[i].open;
    moving |= approach(look.lid, closed ? 1.0F : 0.0F, 0.14F, at_once);
  }
  moving |= approach(debt_glow_, held != nullptr && over == Wish::debt ? 1.0F : 0.0F, 0.2F, at_once);
  return moving;
}

Point Tabletop::cat_head() const { return seen_.cat - Point{0, seen_.cat_size * 0.75F}; }

// What the pupil holds, what falls or flies; else the tram.
Point Tabletop::worth_a_look() const {
  if (const Thing* const held = money_.in_hand()) return held->at;
  for (const Thing& thing : money_.things()) {
    if (thing.mode != Thing::Mode::resting && thing.wait == 0) return thing.at;
  }
  return still_ ? cat_head() : town_.tram_at(ambience_.seconds());
}

bool Tabletop::ease_cat(bool at_once) {
  constexpr float drowsy = 0.35F;
  return cat_.tick({.curled = state_.phase == Phase::ledger,
                    .awake = still_ || ambience_.strength() > drowsy,
                    .head = cat_head(),
                    .target = worth_a_look(),
                    .reach = frame_.width * 0.3F},
                   at_once);
}

// What the jars, the light, sparrow and cat are going to be.
bool Tabletop::ease(bool at_once) {
  bool moving = ease_jars(at_once);
  moving |= ease_cat(at_once);
  moving |= approach(dusk_, dusk_of(state_.phase), 0.03F, at_once);
  moving |= approach(mood_, static_cast<float>(std::clamp(state_.mood, 0, 100)) / 100, 0.05F, at_once);
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
  if (gliding_ > 0) {
    --gliding_;
    seen_ = between(came_from_, layout_, 1 - smooth_step(0, glide_ticks, static_cast<float>(gliding_)));
    place_anchors();
    moving = true;
  }
  return moving;
}

}  // namespace klaster::budget
