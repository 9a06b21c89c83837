// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Shapes drawn once into a texture, side by side, and from then on printed with two triangles each: for things of
// which there are many.
#pragma once

#include <memory>
#include <vector>

#include "engine/stage/art.hpp"
#include "engine/stage/geometry.hpp"

namespace klaster {

/// A sheet of prints. Lives on the graphics card: after a lost context it has to be made anew.
class Plate {
 public:
  /// A place on the sheet for something as large as `area` (in the scene's units, around its own origin). Call this for
  /// everything first, then Painter::engrave.
  std::size_t reserve(Rect area);
  /// Forgets everything.
  void clear();
  [[nodiscard]] bool empty() const { return texture_ == nullptr; }

 private:
  friend class Painter;
  struct Print {
    Rect area;    // in the scene's units
    Rect pixels;  // on the sheet
  };

  std::vector<Print> prints_;
  std::unique_ptr<SDL_Texture, DestroyTexture> texture_;
  float width_ = 0;
  float height_ = 0;
};

}  // namespace klaster
