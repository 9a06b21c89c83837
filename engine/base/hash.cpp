// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Texts, and the final mixing.
#include "engine/base/hash.hpp"

#include <cstddef>

namespace klaster {

void StateHash::add(std::string_view text) {
  add_word(text.size());
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    word |= std::uint64_t{static_cast<std::uint8_t>(text[i])} << (8 * (i % 8));
    if (i % 8 == 7 || i + 1 == text.size()) {
      add_word(word);
      word = 0;
    }
  }
}

std::uint64_t StateHash::value() const {
  std::uint64_t hash = state_;
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdu;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53u;
  return hash ^ (hash >> 33);
}

}  // namespace klaster
