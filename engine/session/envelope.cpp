// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/envelope.hpp"

#include "engine/session/words.hpp"

namespace klaster {
namespace {

constexpr std::size_t max_listed_decisions = 200;

/// 64 bits as 16 hexadecimal digits: more than a number in JSON holds everywhere.
std::string hex(std::uint64_t bits) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result;
  for (int shift = 60; shift >= 0; shift -= 4) result += digits[bits >> shift & 0xFU];
  return result;
}

void write_milestones(JsonWriter& json, const Session& session) {
  const std::span<const Verb> verbs = session.rules().verbs();
  const std::vector<Decision>& decisions = session.log().decisions;
  json.key("decisions");
  json.begin_array();
  std::size_t listed = 0;
  for (std::size_t i = 0; i < decisions.size() && listed < max_listed_decisions; ++i) {
    const Verb& verb = verbs[decisions[i].verb];
    if (!verb.milestone) continue;
    ++listed;
    json.begin_object();
    json.field("turn", session.turns()[i]);
    write_decision(json, decisions[i], verbs, session.game());
    json.field("key", std::string(session.rules().game()) + ".decision." + std::string(verb.name));
    json.end_object();
  }
  json.end_array();
}

void write_setup(JsonWriter& json, const Session& session) {
  const std::span<const Verb> verbs = session.rules().verbs();
  const std::vector<Decision>& decisions = session.log().decisions;
  if (!session.is_set_up()) return;
  json.key("setup");
  json.begin_object();
  write_decision(json, decisions.front(), verbs, session.game());
  json.end_object();
}

}  // namespace

std::string_view name_of(RunState state) {
  switch (state) {
    case RunState::opened:
      return "opened";
    case RunState::playing:
      return "playing";
    case RunState::passed:
      return "passed";
    case RunState::failed:
      break;
  }
  return "failed";
}

RunState run_state(const Session& session) {
  if (session.game().finished()) return session.game().score().goal_reached ? RunState::passed : RunState::failed;
  return session.begun() ? RunState::playing : RunState::opened;
}

void write_score(JsonWriter& json, const Score& score) {
  json.field("total", score.total);
  json.field("stars", score.stars);
  json.field("goal", score.goal_reached);
  json.key("dimensions");
  json.begin_array();
  for (std::size_t i = 0; i < score.dimension_count; ++i) {
    json.begin_object();
    json.field("id", score.dimensions[i].id);
    json.field("value", score.dimensions[i].value);
    json.field("weight", score.dimensions[i].weight);
    json.end_object();
  }
  json.end_array();
}

std::string write_run(const Session& session) {
  JsonWriter json;
  json.begin_object();
  json.field("game", session.rules().game());
  json.key("scenario");
  json.begin_object();
  json.field("id", std::string_view(session.scenario().id));
  json.field("version", session.scenario().version);
  json.field("hash", std::string_view(session.scenario().hash));
  json.end_object();
  json.field("rules", session.rules().version());
  json.field("seed", session.log().seed);
  write_setup(json, session);
  json.field("state", name_of(run_state(session)));
  json.field("progress", session.game().progress());
  json.field("hash", std::string_view(hex(session.game().hash())));
  json.key("score");
  json.begin_object();
  write_score(json, session.game().score());
  json.end_object();
  json.key("objectives");
  json.begin_array();
  for (const Objective& objective : session.game().objectives()) {
    json.begin_object();
    json.field("id", objective.id);
    json.field("met", objective.met);
    json.end_object();
  }
  json.end_array();
  write_milestones(json, session);
  json.field("log", std::string_view(to_text(session.log())));
  json.end_object();
  return json.take();
}

}  // namespace klaster
