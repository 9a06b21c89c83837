// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// tests/corpus/broken: each file with all that is found in it, at its place. A new mistake to find is a new pair of
// files: <name>.json, and <name>.expected with a line "line:column code" for each finding in the order of the file.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include "tests/unit/budget/corpus.hpp"

namespace klaster::budget {
namespace {

namespace fs = std::filesystem;

const std::string folder = "tests/corpus/broken";

std::vector<std::string> names() {
  std::vector<std::string> result;
  for (const auto& entry : fs::directory_iterator(fs::path(KLASTER_SOURCE_DIR) / folder))
    if (entry.path().extension() == ".json") result.push_back(entry.path().stem().string());
  std::sort(result.begin(), result.end());
  return result;
}

Findings findings_in(const std::string& text) {
  Findings findings(text);
  static_cast<void>(read_scenario(rules(), text, findings));
  return findings;
}

std::set<std::string> codes_of_corpus() {
  std::set<std::string> codes;
  for (const std::string& name : names()) {
    std::istringstream lines(bytes_of(folder + "/" + name + ".expected"));
    for (std::string place, code; lines >> place >> code;) codes.insert(code);
  }
  return codes;
}

/// Every code that the sources report.
std::set<std::string> codes_of_sources() {
  std::set<std::string> codes;
  const auto collect = [&](const std::string& text, const std::regex& call) {
    static const std::regex word("\"([a-z][a-z0-9_]*)\"");
    for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it) {
      const std::string argument = (*it)[1];
      for (std::sregex_iterator code(argument.begin(), argument.end(), word); code != end; ++code)
        codes.insert((*code)[1]);
    }
  };
  for (const std::string source : {"engine/scenario", "games/budget/rules", "engine/host"}) {
    for (const auto& entry : fs::directory_iterator(fs::path(KLASTER_SOURCE_DIR) / source)) {
      if (entry.path().extension() != ".cpp") continue;
      const std::string text = bytes_of(source + "/" + entry.path().filename().string());
      collect(text, std::regex(R"(\b(?:error|warning)\(([^,;]*))"));  // error("code", …), error(a ? "b" : "c", …)
      collect(text, std::regex(R"(\bproblem_ = \{([^,;]*))"));        // MessageParser
    }
  }
  return codes;
}

class Corpus : public testing::TestWithParam<std::string> {};

TEST_P(Corpus, HasExactlyTheFindingsThatAreExpected) {
  const Findings findings = findings_in(bytes_of(folder + "/" + GetParam() + ".json"));
  std::string found;
  for (const Finding& finding : findings.sorted()) {
    found += std::to_string(finding.at.line) + ":" + std::to_string(finding.at.column) + " " +
             std::string(finding.code) + "\n";
    const Findings::Excerpt excerpt = findings.excerpt(finding);
    EXPECT_LE(excerpt.line.size(), 140u);
  }
  EXPECT_EQ(found, bytes_of(folder + "/" + GetParam() + ".expected"));
}

INSTANTIATE_TEST_SUITE_P(Broken, Corpus, testing::ValuesIn(names()),
                         [](const testing::TestParamInfo<std::string>& one) {
                           std::string name = one.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(CorpusOfBroken, IsMadeOfWholePairs) {
  EXPECT_GE(names().size(), 60u);
  for (const auto& entry : fs::directory_iterator(fs::path(KLASTER_SOURCE_DIR) / folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".expected") {
      EXPECT_TRUE(fs::exists(fs::path(entry.path()).replace_extension(".json"))) << entry.path();
    } else {
      EXPECT_EQ(extension, ".json") << entry.path();
    }
  }
}

TEST(CorpusOfBroken, ShowsEveryFindingThereIs) {
  // Too large to keep in a repository; json_test.cpp has it.
  const std::set<std::string> elsewhere = {"too_large", "too_many_values"};
  const std::set<std::string> known = codes_of_sources();
  EXPECT_GE(known.size(), 45u) << "the sources were not understood";
  const std::set<std::string> shown = codes_of_corpus();
  for (const std::string& code : known)
    EXPECT_TRUE(shown.contains(code) || elsewhere.contains(code)) << "no broken scenario shows " << code;
  for (const std::string& code : shown) EXPECT_TRUE(known.contains(code)) << "nothing reports " << code;
}

TEST(CorpusOfValid, HasNoFindings) {
  for (const auto& entry : fs::directory_iterator(fs::path(KLASTER_SOURCE_DIR) / "tests/corpus/valid"))
    EXPECT_TRUE(findings_in(bytes_of("tests/corpus/valid/" + entry.path().filename().string())).sorted().empty())
        << entry.path();
}

TEST(Scenarios, ThatAreShippedHaveNoFindings) {
  int count = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(KLASTER_SOURCE_DIR) / "assets/scenarios/budget")) {
    if (entry.path().extension() != ".json") continue;
    ++count;
    const std::string path = "assets/scenarios/budget/" + entry.path().filename().string();
    const Findings findings = findings_in(bytes_of(path));
    for (const Finding& finding : findings.sorted())
      ADD_FAILURE() << path << ":" << finding.at.line << ":" << finding.at.column << ": " << finding.code;
  }
  EXPECT_GT(count, 0);
}

}  // namespace
}  // namespace klaster::budget
