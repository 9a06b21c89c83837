// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What a module with a stage offers beyond messages (docs/messages.md, "Functions of a module"): the canvas, its
// frames, its anchors and its pictures.
#include <emscripten.h>
#include <emscripten/html5.h>

#include <memory>
#include <vector>

#include "engine/stage/loop.hpp"
#include "engine/stage/screen.hpp"
#include "web/engine/entry.hpp"

#include KLASTER_GAME_STAGE_HEADER

// clang-format off
EM_JS(void, klaster_call_on_wake, (), {
  if (Module['onWake']) Module['onWake']();
})
EM_JS(void, klaster_call_on_art, (int request, const char* name, int width, int height), {
  if (Module['onArt']) Module['onArt'](request, UTF8ToString(name), width, height);
})
// clang-format on

namespace klaster {
namespace {

bool let_go(int, const EmscriptenTouchEvent*, void* screen) {
  static_cast<Screen*>(screen)->cancel_pointer();
  return false;
}

/// The stage on the page. Made when the page first asks for anything of it.
class Show final : public GameObserver {
 public:
  Show() : stage_(KLASTER_GAME::make_stage()), loop_(*stage_) {
    Host& host = the_host();
    host.observe(this);
    if (host.game() != nullptr) stage_->opened(*host.game());
  }

  void opened(const Game& game) override {
    stage_->opened(game);
    wake();
  }
  void decided(const Game& after, const Decision& decision) override {
    stage_->decided(after, decision);
    wake();
  }

  /// The next frame differs from this one.
  void wake() {
    loop_.wake();
    if (!awake_) klaster_call_on_wake();
    awake_ = true;
  }

  void resize(const Frame& frame) {
    if (frame == screen_.frame()) return;
    if (opened_) {
      screen_.resize(frame);
    } else {
      opened_ = true;
      // SDL takes a cancelled touch for a finger that was lifted. Asked first, we know better.
      emscripten_set_touchcancel_callback("#canvas", &screen_, false, let_go);
      screen_.open(frame, [] { show().wake(); });
      // SDL asks to be told before the page goes; that alone would keep it out of the back-forward cache.
      emscripten_set_beforeunload_callback(nullptr, nullptr);
    }
    stage_->resize(frame);
    wake();
  }

  bool frame(double time_ms) {
    take_gestures();
    const Loop::Frame frame = loop_.frame(time_ms);
    if (frame.draw) draw();
    make_sounds();
    awake_ = frame.more;
    return frame.more;
  }

  const float* anchors() {
    std::vector<float> now{anchors_.empty() ? 0.0F : anchors_.front()};
    const std::span<const Anchor> all = stage_->anchors();
    now.push_back(static_cast<float>(all.size()));
    for (const Anchor& anchor : all) {
      const Rect& r = anchor.css;
      now.insert(now.end(), {r.x, r.y, r.w, r.h, anchor.visible ? 1.0F : 0.0F});
    }
    if (now != anchors_) {
      anchors_.swap(now);
      ++anchors_.front();
    }
    return anchors_.data();
  }

  void still(bool is_still) {
    stage_->still(is_still);
    wake();
  }

  void context_lost() {
    stage_->graphics_lost();
    art_.lose();
    screen_.context_lost();
  }

  void context_restored() {
    screen_.context_restored();
    wake();
  }

  void art(std::int32_t request, std::int32_t width, std::int32_t height, const std::uint8_t* pixels) {
    SDL_Renderer* const renderer = screen_.renderer();
    if (renderer == nullptr) return;
    const bool there = pixels != nullptr && width > 0 && height > 0;
    const std::size_t size = there ? static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4 : 0;
    if (art_.deliver(*renderer, request, width, height, {pixels, size})) wake();
  }

  static Show& show() {
    static Show& only = *new Show;  // never destroyed: the page may call until it is gone
    return only;
  }

 private:
  void take_gestures() {
    pointers_.clear();
    screen_.take_pointers(pointers_);
    for (const Pointer& pointer : pointers_) {
      wishes_.clear();
      stage_->pointer(pointer, wishes_);
      for (const Decision& wish : wishes_) the_host().gesture(wish);
    }
    if (!pointers_.empty()) loop_.wake();
  }

  void draw() {
    SDL_Renderer* const renderer = screen_.renderer();
    if (renderer == nullptr) return;
    {
      Painter painter(*renderer, art_, stage_->to_pixels());
      stage_->draw(painter, loop_.alpha());
    }
    screen_.present();
    for (const ArtRequest& request : art_.take_requests()) {
      klaster_call_on_art(request.id, request.name.c_str(), request.width, request.height);
    }
  }

  void make_sounds() {
    cues_.clear();
    stage_->take_cues(cues_);
    for (const Cue& cue : cues_) the_host().cue(cue.name, cue.strength);
  }

  Screen screen_;
  ArtShelf art_;
  std::unique_ptr<Stage> stage_;
  Loop loop_;
  std::vector<Pointer> pointers_;
  std::vector<Decision> wishes_;
  std::vector<Cue> cues_;
  std::vector<float> anchors_;
  bool opened_ = false;
  bool awake_ = false;
};

}  // namespace
}  // namespace klaster

using klaster::Show;

extern "C" {

/// The canvas has that many CSS pixels, on a screen with `ratio` real ones for each.
EMSCRIPTEN_KEEPALIVE void klaster_resize(float width, float height, float ratio) {
  Show::show().resize(klaster::make_frame(width, height, ratio));
}

/// Steps and draws; 1 when another frame is wanted.
EMSCRIPTEN_KEEPALIVE int klaster_frame(double time_ms) { return Show::show().frame(time_ms) ? 1 : 0; }

/// Epoch, count, then x, y, w, h, visible for each slot.
EMSCRIPTEN_KEEPALIVE const float* klaster_anchors() { return Show::show().anchors(); }

EMSCRIPTEN_KEEPALIVE void klaster_motion(int reduced) { Show::show().still(reduced != 0); }

EMSCRIPTEN_KEEPALIVE void klaster_context_lost() { Show::show().context_lost(); }

EMSCRIPTEN_KEEPALIVE void klaster_context_restored() { Show::show().context_restored(); }

/// The picture for a request of `onArt`; null pixels when it is not to be had.
EMSCRIPTEN_KEEPALIVE void klaster_art(int request, int width, int height, const std::uint8_t* pixels) {
  Show::show().art(request, width, height, pixels);
}

}  // extern "C"
