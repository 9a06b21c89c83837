// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The things on the table are always worth exactly the balances: whatever the game does, the picture does not lie.
#include "games/budget/stage/purse.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>

#include "engine/base/random.hpp"

namespace klaster::budget {
namespace {

using Balances = std::vector<std::int32_t>;
using Kind = Purse::Step::Kind;
constexpr std::array hryvnias{10, 20, 50, 100, 200, 500};

Balances sums(const Purse& purse, std::size_t places) {
  Balances all(places);
  for (const Purse::Piece& piece : purse.pieces()) all.at(static_cast<std::size_t>(piece.place)) += piece.value;
  return all;
}

/// What somebody who only hears the steps believes to lie where.
class Witness {
 public:
  void hear(const std::vector<Purse::Step>& steps) {
    for (const Purse::Step& step : steps) {
      switch (step.kind) {
        case Kind::born:
          EXPECT_TRUE(step.origin == 0 || pieces_.contains(step.origin)) << "born out of nothing";
          EXPECT_TRUE(pieces_.emplace(step.id, std::pair{step.value, step.place}).second);
          break;
        case Kind::moved:
          if (pieces_.contains(step.id)) pieces_[step.id].second = step.place;
          break;
        case Kind::left:
        case Kind::gone:
          pieces_.erase(step.id);
          break;
      }
    }
  }

  void expect_same(const Purse& purse) const {
    EXPECT_EQ(pieces_.size(), purse.pieces().size());
    for (const Purse::Piece& piece : purse.pieces()) {
      const auto found = pieces_.find(piece.id);
      ASSERT_NE(found, pieces_.end());
      EXPECT_EQ(found->second, (std::pair{piece.value, piece.place}));
    }
  }

 private:
  std::map<std::uint32_t, std::pair<std::int32_t, std::int32_t>> pieces_;
};

TEST(Purse, AnyRowOfBalancesIsShownExactlyAndWithFewThings) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    Random random(seed, "purse");
    Purse purse;
    purse.clear(hryvnias);
    Witness witness;
    Balances balances(6);
    for (int round = 0; round < 60; ++round) {
      const std::uint32_t what = random.below(4);
      const std::uint32_t from = random.below(6);
      const std::uint32_t to = random.below(6);
      const std::int32_t amount = 10 * random.between(0, 60);
      if (what == 0) {
        balances[0] += amount * 3;  // payday
      } else if (what == 1) {
        balances[from] = 0;  // dues
      } else {
        const std::int32_t moved = std::min(amount, balances[from]);
        balances[from] -= moved;
        balances[to] += moved;
      }
      witness.hear(purse.settle(balances, 0));
      ASSERT_EQ(sums(purse, 6), balances) << "seed " << seed << " round " << round;
      witness.expect_same(purse);
      std::map<std::int32_t, std::size_t> counts;
      std::set<std::uint32_t> ids;
      for (const Purse::Piece& piece : purse.pieces()) {
        ++counts[piece.place];
        EXPECT_GT(piece.value, 0);
        EXPECT_TRUE(ids.insert(piece.id).second);
      }
      EXPECT_LE(counts[Purse::tray], Purse::most_on_tray + 2);
      for (std::int32_t place = 1; place < 6; ++place) EXPECT_LE(counts[place], Purse::most_in_jar + 4);
    }
  }
}

TEST(Purse, ThePieceInTheHandIsTheOneThatMoves) {
  Purse purse;
  purse.clear(hryvnias);
  purse.settle(Balances{300, 0}, 0);
  std::uint32_t twenty = 0;
  for (const Purse::Piece& piece : purse.pieces()) {
    if (piece.value == 20) twenty = piece.id;
  }
  ASSERT_NE(twenty, 0U);
  const auto steps = purse.settle(Balances{280, 20}, twenty);
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].kind, Kind::moved);
  EXPECT_EQ(steps[0].id, twenty);
  EXPECT_EQ(steps[0].place, 1);
}

TEST(Purse, ANoteIsChangedWhereNoCoinFits) {
  Purse purse;
  purse.clear(std::array{50, 500});
  purse.settle(Balances{0, 500}, 0);
  purse.settle(Balances{500, 0}, 0);
  purse.settle(Balances{450, 50}, 0);
  EXPECT_EQ(sums(purse, 2), (Balances{450, 50}));
}

TEST(Purse, SpentMoneyLeavesAndIncomeComesFromOutside) {
  Purse purse;
  purse.clear(hryvnias);
  for (const auto& step : purse.settle(Balances{100, 0}, 0)) {
    EXPECT_EQ(step.kind, Kind::born);
    EXPECT_EQ(step.origin, 0U);
  }
  const auto spent = purse.settle(Balances{0, 0}, 0);
  EXPECT_FALSE(spent.empty());
  for (const auto& step : spent) EXPECT_EQ(step.kind, Kind::left);
  EXPECT_TRUE(purse.pieces().empty());
}

TEST(Purse, ChangingANoteByHandKeepsTheSum) {
  Purse purse;
  purse.clear(std::array{50, 100, 500});
  purse.settle(Balances{500}, 0);
  Witness witness;
  for (int round = 0; round < 30; ++round) {
    for (const Purse::Piece piece : std::vector(purse.pieces().begin(), purse.pieces().end()))
      purse.make_change(piece.id);
    EXPECT_EQ(sums(purse, 1), (Balances{500}));
    EXPECT_LE(purse.pieces().size(), Purse::most_on_tray);
  }
  for (const Purse::Piece& piece : purse.pieces()) EXPECT_EQ(piece.value, 50);
  EXPECT_TRUE(purse.make_change(purse.pieces().front().id).empty()) << "nothing is smaller";
  EXPECT_TRUE(purse.make_change(9999).empty());
}

TEST(Purse, ASumThatNoCoinPaysIsStillRight) {
  Purse purse;
  purse.clear(hryvnias);
  purse.settle(Balances{57, 3}, 0);
  EXPECT_EQ(sums(purse, 2), (Balances{57, 3}));
  purse.settle(Balances{55, 5}, 0);
  EXPECT_EQ(sums(purse, 2), (Balances{55, 5}));
}

}  // namespace
}  // namespace klaster::budget
