// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Pictures from SVG files. The page draws them, at exactly the size they are shown in, and hands over the pixels;
// they go straight into a texture and are not kept. Asking again is how they come back after a lost context.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct SDL_Renderer;
struct SDL_Texture;

namespace klaster {

struct DestroyTexture {
  void operator()(SDL_Texture*) const;
};

/// A picture wanted from the page.
struct ArtRequest {
  std::int32_t id = 0;
  std::string name;
  std::int32_t width = 0;
  std::int32_t height = 0;
};

/// No bitmap larger than this passes through the heap.
inline constexpr std::int32_t max_art_size = 1024;

/// All pictures asked for so far.
class ArtShelf {
 public:
  /// The texture of that picture, or null while it is on its way or not to be had. Asks for it where it is missing or
  /// much too small for `width` by `height` pixels.
  SDL_Texture* find(std::string_view name, float width, float height);
  /// What to ask the page for since the last call.
  std::vector<ArtRequest> take_requests();
  /// The page's answer: RGBA, four bytes a pixel, not premultiplied; nothing when the picture is not to be had.
  /// False for an answer nobody waits for.
  bool deliver(SDL_Renderer&, std::int32_t id, std::int32_t width, std::int32_t height,
               std::span<const std::uint8_t> rgba);
  /// The renderer is gone and every texture with it.
  void lose();

 private:
  struct Picture {
    std::string name;
    std::int32_t waiting_for = 0;  // id of the request under way
    std::int32_t width = 0;        // asked for
    std::int32_t height = 0;
    std::unique_ptr<SDL_Texture, DestroyTexture> texture;
  };

  std::vector<Picture> pictures_;
  std::vector<ArtRequest> requests_;
  std::int32_t last_id_ = 0;
};

}  // namespace klaster
