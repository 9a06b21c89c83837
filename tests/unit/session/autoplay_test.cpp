// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Bots play whole games, slice by slice, and always the same ones.
#include "engine/session/autoplay.hpp"

#include <gtest/gtest.h>

#include "tests/unit/budget/corpus.hpp"
#include "tests/unit/session/metronome.hpp"

namespace klaster {
namespace {

const Bot& bot(std::string_view name) { return *find_bot(budget::rules(), name); }

/// Always decides the same.
class Stubborn final : public Bot {
 public:
  explicit Stubborn(std::uint16_t verb) : verb_(verb) {}
  [[nodiscard]] Decision decide(const Game&, Random&) const override { return make_decision(verb_); }

 private:
  std::uint16_t verb_;
};

TEST(FindBot, KnowsTheBotsOfAGameByName) {
  EXPECT_NE(find_bot(budget::rules(), "careful"), nullptr);
  EXPECT_EQ(find_bot(budget::rules(), "Careful"), nullptr);
  EXPECT_EQ(find_bot(budget::rules(), ""), nullptr);
}

TEST(PlayOut, SaysWhenABotIsStuck) {
  Session session(metronome(), metronome_scenario(), 1);
  EXPECT_EQ(play_out(session, Stubborn(Metronome::verb_tap)), PlayEnd::stuck);
}

TEST(PlayOut, SaysWhenABotComesToNoEnd) {
  Session session(metronome(), metronome_scenario(), 1);
  EXPECT_EQ(play_out(session, Stubborn(Metronome::verb_peek)), PlayEnd::too_long);
}

TEST(Autoplay, PlaysOneGameAStepWithOneSeedAfterTheOther) {
  Autoplay job(budget::rules(), budget::tiny(), bot("random"), 5, 3);
  EXPECT_EQ(job.of(), 3);
  EXPECT_EQ(job.done(), 0);
  job.step(2);
  EXPECT_EQ(job.done(), 2);
  EXPECT_FALSE(job.finished());
  job.step(9);
  EXPECT_EQ(job.done(), 3);
  EXPECT_TRUE(job.finished());
  EXPECT_EQ(job.unfinished(), 0);
  for (std::uint32_t i = 0; i < 3; ++i) {
    Session session(budget::rules(), budget::tiny(), 5 + i);
    ASSERT_EQ(play_out(session, bot("random")), PlayEnd::finished);
    EXPECT_EQ(job.scores()[i], session.game().score());
  }
}

TEST(Autoplay, GivesTheSameScoresInSlicesOfAnySize) {
  Autoplay whole(budget::rules(), budget::tiny(), bot("random"), 1, 12);
  whole.step(12);
  Autoplay sliced(budget::rules(), budget::tiny(), bot("random"), 1, 12);
  while (!sliced.finished()) sliced.step(5);
  EXPECT_EQ(whole.scores(), sliced.scores());
}

TEST(Autoplay, GoesOnFromTheLargestSeedWithTheSmallest) {
  Autoplay job(budget::rules(), budget::tiny(), bot("random"), 0xFFFFFFFF, 2);
  job.step(2);
  Autoplay zero(budget::rules(), budget::tiny(), bot("random"), 0, 1);
  zero.step(1);
  EXPECT_EQ(job.scores()[1], zero.scores()[0]);
}

TEST(Autoplay, CountsGamesThatDidNotEnd) {
  const Stubborn stubborn(Metronome::verb_tap);
  Autoplay job(metronome(), metronome_scenario(), stubborn, 1, 4);
  job.step(4);
  EXPECT_EQ(job.unfinished(), 4);
  EXPECT_EQ(job.scores().size(), 4u);
}

}  // namespace
}  // namespace klaster
