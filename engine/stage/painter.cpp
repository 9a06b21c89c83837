// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/painter.hpp"

#include <SDL.h>

#include <array>
#include <cassert>
#include <cstddef>

namespace klaster {
namespace {

// Width of a smooth edge in pixels.
constexpr float feather = 1;
// More corners than a shape of ours ever has: a batch is sent before it could run out of indices within a shape.
constexpr std::size_t largest_shape = 4096;

}  // namespace

Painter::Painter(SDL_Renderer& renderer, ArtShelf& art, const Transform& to_pixels)
    : renderer_(renderer), art_(art), base_(to_pixels), screen_base_(to_pixels), transform_(to_pixels) {
  SDL_SetRenderDrawBlendMode(&renderer, SDL_BLENDMODE_BLEND);
}

Painter::~Painter() { flush(); }

void Painter::clear(Colour colour) {
  SDL_SetRenderDrawColor(&renderer_, colour.r, colour.g, colour.b, colour.a);
  SDL_RenderClear(&renderer_);
}

Mesh& Painter::target(std::size_t more_vertices) {
  if (recording_ != nullptr) {
    assert(recording_->has_room(more_vertices));
    return *recording_;
  }
  if (texture_ != nullptr || !batch_.has_room(more_vertices)) flush();
  return batch_;
}

std::span<const Point> Painter::to_pixels(std::span<const Point> points) {
  pixels_.clear();
  for (const Point p : points) pixels_.push_back(transform_(p));
  return pixels_;
}

Paint Painter::tuned(const Paint& paint) const {
  Paint result = paint.through(transform_);
  result.from = faded(result.from, opacity_);
  result.to = faded(result.to, opacity_);
  return result;
}

void Painter::polygon(std::span<const Point> outline, const Paint& paint) {
  add_polygon(target(largest_shape), to_pixels(outline), tuned(paint), feather);
}

void Painter::path(const Path& path, const Paint& paint) {
  for (std::size_t i = 0; i < path.count(); ++i) polygon(path.outline(i), paint);
}

void Painter::rect(Rect r, const Paint& paint) {
  const std::array corners{Point{r.x, r.y}, Point{r.right(), r.y}, Point{r.right(), r.bottom()},
                           Point{r.x, r.bottom()}};
  polygon(corners, paint);
}

void Painter::rounded(Rect r, float radius, const Paint& paint) {
  polygon(rounded_outline(r, radius, transform_.scale()), paint);
}

void Painter::ellipse(Point centre, Point radii, const Paint& paint) {
  polygon(ellipse_outline(centre, radii, transform_.scale()), paint);
}

void Painter::stroke(std::span<const Point> points, bool closed, float width, const Paint& paint) {
  add_stroke(target(largest_shape), to_pixels(points), closed, width * transform_.scale(), tuned(paint), feather);
}

void Painter::stroke(const Path& path, float width, const Paint& paint) {
  for (std::size_t i = 0; i < path.count(); ++i) stroke(path.outline(i), path.closed(i), width, paint);
}

void Painter::line(Point from, Point to, float width, const Paint& paint) {
  const std::array ends{from, to};
  stroke(ends, false, width, paint);
}

void Painter::ring(Point centre, Point radii, float width, const Paint& paint) {
  stroke(ellipse_outline(centre, radii, transform_.scale()), true, width, paint);
}

void Painter::glow(Point centre, Point radii, Colour colour) {
  const float scale = transform_.scale();
  add_glow(target(largest_shape), transform_(centre), radii * scale, faded(colour, opacity_));
}

void Painter::shadow(std::span<const Point> outline, Point offset, float blur, Colour colour) {
  const Transform here = transform_;
  transform_ = here * moved(offset);
  add_polygon(target(largest_shape), to_pixels(outline), faded(colour, opacity_), blur * here.scale());
  transform_ = here;
}

void Painter::shadow(Rect r, float radius, Point offset, float blur, Colour colour) {
  blur = std::min({blur, r.w, r.h});  // a rim wider than the thing would turn its inside out
  shadow(rounded_outline(r, std::max(radius, blur / 2), transform_.scale()), offset, blur, colour);
}

bool Painter::picture(std::string_view name, Rect where, Colour tint, float share) {
  const float scale = transform_.scale();
  SDL_Texture* const texture = art_.find(name, where.w * scale, where.h * scale);
  if (texture == nullptr) return false;
  assert(recording_ == nullptr && "a picture cannot be part of a mesh");
  const float top = 1 - std::clamp(share, 0.0F, 1.0F);
  const Rect shown{where.x, where.y + top * where.h, where.w, where.h * (1 - top)};
  add_quad(texture, transform_, shown, {0, top, 1, 1 - top}, tint);
  return true;
}

void Painter::add_quad(SDL_Texture* texture, const Transform& t, Rect where, Rect part, Colour tint) {
  if (texture_ != texture || !batch_.has_room(4)) flush();
  texture_ = texture;
  const Colour colour = faded(tint, opacity_);
  const auto first = static_cast<std::uint16_t>(batch_.vertices.size());
  for (const Point c : {Point{0, 0}, Point{1, 0}, Point{1, 1}, Point{0, 1}}) {
    batch_.vertices.push_back({t({where.x + c.x * where.w, where.y + c.y * where.h}),
                               colour,
                               {part.x + c.x * part.w, part.y + c.y * part.h}});
  }
  for (const int index : {0, 1, 2, 0, 2, 3}) batch_.indices.push_back(static_cast<std::uint16_t>(first + index));
}

bool Painter::prepare(Plate& plate) {
  // Cells in rows, a pixel of air around each so that neighbours do not bleed in.
  constexpr float widest = 1024;
  constexpr float air = 2;
  const float scale = screen_base_.scale();
  Point at;
  float row = 0;
  plate.width_ = 0;
  for (Plate::Print& print : plate.prints_) {
    const Point size{std::ceil(print.area.w * scale) + 2 * air, std::ceil(print.area.h * scale) + 2 * air};
    if (at.x + size.x > widest && at.x > 0) {
      at = {0, at.y + row};
      row = 0;
    }
    print.pixels = {at.x + air, at.y + air, size.x - 2 * air, size.y - 2 * air};
    at.x += size.x;
    row = std::max(row, size.y);
    plate.width_ = std::max(plate.width_, at.x);
  }
  plate.height_ = at.y + row;
  plate.texture_.reset(SDL_CreateTexture(&renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_TARGET,
                                         static_cast<int>(plate.width_), static_cast<int>(plate.height_)));
  if (!plate.texture_) return false;
  SDL_SetTextureBlendMode(plate.texture_.get(), SDL_BLENDMODE_BLEND);
  SDL_SetTextureScaleMode(plate.texture_.get(), SDL_ScaleModeLinear);
  return true;
}

void Painter::engrave(Plate& plate, std::size_t index, Colour ground) {
  assert(plate.texture_ != nullptr);
  flush();
  SDL_SetRenderTarget(&renderer_, plate.texture_.get());
  const Plate::Print& print = plate.prints_[index];
  const SDL_Rect cell{static_cast<int>(print.pixels.x) - 1, static_cast<int>(print.pixels.y) - 1,
                      static_cast<int>(print.pixels.w) + 2, static_cast<int>(print.pixels.h) + 2};
  SDL_SetRenderDrawBlendMode(&renderer_, SDL_BLENDMODE_NONE);
  SDL_SetRenderDrawColor(&renderer_, ground.r, ground.g, ground.b, 0);
  SDL_RenderFillRect(&renderer_, &cell);
  SDL_SetRenderDrawBlendMode(&renderer_, SDL_BLENDMODE_BLEND);
  base_ =
      moved({print.pixels.x, print.pixels.y}) * scaled(screen_base_.scale()) * moved({-print.area.x, -print.area.y});
  place();
}

void Painter::finish_plate() {
  flush();
  SDL_SetRenderTarget(&renderer_, nullptr);
  base_ = screen_base_;
  place();
}

void Painter::print(const Plate& plate, std::size_t index, Point at, float angle, float scale) {
  if (!plate.texture_) return;
  const Plate::Print& print = plate.prints_[index];
  const Rect part{print.pixels.x / plate.width_, print.pixels.y / plate.height_, print.pixels.w / plate.width_,
                  print.pixels.h / plate.height_};
  // The cell was rounded up to whole pixels; so is what is printed.
  const float unit = 1 / screen_base_.scale();
  const Rect where{print.area.x, print.area.y, print.pixels.w * unit, print.pixels.h * unit};
  add_quad(plate.texture_.get(), transform_ * moved(at) * turned(angle) * scaled(scale), where, part, rgb(0xFFFFFF));
}

void Painter::mesh(const Mesh& mesh, Point offset) {
  if (offset == Point{} && opacity_ == 1 && recording_ == nullptr) {
    // What stands still goes to the graphics card as it is.
    flush();
    submit(mesh, nullptr);
    return;
  }
  Transform shift = transform_;
  shift.e = 0;
  shift.f = 0;
  target(mesh.vertices.size()).append(mesh, moved(shift(offset)), opacity_);
}

void Painter::mesh(const Mesh& mesh, Point at, float angle, float scale) {
  target(mesh.vertices.size()).append(mesh, moved(transform_(at)) * turned(angle) * scaled(scale), opacity_);
}

void Painter::clip(const Rect* rect) {
  flush();
  if (rect == nullptr) {
    SDL_RenderSetClipRect(&renderer_, nullptr);
    return;
  }
  const Point from = transform_({rect->x, rect->y});
  const Point to = transform_({rect->right(), rect->bottom()});
  const SDL_Rect pixels{static_cast<int>(std::floor(from.x)), static_cast<int>(std::floor(from.y)),
                        static_cast<int>(std::ceil(to.x - from.x)), static_cast<int>(std::ceil(to.y - from.y))};
  SDL_RenderSetClipRect(&renderer_, &pixels);
}

void Painter::submit(const Mesh& mesh, SDL_Texture* texture) {
  if (mesh.indices.empty()) return;
  static_assert(sizeof(Colour) == sizeof(SDL_Color) && offsetof(SDL_Color, a) == offsetof(Colour, a));
  const Vertex& first = mesh.vertices.front();
  SDL_RenderGeometryRaw(&renderer_, texture, &first.at.x, sizeof(Vertex),
                        reinterpret_cast<const SDL_Color*>(&first.colour), sizeof(Vertex), &first.texture.x,
                        sizeof(Vertex), static_cast<int>(mesh.vertices.size()), mesh.indices.data(),
                        static_cast<int>(mesh.indices.size()), sizeof(std::uint16_t));
  ++counts_.draw_calls;
  counts_.triangles += static_cast<std::int32_t>(mesh.indices.size() / 3);
}

void Painter::flush() {
  submit(batch_, texture_);
  batch_.clear();
  texture_ = nullptr;
}

}  // namespace klaster
