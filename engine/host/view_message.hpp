// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A view as the page gets it (docs/messages.md, "Nodes of a view").
#pragma once

#include <span>

#include "engine/base/json_writer.hpp"
#include "engine/page/view.hpp"
#include "engine/session/game.hpp"

namespace klaster {

/// Writes the members `phase`, `currency` and `nodes` into the object that is open.
void write_view(JsonWriter&, const View&, std::span<const Verb>, const Game&);

}  // namespace klaster
