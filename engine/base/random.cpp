// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// PCG32, and draws from it without bias.
#include "engine/base/random.hpp"

#include <bit>
#include <cassert>

namespace klaster {

namespace {

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) {
    hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3u;
  }
  return hash;
}

/// One output of SplitMix64: https://prng.di.unimi.it/splitmix64.c (public domain).
std::uint64_t splitmix(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

}  // namespace

// Sequences of PCG that begin at neighbouring states resemble each other, hence the mixing.
Random::Random(std::uint32_t seed, std::string_view stream) {
  const std::uint64_t name = fnv1a(stream);
  *this = from_pcg(splitmix(splitmix(name) + seed), name);
}

Random Random::from_pcg(std::uint64_t initial_state, std::uint64_t sequence) {
  Random random{Unseeded{}};
  random.increment_ = (sequence << 1) | 1u;
  random.next();
  random.state_ += initial_state;
  random.next();
  return random;
}

std::uint32_t Random::next() {
  const std::uint64_t old = state_;
  state_ = old * 6364136223846793005u + increment_;
  const auto shifted = static_cast<std::uint32_t>(((old >> 18) ^ old) >> 27);
  return std::rotr(shifted, static_cast<int>(old >> 59));
}

// D. Lemire, "Fast Random Integer Generation in an Interval", 2019: the upper half of the product is the number; the
// few lower halves that would favour some numbers are drawn again.
std::uint32_t Random::below(std::uint32_t bound) {
  assert(bound > 0);
  std::uint64_t product = std::uint64_t{next()} * bound;
  if (static_cast<std::uint32_t>(product) < bound) {
    const std::uint32_t surplus = (0u - bound) % bound;  // 2^32 mod bound
    while (static_cast<std::uint32_t>(product) < surplus) {
      product = std::uint64_t{next()} * bound;
    }
  }
  return static_cast<std::uint32_t>(product >> 32);
}

std::int32_t Random::between(std::int32_t low, std::int32_t high) {
  assert(low <= high);
  const std::uint32_t first = static_cast<std::uint32_t>(low);
  const std::uint32_t count = static_cast<std::uint32_t>(high) - first + 1;  // 0 means all 2^32
  return static_cast<std::int32_t>(first + (count == 0 ? next() : below(count)));
}

bool Random::chance(std::int32_t percent) { return static_cast<std::int32_t>(below(100)) < percent; }

}  // namespace klaster
