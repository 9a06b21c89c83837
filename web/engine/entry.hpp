// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The one host of a module.
#pragma once

#include "engine/host/host.hpp"

namespace klaster {

/// The host of the game this module was built for; made at its first use.
[[nodiscard]] Host& the_host();

}  // namespace klaster
