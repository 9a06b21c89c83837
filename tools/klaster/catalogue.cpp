// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "tools/klaster/catalogue.hpp"

#include "games/budget/rules/rules.hpp"

namespace klaster {

std::span<const Rules* const> all_rules() {
  static const Rules* const all[] = {&budget::rules()};
  return all;
}

const Rules* find_rules(std::string_view game) {
  for (const Rules* rules : all_rules())
    if (rules->game() == game) return rules;
  return nullptr;
}

const Rules* rules_for(std::string_view scenario_text) {
  Findings unheard;
  const std::optional<Json> json = read_json(scenario_text, unheard);
  const Json* format = json ? json->find("format") : nullptr;
  if (format == nullptr || format->kind != Json::Kind::string) return nullptr;
  constexpr std::string_view prefix = "klaster/";
  std::string_view name = format->string;
  if (!name.starts_with(prefix)) return nullptr;
  name.remove_prefix(prefix.size());
  return find_rules(name.substr(0, name.find('/')));
}

}  // namespace klaster
