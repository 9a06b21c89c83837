// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "tools/klaster/catalogue.hpp"

#include "games/budget/face/face.hpp"
#include "games/budget/rules/rules.hpp"
#include "games/budget/rules/schema.hpp"

namespace klaster {

std::span<const CatalogueEntry> catalogue() {
  static const CatalogueEntry all[] = {{&budget::rules(), &budget::face(), budget::scenario_schema}};
  return all;
}

const CatalogueEntry* find_game(std::string_view game) {
  for (const CatalogueEntry& entry : catalogue())
    if (entry.rules->game() == game) return &entry;
  return nullptr;
}

const CatalogueEntry* game_for(std::string_view scenario_text) {
  Findings unheard;
  const std::optional<Json> json = read_json(scenario_text, unheard);
  const Json* format = json ? json->find("format") : nullptr;
  if (format == nullptr || format->kind != Json::Kind::string) return nullptr;
  constexpr std::string_view prefix = "klaster/";
  std::string_view name = format->string;
  if (!name.starts_with(prefix)) return nullptr;
  name.remove_prefix(prefix.size());
  return find_game(name.substr(0, name.find('/')));
}

}  // namespace klaster
