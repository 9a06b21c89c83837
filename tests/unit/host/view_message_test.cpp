// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// A view as the page gets it: what equals its default is left out.
#include "engine/host/view_message.hpp"

#include <gtest/gtest.h>

#include "games/budget/rules/game.hpp"
#include "tests/unit/budget/corpus.hpp"

namespace klaster {
namespace {

std::string written(const Node& node) {
  const budget::BudgetGame game(budget::tiny(), 1);
  View view{.phase = "plan", .currency = "", .nodes = {node}};
  JsonWriter json;
  json.begin_object();
  write_view(json, view, budget::budget_verbs(), game);
  json.end_object();
  const std::string text = json.take();
  const std::string_view head = R"({"phase":"plan","nodes":[)";
  EXPECT_TRUE(text.starts_with(head)) << text;
  return text.substr(head.size(), text.size() - head.size() - 2);
}

Node node(NodeKind kind) {
  Node result;
  result.key = "k";
  result.kind = kind;
  return result;
}

TEST(ViewMessage, NamesEveryKind) {
  const std::pair<NodeKind, std::string> kinds[] = {{NodeKind::group, "group"},     {NodeKind::text, "text"},
                                                    {NodeKind::button, "button"},   {NodeKind::card, "card"},
                                                    {NodeKind::stepper, "stepper"}, {NodeKind::meter, "meter"},
                                                    {NodeKind::tag, "tag"},         {NodeKind::table, "table"},
                                                    {NodeKind::list, "list"},       {NodeKind::alert, "alert"}};
  for (const auto& [kind, name] : kinds) EXPECT_EQ(written(node(kind)), R"({"key":"k","kind":")" + name + "\"}");
  EXPECT_EQ(written(node(NodeKind::heading)), R"({"key":"k","kind":"heading","level":2})");
}

TEST(ViewMessage, LeavesOutNothingThatWasSet) {
  const Text text{{{"en", "Food"}, {"uk", "Їжа"}}};
  Node all = node(NodeKind::stepper);
  all.place = Place::action;
  all.tone = Tone::loss;
  all.label = say(text);
  all.detail = say("budget.due", {{"n", 3}, {"amount", Money{50}}, {"who", std::string_view("she")}, {"jar", &text}});
  all.value = 0;
  all.min = -5;
  all.max = 9;
  all.mark = 0;
  all.anchor = 0;
  all.picture = "card-cat";
  all.money = all.primary = all.announce = all.pressed = true;
  all.decide = make_decision(budget::verb_move, 0, 1, 50);
  all.decide_less = make_decision(budget::verb_start);
  all.refused = say("why");
  all.refused_less = say("why.not");
  all.rows = {{say("a"), say("b")}};
  all.children = {node(NodeKind::text)};
  EXPECT_EQ(written(all),
            R"({"key":"k","kind":"stepper","place":"action","tone":"loss","label":{"text":{"en":"Food","uk":"Їжа"}},)"
            R"("detail":{"msg":"budget.due","args":{"n":3,"amount":{"money":50},"who":"she",)"
            R"("jar":{"text":{"en":"Food","uk":"Їжа"}}}},"value":0,"min":-5,"max":9,"mark":0,"anchor":0,)"
            R"("picture":"card-cat","money":true,"primary":true,"announce":true,"pressed":true,)"
            R"("decide":{"verb":"move","args":["tray","food",50]},"decideLess":{"verb":"start","args":[]},)"
            R"("refused":{"msg":"why"},"refusedLess":{"msg":"why.not"},"rows":[[{"msg":"a"},{"msg":"b"}]],)"
            R"("children":[{"key":"k","kind":"text"}]})");
}

TEST(ViewMessage, NamesEveryPlaceAndTone) {
  const auto with = [](Place place, Tone tone) {
    Node one = node(NodeKind::text);
    one.place = place;
    one.tone = tone;
    return written(one);
  };
  EXPECT_EQ(with(Place::main, Tone::neutral), R"({"key":"k","kind":"text"})");
  EXPECT_EQ(with(Place::bar, Tone::gain), R"({"key":"k","kind":"text","place":"bar","tone":"gain"})");
  EXPECT_EQ(with(Place::world, Tone::saving), R"({"key":"k","kind":"text","place":"world","tone":"saving"})");
  EXPECT_EQ(with(Place::action, Tone::highlight), R"({"key":"k","kind":"text","place":"action","tone":"highlight"})");
}

}  // namespace
}  // namespace klaster
