// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The words of a call, in whatever order they come.
#include "tools/klaster/arguments.hpp"

#include <gtest/gtest.h>

namespace klaster {
namespace {

using Words = std::vector<std::string>;

Arguments of(std::vector<const char*> words) { return Arguments(words); }

TEST(Arguments, HoldOptionsWithTheirValues) {
  Arguments arguments = of({"a.json", "--bot", "careful", "--seed=7", "b.json"});
  EXPECT_EQ(arguments.option("--bot"), "careful");
  EXPECT_EQ(arguments.option("--seed"), "7");
  EXPECT_EQ(arguments.option("--log"), std::nullopt);
  EXPECT_EQ(arguments.rest(), (Words{"a.json", "b.json"}));
  EXPECT_EQ(arguments.problem(), "");
}

TEST(Arguments, TakeAnEmptyValueAfterAnEqualsSign) { EXPECT_EQ(of({"--bot="}).option("--bot"), ""); }

TEST(Arguments, DoNotTakeALongerOptionForAShorterOne) {
  Arguments arguments = of({"--seeds", "5"});
  EXPECT_EQ(arguments.option("--seed"), std::nullopt);
  static_cast<void>(arguments.rest());
  EXPECT_EQ(arguments.problem(), "unknown option --seeds");
}

TEST(Arguments, MissAValue) {
  Arguments arguments = of({"a.json", "--bot"});
  EXPECT_EQ(arguments.option("--bot"), std::nullopt);
  EXPECT_EQ(arguments.problem(), "--bot needs a value");
}

TEST(Arguments, HoldFlags) {
  Arguments arguments = of({"--help", "x", "--help"});
  EXPECT_TRUE(arguments.flag("--help"));
  EXPECT_FALSE(arguments.flag("--help"));
  EXPECT_EQ(arguments.rest(), Words{"x"});
}

TEST(Arguments, HoldWholeNumbersUpToABound) {
  EXPECT_EQ(of({"--seed", "4294967295"}).number("--seed", 1, 4'294'967'295), 4'294'967'295u);
  EXPECT_EQ(of({}).number("--seed", 1, 9), 1u);
  for (const char* wrong : {"", "10", "-1", "1.5", "x", "1x", " 1", "99999999999999999999999"}) {
    Arguments arguments = of({"--seed", wrong});
    EXPECT_EQ(arguments.number("--seed", 1, 9), 1u) << wrong;
    EXPECT_EQ(arguments.problem(), std::string("--seed needs a whole number from 0 to 9, not \"") + wrong + "\"");
  }
}

TEST(Arguments, TakeADashForAFileAndNotForAnOption) {
  Arguments arguments = of({"-"});
  EXPECT_EQ(arguments.rest(), Words{"-"});
  EXPECT_EQ(arguments.problem(), "");
}

TEST(Arguments, RememberTheFirstProblem) {
  Arguments arguments = of({"--seed", "x", "--fly"});
  static_cast<void>(arguments.number("--seed", 1, 9));
  static_cast<void>(arguments.rest());
  EXPECT_TRUE(arguments.problem().starts_with("--seed"));
}

}  // namespace
}  // namespace klaster
