// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Everything that can be done can be done on the page, and what the page offers can be done.
#include "games/budget/face/face.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "tests/unit/budget/story.hpp"
#include "tests/unit/budget/views.hpp"

namespace klaster::budget {
namespace {

constexpr std::uint32_t games = 17;  // of each of three scenarios

const Node* find(const View& view, std::string_view key) {
  const Node* found = nullptr;
  walk(view.nodes, [&](const Node& node) {
    if (node.key == key) found = &node;
  });
  return found;
}

TEST(Views, HaveEachKeyOnce) {
  for_each_view(games, [](const BudgetGame& game, const View& view) {
    std::set<std::string> keys;
    walk(view.nodes, [&](const Node& node) {
      ASSERT_FALSE(node.key.empty());
      ASSERT_TRUE(keys.insert(node.key).second) << node.key << " in week " << game.state().week;
      for (const char c : node.key) ASSERT_TRUE(c > ' ' && c < 127) << node.key;
    });
  });
}

TEST(Views, OfferOnlyWhatCanBeDoneOrSayWhyNot) {
  for_each_view(games, [](const BudgetGame& game, const View& view) {
    walk(view.nodes, [&](const Node& node) {
      if (node.decide) {
        ASSERT_EQ(game.check(*node.decide).allowed(), node.refused.empty()) << node.key;
      }
      if (node.decide_less) {
        ASSERT_EQ(game.check(*node.decide_less).allowed(), node.refused_less.empty()) << node.key;
      }
      if (node.kind == NodeKind::button) {
        ASSERT_TRUE(node.decide) << node.key;
      }
      if (!node.decide) {
        ASSERT_TRUE(node.refused.empty()) << node.key;
      }
    });
  });
}

TEST(Views, OfferEveryWayOutOfACard) {
  for_each_view(games, [](const BudgetGame& game, const View& view) {
    if (game.state().phase != Phase::events) return;
    std::vector<Decision> offered;
    walk(view.nodes, [&](const Node& node) {
      if (node.decide) offered.push_back(*node.decide);
    });
    std::vector<Decision> options;
    game.options(options);
    for (const Decision& option : options)
      ASSERT_NE(std::find(offered.begin(), offered.end(), option), offered.end())
          << game.open_card()->id << " option " << option.arg[1] << " from " << option.arg[2];
  });
}

TEST(Views, OfferAMoveForEveryOpenJar) {
  for_each_view(games, [](const BudgetGame& game, const View& view) {
    if (game.state().phase != Phase::plan) return;
    for (std::size_t i = 0; i < game.scenario().jars.size(); ++i) {
      const Node* stepper = find(view, "jar." + game.scenario().jars[i].id);
      ASSERT_EQ(stepper != nullptr, game.state().jars[i].open);
      if (stepper == nullptr) continue;
      ASSERT_EQ(stepper->value, game.state().jars[i].balance);
      ASSERT_LE(*stepper->value, stepper->max);
      if (game.state().tray > 0 && i != game.scenario().goal) {
        ASSERT_TRUE(stepper->refused.empty()) << stepper->key;
      }
      if (game.state().jars[i].balance > 0) {
        ASSERT_TRUE(stepper->refused_less.empty()) << stepper->key;
      }
    }
  });
}

TEST(Views, HaveOnePrimaryActionExceptWhereAChoiceIsOpenOrAllIsOver) {
  for_each_view(games, [](const BudgetGame& game, const View& view) {
    int primary = 0;
    walk(view.nodes, [&](const Node& node) { primary += node.primary ? 1 : 0; });
    const bool expected = game.state().phase == Phase::plan || game.state().phase == Phase::ledger;
    ASSERT_EQ(primary, expected ? 1 : 0);
  });
}

TEST(Views, KeepMetersWithinTheirBoundsAndTablesInShape) {
  for_each_view(games, [](const BudgetGame&, const View& view) {
    walk(view.nodes, [&](const Node& node) {
      if (node.kind == NodeKind::meter || node.kind == NodeKind::stepper) {
        ASSERT_TRUE(node.value) << node.key;
        ASSERT_GE(*node.value, node.min) << node.key;
        ASSERT_LE(*node.value, node.max) << node.key;
        ASSERT_FALSE(node.label.empty()) << node.key;
      }
      for (const auto& row : node.rows) ASSERT_EQ(row.size(), node.rows.front().size()) << node.key;
      if (node.kind == NodeKind::heading) {
        ASSERT_TRUE(node.level >= 1 && node.level <= 3) << node.key;
      }
      if (node.kind == NodeKind::group || node.kind == NodeKind::list) {
        ASSERT_FALSE(node.children.empty() && node.terms.empty()) << node.key;
      }
    });
  });
}

TEST(Views, SayNothingWithoutWords) {
  for_each_view(games, [](const BudgetGame&, const View& view) {
    walk(view.nodes, [&](const Node& node) {
      messages(node, [&](const Message& message) {
        if (message.text != nullptr) {
          ASSERT_FALSE(message.text->empty()) << node.key;
        }
        for (const auto& [name, value] : message.arguments)
          if (const auto* text = std::get_if<const Text*>(&value)) {
            ASSERT_TRUE(*text != nullptr && !(*text)->empty()) << node.key << " " << name;
          }
      });
    });
  });
}

TEST(Views, ShowPicturesThatAreThere) {
  std::set<std::string> shown;
  for_each_view(3, [&](const BudgetGame&, const View& view) {
    walk(view.nodes, [&](const Node& node) {
      if (!node.picture.empty()) shown.emplace(node.picture);
    });
  });
  for (const std::string_view picture : card_pictures()) shown.emplace(picture);
  for (const std::string& picture : shown)
    EXPECT_TRUE(std::filesystem::exists(std::string(KLASTER_SOURCE_DIR) + "/assets/art/" + picture + ".svg"))
        << picture;
}

TEST(Views, TagEachOpenJarAndTheTrayOnTheirAnchors) {
  for_each_view(3, [](const BudgetGame& game, const View& view) {
    std::set<std::int32_t> slots;
    walk(view.nodes, [&](const Node& node) {
      if (node.kind == NodeKind::tag) {
        ASSERT_TRUE(slots.insert(node.anchor).second) << node.key;
      }
    });
    std::set<std::int32_t> expected = {static_cast<std::int32_t>(game.scenario().jars.size())};
    for (std::size_t i = 0; i < game.scenario().jars.size(); ++i)
      if (game.state().jars[i].open) expected.insert(static_cast<std::int32_t>(i));
    ASSERT_EQ(slots, expected);
  });
}

TEST(Plan, SaysHowMuchIsMissingInAJar) {
  Play play(household());
  play.put("food", 260);
  const View view = view_of(play.game());
  EXPECT_EQ(view.phase, "plan");
  EXPECT_EQ(view.currency, "UAH");
  const Node* food = find(view, "jar.food");
  ASSERT_NE(food, nullptr);
  EXPECT_EQ(food->detail.key, "budget.jar.short");
  EXPECT_EQ(std::get<Money>(food->detail.arguments[0].second).amount, 40);
  EXPECT_EQ(food->mark, 300);
  EXPECT_EQ(food->decide, play.move_of("tray", "food", 40)) << "a press stops at the mark";
}

TEST(Plan, PressesOnePlusByTheStepOrByWhatIsLeft) {
  Play play(household());
  play.put("food", 300).put("bike", 670);
  EXPECT_EQ(find(view_of(play.game()), "jar.fun")->decide, play.move_of("tray", "fun", 30));
  EXPECT_EQ(find(view_of(play.game()), "jar.bike")->decide_less, play.move_of("bike", "tray", 50));
}

TEST(Plan, ShowsADebtWithWaysToPayItBack) {
  BudgetScenario s = household();
  s.cards_per_week = {1};
  s.cards = {card("bill", {{.id = "pay", .cost = 200}, {.id = "wait"}})};
  Play play(s);
  play.put("food", 300).start().choose("pay", "lender").next();
  const View view = view_of(play.game());
  ASSERT_NE(find(view, "debt"), nullptr);
  EXPECT_EQ(find(view, "repay")->decide, make_decision(verb_repay, 50));
  EXPECT_EQ(find(view, "repay-all")->decide, make_decision(verb_repay, 200));
}

TEST(Cue, NamesASoundForEachDecision) {
  Play play(household());
  const auto cue = [&](const Decision& decision) {
    play.act(decision);
    return std::string(face().cue(decision, play.game()));
  };
  EXPECT_EQ(cue(play.move_of("tray", "food", 300)), "lift");
  EXPECT_EQ(cue(play.move_of("food", "tray", 50)), "lift");
  EXPECT_EQ(cue(make_decision(verb_start)), "week-end");
  EXPECT_EQ(cue(make_decision(verb_next)), "page");
}

}  // namespace
}  // namespace klaster::budget
