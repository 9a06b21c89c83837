// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/town_art.hpp"

#include "games/budget/stage/palette.hpp"

namespace klaster::budget {
namespace {

using Season = TableState::Season;

struct Block {
  float x;
  float top;
  float width;
};

// Derzhprom: towers like stairs, joined by bridges high up.
constexpr Block derzhprom[] = {{120, 110, 30}, {324, 110, 30}, {142, 97, 24}, {308, 97, 24},
                               {162, 82, 22},  {290, 82, 22},  {181, 92, 16}, {277, 92, 16},
                               {196, 68, 22},  {256, 68, 22},  {219, 77, 15}, {240, 77, 15}};
constexpr Block bridges[] = {{214, 86, 46}, {214, 99, 46}, {180, 98, 20}, {274, 98, 20}};

struct House {
  float x;
  float top;
  float width;
  float gable;  // height of the roof; 0: flat
};
constexpr House houses[] = {{-24, 112, 46, 12}, {22, 104, 34, 0},   {56, 114, 40, 13},
                            {96, 107, 30, 0},   {126, 118, 36, 10}, {266, 116, 34, 11},
                            {300, 104, 34, 0},  {334, 113, 42, 13}, {376, 102, 48, 0}};

constexpr Point poplars[] = {{112, 66}, {122, 58}, {133, 72}, {312, 70}, {322, 60}, {331, 68}, {342, 76}};

constexpr Colour snow = rgb(0xF1F3F8);

void paper_rect(Painter& painter, Rect r, const Paint& paint, float lift) {
  painter.shadow(r, 0, {lift * 0.7F, lift}, lift * 2.4F, faded(shade, 0.22F));
  painter.rect(r, paint);
}

void draw_house(Painter& painter, const House& house, const Sky& sky, float tone, bool snowy) {
  const Colour wall = mix(sky.houses, rgb(0xF3D9B1), tone);
  const Rect body{house.x, house.top, house.width, 60};
  paper_rect(painter, body, Paint(mix(wall, light, 0.25F), {body.x, 0}, wall, {body.right(), 0}), 1.8F);
  if (house.gable > 0) {
    const Point roof[] = {{house.x - 3, house.top + 1},
                          {house.x + house.width / 2, house.top - house.gable},
                          {house.x + house.width + 3, house.top + 1}};
    painter.shadow(roof, {1, 1.6F}, 4, faded(shade, 0.2F));
    const Colour lit = snowy ? snow : mix(brick, shade, 0.25F);
    painter.polygon(roof, Paint(lit, roof[0], mix(lit, snowy ? rgb(0x8A93B0) : shade, 0.33F), roof[2]));
  } else {
    painter.rect({house.x - 2, house.top - 3, house.width + 4, 4}, snowy ? snow : mix(wall, shade, 0.35F));
  }
}

// Windows of a house, for the glass by day and the lamps by evening; every third one is dark.
void draw_windows(Painter& painter, const House& house, bool lit) {
  int number = static_cast<int>(house.x) + 100;
  for (float y = house.top + 6; y < house.top + 30; y += 11) {
    for (float x = house.x + 5; x < house.x + house.width - 7; x += 9) {
      ++number;
      const Rect pane{x, y, 4.5F, 6.5F};
      if (!lit) {
        painter.rect(pane, rgb(0x4A4A55, 0.55F));
      } else if (number % 3 != 0) {
        const Rect halo = pane.grown(2.5F);
        const Point corners[] = {
            {halo.x, halo.y}, {halo.right(), halo.y}, {halo.right(), halo.bottom()}, {halo.x, halo.bottom()}};
        painter.shadow(corners, {}, 7, faded(sunflower, 0.5F));
        painter.rect(pane, rgb(0xFFDF8E));
      }
    }
  }
}

}  // namespace

void draw_sky(Painter& painter, const Sky& sky) {
  painter.rect({-200, -240, 800, 250}, sky.top);
  painter.rect({-200, 9, 800, 62}, Paint(sky.top, {0, 9}, sky.middle, {0, 71}));
  painter.rect({-200, 70, 800, 92}, Paint(sky.middle, {0, 70}, sky.low, {0, 118}));
  painter.glow({82, 92}, {130, 90}, rgb(0xFFF3D0, 0.85F * sky.sun));
  if (sky.sun > 0.2F) {
    painter.circle({82, 92}, 13, mix(sky.low, rgb(0xFFF6DC), 0.5F + sky.sun * 0.5F));
  }
}

void draw_cloud(Painter& painter, Colour colour) {
  const Path cloud("M-30 6C-34 -2 -26 -8 -19 -6C-17 -16 -2 -18 3 -10C9 -16 21 -12 20 -4C28 -6 34 0 30 6Z");
  painter.shadow(cloud.outline(0), {1.5F, 2.5F}, 5, faded(shade, 0.16F));
  painter.path(cloud, Paint(colour, {0, -14}, mix(colour, rgb(0xE8C7A8), 0.5F), {0, 8}));
}

void draw_derzhprom(Painter& painter, const Sky& sky) {
  const Colour wall = sky.far;
  for (const Block& block : bridges)
    painter.rect({block.x - 1, block.top, block.width + 2, 5}, mix(wall, shade, 0.18F));
  for (const Block& block : derzhprom) {
    const Rect tower{block.x, block.top, block.width, 150 - block.top};
    paper_rect(painter, tower, Paint(mix(wall, rgb(0xFFF0D8), 0.35F), {tower.x, 0}, wall, {tower.right(), 0}), 1.4F);
    for (float y = block.top + 5; y < 128; y += 6) {
      painter.rect({tower.x + 2, y, tower.w * 0.42F - 2, 2.4F}, faded(mix(wall, shade, 0.5F), 0.3F));
      painter.rect({tower.x + tower.w * 0.58F, y, tower.w * 0.42F - 2, 2.4F}, faded(mix(wall, shade, 0.5F), 0.3F));
    }
  }
}

void draw_houses(Painter& painter, const Sky& sky, bool snowy) {
  float tone = 0;
  for (const House& house : houses) {
    draw_house(painter, house, sky, tone, snowy);
    draw_windows(painter, house, false);
    tone = tone > 0.4F ? 0.05F : tone + 0.17F;
  }
}

void draw_lamps(Painter& painter) {
  for (const House& house : houses) draw_windows(painter, house, true);
}

void draw_poplars(Painter& painter, const Sky& sky) {
  const Path poplar("M0 0C-6 14 -7 40 -2 62L2 62C7 40 6 14 0 0Z");
  const Transform sheet = painter.placed();
  for (const Point top : poplars) {
    painter.place(sheet * moved(top));
    const Colour green = mix(sky.trees, sky.far, 0.45F);
    painter.shadow(poplar.outline(0), {1, 1.5F}, 4, faded(shade, 0.2F));
    painter.path(poplar, Paint(mix(green, light, 0.25F), {-6, 0}, green, {6, 20}));
  }
  painter.place(sheet);
}

void draw_chestnut(Painter& painter, const Transform& sheet, Point at, float size, TableState::Season season,
                   Colour colour) {
  const Path crown(
      "M-26 12C-36 6 -32 -8 -22 -8C-22 -22 -4 -28 4 -20C14 -26 28 -16 24 -6C34 -2 32 12 22 13C12 18 -16 18 -26 12Z");
  painter.place(sheet * moved(at) * scaled(size));
  painter.rect({-2.5F, 8, 5, 30}, mix(colour, shade, 0.6F));
  painter.shadow(crown.outline(0), {1.5F, 2.5F}, 5, faded(shade, 0.25F));
  painter.path(crown, Paint(mix(colour, light, 0.35F), {-26, -22}, mix(colour, shade, 0.2F), {24, 16}));
  if (season == Season::winter) {
    painter.path(Path("M-24 -8C-22 -22 -4 -28 4 -20C14 -26 28 -16 24 -6C14 -14 6 -8 0 -13C-8 -16 -14 -6 -24 -8Z"),
                 snow);
  } else if (season != Season::summer) {
    // Candles in May, the first bare spots in October.
    const bool blooms = season == Season::spring;
    for (const Point p : {Point{-16, -5}, Point{-3, -14}, Point{12, -9}, Point{3, 2}, Point{20, 3}, Point{-10, 7}}) {
      const Colour tip = blooms ? rgb(0xFFF6EA) : mix(colour, brick, 0.4F);
      painter.ellipse(p, blooms ? Point{1.7F, 4.2F} : Point{3.2F, 2.2F},
                      Paint(tip, {p.x, p.y - 4}, blooms ? rgb(0xF3C9C0) : tip, {p.x, p.y + 4}));
    }
  }
  painter.place(sheet);
}

void draw_tram(Painter& painter) {
  painter.line({18, -33}, {24, -24}, 0.8F, ink);
  painter.line({24, -24}, {31, -33}, 0.8F, ink);
  painter.shadow({0, -22, 58, 20}, 4, {1.5F, 2.5F}, 5, faded(shade, 0.4F));
  painter.rounded({0, -23, 58, 21}, 4, Paint(rgb(0xFBEFD6), {0, -23}, rgb(0xE9CFA2), {0, -2}));
  painter.rect({0.5F, -9.5F, 57, 6}, Paint(sunflower, {0, 0}, rgb(0xD4931B), {58, 0}));
  for (int i = 0; i < 5; ++i) {
    const float x = 4 + 10.6F * static_cast<float>(i);
    painter.rounded({x, -20, 8, 8.5F}, 1.4F, Paint(rgb(0xFFE9B5), {x, -20}, rgb(0x8FA7B5), {x + 8, -11}));
  }
  painter.rect({2, -3, 54, 2.4F}, ink);
  for (const float x : {11.0F, 20.0F, 38.0F, 47.0F}) painter.circle({x, -1.2F}, 2.2F, rgb(0x2B2F38));
  painter.circle({56, -6}, 1.2F, rgb(0xFFF6D0));
}

void draw_branch(Painter& painter, const Transform& sheet, TableState::Season season, Colour colour) {
  if (season == Season::winter) {
    painter.place(sheet);
    for (const auto* const twig : {"M-8 -14C14 -6 26 4 52 8", "M10 -6C18 6 18 16 26 24", "M28 3C38 0 44 -4 52 -6"}) {
      painter.stroke(Path(twig), 2.2F, rgb(0x5E4A42));
      painter.place(sheet * moved({0, -1.3F}));
      painter.stroke(Path(twig), 1.4F, snow);
      painter.place(sheet);
    }
    return;
  }
  const Path leaflet("M0 0C-5 -8 -5 -16 0 -24C5 -16 5 -8 0 0Z");
  auto leaf_at = [&](Point at, float angle, float size, float tone) {
    const Colour green = mix(colour, shade, 0.15F + 0.25F * tone);
    for (int i = -2; i <= 2; ++i) {
      const float reach = i == 0 ? 1.0F : i * i == 1 ? 0.9F : 0.68F;
      painter.place(sheet * moved(at) * turned(angle + 0.62F * static_cast<float>(i)) * scaled(size * reach));
      painter.shadow(leaflet.outline(0), {1.5F, 2}, 4, faded(shade, 0.2F));
      painter.path(leaflet, Paint(mix(green, light, 0.28F), {-4, -20}, green, {4, -2}));
      painter.line({0, -2}, {0, -20}, 0.5F, mix(green, light, 0.4F));
    }
  };
  leaf_at({14, -6}, 2.6F, 1.15F, 0.8F);
  leaf_at({46, -12}, 3.3F, 1.0F, 0.5F);
  leaf_at({30, 8}, 2.9F, 0.9F, 0.2F);
  leaf_at({-4, 18}, 2.2F, 1.0F, 0.35F);
  painter.place(sheet);
}

void draw_panes(Painter& painter, Rect window, Outside outside) {
  painter.place();
  const float unit = std::min(window.w, window.h * 2) / 100;
  if (outside.season == Season::winter) {
    // Frost grows from the lower corners of each pane; ferns of it reach upwards.
    for (int pane = 0; pane < 6; ++pane) {
      const float side = pane % 2 == 0 ? 1.0F : -1.0F;
      const Point corner{window.x + window.w * static_cast<float>((pane + 1) / 2) / 3, window.bottom()};
      painter.glow(corner, {unit * 15, unit * 24}, rgb(0xFFFFFF, 0.5F));
      for (int i = 0; i < 3; ++i) {
        const float n = static_cast<float>(i);
        painter.place(moved({corner.x + side * unit * (1.5F + 3.5F * n), corner.y}) * scaled(side * unit, unit) *
                      turned(0.12F + 0.2F * n) * scaled(1 - 0.2F * n));
        for (const auto* const needle : {"M0 0L0 -21", "M-5 -10L0 -6L5 -10", "M-4 -15L0 -11L4 -15"})
          painter.stroke(Path(needle), 0.55F, rgb(0xFFFFFF, 0.8F));
      }
      painter.place();
    }
    painter.rect({window.x, window.bottom() - unit * 9, window.w, unit * 9},
                 Paint(rgb(0xFFFFFF, 0), {0, window.bottom() - unit * 9}, rgb(0xFFFFFF, 0.5F), {0, window.bottom()}));
  }
  if (outside.weather != Weather::rain) return;
  constexpr int drops = 20;
  for (int i = 0; i < drops; ++i) {
    const float n = static_cast<float>(i);
    const float r = unit * (0.5F + 0.1F * static_cast<float>(i * 5 % 7));
    const Point at{window.x + window.w * std::fmod(n * 0.618F, 1.0F),
                   window.bottom() - window.h * std::fmod(n * 0.377F + 0.05F, 0.9F)};
    painter.ellipse(at, {r, r * 1.2F}, Paint(rgb(0x6D7D8F, 0.5F), {0, at.y - r}, rgb(0xF4F8FB, 0.75F), {0, at.y + r}));
    painter.circle(at + Point{-r * 0.3F, -r * 0.45F}, r * 0.28F, rgb(0xFFFFFF, 0.9F));
  }
}

}  // namespace klaster::budget
