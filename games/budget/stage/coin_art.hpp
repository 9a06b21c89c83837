// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// How coins, notes and bundles look. Drawn once per size, then only printed.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "engine/stage/painter.hpp"
#include "games/budget/stage/money.hpp"

namespace klaster::budget {

/// The pictures of all kinds of money at one size.
class CoinArt {
 public:
  /// Makes them anew, for the painter's scale and the money's present size.
  void make(Painter&, const Money&);
  void clear();
  /// Draws one piece at a moment between two steps.
  void draw(Painter&, const Money&, const Thing&, float alpha) const;
  /// The shadow of a piece that is up in the air.
  static void draw_shadow(Painter&, const Look&, Point at, float angle, float scale, float height);

 private:
  // Prints of one kind on the plate.
  struct Kind {
    std::size_t base = 0;    // a coin's disc: it does not turn, since light comes from one side
    std::size_t face = 0;    // what turns
    std::size_t folded = 0;  // a note in a jar
  };
  Plate plate_;
  std::vector<Kind> kinds_;
};

/// Strokes a whole number, centred, `height` high.
void draw_number(Painter&, std::int32_t number, Point centre, float height, float width, Colour);

}  // namespace klaster::budget
