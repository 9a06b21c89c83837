// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// What was played comes back as it was, or is refused; nothing else happens, whatever the bytes.
#include "engine/session/log.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <string>

#include "engine/base/base64url.hpp"
#include "engine/base/random.hpp"
#include "engine/base/sha256.hpp"

namespace klaster {
namespace {

using Bytes = std::vector<std::uint8_t>;

Log small_log() {
  return {.game = "budget",
          .rules_version = 1,
          .scenario_hash = "0123456789abcdef",
          .seed = 300,
          .decisions = {make_decision(1, 0, 2, 50), make_decision(2), make_decision(4, -1)}};
}

/// A log as wild as the format allows.
Log random_log(Random& random) {
  Log log;
  const auto word = [&](std::uint32_t length) {
    std::string result;
    while (result.size() < length) result += static_cast<char>('a' + random.below(26));
    return result;
  };
  log.game = word(random.below(65));
  log.rules_version = random.next() >> random.below(32);
  log.scenario_hash = word(random.below(65));
  log.seed = random.next() >> random.below(32);
  const std::uint32_t count = random.below(40);
  std::uint32_t tick = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (random.chance(30)) tick += random.below(1'000);
    Decision decision{.tick = tick, .verb = static_cast<std::uint16_t>(random.next() >> (16 + random.below(16)))};
    decision.count = static_cast<std::uint16_t>(random.below(max_arguments + 1));
    for (std::size_t k = 0; k < decision.count; ++k)
      decision.arg[k] = static_cast<std::int32_t>(random.next()) >> random.below(32);
    log.decisions.push_back(decision);
  }
  return log;
}

/// Bytes of a body with the check that belongs to them.
Bytes checked(Bytes body) {
  const auto digest = sha256(body);
  body.insert(body.end(), digest.begin(), digest.begin() + 4);
  return body;
}

TEST(Log, TakesTheBytesThatItsFormatSays) {
  Bytes expected = {1, 6, 'b', 'u', 'd', 'g', 'e', 't', 1, 16};
  for (const char c : small_log().scenario_hash) expected.push_back(static_cast<std::uint8_t>(c));
  const Bytes rest = {0xac, 0x02,          // seed 300 = 2 * 128 + 44
                      3,                   // decisions
                      0x16, 0,    4, 100,  // verb 1, 3 arguments: 1 * 16 + 3 * 2; zigzag doubles them
                      0x20,                // verb 2
                      0x42, 1};            // verb 4, 1 argument: -1
  expected.insert(expected.end(), rest.begin(), rest.end());
  EXPECT_EQ(encode(small_log()), checked(expected));
}

TEST(Log, ComesBackFromBytesAndFromText) {
  Random random(1, "log");
  for (int i = 0; i < 2'000; ++i) {
    const Log log = random_log(random);
    const auto from_bytes = decode_log(encode(log));
    ASSERT_TRUE(from_bytes);
    EXPECT_EQ(*from_bytes, log);
    const auto from_text = log_from_text(to_text(log));
    ASSERT_TRUE(from_text);
    EXPECT_EQ(*from_text, log);
  }
}

TEST(Log, KeepsTheMomentsOfDecisions) {
  Log log = small_log();
  log.decisions[0].tick = 7;
  log.decisions[1].tick = 7;
  log.decisions[2].tick = std::numeric_limits<std::uint32_t>::max();
  EXPECT_EQ(decode_log(encode(log)), log);
}

TEST(Log, IsRefusedWhereverItIsCutOff) {
  const Bytes whole = encode(small_log());
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_EQ(decode_log(std::span(whole).first(length)), std::unexpected(LogProblem::damaged)) << length;
  const std::string text = to_text(small_log());
  for (std::size_t length = 0; length < text.size(); ++length)
    EXPECT_FALSE(log_from_text(text.substr(0, length))) << length;
}

TEST(Log, IsRefusedWithAnyOfItsBitsFlipped) {
  const Bytes whole = encode(small_log());
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    Bytes flipped = whole;
    flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ (1U << bit % 8));
    EXPECT_EQ(decode_log(flipped), std::unexpected(LogProblem::damaged)) << bit;
  }
}

TEST(Log, WhateverIsAcceptedWouldHaveBeenWrittenSo) {
  // Damage with a check that fits, as a forger would do it.
  Random random(2, "log");
  int accepted = 0;
  for (int i = 0; i < 20'000; ++i) {
    Bytes body = encode(i % 2 == 0 ? small_log() : random_log(random));
    body.resize(body.size() - 4);
    for (std::uint32_t k = 0; k <= random.below(3); ++k) {
      const std::uint32_t at = random.below(static_cast<std::uint32_t>(body.size()));
      switch (random.below(3)) {
        case 0:
          body[at] = static_cast<std::uint8_t>(random.next());
          break;
        case 1:
          body.erase(body.begin() + at);
          break;
        default:
          body.insert(body.begin() + at, static_cast<std::uint8_t>(random.next()));
          break;
      }
    }
    const Bytes bytes = checked(body);
    const auto log = decode_log(bytes);
    if (!log) continue;
    ++accepted;
    ASSERT_EQ(encode(*log), bytes);
  }
  EXPECT_GT(accepted, 1'000);
}

TEST(Log, SaysWhenItIsFromANewerEngine) {
  EXPECT_EQ(decode_log(checked({2, 99, 98, 97})), std::unexpected(LogProblem::newer_format));
  EXPECT_EQ(decode_log(checked({0, 0, 0, 0, 0, 0})),
            std::unexpected(LogProblem::damaged));  // there never was a format 0
}

TEST(Log, IsRefusedWhenItClaimsMoreDecisionsThanAnyGameHas) {
  Log log = small_log();
  log.decisions.assign(Log::max_decisions, make_decision(2));
  EXPECT_TRUE(decode_log(encode(log)));
  log.decisions.push_back(make_decision(2));
  EXPECT_EQ(decode_log(encode(log)), std::unexpected(LogProblem::damaged));
}

TEST(Log, IsRefusedWithMoreArgumentsThanADecisionHas) {
  // Format, names of no letters, rules 1, seed 0, one decision of verb 1 with four, then with five arguments.
  EXPECT_TRUE(decode_log(checked({1, 0, 1, 0, 0, 1, 16 + 2 * 4, 0, 0, 0, 0})));
  EXPECT_EQ(decode_log(checked({1, 0, 1, 0, 0, 1, 16 + 2 * 5, 0, 0, 0, 0, 0})), std::unexpected(LogProblem::damaged));
}

TEST(Log, IsNoTextOfAnyOtherAlphabet) {
  const std::string text = to_text(small_log());
  for (const std::string& wrong : {text + "=", text + "\n", " " + text, std::string("{}"), std::string("їжа")})
    EXPECT_EQ(log_from_text(wrong), std::unexpected(LogProblem::damaged)) << wrong;
}

TEST(Log, HasAMessageForEachProblem) {
  std::set<std::string_view> codes;
  for (const LogProblem problem : {LogProblem::damaged, LogProblem::newer_format, LogProblem::other_game,
                                   LogProblem::other_rules, LogProblem::other_scenario, LogProblem::impossible})
    codes.insert(code_of(problem));
  EXPECT_EQ(codes.size(), 6u);
  for (const std::string_view code : codes) EXPECT_TRUE(code.starts_with("log."));
}

}  // namespace
}  // namespace klaster
