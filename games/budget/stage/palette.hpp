// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The colours of the table: the style guide's roles, and the evening light around them.
#pragma once

#include "engine/stage/geometry.hpp"

namespace klaster::budget {

inline constexpr Colour paper = rgb(0xFBF6EC);
inline constexpr Colour card = rgb(0xFFFFFF);
inline constexpr Colour ink = rgb(0x1F2A37);
inline constexpr Colour soft_ink = rgb(0x5B6776);
inline constexpr Colour cornflower = rgb(0x2F6FB7);
inline constexpr Colour sunflower = rgb(0xF2B632);
inline constexpr Colour brick = rgb(0xC8452F);
inline constexpr Colour leaf = rgb(0x3E7D4F);
inline constexpr Colour plum = rgb(0x6C4A7E);

/// Shadows are warm and brown, never black.
inline constexpr Colour shade = rgb(0x3A2416);
inline constexpr Colour light = rgb(0xFFE3B0);

}  // namespace klaster::budget
