// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// The command as scripts and authors call it: what it prints, and its exit code.
#include "tools/klaster/commands.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/tools/command_test.hpp"
#include "tools/klaster/files.hpp"

namespace klaster {
namespace {

std::string broken(const std::string& name) { return asset("tests/corpus/broken/" + name + ".json"); }

using Commands = CommandTest;

TEST_F(Commands, TeachTheirUse) {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{}, {"--help"}, {"help"}, {"check", "--help"}, {"play", "--help"}}) {
    const Called called = klaster(words);
    EXPECT_EQ(called.code, 0);
    EXPECT_NE(called.out.find("klaster check FILE..."), std::string::npos);
    EXPECT_EQ(called.err, "");
  }
}

TEST_F(Commands, SayWhatIsWrongWithTheCall) {
  const std::pair<std::vector<std::string>, std::string> calls[] = {
      {{"fly"}, "there is no command \"fly\""},
      {{"check"}, "check needs a file"},
      {{"check", "--fly", tiny()}, "unknown option --fly"},
      {{"check", "--format", "xml", tiny()}, "--format is text, json or sarif, not \"xml\""},
      {{"check", "--language", "pl", tiny()}, "--language is en or uk, not \"pl\""},
      {{"check", tiny(), "--format"}, "--format needs a value"},
      {{"schema"}, "schema needs the name of one game"},
      {{"schema", "chess"}, "there is no game \"chess\"; there is: budget"},
      {{"play"}, "play needs one scenario file"},
      {{"play", tiny(), tiny()}, "play needs one scenario file"},
      {{"play", tiny(), "--bot", "robot"}, "there is no bot \"robot\""},
      {{"play", tiny(), "--seed", "4294967296"}, "--seed needs a whole number"},
      {{"replay", tiny()}, "replay needs a log and a scenario file"},
  };
  for (const auto& [words, problem] : calls) {
    const Called called = klaster(words);
    EXPECT_EQ(called.code, 2) << problem;
    EXPECT_NE(called.err.find("klaster: " + problem), std::string::npos) << called.err;
    EXPECT_NE(called.err.find("--help"), std::string::npos) << called.err;
    EXPECT_EQ(called.out, "");
  }
}

TEST_F(Commands, CheckPraisesAFileWithoutFault) {
  const Called called = klaster({"check", tiny()});
  EXPECT_EQ(called.code, 0);
  EXPECT_EQ(called.out, tiny() + ": ok\n");
  EXPECT_EQ(called.err, "");
}

TEST_F(Commands, CheckPrintsFindingsAsCompilersDo) {
  const Called called = klaster({"check", broken("misspelt-key")});
  EXPECT_EQ(called.code, 1);
  EXPECT_TRUE(called.out.starts_with(broken("misspelt-key") + ":1:1: error: missing_key: ")) << called.out;
  EXPECT_NE(called.out.find("title"), std::string::npos);
  EXPECT_NE(called.out.find(broken("misspelt-key") + ":5:3: error: misspelt_key: "), std::string::npos);
  // The line, and a caret under the place: two spaces of margin and two of the line's own.
  EXPECT_NE(called.out.find("\n    \"tilte\": {"), std::string::npos) << called.out;
  EXPECT_NE(called.out.find("\n    ^\n"), std::string::npos) << called.out;
}

TEST_F(Commands, CheckSpeaksBothLanguages) {
  const Called english = klaster({"check", broken("misspelt-key")});
  const Called ukrainian = klaster({"check", broken("misspelt-key"), "--language", "uk"});
  EXPECT_NE(english.out, ukrainian.out);
  EXPECT_NE(ukrainian.out.find("misspelt_key: "), std::string::npos);
  for (const Called& called : {english, ukrainian})
    EXPECT_EQ(called.out.find('{'), called.out.find("{\n")) << called.out;
}

TEST_F(Commands, CheckTellsWarningsAndLetsThemPass) {
  ASSERT_TRUE(write_file(in_folder("bom.json"), "\xEF\xBB\xBF" + read_file(tiny()).value()));
  const Called called = klaster({"check", in_folder("bom.json")});
  EXPECT_EQ(called.code, 0);
  EXPECT_NE(called.out.find(":1:1: warning: byte_order_mark: "), std::string::npos) << called.out;
}

TEST_F(Commands, CheckLooksAtEveryFile) {
  const Called called = klaster({"check", broken("empty"), in_folder("none.json"), tiny(), broken("bad-id")});
  EXPECT_EQ(called.code, 1);
  EXPECT_NE(called.out.find("unexpected_end"), std::string::npos);
  EXPECT_NE(called.err.find("cannot read " + in_folder("none.json")), std::string::npos);
  EXPECT_NE(called.out.find(tiny() + ": ok"), std::string::npos);
  EXPECT_NE(called.out.find("bad_id"), std::string::npos);
}

TEST_F(Commands, CheckPrintsOneJsonDocumentForAllFiles) {
  const Called called = klaster({"check", "--format", "json", broken("bad-id"), tiny()});
  EXPECT_EQ(called.code, 1);
  const Json json = tree_of(called.out);
  ASSERT_EQ(json.items.size(), 2u);
  EXPECT_EQ(json.items[0].find("file")->string, broken("bad-id"));
  const Json& findings = *json.items[0].find("findings");
  ASSERT_EQ(findings.items.size(), 2u);
  EXPECT_EQ(findings.items[0].find("severity")->string, "error");
  EXPECT_EQ(findings.items[0].find("code")->string, "bad_id");
  EXPECT_EQ(findings.items[0].find("line")->integer, 3);
  EXPECT_EQ(findings.items[0].find("column")->integer, 9);
  EXPECT_FALSE(findings.items[0].find("message")->string.empty());
  EXPECT_TRUE(json.items[1].find("findings")->items.empty());
}

