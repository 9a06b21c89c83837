// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Findings of a study in sentences: what was seen, and what to try.

#include <charconv>

#include "tools/klaster/balance_report.hpp"

namespace klaster {
namespace {

using Kind = BalanceFinding::Kind;

std::string quoted(std::string_view id) { return "\"" + std::string(id) + "\""; }

}  // namespace

std::string fixed(double value, int decimals) {
  char digits[64];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals).ptr;
  return {digits, end};
}

std::string points(double score) { return fixed(score / 100, 1); }

std::string words_of(const BalanceFinding& found) {
  const std::string subject(found.subject);
  const std::string other(found.other);
  const std::string count = std::to_string(found.count);
  switch (found.kind) {
    case Kind::no_end:
      return subject + " did not come to an end in " + count + " of " + std::to_string(found.of) + " games";
    case Kind::skill:
      return subject + " beats " + other + " by " + fixed(found.value, 1) + " standard errors, not by " +
             fixed(found.limit, 0);
    case Kind::luck:
      return "luck explains " + fixed(found.value, 1) + " % of the spread of scores, more than " +
             fixed(found.limit, 0) + " %";
    case Kind::too_short:
      return "a game takes " + fixed(found.value, 1) + " minutes, less than " + fixed(found.limit, 0);
    case Kind::too_long:
      return "a game takes " + fixed(found.value, 1) + " minutes, more than " + fixed(found.limit, 0);
    case Kind::always_right:
      return "on card " + quoted(subject) + " answer " + quoted(other) + " is best in " + fixed(found.value, 1) +
             " % of " + count + " cases";
    case Kind::never_right:
      return "on card " + quoted(subject) + " answer " + quoted(other) + " is best in none of " + count + " cases";
    case Kind::unreached:
      return "card " + quoted(subject) + " never came in any game";
    case Kind::impossible:
      break;
  }
  return "on card " + quoted(subject) + " answer " + quoted(other) + " could never be given, " + count +
         " times the card came";
}

std::string advice_for(const BalanceFinding& found) {
  switch (found.kind) {
    case Kind::no_end:
      return "Play it with `klaster play`: a state without a way out is a defect of the rules or of the bot.";
    case Kind::skill:
      return "Let the best plan depend on the week and the balance: what pays off must be worth looking ahead for.";
    case Kind::luck:
      return "Let cards differ less in how much they hurt, or give each a way out whose price does not depend on luck.";
    case Kind::too_short:
      return "Add weeks, cards a week or words; or lower \"balance.minutes_from\" where it is meant so.";
    case Kind::too_long:
      return "Shorten card texts, take out weeks or cards a week; or raise \"balance.minutes_to\" where it is meant "
             "so.";
    case Kind::always_right:
      return "Make it dearer, or one of the others better in some weeks or with some balances.";
    case Kind::never_right:
      return "Give it a gain of its own; where it is meant as a trap, leave it.";
    case Kind::unreached:
      return "Look at its weeks, its weight, its conditions, and at who brings it with \"later\".";
    case Kind::impossible:
      break;
  }
  return "Look at its conditions and its cost: who could fulfil them when the card comes?";
}

}  // namespace klaster
