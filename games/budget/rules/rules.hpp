// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The door to Money Jars for the engine.
#pragma once

#include "engine/session/rules.hpp"

namespace klaster::budget {

/// The rules of Money Jars.
[[nodiscard]] const Rules& rules();

}  // namespace klaster::budget
