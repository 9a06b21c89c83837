// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Coins and notes as things: they fall, roll, pile up, are taken in the hand and fly from place to place. They follow
// the Purse, which follows the balances; nothing here decides anything.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/random.hpp"
#include "engine/physics/world.hpp"
#include "engine/stage/stage.hpp"
#include "games/budget/stage/layout.hpp"
#include "games/budget/stage/purse.hpp"

namespace klaster::budget {

/// How a piece looks: which kind it is, and its size on the tray.
struct Look {
  enum class Shape : std::uint8_t { coin, note, bundle };
  Shape shape = Shape::coin;
  std::size_t kind = 0;  ///< index among the purse's kinds
  Point half_size;       ///< in CSS pixels
};

/// A coin or note on its way or at rest.
struct Thing {
  enum class Mode : std::uint8_t { waiting, resting, dropping, flying, held, leaving };

  std::uint32_t id = 0;
  std::int32_t value = 0;
  std::int32_t place = Purse::tray;
  Mode mode = Mode::resting;
  BodyId body = BodyId::none;
  Point at;
  Point before;  ///< `at`, one step ago
  float angle = 0;
  float angle_before = 0;
  float scale = 1;  ///< 1 on the tray
  float scale_before = 1;
  Point velocity;  ///< while dropping or held, pixels a second
  Point from;      ///< of a flight
  float scale_from = 1;
  float angle_from = 0;
  std::int32_t age = 0;   ///< steps since the mode began
  std::int32_t wait = 0;  ///< steps until it begins to move
};

/// Metres a second squared; a coin on the tray has a radius of 0.4 m.
inline constexpr float table_gravity = 26;

/// All the money that is seen.
class Money {
 public:
  Money();

  /// New sizes and places: everything lies there at once.
  void arrange(const Layout&);
  /// Another game: exactly this money, lying still; or, for an `entrance`, the tray's falling from above.
  void reset(std::span<const std::int32_t> balances, std::span<const std::int32_t> denominations, bool entrance);
  /// The balances changed: money flies, falls and leaves until they are right again.
  void settle(std::span<const std::int32_t> balances);
  /// Everything that moves is where it was going.
  void finish();
  void still(bool is_still);

  /// One step. False when everything is at rest.
  bool tick();

  /// The piece a finger at that point means: on the tray the nearest, in a jar the topmost.
  [[nodiscard]] const Thing* pick(Point css) const;
  /// Takes it in the hand; it follows `hold_at`.
  void grab(std::uint32_t id, Point css);
  void hold_at(Point css);
  /// Lets go: it returns to where it belongs, unless a decision sends it elsewhere.
  void let_go();
  [[nodiscard]] const Thing* in_hand() const;
  /// Changes a note into smaller money, for the eye only; a coin hops.
  void tap(std::uint32_t id);
  /// What lies there hops once, as if the jar had been put down.
  void hop(std::int32_t place);
  /// Is something on its way to that place?
  [[nodiscard]] bool arriving(std::int32_t place) const;

  [[nodiscard]] std::span<const Thing> things() const { return things_; }
  [[nodiscard]] Look look(std::int32_t value) const;
  [[nodiscard]] const Purse& purse() const { return purse_; }
  void take_cues(std::vector<Cue>&);
  /// Where something was last heard to land.
  [[nodiscard]] std::optional<Point> last_sound() const { return last_sound_; }

 private:
  Thing* find(std::uint32_t id);
  void apply(std::span<const Purse::Step>);
  void rebuild();
  void run_until_rest();
  void add_body(Thing&, Point velocity, float spin);
  void drop_body(Thing&);
  void start_flight(Thing&);
  void land(Thing&);
  bool move(Thing&);
  void read_motion(Thing&);
  void hear_impacts();
  [[nodiscard]] std::string_view ring(std::int32_t place) const;
  [[nodiscard]] Rect inside(std::int32_t place) const;
  [[nodiscard]] Point mouth(const Thing&) const;
  [[nodiscard]] Point way_out(const Thing&) const;
  [[nodiscard]] float scale_at(std::int32_t place) const;
  [[nodiscard]] Point half_size(const Thing&, float scale) const;
  [[nodiscard]] PhysicsVector to_physics(Point) const;

  Layout layout_;
  Purse purse_;
  std::optional<PhysicsWorld> world_;
  std::vector<Thing> things_;
  std::vector<Cue> cues_;
  std::optional<Point> last_sound_;
  Random random_;
  Point hand_;
  std::uint32_t held_ = 0;
  std::uint32_t released_ = 0;  // let go in the gesture that is being decided
  std::int32_t quiet_ = 0;      // steps until the next cue may sound
  float pixels_per_metre_ = 40;
  bool still_ = false;
};

}  // namespace klaster::budget
