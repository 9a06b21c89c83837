// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/art.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace klaster {

void DestroyTexture::operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }

SDL_Texture* ArtShelf::find(std::string_view name, float width, float height) {
  const float shrink = std::min(1.0F, static_cast<float>(max_art_size) / std::max({width, height, 1.0F}));
  const auto w = std::max(1, static_cast<std::int32_t>(std::ceil(width * shrink)));
  const auto h = std::max(1, static_cast<std::int32_t>(std::ceil(height * shrink)));
  auto found = std::ranges::find(pictures_, name, &Picture::name);
  if (found == pictures_.end()) {
    pictures_.emplace_back().name = name;
    found = pictures_.end() - 1;
  }
  // A tenth too small is not seen; asking at every pixel of a growing window would be.
  const bool too_small = found->width * 11 < w * 10 || found->height * 11 < h * 10;
  if (too_small && found->waiting_for == 0) {
    found->waiting_for = ++last_id_;
    found->width = w;
    found->height = h;
    requests_.push_back({last_id_, found->name, w, h});
  }
  return found->texture.get();
}

std::vector<ArtRequest> ArtShelf::take_requests() { return std::exchange(requests_, {}); }

bool ArtShelf::deliver(SDL_Renderer& renderer, std::int32_t id, std::int32_t width, std::int32_t height,
                       std::span<const std::uint8_t> rgba) {
  const auto found = std::ranges::find(pictures_, id, &Picture::waiting_for);
  if (id == 0 || found == pictures_.end()) return false;
  found->waiting_for = 0;
  if (width <= 0 || height <= 0 || width > max_art_size || height > max_art_size) return true;
  if (rgba.size() != static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4) return true;
  SDL_Texture* const texture =
      SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_ABGR8888, SDL_TEXTUREACCESS_STATIC, width, height);
  if (texture == nullptr) return true;
  SDL_UpdateTexture(texture, nullptr, rgba.data(), width * 4);
  SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
  SDL_SetTextureScaleMode(texture, SDL_ScaleModeLinear);
  found->texture.reset(texture);
  return true;
}

void ArtShelf::lose() {
  requests_.clear();
  pictures_.clear();
}

}  // namespace klaster
