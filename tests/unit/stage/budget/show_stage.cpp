// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// show_stage WIDTH HEIGHT RATIO FOLDER [ART_FOLDER]: draws every scene of Money Jars into FOLDER/<scene>.bmp, so that
// one can look at it. ART_FOLDER may hold <name>.bmp for pictures that the page would draw from SVG.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/unit/stage/budget/scenes.hpp"
#include "tests/unit/stage/canvas.hpp"

using namespace klaster;

namespace {

void bring_art(ArtShelf& shelf, SDL_Renderer& renderer, const std::string& folder) {
  for (const ArtRequest& request : shelf.take_requests()) {
    SDL_Surface* const loaded = SDL_LoadBMP((folder + "/" + request.name + ".bmp").c_str());
    if (loaded == nullptr) continue;
    SDL_Surface* const rgba = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_ABGR8888, 0);
    const auto* const pixels = static_cast<const std::uint8_t*>(rgba->pixels);
    const auto size = static_cast<std::size_t>(rgba->pitch) * static_cast<std::size_t>(rgba->h);
    shelf.deliver(renderer, request.id, rgba->w, rgba->h, {pixels, size});
    SDL_FreeSurface(rgba);
    SDL_FreeSurface(loaded);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 5) {
    std::fputs("show_stage WIDTH HEIGHT RATIO FOLDER [ART_FOLDER]\n", stderr);
    return 2;
  }
  const Frame frame{std::strtof(arguments[1], nullptr), std::strtof(arguments[2], nullptr),
                    std::strtof(arguments[3], nullptr)};
  for (const budget::Scene& scene : budget::scenes()) {
    budget::Tabletop table;
    table.resize(frame);
    budget::play(scene, table);
    const Canvas canvas(frame);
    ArtShelf art;
    for (int round = 0; round < 2; ++round) {  // the second time with the pictures the first one asked for
      Painter painter(canvas.renderer(), art, table.to_pixels());
      table.draw(painter, 1);
      // Where the page puts its tags: jars and the tray.
      for (std::size_t i = 0; i < table.layout().jars.size() + 2; ++i) {
        const Anchor& anchor = table.anchors()[i];
        if (anchor.visible) painter.rounded(anchor.css, 6, rgb(0xFBF6EC, 0.9F));
      }
      painter.flush();
      if (count > 5) bring_art(art, canvas.renderer(), arguments[5]);
      if (round == 1) {
        std::printf("%s: %d draw calls, %d triangles\n", scene.name.data(), painter.counts().draw_calls,
                    painter.counts().triangles);
      }
    }
    SDL_RenderFlush(&canvas.renderer());
    SDL_SaveBMP(&canvas.surface(), (std::string(arguments[4]) + "/" + std::string(scene.name) + ".bmp").c_str());
  }
  return 0;
}
