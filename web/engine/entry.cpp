// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What every module exports, with or without a stage: messages in, slices of work; and the way messages go out.

#include "web/engine/entry.hpp"

#include <emscripten.h>

#include KLASTER_GAME_FACE_HEADER
#include KLASTER_GAME_RULES_HEADER

// clang-format off
EM_JS(void, klaster_emit, (const char* text, int length), {
  // A copy is made: the page may keep the text, and the heap may move.
  Module["onMessage"](new TextDecoder().decode(HEAPU8.slice(text, text + length)));
})
// clang-format on

namespace klaster {
namespace {

class PageSink final : public MessageSink {
 public:
  void message(std::string_view json) override { klaster_emit(json.data(), static_cast<int>(json.size())); }
};

}  // namespace

Host& the_host() {
  static PageSink sink;
  static Host host(KLASTER_GAME::rules(), KLASTER_GAME::face(), sink);
  return host;
}

}  // namespace klaster

extern "C" {

/// A message from the page: UTF-8, not ended by zero.
EMSCRIPTEN_KEEPALIVE void klaster_send(const char* text, int length) {
  klaster::the_host().receive(std::string_view(text, static_cast<std::size_t>(length)));
}

/// A slice of the waiting job; 1 while there is more.
EMSCRIPTEN_KEEPALIVE int klaster_work(int steps) { return klaster::the_host().work(steps) ? 1 : 0; }
}
