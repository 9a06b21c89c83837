// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The page's side of the border: sends messages and keeps what comes back.
#pragma once

#include <gtest/gtest.h>

#include "engine/host/host.hpp"
#include "games/budget/face/face.hpp"
#include "tests/unit/budget/corpus.hpp"

namespace klaster {

/// A string as JSON.
inline std::string json_string(std::string_view words) {
  JsonWriter json;
  json.value(words);
  return json.take();
}

/// A host with somebody who listens.
class Page final : public MessageSink {
 public:
  Page() : host_(budget::rules(), budget::face(), *this) {}

  void message(std::string_view json) override {
    texts.emplace_back(json);
    Findings findings(json);
    auto tree = read_json(json, findings);
    EXPECT_TRUE(tree && findings.sorted().empty()) << json;
    messages.push_back(tree.value_or(Json{}));
    EXPECT_EQ(number("v"), 1) << json;
  }

  /// Sends a message; what came before is forgotten.
  Page& send(std::string_view json) {
    forget();
    host_.receive(json);
    return *this;
  }
  Page& open(const std::string& scenario, const std::string& more = "") {
    return send(R"({"v":1,"type":"open","id":1,"seed":7,"language":"en","scenario":)" + json_string(scenario) + more +
                "}");
  }
  Page& open_tiny(const std::string& more = "") { return open(bytes_of("tests/corpus/valid/tiny.json"), more); }
  Page& decide(const std::string& verb, const std::string& arguments = "", const std::string& more = "") {
    return send(R"({"type":"decide","id":2,"verb":")" + verb + R"(","args":[)" + arguments + "]" + more + "}");
  }
  void forget() {
    texts.clear();
    messages.clear();
  }

  /// "view score log done": the types of what came.
  std::string types() const {
    std::string result;
    for (const Json& one : messages) result += (result.empty() ? "" : " ") + one.find("type")->string;
    return result;
  }
  /// The last message of a type; a null value where none came.
  Json last(std::string_view type) const {
    for (auto one = messages.rbegin(); one != messages.rend(); ++one)
      if (one->find("type")->string == type) return *one;
    return {};
  }
  /// Members of the last message.
  std::string word(std::string_view name) const {
    const Json* value = messages.empty() ? nullptr : messages.back().find(name);
    return value != nullptr ? value->string : "";
  }
  std::int64_t number(std::string_view name) const {
    const Json* value = messages.empty() ? nullptr : messages.back().find(name);
    return value != nullptr ? value->integer : -1;
  }
  bool has(std::string_view name) const { return !messages.empty() && messages.back().find(name) != nullptr; }
  /// "refused message.no_game", the answer in short.
  std::string answer() const { return messages.empty() ? "" : word("type") + (has("code") ? " " + word("code") : ""); }
  /// The decisions so far.
  std::string log() {
    send(R"({"type":"run","id":99})");
    return messages.back().find("run")->find("log")->string;
  }
  std::uint64_t hash() const { return host_.game() != nullptr ? host_.game()->hash() : 0; }

  Host& host() { return host_; }

  std::vector<std::string> texts;
  std::vector<Json> messages;

 private:
  Host host_;
};

}  // namespace klaster
