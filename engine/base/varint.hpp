// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Whole numbers in as few bytes as they need: most numbers in a game's log are small.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace klaster {

/// Appends `number` in LEB128: seven bits a byte, lowest first, the top bit says that another byte follows. 1 to 10
/// bytes.
void put_varint(std::vector<std::uint8_t>& out, std::uint64_t number);

/// Takes one number from the front of `in`. Nothing, and `in` unchanged, if the bytes end too early, exceed 64 bits or
/// are longer than put_varint() writes them: a number has one form, so a log has one form.
std::optional<std::uint64_t> take_varint(std::span<const std::uint8_t>& in);

/// Folds signed numbers so that small ones of either sign stay small: 0, -1, 1, -2 become 0, 1, 2, 3.
constexpr std::uint32_t zigzag(std::int32_t number) {
  return (static_cast<std::uint32_t>(number) << 1) ^ static_cast<std::uint32_t>(number >> 31);
}
constexpr std::uint64_t zigzag(std::int64_t number) {
  return (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63);
}

/// The number that zigzag() folded.
constexpr std::int32_t unzigzag(std::uint32_t folded) {
  return static_cast<std::int32_t>((folded >> 1) ^ (0u - (folded & 1u)));
}
constexpr std::int64_t unzigzag(std::uint64_t folded) {
  return static_cast<std::int64_t>((folded >> 1) ^ (std::uint64_t{0} - (folded & 1u)));
}

}  // namespace klaster
