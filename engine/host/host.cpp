// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/host/host.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "engine/host/read_scenario.hpp"
#include "engine/host/view_message.hpp"
#include "engine/session/envelope.hpp"
#include "engine/session/words.hpp"

namespace klaster {
namespace {

constexpr std::int64_t protocol_version = 1;

/// Reports from here on would keep a page's worker busy for hours.
constexpr std::int64_t max_autoplay_seeds = 100'000;

/// Messages other than scenarios are short; a scenario travels as a string in one, at worst six bytes for each of its
/// own.
constexpr JsonLimits message_limits{.bytes = 6 * JsonLimits{}.bytes, .depth = 8};

/// The id of a message that is too large to be read, where it stands at its beginning.
std::optional<std::int64_t> id_unread(std::string_view text) {
  constexpr std::size_t beginning = 200;
  constexpr std::string_view name = "\"id\":";
  text = text.substr(0, beginning);
  const std::size_t at = text.find(name);
  if (at == std::string_view::npos) return std::nullopt;
  const char* const first = text.data() + at + name.size();
  std::int64_t id = 0;
  const auto [end, problem] = std::from_chars(first, text.data() + text.size(), id);
  if (problem != std::errc{} || id < 0) return std::nullopt;
  return id;
}

JsonWriter begin_message(std::string_view type) {
  JsonWriter json;
  json.begin_object();
  json.field("v", protocol_version);
  json.field("type", type);
  return json;
}

void emit(MessageSink& sink, JsonWriter& json) {
  json.end_object();
  sink.message(json.text());
}

bool is_empty_list(const Json& json) { return json.kind == Json::Kind::array && json.items.empty(); }

}  // namespace

/// A message from the page whose frame is in order: an object with an id.
struct Host::Request {
  std::int64_t id = 0;
  const Json* body = nullptr;

  /// A member that is a string, or null.
  [[nodiscard]] const std::string* word(std::string_view name) const {
    const Json* value = body->find(name);
    return value != nullptr && value->kind == Json::Kind::string ? &value->string : nullptr;
  }
  /// A member that is an integer in that range, or nothing.
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view name, std::int64_t min, std::int64_t max) const {
    const Json* value = body->find(name);
    if (value == nullptr || value->kind != Json::Kind::integer) return std::nullopt;
    if (value->integer < min || value->integer > max) return std::nullopt;
    return value->integer;
  }
  [[nodiscard]] bool flag(std::string_view name) const {
    const Json* value = body->find(name);
    return value != nullptr && value->kind == Json::Kind::boolean && value->boolean;
  }
};

Host::Host(const Rules& rules, const Face& face, MessageSink& sink) : rules_(rules), face_(face), sink_(sink) {}

void Host::receive(std::string_view text) {
  if (text.size() > message_limits.bytes) return emit_refused(id_unread(text), "message.too_large");
  Findings findings(text.substr(0, 0));
  const std::optional<Json> json = read_json(text, findings, message_limits);
  if (!json || json->kind != Json::Kind::object) return emit_refused(std::nullopt, "message.not_json");
  Request request{.body = &*json};
  const auto id = request.number("id", 0, std::numeric_limits<std::int64_t>::max());
  if (!id) return emit_refused(std::nullopt, "message.no_id");
  request.id = *id;
  const std::string* type = request.word("type");
  if (type == nullptr) return emit_refused(*id, "message.no_type");

  struct Handler {
    std::string_view type;
    void (Host::*handle)(const Request&);
    bool needs_game;
    bool waits_for_replay = false;  ///< not while a replay is shown
  };
  static constexpr Handler handlers[] = {
      {"open", &Host::open, false},      {"decide", &Host::decide, true, true},
      {"undo", &Host::undo, true, true}, {"fork", &Host::fork, true, true},
      {"step", &Host::step, true},       {"run", &Host::run, true},
      {"check", &Host::check, false},    {"pause", &Host::pause, false},
      {"resume", &Host::resume, false},  {"autoplay", &Host::autoplay, true},
      {"cancel", &Host::cancel, false},  {"debrief", &Host::debrief, true, true},
  };
  for (const Handler& handler : handlers) {
    if (handler.type != *type) continue;
    if (handler.needs_game && !session_) return emit_refused(*id, "message.no_game");
    if (handler.waits_for_replay && !replay_.empty()) return emit_refused(*id, "message.replaying");
    return (this->*handler.handle)(request);
  }
  emit_refused(*id, "message.unknown_type", *type);
}

