// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// tests/golden: games as they were once played. Each log must replay to the same envelope, byte for byte and with the
// same hash of its last state, in every build; golden.test.mjs asks the same of the WebAssembly. README.md there says
// what to do when one does not.
#include <gtest/gtest.h>

#include <filesystem>

#include "engine/session/envelope.hpp"
#include "tests/unit/budget/corpus.hpp"

namespace klaster {
namespace {

namespace fs = std::filesystem;

/// "tiny-careful-1" and so on.
std::vector<std::string> names() {
  std::vector<std::string> result;
  for (const auto& entry : fs::directory_iterator(fs::path(KLASTER_SOURCE_DIR) / "tests/golden"))
    if (entry.path().extension() == ".klog") result.push_back(entry.path().stem().string());
  std::sort(result.begin(), result.end());
  return result;
}

std::string line_of(const std::string& path) {
  std::string text = bytes_of("tests/golden/" + path);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, ReplaysToTheSameEnvelope) {
  const std::string scenario = GetParam().substr(0, GetParam().find('-'));
  const auto log = log_from_text(line_of(GetParam() + ".klog"));
  ASSERT_TRUE(log) << code_of(log.error());
  const auto session =
      Session::restore(budget::rules(), budget::load("tests/corpus/valid/" + scenario + ".json"), *log);
  ASSERT_TRUE(session) << code_of(session.error());
  EXPECT_TRUE(session->game().finished());
  EXPECT_EQ(write_run(*session), line_of(GetParam() + ".json"));
}

INSTANTIATE_TEST_SUITE_P(Logs, Golden, testing::ValuesIn(names()), [](const testing::TestParamInfo<std::string>& one) {
  std::string name = one.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(GoldenLogs, AreThere) { EXPECT_GE(names().size(), 10u); }

}  // namespace
}  // namespace klaster