TEST_F(Commands, CheckPrintsOneSarifDocumentForAllFiles) {
  const Called called = klaster({"check", "--format=sarif", broken("bad-id"), broken("empty")});
  EXPECT_EQ(called.code, 1);
  const Json json = tree_of(called.out);
  EXPECT_EQ(json.find("version")->string, "2.1.0");
  ASSERT_EQ(json.find("runs")->items.size(), 1u);
  const Json& results = *json.find("runs")->items[0].find("results");
  ASSERT_EQ(results.items.size(), 3u);
  EXPECT_EQ(results.items[0].find("ruleId")->string, "bad_id");
  EXPECT_EQ(results.items[0].find("level")->string, "error");
  const Json& place = *results.items[2].find("locations")->items[0].find("physicalLocation");
  EXPECT_EQ(place.find("artifactLocation")->find("uri")->string, broken("empty"));
  EXPECT_EQ(place.find("region")->find("startLine")->integer, 1);
}

TEST_F(Commands, CheckSaysSomethingUsefulAboutEveryBrokenFile) {
  for (const auto& entry : std::filesystem::directory_iterator(asset("tests/corpus/broken"))) {
    if (entry.path().extension() != ".json") continue;
    const std::string expected =
        read_file(std::filesystem::path(entry.path()).replace_extension(".expected").string()).value();
    const Called called = klaster({"check", entry.path().string()});
    const bool only_warnings = called.out.find(": error: ") == std::string::npos;
    EXPECT_EQ(called.code, only_warnings ? 0 : 1) << entry.path();
    EXPECT_EQ(called.err, "");
    std::size_t carets = 0;
    for (std::size_t at = 0; (at = called.out.find("^\n", at)) != std::string::npos; ++at) ++carets;
    EXPECT_GE(carets, static_cast<std::size_t>(std::count(expected.begin(), expected.end(), '\n'))) << entry.path();
  }
}

TEST_F(Commands, SchemaIsOneJsonDocument) {
  const Called called = klaster({"schema", "budget"});
  EXPECT_EQ(called.code, 0);
  EXPECT_NE(tree_of(called.out).find("$schema"), nullptr);
}

TEST_F(Commands, PlayPrintsTheEnvelopeOfAFinishedGame) {
  const Called called = klaster({"play", tiny(), "--seed", "3"});
  EXPECT_EQ(called.code, 0);
  EXPECT_EQ(called.err, "");
  const Json run = tree_of(called.out);
  EXPECT_EQ(run.find("seed")->integer, 3);
  EXPECT_EQ(run.find("progress")->integer, 10'000);
}

TEST_F(Commands, PlayNamesTheBots) {
  const Called called = klaster({"play", tiny(), "--bot", "list"});
  EXPECT_EQ(called.code, 0);
  EXPECT_EQ(called.out, "random\nfirst-choice\nspender\nhoarder\ncareful\nplanner\n");
}

TEST_F(Commands, PlayRefusesABrokenScenario) {
  const Called called = klaster({"play", broken("bad-id")});
  EXPECT_EQ(called.code, 1);
  EXPECT_EQ(called.out, "");
  EXPECT_NE(called.err.find(":3:9: error: bad_id: "), std::string::npos) << called.err;
  EXPECT_EQ(klaster({"play", in_folder("none.json")}).code, 1);
}

TEST_F(Commands, PlaySaysWhenTheLogCannotBeWritten) {
  const Called called = klaster({"play", tiny(), "--log", in_folder("no/such/folder.klog")});
  EXPECT_EQ(called.code, 1);
  EXPECT_NE(called.err.find("cannot write"), std::string::npos);
}

TEST_F(Commands, ReplayGivesTheSameEnvelopeAsPlay) {
  for (const std::string bot : {"random", "first-choice", "spender", "hoarder", "careful"}) {
    const std::string log = in_folder(bot + ".klog");
    const Called played = klaster({"play", tiny(), "--bot", bot, "--seed=9", "--log", log});
    ASSERT_EQ(played.code, 0);
    const Called replayed = klaster({"replay", log, tiny()});
    EXPECT_EQ(replayed.code, 0);
    EXPECT_EQ(replayed.out, played.out);
  }
}

TEST_F(Commands, ReplaySaysWhyALogDoesNotFit) {
  const std::string log = in_folder("game.klog");
  ASSERT_EQ(klaster({"play", tiny(), "--log", log}).code, 0);
  Called called = klaster({"replay", log, asset("tests/corpus/valid/medium.json")});
  EXPECT_EQ(called.code, 1);
  EXPECT_EQ(called.out, "");
  EXPECT_NE(called.err.find("another scenario"), std::string::npos);
  ASSERT_TRUE(write_file(log, "not a log"));
  called = klaster({"replay", log, tiny()});
  EXPECT_EQ(called.code, 1);
  EXPECT_NE(called.err.find("damaged"), std::string::npos);
  EXPECT_EQ(klaster({"replay", in_folder("none.klog"), tiny()}).code, 1);
  EXPECT_EQ(klaster({"replay", log, broken("empty")}).code, 1);
}

TEST_F(Commands, ReplayForgivesALineBreakOfWindows) {
  const std::string log = in_folder("game.klog");
  const Called played = klaster({"play", tiny(), "--log", log});
  std::string text = read_file(log).value();
  text.insert(text.size() - 1, "\r");
  ASSERT_TRUE(write_file(log, text));
  EXPECT_EQ(klaster({"replay", log, tiny()}).out, played.out);
}

}  // namespace
}  // namespace klaster
