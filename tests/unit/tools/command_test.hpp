// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Calling the command from tests as scripts do.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "engine/scenario/json.hpp"
#include "tools/klaster/commands.hpp"

namespace klaster {

/// What a call left.
struct Called {
  int code = -1;
  std::string out;
  std::string err;
};

/// A whole call of the command.
inline Called klaster(const std::vector<std::string>& words) {
  std::vector<const char*> pointers;
  for (const std::string& word : words) pointers.push_back(word.c_str());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  Called called;
  called.code = run_klaster(pointers);
  called.out = testing::internal::GetCapturedStdout();
  called.err = testing::internal::GetCapturedStderr();
  return called;
}

/// A file of the repository.
inline std::string asset(const std::string& path) { return std::string(KLASTER_SOURCE_DIR) + "/" + path; }
inline std::string tiny() { return asset("tests/corpus/valid/tiny.json"); }

/// The tree of a text that must be JSON.
inline Json tree_of(const std::string& text) {
  Findings findings(text);
  auto json = read_json(text, findings);
  EXPECT_TRUE(json && findings.sorted().empty()) << text;
  return json.value_or(Json{});
}

/// A folder of its own for each test.
class CommandTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              ("klaster-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string in_folder(const std::string& name) const { return (folder_ / name).string(); }

 private:
  std::filesystem::path folder_;
};

}  // namespace klaster
