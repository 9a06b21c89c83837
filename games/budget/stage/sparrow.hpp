// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The sparrow at the window. Its posture tells how the person feels: upright and curious, or fluffed up and small.
#pragma once

#include "engine/stage/painter.hpp"

namespace klaster::budget {

/// `feet`: the point between its feet; `mood` 0 to 1; `seconds` lets it breathe, look around and blink.
void draw_sparrow(Painter&, Point feet, float size, float mood, float seconds);

}  // namespace klaster::budget
