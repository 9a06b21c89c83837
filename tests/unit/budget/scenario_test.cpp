// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// What decides a game is in its hash, and nothing else; schema and reader agree on what a scenario is.
#include "games/budget/rules/scenario.hpp"
#include "games/budget/rules/schema.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "games/budget/rules/schema.hpp"
#include "tests/unit/budget/corpus.hpp"
#include "tests/unit/scenario/json_schema.hpp"

namespace klaster::budget {
namespace {

const std::string& tiny_text() {
  static const std::string text = bytes_of("tests/corpus/valid/tiny.json");
  return text;
}

Json tree_of(const std::string& text) {
  Findings findings(text);
  auto json = read_json(text, findings);
  EXPECT_TRUE(json && findings.sorted().empty());
  return json.value_or(Json{});
}

/// Writes a tree back, members in the order `less` says.
void write(JsonWriter& out, const Json& json, bool backwards) {
  switch (json.kind) {
    case Json::Kind::null:
      out.null();
      break;
    case Json::Kind::boolean:
      out.value(json.boolean);
      break;
    case Json::Kind::integer:
      out.value(json.integer);
      break;
    case Json::Kind::real:
      FAIL() << "no scenario has fractions";
    case Json::Kind::string:
      out.value(std::string_view(json.string));
      break;
    case Json::Kind::array:
      out.begin_array();
      for (const Json& item : json.items) write(out, item, backwards);
      out.end_array();
      break;
    case Json::Kind::object:
      out.begin_object();
      for (std::size_t i = 0; i < json.members.size(); ++i) {
        const Json::Member& member = json.members[backwards ? json.members.size() - 1 - i : i];
        out.key(member.name);
        write(out, member.value, backwards);
      }
      out.end_object();
      break;
  }
}

std::string text_of(const Json& json, bool backwards = false) {
  JsonWriter out;
  write(out, json, backwards);
  return out.take();
}

/// The hash of a scenario without fault.
std::string hash_of(const std::string& text) {
  Findings findings(text);
  const auto scenario = read_scenario(rules(), text, findings);
  EXPECT_NE(scenario, nullptr) << text.substr(0, 200);
  return scenario != nullptr ? scenario->hash : "";
}

bool has_errors(const std::string& text) {
  Findings findings(text);
  static_cast<void>(read_scenario(rules(), text, findings));
  return findings.failed();
}

std::string with(std::string_view old, std::string_view replacement) {
  std::string text = tiny_text();
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), replacement);
}

/// Every object and array of a tree, and every plain value.
void each(Json& json, const std::function<void(Json&)>& visit) {
  visit(json);
  for (Json& item : json.items) each(item, visit);
  for (Json::Member& member : json.members) each(member.value, visit);
}

Json schema() { return tree_of(scenario_schema()); }

