// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// JSON as a tree that remembers where in the text each value stood, so that every complaint can point at its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/scenario/finding.hpp"

namespace klaster {

/// A JSON value and the byte offset at which it begins.
struct Json {
  enum class Kind : std::uint8_t { null, boolean, integer, real, string, array, object };
  struct Member;

  Kind kind = Kind::null;
  bool boolean = false;
  std::int64_t integer = 0;
  double real = 0.0;
  std::string string;
  std::vector<Json> items;      ///< of arrays
  std::vector<Member> members;  ///< of objects, in the order of the file; duplicates are reported and dropped
  std::size_t offset = 0;

  /// The member of that name, or null.
  [[nodiscard]] const Json* find(std::string_view name) const;
};

struct Json::Member {
  std::string name;
  std::size_t offset = 0;  ///< of the name
  Json value;
};

/// "object", "string" and so on, for messages.
[[nodiscard]] std::string_view name_of(Json::Kind);

/// Limits that keep a hostile file from costing more than a glance, and a page's 64 MB from running out. The largest
/// scenario there is has a tenth of either.
struct JsonLimits {
  std::size_t bytes = 1U << 20U;  ///< the whole text
  int depth = 64;                 ///< nested arrays and objects
  std::size_t values = 50'000;    ///< of every kind
};

/// Reads a text. Comments, trailing commas, a byte order mark, invalid UTF-8, duplicate names, numbers out of range
/// and whatever else is not JSON become findings; comments and trailing commas do not stop the reading.
/// Nothing is returned where the text cannot be read to its end.
[[nodiscard]] std::optional<Json> read_json(std::string_view text, Findings&, JsonLimits = {});

}  // namespace klaster
