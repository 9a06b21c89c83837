// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// SHA-256, so that a score names the exact scenario it was played on.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace klaster {

/// SHA-256 of `bytes` (FIPS 180-4).
std::array<std::uint8_t, 32> sha256(std::span<const std::uint8_t> bytes);

/// Two lower-case hexadecimal digits a byte.
std::string to_hex(std::span<const std::uint8_t> bytes);

}  // namespace klaster