void Host::open(const Request& request) {
  const std::string* text = request.word("scenario");
  const auto seed = request.number("seed", 0, std::numeric_limits<std::uint32_t>::max());
  if (text == nullptr) return emit_refused(request.id, "message.no_scenario");
  if (!seed) return emit_refused(request.id, "message.bad_seed");
  std::shared_ptr<const Scenario> scenario = read(*text, request.id, true);
  if (scenario == nullptr) return emit_refused(request.id, "message.scenario_has_errors");

  std::optional<Session> opened = make_session(request, std::move(scenario), static_cast<std::uint32_t>(*seed));
  if (!opened) return;
  drop_task();
  replay_.clear();
  if (request.flag("replay") && request.word("log") != nullptr) {
    // The whole log has been replayed once by now: a replay shows only what is known to fit.
    const std::vector<Decision>& decisions = opened->log().decisions;
    const std::size_t first = opened->is_set_up() ? 1 : 0;
    replay_.assign(decisions.rbegin(), decisions.rend() - static_cast<std::ptrdiff_t>(first));
    Session again(rules_, opened->shared_scenario(), opened->log().seed);
    if (first > 0) again.apply(decisions.front());
    opened.emplace(std::move(again));
  }
  session_ = std::move(opened);
  asked_.clear();
  last_view_.clear();
  paused_ = false;
  show_again(request.id);
}

std::optional<Session> Host::make_session(const Request& request, std::shared_ptr<const Scenario> scenario,
                                          std::uint32_t seed) {
  if (request.body->find("log") == nullptr) {
    Session fresh(rules_, std::move(scenario), seed);
    if (!set_up(request, fresh)) return std::nullopt;
    return fresh;
  }
  const std::string* words = request.word("log");
  const auto log = log_from_text(words != nullptr ? std::string_view(*words) : std::string_view{});
  auto restored = log ? Session::restore(rules_, std::move(scenario), *log) : std::unexpected(log.error());
  if (restored) return std::move(*restored);
  emit_refused(request.id, code_of(restored.error()));
  return std::nullopt;
}

bool Host::set_up(const Request& request, Session& session) {
  const Json* setup = request.body->find("setup");
  if (setup == nullptr || is_empty_list(*setup)) return true;
  Json words;
  words.kind = Json::Kind::object;
  Json verb;
  verb.kind = Json::Kind::string;
  verb.string = setup_verb;
  words.members.push_back({"verb", 0, std::move(verb)});
  words.members.push_back({"args", 0, *setup});
  const auto decision = decision_from(words, rules_.verbs(), session.game());
  if (!decision) {
    emit_refused(request.id, decision.error().code, decision.error().word);
    return false;
  }
  const Verdict verdict = session.apply(*decision);
  if (!verdict.allowed()) emit_verdict(request.id, verdict);
  return verdict.allowed();
}

void Host::show_again(std::int64_t id) {
  drop_debrief();
  if (observer_ != nullptr) observer_->opened(session_->game());
  emit_state(false);
  emit_done(id);
}

std::shared_ptr<const Scenario> Host::read(std::string_view text, std::int64_t id, bool only_if_any) {
  Findings findings(text);
  std::shared_ptr<const Scenario> scenario = read_scenario(rules_, text, findings);
  const std::vector<Finding> sorted = findings.sorted();
  if (only_if_any && sorted.empty()) return scenario;
  JsonWriter json = begin_message("findings");
  json.field("id", id);
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : sorted) write_finding(json, finding, findings);
  json.end_array();
  emit(sink_, json);
  return scenario;
}

void Host::check(const Request& request) {
  const std::string* text = request.word("text");
  if (text == nullptr) return emit_refused(request.id, "message.no_scenario");
  read(*text, request.id, false);
}

void Host::decide(const Request& request) {
  const auto decision = decision_from(*request.body, rules_.verbs(), session_->game());
  if (!decision) return emit_refused(request.id, decision.error().code, decision.error().word);
  if (try_decision(*decision, request.flag("sure"), request.id)) emit_done(request.id);
}

