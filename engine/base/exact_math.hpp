// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Functions that decide something in a game and must give the same bits in every build. The C library's own differ
// between systems in the last digit, which is enough to topple a different crate.
//
// Only IEEE 754 operations that are exactly defined are used (+ - * / and the remainder), so gcc, clang and WebAssembly
// agree as long as nothing is contracted (-ffp-contract=off) or reordered (no -ffast-math). Square roots need no help:
// std::sqrt is exactly defined already.
//
// Errors are in units in the last place (ulp) of the result; 0.5 is the best possible. Unless said otherwise NaN gives
// NaN, and an argument outside a function's domain gives NaN. Every NaN is the same quiet NaN.
#pragma once

namespace klaster {

/// Sine of `x` radians. Error below 1 ulp for |x| <= 2^20. Beyond, the sine of an angle at most 4e-17 |x| away from
/// `x`, which is less than the distance to the next double. NaN for infinity.
double exact_sin(double x);

/// Cosine of `x` radians. Errors and range as exact_sin.
double exact_cos(double x);

/// Angle of the point (x, y) from the positive x axis, -pi to pi. Error below 2.5 ulp. Zeros and infinities, with
/// their signs, as C's atan2.
double exact_atan2(double y, double x);

/// e to the power `x`. Error below 1.1 ulp, also in subnormal results. Infinity above 709.78, 0 below -745.13.
double exact_exp(double x);

/// 2 to the power `x`, exact for whole `x`. Error below 1.25 ulp, also in subnormal results. Infinity from 1024 on, 0
/// from -1075 down.
double exact_exp2(double x);

/// Natural logarithm. Error below 1 ulp. Minus infinity for 0 of either sign, NaN below.
double exact_log(double x);

/// Sine of `x` radians, for physics. Error below 0.501 ulp for |x| <= 2^20. Beyond, the angle is off by at most
/// 4e-17 |x|. NaN for infinity.
float exact_sinf(float x);

/// Cosine of `x` radians, for physics. Errors and range as exact_sinf.
float exact_cosf(float x);

/// e to the power `x`, for physics. Error below 0.501 ulp, also in subnormal results. Infinity above 88.72, 0 below
/// -103.97.
float exact_expf(float x);

/// Angle of the point (x, y) from the positive x axis, for physics. Error below 0.501 ulp. Special cases as
/// exact_atan2.
float exact_atan2f(float y, float x);

}  // namespace klaster
