// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/cat.hpp"

#include <array>

#include "games/budget/stage/approach.hpp"
#include "games/budget/stage/palette.hpp"

namespace klaster::budget {
namespace {

constexpr Colour fur = rgb(0x333B49);
constexpr Colour lit_fur = rgb(0x4F5A6D);
constexpr Colour deep_fur = rgb(0x20262F);
constexpr Colour white_fur = rgb(0xFBF6EC);
constexpr Colour inner_ear = rgb(0x8D6A86);
constexpr Colour nose = rgb(0xD98A7A);
constexpr Colour eye = rgb(0xFBE3A6);

// All of it is drawn this high around its seat.
constexpr float field = 112;
constexpr int listening_ticks = 40;

void draw_ear(Painter& painter, const Transform& head, float side, float turn) {
  painter.place(head * moved({side * 12, -9}) * scaled(side, 1) * turned(turn));
  painter.path(Path("M-8 2C-5 -4 0 -8 5 -14C8 -14 8 -9 6 4Z"), fur);
  painter.path(Path("M-2 0L4 -9L4 2Z"), inner_ear);
}

// The head is 36 wide around its middle.
void draw_head(Painter& painter, const Transform& at, const CatPose& pose, float seconds) {
  const bool flick = exact_sinf(seconds * 0.83F + 1) > 0.985F;
  for (const float side : {-1.0F, 1.0F})
    draw_ear(painter, at, side, std::max(side * pose.ear, flick ? 0.5F : 0.0F) * 0.5F);
  painter.place(at);
  const Path face(
      "M-17 -6C-13 -15 -6 -16 0 -16C6 -16 13 -15 17 -6C20 4 17 9 12 12C6 16 -6 16 -12 12C-17 9 -20 4 -17 -6Z");
  painter.shadow(face.outline(0), {1.5F, 2}, 5, faded(shade, 0.35F));
  painter.path(face, Paint(lit_fur, {-14, -14}, fur, {4, 4}));
  // The face slides over the head a little as it turns.
  painter.place(at * moved({pose.gaze.x * 3.2F, pose.gaze.y * 2}));
  painter.path(Path("M0 1C2 4 5 5 8 6C11 9 10 11 8 12C4 14 -4 14 -8 12C-10 11 -11 9 -8 6C-5 5 -2 4 0 1Z"), white_fur);
  painter.path(Path("M-2.6 5.6L2.6 5.6L0 8.8Z"), nose);
  for (const float side : {-1.0F, 1.0F}) {
    painter.line({side * 9, 8}, {side * 21, 6}, 0.7F, rgb(0xFFFAF0, 0.8F));
    painter.line({side * 9, 9.5F}, {side * 20, 11}, 0.7F, rgb(0xFFFAF0, 0.8F));
    const Point middle{side * 8, -2};
    const bool blink = exact_sinf(seconds * 1.1F) > 0.99F;
    if (pose.eyes < 0.3F || blink) {
      painter.stroke(std::array{middle + Point{-3.4F, -0.8F}, middle + Point{-1.6F, 0.9F}, middle + Point{1.6F, 0.9F},
                                middle + Point{3.4F, -0.8F}},
                     false, 1.7F, eye);
      continue;
    }
    painter.ellipse(middle, {3.5F, 3.5F * pose.eyes}, eye);
    painter.ellipse(middle + Point{pose.gaze.x * 1.2F, pose.gaze.y * 1.1F}, {1.7F, 2.4F * pose.eyes}, deep_fur);
  }
}

void draw_sitting(Painter& painter, const Transform& at, const CatPose& pose, float seconds, bool tail_hangs) {
  const float breath = exact_sinf(seconds * 1.6F);
  const float flick = smooth_step(0.75F, 0.98F, exact_sinf(seconds * 0.7F)) * exact_sinf(seconds * 5);
  painter.place(at * moved({32, -6}) * turned(0.05F * exact_sinf(seconds * 0.9F) + 0.16F * flick));
  painter.stroke(
      Path(tail_hangs ? "M0 0C26 -2 26 12 24 28C22 42 28 50 36 50" : "M0 2C16 2 20 -10 16 -24C14 -34 20 -42 28 -42"), 9,
      Paint(fur, {0, 0}, lit_fur, {30, 40}));
  painter.place(at);
  const Path body(
      "M-38 0C-44 -18 -30 -32 -25 -46C-22 -54 -20 -62 -20 -70L18 -70C20 -60 26 -52 32 -40C40 -26 46 -14 40 0Z");
  painter.shadow(body.outline(0), {4, 3}, 8, faded(shade, 0.35F));
  painter.path(body, Paint(lit_fur, {-34, -40}, fur, {2, -20}));
  painter.path(Path("M-14 -64C-6 -56 6 -56 12 -64C14 -52 12 -42 6 -34C2 -30 -4 -30 -7 -34C-12 -42 -15 -52 -14 -64Z"),
               white_fur);
  for (const float x : {-22.0F, 3.0F}) {
    painter.rounded({x, -38, 16, 39}, 8, x < 0 ? Paint(lit_fur, {x, 0}, fur, {x + 12, 0}) : Paint(fur));
    // It stepped into paint once. Nobody saw it.
    painter.rounded({x, -8, 16, 9}, 4.5F, x < 0 ? white_fur : cornflower);
  }
  painter.line({-1, -26}, {-1, -2}, 1.6F, deep_fur);
  const Transform head = at * moved({pose.gaze.x * 5 - 1, -84 + pose.gaze.y * 4 - 0.8F * breath}) *
                         turned(0.1F * pose.gaze.x) * scaled(1.5F);
  draw_head(painter, head, pose, seconds);
}

void draw_curled(Painter& painter, const Transform& at, float seconds) {
  const float breath = 1 + 0.015F * exact_sinf(seconds * 1.2F);
  painter.place(at * scaled(1, breath));
  const Path body("M-50 0C-58 -22 -40 -46 -4 -47C34 -47 54 -26 50 0Z");
  painter.shadow(body.outline(0), {4, 3}, 8, faded(shade, 0.35F));
  painter.path(body, Paint(lit_fur, {-30, -44}, fur, {14, -14}));
  painter.stroke(Path("M18 -34C26 -26 28 -14 24 -3"), 1.6F, deep_fur);
  CatPose asleep;
  asleep.eyes = 0;
  draw_head(painter, at * moved({-26, -21}) * turned(-0.18F) * scaled(1.35F), asleep, seconds);
  painter.place(at);
  painter.stroke(Path("M47 -8C40 4 14 0 -4 -4"), 10, Paint(fur, {40, 0}, lit_fur, {0, 0}));
  painter.rounded({-22, -8, 17, 9}, 4.5F, cornflower);
}

}  // namespace

void draw_cat(Painter& painter, Point seat, float size, const CatPose& pose, float seconds, bool tail_hangs) {
  const Transform world = moved(seat) * scaled(size / field);
  painter.place(world);
  painter.glow({14, 0}, {58, 7}, faded(shade, 0.55F));
  // It sinks down, and where it is lowest one posture becomes the other.
  if (pose.curl < 0.5F) {
    draw_sitting(painter, world * scaled(1 + 0.2F * pose.curl, 1 - 0.7F * pose.curl), pose, seconds, tail_hangs);
  } else {
    draw_curled(painter, world * scaled(1, 0.7F + 0.6F * (pose.curl - 0.5F)), seconds);
  }
  painter.place();
}

void Cat::hear(Point head, Point sound) {
  pose_.ear = sound.x < head.x ? -1.0F : 1.0F;
  listening_ = listening_ticks;
}

bool Cat::tick(const Wish& wish, bool at_once) {
  bool moving = false;
  if (listening_ > 0 && !at_once) {
    --listening_;
    moving = true;
  } else {
    moving |= approach(pose_.ear, 0, 0.2F, at_once);
  }
  const Point way = (wish.target - wish.head) * (1 / std::max(wish.reach, 1.0F));
  moving |= approach(pose_.gaze.x, std::clamp(way.x, -1.0F, 1.0F), 0.12F, at_once);
  moving |= approach(pose_.gaze.y, std::clamp(way.y, -1.0F, 1.0F), 0.12F, at_once);
  if (at_once) content_ = 0;
  if (content_ > 0) {
    --content_;
    moving = true;
  }
  moving |= approach(pose_.eyes, wish.awake && content_ == 0 ? 1.0F : 0.0F, 0.12F, at_once);
  moving |= approach(pose_.curl, wish.curled ? 1.0F : 0.0F, 0.07F, at_once);
  return moving;
}

}  // namespace klaster::budget
