// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Findings as compilers print them, in the words of the page's catalogue.
#pragma once

#include <span>
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

/// A file that was looked at, and what was found.
struct CheckedFile {
  std::string path;
  Findings findings;
};

/// All findings of some files, ready to print; in JSON and SARIF one document for all.
[[nodiscard]] std::string print_findings(std::span<const CheckedFile>, const FindingWords&, FindingsFormat);

}  // namespace klaster
