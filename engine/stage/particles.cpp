// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/particles.hpp"

namespace klaster {

void Particles::burst(const Burst& burst, Random& random) {
  for (int i = 0; i < burst.count; ++i) {
    const float angle = 2 * pi * static_cast<float>(random.below(1000)) / 1000;
    const float speed = burst.speed * (0.4F + 0.6F * static_cast<float>(random.below(1000)) / 1000);
    const float size = burst.size * (0.6F + 0.4F * static_cast<float>(random.below(1000)) / 1000);
    specks_[next_] = {.at = burst.at,
                      .velocity = Point{exact_cosf(angle), exact_sinf(angle)} * speed,
                      .size = size,
                      .lift = burst.lift,
                      .age = 0,
                      .ticks = burst.ticks,
                      .colour = burst.colour};
    next_ = (next_ + 1) % specks_.size();
  }
}

bool Particles::tick() {
  bool any = false;
  for (Speck& speck : specks_) {
    if (speck.ticks == 0) continue;
    if (++speck.age >= speck.ticks) {
      speck.ticks = 0;
      continue;
    }
    any = true;
    speck.velocity = speck.velocity * 0.94F;
    speck.velocity.y -= speck.lift / 60;
    speck.at = speck.at + speck.velocity * (1.0F / 60);
  }
  return any;
}

void Particles::draw(Painter& painter) const {
  for (const Speck& speck : specks_) {
    if (speck.ticks == 0) continue;
    const float left = 1 - static_cast<float>(speck.age) / static_cast<float>(speck.ticks);
    painter.circle(speck.at, speck.size * (0.4F + 0.6F * left), faded(speck.colour, left));
  }
}

}  // namespace klaster
