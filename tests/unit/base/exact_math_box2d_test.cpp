// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The macros reach the calls that Box2D makes, and only those.
#include "engine/base/exact_math_box2d.hpp"

#include <gtest/gtest.h>

namespace klaster {
namespace {

TEST(ExactMathBox2d, ReplacesTheCallsOfTheCLibrary) {
  // Angles for which some C library rounds differently would depend on that library; so this looks at what is called.
#define KLASTER_TEXT_OF(call) KLASTER_TEXT(call)
#define KLASTER_TEXT(call) #call
  EXPECT_STREQ(KLASTER_TEXT_OF(sinf(a)), "::klaster::exact_sinf(a)");
  EXPECT_STREQ(KLASTER_TEXT_OF(cosf(a)), "::klaster::exact_cosf(a)");
  EXPECT_STREQ(KLASTER_TEXT_OF(expf(a)), "::klaster::exact_expf(a)");
  EXPECT_STREQ(KLASTER_TEXT_OF(atan2f(a, b)), "::klaster::exact_atan2f((a), (b))");
}

TEST(ExactMathBox2d, LeavesNamesThatAreNoCallsAlone) {
  const float sinf = 2;
  EXPECT_EQ(sinf * cosf(0.0f), 2);
  EXPECT_EQ(atan2f(0.0f, expf(0.0f)), 0);
}

}  // namespace
}  // namespace klaster
