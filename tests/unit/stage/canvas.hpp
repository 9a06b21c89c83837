// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A picture in memory, drawn by SDL's software renderer: for tests and for looking at scenes without a browser.
#pragma once

#include <SDL.h>

#include <memory>

#include "engine/stage/frame.hpp"
#include "engine/stage/painter.hpp"

namespace klaster {

class Canvas {
 public:
  explicit Canvas(const Frame& frame)
      : surface_(SDL_CreateRGBSurfaceWithFormat(0, static_cast<int>(std::lround(frame.width * frame.ratio)),
                                                static_cast<int>(std::lround(frame.height * frame.ratio)), 32,
                                                SDL_PIXELFORMAT_ARGB8888)),
        renderer_(SDL_CreateSoftwareRenderer(surface_.get())) {}

  [[nodiscard]] SDL_Renderer& renderer() const { return *renderer_; }
  [[nodiscard]] SDL_Surface& surface() const { return *surface_; }
  [[nodiscard]] int width() const { return surface_->w; }
  [[nodiscard]] int height() const { return surface_->h; }

  /// What has been drawn so far.
  [[nodiscard]] Colour at(int x, int y) const {
    SDL_RenderFlush(renderer_.get());
    const auto* const row =
        static_cast<const Uint8*>(surface_->pixels) + static_cast<std::ptrdiff_t>(y) * surface_->pitch;
    Colour colour;
    SDL_GetRGBA(reinterpret_cast<const Uint32*>(row)[x], surface_->format, &colour.r, &colour.g, &colour.b, &colour.a);
    return colour;
  }

 private:
  struct Free {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
    void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
  };
  std::unique_ptr<SDL_Surface, Free> surface_;
  std::unique_ptr<SDL_Renderer, Free> renderer_;
};

}  // namespace klaster
