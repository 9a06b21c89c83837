// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The size of the picture, and where the designed scene lies in it.
#pragma once

#include "engine/stage/geometry.hpp"

namespace klaster {

/// The canvas: its size in CSS pixels, and how many real pixels each of them has.
struct Frame {
  float width = 0;
  float height = 0;
  float ratio = 1;

  bool operator==(const Frame&) const = default;
};

/// More than this many pixels cost phones their memory and nobody sees them.
inline constexpr float max_frame_pixels = 4'000'000;
inline constexpr float max_frame_ratio = 2;

/// A frame for a canvas of that many CSS pixels on a screen of that density, within the limits.
inline Frame make_frame(float width, float height, float device_ratio) {
  const float w = std::max(width, 1.0F);
  const float h = std::max(height, 1.0F);
  const float ratio = std::min({std::max(device_ratio, 0.5F), max_frame_ratio, std::sqrt(max_frame_pixels / (w * h))});
  return {w, h, ratio};
}

/// Shows a world of `width` by `height` units in the middle of the frame, as large as it fits. What lies beyond the
/// world on two sides is visible too: a scene paints over its edges.
class Camera {
 public:
  Camera() = default;
  Camera(const Frame& frame, float width, float height)
      : css_per_unit_(std::min(frame.width / width, frame.height / height)),
        origin_{(frame.width - width * css_per_unit_) / 2, (frame.height - height * css_per_unit_) / 2},
        ratio_(frame.ratio) {}

  [[nodiscard]] Transform to_pixels() const { return moved(origin_ * ratio_) * scaled(css_per_unit_ * ratio_); }
  [[nodiscard]] Point to_world(Point css) const { return (css - origin_) * (1 / css_per_unit_); }
  [[nodiscard]] Rect to_css(Rect world) const {
    return {world.x * css_per_unit_ + origin_.x, world.y * css_per_unit_ + origin_.y, world.w * css_per_unit_,
            world.h * css_per_unit_};
  }
  [[nodiscard]] float css_per_unit() const { return css_per_unit_; }

 private:
  float css_per_unit_ = 1;
  Point origin_{};
  float ratio_ = 1;
};

}  // namespace klaster
