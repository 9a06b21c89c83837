// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// A fingerprint of a game's state, to find the first tick at which a replay goes wrong.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace klaster {

template <typename T>
concept Enumeration = std::is_enum_v<T>;

/// Collects numbers and texts into 64 bits that are equal in every build. Order counts. Not against forgers: for that
/// there is sha256().
///
/// Each 64-bit word is folded in by a multiplication and a shift, both reversible, so two states that differ in one
/// word never collide; value() ends with the finaliser of MurmurHash3 (A. Appleby, public domain).
class StateHash {
 public:
  /// Integers and truth values of every width. Only the number counts, not its type.
  template <std::integral T>
  void add(T number) {
    add_word(static_cast<std::uint64_t>(number));
  }

  /// An enumerator's number.
  template <Enumeration T>
  void add(T enumerator) {
    add(static_cast<std::underlying_type_t<T>>(enumerator));
  }

  /// The bits of a position or speed: 0 and -0 differ; every NaN is the same.
  void add(float number) { add_word(std::bit_cast<std::uint32_t>(number == number ? number : nan)); }

  void add(double) = delete;  // no game state is kept in double precision

  /// Length and bytes, so that "ab", "c" and "a", "bc" differ.
  void add(std::string_view text);

  /// The fingerprint of all that was added so far; more may follow.
  std::uint64_t value() const;

 private:
  static constexpr float nan = std::bit_cast<float>(std::uint32_t{0x7fc00000});

  void add_word(std::uint64_t word) {
    state_ = (state_ ^ word) * 0x9e3779b97f4a7c15u;  // 2^64 / golden ratio, odd
    state_ ^= state_ >> 32;
  }

  std::uint64_t state_ = 0xcbf29ce484222325u;  // not 0, so that leading zeros count
};

}  // namespace klaster
