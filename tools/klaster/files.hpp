// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace klaster {

/// A file's bytes ("-": standard input); nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);
/// Writes a whole file; false where that fails.
[[nodiscard]] bool write_file(const std::string& path, std::string_view bytes);

}  // namespace klaster
