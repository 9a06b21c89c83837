// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/mesh.hpp"

#include <cassert>

namespace klaster {
namespace {

float cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

Point normalized(Point p) {
  const float l = length(p);
  return l > 0 ? p * (1 / l) : Point{};
}

bool in_triangle(Point p, Point a, Point b, Point c) {
  return cross(b - a, p - a) >= 0 && cross(c - b, p - b) >= 0 && cross(a - c, p - c) >= 0;
}

// Corners that all but coincide have an edge with no direction of its own, or any: it would tear the rim.
std::vector<Point> distinct(std::span<const Point> points, bool closed) {
  constexpr float nearest = 0.02F;
  std::vector<Point> kept;
  for (const Point p : points) {
    if (kept.empty() || distance(kept.back(), p) > nearest) kept.push_back(p);
  }
  while (closed && kept.size() > 1 && distance(kept.front(), kept.back()) <= nearest) kept.pop_back();
  return kept;
}

/// Outward direction at each corner of a clockwise polygon (or left of an open line), long enough that both
/// neighbouring edges move by one. A needle's corner is cut at three.
std::vector<Point> corner_normals(std::span<const Point> points, bool closed) {
  const std::size_t n = points.size();
  std::vector<Point> normals(n);
  for (std::size_t i = 0; i < n; ++i) {
    const bool first = !closed && i == 0;
    const bool last = !closed && i + 1 == n;
    const Point here = points[i];
    const Point in = first ? Point{} : normalized(here - points[(i + n - 1) % n]);
    const Point out = last ? Point{} : normalized(points[(i + 1) % n] - here);
    const Point along = normalized(in + out);
    const Point normal{along.y, -along.x};
    const Point edge = first ? out : in;
    const float share = normal.x * edge.y - normal.y * edge.x;
    normals[i] = normal * (1 / std::max(share, 1.0F / 3));
  }
  return normals;
}

struct Strip {
  Mesh& mesh;
  std::size_t first;
  std::size_t columns;  // points along
  std::size_t rows;     // parallel lines
  bool closed;

  void fill() const {
    const std::size_t spans = closed ? columns : columns - 1;
    for (std::size_t i = 0; i < spans; ++i) {
      const std::size_t next = (i + 1) % columns;
      for (std::size_t row = 0; row + 1 < rows; ++row) {
        const std::size_t a = first + i * rows + row;
        const std::size_t b = first + next * rows + row;
        for (const std::size_t index : {a, b, a + 1, a + 1, b, b + 1}) {
          mesh.indices.push_back(static_cast<std::uint16_t>(index));
        }
      }
    }
  }
};

}  // namespace

void Mesh::clear() {
  vertices.clear();
  indices.clear();
}

void Mesh::append(const Mesh& other, const Transform& transform, float opacity) {
  const std::size_t first = vertices.size();
  for (Vertex vertex : other.vertices) {
    vertex.at = transform(vertex.at);
    vertex.colour = faded(vertex.colour, opacity);
    vertices.push_back(vertex);
  }
  for (const std::uint16_t index : other.indices) indices.push_back(static_cast<std::uint16_t>(first + index));
}

Colour Paint::at(Point p) const {
  if (from == to) return from;
  const Point along = end - start;
  const float square = along.x * along.x + along.y * along.y;
  const Point offset = p - start;
  return mix(from, to, square > 0 ? (offset.x * along.x + offset.y * along.y) / square : 0);
}

float signed_area(std::span<const Point> outline) {
  float twice = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) twice += cross(outline[i], outline[(i + 1) % outline.size()]);
  return twice / 2;
}

