// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/jar_art.hpp"

#include <array>
#include <string_view>

#include "games/budget/stage/palette.hpp"

namespace klaster::budget {
namespace {

using Kind = TableState::Kind;

// Half of a jar's outline, from the rim's outer edge down to the middle of its base; a field of 50 by 100.
constexpr std::string_view glass_half =
    "M38 3C41 3 41 9 39 10C39 13 40 14 43 17C48 21 50 24 50 31L50 88C50 96 47 100 38 100L0 100";

std::vector<Point> jar_outline(Rect glass) {
  const Path half(glass_half, 0.7F);
  std::vector<Point> outline;
  const Point unit{glass.w / 100, glass.h / 100};
  const Point middle{glass.centre().x, glass.y};
  for (const Point p : half.outline(0)) outline.push_back({middle.x + p.x * unit.x, middle.y + p.y * unit.y});
  const auto right = outline.size();
  for (std::size_t i = right - 1; i-- > 0;) outline.push_back({2 * middle.x - outline[i].x, outline[i].y});
  return outline;
}

Colour colour_of(Kind kind) {
  switch (kind) {
    case Kind::need:
      return soft_ink;
    case Kind::want:
      return leaf;
    case Kind::rainy:
      return plum;
    case Kind::goal:
      return plum;
  }
  return soft_ink;
}

// Signs cut from paper, on a field of 24 by 24 around the origin.
void draw_sign(Painter& painter, Kind kind, Point at, float size) {
  painter.place(moved(at) * scaled(size / 24));
  switch (kind) {
    case Kind::need: {  // a house
      painter.path(Path("M-10 0L0 -10L10 0L7 0L7 9L-7 9L-7 0Z"), card);
      painter.rect({-2.5F, 2, 5, 7}, soft_ink);
      break;
    }
    case Kind::want:  // a heart
      painter.path(Path("M0 9C-14 0 -11 -9 -5 -9C-2 -9 0 -7 0 -5C0 -7 2 -9 5 -9C11 -9 14 0 0 9Z"), card);
      break;
    case Kind::rainy:  // an umbrella
      painter.path(Path("M-11 1C-11 -12 11 -12 11 1C9 -1 6 -1 4 1C2 -1 -2 -1 -4 1C-6 -1 -9 -1 -11 1Z"), card);
      painter.stroke(Path("M0 0L0 7C0 10 -4 10 -4 7"), 1.8F, card);
      break;
    case Kind::goal:  // a star
      painter.path(Path("M0 -11L3 -3.6L11 -3.2L4.8 1.8L7 9.4L0 5L-7 9.4L-4.8 1.8L-11 -3.2L-3 -3.6Z"), sunflower);
      break;
  }
  painter.place();
}

// A tin lid; on its way it hovers over the rim, tilted.
void draw_lid(Painter& painter, Rect glass, float on) {
  const float unit = glass.w / 100;
  const float away = 1 - on;
  painter.place(moved({glass.centre().x + away * unit * 14, glass.y + glass.h * (0.07F - 0.3F * away)}) *
                turned(0.4F * away) * scaled(unit));
  const float seen = smooth_step(0, 0.5F, on);
  painter.shadow({-40, -4, 82, 8}, 4, {2, 5}, 7, faded(shade, 0.4F * seen));
  painter.path(Path("M-41 -5L41 -5L40 7C20 12 -20 12 -40 7Z"),
               Paint(faded(rgb(0xFFDF8A), seen), {-40, 0}, faded(rgb(0xC08A1C), seen), {38, 6}));
  for (float x = -34; x <= 34; x += 8.5F) painter.line({x, 0}, {x, 7}, 1.2F, faded(rgb(0x8E6410), 0.35F * seen));
  painter.ellipse({0, -5}, {41, 7}, Paint(faded(rgb(0xFFEDBB), seen), {-40, -8}, faded(sunflower, seen), {38, 0}));
  painter.ring({0, -5}, {31, 4.6F}, 1.4F, faded(rgb(0xB57F14), 0.6F * seen));
  painter.place();
}

float scale_y(Rect inside, float share) { return inside.bottom() - inside.h * 0.94F * share; }

// The paper strip on the glass: how full the jar is, exactly, and where what is due is reached.
void draw_scale(Painter& painter, const JarPlace& place, const JarLook& look) {
  const Rect inside = place.inside;
  const float width = std::max(4.0F, inside.w * 0.075F);
  const Rect strip{inside.right() - width * 1.25F, scale_y(inside, 1), width, inside.h * 0.94F};
  painter.rounded(strip, width / 2, rgb(0xFFFFFF, 0.62F));
  const Colour fill = look.reached ? leaf : colour_of(look.kind);
  if (look.level > 0.01F) {
    const float top = scale_y(inside, look.level);
    painter.rounded({strip.x + 1, top, width - 2, strip.bottom() - top}, width / 2 - 1, fill);
  }
  if (look.mark <= 0) return;
  const float y = scale_y(inside, look.mark);
  const float dash = inside.w / 9;
  for (float x = inside.x + dash * 0.3F; x < strip.x - dash * 0.4F; x += dash * 1.5F) {
    painter.line({x, y}, {x + dash * 0.8F, y}, std::max(1.6F, inside.w * 0.022F), rgb(0xFFFFFF, 0.9F));
    painter.line({x, y + 1}, {x + dash * 0.8F, y + 1}, 1, faded(shade, 0.35F));
  }
  // The flag: a triangle until it is reached, then a tick.
  const float size = std::max(7.0F, inside.w * 0.1F);
  const Point flag{strip.centre().x, y};
  painter.circle(flag + Point{0.6F, 1}, size * 0.86F, faded(shade, 0.3F));
  painter.circle(flag, size * 0.8F, look.reached ? leaf : card);
  painter.place(moved(flag) * scaled(size / 12));
  if (look.reached) {
    painter.stroke(Path("M-4.5 0L-1.5 3.5L5 -4"), 2.2F, card);
  } else {
    painter.path(Path("M-4 -5L6 0L-4 5Z"), colour_of(look.kind));
  }
  painter.place();
}

}  // namespace

void draw_jar_glow(Painter& painter, const JarPlace& place, float glow) {
  if (glow <= 0) return;
  const Rect g = place.glass;
  painter.glow(g.centre(), {g.w * 1.05F, g.h * 0.78F}, faded(sunflower, 0.9F * glow));
  painter.stroke(jar_outline(g), true, std::max(3.0F, g.w * 0.06F), faded(rgb(0xFFE08A), 0.9F * glow));
}

void draw_jar_back(Painter& painter, const JarPlace& place, const JarLook& look) {
  const Rect g = place.glass;
  // What the glass throws on the table: a shadow to the lower right, and in it the light that went through.
  painter.glow({g.centre().x + g.w * 0.2F, g.bottom() - g.h * 0.005F}, {g.w * 0.72F, g.h * 0.075F}, faded(shade, 0.5F));
  painter.glow({g.centre().x + g.w * 0.34F, g.bottom() + g.h * 0.015F}, {g.w * 0.3F, g.h * 0.025F},
               faded(light, 0.2F + 0.55F * look.sun));
  const std::vector<Point> outline = jar_outline(g);
  painter.polygon(outline, Paint(rgb(0xF4FAFF, 0.42F), {g.x, 0}, rgb(0xA9BCC4, 0.34F), {g.right(), 0}));
  // The far side of the rim and the thick bottom.
  painter.ellipse({g.centre().x, g.y + g.h * 0.05F}, {g.w * 0.37F, g.h * 0.035F}, rgb(0x51606B, 0.3F));
  painter.ellipse({g.centre().x, g.bottom() - g.h * 0.035F}, {g.w * 0.43F, g.h * 0.035F}, rgb(0x7E929C, 0.45F));
}

void draw_jar_front(Painter& painter, const JarPlace& place, const JarLook& look) {
  const Rect g = place.glass;
  const float line = std::max(1.2F, g.w * 0.02F);
  const std::vector<Point> outline = jar_outline(g);
  painter.polygon(outline, Paint(rgb(0xFFFFFF, 0.12F), {g.x, g.y}, rgb(0x5B7480, 0.1F), {g.right(), g.bottom()}));
  draw_scale(painter, place, look);
  painter.stroke(outline, true, line,
                 Paint(rgb(0xFFFFFF, 0.85F), {g.x, g.y}, rgb(0x5E7078, 0.7F), {g.right(), g.bottom()}));
  // The edge of the glass is seen twice on the shadow side.
  painter.place(moved({g.centre().x, g.y}) * scaled(g.w / 100, g.h / 100));
  painter.path(Path("M41 30C43 32 44 34 44 38L44 84C44 91 42 94 38 95C41 90 41 88 41 82Z", 0.7F), rgb(0xFFFFFF, 0.3F));
  // The window mirrored on the light side: a tall pane, bent with the glass, with its crossbar.
  painter.path(Path("M-42 32C-41 27 -38 24 -33 22L-29 22C-33 26 -34 30 -34 35L-34 52L-42 52Z", 0.7F),
               rgb(0xFFFFFF, 0.62F));
  painter.path(Path("M-42 55L-34 55L-34 78C-34 82 -33 85 -31 87L-35 87C-40 85 -42 82 -42 76Z", 0.7F),
               rgb(0xFFFFFF, 0.42F));
  painter.path(
      Path("M-28 23L-25.500 23C-29 27 -30 31 -30 36L-30 50L-31.500 50L-31.500 35C-31.500 30 -31 27 -28 23Z", 0.7F),
      rgb(0xFFFFFF, 0.4F));
  painter.place();
  // Rim: a lip of glass with light on it, two threads below.
  const Point rim{g.centre().x, g.y + g.h * 0.045F};
  painter.ring(rim, {g.w * 0.39F, g.h * 0.04F}, line * 1.5F,
               Paint(rgb(0xFFFFFF, 0.95F), {g.x, g.y}, rgb(0x7C8E96, 0.8F), {g.right(), g.y}));
  for (const float y : {0.115F, 0.145F}) {
    const Point from{g.centre().x - g.w * 0.37F, g.y + g.h * y};
    Path thread;
    thread.move_to(from);
    thread.quadratic_to({g.centre().x, from.y + g.h * 0.03F}, {g.centre().x + g.w * 0.37F, from.y});
    painter.stroke(thread, line * 0.7F, rgb(0xFFFFFF, 0.5F));
  }
  // A paper sign on a string around the neck.
  const float size = g.w * 0.27F;
  const Point sign{g.centre().x - g.w * 0.02F, g.y + g.h * 0.155F + size * 0.42F};
  Path string;
  string.move_to({g.centre().x - g.w * 0.4F, g.y + g.h * 0.13F});
  string.quadratic_to({g.centre().x, g.y + g.h * 0.19F}, {g.centre().x + g.w * 0.4F, g.y + g.h * 0.13F});
  painter.stroke(string, std::max(1.2F, g.w * 0.016F), rgb(0xC39A5E));
  painter.shadow({sign.x - size / 2, sign.y - size / 2, size, size}, size * 0.3F, {1.5F, 2.5F}, 5, faded(shade, 0.4F));
  painter.rounded({sign.x - size / 2, sign.y - size / 2, size, size}, size * 0.26F,
                  Paint(mix(colour_of(look.kind), light, 0.2F), {sign.x, sign.y - size}, colour_of(look.kind),
                        {sign.x, sign.y + size * 0.4F}));
  draw_sign(painter, look.kind, sign, size * 0.78F);
  if (look.lid > 0) draw_lid(painter, g, look.lid);
}

void draw_debt_pot(Painter& painter, const JarPlace& place, std::int32_t slips, float glow) {
  const Rect g = place.glass;
  painter.glow({g.centre().x + g.w * 0.2F, g.bottom()}, {g.w * 0.74F, g.h * 0.08F}, faded(shade, 0.6F));
  if (glow > 0) painter.glow(g.centre(), {g.w * 0.95F, g.h * 0.72F}, faded(sunflower, 0.75F * glow));
  const Transform field = moved({g.centre().x, g.y}) * scaled(g.w / 100, g.h / 100);
  painter.place(field);
  painter.ellipse({0, 36}, {38, 6}, rgb(0x3B2018));
  for (std::int32_t i = 0; i < std::min(slips, 7); ++i) {
    const float lean = 0.16F * static_cast<float>(i % 2 == 0 ? -i / 2 - 1 : i / 2 + 1);
    const Rect slip{-11, -34 + 4 * static_cast<float>(i % 3), 22, 60};
    painter.place(field * moved({lean * 60, 36}) * turned(lean * 0.6F) * moved({0, -22}));
    painter.shadow(slip, 0, {2, 2}, 5, faded(shade, 0.3F));
    painter.rect(slip, Paint(card, {0, -34}, rgb(0xEADFCB), {0, 20}));
    for (float y = slip.y + 7; y < slip.y + 30; y += 6) painter.line({-7, y}, {6, y}, 1.4F, faded(soft_ink, 0.7F));
    painter.line({-7, slip.y + 34}, {1, slip.y + 34}, 2, brick);
  }
  painter.place(field);
  const Path clay("M-40 36C-52 44 -52 84 -36 99L36 99C52 84 52 44 40 36C34 42 -34 42 -40 36Z", 0.7F);
  painter.path(clay, Paint(rgb(0xC77B56), {-48, 40}, rgb(0x7C412B), {50, 90}));
  painter.stroke(Path("M-47 58C-20 66 20 66 47 58", 0.7F), 3, rgb(0xF0D9BB, 0.8F));
  painter.stroke(Path("M-48 66L-40 72L-32 68L-24 74L-16 70L-8 75L0 71L8 75L16 70L24 74L32 68L40 72L48 66", 0.7F), 2.4F,
                 rgb(0xF0D9BB, 0.7F));
  painter.ring({0, 36}, {40, 7}, 4, Paint(rgb(0xE09B74), {-40, 30}, rgb(0x8A4A32), {40, 40}));
  painter.glow({-26, 62}, {10, 26}, rgb(0xFFFFFF, 0.28F));
  painter.place();
}

}  // namespace klaster::budget
