// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/screen.hpp"

#include <SDL.h>
#include <gtest/gtest.h>

namespace klaster {
namespace {

using enum Pointer::Phase;

int wakes = 0;

class ScreenTest : public testing::Test {
 protected:
  void SetUp() override {
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    wakes = 0;
    ASSERT_TRUE(screen_.open(Frame{400, 300, 2}, [] { ++wakes; })) << SDL_GetError();
    drain();
  }

  std::vector<Pointer> drain() {
    std::vector<Pointer> pointers;
    screen_.take_pointers(pointers);
    return pointers;
  }

  static void push_mouse(Uint32 type, int x, int y, Uint8 button = SDL_BUTTON_LEFT) {
    SDL_Event event{};
    event.type = type;
    if (type == SDL_MOUSEMOTION) {
      event.motion.x = x;
      event.motion.y = y;
    } else {
      event.button.button = button;
      event.button.x = x;
      event.button.y = y;
    }
    SDL_PushEvent(&event);
  }

  static void push_finger(Uint32 type, SDL_FingerID finger, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = finger;
    event.tfinger.x = x;
    event.tfinger.y = y;
    SDL_PushEvent(&event);
  }

  Screen screen_;
};

TEST_F(ScreenTest, TheBackingStoreHasTheFramesPixels) {
  int width = 0;
  int height = 0;
  SDL_GetRendererOutputSize(screen_.renderer(), &width, &height);
  EXPECT_EQ(width, 800);
  EXPECT_EQ(height, 600);
}

TEST_F(ScreenTest, ThePagesThingsAreLeftToThePage) {
  EXPECT_STREQ(SDL_GetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT), "#klaster-no-keys");
  EXPECT_EQ(SDL_EventState(SDL_MOUSEWHEEL, SDL_QUERY), SDL_IGNORE);
  EXPECT_STREQ(SDL_GetHint(SDL_HINT_TOUCH_MOUSE_EVENTS), "0");
  EXPECT_STREQ(SDL_GetHint(SDL_HINT_MOUSE_TOUCH_EVENTS), "0");
}

TEST_F(ScreenTest, TheMouseIsGivenInCssPixelsAndWakesTheLoop) {
  push_mouse(SDL_MOUSEMOTION, 20, 40);
  push_mouse(SDL_MOUSEBUTTONDOWN, 200, 100);
  push_mouse(SDL_MOUSEMOTION, 400, 300);
  push_mouse(SDL_MOUSEBUTTONUP, 400, 300);
  EXPECT_EQ(wakes, 4);
  const auto pointers = drain();
  ASSERT_EQ(pointers.size(), 4U);
  EXPECT_EQ(pointers[0].phase, hover);
  EXPECT_EQ(pointers[0].at, (Point{10, 20}));
  EXPECT_EQ(pointers[1].phase, down);
  EXPECT_EQ(pointers[1].at, (Point{100, 50}));
  EXPECT_EQ(pointers[2].phase, move);
  EXPECT_EQ(pointers[3].phase, up);
}

TEST_F(ScreenTest, OtherButtonsDoNothing) {
  push_mouse(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_BUTTON_RIGHT);
  push_mouse(SDL_MOUSEBUTTONUP, 1, 1, SDL_BUTTON_RIGHT);
  EXPECT_TRUE(drain().empty());
}

TEST_F(ScreenTest, OnlyTheFirstFingerCounts) {
  push_finger(SDL_FINGERDOWN, 7, 0.5F, 0.5F);
  push_finger(SDL_FINGERDOWN, 8, 0.1F, 0.1F);
  push_finger(SDL_FINGERMOTION, 8, 0.2F, 0.1F);
  push_finger(SDL_FINGERUP, 8, 0.2F, 0.1F);
  push_finger(SDL_FINGERUP, 7, 0.6F, 0.5F);
  const auto pointers = drain();
  ASSERT_EQ(pointers.size(), 2U);
  EXPECT_EQ(pointers[0].phase, down);
  EXPECT_EQ(pointers[0].at, (Point{200, 150}));
  EXPECT_EQ(pointers[1].phase, up);
}

TEST_F(ScreenTest, ACancelledTouchIsLetGoWithoutBeingLifted) {
  push_finger(SDL_FINGERDOWN, 7, 0.5F, 0.5F);
  drain();
  screen_.cancel_pointer();
  push_finger(SDL_FINGERUP, 7, 0.5F, 0.5F);  // what SDL makes of it
  const auto pointers = drain();
  ASSERT_EQ(pointers.size(), 1U);
  EXPECT_EQ(pointers[0].phase, cancel);
}

TEST_F(ScreenTest, LosingTheFocusLetsGo) {
  push_mouse(SDL_MOUSEBUTTONDOWN, 10, 10);
  drain();
  SDL_Event event{};
  event.type = SDL_WINDOWEVENT;
  event.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
  SDL_PushEvent(&event);
  push_mouse(SDL_MOUSEBUTTONUP, 10, 10);
  const auto pointers = drain();
  ASSERT_EQ(pointers.size(), 1U);
  EXPECT_EQ(pointers[0].phase, cancel);
}

TEST_F(ScreenTest, ALostContextComesBackWithANewRenderer) {
  screen_.context_lost();
  EXPECT_EQ(screen_.renderer(), nullptr);
  EXPECT_TRUE(screen_.context_restored());
  EXPECT_NE(screen_.renderer(), nullptr);
}

TEST(Frame, StaysWithinTwoPixelsForEachCssPixelAndFourMegapixels) {
  EXPECT_EQ(make_frame(360, 270, 3).ratio, 2);
  EXPECT_EQ(make_frame(860, 700, 1.5F).ratio, 1.5F);
  const Frame wall = make_frame(3840, 2160, 2);
  EXPECT_LE(wall.width * wall.height * wall.ratio * wall.ratio, max_frame_pixels * 1.001F);
  EXPECT_GE(make_frame(0, 0, 0).width, 1);
}

TEST(Camera, KeepsTheWholeWorldInSightAndFindsPointsAgain) {
  const Frame frame{800, 300, 2};
  const Camera camera(frame, 100, 100);
  const Rect world = camera.to_css({0, 0, 100, 100});
  EXPECT_EQ(world, (Rect{250, 0, 300, 300}));
  EXPECT_EQ(camera.to_pixels()({0, 0}), (Point{500, 0}));
  EXPECT_EQ(camera.to_world({400, 150}), (Point{50, 50}));
}

}  // namespace
}  // namespace klaster
