// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Draws shapes in the units of a scene. Everything becomes triangles in one long list, so a whole scene is a handful
// of draw calls.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/stage/art.hpp"
#include "engine/stage/mesh.hpp"
#include "engine/stage/path.hpp"
#include "engine/stage/plate.hpp"

struct SDL_Renderer;
struct SDL_Texture;

namespace klaster {

/// Draws one frame. Cheap to make; make one a frame.
class Painter {
 public:
  /// `to_pixels` turns the scene's units into pixels of the renderer's target.
  Painter(SDL_Renderer&, ArtShelf&, const Transform& to_pixels);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  /// Fills the whole target.
  void clear(Colour);

  /// Draws from here on as if the scene's units were placed by `t`, until the next call. Not cumulative.
  void place(const Transform& t) {
    placed_ = t;
    transform_ = base_ * t;
  }
  void place() { place(Transform{}); }
  [[nodiscard]] const Transform& placed() const { return placed_; }
  /// Everything drawn from here on has its opacity times this.
  void opacity(float share) { opacity_ = share; }

  void polygon(std::span<const Point> outline, const Paint&);
  void path(const Path&, const Paint&);
  void rect(Rect, const Paint&);
  void rounded(Rect, float radius, const Paint&);
  void ellipse(Point centre, Point radii, const Paint&);
  void circle(Point centre, float radius, const Paint& paint) { ellipse(centre, {radius, radius}, paint); }
  void stroke(std::span<const Point> points, bool closed, float width, const Paint&);
  void stroke(const Path&, float width, const Paint&);
  void line(Point from, Point to, float width, const Paint&);
  void ring(Point centre, Point radii, float width, const Paint&);
  /// Light or shadow that is strongest in the centre and gone at the rim.
  void glow(Point centre, Point radii, Colour);
  /// A soft shadow in the shape of `outline`; `blur` is the width of its rim.
  void shadow(std::span<const Point> outline, Point offset, float blur, Colour);
  void shadow(Rect, float radius, Point offset, float blur, Colour);

  /// Draws a picture from the art folder into `where`, only the lowest `share` of its height. False while it is not
  /// there.
  bool picture(std::string_view name, Rect where, Colour tint = rgb(0xFFFFFF), float share = 1);

  /// Draws what was recorded, moved by `offset` in the scene's units.
  void mesh(const Mesh&, Point offset = {});
  /// The same for a mesh recorded around the origin, turned and scaled.
  void mesh(const Mesh&, Point at, float angle, float scale);
  /// From here on shapes go into `mesh` (in pixels, at the scale of this painter) instead of onto the target; null
  /// ends that. What stands still is cut into triangles once, not in every frame. For a mesh that will be turned and
  /// scaled, place the shapes around `pixel_origin`.
  void record(Mesh* mesh) { recording_ = mesh; }
  /// The point of the scene that becomes pixel (0, 0).
  [[nodiscard]] Point pixel_origin() const {
    const float scale = base_.scale();
    return {-base_.e / scale, -base_.f / scale};
  }

  /// Makes the sheet for everything reserved on it. False where the graphics card cannot: then nothing is printed.
  bool prepare(Plate&);
  /// From here on shapes go onto the plate, into that place, around its origin. `ground` is the colour of the thing's
  /// edges: half-transparent pixels keep it where they fade. `finish_plate` ends that.
  void engrave(Plate&, std::size_t print, Colour ground);
  void finish_plate();
  /// Prints what was engraved.
  void print(const Plate&, std::size_t print, Point at, float angle, float scale);

  /// Limits drawing to a rectangle of the scene; null ends that.
  void clip(const Rect*);
  /// Sends what has been collected.
  void flush();

  /// Pixels for one unit of the scene.
  [[nodiscard]] float pixels_per_unit() const { return base_.scale(); }

  struct Counts {
    std::int32_t draw_calls = 0;
    std::int32_t triangles = 0;
  };
  [[nodiscard]] Counts counts() const { return counts_; }

 private:
  Mesh& target(std::size_t more_vertices);
  void submit(const Mesh&, SDL_Texture*);
  void add_quad(SDL_Texture*, const Transform&, Rect where, Rect texture, Colour tint);
  std::span<const Point> to_pixels(std::span<const Point> points);
  [[nodiscard]] Paint tuned(const Paint&) const;

  SDL_Renderer& renderer_;
  ArtShelf& art_;
  Transform base_;
  Transform screen_base_;  // what `base_` is when no plate is being engraved
  Transform placed_;
  Transform transform_;
  float opacity_ = 1;
  Mesh* recording_ = nullptr;
  Mesh batch_;
  SDL_Texture* texture_ = nullptr;  // of what is in the batch
  std::vector<Point> pixels_;       // of the shape being drawn
  Counts counts_;
};

}  // namespace klaster
