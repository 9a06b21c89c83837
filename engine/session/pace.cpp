// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/pace.hpp"

#include <algorithm>

#include "engine/session/log.hpp"

namespace klaster {
namespace {

/// The arguments of a message as a string: two that differ read differently.
void append_arguments(std::string& to, const Message& message) {
  for (const auto& [name, value] : message.arguments) {
    to += ' ';
    if (const auto* number = std::get_if<std::int32_t>(&value)) to += std::to_string(*number);
    if (const auto* money = std::get_if<Money>(&value)) to += std::to_string(money->amount);
    if (const auto* word = std::get_if<std::string_view>(&value)) to += *word;
    if (const auto* text = std::get_if<const Text*>(&value)) to += (*text)->in({});
  }
}

std::int32_t seconds_for(const Decision& decision, const Rules& rules, const std::vector<Choice>& choices) {
  const bool is_choice =
      std::any_of(choices.begin(), choices.end(), [&](const Choice& one) { return one.verb == decision.verb; });
  if (is_choice) return Pace::seconds_a_choice;
  return rules.verbs()[decision.verb].ends_turn ? Pace::seconds_a_turn : Pace::seconds_a_move;
}

}  // namespace

std::int32_t count_words(std::string_view text) {
  std::int32_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t';
    const auto byte = static_cast<unsigned char>(c);
    const bool is_ascii_word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    // Letters beyond ASCII begin with these bytes; dashes, quotes and the like with others.
    const bool is_other_word = byte >= 0xC3 && byte <= 0xDF;
    if (is_space) {
      inside = false;
    } else if (!inside && (is_ascii_word || is_other_word)) {
      inside = true;
      ++words;
    }
  }
  return words;
}

std::int32_t ReadingWords::read(const View& view) {
  std::int32_t words = 0;
  for (const Node& node : view.nodes) words += read(node);
  return words;
}

std::int32_t ReadingWords::read(const Node& node) {
  std::int32_t words = read(node.label, node.key) + read(node.detail, node.key + "/detail");
  for (std::size_t row = 0; row < node.rows.size(); ++row)
    for (std::size_t cell = 0; cell < node.rows[row].size(); ++cell)
      words += read(node.rows[row][cell], node.key + "/" + std::to_string(row) + "/" + std::to_string(cell));
  // What is folded away is for those who want more.
  if (node.kind == NodeKind::details) return words;
  for (const Node& child : node.children) words += read(child);
  return words;
}

std::int32_t ReadingWords::read(const Message& message, const std::string& place) {
  if (message.empty()) return 0;
  std::int32_t words = message.text != nullptr ? read(*message.text) : 0;
  for (const auto& [name, value] : message.arguments)
    if (const auto* text = std::get_if<const Text*>(&value)) words += read(**text);
  if (message.text != nullptr) return words;
  std::string now(message.key);
  append_arguments(now, message);
  std::string& last = last_[place];
  if (keys_.insert(std::string(message.key)).second)
    words += words_of_a_message;
  else if (last != now)
    ++words;
  last = std::move(now);
  return words;
}

std::int32_t ReadingWords::read(const Text& text) {
  return texts_.insert(&text).second ? count_words(text.in(language_)) : 0;
}

std::int32_t seconds_to_play(const Rules& rules, const Face& face, const std::shared_ptr<const Scenario>& scenario,
                             const Bot& bot, std::uint32_t seed) {
  const std::unique_ptr<Game> game = rules.start(scenario, seed);
  const std::vector<Choice> choices = rules.choices(*scenario);
  ReadingWords reading(scenario->languages.empty() ? std::string() : scenario->languages.front());
  Random luck(seed, "bot");
  std::int32_t words = 0;
  std::int32_t seconds = 0;
  const auto look = [&] {
    View view;
    face.describe(*game, {}, view);
    words += reading.read(view);
  };
  look();
  std::vector<Decision> turn;
  for (std::size_t played = 0; !game->finished(); played += turn.size()) {
    turn.clear();
    bot.play(*game, luck, turn);
    if (turn.empty() || played > Log::max_decisions) return -1;
    for (const Decision& decision : turn) {
      if (!game->check(decision).allowed()) return -1;
      seconds += seconds_for(decision, rules, choices);
      game->apply(decision);
      // Looking back at the end is no longer play.
      if (!game->finished()) look();
    }
  }
  return seconds + words * 60 / Pace::words_a_minute;
}

}  // namespace klaster
