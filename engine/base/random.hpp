// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// One seeded generator for everything left to luck, so that a seed means the same game in every build.
// The standard's distributions differ between libraries; these draws do not.
#pragma once

#include <cstdint>
#include <string_view>

namespace klaster {

/// A stream of random numbers. A value: a copy goes on with the same numbers as the original.
///
/// PCG32 (XSH-RR 64/32): M. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for
/// Random Number Generation", 2014, https://www.pcg-random.org. Not for secrets.
///
/// Never draw twice in one argument list: compilers evaluate arguments in different orders.
class Random {
 public:
  /// The same as `Random(0, "")`.
  Random() : Random(0, {}) {}

  /// The numbers of one game `seed` for one purpose. Streams with different names ("events", "weather", "bots") are
  /// independent: one more draw in one of them does not shift the others.
  Random(std::uint32_t seed, std::string_view stream);

  /// PCG's own seeding (`pcg32_srandom_r`), for comparing with published numbers.
  static Random from_pcg(std::uint64_t initial_state, std::uint64_t sequence);

  /// 32 random bits.
  std::uint32_t next();

  /// A number from 0 to `bound` - 1, every one equally likely. `bound` must not be 0.
  std::uint32_t below(std::uint32_t bound);

  /// A number from `low` to `high`, both included, every one equally likely. `low` must not be above `high`.
  std::int32_t between(std::int32_t low, std::int32_t high);

  /// True in `percent` of 100 cases: never at 0 and below, always at 100 and above. Draws in either case, so that a
  /// scenario's percentage does not shift the numbers that come after it.
  bool chance(std::int32_t percent);

  /// The position in the stream, for a hash of the game's state.
  std::uint64_t state() const { return state_; }

 private:
  struct Unseeded {};
  explicit Random(Unseeded) {}

  std::uint64_t state_ = 0;
  std::uint64_t increment_ = 1;  // always odd
};

}  // namespace klaster
