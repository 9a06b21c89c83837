// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What the pictures of the scenes must show, whoever draws them: coarse fields of colour, not bytes, so that a moved
// leaf fails nothing and an empty canvas everything.
#include <gtest/gtest.h>

#include <string>

#include "tests/unit/stage/budget/scenes.hpp"
#include "tests/unit/stage/canvas.hpp"

namespace klaster::budget {
namespace {

struct Picture {
  Picture(std::string_view name, const Frame& frame) : canvas(frame) {
    for (const Scene& scene : scenes()) {
      if (scene.name != name) continue;
      table.resize(frame);
      play(scene, table);
      ArtShelf art;
      for (int round = 0; round < 2; ++round) {  // the first makes what is kept
        Painter painter(canvas.renderer(), art, table.to_pixels());
        table.draw(painter, 1);
        painter.flush();
        counts = painter.counts();
      }
    }
  }

  /// Mean colour of a part of the picture, given in CSS pixels.
  [[nodiscard]] Colour mean(Rect css) const {
    const float ratio = static_cast<float>(canvas.width()) / table.layout().width;
    long sums[3] = {};
    long count = 0;
    for (int y = static_cast<int>(css.y * ratio); y < static_cast<int>(css.bottom() * ratio); y += 2) {
      for (int x = static_cast<int>(css.x * ratio); x < static_cast<int>(css.right() * ratio); x += 2) {
        const Colour colour = canvas.at(x, y);
        sums[0] += colour.r;
        sums[1] += colour.g;
        sums[2] += colour.b;
        ++count;
      }
    }
    auto channel = [&](int i) { return static_cast<std::uint8_t>(sums[i] / std::max(count, 1L)); };
    return {channel(0), channel(1), channel(2), 255};
  }

  Canvas canvas;
  Tabletop table;
  Painter::Counts counts;
};

float lightness(Colour c) { return 0.299F * c.r + 0.587F * c.g + 0.114F * c.b; }
int apart(Colour a, Colour b) { return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b); }

constexpr Frame wide{860, 700, 1};
constexpr Frame phone{360, 270, 2};

TEST(Picture, SkyIsAboveWallAndWoodBelowInWarmLight) {
  for (const Frame& frame : {wide, phone}) {
    const Picture picture("payday-lies", frame);
    const Layout& l = picture.table.layout();
    const Colour table = picture.mean({0, l.table_y + 4, l.width, l.tray.y - l.table_y - 8});
    EXPECT_GT(table.r, table.g + 15) << "wood is warm";
    EXPECT_GT(table.g, table.b + 15);
    const Colour window = picture.mean({l.window.x + 20, std::max(l.window.y, 0.0F), l.window.w - 40, l.sill_y * 0.6F});
    EXPECT_GT(lightness(window), lightness(table)) << "light comes from the window";
  }
}

TEST(Picture, EverySceneIsCutIntoFewTrianglesAndFewCalls) {
  for (const Scene& scene : scenes()) {
    for (const Frame& frame : {wide, phone, Frame{860, 700, 2}}) {
      const Picture picture(scene.name, frame);
      EXPECT_GT(picture.counts.triangles, 3000) << scene.name;
      EXPECT_LT(picture.counts.triangles, 29'000) << scene.name;
      EXPECT_LT(picture.counts.draw_calls, 60) << scene.name;
    }
  }
}

TEST(Picture, NothingIsLeftUnpainted) {
  for (const Frame& frame : {Frame{320, 200, 1}, phone, wide, Frame{500, 800, 1}, Frame{1600, 500, 1}}) {
    const Picture picture("planning", frame);
    const Layout& l = picture.table.layout();
    const Colour ground = rgb(0xD9B98C);  // what the frame is cleared with
    int bare = 0;
    for (float y = 0; y < l.height; y += 7) {
      for (float x = 0; x < l.width; x += 7) {
        const float ratio = static_cast<float>(picture.canvas.width()) / l.width;
        bare += picture.canvas.at(static_cast<int>(x * ratio), static_cast<int>(y * ratio)) == ground ? 1 : 0;
      }
    }
    EXPECT_EQ(bare, 0) << frame.width;
  }
}

TEST(Picture, AJarThatIsMeantStandsOut) {
  const Picture calm("planning", wide);
  const Picture glowing("coin-held", wide);
  const Rect glass = calm.table.layout().jars[0].glass.grown(12);
  EXPECT_GT(apart(calm.mean(glass), glowing.mean(glass)), 12);
}

TEST(Picture, EveningComesWithThePhases) {
  const Picture day("hard-week", wide);
  const Picture evening("events", wide);
  const Rect whole{0, 0, 860, 690};
  EXPECT_GT(lightness(day.mean(whole)), lightness(evening.mean(whole)) + 5);
}

TEST(Picture, ALoweredMoodMakesAnotherSparrow) {
  const Picture well("planning", wide);
  const Picture low("hard-week", wide);
  const Layout& l = well.table.layout();
  const float bird = l.sparrow_size;
  // Upright the head is high over the feet; low it is not.
  const Rect head{l.sparrow.x - bird * 0.45F, l.sparrow.y - bird * 0.95F, bird * 0.5F, bird * 0.2F};
  EXPECT_GT(apart(well.mean(head), low.mean(head)), 10);
}

TEST(Picture, TheWishIsPaintedAsFarAsTheSavingsHaveCome) {
  const Picture nothing("payday-lies", wide);
  const Picture all("result", wide);
  const Rect upper{nothing.table.layout().goal.x + 20, nothing.table.layout().goal.y + 25, 20, 20};
  const Colour pale = nothing.mean(upper);
  const Colour painted = all.mean(upper);
  EXPECT_GT(pale.b, painted.b + 40) << "sunflower has little blue";
}

TEST(Picture, ALostContextIsDrawnAgainAsItWas) {
  Tabletop table;
  table.resize(wide);
  play(scenes()[2], table);
  const auto draw = [&table](const Canvas& canvas) {
    ArtShelf art;
    Painter painter(canvas.renderer(), art, table.to_pixels());
    table.draw(painter, 1);
  };
  const Canvas first(wide);
  draw(first);
  table.graphics_lost();
  const Canvas second(wide);
  draw(second);
  int different = 0;
  for (int y = 0; y < 700; y += 5) {
    for (int x = 0; x < 860; x += 5) different += first.at(x, y) == second.at(x, y) ? 0 : 1;
  }
  EXPECT_EQ(different, 0);
}

}  // namespace
}  // namespace klaster::budget
