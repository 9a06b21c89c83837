// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// `klaster balance` as scripts and authors call it: formats, exit codes, the same bytes for any number of threads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/tools/command_test.hpp"
#include "tools/klaster/balance_plots.hpp"
#include "tools/klaster/balance_report.hpp"
#include "tools/klaster/files.hpp"

namespace klaster {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Balance : public CommandTest {
 protected:
  /// The smallest scenario, with something else in the place of `what`. As it is, it is too short for its rules.
  [[nodiscard]] std::string changed(const std::string& what, const std::string& with) const {
    std::string text = read_file(tiny()).value_or("");
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    text.replace(at, what.size(), with);
    const std::string path = in_folder("changed.json");
    EXPECT_TRUE(write_file(path, text));
    return path;
  }
  /// The same with rules that a game of three weeks keeps.
  [[nodiscard]] std::string fair() const {
    return changed("\"minutes\": 3,", "\"minutes\": 3, \"balance\": {\"minutes_from\": 1},");
  }
  /// A few games of each bot.
  static Called balance(std::vector<std::string> words) {
    words.insert(words.begin(), {"balance", "--quiet", "-n", "40", "--planner-games", "12"});
    return klaster(words);
  }
};

/// Does every element end where it should? Good enough for what the report writes: attributes hold no ">".
bool is_well_formed(std::string_view html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::string_view tag = html.substr(at + 1, html.find('>', at) - at - 1);
    if (tag.starts_with('!') || tag.ends_with('/')) continue;
    const std::string name(tag.substr(0, tag.find_first_of(" \n")));
    if (!name.starts_with('/')) {
      open.push_back(name);
    } else {
      if (open.empty() || "/" + open.back() != name) return false;
      open.pop_back();
    }
  }
  return open.empty();
}

TEST_F(Balance, TeachesItsUse) {
  const Called called = klaster({"balance", "--help"});
  EXPECT_EQ(called.code, 0);
  EXPECT_THAT(called.out, HasSubstr("--planner-games N"));
  EXPECT_THAT(klaster({"--help"}).out, HasSubstr("klaster balance FILE..."));
}

TEST_F(Balance, SaysWhatIsWrongWithTheCall) {
  const std::pair<std::vector<std::string>, std::string> calls[] = {
      {{"balance"}, "balance needs a file"},
      {{"balance", "-n", "many", tiny()}, "-n needs a whole number from 0 to 1000000, not \"many\""},
      {{"balance", "-n", "0", tiny()}, "-n needs at least one game"},
      {{"balance", "--format", "pdf", tiny()}, "--format is text, json or html, not \"pdf\""},
      {{"balance", "--jobs", tiny()}, "--jobs needs a whole number"},
      {{"balance", "--fast", tiny()}, "unknown option --fast"},
  };
  for (const auto& [words, problem] : calls) {
    const Called called = klaster(words);
    EXPECT_EQ(called.code, 2) << problem;
    EXPECT_THAT(called.err, HasSubstr(problem));
    EXPECT_EQ(called.out, "");
  }
}

TEST_F(Balance, PassesWhereEveryRuleHolds) {
  const Called called = balance({fair()});
  EXPECT_EQ(called.code, 0) << called.out;
  EXPECT_THAT(called.out, HasSubstr("Every rule holds."));
  EXPECT_EQ(called.err, "");
}

TEST_F(Balance, FailsWhereTheMinutesAreNotKept) {
  const Called called = balance({tiny()});
  EXPECT_EQ(called.code, 1);
  EXPECT_THAT(called.out, HasSubstr("1 rule broken.\n  error: a game takes 3."));
}

TEST_F(Balance, FailsWhereAnAnswerIsAlwaysRight) {
  const Called called = balance({changed("{\"gauge\": \"mood\", \"by\": -5}],\n        \"after\": {\"en\": \"Tired",
                                         "{\"gauge\": \"mood\", \"by\": 5}],\n        \"after\": {\"en\": \"Tired")});
  EXPECT_EQ(called.code, 1);
  EXPECT_THAT(called.out, HasSubstr("error: on card \"shift\" answer \"work\" is best in 100.0 % of "));
}

TEST_F(Balance, FailsWhereSkillDoesNotPay) {
  EXPECT_EQ(balance({changed("\"minutes\": 3,",
                             "\"minutes\": 3, \"balance\": {\"minutes_from\": 1, \"standard_errors\": 20},")})
                .code,
            1);
}

TEST_F(Balance, FailsForFilesItCannotPlay) {
  const Called called = balance({in_folder("nowhere.json"), asset("tests/corpus/broken/misspelt-key.json"), fair()});
  EXPECT_EQ(called.code, 1);
  EXPECT_THAT(called.err, HasSubstr("cannot read"));
  EXPECT_THAT(called.err, HasSubstr("error: misspelt_key"));
  EXPECT_THAT(called.out, HasSubstr("Every rule holds."));  // the one that can be played is
}

