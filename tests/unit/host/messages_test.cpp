// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Whatever comes in is answered, and whatever is wrong with it changes nothing.
#include <gtest/gtest.h>

#include "tests/unit/host/page.hpp"

namespace klaster {
namespace {

TEST(Messages, ThatAreNoObjectsAreRefusedWithoutAnId) {
  Page page;
  for (const std::string_view text :
       {"", " ", "{", "[]", "5", "null", "\"open\"", "{\"id\":1", "\xFF", "{'id':1}", "{\"id\":1e999}"}) {
    page.send(text);
    EXPECT_EQ(page.answer(), "refused message.not_json") << text;
    EXPECT_FALSE(page.has("id"));
  }
}

TEST(Messages, WithoutAnIdAreRefused) {
  Page page;
  for (const std::string_view text : {"{}", R"({"id":"1"})", R"({"id":-1})", R"({"id":1.5})", R"({"id":null})"})
    EXPECT_EQ(page.send(text).answer(), "refused message.no_id") << text;
}

TEST(Messages, WithoutAKnownTypeAreRefusedWithTheirId) {
  Page page;
  EXPECT_EQ(page.send(R"({"id":4})").answer(), "refused message.no_type");
  EXPECT_EQ(page.number("id"), 4);
  EXPECT_EQ(page.send(R"({"id":4,"type":7})").answer(), "refused message.no_type");
  EXPECT_EQ(page.send(R"({"id":4,"type":"fly"})").answer(), "refused message.unknown_type");
  EXPECT_EQ(page.word("word"), "fly");
}

TEST(Messages, AboutAGameNeedOne) {
  Page page;
  for (const std::string type : {"decide", "undo", "fork", "run", "autoplay"})
    EXPECT_EQ(page.send(R"({"id":4,"type":")" + type + "\"}").answer(), "refused message.no_game") << type;
  EXPECT_EQ(page.send(R"({"id":4,"type":"cancel","request":1})").answer(), "refused message.no_such_job");
  EXPECT_EQ(page.send(R"({"id":4,"type":"pause"})").answer(), "done");
  EXPECT_EQ(page.send(R"({"id":4,"type":"resume"})").answer(), "done");
}

TEST(Messages, OfDecisionsSayWhichWordIsWrong) {
  Page page;
  page.open_tiny();
  const auto answer = [&](std::string_view text) {
    page.send(text);
    return page.word("code") + " " + page.word("word");
  };
  EXPECT_EQ(answer(R"({"type":"decide","id":1})"), "message.no_verb ");
  EXPECT_EQ(answer(R"({"type":"decide","id":1,"verb":"fly"})"), "message.unknown_verb fly");
  EXPECT_EQ(answer(R"({"type":"decide","id":1,"verb":"move","args":["tray"]})"), "message.wrong_arguments move");
  EXPECT_EQ(answer(R"({"type":"decide","id":1,"verb":"move","args":["tray","moon",50]})"), "message.unknown_id to");
}

TEST(Messages, NestedTooDeepAreRefused) {
  Page page;
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += '[';
  EXPECT_EQ(page.send(R"({"id":1,"type":"check","text":)" + deep).answer(), "refused message.not_json");
}

TEST(Messages, TooLargeAreRefusedUnreadWithTheIdTheyBeginWith) {
  Page page;
  const std::string much = std::string(6U << 20U, 'x') + "\"}";
  EXPECT_EQ(page.send(R"({"v":1,"type":"check","id":17,"text":")" + much).answer(), "refused message.too_large");
  EXPECT_EQ(page.number("id"), 17);
  EXPECT_EQ(page.send(R"({"text":")" + much + R"(,"id":17})").answer(), "refused message.too_large");
  EXPECT_FALSE(page.has("id"));
  for (const std::string id : {"-1", "\"17\"", "99999999999999999999", "x"}) {
    EXPECT_EQ(page.send(R"({"id":)" + id + R"(,"text":")" + much).answer(), "refused message.too_large");
    EXPECT_FALSE(page.has("id")) << id;
  }
}

TEST(Messages, OfTheLargestScenarioFitEvenWhereEveryLetterIsEscaped) {
  Page page;
  std::string escaped;
  for (std::size_t i = 0; i < (1U << 20U); ++i) escaped += "\\u0020";
  page.send(R"({"id":1,"type":"check","text":")" + escaped.substr(0, escaped.size() - 60) + "\"}");
  EXPECT_EQ(page.types(), "findings");
  EXPECT_EQ(page.messages.back().find("findings")->items[0].find("code")->string, "unexpected_end");
}

TEST(Messages, MayCarryAScenarioThatIsTooLargeAndAreAnsweredWithTheFinding) {
  Page page;
  page.send(R"({"id":1,"type":"check","text":")" + std::string(2U << 20U, ' ') + "\"}");
  EXPECT_EQ(page.types(), "findings");
  EXPECT_EQ(page.messages.back().find("findings")->items[0].find("code")->string, "too_large");
}

TEST(Messages, MayHoldMoreThanIsKnown) {
  Page page;
  page.open_tiny(R"(,"theme":"dark","v":1)");
  EXPECT_EQ(page.answer(), "done");
}

TEST(Messages, OfAnyBytesAreAnsweredAndChangeNothingByAccident) {
  // Honest messages with random damage: each gets an answer, and the log tells the whole truth about the game.
  const std::vector<std::string> honest = {
      R"({"v":1,"type":"decide","id":2,"verb":"move","args":["tray","food",50]})",
      R"({"v":1,"type":"decide","id":2,"verb":"start","args":[],"sure":true})",
      R"({"v":1,"type":"decide","id":2,"verb":"choose","args":["umbrella","buy","tray"],"sure":true})",
      R"({"v":1,"type":"undo","id":3})",
      R"({"v":1,"type":"fork","id":3,"turn":1})",
      R"({"v":1,"type":"run","id":3})",
      R"({"v":1,"type":"autoplay","id":3,"bot":"random","seeds":2})",
      R"({"v":1,"type":"cancel","id":3,"request":3})",
      R"({"v":1,"type":"check","id":3,"text":"{\"format\": 5}"})",
      R"({"v":1,"type":"open","id":3,"seed":1,"scenario":"{}","log":"AAAA"})",
  };
  Page page;
  page.open_tiny();
  Random random(1, "messages");
  for (int i = 0; i < 5'000; ++i) {
    std::string text = honest[random.below(static_cast<std::uint32_t>(honest.size()))];
    for (std::uint32_t k = random.below(4); k > 0; --k) {
      const std::uint32_t at = random.below(static_cast<std::uint32_t>(text.size()));
      switch (random.below(3)) {
        case 0:
          text[at] = static_cast<char>(random.next());
          break;
        case 1:
          text.erase(at, 1 + random.below(4));
          break;
        default:
          text.insert(at, 1, "{}[]\",:0129-e"[random.below(13)]);
          break;
      }
      if (text.empty()) text = "{";
    }
    page.send(text);
    const bool waiting = page.messages.empty();  // only a job that has begun answers later
    if (waiting) {
      EXPECT_NE(text.find("autoplay"), std::string::npos) << text;
    }
    page.host().work(5);
  }
  const std::uint64_t hash = page.hash();
  const std::string log = page.log();
  EXPECT_EQ(page.open_tiny(",\"log\":" + json_string(log)).answer(), "done");
  EXPECT_EQ(page.hash(), hash);
}

}  // namespace
}  // namespace klaster
