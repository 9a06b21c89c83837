// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The `run` part of a result (klaster.result/1): what was played and how it went, the same to the byte on every
// machine.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/json_writer.hpp"
#include "engine/session/session.hpp"

namespace klaster {

/// How far a game has come, for teachers: nothing decided yet, under way, ended with or without reaching the goal.
enum class RunState : std::uint8_t { opened, playing, passed, failed };

/// "opened", "playing", "passed" or "failed".
[[nodiscard]] std::string_view name_of(RunState);

[[nodiscard]] RunState run_state(const Session&);

/// Writes a score's members into the object that is open: total, stars, goal, dimensions.
void write_score(JsonWriter&, const Score&);

/// The `run` object. At most 200 milestone decisions are listed; the log holds all.
[[nodiscard]] std::string write_run(const Session&);

}  // namespace klaster
