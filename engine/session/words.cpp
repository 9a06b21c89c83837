// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/words.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace klaster {
namespace {

/// One argument as a number; nothing where it is neither a known id nor an integer of the right size.
std::optional<std::int32_t> argument_from(const Json& json, const Argument& argument, const Game& game) {
  if (argument.table == plain_number) {
    const bool fits = json.kind == Json::Kind::integer && json.integer >= std::numeric_limits<std::int32_t>::min() &&
                      json.integer <= std::numeric_limits<std::int32_t>::max();
    if (!fits) return std::nullopt;
    return static_cast<std::int32_t>(json.integer);
  }
  if (json.kind != Json::Kind::string) return std::nullopt;
  const std::span<const std::string> ids = game.ids(argument.table);
  const auto found = std::find(ids.begin(), ids.end(), json.string);
  if (found == ids.end()) return std::nullopt;
  return static_cast<std::int32_t>(found - ids.begin());
}

}  // namespace

std::expected<Decision, WordProblem> decision_from(const Json& object, std::span<const Verb> verbs, const Game& game) {
  const Json* verb = object.find("verb");
  if (verb == nullptr || verb->kind != Json::Kind::string) return std::unexpected(WordProblem{"message.no_verb", {}});
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [&](const Verb& one) { return one.name == verb->string; });
  if (found == verbs.end()) return std::unexpected(WordProblem{"message.unknown_verb", verb->string});

  Decision decision;
  decision.verb = static_cast<std::uint16_t>(found - verbs.begin());
  const Json* arguments = object.find("args");
  if (arguments == nullptr) {
    if (!found->arguments.empty() && !found->optional_arguments)
      return std::unexpected(WordProblem{"message.wrong_arguments", found->name});
    return decision;
  }
  const std::size_t count = arguments->items.size();
  if (arguments->kind != Json::Kind::array || count > found->arguments.size() ||
      (count < found->arguments.size() && !found->optional_arguments))
    return std::unexpected(WordProblem{"message.wrong_arguments", found->name});
  decision.count = static_cast<std::uint16_t>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = argument_from(arguments->items[i], found->arguments[i], game);
    if (!value) return std::unexpected(WordProblem{"message.unknown_id", found->arguments[i].name});
    decision.arg[i] = *value;
  }
  return decision;
}

void write_decision(JsonWriter& json, const Decision& decision, std::span<const Verb> verbs, const Game& game) {
  const Verb& verb = verbs[decision.verb];
  json.field("verb", verb.name);
  json.key("args");
  json.begin_array();
  for (std::size_t i = 0; i < decision.count; ++i) {
    const std::uint8_t table = i < verb.arguments.size() ? verb.arguments[i].table : plain_number;
    const std::span<const std::string> ids = game.ids(table);
    const auto index = static_cast<std::size_t>(decision.arg[i]);
    if (table != plain_number && index < ids.size())
      json.value(std::string_view(ids[index]));
    else
      json.value(decision.arg[i]);
  }
  json.end_array();
}

}  // namespace klaster
