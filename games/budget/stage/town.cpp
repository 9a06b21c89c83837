// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "games/budget/stage/town.hpp"

#include "games/budget/stage/palette.hpp"
#include "games/budget/stage/town_art.hpp"

namespace klaster::budget {
namespace {

using Season = TableState::Season;

constexpr float rails_y = 153;
constexpr float wire_y = 120;

float wrap(float value, float low, float high) {
  const float span = high - low;
  return value - span * std::floor((value - low) / span);
}

}  // namespace

void Town::record(Painter& painter, Rect window, Outside outside) {
  window_ = window;
  outside_ = outside;
  // Wide windows show the whole sheet, narrow ones its middle.
  unit_ = std::max(window.w / sheet_width, window.h / (sheet_height * 1.15F));
  sheet_ = moved({window.centre().x - sheet_width / 2 * unit_, window.bottom() - sheet_height * unit_}) * scaled(unit_);
  const Sky sky = sky_of(outside);
  auto start = [&](Mesh& mesh) {
    mesh.clear();
    painter.record(&mesh);
    painter.place(sheet_);
  };
  start(sky_paper_);
  draw_sky(painter, sky);
  start(far_);
  draw_derzhprom(painter, sky);
  draw_poplars(painter, sky);
  start(middle_);
  const bool snowy = outside.season == Season::winter || outside.weather == Weather::snow;
  draw_houses(painter, sky, snowy);
  for (const Point at : {Point{8, 126}, Point{86, 130}, Point{244, 129}, Point{396, 127}}) {
    draw_chestnut(painter, sheet_, at, 0.8F, outside.season, sky.trees);
  }
  const Colour street = snowy ? rgb(0xDDE2EB) : rgb(0x8C7468);
  painter.rect({-200, 146, 800, 40}, Paint(street, {0, 146}, mix(street, rgb(0x3E3038), 0.35F), {0, 160}));
  painter.line({-200, rails_y}, {600, rails_y}, 0.9F, rgb(0x4B4048));
  painter.line({-200, rails_y - 3}, {600, rails_y - 3}, 0.7F, rgb(0x5D5058));
  start(lights_);
  draw_lamps(painter);
  start(near_);
  painter.line({-200, wire_y}, {600, wire_y}, 0.6F, rgb(0x3A3340, 0.8F));
  draw_chestnut(painter, sheet_, {176, 142}, 1.05F, outside.season, mix(sky.trees, shade, 0.12F));
  draw_chestnut(painter, sheet_, {352, 146}, 1.15F, outside.season, mix(sky.trees, shade, 0.12F));
  tram_.clear();
  painter.record(&tram_);
  painter.place(moved(painter.pixel_origin()) * scaled(unit_));
  draw_tram(painter);
  branch_.clear();
  painter.record(&branch_);
  const float leaf_unit = std::max(unit_, window.h / 130);
  draw_branch(painter, moved({window.x + leaf_unit * 4, std::max(window.y, 0.0F)}) * scaled(leaf_unit), outside.season,
              sky.trees);
  panes_.clear();
  painter.record(&panes_);
  draw_panes(painter, window, outside);
  cloud_.clear();
  painter.record(&cloud_);
  painter.place(moved(painter.pixel_origin()) * scaled(unit_));
  draw_cloud(painter, outside.weather == Weather::rain ? rgb(0xA9AFB8) : mix(sky.low, rgb(0xFFFFFF), 0.55F));
  painter.record(nullptr);
  painter.place();
}

void Town::draw(Painter& painter, float seconds, float dusk, float look) const {
  painter.clip(&window_);
  const float step = look * unit_ * 2;  // far things follow the eye, near ones go against it
  painter.mesh(sky_paper_);
  if (outside_.weather != Weather::mist) {
    const float speed = outside_.weather == Weather::wind ? 3.2F : 1.1F;
    const int count = outside_.weather == Weather::clear ? 2 : 4;
    for (int i = 0; i < count; ++i) {
      const float n = static_cast<float>(i);
      const Point at{wrap(120 + n * 118 + seconds * speed * (1 + 0.2F * n), -60, 460), 24 + wrap(n * 19, 0, 34)};
      painter.mesh(cloud_, sheet_(at), 0, 0.75F + 0.18F * n);
    }
  }
  painter.place();
  painter.mesh(far_, {step * 0.4F, 0});
  if (outside_.weather == Weather::mist)
    painter.rect(window_, Paint(rgb(0xF2E7D8, 0.15F), {0, window_.y}, rgb(0xF2E7D8, 0.75F), {0, window_.bottom()}));
  painter.mesh(middle_, {step * 0.1F, 0});
  if (dusk > 0) {
    painter.rect(window_, Paint(rgb(0x2A2A5C, 0.62F * dusk), {0, window_.y}, rgb(0x5A2F52, 0.42F * dusk),
                                {0, window_.bottom()}));
    painter.opacity(dusk);
    painter.mesh(lights_, {step * 0.1F, 0});
    painter.opacity(1);
  }
  painter.mesh(tram_, tram_at(seconds), 0, 1);
  painter.mesh(near_, {-step * 0.4F, 0});
  draw_flying(painter, seconds);
  const float sway = (outside_.weather == Weather::wind ? 2.4F : 0.8F) * exact_sinf(seconds * 1.3F) * unit_;
  painter.mesh(branch_, {sway - step * 1.6F, 0});
  painter.mesh(panes_);
  painter.clip(nullptr);
}

Point Town::tram_at(float seconds) const { return sheet_({wrap(236 - seconds * 9, -90, 490), rails_y}); }

// Rain, snow, and what the wind carries.
void Town::draw_flying(Painter& painter, float seconds) const {
  struct Flight {
    int count;
    Point speed;
    float swing;
  };
  const Weather weather = outside_.weather;
  const Flight flight = weather == Weather::rain   ? Flight{28, {-14, 150}, 0}
                        : weather == Weather::snow ? Flight{28, {-5, 11}, 3}
                        : weather == Weather::wind ? Flight{9, {40, 6}, 5}
                                                   : Flight{};
  painter.place(sheet_);
  for (int i = 0; i < flight.count; ++i) {
    const float n = static_cast<float>(i);
    Point at{wrap(n * 67.3F + seconds * flight.speed.x, -10, 410),
             wrap(n * 41.7F + seconds * flight.speed.y, -20, 165)};
    at = at + Point{0.6F, 1} * (flight.swing * exact_sinf(seconds * 1.4F + n));
    if (weather == Weather::rain) {
      painter.line(at, at + Point{-1.6F, 9}, 0.5F, rgb(0xEAF1F6, 0.5F));
    } else if (weather == Weather::snow) {
      painter.circle(at, 0.9F + 0.25F * wrap(n, 0, 4), rgb(0xFFFFFF, 0.9F));
    } else {
      const bool autumn = outside_.season == Season::autumn;
      painter.ellipse(at, {2.3F, outside_.season == Season::summer ? 2.0F : 1.4F},
                      autumn ? mix(sunflower, brick, 0.12F * n) : mix(rgb(0xFFF3F0), rgb(0xF2B9B4), 0.12F * n));
    }
  }
  painter.place();
}

}  // namespace klaster::budget
