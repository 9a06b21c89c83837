// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Triangles with soft edges. The graphics card gets nothing but triangles with coloured corners; an edge is smooth
// because every shape carries a rim, one pixel wide, that fades to nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/stage/geometry.hpp"

namespace klaster {

/// Corner of a triangle, in pixels. `texture` is where in a sprite it lies, 0 to 1.
struct Vertex {
  Point at;
  Colour colour;
  Point texture;
};

/// Triangles: three indices each.
struct Mesh {
  std::vector<Vertex> vertices;
  std::vector<std::uint16_t> indices;

  void clear();
  /// Room for `vertex_count` more corners? Indices have 16 bits to keep the upload small.
  [[nodiscard]] bool has_room(std::size_t vertex_count) const { return vertices.size() + vertex_count < 65536; }
  /// Appends another mesh, moved and with its opacity times `opacity`.
  void append(const Mesh&, const Transform&, float opacity = 1);
};

/// What a shape is filled with: one colour, or two that blend along a line.
struct Paint {
  Colour from;
  Colour to;
  Point start;
  Point end;

  constexpr Paint(Colour colour)
      : from(colour), to(colour) {}  // NOLINT(google-explicit-constructor): a colour is a paint
  constexpr Paint(Colour first, Point at, Colour second, Point second_at)
      : from(first), to(second), start(at), end(second_at) {}

  [[nodiscard]] Colour at(Point) const;
  [[nodiscard]] Paint through(const Transform& t) const { return {from, t(start), to, t(end)}; }
};

/// Fills a simple polygon (any direction, also hollows). `feather` is the width of the soft rim, half of it outside.
void add_polygon(Mesh&, std::span<const Point> points, const Paint&, float feather);
/// A line of `width` along points, round where it bends little, with soft sides.
void add_stroke(Mesh&, std::span<const Point> line, bool closed, float width, const Paint&, float feather);
/// An ellipse of light or shadow: `inner` at the centre, fading gently to nothing at the rim.
void add_glow(Mesh&, Point centre, Point radii, Colour inner);

/// Area of a polygon, positive when it runs clockwise on a screen.
float signed_area(std::span<const Point> outline);
/// Cuts a simple polygon into triangles: indices into `outline`. Ear clipping.
std::vector<std::uint16_t> triangulate(std::span<const Point> outline);

}  // namespace klaster
