// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/plate.hpp"

namespace klaster {

std::size_t Plate::reserve(Rect area) {
  prints_.push_back({.area = area});
  return prints_.size() - 1;
}

void Plate::clear() {
  prints_.clear();
  texture_.reset();
}

}  // namespace klaster
