// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Bounds of errors against the C library's long double, special values, and one hash over many results that every
// build must reproduce.
#include "engine/base/exact_math.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cfloat>
#include <cmath>
#include <cstdint>
#include <limits>

#include "engine/base/hash.hpp"
#include "engine/base/random.hpp"

namespace klaster {
namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double largest = std::numeric_limits<double>::max();
constexpr double smallest = std::numeric_limits<double>::denorm_min();
constexpr double pi = 0x1.921fb54442d18p+1;

/// Distance between a result and the true value, in units of the last place that the true value would have as a T.
template <typename T>
double ulps(T result, long double truth) {
  if (std::isinf(result)) {
    return std::isinf(static_cast<T>(truth)) ? 0 : inf;
  }
  const int lowest = std::numeric_limits<T>::min_exponent - 1;
  const int exponent = truth == 0 ? lowest : std::max(std::ilogb(truth), lowest);
  const long double ulp = std::ldexp(1.0L, exponent - std::numeric_limits<T>::digits + 1);
  return static_cast<double>(std::abs(static_cast<long double>(result) - truth) / ulp);
}

/// The largest of many errors, and where it was.
class Worst {
 public:
  void see(double error, double x, double y = 0) {
    if (!(error <= error_)) {
      error_ = error;
      x_ = x;
      y_ = y;
    }
  }
  testing::AssertionResult is_below(double bound) const {
    return (error_ < bound ? testing::AssertionSuccess() : testing::AssertionFailure())
           << error_ << " ulp at " << testing::PrintToString(x_) << ", " << testing::PrintToString(y_);
  }

 private:
  double error_ = 0;
  double x_ = 0;
  double y_ = 0;
};

/// Arguments of all kinds, the same in every build.
class Arguments {
 public:
  explicit Arguments(std::uint32_t seed) : random_(seed, "arguments") {}

  double between(double low, double high) {
    const std::uint64_t upper = random_.next();
    const double unit = static_cast<double>((upper << 21) ^ random_.next()) * 0x1p-53;
    return low + (high - low) * unit;
  }
  double any_double() {
    const std::uint64_t upper = random_.next();
    return std::bit_cast<double>(upper << 32 | random_.next());
  }
  float any_float() { return std::bit_cast<float>(random_.next()); }
  std::int32_t whole(std::int32_t low, std::int32_t high) { return random_.between(low, high); }