void Host::gesture(const Decision& decision) {
  if (session_ && !paused_ && replay_.empty()) try_decision(decision, false, std::nullopt);
}

bool Host::try_decision(const Decision& decision, bool sure, std::optional<std::int64_t> id) {
  const Verdict verdict = session_->game().check(decision);
  if (!verdict.allowed()) {
    emit_verdict(id, verdict);
    return false;
  }
  if (verdict.kind == Verdict::Kind::ask_first) {
    const bool asked = std::find(asked_.begin(), asked_.end(), verdict.code) != asked_.end();
    if (!sure && !asked) {
      if (id)
        emit_verdict(id, verdict);
      else
        emit_ask(verdict, decision);
      return false;
    }
    // Asked once is enough where the answer is a matter of knowing, not of this one amount.
    if (!asked && verdict.once) asked_.push_back(verdict.code);
  }
  const std::int32_t turn = session_->game().turn();
  if (const Verdict refused = session_->apply(decision); !refused.allowed()) {
    emit_verdict(id, refused);
    return false;
  }
  drop_debrief();
  if (observer_ != nullptr) observer_->decided(session_->game(), decision);
  emit_decision(decision, turn);
  emit_state(rules_.verbs()[decision.verb].milestone || session_->game().finished());
  if (const std::string_view name = face_.cue(decision, session_->game()); !name.empty()) cue(name, 100);
  return true;
}

void Host::undo(const Request& request) {
  if (!session_->undo()) return emit_refused(request.id, "message.nothing_to_undo");
  show_again(request.id);
}

void Host::fork(const Request& request) {
  const auto turn = request.number("turn", 1, std::numeric_limits<std::int32_t>::max());
  if (!turn || !session_->fork(static_cast<std::int32_t>(*turn)))
    return emit_refused(request.id, "message.no_such_turn");
  show_again(request.id);
}

void Host::step(const Request& request) {
  if (replay_.empty()) return emit_refused(request.id, "message.no_replay");
  const Decision decision = replay_.back();
  while (session_->tick() < decision.tick && session_->game().timed()) session_->advance();
  replay_.pop_back();
  try_decision(decision, true, std::nullopt);
  JsonWriter json = begin_message("done");
  json.field("id", request.id);
  json.field("left", replay_.size());
  emit(sink_, json);
}

void Host::debrief(const Request& request) {
  if (task_) return emit_refused(request.id, "message.busy");
  task_ = Task{.id = request.id, .bot = {}, .autoplay = nullptr, .debrief = std::make_unique<Debrief>(*session_)};
}

void Host::run(const Request& request) {
  JsonWriter json = begin_message("done");
  json.field("id", request.id);
  json.key("run");
  json.raw(write_run(*session_));
  emit(sink_, json);
}

void Host::pause(const Request& request) {
  paused_ = true;
  emit_done(request.id);
}

void Host::resume(const Request& request) {
  paused_ = false;
  emit_done(request.id);
}

void Host::autoplay(const Request& request) {
  const std::string* name = request.word("bot");
  const Bot* bot = name != nullptr ? find_bot(rules_, *name) : nullptr;
  if (bot == nullptr)
    return emit_refused(request.id, "message.unknown_bot", name != nullptr ? *name : std::string_view{});
  const auto seeds = request.number("seeds", 1, max_autoplay_seeds);
  if (!seeds) return emit_refused(request.id, "message.bad_seeds");
  if (task_) return emit_refused(request.id, "message.busy");
  task_ = Task{.id = request.id,
               .bot = *name,
               .autoplay = std::make_unique<Autoplay>(rules_, session_->shared_scenario(), *bot, session_->log().seed,
                                                      static_cast<std::int32_t>(*seeds)),
               .debrief = nullptr};
}

void Host::cancel(const Request& request) {
  const auto job = request.number("request", 0, std::numeric_limits<std::int64_t>::max());
  if (!task_ || !job || *job != task_->id) return emit_refused(request.id, "message.no_such_job");
  drop_task();
  emit_done(request.id);
}

void Host::drop_debrief() {
  if (task_ && task_->debrief != nullptr) drop_task();
}

void Host::drop_task() {
  if (task_) emit_refused(task_->id, "message.cancelled");
  task_.reset();
}

