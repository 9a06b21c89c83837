// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/autoplay.hpp"

#include <utility>

namespace klaster {

const Bot* find_bot(const Rules& rules, std::string_view name) {
  for (const NamedBot& named : rules.bots())
    if (named.name == name) return named.bot;
  return nullptr;
}

PlayEnd play_out(Session& session, const Bot& bot) {
  Random luck(session.log().seed, "bot");
  std::vector<Decision> turn;
  while (!session.game().finished()) {
    turn.clear();
    bot.play(session.game(), luck, turn);
    if (turn.empty()) return PlayEnd::stuck;
    for (const Decision& decision : turn) {
      if (session.log().decisions.size() >= Log::max_decisions) return PlayEnd::too_long;
      if (!session.apply(decision).allowed()) return PlayEnd::stuck;
    }
  }
  return PlayEnd::finished;
}

Autoplay::Autoplay(const Rules& rules, std::shared_ptr<const Scenario> scenario, const Bot& bot,
                   std::uint32_t first_seed, std::int32_t games)
    : rules_(rules), scenario_(std::move(scenario)), bot_(bot), first_seed_(first_seed), games_(games) {}

void Autoplay::step(std::int32_t steps) {
  for (std::int32_t i = 0; i < steps && !finished(); ++i) {
    Session session(rules_, scenario_, first_seed_ + static_cast<std::uint32_t>(scores_.size()));
    if (play_out(session, bot_) != PlayEnd::finished) ++unfinished_;
    scores_.push_back(session.game().score());
  }
}

}  // namespace klaster
