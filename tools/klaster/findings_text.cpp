// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "tools/klaster/findings_text.hpp"

#include "engine/base/json_writer.hpp"
#include "engine/host/read_scenario.hpp"
#include "engine/scenario/json.hpp"
#include "tools/klaster/files.hpp"

namespace klaster {
namespace {

void print_text(std::string& out, const CheckedFile& file, const FindingWords& words) {
  for (const Finding& finding : file.findings.sorted()) {
    const Findings::Excerpt excerpt = file.findings.excerpt(finding);
    out.append(file.path).append(":").append(std::to_string(finding.at.line)).append(":");
    out.append(std::to_string(finding.at.column)).append(": ").append(name_of(finding.severity)).append(": ");
    out.append(finding.code).append(": ").append(words.message(finding)).append("\n");
    out.append("  ").append(excerpt.line).append("\n  ").append(excerpt.caret, ' ').append("^\n");
  }
}

void write_json(JsonWriter& json, const CheckedFile& file, const FindingWords& words) {
  json.begin_object();
  json.field("file", std::string_view(file.path));
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : file.findings.sorted()) {
    json.begin_object();
    json.field("severity", name_of(finding.severity));
    json.field("code", finding.code);
    json.field("line", finding.at.line);
    json.field("column", finding.at.column);
    json.field("message", std::string_view(words.message(finding)));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_sarif_result(JsonWriter& json, const std::string& path, const Finding& finding, const FindingWords& words) {
  json.begin_object();
  json.field("ruleId", finding.code);
  json.field("level", name_of(finding.severity));
  json.key("message");
  json.begin_object();
  json.field("text", std::string_view(words.message(finding)));
  json.end_object();
  json.key("locations");
  json.begin_array();
  json.begin_object();
  json.key("physicalLocation");
  json.begin_object();
  json.key("artifactLocation");
  json.begin_object();
  json.field("uri", std::string_view(path));
  json.end_object();
  json.key("region");
  json.begin_object();
  json.field("startLine", finding.at.line);
  json.field("startColumn", finding.at.column);
  json.end_object();
  json.end_object();
  json.end_object();
  json.end_array();
  json.end_object();
}

/// SARIF 2.1.0, the form that code review tools show beside the line.
std::string print_sarif(std::span<const CheckedFile> files, const FindingWords& words) {
  JsonWriter json(Indent::two_spaces);
  json.begin_object();
  json.field("version", std::string_view("2.1.0"));
  json.field("$schema", std::string_view("https://json.schemastore.org/sarif-2.1.0.json"));
  json.key("runs");
  json.begin_array();
  json.begin_object();
  json.key("tool");
  json.raw(R"({"driver":{"name":"klaster check"}})");
  json.key("results");
  json.begin_array();
  for (const CheckedFile& file : files)
    for (const Finding& finding : file.findings.sorted()) write_sarif_result(json, file.path, finding, words);
  json.end_array();
  json.end_object();
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

std::string print_json(std::span<const CheckedFile> files, const FindingWords& words) {
  JsonWriter json(Indent::two_spaces);
  json.begin_array();
  for (const CheckedFile& file : files) write_json(json, file, words);
  json.end_array();
  return json.take() + "\n";
}

}  // namespace

FindingWords::FindingWords(std::string_view language) {
  const std::string path =
      std::string(KLASTER_SOURCE_DIR) + "/assets/locales/" + std::string(language) + "/finding.json";
  const std::optional<std::string> text = read_file(path);
  if (!text) return;
  Findings unheard;
  const std::optional<Json> json = read_json(*text, unheard);
  if (!json) return;
  for (const Json::Member& member : json->members) words_.emplace_back(member.name, member.value.string);
}

std::string FindingWords::message(const Finding& finding) const {
  std::string result;
  for (const auto& [key, words] : words_)
    if (key.starts_with("finding.") && std::string_view(key).substr(8) == finding.code) result = words;
  if (result.empty()) {
    result = finding.code;
    for (const auto& [name, value] : finding.arguments) result.append(" ").append(name).append("=").append(value);
    return result;
  }
  for (const auto& [name, value] : finding.arguments) {
    const std::string place = "{" + std::string(name) + "}";
    for (std::size_t at = result.find(place); at != std::string::npos; at = result.find(place, at + value.size()))
      result.replace(at, place.size(), value);
  }
  return result;
}

std::string print_findings(std::span<const CheckedFile> files, const FindingWords& words, FindingsFormat format) {
  switch (format) {
    case FindingsFormat::json:
      return print_json(files, words);
    case FindingsFormat::sarif:
      return print_sarif(files, words);
    case FindingsFormat::text:
      break;
  }
  std::string out;
  for (const CheckedFile& file : files) print_text(out, file, words);
  return out;
}

}  // namespace klaster
