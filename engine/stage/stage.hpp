// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The seam between a game's living picture and the engine. A stage shows a Game; it never writes to it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/page/decision.hpp"
#include "engine/session/game.hpp"
#include "engine/stage/frame.hpp"
#include "engine/stage/painter.hpp"
#include "engine/stage/pointer.hpp"

namespace klaster {

/// Where a thing stands, for the page's tags: a slot of the anchor array.
struct Anchor {
  Rect css;
  bool visible = false;
};

/// A sound or a haptic for something that happened in the picture.
struct Cue {
  std::string_view name;
  std::int32_t strength = 0;  ///< 0 to 100
};

/// The picture of one game.
class Stage {
 public:
  virtual ~Stage() = default;
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  /// A game was opened, restored, undone or forked: shows its state at once, without a show. A game at its very
  /// beginning may make an entrance.
  virtual void opened(const Game&) = 0;
  /// A decision was accepted: shows how the world becomes what it is now.
  virtual void decided(const Game& after, const Decision&) = 0;
  /// One fixed step of 1/60 s of what only shows. False when everything is at rest.
  virtual bool tick() = 0;
  /// Draws the moment `alpha` (0 to 1) after the last step.
  virtual void draw(Painter&, double alpha) = 0;
  /// Scene units to pixels of the frame.
  [[nodiscard]] virtual Transform to_pixels() const = 0;
  /// The pointer did something. Decisions it amounts to are appended to `wishes`; they go through the session like a
  /// button's, so what they change arrives by `decided`.
  virtual void pointer(const Pointer&, std::vector<Decision>& wishes) = 0;
  /// The canvas has a new size.
  virtual void resize(const Frame&) = 0;
  /// The graphics context is about to go: everything kept in textures has to be let go, and made anew when drawing.
  virtual void graphics_lost() = 0;
  /// Reduced motion: everything is where it belongs at once, nothing moves by itself.
  virtual void still(bool is_still) = 0;
  /// Slot order is a contract with the game's face.
  [[nodiscard]] virtual std::span<const Anchor> anchors() const = 0;
  /// Moves the cues since the last call to the end of `cues`.
  virtual void take_cues(std::vector<Cue>& cues) = 0;

 protected:
  Stage() = default;
};

}  // namespace klaster
