// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/screen.hpp"

#include <SDL.h>

namespace klaster {
namespace {

int pixels(float css, float ratio) { return std::max(1, static_cast<int>(std::lround(css * ratio))); }

// SDL calls this for every event before it is queued, and leaves out those we do not want.
int filter(void* data, SDL_Event* event) {
  switch (event->type) {
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
    case SDL_WINDOWEVENT:
      if (data != nullptr) reinterpret_cast<void (*)()>(data)();
      return 1;
    default:
      return 0;
  }
}

}  // namespace

void DestroyWindow::operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
void DestroyRenderer::operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }

Screen::~Screen() {
  renderer_.reset();
  window_.reset();
}

bool Screen::open(const Frame& frame, void (*wake)()) {
  frame_ = frame;
  // SDL listens for keys on the element that this selector finds, and prevents what they usually do: typing, Tab. It
  // must find nothing.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#klaster-no-keys");
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");  // one tap is one pointer
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return false;
  // A handled wheel event would keep the page from scrolling over the canvas.
  SDL_EventState(SDL_MOUSEWHEEL, SDL_IGNORE);
  SDL_SetEventFilter(filter, reinterpret_cast<void*>(wake));
  // The attributes that the GLES2 renderer wants, set beforehand: else it makes the window a second time.
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
#ifdef __EMSCRIPTEN__
  const Uint32 flags = SDL_WINDOW_OPENGL;
#else
  const Uint32 flags = SDL_WINDOW_HIDDEN;
#endif
  // The window has the size of the backing store, and the canvas gets its size on the screen from CSS alone: SDL's own
  // handling of dense screens knows no limit, and SDL listens to the window's size, not the canvas's.
  window_.reset(SDL_CreateWindow("", 0, 0, pixels(frame.width, frame.ratio), pixels(frame.height, frame.ratio), flags));
  return window_ && make_renderer();
}

bool Screen::make_renderer() {
  renderer_.reset(SDL_CreateRenderer(window_.get(), -1, 0));
  return renderer_ != nullptr;
}

void Screen::resize(const Frame& frame) {
  if (frame == frame_) return;
  frame_ = frame;
  if (window_) SDL_SetWindowSize(window_.get(), pixels(frame.width, frame.ratio), pixels(frame.height, frame.ratio));
}

void Screen::context_lost() {
  // SDL would go on drawing into nothing. What it frees here is already gone; that is harmless.
  renderer_.reset();
  cancel_pointer();
}

bool Screen::context_restored() { return renderer_ != nullptr || make_renderer(); }

void Screen::report(Pointer::Phase phase, float x, float y, std::vector<Pointer>& pointers) {
  last_ = {x, y};
  pointers.push_back({.phase = phase, .at = last_, .time_ms = static_cast<double>(SDL_GetTicks64())});
}

void Screen::take_pointers(std::vector<Pointer>& pointers) {
  if (cancelled_) {
    cancelled_ = false;
    if (holder_ != nobody) report(Pointer::Phase::cancel, last_.x, last_.y, pointers);
    holder_ = nobody;
  }
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) translate(event, pointers);
}

void Screen::translate(const SDL_Event& event, std::vector<Pointer>& pointers) {
  using enum Pointer::Phase;
  switch (event.type) {
    case SDL_MOUSEMOTION: {
      if (holder_ != nobody && holder_ != mouse) return;
      const float x = static_cast<float>(event.motion.x) / frame_.ratio;
      report(holder_ == mouse ? move : hover, x, static_cast<float>(event.motion.y) / frame_.ratio, pointers);
      return;
    }
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: {
      const bool pressed = event.type == SDL_MOUSEBUTTONDOWN;
      if (event.button.button != SDL_BUTTON_LEFT || holder_ != (pressed ? nobody : mouse)) return;
      holder_ = pressed ? mouse : nobody;
      const float x = static_cast<float>(event.button.x) / frame_.ratio;
      report(pressed ? down : up, x, static_cast<float>(event.button.y) / frame_.ratio, pointers);
      return;
    }
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: {
      const bool pressed = event.type == SDL_FINGERDOWN;
      const bool released = event.type == SDL_FINGERUP;
      if (holder_ != (pressed ? nobody : event.tfinger.fingerId)) return;
      if (pressed) holder_ = event.tfinger.fingerId;
      if (released) holder_ = nobody;
      const float x = event.tfinger.x * frame_.width;
      report(pressed ? down : released ? up : move, x, event.tfinger.y * frame_.height, pointers);
      return;
    }
    case SDL_WINDOWEVENT:
      if (event.window.event != SDL_WINDOWEVENT_FOCUS_LOST && event.window.event != SDL_WINDOWEVENT_HIDDEN) return;
      if (holder_ != nobody) report(cancel, last_.x, last_.y, pointers);
      holder_ = nobody;
      return;
    default:
      return;
  }
}

void Screen::present() { SDL_RenderPresent(renderer_.get()); }

}  // namespace klaster
