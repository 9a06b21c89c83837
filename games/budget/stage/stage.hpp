// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "engine/stage/stage.hpp"

namespace klaster::budget {

/// The stage of Money Jars. Anchor slots: jar i is slot i; then the tray, the debt, the sparrow, the goal's picture.
std::unique_ptr<Stage> make_stage();

}  // namespace klaster::budget
