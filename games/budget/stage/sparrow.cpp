// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/sparrow.hpp"

#include "games/budget/stage/palette.hpp"

namespace klaster::budget {
namespace {

constexpr Colour brown = rgb(0x9A6A42);
constexpr Colour dark_brown = rgb(0x5E3B22);
constexpr Colour chestnut = rgb(0x8B4A2B);
constexpr Colour belly = rgb(0xEADBC4);
constexpr Colour cheek = rgb(0xF8F0E3);
constexpr Colour bib = rgb(0x2E2724);

}  // namespace

// Drawn 100 units high around its feet, looking left.
void draw_sparrow(Painter& painter, Point feet, float size, float mood, float seconds) {
  const float unit = size / 100;
  const Transform world = moved(feet) * scaled(unit);
  const float cheer = smooth_step(0, 1, mood);
  const float breath = exact_sinf(seconds * 2.2F);
  // Now and then a turn of the head, a flick of the tail, a blink.
  const float turn = smooth_step(0.86F, 0.96F, exact_sinf(seconds * 0.9F + 0.4F)) * 0.3F;
  const float flick = smooth_step(0.9F, 0.98F, exact_sinf(seconds * 1.7F)) * mix(0.08F, 0.3F, cheer);
  const bool blink = exact_sinf(seconds * 1.3F + 2) > 0.985F;

  painter.place(world);
  painter.glow({10, 0}, {40, 6}, faded(shade, 0.55F));
  for (const float x : {-5.0F, 7.0F}) {
    painter.line({x + 2, -20}, {x, -1}, 2.6F, rgb(0x9C6B4A));
    painter.line({x - 6, 0}, {x + 5, 0}, 2.2F, rgb(0x9C6B4A));
  }
  // Low: body level and round, head drawn in. High: body upright, neck long.
  const float lean = mix(-0.12F, 0.38F, cheer);
  const float fluff = mix(1.14F, 0.97F, cheer) + 0.012F * breath;
  const Transform body = world * moved({2, -18}) * turned(lean) * scaled(fluff, mix(1.02F, 1.0F, cheer));
  painter.place(body * moved({30, -16}) * turned(mix(0.28F, -0.35F, cheer) - flick));
  painter.path(Path("M-6 -6L34 -3C37 0 36 4 33 5L-6 8Z"), Paint(brown, {0, -4}, dark_brown, {30, 6}));
  painter.line({0, 2}, {31, 1}, 1.4F, rgb(0x3F2817));
  painter.place(body);
  const Path trunk("M-34 -22C-36 -42 -18 -54 2 -50C24 -46 38 -30 38 -14C36 2 18 9 -2 8C-22 7 -33 -6 -34 -22Z");
  painter.shadow(trunk.outline(0), {2, 3}, 7, faded(shade, 0.3F));
  painter.path(trunk, Paint(rgb(0xF4E8D5), {-30, -20}, belly, {20, 6}));
  painter.path(Path("M-20 -46C0 -56 34 -40 38 -14C38 -8 34 -4 30 -4C24 -20 2 -34 -20 -46Z"),
               Paint(brown, {-10, -50}, chestnut, {36, -8}));
  const Path wing("M-14 -38C4 -42 26 -28 38 -6C36 0 30 2 24 1C4 0 -14 -12 -16 -26C-17 -32 -16 -36 -14 -38Z");
  painter.shadow(wing.outline(0), {1, 2}, 5, faded(shade, 0.35F));
  painter.path(wing, Paint(rgb(0xA9754A), {-14, -38}, dark_brown, {34, 0}));
  painter.stroke(Path("M-10 -24C4 -18 14 -12 20 -4"), 2.4F, cheek);
  painter.stroke(Path("M-2 -32C12 -26 24 -16 31 -4"), 1.6F, rgb(0x4A2E1A));
  painter.stroke(Path("M-12 -16C0 -8 10 -4 22 -1"), 1.4F, rgb(0x4A2E1A));

  const Point neck = body({-20, -46});
  painter.place(moved(neck) * scaled(unit) * moved({-2, mix(6, -9, cheer) - 0.5F * breath}) *
                turned(mix(0.16F, -0.1F, cheer) - turn));
  const Path head("M-20 2C-22 -14 -10 -22 2 -20C14 -18 20 -8 17 4C14 15 -16 16 -20 2Z");
  painter.shadow(head.outline(0), {2, 3}, 6, faded(shade, 0.3F));
  painter.path(head, cheek);
  painter.path(Path("M-19 -5C-17 -19 -6 -23 4 -20C15 -17 20 -8 17 3C13 -5 2 -9 -8 -8C-13 -7 -17 -6 -19 -5Z"),
               Paint(rgb(0xA0603A), {-10, -20}, chestnut, {16, 0}));
  painter.path(Path("M-20 3C-21 9 -16 16 -8 15C-4 14 -5 9 -9 6C-12 3 -17 0 -20 3Z"), bib);
  painter.path(Path("M1 2C5 0 8 3 7 7C4 8 1 6 1 2Z"), mix(bib, chestnut, 0.35F));
  painter.path(Path("M-18 -3C-24 -3 -28 0 -31 3C-27 5 -22 5 -18 4Z"),
               Paint(rgb(0x55504C), {-18, -3}, rgb(0x2F2B29), {-28, 4}));
  if (blink || mood < 0.22F) {
    painter.stroke(Path("M-13 -3C-11 -1 -9 -1 -7 -3"), 1.8F, bib);
  } else {
    painter.circle({-10, -3}, 3, bib);
    painter.circle({-11, -4}, 1, card);
  }
  painter.place();
}

}  // namespace klaster::budget
