// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Glints, dust, drops: a handful of specks that fly for a moment and are gone.
#pragma once

#include <array>

#include "engine/base/random.hpp"
#include "engine/stage/painter.hpp"

namespace klaster {

/// A small fixed number of specks: a new one takes the place of the oldest.
class Particles {
 public:
  struct Burst {
    Point at;
    int count = 8;
    float speed = 60;  ///< units of the scene a second
    float size = 2;    ///< radius
    float lift = 0;    ///< how much they rise (negative: fall), units a second squared
    int ticks = 40;    ///< how long they live
    Colour colour;
  };

  void burst(const Burst&, Random&);
  /// One step of 1/60 s. False when none is left.
  bool tick();
  void draw(Painter&) const;
  void clear() { specks_ = {}; }

 private:
  struct Speck {
    Point at;
    Point velocity;
    float size = 0;
    float lift = 0;
    int age = 0;
    int ticks = 0;  // 0: none
    Colour colour;
  };

  std::array<Speck, 48> specks_{};
  std::size_t next_ = 0;
};

}  // namespace klaster
