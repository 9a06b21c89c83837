// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The cat on the sill. It watches the money, turns an ear to what falls, dozes off when nobody plays, and at a week's
// end curls up: the working week is over.
#pragma once

#include "engine/stage/painter.hpp"

namespace klaster::budget {

/// What the cat is doing at a moment.
struct CatPose {
  float curl = 0;  ///< 0: sits; 1: lies curled up
  float eyes = 1;  ///< 0: shut
  Point gaze;      ///< where it looks, -1 to 1 to each side
  float ear = 0;   ///< -1 or 1: the ear at that side is turned to a sound; 0: neither
};

/// `seat`: where it touches the sill. `seconds` lets it breathe, blink and flick its tail; the tail hangs down where
/// `tail_hangs`, and lies up beside it otherwise.
void draw_cat(Painter&, Point seat, float size, const CatPose&, float seconds, bool tail_hangs);

/// Follows with its eyes what happens on the table.
class Cat {
 public:
  /// What is asked of it in one step.
  struct Wish {
    bool curled = false;
    bool awake = true;
    Point head;       ///< of the cat
    Point target;     ///< what it looks at
    float reach = 1;  ///< distance at which its head is turned all the way
  };

  /// Something clinked there.
  void hear(Point head, Point sound);
  /// Somebody strokes it: it shuts its eyes for a moment.
  void stroke() { content_ = content_ticks; }
  /// One step. False when it has come to rest.
  bool tick(const Wish&, bool at_once);
  [[nodiscard]] const CatPose& pose() const { return pose_; }

 private:
  static constexpr int content_ticks = 70;

  CatPose pose_;
  int listening_ = 0;  // steps until the ear turns back
  int content_ = 0;    // steps until it opens its eyes again
};

}  // namespace klaster::budget
