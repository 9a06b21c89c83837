// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/weather.hpp"

#include <array>

#include "games/budget/stage/palette.hpp"

namespace klaster::budget {
namespace {

using Season = TableState::Season;

constexpr std::size_t weeks_of_weather = 8;

Sky sky_of(Weather weather) {
  switch (weather) {
    case Weather::clear:
      return {rgb(0x7FA9CF), rgb(0xF3C795), rgb(0xFFE2AE), rgb(0xC79A8B), rgb(0xB46E50), rgb(0x52784F), 1};
    case Weather::clouds:
      return {rgb(0x6F93BC), rgb(0xDDB9A6), rgb(0xF8D3A6), rgb(0xB1908E), rgb(0xA4644D), rgb(0x4E7050), 0.7F};
    case Weather::rain:
      return {rgb(0x66788F), rgb(0x93A0AD), rgb(0xC4C2BC), rgb(0x87909D), rgb(0x7F5C54), rgb(0x48635A), 0.12F};
    case Weather::wind:
      return {rgb(0x8C7FB0), rgb(0xE59C86), rgb(0xFFD08D), rgb(0xA97D8E), rgb(0xA85C4B), rgb(0x5C7548), 0.85F};
    case Weather::mist:
      return {rgb(0xB4BECB), rgb(0xE0D7CF), rgb(0xF5E6CF), rgb(0xC6BDBD), rgb(0xB08E80), rgb(0x7F9686), 0.3F};
    case Weather::snow:
      return {rgb(0x8796B2), rgb(0xB9BECB), rgb(0xE6DCD6), rgb(0x9FA3B4), rgb(0x8D6C66), rgb(0x6F8078), 0.15F};
  }
  return {};
}

}  // namespace

Outside outside_in(TableState::Season season, std::int32_t week) {
  using enum Weather;
  constexpr std::array<std::array<Weather, weeks_of_weather>, 4> weeks{{
      {clear, clouds, rain, wind, mist, clear, rain, clouds},
      {clear, wind, clouds, rain, clear, clouds, wind, mist},
      {wind, rain, clouds, mist, clear, rain, wind, snow},
      {clouds, snow, clear, mist, snow, clouds, clear, snow},
  }};
  const auto index = static_cast<std::size_t>(std::max(week - 1, 0)) % weeks_of_weather;
  return {season, weeks[static_cast<std::size_t>(season)][index]};
}

Sky sky_of(Outside outside) {
  Sky sky = sky_of(outside.weather);
  switch (outside.season) {
    case Season::spring:
      break;
    case Season::summer:
      sky.trees = mix(sky.trees, rgb(0x2F5D3A), 0.5F);
      break;
    case Season::autumn:
      sky.trees = mix(sky.trees, rgb(0xC9812B), 0.8F);
      sky.low = mix(sky.low, rgb(0xF2B27A), 0.3F);
      break;
    case Season::winter:
      // Hoarfrost on the trees, and a low sun behind a cold sky.
      sky.trees = mix(rgb(0xB9C6D2), sky.trees, 0.2F);
      sky.top = mix(sky.top, rgb(0x7C93B8), 0.5F);
      sky.middle = mix(sky.middle, rgb(0xC9C3D2), 0.55F);
      sky.low = mix(sky.low, rgb(0xF3CDBE), 0.5F);
      sky.far = mix(sky.far, rgb(0xA9B0C6), 0.4F);
      sky.sun *= 0.8F;
      break;
  }
  return sky;
}

}  // namespace klaster::budget
