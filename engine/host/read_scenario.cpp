// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/host/read_scenario.hpp"

namespace klaster {

std::shared_ptr<const Scenario> read_scenario(const Rules& rules, std::string_view text, Findings& findings) {
  const std::optional<Json> json = read_json(text, findings);
  if (!json) return nullptr;
  if (json->kind != Json::Kind::object) {
    findings.error("not_an_object", json->offset, {{"found", std::string(name_of(json->kind))}});
    return nullptr;
  }
  std::shared_ptr<const Scenario> scenario = rules.read(*json, findings);
  return findings.failed() ? nullptr : scenario;
}

void write_finding(JsonWriter& json, const Finding& finding, const Findings& findings) {
  const Findings::Excerpt excerpt = findings.excerpt(finding);
  json.begin_object();
  json.field("severity", name_of(finding.severity));
  json.field("code", finding.code);
  json.field("line", finding.at.line);
  json.field("column", finding.at.column);
  json.key("args");
  json.begin_object();
  for (const auto& [name, value] : finding.arguments) json.field(name, std::string_view(value));
  json.end_object();
  json.field("excerpt", std::string_view(excerpt.line));
  json.field("caret", excerpt.caret);
  json.end_object();
}

}  // namespace klaster
