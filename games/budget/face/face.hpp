// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Money Jars as the page shows it: words, buttons, meters. Everything that can be done can be done here.
#pragma once

#include "engine/session/rules.hpp"

namespace klaster::budget {

/// The face of Money Jars. Anchor slots: jar i is slot i, the tray comes after the last jar.
[[nodiscard]] const Face& face();

}  // namespace klaster::budget
