// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// UTF-8 as The Unicode Standard defines it (table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace klaster {

/// Bytes of the code point that begins at `offset`, 1 to 4; 0 if no valid one begins there (or the text ends there).
std::size_t utf8_length_at(std::string_view text, std::size_t offset);

/// Is all of `text` valid? If not, and if `bad_offset` is given, it receives the offset of the first byte at which no
/// valid code point begins.
bool is_valid_utf8(std::string_view text, std::size_t* bad_offset = nullptr);

/// Number of code points; a byte that belongs to none counts as one, as it is shown as one U+FFFD.
std::size_t count_code_points(std::string_view text);

}  // namespace klaster
