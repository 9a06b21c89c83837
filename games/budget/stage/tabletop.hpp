// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The whole picture of Money Jars: room, jars, money, sparrow. It is told what the table shows and says what a finger
// wants; of games and sessions it knows nothing.
#pragma once

#include <optional>
#include <vector>

#include "engine/stage/ambience.hpp"
#include "engine/stage/particles.hpp"
#include "engine/stage/stage.hpp"
#include "games/budget/stage/coin_art.hpp"
#include "games/budget/stage/jar_art.hpp"
#include "games/budget/stage/layout.hpp"
#include "games/budget/stage/money.hpp"
#include "games/budget/stage/town.hpp"

namespace klaster::budget {

/// What a finger wants done with the money.
struct Wish {
  /// Place that stands for paying back a debt.
  static constexpr std::int32_t debt = -1;
  std::int32_t from = Purse::tray;
  std::int32_t to = Purse::tray;
  std::int32_t amount = 0;
};

class Tabletop {
 public:
  Tabletop();

  void resize(const Frame&);
  /// Another state stands there at once. Two exceptions: at a game's very beginning the first pay falls onto the tray,
  /// and where the same table stands there already (a move was taken back), the money goes its way back.
  void open(const TableState&);
  /// The table becomes this: money moves.
  void change(const TableState&);
  bool tick();
  void draw(Painter&, float alpha);
  /// At most one wish comes of one pointer event.
  std::optional<Wish> pointer(const Pointer&);
  void still(bool is_still);

  /// Textures are gone: everything is drawn anew the next time.
  void graphics_lost() {
    coins_.clear();
    art_is_stale_ = true;
  }

  [[nodiscard]] Transform to_pixels() const { return Camera(frame_, frame_.width, frame_.height).to_pixels(); }
  /// Jars in the order of the table's, then the tray, the debt, the sparrow and the picture of the wish.
  [[nodiscard]] std::span<const Anchor> anchors() const { return anchors_; }
  void take_cues(std::vector<Cue>& cues) { money_.take_cues(cues); }

  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] const Money& money() const { return money_; }
  /// How strongly a jar glows, 0 to 1.
  [[nodiscard]] float glow(std::size_t jar) const { return jars_[jar].look.glow; }

 private:
  struct JarPicture {
    JarLook look;
    std::optional<JarLook> recorded;
    Mesh back;
    Mesh front;
  };

  void lay_out();
  void place_anchors();
  void glint(std::size_t jar);
  [[nodiscard]] std::vector<std::int32_t> balances() const;
  [[nodiscard]] std::int32_t place_at(Point) const;
  [[nodiscard]] std::int32_t thrown_to(const Thing&, Point velocity) const;
  [[nodiscard]] bool shows_hint(std::size_t jar) const;
  bool ease(bool at_once);
  void record(Painter&);
  void draw_jar(Painter&, std::size_t jar, float alpha);
  void draw_things(Painter&, std::int32_t place, float alpha) const;

  static constexpr std::int32_t nowhere = -2;

  TableState state_;
  Frame frame_{320, 240, 1};  // until the canvas has told its own: a table always has a layout
  Layout layout_;
  Money money_;
  Town town_;
  CoinArt coins_;
  Mesh room_;
  std::vector<JarPicture> jars_;
  std::vector<Anchor> anchors_;
  Ambience ambience_;
  Particles glints_;
  Random random_;
  Gesture gesture_;
  std::uint32_t touched_ = 0;  // the piece under the finger
  float dusk_ = 0;
  float mood_ = 0.5F;
  float goal_ = 0;
  float debt_glow_ = 0;
  float look_ = 0;  // where the eye is, -1 to 1
  float look_wish_ = 0;
  bool opened_ = false;
  bool art_is_stale_ = true;
  bool still_ = false;
};

}  // namespace klaster::budget
