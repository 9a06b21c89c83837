// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/coin_art.hpp"

#include <array>
#include <string_view>

#include "games/budget/stage/palette.hpp"

namespace klaster::budget {
namespace {

// Width of a folded note.
constexpr float folded_share = 0.62F;

// Numerals of a few strokes on a field of 6 by 10, as on a coin: no font is loaded for them.
constexpr std::array<std::string_view, 10> numerals{
    "M3 0C1 0 0 2 0 5C0 8 1 10 3 10C5 10 6 8 6 5C6 2 5 0 3 0Z",
    "M1 2L4 0L4 10",
    "M0 3C0 1 1.5 0 3 0C5 0 6 1.2 6 3C6 5.5 2 7 0 10L6 10",
    "M0 1.5C1 .3 2 0 3 0C4.8 0 5.8 1 5.8 2.5C5.8 4 4.6 4.8 3 4.8C4.8 4.8 6 5.8 6 7.3C6 9 4.8 10 3 10C1.8 10 .8 9.6 0 "
    "8.6",
    "M4.5 10L4.5 0L0 7L6 7",
    "M5.5 0L1 0L.5 4.6C1.2 4 2 3.7 3 3.7C4.8 3.7 6 5 6 6.8C6 8.8 4.8 10 3 10C1.7 10 .7 9.5 0 8.6",
    "M5 .3C2 .3 0 3 0 6.8C0 8.8 1.2 10 3 10C4.8 10 6 8.7 6 6.9C6 5.1 4.8 4 3 4C1.5 4 .3 5 0 6.4",
    "M0 0L6 0L2 10",
    "M3 4.7C1.4 4.7 .4 3.8 .4 2.4C.4 .9 1.5 0 3 0C4.5 0 5.6 .9 5.6 2.4C5.6 3.8 4.6 4.7 3 4.7C1.2 4.7 0 5.7 0 7.3C0 9 "
    "1.2 10 3 10C4.8 10 6 9 6 7.3C6 5.7 4.8 4.7 3 4.7",
    "M1 9.7C4 9.7 6 7 6 3.2C6 1.2 4.8 0 3 0C1.2 0 0 1.3 0 3.1C0 4.9 1.2 6 3 6C4.5 6 5.7 5 6 3.6"};

struct Metal {
  Colour rim;
  Colour face;
  Colour shine;
  Colour deep;
};
constexpr std::array<Metal, 2> metals{{
    {rgb(0x8A5326), rgb(0xC98849), rgb(0xF0BE85), rgb(0x6E3F1B)},  // bronze
    {rgb(0xB57F14), sunflower, rgb(0xFFE59A), rgb(0x8E5F08)},      // gold
}};

struct Ink {
  Colour sheet;
  Colour sheet_low;
  Colour print;
};
constexpr std::array<Ink, 4> inks{{
    {rgb(0xDDEBD6), rgb(0xB9D3B2), leaf},
    {rgb(0xE8DDEE), rgb(0xC9B5D4), plum},
    {rgb(0xD9E6F4), rgb(0xAFC8E3), cornflower},
    {rgb(0xF6E2CC), rgb(0xE2BF97), rgb(0x96592A)},
}};

void draw_coin(Painter& painter, std::size_t kind, float r) {
  const Metal& metal = metals[std::min<std::size_t>(kind, 1)];
  painter.circle({r * 0.05F, r * 0.09F}, r, rgb(0x3A2416, 0.35F));
  painter.circle({}, r, Paint(metal.shine, {-r, -r}, metal.rim, {r * 0.6F, r * 0.7F}));
  painter.circle({}, r * 0.84F, Paint(metal.shine, {-r * 0.9F, -r * 0.9F}, metal.face, {r * 0.25F, r * 0.25F}));
  painter.glow({-r * 0.36F, -r * 0.42F}, {r * 0.42F, r * 0.26F}, rgb(0xFFFFFF, 0.5F));
}

void draw_coin_face(Painter& painter, std::int32_t value, std::size_t kind, float r) {
  const Metal& metal = metals[std::min<std::size_t>(kind, 1)];
  // A wreath of small dots, and the number raised out of the metal: light above, dark below.
  for (int i = 0; i < 10; ++i) {
    const float angle = 2 * pi * (static_cast<float>(i) + 0.5F) / 10;
    const Point out{exact_cosf(angle) * r, exact_sinf(angle) * r};
    painter.line(out * 0.68F, out * 0.74F, r * 0.07F, faded(metal.deep, 0.5F));
  }
  const float height = value < 100 ? r * 0.82F : r * 0.66F;
  draw_number(painter, value, {-r * 0.03F, -r * 0.035F}, height, r * 0.13F, metal.shine);
  draw_number(painter, value, {r * 0.025F, r * 0.03F}, height, r * 0.13F, metal.deep);
}

// A note is its sheet, an inner frame, waves, a sunflower and its number; `folded` shows half of it.
void draw_note(Painter& painter, std::int32_t value, std::size_t kind, Point half, bool folded, bool bundle) {
  const Ink& print = inks[kind % inks.size()];
  const Rect sheet{-half.x, -half.y, 2 * half.x, 2 * half.y};
  const float corner = half.y * 0.14F;
  painter.rounded({sheet.x + half.y * 0.06F, sheet.y + half.y * 0.1F, sheet.w, sheet.h}, corner, rgb(0x3A2416, 0.3F));
  if (bundle || folded) {  // more sheets beneath
    painter.rounded(
        {sheet.x + half.y * 0.05F, sheet.y + half.y * 0.1F, sheet.w - half.y * 0.05F, sheet.h - half.y * 0.1F}, corner,
        mix(print.sheet_low, shade, 0.25F));
  }
  const Rect top = bundle ? Rect{sheet.x, sheet.y, sheet.w, sheet.h - half.y * 0.2F} : sheet;
  painter.rounded(top, corner,
                  Paint(print.sheet, {sheet.x, sheet.y}, print.sheet_low, {sheet.right(), sheet.bottom()}));
  const float middle = top.centre().y;
  const float inset = half.y * 0.22F;
  painter.stroke(rounded_outline(top.grown(-inset), corner * 0.5F, painter.pixels_per_unit()), true, half.y * 0.05F,
                 faded(print.print, 0.65F));
  const float height = half.y * 0.62F;
  if (folded) {
    painter.line({sheet.x + half.x * 0.14F, top.y + 1}, {sheet.x + half.x * 0.14F, top.bottom() - 1}, half.y * 0.08F,
                 rgb(0xFFFFFF, 0.6F));
    const float fitting = value < 1000 ? 0.56F : value < 10'000 ? 0.42F : 0.32F;
    draw_number(painter, value, {half.x * 0.06F, middle}, half.y * fitting, half.y * 0.2F * fitting, print.print);
  } else {
    for (int wave = 0; wave < 3; ++wave) {
      const float y = middle + half.y * 0.26F * static_cast<float>(wave - 1);
      Path line;
      line.move_to({-half.x * 0.82F, y});
      line.cubic_to({-half.x * 0.3F, y - half.y * 0.3F}, {half.x * 0.1F, y + half.y * 0.3F}, {half.x * 0.82F, y});
      painter.stroke(line, half.y * 0.04F, faded(print.print, 0.3F));
    }
    const Point flower{half.x * 0.52F, middle};
    for (int i = 0; i < 8; ++i) {
      const float angle = pi / 4 * static_cast<float>(i);
      const Point tip{exact_cosf(angle), exact_sinf(angle)};
      painter.circle(flower + tip * (half.y * 0.27F), half.y * 0.13F, faded(print.print, 0.75F));
    }
    painter.circle(flower, half.y * 0.2F, print.sheet);
    painter.circle(flower, half.y * 0.14F, print.print);
    draw_number(painter, value, {-half.x * 0.3F, middle}, height, half.y * 0.15F, print.print);
  }
  if (bundle) {
    const float band = half.x * (folded ? 0.26F : 0.16F);
    painter.rect({-band / 2 - half.x * 0.02F, sheet.y, band, sheet.h},
                 Paint(brick, {0, sheet.y}, rgb(0x8E2F1F), {0, sheet.bottom()}));
  }
}

}  // namespace

void draw_number(Painter& painter, std::int32_t number, Point centre, float height, float width, Colour colour) {
  std::array<int, 10> digits{};
  std::size_t count = 0;
  do {
    digits[count++] = number % 10;
    number /= 10;
  } while (number > 0);
  const float unit = height / 10;
  constexpr float advance = 8;
  Point at{centre.x - unit * (advance * static_cast<float>(count) - 2) / 2, centre.y - height / 2};
  while (count-- > 0) {
    const Path glyph(numerals[static_cast<std::size_t>(digits[count])], 0.4F);
    for (std::size_t i = 0; i < glyph.count(); ++i) {
      std::vector<Point> points;
      for (const Point p : glyph.outline(i)) points.push_back(at + p * unit);
      painter.stroke(points, glyph.closed(i), width, colour);
    }
    at.x += advance * unit;
  }
}

void CoinArt::clear() {
  plate_.clear();
  kinds_.clear();
}

void CoinArt::make(Painter& painter, const Money& money) {
  clear();
  const std::span<const std::int32_t> values = money.purse().kinds();
  // Bundles of bundles look alike: as many kinds as anybody can hold are enough.
  const std::size_t count = std::min(values.size(), money.purse().plain_kinds() + 3);
  for (std::size_t kind = 0; kind < count; ++kind) {
    const Look look = money.look(values[kind]);
    const Point half = look.half_size;
    const Rect area = Rect{-half.x, -half.y, 2 * half.x, 2 * half.y}.grown(half.y * 0.14F);
    Kind& prints = kinds_.emplace_back();
    prints.face = plate_.reserve(area);
    if (look.shape == Look::Shape::coin) {
      prints.base = plate_.reserve(area);
    } else {
      const float folded = half.x * folded_share;
      prints.folded = plate_.reserve(Rect{-folded, -half.y, 2 * folded, 2 * half.y}.grown(half.y * 0.14F));
    }
  }
  if (!painter.prepare(plate_)) return;
  for (std::size_t kind = 0; kind < count; ++kind) {
    const Look look = money.look(values[kind]);
    const Point half = look.half_size;
    const Kind& prints = kinds_[kind];
    if (look.shape == Look::Shape::coin) {
      const Metal& metal = metals[std::min<std::size_t>(kind, 1)];
      painter.engrave(plate_, prints.base, metal.rim);
      draw_coin(painter, kind, half.x);
      painter.engrave(plate_, prints.face, metal.deep);
      draw_coin_face(painter, values[kind], kind, half.x);
    } else {
      const bool bundle = look.shape == Look::Shape::bundle;
      const Colour ground = inks[(kind - 2) % inks.size()].sheet_low;
      painter.engrave(plate_, prints.face, ground);
      draw_note(painter, values[kind], kind - 2, half, false, bundle);
      painter.engrave(plate_, prints.folded, ground);
      draw_note(painter, values[kind], kind - 2, {half.x * folded_share, half.y}, true, bundle);
    }
  }
  painter.finish_plate();
}

void CoinArt::draw(Painter& painter, const Money& money, const Thing& thing, float alpha) const {
  const Look look = money.look(thing.value);
  if (kinds_.empty()) return;
  const Kind& prints = kinds_[std::min(look.kind, kinds_.size() - 1)];
  const Point at = mix(thing.before, thing.at, alpha);
  const float angle = mix(thing.angle_before, thing.angle, alpha);
  const float scale = mix(thing.scale_before, thing.scale, alpha);
  const bool leaving = thing.mode == Thing::Mode::leaving;
  if (leaving) painter.opacity(1 - smooth_step(26, 44, static_cast<float>(thing.age)));
  if (thing.mode == Thing::Mode::held) draw_shadow(painter, look, at, angle, scale, 1);
  // A note is folded from the middle of its flight into a jar on.
  const bool in_jar = thing.place != Purse::tray;
  const bool folded =
      in_jar && (thing.mode == Thing::Mode::resting || (thing.mode == Thing::Mode::flying && thing.age > 15));
  if (look.shape == Look::Shape::coin) {
    painter.print(plate_, prints.base, at, 0, scale);
    painter.print(plate_, prints.face, at, angle, scale);
  } else {
    painter.print(plate_, folded ? prints.folded : prints.face, at, angle, scale);
  }
  if (leaving) painter.opacity(1);
}

void CoinArt::draw_shadow(Painter& painter, const Look& look, Point at, float angle, float scale, float height) {
  const float lift = look.half_size.y * height;
  painter.place(moved(at + Point{lift * 0.4F, lift * 0.7F}) * turned(angle) * scaled(scale));
  painter.glow({}, look.half_size * 1.5F, faded(shade, 0.4F));
  painter.place();
}

}  // namespace klaster::budget
