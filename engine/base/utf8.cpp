// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Well-formed byte sequences, row by row of table 3-7.
#include "engine/base/utf8.hpp"

#include <cstdint>

namespace klaster {

std::size_t utf8_length_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return offset + i < text.size() ? static_cast<std::uint8_t>(text[offset + i]) : 0;
  };
  const auto is_between = [&](std::size_t i, unsigned low, unsigned high) { return low <= byte(i) && byte(i) <= high; };
  const auto continues = [&](std::size_t i) { return is_between(i, 0x80, 0xbf); };

  if (offset >= text.size()) {
    return 0;
  }
  const unsigned first = byte(0);
  if (first < 0x80) {
    return 1;
  }
  if (is_between(0, 0xc2, 0xdf)) {
    return continues(1) ? 2 : 0;
  }
  if (is_between(0, 0xe0, 0xef)) {
    const bool second = is_between(1, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf);
    return second && continues(2) ? 3 : 0;
  }
  if (is_between(0, 0xf0, 0xf4)) {
    const bool second = is_between(1, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf);
    return second && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

bool is_valid_utf8(std::string_view text, std::size_t* bad_offset) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t length = utf8_length_at(text, offset);
    if (length == 0) {
      if (bad_offset != nullptr) {
        *bad_offset = offset;
      }
      return false;
    }
    offset += length;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    const std::size_t length = utf8_length_at(text, offset);
    offset += length == 0 ? 1 : length;
  }
  return count;
}

}  // namespace klaster
