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
#include "games/budget/stage/cat.hpp"
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
  void take_cues(std::vector<Cue>&);

  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] const Money& money() const { return money_; }
  /// How strongly a jar glows, 0 to 1.
  [[nodiscard]] float glow(std::size_t jar) const { return jars_[jar].look.glow; }
  /// How far a jar's lid is on, 0 to 1.
  [[nodiscard]] float lid(std::size_t jar) const { return jars_[jar].look.lid; }
  [[nodiscard]] const CatPose& cat() const { return cat_.pose(); }

 private:
  struct JarPicture {
    JarLook look;
    std::optional<JarLook> recorded;
    bool full = false;  // all that is due has arrived
    Mesh back;          // both around the middle of the jar's base
    Mesh front;
  };

  void lay_out();
  void place_anchors();
  void make_room(Layout before);
  void fill_up(std::size_t jar);
  void glint(std::size_t jar);
  [[nodiscard]] std::vector<std::int32_t> balances() const;
  [[nodiscard]] std::int32_t place_at(Point) const;
  [[nodiscard]] std::int32_t thrown_to(const Thing&, Point velocity) const;
  [[nodiscard]] bool shows_hint(std::size_t jar) const;
  bool ease(bool at_once);
  bool ease_jars(bool at_once);
  bool ease_cat(bool at_once);
  [[nodiscard]] Point cat_head() const;
  [[nodiscard]] Point worth_a_look() const;
  void record(Painter&);
  void draw_room(Painter&, float seconds);
  void draw_jar(Painter&, std::size_t jar, float alpha);
  void draw_tray_things(Painter&, float alpha) const;

  static constexpr std::int32_t nowhere = -2;

  TableState state_;
  Frame frame_{320, 240, 1};  // until the canvas has told its own: a table always has a layout
  Layout layout_;
  Layout seen_;       // the layout, or on the way to it
  Layout came_from_;  // where that way began
  int gliding_ = 0;   // steps left of it
  Money money_;
  Town town_;
  CoinArt coins_;
  Mesh wall_;
  Mesh curtains_[2];
  Mesh table_;
  std::vector<JarPicture> jars_;
  std::vector<Anchor> anchors_;
  Ambience ambience_;
  Particles glints_;
  Cat cat_;
  std::vector<Cue> cues_;
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
