// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A validator for the part of JSON Schema (draft 2020-12) that SchemaWriter uses, written apart from it, so that the
// schema and the reader can be held against each other.
#pragma once

#include <algorithm>
#include <map>
#include <regex>
#include <string>

#include "engine/base/utf8.hpp"
#include "engine/scenario/json.hpp"

namespace klaster {

inline bool is_of_type(const Json& value, const std::string& type) {
  return type == name_of(value.kind) || (type == "number" && value.kind == Json::Kind::integer);
}

inline bool equal_strings(const Json& a, const Json& b) {
  return a.kind == Json::Kind::string && b.kind == Json::Kind::string && a.string == b.string;
}

/// Does `value` fit? Keywords it does not know make it throw a test off: they fit nothing.
inline bool fits(const Json& schema, const Json& value) {
  const auto number = [](const Json& one) { return static_cast<std::size_t>(one.integer); };
  const Json* properties = schema.find("properties");
  for (const auto& [keyword, offset, rule] : schema.members) {
    if (keyword == "$schema" || keyword == "title" || keyword == "description" || keyword == "properties") continue;
    if (keyword == "type") {
      if (!is_of_type(value, rule.string)) return false;
    } else if (keyword == "const") {
      if (!equal_strings(rule, value)) return false;
    } else if (keyword == "enum") {
      if (std::none_of(rule.items.begin(), rule.items.end(),
                       [&](const Json& one) { return equal_strings(one, value); }))
        return false;
    } else if (keyword == "minimum") {
      if (value.kind == Json::Kind::integer && value.integer < rule.integer) return false;
    } else if (keyword == "maximum") {
      if (value.kind == Json::Kind::integer && value.integer > rule.integer) return false;
    } else if (keyword == "maxLength") {
      if (value.kind == Json::Kind::string && count_code_points(value.string) > number(rule)) return false;
    } else if (keyword == "pattern") {
      static std::map<std::string, std::regex> patterns;  // a pattern takes long to understand
      const auto& pattern = patterns.try_emplace(rule.string, rule.string).first->second;
      if (value.kind == Json::Kind::string && !std::regex_search(value.string, pattern)) return false;
    } else if (keyword == "minItems") {
      if (value.kind == Json::Kind::array && value.items.size() < number(rule)) return false;
    } else if (keyword == "maxItems") {
      if (value.kind == Json::Kind::array && value.items.size() > number(rule)) return false;
    } else if (keyword == "items") {
      for (const Json& item : value.items)
        if (!fits(rule, item)) return false;
    } else if (keyword == "required") {
      for (const Json& name : rule.items)
        if (value.kind == Json::Kind::object && value.find(name.string) == nullptr) return false;
    } else if (keyword == "additionalProperties") {
      for (const Json::Member& member : value.members) {
        if (properties != nullptr && properties->find(member.name) != nullptr) continue;
        if (rule.kind == Json::Kind::boolean ? !rule.boolean : !fits(rule, member.value)) return false;
      }
    } else if (keyword == "anyOf" || keyword == "oneOf") {
      const auto count =
          std::count_if(rule.items.begin(), rule.items.end(), [&](const Json& one) { return fits(one, value); });
      if (count == 0 || (keyword == "oneOf" && count > 1)) return false;
    } else {
      return false;
    }
  }
  if (properties != nullptr)
    for (const Json::Member& member : value.members)
      if (const Json* rule = properties->find(member.name); rule != nullptr && !fits(*rule, member.value)) return false;
  return true;
}

}  // namespace klaster
