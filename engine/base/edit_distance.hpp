// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// "Unknown field `pirce`: did you mean `price`?"
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace klaster {

/// Fewest single-byte insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`, no byte
/// edited twice (optimal string alignment, the common form of Damerau-Levenshtein). Time grows with the product of the
/// lengths.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The word of `known` that was probably meant by `word`, the first of equals; empty if none is close. Close means at
/// most one edit for every three bytes of `word`, and at least one. Words above 64 bytes are not looked at.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace klaster
