// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Runs a fuzz target over every file of a corpus and over mutations of them that are the same every time. A sanitizer
// or an assert ends the program; coming to the end is the test.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/random.hpp"
#include "tools/klaster/files.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int mutations_of_each = 40;

/// Pieces that are likelier to hurt than random bytes.
constexpr const char* spices[] = {
    "{",    "}",    "[",  "]",  "\"",   "\\", ",", ":", "-", "1e9", "null", "true", "99999999999999999999",
    "\xff", "\xd0", "{{", "//", "\"\":"};

void mutate(std::string& text, klaster::Random& luck) {
  const auto at = text.empty() ? 0 : luck.below(static_cast<std::uint32_t>(text.size()));
  switch (luck.below(5)) {
    case 0:
      text.insert(at, spices[luck.below(static_cast<std::uint32_t>(std::size(spices)))]);
      break;
    case 1:
      text.erase(at, 1 + luck.below(40));
      break;
    case 2:
      text.resize(at);
      break;
    case 3:
      if (!text.empty()) text[at] = static_cast<char>(luck.below(256));
      break;
    default:
      text.insert(at, text.substr(luck.below(at + 1), luck.below(200)));
      break;
  }
}

void run(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("usage: fuzz_<target> FOLDER\n", stderr);
    return 2;
  }
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(words[1]))
    if (entry.is_regular_file()) paths.push_back(entry.path().string());
  // Folders are listed in any order; the mutations are to be the same everywhere.
  std::sort(paths.begin(), paths.end());
  if (paths.empty()) {
    std::fputs("the corpus is empty\n", stderr);
    return 1;
  }
  int inputs = 0;
  klaster::Random luck(1, "fuzz");
  for (const std::string& path : paths) {
    const std::string seed = klaster::read_file(path).value_or("");
    run(seed);
    for (int i = 0; i < mutations_of_each; ++i) {
      std::string text = seed;
      for (std::uint32_t strokes = 1 + luck.below(4); strokes > 0; --strokes) mutate(text, luck);
      run(text);
      ++inputs;
    }
  }
  std::printf("%d inputs from %zu files\n", inputs, paths.size());
  return 0;
}
