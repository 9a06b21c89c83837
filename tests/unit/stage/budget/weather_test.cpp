// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/weather.hpp"

#include <gtest/gtest.h>

namespace klaster::budget {
namespace {

using Season = TableState::Season;

constexpr Season seasons[] = {Season::spring, Season::summer, Season::autumn, Season::winter};

TEST(Weather, TheSameWeekOfASeasonHasTheSameWeatherAndNextWeekAnother) {
  for (const Season season : seasons) {
    for (int week = 1; week <= 12; ++week) {
      EXPECT_EQ(outside_in(season, week), outside_in(season, week));
      EXPECT_NE(outside_in(season, week).weather, outside_in(season, week + 1).weather) << week;
    }
    EXPECT_EQ(outside_in(season, -3), outside_in(season, 1));
  }
}

TEST(Weather, SnowFallsInWinterAndLateInAutumnOnlyAndRainNeverInWinter) {
  for (int week = 1; week <= 8; ++week) {
    EXPECT_NE(outside_in(Season::spring, week).weather, Weather::snow);
    EXPECT_NE(outside_in(Season::summer, week).weather, Weather::snow);
    EXPECT_EQ(outside_in(Season::autumn, week).weather == Weather::snow, week == 8);
    EXPECT_NE(outside_in(Season::winter, week).weather, Weather::rain);
  }
}

TEST(Weather, AGreyWeekHasLittleSunAndTreesFollowTheSeason) {
  EXPECT_LT(sky_of({Season::spring, Weather::rain}).sun, 0.2F);
  EXPECT_GT(sky_of({Season::spring, Weather::clear}).sun, 0.9F);
  const Colour spring = sky_of({Season::spring, Weather::clear}).trees;
  const Colour autumn = sky_of({Season::autumn, Weather::clear}).trees;
  const Colour winter = sky_of({Season::winter, Weather::clear}).trees;
  EXPECT_GT(spring.g, spring.r);
  EXPECT_GT(autumn.r, autumn.g);
  EXPECT_GT(winter.b, 150);
}

}  // namespace
}  // namespace klaster::budget
