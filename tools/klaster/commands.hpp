// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What the command can do. Each returns the exit code: 0 all well, 1 the file or log is at fault, 2 the call is.
#pragma once

#include "tools/klaster/arguments.hpp"

namespace klaster {

int run_check(Arguments&);
int run_schema(Arguments&);
int run_play(Arguments&);
int run_replay(Arguments&);
int run_balance(Arguments&);
/// Prints what `klaster balance` does and how to call it.
int teach_balance();

/// A whole call: the words after the program's name.
int run_klaster(std::span<const char* const> words);

}  // namespace klaster
