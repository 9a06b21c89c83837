// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Which coins and notes lie where. The game knows balances only; here they become things, in such a way that the
// things on the table are always worth exactly the balances, and that as few of them move as possible.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace klaster::budget {

/// All coins and notes on the table.
class Purse {
 public:
  /// Place of the tray; jar i is place i + 1.
  static constexpr std::int32_t tray = 0;
  /// More things than this in one place would be slow and unreadable: they are changed into larger ones.
  static constexpr std::size_t most_on_tray = 14;
  static constexpr std::size_t most_in_jar = 9;

  struct Piece {
    std::uint32_t id = 0;
    std::int32_t value = 0;
    std::int32_t place = tray;
  };

  /// What happens to one piece.
  struct Step {
    enum class Kind : std::uint8_t {
      moved,  ///< lies at `place` now
      born,   ///< is new at `place`; comes out of piece `origin`, or from outside where that is 0
      left,   ///< was spent: leaves the table
      gone    ///< was changed into others or into a larger one
    };
    Kind kind = Kind::moved;
    std::uint32_t id = 0;
    std::int32_t value = 0;
    std::int32_t place = tray;
    std::uint32_t origin = 0;
  };

  /// Forgets everything.
  void clear(std::span<const std::int32_t> denominations);
  /// Makes the things worth the balances (by place) again. Where there is a choice, piece `preferred` is the one that
  /// moves: it is the one in the hand.
  std::vector<Step> settle(std::span<const std::int32_t> balances, std::uint32_t preferred);
  /// Changes one piece into smaller ones in the same place. Nothing happens to the smallest kind, or where it is full.
  std::vector<Step> make_change(std::uint32_t id);

  [[nodiscard]] std::span<const Piece> pieces() const { return pieces_; }
  /// Denominations and, above them, bundles of notes.
  [[nodiscard]] std::span<const std::int32_t> kinds() const { return kinds_; }
  /// How many of the kinds are no bundles.
  [[nodiscard]] std::size_t plain_kinds() const { return denominations_.size(); }

 private:
  [[nodiscard]] std::int32_t sum_at(std::int32_t place) const;
  [[nodiscard]] std::size_t count_at(std::int32_t place) const;
  void add(std::int32_t value, std::int32_t place, std::uint32_t origin);
  void remove(std::size_t index, Step::Kind);
  void break_up(std::size_t index, std::int32_t part);
  void release(std::int32_t place, std::int32_t amount, std::uint32_t preferred);
  void receive(std::int32_t place, std::int32_t amount);
  void tidy(std::int32_t place);
  std::vector<Step> take_steps();

  static constexpr std::int32_t nowhere = -1;  // released, not yet given to another place

  std::vector<Piece> pieces_;
  std::vector<Step> steps_;
  std::vector<std::int32_t> denominations_;
  std::vector<std::int32_t> kinds_;
  std::uint32_t last_id_ = 0;
};

}  // namespace klaster::budget
