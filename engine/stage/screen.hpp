// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// SDL's window, renderer and pointer, with SDL kept from everything that belongs to the page: keys, focus, scrolling.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/stage/frame.hpp"
#include "engine/stage/pointer.hpp"

struct SDL_Window;
struct SDL_Renderer;
union SDL_Event;

namespace klaster {

struct DestroyWindow {
  void operator()(SDL_Window*) const;
};
struct DestroyRenderer {
  void operator()(SDL_Renderer*) const;
};

/// The one canvas.
class Screen {
 public:
  ~Screen();
  Screen() = default;
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  /// Opens SDL's window on the canvas. `wake` is called whenever an event comes in. False where there is no way to
  /// draw.
  bool open(const Frame&, void (*wake)());
  void resize(const Frame&);
  [[nodiscard]] const Frame& frame() const { return frame_; }

  /// Null while the graphics context is lost.
  [[nodiscard]] SDL_Renderer* renderer() const { return renderer_.get(); }
  void context_lost();
  /// Makes the renderer anew. Textures have to be made anew by whoever had some.
  bool context_restored();

  /// Appends what the pointer did since the last call. One pointer at a time: further fingers do nothing.
  void take_pointers(std::vector<Pointer>& pointers);
  /// The system took the pointer away; whatever was held is let go without a click.
  void cancel_pointer() { cancelled_ = true; }

  /// Shows what was drawn.
  void present();

 private:
  void translate(const SDL_Event&, std::vector<Pointer>& pointers);
  void report(Pointer::Phase, float x, float y, std::vector<Pointer>& pointers);
  bool make_renderer();

  static constexpr std::int64_t nobody = -1;
  static constexpr std::int64_t mouse = -2;

  Frame frame_;
  std::unique_ptr<SDL_Window, DestroyWindow> window_;
  std::unique_ptr<SDL_Renderer, DestroyRenderer> renderer_;
  std::int64_t holder_ = nobody;  // the mouse, or a finger's id
  Point last_;
  bool cancelled_ = false;
};

}  // namespace klaster