TEST(RulesHash, IsSixteenDigits) {
  EXPECT_EQ(tiny()->hash.size(), 16u);
  EXPECT_EQ(tiny()->hash.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(RulesHash, DoesNotChangeWithTheOrderOfMembersOrTheLayout) {
  const Json json = tree_of(tiny_text());
  EXPECT_EQ(hash_of(text_of(json)), tiny()->hash);
  EXPECT_EQ(hash_of(text_of(json, true)), tiny()->hash);
}

TEST(RulesHash, DoesNotChangeWithWordsAndMetadata) {
  for (const auto& [old, replacement] : std::vector<std::pair<std::string, std::string>>{
           {"A Small Week", "A Big Week"},
           {"Їжа", "Харчі"},
           {"\"version\": 1", "\"version\": 9"},
           {"\"minutes\": 3", "\"minutes\": 4"},
           {"\"to\": 17", "\"to\": 16"},
           {"\"formats\": [25]", "\"formats\": [45]"},
           {"\"correct\": 0", "\"correct\": 1"},
           {"The umbrella broke.", "A gust took the umbrella."},
           {"It is dry.", "Dry."},
           {"\"invented\": true", "\"invented\": false"},
           {"card-rain", "card-cat"},
           {"\"languages\": [\"en\", \"uk\"]", "\"languages\": [\"uk\", \"en\"]"}})
    EXPECT_EQ(hash_of(with(old, replacement)), tiny()->hash) << old;
}

TEST(RulesHash, ChangesWithEveryNumberAndEveryIdThatDecides) {
  for (const auto& [old, replacement] : std::vector<std::pair<std::string, std::string>>{
           {"\"id\": \"tiny\"", "\"id\": \"tiny-2\""},
           {"\"pass\": 6000", "\"pass\": 6001"},
           {"\"step\": 50", "\"step\": 60"},
           {"\"weeks\": 3,\n", "\"weeks\": 4,\n"},
           {"\"opening\": 20", "\"opening\": 30"},
           {"\"max\": 500", "\"max\": 510"},
           {"\"due\": 200", "\"due\": 210"},
           {"\"unit\": 50", "\"unit\": 60"},
           {"\"start\": 60, \"weekly\": -6", "\"start\": 60, \"weekly\": -5"},
           {"\"limit\": 300", "\"limit\": 310"},
           {"\"base\": 10", "\"base\": 11"},
           {"\"cards_per_week\": [1, 2]", "\"cards_per_week\": [2, 1]"},
           {"\"cards_per_week\": [1, 2]", "\"cards_per_week\": [1, 2, 2]"},
           {"\"weight\": 30", "\"weight\": 31"},
           {"\"cost\": 150", "\"cost\": 160"},
           {"\"by\": 4", "\"by\": 3"},
           {"\"percent\": 50", "\"percent\": 51"},
           {"\"repeat\": true", "\"repeat\": false"},
           {"\"at_least\": 20", "\"at_least\": 21"},
           {"\"essentials\": 30, \"cushion\": 20", "\"essentials\": 20, \"cushion\": 30"},
           {"4500", "4501"},
           {"{\"money\": 100}", "{\"lose\": 100}"},
           {", {\"flag\": \"dry\"}", ", {\"flag\": \"wet\"}, {\"flag\": \"dry\"}"}})
    EXPECT_NE(hash_of(with(old, replacement)), tiny()->hash) << old;
}

TEST(RulesHash, ChangesWhereSomethingIsGoneOrSwitchedOff) {
  std::string text = with("\"rate\": 0, ", "\"rate\": 0, ");
  const std::size_t lender = text.find("  \"lender\"");
  text.erase(lender, text.find('\n', lender) - lender + 1);
  EXPECT_NE(hash_of(text), tiny()->hash);
  EXPECT_NE(hash_of(with(", \"sensitive\": \"illness\"", "")), tiny()->hash);
}

TEST(Linking, FillsIndicesForNames) {
  const BudgetScenario& s = *tiny();
  EXPECT_EQ(s.pot_ids, (std::vector<std::string>{"tray", "food", "fun", "rainy", "bike", "lender"}));
  EXPECT_EQ(s.card_ids, (std::vector<std::string>{"umbrella", "shift", "price", "cold"}));
  EXPECT_EQ(s.option_ids,
            (std::vector<std::string>{"buy", "wait", "work", "rest", "box", "accept", "medicine", "tea"}));
  EXPECT_EQ(s.flags, std::vector<std::string>{"dry"});
  EXPECT_EQ(s.mood, 0u);
  EXPECT_EQ(s.rainy, 2u);
  EXPECT_EQ(s.goal, 3u);
  EXPECT_EQ(s.lender_pot(), 5);
  EXPECT_EQ(s.lender.trust_gauge, 1);
  EXPECT_EQ(s.cards[0].options[1].effects[0].index, 3);  // later: cold
  EXPECT_EQ(s.cards[3].sensitive_index, 0);
}

TEST(Schema, FitsEveryValidScenario) {
  const Json rule = schema();
  for (const std::string path :
       {"tests/corpus/valid/tiny.json", "tests/corpus/valid/medium.json", "assets/scenarios/budget/first-job.json"})
    EXPECT_TRUE(fits(rule, tree_of(bytes_of(path)))) << path;
}

TEST(Schema, RequiresExactlyWhatTheReaderRequires) {
  // Each member of the file and of everything in it is left out once.
  const Json rule = schema();
  const Json whole = tree_of(tiny_text());
  std::size_t count = 0;
  {
    Json copy = whole;
    each(copy, [&](Json& one) { count += one.members.size(); });
  }
  EXPECT_GT(count, 200u);
  for (std::size_t gone = 0; gone < count; ++gone) {
    Json copy = whole;
    std::size_t at = 0;
    std::string name;
    each(copy, [&](Json& one) {
      const std::size_t size = one.members.size();
      if (gone >= at && gone < at + size) {
        name = one.members[gone - at].name;
        one.members.erase(one.members.begin() + static_cast<std::ptrdiff_t>(gone - at));
      }
      at += size;
    });
    const std::string text = text_of(copy);
    Findings findings(text);
    static_cast<void>(read_scenario(rules(), text, findings));
    bool shape = false;  // what a schema can see; references and translations it cannot
    for (const Finding& finding : findings.sorted())
      shape = shape || finding.code == "missing_key" || finding.code == "no_variant";
    EXPECT_EQ(fits(rule, copy), !shape) << name;
  }
}

TEST(Schema, RefusesNothingThatTheReaderAccepts) {
  // Random small changes: what the reader takes, an editor must not underline.
  const Json rule = schema();
  const Json whole = tree_of(tiny_text());
  Random random(1, "schema");
  int accepted = 0;
  int refused_by_both = 0;
  for (int i = 0; i < 1'000; ++i) {
    Json copy = whole;
    std::vector<Json*> all;
    each(copy, [&](Json& one) { all.push_back(&one); });
    Json& target = *all[random.below(static_cast<std::uint32_t>(all.size()))];
    switch (random.below(5)) {
      case 0:
        target = Json{.kind = Json::Kind::integer};
        target.integer = random.between(-2, 2) * (random.chance(50) ? 10 : 100'000);
        break;
      case 1:
        target = Json{.kind = Json::Kind::string};
        target.string = random.chance(50) ? "mood" : std::string(random.below(70), 'x');
        break;
      case 2:
        target.members.push_back({random.chance(50) ? "weeks" : "from_week", 0, Json{.kind = Json::Kind::integer}});
        break;
      case 3:
        if (!target.items.empty()) target.items.push_back(Json(target.items.front()));
        break;
      default:
        if (!target.items.empty()) target.items.pop_back();
        break;
    }
    const std::string text = text_of(copy);
    Findings findings(text);
    if (!read_json(text, findings) || findings.failed()) continue;  // a name twice: no schema sees that
    const bool ok = !has_errors(text);
    if (ok) {
      EXPECT_TRUE(fits(rule, copy)) << text;
    }
    accepted += ok ? 1 : 0;
    refused_by_both += !ok && !fits(rule, copy) ? 1 : 0;
  }
  EXPECT_GT(accepted, 100);
  EXPECT_GT(refused_by_both, 300);
}

}  // namespace
}  // namespace klaster::budget
