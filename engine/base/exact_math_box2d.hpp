// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Gives Box2D our mathematics without a patch: force-included (`-include`) into Box2D's own sources and into every
// file that includes its headers, because some of them call these functions inline.
//
// Covers every call in Box2D 2.4.1 whose result the C library may round as it likes. The others it makes (sqrtf,
// floorf, isfinite) are exactly defined by IEEE 754.
#pragma once

// First, so that no declaration in them meets the macros below.
#include <math.h>

#include <cmath>

#include "engine/base/exact_math.hpp"

#define sinf(x) ::klaster::exact_sinf(x)
#define cosf(x) ::klaster::exact_cosf(x)
#define expf(x) ::klaster::exact_expf(x)
#define atan2f(y, x) ::klaster::exact_atan2f((y), (x))
