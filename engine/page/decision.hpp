// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The one way into a game: whatever a finger, a key, a bot or a replay wants done is a Decision.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace klaster {

/// How many arguments a decision can carry.
inline constexpr std::size_t max_arguments = 4;

/// One act of a player. Ids are indices here (into the game's id tables); names exist only on the border.
struct Decision {
  std::uint32_t tick = 0;                         ///< when, in ticks of 1/60 s; 0 in games without timed phases
  std::uint16_t verb = 0;                         ///< index into the rules' verbs
  std::uint16_t count = 0;                        ///< how many of `arg` are used
  std::array<std::int32_t, max_arguments> arg{};  ///< ids as indices, amounts as they are

  bool operator==(const Decision&) const = default;
};
static_assert(std::is_trivially_copyable_v<Decision>);

/// A decision happening outside timed phases.
template <class... Argument>
[[nodiscard]] constexpr Decision make_decision(std::uint16_t verb, Argument... arguments) {
  static_assert(sizeof...(arguments) <= max_arguments);
  return {.verb = verb,
          .count = static_cast<std::uint16_t>(sizeof...(arguments)),
          .arg = {static_cast<std::int32_t>(arguments)...}};
}

/// Table number of an argument that is a plain number, not an id.
inline constexpr std::uint8_t plain_number = 0;

/// One argument of a verb: its name for messages, and the id table its values come from.
struct Argument {
  std::string_view name;
  std::uint8_t table = plain_number;  ///< `plain_number` or the game's own table number, from 1
};

/// One kind of decision a game knows.
struct Verb {
  std::string_view name;                ///< ASCII, as in messages: "move"
  std::span<const Argument> arguments;  ///< what follows it, in order
  bool ends_turn = false;               ///< the commit of a turn: the debrief compares turns
  bool milestone = false;               ///< reported to teachers in the envelope's `decisions`
  bool optional_arguments = false;      ///< fewer arguments than listed are allowed
};

}  // namespace klaster
