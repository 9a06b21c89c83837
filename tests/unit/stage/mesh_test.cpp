// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/mesh.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "engine/stage/path.hpp"

namespace klaster {
namespace {

float triangle_area(Point a, Point b, Point c) {
  return std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
}

float area_of(std::span<const Point> outline, std::span<const std::uint16_t> triangles) {
  float sum = 0;
  for (std::size_t i = 0; i < triangles.size(); i += 3) {
    sum += triangle_area(outline[triangles[i]], outline[triangles[i + 1]], outline[triangles[i + 2]]);
  }
  return sum;
}

std::vector<Point> star(int points, float inner) {
  std::vector<Point> outline;
  for (int i = 0; i < 2 * points; ++i) {
    const float angle = pi * static_cast<float>(i) / static_cast<float>(points);
    const float r = i % 2 == 0 ? 100 : inner;
    outline.push_back({r * exact_cosf(angle), r * exact_sinf(angle)});
  }
  return outline;
}

/// How much of a mesh is covered, counted by opacity: the area times the mean opacity of each triangle's corners.
float covered(const Mesh& mesh) {
  float sum = 0;
  for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
    const Vertex& a = mesh.vertices[mesh.indices[i]];
    const Vertex& b = mesh.vertices[mesh.indices[i + 1]];
    const Vertex& c = mesh.vertices[mesh.indices[i + 2]];
    const float opacity = static_cast<float>(a.colour.a + b.colour.a + c.colour.a) / (3 * 255);
    sum += triangle_area(a.at, b.at, c.at) * opacity;
  }
  return sum;
}

TEST(Triangulate, TheTrianglesCoverExactlyThePolygon) {
  for (const float inner : {20.0F, 50.0F, 90.0F}) {
    for (const int points : {3, 5, 12}) {
      std::vector<Point> outline = star(points, inner);
      const float area = std::abs(signed_area(outline));
      const auto triangles = triangulate(outline);
      EXPECT_EQ(triangles.size(), 3 * (outline.size() - 2));
      EXPECT_NEAR(area_of(outline, triangles), area, area * 1e-4F);
      std::ranges::reverse(outline);
      EXPECT_NEAR(area_of(outline, triangulate(outline)), area, area * 1e-4F) << "the other way round";
    }
  }
}

TEST(Triangulate, AnOutlineThatCrossesItselfEndsAllTheSame) {
  const std::array bow{Point{0, 0}, Point{10, 10}, Point{10, 0}, Point{0, 10}};
  EXPECT_EQ(triangulate(bow).size(), 6U);
  const std::array needle{Point{0, 0}, Point{10, 0}, Point{0, 0}};
  EXPECT_EQ(triangulate(needle).size(), 3U);
}

TEST(Polygon, ItsOpacityAddsUpToItsAreaAndItsRimIsAsWideAsTheFeather) {
  const std::vector<Point> outline = star(5, 60);
  Mesh mesh;
  add_polygon(mesh, outline, rgb(0x000000), 1);
  const float area = std::abs(signed_area(outline));
  EXPECT_NEAR(covered(mesh), area, area * 0.005F);
  // Corners come in pairs: full inside, nothing outside.
  for (std::size_t i = 0; i < mesh.vertices.size(); i += 2) {
    EXPECT_EQ(mesh.vertices[i].colour.a, 255);
    EXPECT_EQ(mesh.vertices[i + 1].colour.a, 0);
    EXPECT_GE(distance(mesh.vertices[i].at, mesh.vertices[i + 1].at), 0.99F);
  }
}

TEST(Polygon, CornersThatAllButCoincideDoNotTearItsRim) {
  // A pill: its straight ends have shrunk to nothing, give or take a rounding error.
  for (const float error : {0.0F, 1e-6F, -1e-6F, 1e-4F}) {
    const float r = 5.5F;
    std::vector<Point> outline = rounded_outline({100, 0, 2 * r + error, 300}, r, 1);
    Mesh mesh;
    add_polygon(mesh, outline, rgb(0x000000), 10);
    for (const Vertex& vertex : mesh.vertices) {
      EXPECT_GE(vertex.at.x, 100 - 5.6F);
      EXPECT_LE(vertex.at.x, 111 + 5.6F);
      EXPECT_GE(vertex.at.y, -5.6F);
      EXPECT_LE(vertex.at.y, 305.6F);
    }
    const float area = signed_area(outline);
    EXPECT_NEAR(covered(mesh), area, area * 0.12F) << error;
  }
}

TEST(Polygon, TooFewCornersGiveNothing) {
  Mesh mesh;
  const std::array two{Point{0, 0}, Point{5, 5}};
  add_polygon(mesh, two, rgb(0x000000), 1);
  EXPECT_TRUE(mesh.indices.empty());
}

TEST(Stroke, ItsOpacityAddsUpToLengthTimesWidthAlsoWhenThinnerThanAPixel) {
  const std::array line{Point{0, 0}, Point{100, 0}};
  for (const float width : {0.25F, 1.0F, 2.0F, 8.0F}) {
    Mesh mesh;
    add_stroke(mesh, line, false, width, rgb(0x000000), 1);
    EXPECT_NEAR(covered(mesh), 100 * width, 100 * width * 0.03F) << width;
  }
}

TEST(Glow, IsStrongestInTheMiddleAndGoneAtTheRim) {
  Mesh mesh;
  add_glow(mesh, {50, 50}, {40, 20}, rgb(0xFFFFFF));
  EXPECT_EQ(mesh.vertices.front().colour.a, 255);
  for (const Vertex& vertex : mesh.vertices) {
    const float x = (vertex.at.x - 50) / 40;
    const float y = (vertex.at.y - 50) / 20;
    const float out = std::sqrt(x * x + y * y);
    EXPECT_LE(out, 1.001F);
    if (out > 0.999F) {
      EXPECT_EQ(vertex.colour.a, 0);
    }
  }
}

TEST(Paint, BlendsAlongItsLineAndStaysTheSameBeyond) {
  const Paint paint(rgb(0x000000), {0, 0}, rgb(0xFFFFFF), {10, 0});
  EXPECT_EQ(paint.at({-5, 3}), rgb(0x000000));
  EXPECT_EQ(paint.at({5, 99}).r, 128);
  EXPECT_EQ(paint.at({15, 3}), rgb(0xFFFFFF));
}

TEST(Mesh, AppendedMeshesKeepTheirTrianglesAndFade) {
  Mesh one;
  add_polygon(one, star(3, 50), rgb(0x000000), 1);
  Mesh two = one;
  two.append(one, moved({1000, 0}), 0.5F);
  EXPECT_EQ(two.indices.size(), 2 * one.indices.size());
  EXPECT_NEAR(covered(two), covered(one) * 1.5F, covered(one) * 0.01F);
}

}  // namespace
}  // namespace klaster
