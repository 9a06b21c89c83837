// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/layout.hpp"

namespace klaster::budget {
namespace {

// A tag with a name and a sum in 13 px type.
constexpr float tag_height = 36;
constexpr float tag_gap = 2;
constexpr float row_extra = tag_height + tag_gap + 3;
// The tray's tag is one line on its front edge and hides no money.
constexpr float tray_tag_height = 22;
constexpr float widest_tag = 136;
constexpr float narrowest_in_one_row = 84;
constexpr float lowest_for_two_rows = 244;
constexpr float lowest_wide = 380;
constexpr float narrowest_wide = 600;
// On a narrower table the tray takes more of the width, so that money lies rather than piles up.
constexpr float roomy = 800;
// Jars in the back row, with sparrow and cat between them; where a jar is missing there is more room.
constexpr std::size_t places_in_back = 3;
// So many coins of the smallest kind fill a jar.
constexpr float coins_in_jar = 15;

struct Row {
  float base_y = 0;
  float pitch = 0;
  float first_x = 0;  // centre of the first jar
  float jar_width = 0;
  float jar_height = 0;
};

JarPlace place_in(const Row& row, std::size_t index) {
  const float x = row.first_x + row.pitch * static_cast<float>(index);
  JarPlace place;
  place.shown = true;
  place.glass = {x - row.jar_width / 2, row.base_y - row.jar_height, row.jar_width, row.jar_height};
  const float wall = row.jar_width * 0.07F;
  const float neck = row.jar_height * 0.14F;
  place.inside = {place.glass.x + wall, place.glass.y + neck, row.jar_width - 2 * wall, row.jar_height - neck - wall};
  const float tag_width = std::min(row.pitch - 4, widest_tag);
  place.tag = {x - tag_width / 2, row.base_y + tag_gap, tag_width, tag_height};
  return place;
}

// What does not depend on the jars.
struct Room {
  bool wide = false;
  float margin = 0;
  float base_y = 0;   // of the front row
  float highest = 0;  // a jar of one row
  float low = 0;      // a jar of two rows
};

Room make_room(const Frame& frame, Layout& layout) {
  const float w = layout.width = frame.width;
  const float h = layout.height = frame.height;
  Room room;
  room.wide = w > 1.05F * h && h > lowest_wide && w >= narrowest_wide;
  const float margin = room.margin = std::max(6.0F, w * 0.015F);

  const float tray_height = room.wide ? h * 0.235F : std::max(56.0F, h * 0.2F);
  const float front_y = h - tray_height - margin;  // tags end above this
  const float tray_width = room.wide ? std::min(w * (w < roomy ? 0.72F : 0.62F), tray_height * 5.2F) : w - 2 * margin;
  layout.tray = {margin, front_y + margin * 0.2F, tray_width, tray_height};
  const float lip = std::max(tray_tag_height, tray_height * 0.2F);
  const float side = tray_height * 0.09F;
  layout.tray_lip = {layout.tray.x, layout.tray.bottom() - lip, tray_width, lip};
  layout.tray_inside = {layout.tray.x + side, layout.tray.y, tray_width - 2 * side, tray_height - lip * 0.92F};
  layout.coin_radius = std::max(11.0F, tray_height * 0.165F);

  // The sill runs behind the rims, so that the jars stand before a calm wall; on a narrow screen it also carries the
  // back row, where there are two.
  room.base_y = front_y - row_extra;
  const float above = std::max(4.0F, h * 0.02F);
  room.low = (front_y - 2 * row_extra - above) / 2;
  if (room.wide) {
    room.highest = (front_y - row_extra) * 0.62F;
    layout.sill_y = room.base_y - std::min(room.highest, h * 0.26F);
    layout.table_y = room.base_y - h * 0.06F;
  } else {
    layout.sill_y = std::max(above + room.low, h * 0.2F);
    layout.table_y = room.base_y - std::max(10.0F, h * 0.06F);
    room.highest = room.base_y - layout.sill_y;
  }
  layout.window = {margin * 2, -h * 0.04F, w - 4 * margin, layout.sill_y + h * 0.04F};
  return room;
}

Row make_row(const Room& room, float left, float width, std::size_t jars, float widest_pitch) {
  Row row;
  row.base_y = room.base_y;
  row.pitch = std::min(width / static_cast<float>(jars), widest_pitch);
  row.first_x = left + (width - row.pitch * static_cast<float>(jars - 1)) / 2;
  return row;
}

// Wish, sparrow and cat beside each other on the sill, over one row of jars.
void place_company(const Room& room, Layout& layout) {
  const float w = layout.width;
  const float sill = layout.sill_y;
  const float goal = room.wide ? std::min(sill * 0.56F, layout.height * 0.21F) : std::min(sill * 0.72F, w * 0.15F);
  layout.goal = {w * (room.wide ? 0.78F : 0.86F) - goal * 0.6F, sill - goal * 0.98F, goal * 1.2F, goal};
  layout.sparrow_size = std::min({layout.height * 0.13F, sill * 0.5F, w * 0.13F});
  layout.sparrow = {w * 0.2F, sill + layout.height * 0.008F};
  layout.cat_size = std::min({layout.height * 0.19F, sill * 0.62F, w * 0.2F});
  layout.cat = {w * 0.53F, sill + layout.height * 0.008F};
}

}  // namespace

Layout make_layout(const Frame& frame, const TableState& table) {
  Layout layout;
  const Room room = make_room(frame, layout);
  place_company(room, layout);
  std::vector<JarPlace*> shown;
  layout.jars.resize(table.jars.size());
  for (std::size_t i = 0; i < table.jars.size(); ++i) {
    if (table.jars[i].open) shown.push_back(&layout.jars[i]);
  }
  if (table.debt > 0) shown.push_back(&layout.debt);
  const std::size_t count = std::max<std::size_t>(shown.size(), 1);

  const float left = room.margin;
  const float width = layout.width - 2 * room.margin;
  const float widest_pitch = std::max(120.0F, layout.height * (room.wide ? 0.23F : 0.4F));
  const bool two_rows =
      !room.wide && width / static_cast<float>(count) < narrowest_in_one_row && layout.height >= lowest_for_two_rows;
  const std::size_t in_back = two_rows ? count / 2 : 0;
  Row front = make_row(room, left, width, count - in_back, widest_pitch);
  if (two_rows) {
    // The back row leaves room for the wish at its right, and between its jars for sparrow and cat.
    const float free = layout.goal.x - left;
    Row back = make_row(room, left, free, places_in_back, widest_pitch);
    back.first_x = left + back.pitch / 2;
    back.base_y = layout.sill_y;
    front.jar_width = back.jar_width = std::min({back.pitch * 0.62F, front.pitch * 0.8F, room.low * 1.1F});
    front.jar_height = back.jar_height = std::min(room.low, back.jar_width * 1.4F);
    for (std::size_t i = 0; i < in_back; ++i) *shown[i] = place_in(back, i);
    const float gap = back.pitch - back.jar_width;
    layout.sparrow_size = std::min(gap * 1.1F, room.low * 0.8F);
    layout.cat_size = std::min(gap * 1.2F, room.low * 0.95F);
    layout.sparrow.x = back.first_x + back.pitch * 0.5F;
    layout.cat.x = back.first_x + back.pitch * 1.5F;
  } else {
    front.jar_width = std::min(front.pitch * 0.8F, room.highest * 0.92F);
    front.jar_height = std::min(room.highest, front.jar_width * 1.4F);
  }
  for (std::size_t i = in_back; i < shown.size(); ++i) *shown[i] = place_in(front, i - in_back);
  for (std::size_t i = 0; i < table.jars.size(); ++i) {
    using enum TableState::Kind;
    layout.jars[i].dues = table.jars[i].kind == need || table.jars[i].kind == want;
  }

  const Rect inside = shown.empty() ? layout.tray_inside : shown.back()->inside;
  layout.jar_coin_radius = std::sqrt(inside.w * inside.h / (coins_in_jar * 3.9F));
  return layout;
}

namespace {

Rect between(Rect from, Rect to, float share) {
  return {mix(from.x, to.x, share), mix(from.y, to.y, share), mix(from.w, to.w, share), mix(from.h, to.h, share)};
}

JarPlace between(JarPlace from, const JarPlace& to, float share, float width) {
  if (!to.shown) return to;
  if (!from.shown) {
    from = to;
    const float in = width - to.tag.x;
    from.glass.x += in;
    from.inside.x += in;
    from.tag.x += in;
  }
  return {between(from.glass, to.glass, share), between(from.inside, to.inside, share),
          between(from.tag, to.tag, share), true, to.dues};
}

}  // namespace

Layout between(const Layout& from, const Layout& to, float share) {
  if (share >= 1) return to;
  Layout now = to;
  for (std::size_t i = 0; i < std::min(from.jars.size(), to.jars.size()); ++i)
    now.jars[i] = between(from.jars[i], to.jars[i], share, to.width);
  now.debt = between(from.debt, to.debt, share, to.width);
  now.sparrow = mix(from.sparrow, to.sparrow, share);
  now.sparrow_size = mix(from.sparrow_size, to.sparrow_size, share);
  now.cat = mix(from.cat, to.cat, share);
  now.cat_size = mix(from.cat_size, to.cat_size, share);
  return now;
}

}  // namespace klaster::budget