std::vector<std::uint16_t> triangulate(std::span<const Point> outline) {
  assert(outline.size() < 65536);
  std::vector<std::uint16_t> left(outline.size());
  const bool clockwise = signed_area(outline) >= 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    left[i] = static_cast<std::uint16_t>(clockwise ? i : left.size() - 1 - i);
  }
  std::vector<std::uint16_t> triangles;
  std::size_t at = 0;
  std::size_t since_ear = 0;
  while (left.size() > 2) {
    const std::size_t n = left.size();
    at %= n;
    const std::uint16_t ia = left[(at + n - 1) % n];
    const std::uint16_t ib = left[at];
    const std::uint16_t ic = left[(at + 1) % n];
    const Point a = outline[ia];
    const Point b = outline[ib];
    const Point c = outline[ic];
    bool ear = cross(b - a, c - b) >= 0;
    for (std::size_t i = 0; ear && i < n; ++i) {
      const Point p = outline[left[i]];
      ear = left[i] == ia || left[i] == ib || left[i] == ic || p == a || p == b || p == c || !in_triangle(p, a, b, c);
    }
    // A polygon that crosses itself by a hair has no ear left at some point: cut on rather than hang.
    if (ear || since_ear > n) {
      triangles.insert(triangles.end(), {ia, ib, ic});
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
      since_ear = 0;
      // Taking every other corner gives broad triangles instead of a fan of splinters.
      ++at;
    } else {
      ++since_ear;
      ++at;
    }
  }
  return triangles;
}

void add_polygon(Mesh& mesh, std::span<const Point> points, const Paint& paint, float feather) {
  const std::vector<Point> outline = distinct(points, true);
  if (outline.size() < 3) return;
  const std::vector<Point> normals = corner_normals(outline, true);
  const float direction = signed_area(outline) >= 0 ? feather / 2 : -feather / 2;
  const std::size_t first = mesh.vertices.size();
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const Colour colour = paint.at(outline[i]);
    mesh.vertices.push_back({outline[i] - normals[i] * direction, colour, {}});
    mesh.vertices.push_back({outline[i] + normals[i] * direction, faded(colour, 0), {}});
  }
  for (const std::uint16_t index : triangulate(outline)) {
    mesh.indices.push_back(static_cast<std::uint16_t>(first + 2U * index));
  }
  Strip{mesh, first, outline.size(), 2, true}.fill();
}

void add_stroke(Mesh& mesh, std::span<const Point> line, bool closed, float width, const Paint& paint, float feather) {
  const std::vector<Point> points = distinct(line, closed);
  if (points.size() < 2) return;
  // A line thinner than its soft rim is drawn at the rim's width, but fainter.
  const float half = std::max(width - feather, 0.0F) / 2;
  const float opacity = std::min(1.0F, width / feather);
  const std::vector<Point> normals = corner_normals(points, closed);
  const std::size_t first = mesh.vertices.size();
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Colour colour = faded(paint.at(points[i]), opacity);
    mesh.vertices.push_back({points[i] + normals[i] * (half + feather), faded(colour, 0), {}});
    mesh.vertices.push_back({points[i] + normals[i] * half, colour, {}});
    mesh.vertices.push_back({points[i] - normals[i] * half, colour, {}});
    mesh.vertices.push_back({points[i] - normals[i] * (half + feather), faded(colour, 0), {}});
  }
  Strip{mesh, first, points.size(), 4, closed}.fill();
}

void add_glow(Mesh& mesh, Point centre, Point radii, Colour inner) {
  const auto spokes = static_cast<std::size_t>(std::clamp(8 + std::max(radii.x, radii.y) * 0.08F, 10.0F, 28.0F));
  // Opacity at these shares of the radius follows a soft bell instead of a cone.
  constexpr float shares[] = {0.25F, 0.5F, 0.75F, 1};
  constexpr float opacities[] = {0.84F, 0.5F, 0.16F, 0};
  const std::size_t first = mesh.vertices.size();
  mesh.vertices.push_back({centre, inner, {}});
  for (std::size_t i = 0; i < spokes; ++i) {
    const float angle = 2 * pi * static_cast<float>(i) / static_cast<float>(spokes);
    const Point out{radii.x * exact_cosf(angle), radii.y * exact_sinf(angle)};
    for (std::size_t ring = 0; ring < 4; ++ring) {
      mesh.vertices.push_back({centre + out * shares[ring], faded(inner, opacities[ring]), {}});
    }
    const std::size_t here = first + 1 + i * 4;
    const std::size_t next = first + 1 + (i + 1) % spokes * 4;
    for (const std::size_t index : {first, here, next}) mesh.indices.push_back(static_cast<std::uint16_t>(index));
  }
  Strip{mesh, first + 1, spokes, 4, true}.fill();
}

}  // namespace klaster
