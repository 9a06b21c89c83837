// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/layout.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace klaster::budget {
namespace {

constexpr Frame frames[] = {{320, 200, 1},   {320, 240, 2},   {360, 270, 2},  {390, 320, 2},   {414, 300, 2},
                            {360, 281, 2},   {320, 249, 2},   {360, 312, 2},  {480, 640, 1},   {600, 400, 1},
                            {768, 500, 1},   {860, 700, 1},   {1024, 600, 1}, {1200, 1000, 1}, {1600, 700, 1},
                            {1920, 1080, 1}, {2560, 1400, 1}, {3840, 2160, 1}};

TableState table_with(std::size_t jars, bool debt) {
  TableState table;
  for (std::size_t i = 0; i < jars; ++i) table.jars.push_back({static_cast<TableState::Kind>(i % 4), true, 100, 200});
  table.debt = debt ? 300 : 0;
  return table;
}

bool inside(Rect inner, Rect outer) {
  return inner.x >= outer.x - 0.01F && inner.y >= outer.y - 0.01F && inner.right() <= outer.right() + 0.01F &&
         inner.bottom() <= outer.bottom() + 0.01F;
}

bool apart(Rect a, Rect b) {
  return a.right() <= b.x + 0.01F || b.right() <= a.x + 0.01F || a.bottom() <= b.y + 0.01F || b.bottom() <= a.y + 0.01F;
}

/// Calls `look` with the layout of each number of jars on each screen.
template <class Look>
void for_each_layout(Look look) {
  for (const Frame& frame : frames) {
    for (std::size_t jars = 1; jars <= 6; ++jars) {
      for (const bool debt : {false, true}) {
        SCOPED_TRACE(testing::Message() << frame.width << " x " << frame.height << ", " << jars
                                        << (debt ? " jars, debt" : " jars"));
        look(frame, make_layout(frame, table_with(jars, debt)));
      }
    }
  }
}

std::vector<const JarPlace*> places(const Layout& layout) {
  std::vector<const JarPlace*> all;
  for (const JarPlace& jar : layout.jars) all.push_back(&jar);
  if (layout.debt.shown) all.push_back(&layout.debt);
  return all;
}

TEST(Layout, JarsAndTagsAndTrayLieInTheFrameAndApart) {
  for_each_layout([](const Frame& frame, const Layout& layout) {
    const Rect whole{0, 0, frame.width, frame.height};
    EXPECT_TRUE(inside(layout.tray, whole));
    const auto all = places(layout);
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_TRUE(all[i]->shown);
      EXPECT_TRUE(inside(all[i]->glass, whole)) << i;
      EXPECT_TRUE(inside(all[i]->tag, whole)) << i;
      EXPECT_TRUE(inside(all[i]->inside, all[i]->glass)) << i;
      EXPECT_TRUE(apart(all[i]->tag, layout.tray)) << i;
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_TRUE(apart(all[i]->glass, all[j]->glass)) << i << " and " << j;
        EXPECT_TRUE(apart(all[i]->tag, all[j]->tag)) << i << " and " << j;
        EXPECT_TRUE(apart(all[i]->tag, all[j]->glass)) << i << " and " << j;
        EXPECT_TRUE(apart(all[j]->tag, all[i]->glass)) << i << " and " << j;
      }
    }
  });
}

TEST(Layout, EveryJarIsLargeEnoughForAFinger) {
  for_each_layout([](const Frame& frame, const Layout& layout) {
    for (const JarPlace* place : places(layout)) {
      // A jar may be taken at its tag's width too; what a finger needs is 48 by 48 with the catching margin around it.
      EXPECT_GE(place->glass.w + 2 * 4, frame.width < 360 ? 42 : 48);
      EXPECT_GE(place->glass.h + 2 * 4, 48);
      EXPECT_GE(place->tag.w, 40);
      EXPECT_GE(place->tag.h, 36);
    }
    EXPECT_GE(layout.coin_radius, 11);
    EXPECT_GE(layout.jar_coin_radius, 4);
  });
}

TEST(Layout, OnAPhoneJarsAreAsLargeAsAFingerWithoutAnyMargin) {
  for (const Frame& frame : {Frame{360, 281, 2}, Frame{360, 312, 2}, Frame{320, 249, 2}}) {
    for (std::size_t jars = 3; jars <= 6; ++jars) {
      const Layout layout = make_layout(frame, table_with(jars, false));
      for (const JarPlace* place : places(layout)) {
        EXPECT_GE(place->glass.w, 48) << frame.width << ", " << jars;
        EXPECT_GE(place->glass.h, 48) << frame.width << ", " << jars;
      }
    }
  }
}

TEST(Layout, SparrowCatAndGoalAreInSightAndApartAndBehindNoTagOrTray) {
  for_each_layout([](const Frame& frame, const Layout& layout) {
    const Rect whole{0, 0, frame.width, frame.height};
    const float bird = layout.sparrow_size;
    const Rect sparrow{layout.sparrow.x - bird * 0.4F, layout.sparrow.y - bird, bird * 0.8F, bird};
    const float size = layout.cat_size;
    const Rect cat{layout.cat.x - size * 0.36F, layout.cat.y - size, size * 0.72F, size};
    for (const Rect one : {sparrow, cat, layout.goal}) {
      EXPECT_TRUE(inside(one, whole));
      EXPECT_TRUE(apart(one, layout.tray));
      EXPECT_GE(one.h, 20);
      for (const JarPlace* place : places(layout))
        EXPECT_TRUE(apart(one, {place->tag.x, place->tag.y + 4, place->tag.w, place->tag.h}));
    }
    EXPECT_TRUE(apart(layout.goal, sparrow));
    EXPECT_TRUE(apart(layout.goal, cat));
    EXPECT_TRUE(apart(sparrow, cat));
  });
}

TEST(Layout, TheRoomStaysAsItIsWhenAJarComes) {
  for (const Frame& frame : frames) {
    const Layout few = make_layout(frame, table_with(3, false));
    const Layout many = make_layout(frame, table_with(6, true));
    EXPECT_EQ(few.window, many.window);
    EXPECT_EQ(few.sill_y, many.sill_y);
    EXPECT_EQ(few.table_y, many.table_y);
    EXPECT_EQ(few.tray, many.tray);
    EXPECT_EQ(few.goal, many.goal);
  }
}

TEST(Layout, OnTheWayToALayoutJarsGlideAndANewOneComesIn) {
  TableState table = table_with(4, false);
  table.jars[1].open = false;
  const Frame frame{360, 281, 2};
  const Layout from = make_layout(frame, table);
  table.jars[1].open = true;
  const Layout to = make_layout(frame, table);
  const Layout half = between(from, to, 0.5F);
  EXPECT_NEAR(half.jars[0].glass.x, (from.jars[0].glass.x + to.jars[0].glass.x) / 2, 0.01F);
  EXPECT_GE(between(from, to, 0).jars[1].tag.x, frame.width - 0.01F);
  EXPECT_EQ(between(from, to, 1).jars[1].glass, to.jars[1].glass);
  EXPECT_EQ(between(from, to, 1).jars[0].tag, to.jars[0].tag);
}

TEST(Layout, AJarThatIsNotThereYetTakesNoRoom) {
  TableState table = table_with(4, false);
  const Layout four = make_layout({360, 270, 2}, table);
  table.jars[1].open = false;
  const Layout three = make_layout({360, 270, 2}, table);
  EXPECT_FALSE(three.jars[1].shown);
  EXPECT_GT(three.jars[0].glass.w, four.jars[0].glass.w);
}

}  // namespace
}  // namespace klaster::budget
