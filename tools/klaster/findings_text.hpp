// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Findings as compilers print them, in the words of the page's catalogue.
#pragma once

#include <string>
#include <string_view>

#include "engine/scenario/finding.hpp"

namespace klaster {

/// How findings are written.
enum class FindingsFormat : std::uint8_t { text, json, sarif };

/// The message of a finding: from assets/locales/<language>/finding.json where that file is found, else its code with
/// its arguments.
class FindingWords {
 public:
  explicit FindingWords(std::string_view language);
  [[nodiscard]] std::string message(const Finding&) const;

 private:
  std::vector<std::pair<std::string, std::string>> words_;
};

/// All findings of a file, ready to print.
[[nodiscard]] std::string print_findings(const std::string& path, const Findings&, const FindingWords&, FindingsFormat);

}  // namespace klaster
