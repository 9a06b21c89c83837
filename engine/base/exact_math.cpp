// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Every function reduces its argument to a short interval around 0 and sums a Taylor series there; the lengths of the
// series are chosen so that the first term left out is below a tenth of an ulp.
#include "engine/base/exact_math.hpp"

#include <bit>
#include <cfloat>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

#ifdef __FAST_MATH__
#error "-ffast-math lets the compiler change the results"
#endif
static_assert(FLT_EVAL_METHOD == 0, "intermediate results must not carry extra digits");

namespace klaster {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

constexpr double pi = 0x1.921fb54442d18p+1;
constexpr double ln2 = 0x1.62e42fefa39efp-1;
constexpr double ln2_leading = 0x1.62e42feep-1;  // 32 bits: exact times any exponent
constexpr double ln2_rest = 0x1.a39ef35793c76p-33;

/// sin x = x + x^3 (s0 + s1 x^2 + ...)
constexpr double sine_series[] = {-1.0 / 6,        1.0 / 120,        -1.0 / 5040,          1.0 / 362880,
                                  -1.0 / 39916800, 1.0 / 6227020800, -1.0 / 1307674368000, 1.0 / 355687428096000};
/// cos x = 1 - x^2 / 2 + x^4 (c0 + c1 x^2 + ...)
constexpr double cosine_series[] = {1.0 / 24,        -1.0 / 720,         1.0 / 40320,         -1.0 / 3628800,
                                    1.0 / 479001600, -1.0 / 87178291200, 1.0 / 20922789888000};
/// atan x = x + x^3 (a0 + a1 x^2 + ...)
constexpr double arc_tangent_series[] = {-1.0 / 3, 1.0 / 5, -1.0 / 7, 1.0 / 9, -1.0 / 11, 1.0 / 13};
/// 2 artanh x = 2 x + x (l0 x^2 + l1 x^4 + ...)
constexpr double logarithm_series[] = {2.0 / 3,  2.0 / 5,  2.0 / 7,  2.0 / 9,  2.0 / 11,
                                       2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21};
/// e^x = 1 + x + x^2 (e0 + e1 x + ...)
constexpr double exponential_series[] = {1.0 / 2,       1.0 / 6,        1.0 / 24,        1.0 / 120,
                                         1.0 / 720,     1.0 / 5040,     1.0 / 40320,     1.0 / 362880,
                                         1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800};

/// c[0] + c[1] x + ... with the first `count` coefficients (Horner's scheme).
template <std::size_t count, std::size_t available>
double polynomial(const double (&c)[available], double x) {
  static_assert(count <= available);
  double sum = c[count - 1];
  for (std::size_t i = count - 1; i-- > 0;) {
    sum = sum * x + c[i];
  }
  return sum;
}

/// The nearest whole number, |x| < 2^51: adding 1.5 * 2^52 leaves no bits for a fraction.
double nearest_whole(double x) {
  constexpr double shift = 0x1.8p+52;
  return (x + shift) - shift;
}

// --- Sine and cosine ---

constexpr double reduction_limit = 0x1p+20;
constexpr double two_over_pi = 0x1.45f306dc9c883p-1;

/// Arguments beyond the limit are brought back by the exact remainder. The double nearest to 2 pi is 3.9e-17 of itself
/// too small, and so the angle ends up wrong by that part of itself.
double within_limit(double x) { return std::abs(x) <= reduction_limit ? x : std::fmod(x, 2 * pi); }

/// An angle as quarter * pi/2 + (angle + rest), |angle| <= pi/4.
struct Reduced {
  std::int32_t quarter;
  double angle;
  double rest;
};

/// The rounded sum of `a` and `b`, and what rounding lost (D. Knuth, TAOCP 2, 4.2.2).
struct Sum {
  double value;
  double error;
};

Sum add(double a, double b) {
  const double value = a + b;
  const double b_part = value - a;
  return {value, (a - (value - b_part)) + (b - b_part)};
}

/// W. Cody and W. Waite, "Software Manual for the Elementary Functions", 1980: pi/2 in parts of 33 bits, so that their
/// products with up to 20 bits are exact. Four parts, since a double can come as close as 2^-60 to a multiple of pi/2.
Reduced reduce(double x) {
  x = within_limit(x);
  const double count = nearest_whole(x * two_over_pi);
  const Sum second = add(x - count * 0x1.921fb544p+0, -(count * 0x1.0b4611a6p-34));
  const Sum third = add(second.value, -(count * 0x1.3198a2ep-69));
  const Sum angle = add(third.value, (second.error + third.error) - count * 0x1.b839a252049c1p-104);
  return {static_cast<std::int32_t>(count), angle.value, angle.error};
}

/// Two parts are enough for a float, which comes no closer than 2^-28 (all were tried).
Reduced reduce(float x) {
  const double angle = within_limit(x);
  const double count = nearest_whole(angle * two_over_pi);
  return {static_cast<std::int32_t>(count), (angle - count * 0x1.921fb544p+0) - count * 0x1.0b4611a626331p-34, 0};
}

/// sin(x + rest) = sin x + rest cos x
double sine(const Reduced& reduced) {
  const double x = reduced.angle;
  const double z = x * x;
  return x + (x * z * polynomial<8>(sine_series, z) + reduced.rest * (1 - 0.5 * z));
}

/// cos(x + rest) = cos x - rest sin x
double cosine(const Reduced& reduced) {
  const double x = reduced.angle;
  const double z = x * x;
  const double half = 0.5 * z;
  const double leading = 1 - half;
  const double lost = (1 - leading) - half;
  return leading + (lost + (z * z * polynomial<7>(cosine_series, z) - reduced.rest * x));
}

/// The same to the 29 bits that a float and its rounding need.
double short_sine(const Reduced& reduced) {
  const double z = reduced.angle * reduced.angle;
  return reduced.angle * (1 + z * polynomial<5>(sine_series, z));
}

double short_cosine(const Reduced& reduced) {
  const double z = reduced.angle * reduced.angle;
  return 1 - 0.5 * z + z * z * polynomial<5>(cosine_series, z);
}

// --- Exponential ---

/// 2^exponent for exponents of normal numbers.
double power_of_two(std::int32_t exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// e^x * 2^exponent for |x| <= ln(2)/2. Scaled in two steps: 2^1024 and 2^-1075 are no doubles.
double exponential(double x, std::int32_t exponent) {
  const double value = 1 + (x + x * x * polynomial<12>(exponential_series, x));
  const std::int32_t half = exponent / 2;
  return value * power_of_two(half) * power_of_two(exponent - half);
}

}  // namespace

double exact_sin(double x) {
  if (!(std::abs(x) < infinity)) {
    return not_a_number;
  }
  if (std::abs(x) < 0x1p-27) {
    return x;  // x^3 / 6 does not show; keeps -0
  }
  const Reduced reduced = reduce(x);
  const double value = (reduced.quarter & 1) != 0 ? cosine(reduced) : sine(reduced);
  return (reduced.quarter & 2) != 0 ? -value : value;
}

double exact_cos(double x) {
  if (!(std::abs(x) < infinity)) {
    return not_a_number;
  }
  const Reduced reduced = reduce(x);
  const double value = (reduced.quarter & 1) != 0 ? sine(reduced) : cosine(reduced);
  return ((reduced.quarter + 1) & 2) != 0 ? -value : value;
}

float exact_sinf(float x) {
  if (!(std::abs(x) < std::numeric_limits<float>::infinity())) {
    return std::numeric_limits<float>::quiet_NaN();
  }
  const Reduced reduced = reduce(x);
  const double value = (reduced.quarter & 1) != 0 ? short_cosine(reduced) : short_sine(reduced);
  return static_cast<float>((reduced.quarter & 2) != 0 ? -value : value);
}

float exact_cosf(float x) {
  if (!(std::abs(x) < std::numeric_limits<float>::infinity())) {
    return std::numeric_limits<float>::quiet_NaN();
  }
  const Reduced reduced = reduce(x);
  const double value = (reduced.quarter & 1) != 0 ? short_sine(reduced) : short_cosine(reduced);
  return static_cast<float>(((reduced.quarter + 1) & 2) != 0 ? -value : value);
}

// atan r = atan c + atan((r - c) / (1 + r c)) with c the nearest eighth, so that the series is needed up to 1/16 only.
double exact_atan2(double y, double x) {
  if (!(x == x && y == y)) {
    return not_a_number;
  }
  // atan(0), atan(1/8), ... atan(1)
  static constexpr double eighths[] = {0,
                                       0x1.fd5ba9aac2f6ep-4,
                                       0x1.f5b75f92c80ddp-3,
                                       0x1.6f61941e4def1p-2,
                                       0x1.dac670561bb4fp-2,
                                       0x1.1e00babdefeb4p-1,
                                       0x1.4978fa3269ee1p-1,
                                       0x1.700a7c5784634p-1,
                                       pi / 4};
  const bool steep = std::abs(y) > std::abs(x);
  const double small = steep ? std::abs(x) : std::abs(y);
  const double large = steep ? std::abs(y) : std::abs(x);
  double ratio = 0;
  if (small > 0) {
    ratio = small == large ? 1 : small / large;  // infinities: 1 for two, 0 for one
  }
  const double nearest = nearest_whole(ratio * 8);
  const double c = nearest * 0.125;
  const double t = (ratio - c) / (1 + ratio * c);
  const double z = t * t;
  const double angle = eighths[static_cast<std::size_t>(nearest)] + (t + t * z * polynomial<6>(arc_tangent_series, z));
  // `angle` is measured from the nearest axis, the result from the positive x axis.
  double magnitude = angle;
  if (steep) {
    magnitude = pi / 2 + (std::signbit(x) ? angle : -angle);
  } else if (std::signbit(x)) {
    magnitude = pi - angle;
  }
  return std::copysign(magnitude, y);
}

float exact_atan2f(float y, float x) { return static_cast<float>(exact_atan2(y, x)); }

// x = k ln 2 + r, e^x = 2^k e^r
double exact_exp(double x) {
  if (!(x == x)) {
    return not_a_number;
  }
  if (x > 710) {
    return infinity;
  }
  if (x < -746) {
    return 0;
  }
  const double k = nearest_whole(x * (1 / ln2));
  const double r = (x - k * ln2_leading) - k * ln2_rest;
  return exponential(r, static_cast<std::int32_t>(k));
}

float exact_expf(float x) { return static_cast<float>(exact_exp(x)); }

// 2^(k + f) = 2^k e^(f ln 2)
double exact_exp2(double x) {
  if (!(x == x)) {
    return not_a_number;
  }
  if (x >= 1024) {
    return infinity;
  }
  if (x < -1076) {
    return 0;
  }
  const double k = nearest_whole(x);
  const double f = x - k;
  return exponential(f * ln2, static_cast<std::int32_t>(k));
}

// x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), s = f / (2 + f):
// ln(1 + f) = 2 artanh s = f - (f^2/2 - s (f^2/2 + R)) with R the series (the form of fdlibm's e_log.c, which loses
// no digits since f is exact).
double exact_log(double x) {
  if (x == 0) {
    return -infinity;
  }
  if (!(x > 0)) {
    return not_a_number;
  }
  if (x == infinity) {
    return x;
  }
  std::int32_t k = 0;
  if (x < std::numeric_limits<double>::min()) {
    x *= 0x1p+54;
    k = -54;
  }
  const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
  k += static_cast<std::int32_t>(bits >> 52) - 1023;
  double mantissa = std::bit_cast<double>((bits & 0x000fffffffffffffu) | 0x3ff0000000000000u);
  if (mantissa > 0x1.6a09e667f3bcdp+0) {
    mantissa *= 0.5;
    k += 1;
  }
  const double f = mantissa - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  const double half_square = 0.5 * f * f;
  const double series = z * polynomial<10>(logarithm_series, z);
  return k * ln2_leading - ((half_square - (s * (half_square + series) + k * ln2_rest)) - f);
}

}  // namespace klaster
