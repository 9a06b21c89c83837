// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Who wants to see a game change: the stage.
#pragma once

#include "engine/page/decision.hpp"
#include "engine/session/game.hpp"

namespace klaster {

/// Told of a game's changes, after they have happened.
class GameObserver {
 public:
  virtual ~GameObserver() = default;
  /// Another state stands there at once: opened, restored, undone, forked. The old game is gone.
  virtual void opened(const Game&) = 0;
  /// A decision was accepted.
  virtual void decided(const Game& after, const Decision&) = 0;
};

}  // namespace klaster
