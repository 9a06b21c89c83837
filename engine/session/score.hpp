// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A score in ten-thousandths: integers, so that every build and every machine agrees to the last digit.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace klaster {

/// The value 1 of a score, in ten-thousandths.
inline constexpr std::int32_t score_one = 10'000;

/// How a game went: a weighted total and the dimensions it is made of. All values 0 to `score_one`.
struct Score {
  struct Dimension {
    std::string_view id;  ///< ASCII; its name is the message "<game>.score.<id>"
    std::int32_t value = 0;
    std::int32_t weight = 0;  ///< share of the total; the weights add up to `score_one`
    bool operator==(const Dimension&) const = default;
  };
  static constexpr std::size_t max_dimensions = 6;

  std::int32_t total = 0;
  std::int32_t stars = 0;     ///< 0 to 3, by the scenario's thresholds
  bool goal_reached = false;  ///< total is at least the scenario's `pass`
  std::array<Dimension, max_dimensions> dimensions{};
  std::size_t dimension_count = 0;

  bool operator==(const Score&) const = default;
};

/// Something a scenario asks for that is met or not, such as a goal fully saved for.
struct Objective {
  std::string_view id;  ///< ASCII; its name is the message "<game>.objective.<id>"
  bool met = false;
};

}  // namespace klaster
