// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "tools/klaster/call.hpp"

#include "engine/host/read_scenario.hpp"
#include "tools/klaster/files.hpp"
#include "tools/klaster/findings_text.hpp"

namespace klaster {

void print(std::FILE* to, std::string_view text) { std::fwrite(text.data(), 1, text.size(), to); }

void complain(std::string_view what, std::string_view advice) {
  print(stderr, "klaster: ");
  print(stderr, what);
  if (!advice.empty()) print(stderr, "\n  "), print(stderr, advice);
  print(stderr, "\n");
}

int wrong(std::string_view what) {
  complain(what, "klaster --help shows what there is");
  return wrong_call;
}

std::optional<std::string> read_or_complain(const std::string& path) {
  std::optional<std::string> text = read_file(path);
  if (!text) complain("cannot read " + path, "is the path right, and may you read it?");
  return text;
}

Opened open_scenario(const std::string& text, Findings& findings) {
  Opened opened;
  opened.entry = game_for(text);
  // A file that names no game is still read as the first one, so that what is wrong with its JSON is heard.
  if (opened.entry == nullptr) opened.entry = &catalogue().front();
  opened.scenario = read_scenario(*opened.entry->rules, text, findings);
  return opened;
}

Opened open_for_play(const std::string& path) {
  const std::optional<std::string> text = read_or_complain(path);
  if (!text) return {};
  CheckedFile file{path, Findings(*text)};
  const Opened opened = open_scenario(*text, file.findings);
  if (file.findings.failed()) print(stderr, print_findings({&file, 1}, FindingWords("en"), FindingsFormat::text));
  return opened;
}

}  // namespace klaster
