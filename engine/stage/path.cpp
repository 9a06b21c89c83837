// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/path.hpp"

#include <cassert>

namespace klaster {
namespace {

/// Reads SVG path data: letters and numbers.
class PathReader {
 public:
  explicit PathReader(std::string_view text) : text_(text) {}

  bool at_end() {
    skip();
    return at_ >= text_.size();
  }

  bool at_number() {
    skip();
    return at_ < text_.size() && (digit(text_[at_]) || text_[at_] == '-' || text_[at_] == '.');
  }

  char letter() { return text_[at_++]; }

  float number() {
    skip();
    float sign = 1;
    if (at_ < text_.size() && text_[at_] == '-') {
      sign = -1;
      ++at_;
    }
    float value = 0;
    while (at_ < text_.size() && digit(text_[at_])) value = value * 10 + digit_value();
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      for (float place = 0.1F; at_ < text_.size() && digit(text_[at_]); place *= 0.1F) value += place * digit_value();
    }
    return sign * value;
  }

  Point point(Point origin) {
    const float x = number();
    const float y = number();
    return {origin.x + x, origin.y + y};
  }

 private:
  static bool digit(char c) { return c >= '0' && c <= '9'; }
  float digit_value() { return static_cast<float>(text_[at_++] - '0'); }
  void skip() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == ',' || text_[at_] == '\n')) ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// n chords of a cubic whose second differences are at most d stray at most 3/4 d / n^2 from it.
int pieces_for(float second_difference, float tolerance) {
  return std::clamp(static_cast<int>(std::ceil(std::sqrt(0.75F * second_difference / tolerance))), 1, 24);
}

int pieces_for_circle(float radius_px) { return std::clamp(static_cast<int>(3.2F * std::sqrt(radius_px)) + 4, 7, 64); }

}  // namespace

Path::Path(std::string_view svg, float tolerance) : tolerance_(tolerance) {
  PathReader reader(svg);
  Point at;
  Point start;
  char command = 'M';
  while (!reader.at_end()) {
    if (!reader.at_number()) command = reader.letter();
    const bool relative = command >= 'a';
    const Point origin = relative ? at : Point{};
    switch (relative ? command : static_cast<char>(command - 'A' + 'a')) {
      case 'm':
        start = at = reader.point(origin);
        move_to(at);
        command = relative ? 'l' : 'L';
        break;
      case 'l':
        line_to(at = reader.point(origin));
        break;
      case 'h':
        line_to(at = {origin.x + reader.number(), at.y});
        break;
      case 'v':
        line_to(at = {at.x, origin.y + reader.number()});
        break;
      case 'q': {
        const Point control = reader.point(origin);
        quadratic_to(control, at = reader.point(origin));
        break;
      }
      case 'c': {
        const Point first = reader.point(origin);
        const Point second = reader.point(origin);
        cubic_to(first, second, at = reader.point(origin));
        break;
      }
      case 'z':
        close();
        at = start;
        break;
      default:
        assert(false && "path data beyond what the stage reads");
        return;
    }
  }
}

void Path::move_to(Point p) {
  starts_.push_back({.first = points_.size()});
  points_.push_back(p);
}

void Path::line_to(Point p) { points_.push_back(p); }

void Path::quadratic_to(Point control, Point to) {
  const Point from = points_.back();
  cubic_to(mix(from, control, 2.0F / 3), mix(to, control, 2.0F / 3), to);
}

void Path::cubic_to(Point control1, Point control2, Point to) {
  const Point from = points_.back();
  const float bend = std::max(length(from - control1 * 2 + control2), length(control1 - control2 * 2 + to));
  const int pieces = pieces_for(bend, tolerance_);
  for (int i = 1; i <= pieces; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(pieces);
    const float u = 1 - t;
    points_.push_back(from * (u * u * u) + control1 * (3 * u * u * t) + control2 * (3 * u * t * t) + to * (t * t * t));
  }
}

void Path::close() {
  starts_.back().closed = true;
  // The closing line is implied; a last point on the first one would be an edge without length.
  if (distance(points_.back(), points_[starts_.back().first]) < tolerance_ * 0.01F) points_.pop_back();
}

std::span<const Point> Path::outline(std::size_t index) const {
  const std::size_t first = starts_[index].first;
  const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1].first : points_.size();
  return {points_.data() + first, end - first};
}

std::vector<Point> rounded_outline(Rect rect, float radius, float pixels_per_unit) {
  const float r = std::min({radius, rect.w / 2, rect.h / 2});
  const int pieces = std::max(2, pieces_for_circle(r * pixels_per_unit) / 4);
  const Point corners[] = {{rect.right() - r, rect.y + r},
                           {rect.right() - r, rect.bottom() - r},
                           {rect.x + r, rect.bottom() - r},
                           {rect.x + r, rect.y + r}};
  std::vector<Point> outline;
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i <= pieces; ++i) {
      const float angle =
          pi / 2 * (static_cast<float>(corner) - 1 + static_cast<float>(i) / static_cast<float>(pieces));
      outline.push_back(corners[corner] + Point{exact_cosf(angle), exact_sinf(angle)} * r);
    }
  }
  return outline;
}

std::vector<Point> ellipse_outline(Point centre, Point radii, float pixels_per_unit) {
  const int pieces = pieces_for_circle(std::max(radii.x, radii.y) * pixels_per_unit);
  std::vector<Point> outline;
  for (int i = 0; i < pieces; ++i) {
    const float angle = 2 * pi * static_cast<float>(i) / static_cast<float>(pieces);
    outline.push_back({centre.x + radii.x * exact_cosf(angle), centre.y + radii.y * exact_sinf(angle)});
  }
  return outline;
}

}  // namespace klaster
