// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Bytes as text that survives a link, a form field and an LMS: a game's log travels in it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace klaster {

/// `bytes` in base64url (RFC 4648, section 5) without padding.
std::string to_base64url(std::span<const std::uint8_t> bytes);

/// The bytes that to_base64url() made `text` from; nothing if it made no such text (other characters, padding, an
/// impossible length, bits left over that are not 0).
std::optional<std::vector<std::uint8_t>> from_base64url(std::string_view text);

}  // namespace klaster
