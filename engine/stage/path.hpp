// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Outlines of lines and curves, written the way SVG writes them, turned into polygons.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/stage/geometry.hpp"

namespace klaster {

/// Several outlines one after another, in one list of points.
class Path {
 public:
  Path() = default;
  /// From SVG path data: M L H V C Q Z in both cases. `tolerance` is how far a curve may stray, in the path's units.
  /// Anything else ends the reading (an assert in debug builds): path data is written by us, not by users.
  explicit Path(std::string_view svg, float tolerance = 0.3F);

  void move_to(Point);
  void line_to(Point);
  void quadratic_to(Point control, Point to);
  void cubic_to(Point control1, Point control2, Point to);
  void close();

  [[nodiscard]] std::size_t count() const { return starts_.size(); }
  [[nodiscard]] std::span<const Point> outline(std::size_t index) const;
  [[nodiscard]] bool closed(std::size_t index) const { return starts_[index].closed; }

 private:
  struct Start {
    std::size_t first = 0;
    bool closed = false;
  };

  std::vector<Point> points_;
  std::vector<Start> starts_;
  float tolerance_ = 0.3F;
};

/// A rounded rectangle as a polygon; more points the larger the corner is in pixels.
std::vector<Point> rounded_outline(Rect, float radius, float pixels_per_unit);
/// An ellipse as a polygon, fine enough for the size it has in pixels.
std::vector<Point> ellipse_outline(Point centre, Point radii, float pixels_per_unit);

}  // namespace klaster
