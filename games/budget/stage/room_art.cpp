// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/room_art.hpp"

#include <optional>

#include "games/budget/stage/palette.hpp"

namespace klaster::budget {
namespace {

constexpr Colour wood_light = rgb(0xC98F5A);
constexpr Colour wood = rgb(0xA9703F);
constexpr Colour wood_dark = rgb(0x7A4A28);
constexpr Colour board = rgb(0xF7EEDD);
constexpr Colour board_low = rgb(0xD9C4A2);

// Planks run across the table, wider towards us, each a little different, with a few lines of grain.
void draw_planks(Painter& painter, const Layout& l, float sun) {
  const float depth = l.height - l.table_y;
  constexpr float edges[] = {0, 0.16F, 0.36F, 0.61F, 1.05F};
  constexpr float tones[] = {0.12F, 0.0F, 0.2F, 0.06F};
  painter.shadow({-20, l.table_y, l.width + 40, depth}, 0, {0, -2}, 10, faded(shade, 0.35F));
  for (int i = 0; i < 4; ++i) {
    const float top = l.table_y + depth * edges[i];
    const float bottom = l.table_y + depth * edges[i + 1];
    const Colour base = mix(wood, wood_dark, tones[i]);
    painter.rect({-20, top, l.width + 40, bottom - top + 1}, Paint(mix(base, wood_light, 0.75F), {l.width * 0.1F, top},
                                                                   mix(base, wood_dark, 0.3F), {l.width, bottom}));
    painter.line({-20, top}, {l.width + 20, top}, 1.4F, rgb(0x4E2C15, 0.55F));
    painter.line({-20, top + 1.5F}, {l.width + 20, top + 1.5F}, 1, rgb(0xFFDDB0, 0.3F));
    for (int grain = 0; grain < 5; ++grain) {
      const float n = static_cast<float>(grain * 7 + i * 3 % 5);
      const float y = top + (bottom - top) * (0.18F + 0.16F * static_cast<float>(grain));
      const float from = l.width * (0.05F + 0.19F * static_cast<float>((grain * 3 + i * 2) % 5));
      Path line;
      line.move_to({from, y});
      line.cubic_to({from + l.width * 0.1F, y - 3 - n * 0.05F}, {from + l.width * 0.2F, y + 4},
                    {from + l.width * 0.34F, y + 1});
      painter.stroke(line, 1, rgb(0x5B3318, 0.22F));
    }
  }
  // The window's light lies on the table in panes, slanting to the right.
  for (int pane = 0; pane < 2; ++pane) {
    const float x = l.width * (0.12F + 0.36F * static_cast<float>(pane));
    const Point lit[] = {{x, l.table_y},
                         {x + l.width * 0.27F, l.table_y},
                         {x + l.width * 0.44F, l.height},
                         {x + l.width * 0.1F, l.height}};
    painter.shadow(lit, {}, l.width * 0.03F, rgb(0xFFD693, 0.26F * sun));
  }
}

void draw_sill(Painter& painter, float y, float width, float thick) {
  painter.shadow({-10, y, width + 20, thick}, 0, {0, thick * 0.5F}, thick * 1.1F, faded(shade, 0.45F));
  painter.rect({-10, y, width + 20, thick * 0.45F}, Paint(rgb(0xFFF9EC), {0, y}, board, {0, y + thick * 0.45F}));
  painter.rect({-10, y + thick * 0.42F, width + 20, thick * 0.58F},
               Paint(board_low, {0, y + thick * 0.4F}, mix(board_low, shade, 0.18F), {0, y + thick}));
}

void draw_window_frame(Painter& painter, const Layout& l) {
  const Rect w = l.window;
  const float bar = std::max(5.0F, l.height * 0.016F);
  auto beam = [&](Rect r) {
    painter.shadow(r, 0, {bar * 0.4F, bar * 0.4F}, bar * 1.3F, faded(shade, 0.4F));
    painter.rect(r, Paint(rgb(0xFFFAEF), {r.x, r.y}, board_low, {r.right(), r.bottom()}));
  };
  const int panes = l.width > l.height * 1.1F ? 3 : 2;
  for (int i = 1; i < panes; ++i) {
    const float x = w.x + w.w * static_cast<float>(i) / static_cast<float>(panes);
    beam({x - bar / 2, w.y - 10, bar, w.h + 10});
  }
  if (w.h > 150) {
    const float y = w.y + w.h * 0.3F;
    beam({w.x, y - bar / 2, w.w, bar});
  }
  beam({w.x - bar, w.y - 10, bar * 1.4F, w.h + 10});
  beam({w.right() - bar * 0.4F, w.y - 10, bar * 1.4F, w.h + 10});
  if (w.y + l.height * 0.02F > 0) beam({w.x - bar, w.y - bar, w.w + 2 * bar, bar * 1.4F});
  // A glint across one pane.
  const float third = w.w / static_cast<float>(panes);
  const float left = w.x + third * static_cast<float>(panes - 1);
  const Point glint[] = {{left + third * 0.55F, w.y},
                         {left + third * 0.72F, w.y},
                         {left + third * 0.42F, w.bottom()},
                         {left + third * 0.25F, w.bottom()}};
  painter.polygon(glint, rgb(0xFFFFFF, 0.1F));
}

// Where the tea stands, or nothing where a table has no room for it.
std::optional<Transform> tea_place(const Layout& l) {
  const float left = l.tray.right();
  const float free = l.width - left;
  if (free < 150) return std::nullopt;
  const float size = std::min(l.tray.h * 0.0085F, free / 190);
  return moved({left + free * 0.6F, l.tray.bottom() - l.tray.h * 0.2F}) * scaled(size);
}

// Tea with lemon, and a pencil.
void draw_tea(Painter& painter, const Transform& at) {
  const float size = at.scale();
  painter.place(at);
  painter.glow({16, 4}, {64, 14}, faded(shade, 0.55F));
  painter.shadow(ellipse_outline({0, 0}, {44, 9}, size * 2), {4, 5}, 8, faded(shade, 0.45F));
  painter.ellipse({0, 0}, {44, 9}, Paint(card, {-40, -6}, rgb(0xD8C8AE), {40, 8}));
  painter.ring({0, -0.5F}, {34, 6}, 1.2F, cornflower);
  const Path glass("M-22 -78L22 -78L17 -3C10 1 -10 1 -17 -3Z");
  painter.path(glass, rgb(0xF6FAFC, 0.45F));
  const Path tea("M-21 -66L21 -66L17 -4C10 0 -10 0 -17 -4Z");
  painter.path(tea, Paint(rgb(0xD9792B, 0.92F), {-20, -60}, rgb(0x8E3E12, 0.95F), {18, -6}));
  painter.ellipse({0, -66}, {21, 4.5F}, Paint(rgb(0xE9A04C), {-20, -66}, rgb(0xB4591F), {20, -66}));
  painter.ellipse({6, -66}, {11, 2.8F}, rgb(0xF7DC72));
  painter.ring({6, -66}, {9, 2}, 1, rgb(0xFFF3B8));
  painter.path(Path("M-17 -60L-12 -60L-10 -12L-14 -12Z"), rgb(0xFFFFFF, 0.4F));
  painter.ring({0, -78}, {22, 4.6F}, 1.6F, rgb(0xFFFFFF, 0.85F));
  painter.place(at * moved({-66, 8}) * turned(-0.22F));
  painter.shadow({-46, -3.5F, 84, 7}, 2, {3, 4}, 6, faded(shade, 0.5F));
  painter.rect({-46, -3.5F, 72, 7}, Paint(sunflower, {0, -3}, rgb(0xC98A12), {0, 3}));
  painter.rect({-52, -3.5F, 8, 7}, Paint(rgb(0xE6968A), {0, -3}, brick, {0, 3}));
  painter.path(Path("M26 -3.5L40 0L26 3.5Z"), rgb(0xF1D9B0));
  painter.path(Path("M35 -1.2L40 0L35 1.2Z"), ink);
  painter.place();
}

}  // namespace

void draw_wall(Painter& painter, const Layout& l) {
  const Rect w = l.window;
  const Colour wall = rgb(0xE9CFA8);
  const Colour wall_dark = rgb(0xC9A176);
  // The wall around the window: two posts and what is below the sill.
  painter.rect({-20, -20, w.x + 20, l.height}, Paint(wall, {0, 0}, wall_dark, {0, l.height}));
  painter.rect({w.right(), -20, l.width - w.right() + 20, l.height}, Paint(wall, {0, 0}, wall_dark, {0, l.height}));
  painter.rect({-20, l.sill_y, l.width + 40, l.height - l.sill_y},
               Paint(mix(wall, wall_dark, 0.35F), {0, l.sill_y}, wall_dark, {l.width, l.table_y}));
  draw_window_frame(painter, l);
}

Point curtain_rod(const Layout& l, float side) { return {side < 0 ? 0 : l.width, -10}; }

// Linen, gathered in folds.
void draw_curtain(Painter& painter, const Layout& l, float side) {
  if (l.window.h < 130) return;
  const float width = l.width * 0.085F;
  const Point rod = curtain_rod(l, side);
  painter.place(moved(painter.pixel_origin() - rod));
  const float bottom = l.sill_y + l.height * 0.05F;
  for (int fold = 3; fold >= 0; --fold) {
    const float outer = width * (0.34F + 0.26F * static_cast<float>(fold));
    Path cloth;
    cloth.move_to({rod.x + side * 20, rod.y});
    cloth.line_to({rod.x - side * outer * 1.12F, rod.y});
    cloth.cubic_to({rod.x - side * outer * 1.15F, bottom * 0.4F}, {rod.x - side * outer * 0.62F, bottom * 0.6F},
                   {rod.x - side * outer * 0.86F, bottom});
    cloth.line_to({rod.x + side * 20, bottom});
    cloth.close();
    const Colour tone =
        mix(rgb(0xF6E4C6), rgb(0xDDBE93), 0.22F * static_cast<float>(3 - fold) + (side > 0 ? 0.12F : 0.0F));
    painter.shadow(cloth.outline(0), {side < 0 ? 3.0F : 0.9F, 3}, 9, faded(shade, 0.28F));
    painter.path(cloth,
                 Paint(tone, {rod.x - side * outer, 0}, mix(tone, shade, 0.14F), {rod.x - side * outer * 0.3F, 0}));
  }
  painter.place();
}

void draw_table(Painter& painter, const Layout& l, float sun) {
  draw_planks(painter, l, sun);
  const float thick = std::max(8.0F, l.height * 0.026F);
  draw_sill(painter, l.sill_y, l.width, thick);
  if (const auto at = tea_place(l)) draw_tea(painter, *at);
}

void draw_steam(Painter& painter, const Layout& l, float seconds) {
  const auto at = tea_place(l);
  if (!at) return;
  painter.place(*at);
  for (int i = 0; i < 2; ++i) {
    const float x = 12 * static_cast<float>(i) - 6;
    const float lean = 5 * exact_sinf(seconds * 1.1F + 2 * static_cast<float>(i));
    Path wisp;
    wisp.move_to({x, -84});
    wisp.cubic_to({x - 7 - lean, -96}, {x + 9 + lean, -104}, {x + lean, -120});
    painter.stroke(wisp, 4, Paint(rgb(0xFFFAF0, 0.5F), {x, -88}, rgb(0xFFFAF0, 0), {x, -120}));
  }
  painter.place();
}

void draw_tray_back(Painter& painter, const Layout& l) {
  const Rect t = l.tray;
  const float lip = t.h * 0.16F;
  painter.shadow({t.x, t.y + t.h * 0.4F, t.w, t.h * 0.62F}, lip, {t.h * 0.06F, t.h * 0.06F}, t.h * 0.22F,
                 faded(shade, 0.65F));
  // Looking into it: the felt rises behind the money.
  const float back = l.tray_lip.y - t.h * 0.42F;
  const Rect felt{t.x + lip * 0.5F, back, t.w - lip, t.bottom() - back - t.h * 0.04F};
  painter.rounded({t.x, felt.y - lip * 0.6F, t.w, felt.h + lip * 0.6F}, lip * 0.8F,
                  Paint(wood_light, {t.x, felt.y}, wood_dark, {t.right(), felt.bottom()}));
  painter.rounded(felt, lip * 0.5F, Paint(rgb(0x2C4A3A), {felt.x, felt.y}, rgb(0x44705A), {felt.x, felt.bottom()}));
  painter.shadow({felt.x, felt.y - 3, felt.w, 6}, 3, {0, 3}, 10, faded(shade, 0.5F));
}

void draw_tray_front(Painter& painter, const Layout& l) {
  const Rect t = l.tray;
  const float lip = l.tray_lip.h;
  const Rect front{t.x - lip * 0.15F, t.bottom() - lip, t.w + lip * 0.3F, lip};
  painter.shadow(front, lip * 0.5F, {0, -lip * 0.15F}, lip * 0.6F, faded(shade, 0.4F));
  painter.rounded(front, lip * 0.5F,
                  Paint(rgb(0xD59C66), {front.x, front.y}, rgb(0x8F5A33), {front.right(), front.bottom()}));
  painter.line({front.x + lip * 0.4F, front.y + 1.5F}, {front.right() - lip * 0.4F, front.y + 1.5F}, 1.6F,
               rgb(0xFFE3BC, 0.75F));
  for (int i = 0; i < 3; ++i) {
    const float x = front.x + front.w * (0.1F + 0.3F * static_cast<float>(i));
    Path grain;
    grain.move_to({x, front.y + front.h * 0.55F});
    grain.cubic_to({x + front.w * 0.06F, front.y + front.h * 0.4F}, {x + front.w * 0.12F, front.y + front.h * 0.75F},
                   {x + front.w * 0.2F, front.y + front.h * 0.55F});
    painter.stroke(grain, 1, rgb(0x5B3318, 0.35F));
  }
}

void draw_evening(Painter& painter, const Layout& l, float dusk) {
  // The far corner from the window is never quite light; at dusk the whole room follows.
  painter.glow({l.width * 1.05F, l.height * 1.05F}, {l.width * 0.8F, l.height * 0.8F}, faded(shade, 0.34F));
  if (dusk <= 0) return;
  painter.rect({-20, l.sill_y, l.width + 40, l.height - l.sill_y + 20}, rgb(0x33264A, 0.2F * dusk));
  painter.glow({l.width * 0.5F, l.height * 0.8F}, {l.width * 0.62F, l.height * 0.52F}, rgb(0xFFC36A, 0.16F * dusk));
}

void draw_goal(Painter& painter, const Layout& l, std::string_view picture, float share) {
  const Rect g = l.goal;
  if (g.w < 24) return;
  const Transform lean = moved({g.centre().x, g.bottom()}) * turned(-0.035F) * moved({-g.w / 2, -g.h});
  painter.place(lean);
  const Rect sheet{0, 0, g.w, g.h};
  painter.shadow(sheet, 3, {g.h * 0.04F, g.h * 0.035F}, g.h * 0.12F, faded(shade, 0.5F));
  painter.rounded(sheet, 3, Paint(card, {0, 0}, rgb(0xF1E6D2), {g.w, g.h}));
  const Rect field = sheet.grown(-g.h * 0.09F);
  painter.rounded(field, 2, rgb(0xEFE8DA));
  const float top = field.bottom() - field.h * share;
  // A wash of paint as high as the savings have come.
  if (share > 0)
    painter.rounded({field.x, top, field.w, field.bottom() - top}, 2,
                    Paint(rgb(0xFCE9BC), {0, top}, rgb(0xF6CE77), {0, field.bottom()}));
  const bool there = !picture.empty() && painter.picture(picture, field, rgb(0xFFFFFF, 0.28F));
  if (there) {
    painter.picture(picture, field, rgb(0xFFFFFF), share);
  } else {
    painter.place(lean * moved(field.centre()) * scaled(field.h / 26));
    painter.path(Path("M0 -11L3 -3.6L11 -3.2L4.8 1.8L7 9.4L0 5L-7 9.4L-4.8 1.8L-11 -3.2L-3 -3.6Z"),
                 mix(rgb(0xDDD3C2), plum, share));
    painter.place(lean);
  }
  // A strip of tape holds it.
  painter.place(lean * moved({g.w / 2, 0}) * turned(0.06F));
  painter.rect({-g.w * 0.13F, -g.h * 0.05F, g.w * 0.26F, g.h * 0.1F}, rgb(0xF2D9A6, 0.85F));
  painter.place();
}

}  // namespace klaster::budget
