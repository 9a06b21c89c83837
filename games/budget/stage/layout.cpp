// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/layout.hpp"

namespace klaster::budget {
namespace {

// A tag with a name and a sum in 14 px type.
constexpr float tag_height = 40;
constexpr float tag_gap = 3;
// The tray's tag stands on its front edge and hides no money.
constexpr float tray_tag_height = 30;
constexpr float widest_tag = 136;
constexpr float narrowest_in_one_row = 84;
constexpr float lowest_for_two_rows = 256;
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

}  // namespace

Layout make_layout(const Frame& frame, const TableState& table) {
  Layout layout;
  const float w = layout.width = frame.width;
  const float h = layout.height = frame.height;
  std::vector<JarPlace*> shown;
  layout.jars.resize(table.jars.size());
  for (std::size_t i = 0; i < table.jars.size(); ++i) {
    if (table.jars[i].open) shown.push_back(&layout.jars[i]);
  }
  if (table.debt > 0) shown.push_back(&layout.debt);
  const std::size_t count = std::max<std::size_t>(shown.size(), 1);

  const bool wide = w > 1.05F * h && h > 380;
  const float margin = std::max(6.0F, w * 0.015F);
  const float widest_pitch = std::max(120.0F, h * (wide ? 0.23F : 0.4F));
  const bool two_rows = (w - 2 * margin) / static_cast<float>(count) < narrowest_in_one_row && h >= lowest_for_two_rows;
  const std::size_t row_count = two_rows ? 2 : 1;

  const float tray_height = std::max(60.0F, h * 0.235F);
  const float front_y = h - tray_height - margin;  // tags end above this
  const float room = front_y - static_cast<float>(row_count) * (tag_height + 2 * tag_gap);
  const float highest = room * (two_rows ? 0.44F : 0.62F);
  const std::size_t in_back = two_rows ? count / 2 : 0;
  const std::size_t in_front = count - in_back;

  auto make_row = [&](std::size_t jars, float base_y) {
    Row row;
    row.base_y = base_y;
    row.pitch = std::min((w - 2 * margin) / static_cast<float>(two_rows ? in_front : jars), widest_pitch);
    row.jar_width = std::min(row.pitch * 0.8F, highest * (two_rows ? 1.3F : 0.92F));
    row.jar_height = std::min(highest, row.jar_width * 1.4F);
    row.first_x = w / 2 - row.pitch * static_cast<float>(jars - 1) / 2;
    return row;
  };
  const Row front = make_row(in_front, front_y - tag_height - 2 * tag_gap);
  Row last = front;
  if (two_rows) {
    const Row back = make_row(in_back, front.base_y - front.jar_height - tag_height - 4 * tag_gap);
    for (std::size_t i = 0; i < in_back; ++i) *shown[i] = place_in(back, i);
    layout.shelf_y = back.base_y;
    last = back;
  }
  for (std::size_t i = in_back; i < shown.size(); ++i) *shown[i] = place_in(front, i - in_back);

  // One row: the sill runs behind the rims, so that the jars stand before a calm wall. Two rows: the back row stands
  // on the sill itself, before the town.
  layout.sill_y = two_rows ? layout.shelf_y : last.base_y - last.jar_height * (wide ? 1.0F : 0.8F);
  layout.table_y = front.base_y - front.jar_height * (two_rows ? 0.3F : 0.22F);
  layout.window = {margin * 2, -h * 0.04F, w - 4 * margin, layout.sill_y + h * 0.04F};

  const float tray_width = std::min(w * (wide ? 0.62F : 0.68F), tray_height * 5.2F);
  layout.tray = {margin, front_y + margin * 0.2F, tray_width, tray_height};
  const float lip = std::max(tray_tag_height, tray_height * 0.2F);
  const float side = tray_height * 0.09F;
  layout.tray_lip = {layout.tray.x, layout.tray.bottom() - lip, tray_width, lip};
  layout.tray_inside = {layout.tray.x + side, layout.tray.y, tray_width - 2 * side, tray_height - lip * 0.92F};

  if (wide) {
    layout.sparrow_size = std::min(h * 0.13F, layout.sill_y * 0.42F);
    layout.sparrow = {w * 0.2F, layout.sill_y + h * 0.008F};
    const float goal_height = std::min(layout.sill_y * 0.52F, h * 0.21F);
    layout.goal = {w * 0.78F - goal_height * 0.6F, layout.sill_y - goal_height * 0.97F, goal_height * 1.2F,
                   goal_height};
  } else {
    const float left = layout.tray.right() + margin;
    const float free = w - margin - left;
    layout.sparrow_size = std::min(tray_height * 0.95F, free * 0.44F);
    layout.sparrow = {left + layout.sparrow_size * 0.5F, h - margin * 1.2F};
    const float goal_width = std::min(free - layout.sparrow_size - margin, tray_height * 1.25F);
    layout.goal = {w - margin - goal_width, h - margin - goal_width / 1.2F - tray_height * 0.06F, goal_width,
                   goal_width / 1.2F};
  }

  layout.coin_radius = std::max(11.0F, tray_height * 0.165F);
  const Rect inside = shown.empty() ? layout.tray_inside : shown.back()->inside;
  layout.jar_coin_radius = std::sqrt(inside.w * inside.h / (coins_in_jar * 3.9F));
  return layout;
}

}  // namespace klaster::budget
