// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// No message without words, and no words that wait for an argument nobody sends: in both languages.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>

#include "engine/scenario/message_format.hpp"
#include "engine/session/log.hpp"
#include "tests/unit/budget/icu.hpp"
#include "tests/unit/budget/views.hpp"

namespace klaster::budget {
namespace {

namespace fs = std::filesystem;

const char* const languages[] = {"en", "uk"};

/// Every string in the sources of a folder that looks like a message key with this beginning.
std::set<std::string> keys_in(const std::string& folder, const std::string& beginning) {
  std::set<std::string> keys;
  const std::regex literal("\"(" + beginning + "\\.[a-z][a-z0-9_.-]*)\"");
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(KLASTER_SOURCE_DIR) / folder)) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = bytes_of(entry.path().lexically_relative(KLASTER_SOURCE_DIR).string());
    for (std::sregex_iterator it(text.begin(), text.end(), literal), end; it != end; ++it) keys.insert((*it)[1]);
  }
  return keys;
}

/// Does a catalogue hold all these keys?
void expect_words(const std::set<std::string>& keys, const std::string& file) {
  for (const std::string language : languages) {
    const auto words = catalogue(language, file);
    for (const std::string& key : keys) EXPECT_TRUE(words.contains(key)) << language << "/" << file << " lacks " << key;
  }
}

TEST(Icu, ArgumentsAreFoundWhereverTheyStand) {
  EXPECT_EQ(arguments_of("no more"), ArgumentNames{});
  EXPECT_EQ(arguments_of("{a} and { b }"), (ArgumentNames{"a", "b"}));
  EXPECT_EQ(arguments_of("{n, plural, one {{amount} in # week} other {# of {all}}} {z}"),
            (ArgumentNames{"n", "amount", "all", "z"}));
  EXPECT_EQ(arguments_of("'{a}' {b}"), ArgumentNames{"b"});
}

class Locales : public testing::TestWithParam<const char*> {};

TEST_P(Locales, HaveTheSameKeysWithTheSameArguments) {
  const auto en = catalogue("en", GetParam());
  const auto uk = catalogue("uk", GetParam());
  EXPECT_FALSE(en.empty());
  for (const auto& [key, words] : en) {
    const auto other = uk.find(key);
    if (other != uk.end()) {
      EXPECT_EQ(arguments_of(words), arguments_of(other->second)) << key;
    } else {
      ADD_FAILURE() << "uk lacks " << key;
    }
  }
  for (const auto& [key, words] : uk) EXPECT_TRUE(en.contains(key)) << "en lacks " << key;
}

TEST_P(Locales, AreWellFormedMessagesWithAllPlurals) {
  for (const std::string language : languages)
    for (const auto& [key, words] : catalogue(language, GetParam())) {
      EXPECT_FALSE(words.empty()) << language << " " << key;
      const MessageProblem problem = check_message_format(words, language);
      EXPECT_EQ(problem.code, "") << language << " " << key << ": " << problem.found;
    }
}

INSTANTIATE_TEST_SUITE_P(Files, Locales, testing::Values("budget", "finding"));

TEST(Words, AreThereForEverythingThatTheViewsSayWithTheArgumentsTheyGet) {
  std::map<std::string, ArgumentNames, std::less<>> sent;  // what every use of a key has
  const auto look_at = [&](const View& view) {
    walk(view.nodes, [&](const Node& node) {
      messages(node, [&](const Message& message) {
        if (message.text != nullptr) return;
        ArgumentNames names;
        for (const auto& [name, value] : message.arguments) names.emplace(name);
        const auto [known, is_new] = sent.try_emplace(std::string(message.key), names);
        if (!is_new) std::erase_if(known->second, [&](const std::string& name) { return !names.contains(name); });
      });
    });
  };
  for_each_view(17, [&](const BudgetGame&, const View& view) { look_at(view); });
  for (const auto& scenario : all_scenarios())
    for (const char* bot : {"random", "spender", "careful"})
      for (std::uint32_t seed = 1; seed <= 3; ++seed) look_at(debrief_of(scenario, bot, seed));
  EXPECT_GT(sent.size(), 120u);
  for (const std::string language : languages) {
    const auto words = catalogue(language, "budget");
    for (const auto& [key, names] : sent) {
      const auto found = words.find(key);
      if (found == words.end()) {
        ADD_FAILURE() << language << " has no words for " << key;
        continue;
      }
      for (const std::string& wanted : arguments_of(found->second))
        EXPECT_TRUE(names.contains(wanted)) << language << " " << key << " wants {" << wanted << "}, which is not sent";
    }
  }
}

TEST(Words, AreThereForEveryKeyInTheSources) {
  std::set<std::string> keys = keys_in("games/budget", "budget");
  for (const char* stream : {"budget.income", "budget.cards", "budget.chance"}) keys.erase(stream);
  EXPECT_GT(keys.size(), 60u);
  for (const Verb& verb : rules().verbs()) keys.insert("budget.decision." + std::string(verb.name));
  const BudgetGame game(tiny(), 1);
  for (const Objective& one : game.objectives()) keys.insert("budget.objective." + std::string(one.id));
  const Score score = game.score();
  for (std::size_t i = 0; i < score.dimension_count; ++i)
    keys.insert("budget.score." + std::string(score.dimensions[i].id));
  for (const auto& scenario : all_scenarios())
    for (const std::string& tag : scenario->sensitive) keys.insert("budget.sensitive." + tag);
  expect_words(keys, "budget");
}

TEST(Words, OfRefusalsWantNothingButAnAmountOrANumber) {
  for (const std::string language : languages)
    for (const auto& [key, words] : catalogue(language, "budget"))
      if (key.starts_with("budget.refused.") || key.starts_with("budget.ask.")) {
        for (const std::string& wanted : arguments_of(words))
          EXPECT_TRUE(wanted == "amount" || wanted == "number") << language << " " << key << " {" << wanted << "}";
      }
}

TEST(Words, AreThereForEveryFindingWithTheArgumentsItHas) {
  // The broken scenarios show every finding (corpus_test.cpp) but these.
  std::map<std::string, ArgumentNames, std::less<>> sent = {{"too_large", {"megabytes"}}, {"too_many_values", {"max"}}};
  for (const auto& entry : fs::directory_iterator(fs::path(KLASTER_SOURCE_DIR) / "tests/corpus/broken")) {
    if (entry.path().extension() != ".json") continue;
    const std::string text = bytes_of("tests/corpus/broken/" + entry.path().filename().string());
    Findings findings(text);
    static_cast<void>(read_scenario(rules(), text, findings));
    for (const Finding& finding : findings.sorted()) {
      ArgumentNames names;
      for (const auto& [name, value] : finding.arguments) names.emplace(name);
      const auto [known, is_new] = sent.try_emplace(std::string(finding.code), names);
      if (!is_new) {
        EXPECT_EQ(known->second, names) << finding.code << " has other arguments elsewhere";
      }
    }
  }
  EXPECT_GE(sent.size(), 45u);
  for (const std::string language : languages) {
    const auto words = catalogue(language, "finding");
    for (const auto& [code, names] : sent) {
      const auto found = words.find("finding." + code);
      if (found == words.end()) {
        ADD_FAILURE() << language << " has no words for finding." << code;
        continue;
      }
      for (const std::string& wanted : arguments_of(found->second))
        EXPECT_TRUE(names.contains(wanted)) << language << " finding." << code << " wants {" << wanted << "}";
    }
  }
}

}  // namespace
}  // namespace klaster::budget
