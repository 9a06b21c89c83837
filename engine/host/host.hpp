// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The engine as the page sees it: messages in, messages out (docs/messages.md). Works without a stage.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/session/autoplay.hpp"
#include "engine/session/debrief.hpp"
#include "engine/session/observer.hpp"
#include "engine/session/rules.hpp"
#include "engine/session/session.hpp"

namespace klaster {

/// Where the host's messages go.
class MessageSink {
 public:
  virtual ~MessageSink() = default;
  /// One message, JSON in UTF-8.
  virtual void message(std::string_view json) = 0;
};

/// Opens scenarios, takes decisions, runs jobs and says what became of them. Everything that comes in is untrusted.
class Host {
 public:
  /// All three live longer than the host.
  Host(const Rules&, const Face&, MessageSink&);

  /// A message from the page. Whatever is wrong with it is answered, and the game stays as it was.
  void receive(std::string_view json);

  /// A decision made on the stage: the same door as a button's, except that the answer carries no id.
  void gesture(const Decision&);

  /// A sound that belongs to something the stage shows; `strength` 0 to 100.
  void cue(std::string_view name, std::int32_t strength);

  /// Runs a slice of the waiting job; true while there is more to do.
  bool work(std::int32_t steps);

  /// One tick of a timed phase.
  void advance();

  /// Told of every change of the game; null: nobody.
  void observe(GameObserver* observer) { observer_ = observer; }

  /// The game being played, or null.
  [[nodiscard]] const Game* game() const { return session_ ? &session_->game() : nullptr; }
  /// Whether the page has asked for a pause.
  [[nodiscard]] bool paused() const { return paused_; }

 private:
  struct Request;

  void open(const Request&);
  void decide(const Request&);
  void undo(const Request&);
  void fork(const Request&);
  void run(const Request&);
  void pause(const Request&);
  void resume(const Request&);
  void check(const Request&);
  void autoplay(const Request&);
  void cancel(const Request&);
  void debrief(const Request&);
  void step(const Request&);

  /// Applies a decision, or asks, or refuses; true when it was done.
  bool try_decision(const Decision&, bool sure, std::optional<std::int64_t> id);
  /// Makes the session of an `open`; refuses and gives nothing where its log or set-up does not fit.
  std::optional<Session> make_session(const Request&, std::shared_ptr<const Scenario>, std::uint32_t seed);
  /// Applies the set-up of an `open` to a fresh session; false where it was refused.
  bool set_up(const Request&, Session&);
  /// The game has changed at once: tells the stage and the page, and answers.
  void show_again(std::int64_t id);
  /// A debrief of a log that has changed is no use to anybody.
  void drop_debrief();
  /// Ends the waiting job, if there is one, and answers it.
  void drop_task();
  /// Checks a scenario's text; reports its findings.
  std::shared_ptr<const Scenario> read(std::string_view text, std::int64_t id, bool only_if_any);

  void emit_done(std::int64_t id);
  void emit_refused(std::optional<std::int64_t> id, std::string_view code, std::string_view word = {});
  void emit_verdict(std::optional<std::int64_t> id, const Verdict&);
  void emit_state(bool milestone);
  void emit_view();
  void emit_score();
  void emit_log(bool milestone);
  void emit_decision(const Decision&, std::int32_t turn);
  void emit_ask(const Verdict&, const Decision&);

  const Rules& rules_;
  const Face& face_;
  MessageSink& sink_;
  GameObserver* observer_ = nullptr;
  std::optional<Session> session_;
  struct Task {
    std::int64_t id = 0;
    std::string bot;                     ///< of an autoplay
    std::unique_ptr<Autoplay> autoplay;  ///< one of the two
    std::unique_ptr<Debrief> debrief;

    [[nodiscard]] Job& job() const { return autoplay != nullptr ? static_cast<Job&>(*autoplay) : *debrief; }
  };
  void emit_report(const Task&);
  void emit_debrief(const Task&);
  std::optional<Task> task_;
  std::vector<Decision> replay_;         ///< what a replay has still to show, the next one last
  std::vector<std::string_view> asked_;  ///< what was confirmed once in this session
  std::string last_view_;
  std::int64_t revision_ = 0;
  bool paused_ = false;
};

}  // namespace klaster
