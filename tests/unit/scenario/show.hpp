// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Findings as lines that a test can compare: "3:7 misspelt_key key=tilte nearest=title".
#pragma once

#include <string>
#include <vector>

#include "engine/scenario/finding.hpp"

namespace klaster {

inline std::string show(const Finding& finding) {
  std::string line = std::to_string(finding.at.line) + ":" + std::to_string(finding.at.column) + " ";
  if (finding.severity != Severity::error) line.append(name_of(finding.severity)).append(" ");
  line.append(finding.code);
  for (const auto& [name, value] : finding.arguments) line.append(" ").append(name).append("=").append(value);
  return line;
}

inline std::vector<std::string> show(const Findings& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings.sorted()) lines.push_back(show(finding));
  return lines;
}

}  // namespace klaster