 private:
  Random random_;
};

constexpr int samples = 100'000;

/// The reference must be better than what it judges; where long double is double there is nothing to compare with.
class ExactMathErrors : public testing::Test {
 protected:
  void SetUp() override {
    if (LDBL_MANT_DIG < 64) {
      GTEST_SKIP() << "long double has no more digits than double here";
    }
  }
};

TEST_F(ExactMathErrors, SineAndCosineStayBelowOneUlpUpToTwoToTheTwenty) {
  Worst sine;
  Worst cosine;
  Arguments arguments(1);
  const auto check = [&](double x) {
    sine.see(ulps(exact_sin(x), std::sin(static_cast<long double>(x))), x);
    cosine.see(ulps(exact_cos(x), std::cos(static_cast<long double>(x))), x);
  };
  for (int i = -samples; i <= samples; ++i) {
    check(i * 0x1p-13);  // -12 to 12
    check(arguments.between(-0x1p20, 0x1p20));
  }
  check(0x1p20);
  EXPECT_TRUE(sine.is_below(1));
  EXPECT_TRUE(cosine.is_below(1));
}

TEST_F(ExactMathErrors, SineAndCosineKeepTheirDigitsBesideTheirZeros) {
  Worst sine;
  Worst cosine;
  Arguments arguments(2);
  for (int i = 0; i < samples; ++i) {
    const double multiple = arguments.whole(1, 667'000) * (pi / 2);
    const double x = std::bit_cast<double>(std::bit_cast<std::int64_t>(multiple) + arguments.whole(-3, 3));
    sine.see(ulps(exact_sin(x), std::sin(static_cast<long double>(x))), x);
    cosine.see(ulps(exact_cos(x), std::cos(static_cast<long double>(x))), x);
  }
  EXPECT_TRUE(sine.is_below(1));
  EXPECT_TRUE(cosine.is_below(1));
}

TEST_F(ExactMathErrors, SineAndCosineOfHugeAnglesAreThoseOfAnAngleThatIsIndistinguishablyNear) {
  Arguments arguments(3);
  for (int i = 0; i < samples; ++i) {
    const double x = std::ldexp(arguments.between(0.5, 1), arguments.whole(21, 53));
    const long double bound = 4e-17L * x + 0x1p-53L;
    ASSERT_LT(std::abs(exact_sin(x) - std::sin(static_cast<long double>(x))), bound) << x;
    ASSERT_LT(std::abs(exact_cos(x) - std::cos(static_cast<long double>(x))), bound) << x;
    const auto narrow = static_cast<float>(x);
    const long double narrow_bound = 4e-17L * narrow + 0x1p-24L;
    ASSERT_LT(std::abs(exact_sinf(narrow) - std::sin(static_cast<long double>(narrow))), narrow_bound) << narrow;
    ASSERT_LT(std::abs(exact_cosf(narrow) - std::cos(static_cast<long double>(narrow))), narrow_bound) << narrow;
  }
}

TEST_F(ExactMathErrors, SineAndCosineOfFloatsAreAlmostAlwaysTheNearestFloat) {
  Worst sine;
  Worst cosine;
  Arguments arguments(4);
  for (int i = 0; i < 2 * samples; ++i) {
    const float any = arguments.any_float();
    const float spread = static_cast<float>(arguments.between(-100, 100));
    const float near_zero = static_cast<float>(arguments.whole(-667'000, 667'000) * (pi / 2));
    for (const float x : {any, spread, near_zero}) {
      if (std::abs(x) <= 0x1p20f) {
        sine.see(ulps(exact_sinf(x), std::sin(static_cast<long double>(x))), x);
        cosine.see(ulps(exact_cosf(x), std::cos(static_cast<long double>(x))), x);
      }
    }
  }
  EXPECT_TRUE(sine.is_below(0.501));
  EXPECT_TRUE(cosine.is_below(0.501));
}

TEST_F(ExactMathErrors, ArcTangentStaysBelowTwoAndAHalfUlp) {
  Worst worst;
  Worst worst_float;
  Arguments arguments(5);
  const auto check = [&](double y, double x) {
    if (std::isnan(y) || std::isnan(x)) {
      return;
    }
    worst.see(ulps(exact_atan2(y, x), std::atan2(static_cast<long double>(y), static_cast<long double>(x))), y, x);
    const auto v = static_cast<float>(y);
    const auto u = static_cast<float>(x);
    const long double truth = std::atan2(static_cast<long double>(v), static_cast<long double>(u));
    worst_float.see(ulps(exact_atan2f(v, u), truth), v, u);
  };
  for (int y = -200; y <= 200; ++y) {
    for (int x = -200; x <= 200; ++x) {
      check(y, x);
    }
  }
  for (int i = 0; i < samples; ++i) {
    const double y = arguments.between(-1, 1);
    const double x = arguments.between(-1, 1);
    check(y, x);
    const double any_y = arguments.any_double();
    const double any_x = arguments.any_double();
    check(any_y, any_x);
    check(any_y, any_y * x);
  }
  EXPECT_TRUE(worst.is_below(2.5));
  EXPECT_TRUE(worst_float.is_below(0.501));
}

TEST_F(ExactMathErrors, ExponentialsStayCloseToOneUlp) {
  Worst natural;
  Worst natural_float;
  Worst binary;
  Arguments arguments(6);
  const auto check = [&](double x) {
    natural.see(ulps(exact_exp(x), std::exp(static_cast<long double>(x))), x);
    binary.see(ulps(exact_exp2(x), std::exp2(static_cast<long double>(x))), x);
    const auto narrow = static_cast<float>(x);
    natural_float.see(ulps(exact_expf(narrow), std::exp(static_cast<long double>(narrow))), narrow);
  };
  for (int i = -samples; i <= samples; ++i) {
    check(i * 0x1p-15);                      // -3 to 3
    check(i * 0x1p-6);                       // -1562 to 1562
    check(arguments.between(-750, 1024));    // from subnormal to infinite
    check(arguments.between(-1080, -1000));  // 2^x subnormal
    check(arguments.between(-105, 90));      // e^x of floats
  }
  EXPECT_TRUE(natural.is_below(1.1));
  EXPECT_TRUE(binary.is_below(1.25));
  EXPECT_TRUE(natural_float.is_below(0.501));
}

TEST_F(ExactMathErrors, LogarithmStaysBelowOneUlp) {
  Worst worst;
  Arguments arguments(7);
  const auto check = [&](double x) { worst.see(ulps(exact_log(x), std::log(static_cast<long double>(x))), x); };
  for (int i = 1; i <= samples; ++i) {
    check(i * 0x1p-15);  // 0 to 3
    check(arguments.between(0.5, 2));
    check(1 + i * 0x1p-52);
    const double any = std::abs(arguments.any_double());
    if (any > 0 && any < inf) {
      check(any);
    }
    check(smallest * i);
  }
  EXPECT_TRUE(worst.is_below(1));
}

TEST(ExactMath, KnowsTheAnglesOfSchoolbooks) {
  EXPECT_EQ(exact_sin(0), 0);
  EXPECT_TRUE(std::signbit(exact_sin(-0.0)));
  EXPECT_TRUE(std::signbit(exact_sinf(-0.0f)));
  EXPECT_EQ(exact_sin(pi / 6), 0.49999999999999994);  // pi / 6 is rounded down, too
  EXPECT_EQ(exact_sin(pi / 2), 1);
  EXPECT_EQ(exact_cos(0), 1);
  EXPECT_EQ(exact_cos(pi), -1);
  EXPECT_EQ(exact_sin(pi), 0x1.1a62633145c07p-53);  // what pi lacks as a double
  EXPECT_EQ(exact_sinf(1), 0.841470984807897f);
  EXPECT_EQ(exact_cosf(1), 0.540302305868140f);
}

TEST(ExactMath, SineIsOddAndCosineIsEven) {
  Arguments arguments(8);
  for (int i = 0; i < 1000; ++i) {
    const double x = arguments.between(-1000, 1000);
    EXPECT_EQ(exact_sin(-x), -exact_sin(x));
    EXPECT_EQ(exact_cos(-x), exact_cos(x));
  }
}

TEST(ExactMath, NothingHasASineAtInfinity) {
  for (const double x : {inf, -inf, nan}) {
    EXPECT_TRUE(std::isnan(exact_sin(x)));
    EXPECT_TRUE(std::isnan(exact_cos(x)));
    EXPECT_TRUE(std::isnan(exact_sinf(static_cast<float>(x))));
    EXPECT_TRUE(std::isnan(exact_cosf(static_cast<float>(x))));
  }
  EXPECT_LE(std::abs(exact_sin(largest)), 1);
  EXPECT_LE(std::abs(exact_cosf(std::numeric_limits<float>::max())), 1);
}

TEST(ExactMath, ArcTangentKnowsAllFourQuadrantsAndTheAxes) {
  EXPECT_EQ(exact_atan2(1, 1), pi / 4);
  EXPECT_EQ(exact_atan2(1, -1), 3 * pi / 4);
  EXPECT_EQ(exact_atan2(-1, 1), -pi / 4);
  EXPECT_EQ(exact_atan2(-1, -1), -3 * pi / 4);
  EXPECT_EQ(exact_atan2(2, 0), pi / 2);
  EXPECT_EQ(exact_atan2(-2, 0), -pi / 2);
  EXPECT_EQ(exact_atan2(0, -2), pi);
  EXPECT_EQ(exact_atan2f(0, -2), static_cast<float>(pi));
}

TEST(ExactMath, ArcTangentTreatsZerosAndInfinitiesAsTheCLibraryDoes) {
  for (const double y : {0.0, -0.0, 1.0, -1.0, smallest, largest, inf, -inf}) {
    for (const double x : {0.0, -0.0, 1.0, -1.0, smallest, largest, inf, -inf}) {
      const double expected = std::atan2(y, x);
      EXPECT_DOUBLE_EQ(exact_atan2(y, x), expected) << y << ", " << x;
      EXPECT_EQ(std::signbit(exact_atan2(y, x)), std::signbit(expected)) << y << ", " << x;
    }
    EXPECT_TRUE(std::isnan(exact_atan2(y, nan)));
    EXPECT_TRUE(std::isnan(exact_atan2(nan, y)));
  }
}

TEST(ExactMath, PowersOfTwoAreExact) {
  for (int k = -1074; k < 1024; ++k) {
    ASSERT_EQ(exact_exp2(k), std::ldexp(1.0, k)) << k;
  }
}

TEST(ExactMath, ExponentialsEndInZeroAndInfinity) {
  EXPECT_EQ(exact_exp(0), 1);
  EXPECT_EQ(exact_exp(-0.0), 1);
  EXPECT_EQ(exact_exp(inf), inf);
  EXPECT_EQ(exact_exp(-inf), 0);
  EXPECT_EQ(exact_exp(709.79), inf);
  EXPECT_LT(exact_exp(709.78), inf);
  EXPECT_EQ(exact_exp(-745.14), 0);
  EXPECT_EQ(exact_exp(-745.13), smallest);
  EXPECT_EQ(exact_exp2(1024), inf);
  EXPECT_EQ(exact_exp2(-1075), 0);
  EXPECT_EQ(exact_exp2(-inf), 0);
  EXPECT_EQ(exact_expf(88.73f), std::numeric_limits<float>::infinity());
  EXPECT_EQ(exact_expf(-104.0f), 0);
  EXPECT_TRUE(std::isnan(exact_exp(nan)));
  EXPECT_TRUE(std::isnan(exact_exp2(nan)));
  EXPECT_TRUE(std::isnan(exact_expf(std::numeric_limits<float>::quiet_NaN())));
}

TEST(ExactMath, LogarithmHasADomain) {
  EXPECT_EQ(exact_log(1), 0);
  EXPECT_EQ(exact_log(0), -inf);
  EXPECT_EQ(exact_log(-0.0), -inf);
  EXPECT_EQ(exact_log(inf), inf);
  EXPECT_TRUE(std::isnan(exact_log(-1)));
  EXPECT_TRUE(std::isnan(exact_log(-inf)));
  EXPECT_TRUE(std::isnan(exact_log(nan)));
}

// When this changes, recorded games no longer replay: raise the rules version of every game with physics.
TEST(ExactMath, GivesTheSameBitsInEveryBuild) {
  StateHash hash;
  Arguments arguments(2026);
  const auto add = [&](double number) { hash.add(std::bit_cast<std::uint64_t>(number)); };
  for (int i = 0; i < 50'000; ++i) {
    const double spread = arguments.between(-200, 200);
    const double other = arguments.between(-200, 200);
    const double any = arguments.any_double();
    const float any_float = arguments.any_float();
    for (const double x : {spread, any}) {
      add(exact_sin(x));
      add(exact_cos(x));
      add(exact_exp(x));
      add(exact_exp2(x));
      add(exact_log(x));
      add(exact_atan2(x, other));
    }
    for (const float x : {static_cast<float>(spread), any_float}) {
      hash.add(exact_sinf(x));
      hash.add(exact_cosf(x));
      hash.add(exact_expf(x));
      hash.add(exact_atan2f(x, static_cast<float>(other)));
    }
  }
  EXPECT_EQ(hash.value(), 0x1844b3e097244992u);
}

}  // namespace
}  // namespace klaster
