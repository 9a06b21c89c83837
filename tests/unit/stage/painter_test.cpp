// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/painter.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "tests/unit/stage/canvas.hpp"

namespace klaster {
namespace {

constexpr Colour white = rgb(0xFFFFFF);
constexpr Colour red = rgb(0xFF0000);

class PainterTest : public testing::Test {
 protected:
  Canvas canvas_{Frame{100, 100, 1}};
  ArtShelf art_;
};

TEST_F(PainterTest, AShapeIsSolidInsideSoftAtItsEdgeAndNowhereElse) {
  {
    Painter painter(canvas_.renderer(), art_, scaled(1));
    painter.clear(white);
    painter.circle({50, 50}, 20, red);
  }
  EXPECT_EQ(canvas_.at(50, 50), red);
  EXPECT_EQ(canvas_.at(36, 50), red);
  EXPECT_EQ(canvas_.at(50, 75), white);
  EXPECT_EQ(canvas_.at(5, 5), white);
  int soft = 0;
  for (int x = 25; x < 75; ++x) {
    for (int y = 25; y < 75; ++y) {
      const Colour colour = canvas_.at(x, y);
      EXPECT_GE(colour.r, 250);
      if (colour.g > 20 && colour.g < 235) ++soft;
    }
  }
  EXPECT_GT(soft, 30) << "the edge is not smooth";
}

TEST_F(PainterTest, UnitsOfTheSceneBecomePixelsOfTheFrame) {
  {
    Painter painter(canvas_.renderer(), art_, moved({10, 0}) * scaled(10));
    painter.clear(white);
    painter.place(moved({1, 1}));
    painter.rect({0, 0, 2, 2}, red);  // from (20, 10) to (40, 30)
    EXPECT_FLOAT_EQ(painter.pixels_per_unit(), 10);
  }
  EXPECT_EQ(canvas_.at(30, 20), red);
  EXPECT_EQ(canvas_.at(16, 20), white);
  EXPECT_EQ(canvas_.at(30, 34), white);
}

TEST_F(PainterTest, AWholeSceneIsOneDrawCall) {
  Painter painter(canvas_.renderer(), art_, scaled(1));
  for (int i = 0; i < 50; ++i) painter.circle({static_cast<float>(2 * i), 50}, 4, red);
  painter.flush();
  EXPECT_EQ(painter.counts().draw_calls, 1);
  EXPECT_GT(painter.counts().triangles, 50 * 10);
}

TEST_F(PainterTest, MoreShapesThanOneBatchHoldsAreAllDrawn) {
  {
    Painter painter(canvas_.renderer(), art_, scaled(1));
    painter.clear(white);
    for (int i = 0; i < 5000; ++i) painter.circle({10, 10}, 5, red);
    painter.circle({80, 80}, 5, red);
    painter.flush();
    EXPECT_GT(painter.counts().draw_calls, 1);
  }
  EXPECT_EQ(canvas_.at(80, 80), red);
}

TEST_F(PainterTest, WhatWasRecordedLooksTheSameAsWhatIsDrawn) {
  Mesh mesh;
  {
    Painter painter(canvas_.renderer(), art_, scaled(2));
    painter.clear(white);
    painter.record(&mesh);
    painter.rounded({10, 10, 20, 10}, 3, red);
    painter.record(nullptr);
  }
  EXPECT_EQ(canvas_.at(40, 30), white) << "recording must not draw";
  {
    Painter painter(canvas_.renderer(), art_, scaled(2));
    painter.mesh(mesh);
    painter.mesh(mesh, {0, 20});
  }
  EXPECT_EQ(canvas_.at(40, 30), red);
  EXPECT_EQ(canvas_.at(40, 70), red);
  EXPECT_EQ(canvas_.at(40, 50), white);
}

TEST_F(PainterTest, APrintFromAPlateIsTheShapeItself) {
  Plate plate;
  const std::size_t coin = plate.reserve({-12, -12, 24, 24});
  const std::size_t other = plate.reserve({-5, -5, 10, 10});
  {
    Painter painter(canvas_.renderer(), art_, scaled(1));
    painter.clear(white);
    ASSERT_TRUE(painter.prepare(plate));
    painter.engrave(plate, coin, red);
    painter.circle({}, 10, red);
    painter.engrave(plate, other, rgb(0x0000FF));
    painter.rect({-4, -4, 8, 8}, rgb(0x0000FF));
    painter.finish_plate();
    painter.print(plate, coin, {30, 50}, 0, 1);
    painter.print(plate, coin, {70, 50}, 0.7F, 1.5F);
    painter.print(plate, other, {50, 90}, 0, 1);
  }
  EXPECT_EQ(canvas_.at(30, 50), red);
  EXPECT_EQ(canvas_.at(30, 43), red);
  EXPECT_EQ(canvas_.at(30, 36), white);
  EXPECT_EQ(canvas_.at(70, 61), red) << "one and a half times as large";
  EXPECT_EQ(canvas_.at(50, 90), rgb(0x0000FF));
  EXPECT_EQ(canvas_.at(50, 50), white);
}

TEST_F(PainterTest, DrawingIsLimitedToTheClip) {
  {
    Painter painter(canvas_.renderer(), art_, scaled(1));
    painter.clear(white);
    const Rect window{20, 20, 30, 30};
    painter.clip(&window);
    painter.rect({0, 0, 100, 100}, red);
    painter.clip(nullptr);
    painter.rect({90, 90, 10, 10}, red);
  }
  EXPECT_EQ(canvas_.at(30, 30), red);
  EXPECT_EQ(canvas_.at(60, 60), white);
  EXPECT_EQ(canvas_.at(95, 95), red);
}

TEST_F(PainterTest, APictureIsAskedForOnceAndShownWhenItComes) {
  const auto draw = [this] {
    Painter painter(canvas_.renderer(), art_, scaled(1));
    painter.clear(white);
    return painter.picture("bicycle", {10, 10, 40, 40}, white, 0.5F);
  };
  EXPECT_FALSE(draw());
  EXPECT_FALSE(draw());
  const std::vector<ArtRequest> requests = art_.take_requests();
  ASSERT_EQ(requests.size(), 1U);
  EXPECT_EQ(requests[0].name, "bicycle");
  EXPECT_EQ(requests[0].width, 40);

  std::vector<std::uint8_t> pixels(40 * 40 * 4, 255);
  for (std::size_t i = 0; i < pixels.size(); i += 4) pixels[i + 1] = pixels[i + 2] = 0;
  EXPECT_FALSE(art_.deliver(canvas_.renderer(), 99, 40, 40, pixels)) << "nobody asked for that";
  EXPECT_TRUE(art_.deliver(canvas_.renderer(), requests[0].id, 40, 40, pixels));
  EXPECT_TRUE(draw());
  EXPECT_EQ(canvas_.at(30, 40), red) << "the lower half";
  EXPECT_EQ(canvas_.at(30, 20), white) << "not the upper half";

  art_.lose();
  EXPECT_FALSE(draw());
  EXPECT_EQ(art_.take_requests().size(), 1U) << "asked for again after the context was lost";
}

TEST(ArtShelf, APictureThatIsNotToBeHadIsNotAskedForAgain) {
  const Canvas canvas(Frame{10, 10, 1});
  ArtShelf art;
  art.find("none", 40, 40);
  const auto requests = art.take_requests();
  ASSERT_EQ(requests.size(), 1U);
  EXPECT_TRUE(art.deliver(canvas.renderer(), requests[0].id, 0, 0, {}));
  EXPECT_EQ(art.find("none", 40, 40), nullptr);
  EXPECT_TRUE(art.take_requests().empty());
}

TEST(ArtShelf, NoPictureIsLargerThanTheLimitAndAWrongSizeIsNotRead) {
  const Canvas canvas(Frame{10, 10, 1});
  ArtShelf art;
  art.find("town", 5000, 2500);
  const auto requests = art.take_requests();
  ASSERT_EQ(requests.size(), 1U);
  EXPECT_EQ(requests[0].width, max_art_size);
  EXPECT_EQ(requests[0].height, max_art_size / 2);
  const std::vector<std::uint8_t> few(16);
  EXPECT_TRUE(art.deliver(canvas.renderer(), requests[0].id, 1024, 512, few));
  EXPECT_EQ(art.find("town", 10, 10), nullptr);
}

}  // namespace
}  // namespace klaster
