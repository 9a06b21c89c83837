// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/path.hpp"

#include <gtest/gtest.h>

#include "engine/stage/mesh.hpp"

namespace klaster {
namespace {

TEST(Path, ReadsAbsoluteAndRelativeLines) {
  const Path absolute("M10 10H30V30H10Z");
  const Path relative("m10,10 h20 v20 h-20 z");
  ASSERT_EQ(absolute.count(), 1U);
  ASSERT_EQ(relative.count(), 1U);
  EXPECT_TRUE(absolute.closed(0));
  ASSERT_EQ(absolute.outline(0).size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(absolute.outline(0)[i], relative.outline(0)[i]);
  EXPECT_FLOAT_EQ(signed_area(absolute.outline(0)), 400);
}

TEST(Path, NumbersMayBeNegativeFractionsAndStandTogether) {
  const Path path("M-1.5-.25L2.75.5");
  ASSERT_EQ(path.outline(0).size(), 2U);
  EXPECT_FLOAT_EQ(path.outline(0)[0].x, -1.5F);
  EXPECT_FLOAT_EQ(path.outline(0)[0].y, -0.25F);
  EXPECT_FLOAT_EQ(path.outline(0)[1].x, 2.75F);
  EXPECT_FLOAT_EQ(path.outline(0)[1].y, 0.5F);
}

TEST(Path, CurvesStayWithinTheirTolerance) {
  // A quarter of a circle of radius 100 by the usual cubic: no point may lie more than the tolerance from it.
  for (const float tolerance : {1.0F, 0.2F, 0.05F}) {
    const Path path("M100 0C100 55.2285 55.2285 100 0 100", tolerance);
    const auto outline = path.outline(0);
    for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
      EXPECT_NEAR(length(mix(outline[i], outline[i + 1], 0.5F)), 100, tolerance + 0.03F);
    }
  }
}

TEST(Path, SeveralOutlinesStayApartAndAQuadraticEndsWhereItShould) {
  const Path path("M0 0Q5 10 10 0ZM20 0L30 0");
  ASSERT_EQ(path.count(), 2U);
  EXPECT_TRUE(path.closed(0));
  EXPECT_FALSE(path.closed(1));
  EXPECT_EQ(path.outline(0).back(), (Point{10, 0}));
  EXPECT_EQ(path.outline(1).size(), 2U);
}

TEST(Outlines, AnEllipseAndARoundedRectangleHaveTheirAreas) {
  EXPECT_NEAR(signed_area(ellipse_outline({5, 5}, {30, 20}, 4)), pi * 600, pi * 600 * 0.02F);
  const float expected = 100 * 60 - (4 - pi) * 10 * 10;
  EXPECT_NEAR(signed_area(rounded_outline({0, 0, 100, 60}, 10, 4)), expected, expected * 0.01F);
}

}  // namespace
}  // namespace klaster