TEST_F(Balance, PrintsTheSameForAnyNumberOfThreads) {
  for (const char* format : {"text", "json", "html"}) {
    const Called one = balance({"--jobs", "1", "--format", format, tiny()});
    const Called many = balance({"--jobs", "7", "--format", format, tiny()});
    EXPECT_EQ(one.out, many.out);
    EXPECT_NE(one.out, "");
  }
}

TEST_F(Balance, PlaysOtherGamesFromAnotherSeed) {
  EXPECT_NE(balance({"--format", "json", tiny()}).out, balance({"--seed", "2", "--format", "json", tiny()}).out);
}

TEST_F(Balance, PrintsOneJsonDocumentForAllFiles) {
  const Called called = balance({"--format", "json", fair(), tiny()});
  const Json tree = tree_of(called.out);
  ASSERT_EQ(tree.items.size(), 2u);
  const Json& report = tree.items[0];
  std::vector<std::string> members;
  for (const Json::Member& member : report.members) members.push_back(member.name);
  EXPECT_THAT(members, ElementsAre("format", "game", "scenario", "version", "hash", "first_seed", "holds", "findings",
                                   "bots", "steps", "luck", "minutes", "choices"));
  EXPECT_EQ(report.find("format")->string, "klaster.balance/1");
  EXPECT_EQ(report.find("scenario")->string, "tiny");
  EXPECT_TRUE(report.find("holds")->boolean);
  EXPECT_FALSE(tree.items[1].find("holds")->boolean);
  EXPECT_EQ(tree.items[1].find("findings")->items[0].find("code")->string, "too-short");
  EXPECT_EQ(report.find("bots")->items.size(), 6u);
  EXPECT_EQ(report.find("bots")->items[5].find("games")->integer, 12);
  EXPECT_EQ(report.find("choices")->items.size(), 8u);
}

TEST_F(Balance, PlaysWithoutThePlanner) {
  const Called called = klaster({"balance", "-n=40", "--planner-games=0", "--format=json", fair()});
  EXPECT_EQ(called.code, 0);
  EXPECT_EQ(tree_of(called.out).items[0].find("bots")->items.size(), 5u);
}

TEST_F(Balance, WritesAPageThatNeedsNothingElse) {
  const Called called = balance({"--format", "html", fair(), tiny()});
  EXPECT_TRUE(called.out.starts_with("<!doctype html>"));
  EXPECT_TRUE(is_well_formed(called.out));
  for (const char* no : {"<script", "http:", "https:", "src=", "@import", "url("})
    EXPECT_THAT(called.out, Not(HasSubstr(no)));
  EXPECT_THAT(called.out, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(called.out, HasSubstr("<caption>"));
  EXPECT_THAT(called.out, HasSubstr("<svg role=\"img\""));
  EXPECT_THAT(called.out, HasSubstr("Rule broken: a game takes 3."));
}

TEST_F(Balance, WritesToAFile) {
  const std::string path = in_folder("report.txt");
  const Called called = balance({"--output", path, fair()});
  EXPECT_EQ(called.code, 0);
  EXPECT_EQ(called.out, "");
  EXPECT_EQ(read_file(path), balance({fair()}).out);
}

TEST_F(Balance, SaysWhenTheFileCannotBeWritten) {
  const Called called = balance({"--output", in_folder("no/such/folder"), fair()});
  EXPECT_EQ(called.code, 1);
  EXPECT_THAT(called.err, HasSubstr("cannot write"));
}

TEST(BalanceWords, SayWhatEveryFindingMeansAndWhatToDo) {
  using Kind = BalanceFinding::Kind;
  for (int i = 0; i <= static_cast<int>(Kind::impossible); ++i) {
    const BalanceFinding found{.kind = static_cast<Kind>(i), .subject = "tea", .other = "green", .count = 7};
    EXPECT_GT(words_of(found).size(), 20u) << i;
    EXPECT_GT(advice_for(found).size(), 20u) << i;
    EXPECT_NE(name_of(found.kind), "") << i;
  }
}

TEST(BalanceNumbers, AreTheSameEverywhere) {
  EXPECT_EQ(fixed(12.345, 1), "12.3");
  EXPECT_EQ(fixed(-0.5, 2), "-0.50");
  EXPECT_EQ(points(8'957), "89.6");
}

TEST(BalancePage, EscapesWhatAuthorsWrite) { EXPECT_EQ(escaped("<a> & \"b\""), "&lt;a&gt; &amp; &quot;b&quot;"); }

TEST(BalancePage, IsFoundToBeWellFormedOrNot) {
  EXPECT_TRUE(is_well_formed("<a><b x=\"1\"/><c></c></a>"));
  EXPECT_FALSE(is_well_formed("<a><c></a></c>"));
  EXPECT_FALSE(is_well_formed("<a>"));
}

}  // namespace
}  // namespace klaster
