// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Points, rectangles, transforms and colours: the small change of drawing.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "engine/base/exact_math.hpp"

namespace klaster {

inline constexpr float pi = 3.14159265F;

/// A point or a vector; y grows downwards.
struct Point {
  float x = 0;
  float y = 0;

  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Point operator*(Point a, float s) { return {a.x * s, a.y * s}; }
  constexpr bool operator==(const Point&) const = default;
};

inline float length(Point p) { return std::sqrt(p.x * p.x + p.y * p.y); }
inline float distance(Point a, Point b) { return length(b - a); }
constexpr float mix(float a, float b, float t) { return a + (b - a) * t; }
constexpr Point mix(Point a, Point b, float t) { return a + (b - a) * t; }

/// 0 below `from`, 1 above `to`, gently in between.
constexpr float smooth_step(float from, float to, float value) {
  const float t = std::clamp((value - from) / (to - from), 0.0F, 1.0F);
  return t * t * (3 - 2 * t);
}

struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  [[nodiscard]] constexpr float right() const { return x + w; }
  [[nodiscard]] constexpr float bottom() const { return y + h; }
  [[nodiscard]] constexpr Point centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] constexpr bool contains(Point p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }
  /// Larger by `margin` on every side (smaller where negative).
  [[nodiscard]] constexpr Rect grown(float margin) const {
    return {x - margin, y - margin, w + 2 * margin, h + 2 * margin};
  }
  constexpr bool operator==(const Rect&) const = default;
};

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  constexpr bool operator==(const Colour&) const = default;
};

/// A colour as in the style guide: rgb(0xF2B632).
constexpr Colour rgb(std::uint32_t hex, float alpha = 1) {
  return {static_cast<std::uint8_t>(hex >> 16 & 255), static_cast<std::uint8_t>(hex >> 8 & 255),
          static_cast<std::uint8_t>(hex & 255), static_cast<std::uint8_t>(alpha * 255 + 0.5F)};
}

/// The same colour, its opacity times `share`.
constexpr Colour faded(Colour c, float share) {
  c.a = static_cast<std::uint8_t>(static_cast<float>(c.a) * std::clamp(share, 0.0F, 1.0F) + 0.5F);
  return c;
}

constexpr Colour mix(Colour from, Colour to, float t) {
  const float share = std::clamp(t, 0.0F, 1.0F);
  auto channel = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(mix(static_cast<float>(a), static_cast<float>(b), share) + 0.5F);
  };
  return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b), channel(from.a, to.a)};
}

/// Moves, turns, scales: x' = a x + c y + e, y' = b x + d y + f.
struct Transform {
  float a = 1;
  float b = 0;
  float c = 0;
  float d = 1;
  float e = 0;
  float f = 0;

  [[nodiscard]] constexpr Point operator()(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  /// First `inner`, then this.
  [[nodiscard]] constexpr Transform operator*(const Transform& inner) const {
    const Point origin = (*this)({inner.e, inner.f});
    return {a * inner.a + c * inner.b,
            b * inner.a + d * inner.b,
            a * inner.c + c * inner.d,
            b * inner.c + d * inner.d,
            origin.x,
            origin.y};
  }
  /// How much longer lines get, on average.
  [[nodiscard]] float scale() const { return std::sqrt(std::abs(a * d - b * c)); }
};

constexpr Transform moved(Point by) { return {1, 0, 0, 1, by.x, by.y}; }
constexpr Transform scaled(float x, float y) { return {x, 0, 0, y, 0, 0}; }
constexpr Transform scaled(float by) { return scaled(by, by); }
inline Transform turned(float radians) {
  const float c = exact_cosf(radians);
  const float s = exact_sinf(radians);
  return {c, s, -s, c, 0, 0};
}

}  // namespace klaster
