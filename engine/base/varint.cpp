// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// LEB128, strict when reading.
#include "engine/base/varint.hpp"

#include <cstddef>

namespace klaster {

void put_varint(std::vector<std::uint8_t>& out, std::uint64_t number) {
  while (number >= 0x80) {
    out.push_back(static_cast<std::uint8_t>(number | 0x80));
    number >>= 7;
  }
  out.push_back(static_cast<std::uint8_t>(number));
}

std::optional<std::uint64_t> take_varint(std::span<const std::uint8_t>& in) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < in.size() && i < 10; ++i) {
    const std::uint64_t byte = in[i];
    if (i == 9 && byte > 1) {
      return std::nullopt;  // bits above 2^63, or an eleventh byte
    }
    number |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) {
      if (byte == 0 && i > 0) {
        return std::nullopt;  // overlong
      }
      in = in.subspan(i + 1);
      return number;
    }
  }
  return std::nullopt;  // truncated
}

}  // namespace klaster