bool Host::work(std::int32_t steps) {
  if (!task_) return false;
  Job& job = task_->job();
  job.step(std::max(steps, 1));
  if (!job.finished()) {
    JsonWriter json = begin_message("progress");
    json.field("id", task_->id);
    json.field("done", job.done());
    json.field("of", job.of());
    emit(sink_, json);
    return true;
  }
  const Task task = std::move(*task_);
  task_.reset();
  if (task.autoplay != nullptr)
    emit_report(task);
  else
    emit_debrief(task);
  return false;
}

void Host::emit_report(const Task& task) {
  JsonWriter json = begin_message("report");
  json.field("id", task.id);
  json.field("bot", std::string_view(task.bot));
  json.field("unfinished", task.autoplay->unfinished());
  json.key("scores");
  json.begin_array();
  for (const Score& score : task.autoplay->scores()) json.value(score.total);
  json.end_array();
  emit(sink_, json);
}

void Host::emit_debrief(const Task& task) {
  View view;
  face_.describe_debrief(*session_, task.debrief->report(), view);
  JsonWriter json = begin_message("debrief");
  json.field("id", task.id);
  write_view(json, view, rules_.verbs(), session_->game());
  emit(sink_, json);
}

void Host::advance() {
  if (session_ && !paused_) session_->advance();
}

void Host::cue(std::string_view name, std::int32_t strength) {
  JsonWriter json = begin_message("cue");
  json.field("name", name);
  json.field("strength", std::clamp(strength, 0, 100));
  emit(sink_, json);
}

void Host::emit_done(std::int64_t id) {
  JsonWriter json = begin_message("done");
  json.field("id", id);
  emit(sink_, json);
}

void Host::emit_refused(std::optional<std::int64_t> id, std::string_view code, std::string_view word) {
  JsonWriter json = begin_message("refused");
  if (id) json.field("id", *id);
  json.field("code", code);
  if (!word.empty()) json.field("word", word);
  emit(sink_, json);
}

void Host::emit_verdict(std::optional<std::int64_t> id, const Verdict& verdict) {
  JsonWriter json = begin_message("refused");
  if (id) json.field("id", *id);
  json.field("code", verdict.code);
  json.field("amount", verdict.amount);
  json.field("number", verdict.number);
  if (verdict.kind == Verdict::Kind::ask_first) json.field("ask", true);
  emit(sink_, json);
}

void Host::emit_ask(const Verdict& verdict, const Decision& decision) {
  JsonWriter json = begin_message("ask");
  json.field("code", verdict.code);
  json.field("amount", verdict.amount);
  json.field("number", verdict.number);
  json.key("decide");
  json.begin_object();
  write_decision(json, decision, rules_.verbs(), session_->game());
  json.end_object();
  emit(sink_, json);
}

void Host::emit_decision(const Decision& decision, std::int32_t turn) {
  JsonWriter json = begin_message("decision");
  json.field("turn", turn);
  write_decision(json, decision, rules_.verbs(), session_->game());
  json.field("milestone", rules_.verbs()[decision.verb].milestone);
  emit(sink_, json);
}

void Host::emit_state(bool milestone) {
  emit_view();
  emit_score();
  emit_log(milestone);
}

void Host::emit_view() {
  View view;
  face_.describe(session_->game(), Viewer{}, view);
  JsonWriter json = begin_message("view");
  json.field("turn", session_->game().turn());
  json.field("undo", session_->can_undo());
  json.field("finished", session_->game().finished());
  write_view(json, view, rules_.verbs(), session_->game());
  if (json.text() == last_view_) return;
  last_view_ = json.text();
  json.field("revision", ++revision_);
  emit(sink_, json);
}

void Host::emit_score() {
  JsonWriter json = begin_message("score");
  json.field("state", name_of(run_state(*session_)));
  json.field("progress", session_->game().progress());
  write_score(json, session_->game().score());
  emit(sink_, json);
}

void Host::emit_log(bool milestone) {
  JsonWriter json = begin_message("log");
  json.field("log", std::string_view(to_text(session_->log())));
  json.field("length", static_cast<std::int64_t>(session_->log().decisions.size()));
  json.field("seed", session_->log().seed);
  json.field("milestone", milestone);
  emit(sink_, json);
}

}  // namespace klaster
