// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/scenario/reader.hpp"

#include <algorithm>
#include <cassert>

#include "engine/base/edit_distance.hpp"
#include "engine/base/utf8.hpp"
#include "engine/scenario/message_format.hpp"

namespace klaster {
namespace {

constexpr std::size_t max_id_length = 40;

/// Names longer than any field of ours are not misspellings of one.
constexpr std::size_t max_misspelt_length = 40;

bool is_id(std::string_view word) {
  if (word.empty() || word.size() > max_id_length || word.front() == '-' || word.back() == '-') return false;
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// "a, b, c", for messages.
std::string listed(std::span<const std::string_view> words) {
  std::string result;
  for (const std::string_view word : words) result.append(result.empty() ? "" : ", ").append(word);
  return result;
}

}  // namespace

Reader::Reader(const Json& root, Findings& findings) : findings_(findings) {
  assert(root.kind == Json::Kind::object);
  levels_.push_back({.object = &root});
}

void Reader::wrong_type(const Json& found, std::string_view name, std::string_view expected) {
  findings_.error(
      "wrong_type", found.offset,
      {{"key", std::string(name)}, {"expected", std::string(expected)}, {"found", std::string(name_of(found.kind))}});
}

const Json* Reader::take(const Field& field) {
  Level& level = levels_.back();
  level.known.push_back(field.name);
  const Json* value = level.object->find(field.name);
  if (value == nullptr && field.required)
    findings_.error("missing_key", level.object->offset, {{"key", std::string(field.name)}});
  return value;
}

const Json* Reader::take(const Field& field, Json::Kind kind) {
  const Json* value = take(field);
  if (value == nullptr || value->kind == kind) return value;
  wrong_type(*value, field.name, name_of(kind));
  return nullptr;
}

std::int32_t Reader::integer_in(const Json& value, std::string_view name, IntegerRange range) {
  if (value.integer < range.min || value.integer > range.max)
    findings_.error("out_of_range", value.offset,
                    {{"key", std::string(name)},
                     {"value", std::to_string(value.integer)},
                     {"min", std::to_string(range.min)},
                     {"max", std::to_string(range.max)}});
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(value.integer, range.min, range.max));
}

void Reader::integer(const Field& field, std::int32_t& value, IntegerRange range) {
  if (const Json* json = take(field, Json::Kind::integer)) value = integer_in(*json, field.name, range);
  record(field, std::int64_t{value});
}

void Reader::boolean(const Field& field, bool& value) {
  if (const Json* json = take(field, Json::Kind::boolean)) value = json->boolean;
  record(field, std::int64_t{value});
}

void Reader::word(const Field& field, std::string& value, std::size_t max_length) {
  if (const Json* json = take(field, Json::Kind::string)) {
    if (count_code_points(json->string) > max_length)
      findings_.error("too_long", json->offset,
                      {{"key", std::string(field.name)}, {"max", std::to_string(max_length)}});
    value = json->string;
  }
  record(field, value);
}

void Reader::id(const Field& field, std::string& value) {
  if (const Json* json = take(field, Json::Kind::string)) {
    if (!is_id(json->string)) findings_.error("bad_id", json->offset, {{"id", json->string}});
    value = json->string;
  }
  record(field, value);
}

void Reader::check_words(const Json& json, std::string_view language, std::size_t max_length) {
  const std::size_t length = count_code_points(json.string);
  if (length == 0) findings_.error("empty_text", json.offset, {{"language", std::string(language)}});
  if (length > max_length)
    findings_.error(
        "text_too_long", json.offset,
        {{"language", std::string(language)}, {"length", std::to_string(length)}, {"max", std::to_string(max_length)}});
  if (const MessageProblem problem = check_message_format(json.string, language); !problem.code.empty())
    findings_.error(problem.code, json.offset, {{"language", std::string(language)}, {"found", problem.found}});
}

Text Reader::text_in(const Json& json, std::string_view name, std::size_t max_length) {
  Text result;
  if (json.kind == Json::Kind::string) {
    const std::string language = languages_.empty() ? "en" : languages_.front();
    check_words(json, language, max_length);
    result.translations = {{language, json.string}};
    for (std::size_t i = 1; i < languages_.size(); ++i)
      findings_.warning("missing_translation", json.offset, {{"language", languages_[i]}});
    return result;
  }
  if (json.kind != Json::Kind::object) {
    wrong_type(json, name, "object");
    return result;
  }
  for (const Json::Member& member : json.members) {
    // Where the languages themselves are missing, that is said once, not of every text.
    if (!languages_.empty() && std::find(languages_.begin(), languages_.end(), member.name) == languages_.end()) {
      findings_.error("unknown_language", member.offset, {{"language", member.name}});
    } else if (member.value.kind != Json::Kind::string) {
      wrong_type(member.value, member.name, "string");
    } else {
      check_words(member.value, member.name, max_length);
      result.translations.push_back({member.name, member.value.string});
    }
  }
  for (const std::string& language : languages_)
    if (json.find(language) == nullptr) findings_.error("missing_translation", json.offset, {{"language", language}});
  return result;
}

void Reader::text(const Field& field, Text& value, std::size_t max_length) {
  if (const Json* json = take(field)) value = text_in(*json, field.name, max_length);
}

void Reader::texts(const Field& field, std::vector<Text>& values, std::size_t max_length, Length length) {
  const Json* json = take(field, Json::Kind::array);
  if (json == nullptr) return;
  values.clear();
  for (const Json& item : items_of(*json, field, length)) values.push_back(text_in(item, field.name, max_length));
}

void Reader::choice(const Field& field, std::int32_t& value, std::span<const std::string_view> words) {
  if (const Json* json = take(field, Json::Kind::string)) {
    const auto found = std::find(words.begin(), words.end(), json->string);
    if (found != words.end())
      value = static_cast<std::int32_t>(found - words.begin());
    else
      findings_.error("unknown_choice", json->offset,
                      {{"key", std::string(field.name)}, {"value", json->string}, {"allowed", listed(words)}});
  }
  record(field, words[static_cast<std::size_t>(value)]);
}

void Reader::constant(const Field& field, std::string_view word) {
  const Json* json = take(field, Json::Kind::string);
  if (json != nullptr && json->string != word)
    findings_.error("unknown_choice", json->offset,
                    {{"key", std::string(field.name)}, {"value", json->string}, {"allowed", std::string(word)}});
  record(field, word);
}

std::span<const Json> Reader::items_of(const Json& list, const Field& field, Length length) {
  const std::span<const Json> items(list.items);
  if (items.size() >= length.min && items.size() <= length.max) return items;
  findings_.error("list_length", list.offset,
                  {{"key", std::string(field.name)},
                   {"length", std::to_string(list.items.size())},
                   {"min", std::to_string(length.min)},
                   {"max", std::to_string(length.max)}});
  return items.first(std::min(items.size(), length.max));
}

void Reader::integers(const Field& field, std::vector<std::int32_t>& values, IntegerRange range, Length length) {
  if (const Json* json = take(field, Json::Kind::array)) {
    values.clear();
    for (const Json& item : items_of(*json, field, length)) {
      if (item.kind == Json::Kind::integer)
        values.push_back(integer_in(item, field.name, range));
      else
        wrong_type(item, field.name, "integer");
    }
  }
  for (const std::int32_t value : values) record(field, std::int64_t{value});
}

void Reader::words(const Field& field, std::vector<std::string>& values, Length length) {
  if (const Json* json = take(field, Json::Kind::array)) {
    values.clear();
    for (const Json& item : items_of(*json, field, length)) {
      if (item.kind == Json::Kind::string)
        values.push_back(item.string);
      else
        wrong_type(item, field.name, "string");
    }
  }
  for (const std::string& value : values) record(field, value);
}

bool Reader::variant(std::string_view key, Help) {
  Level& level = levels_.back();
  level.variants.push_back(key);
  if (level.variant_found || level.object->find(key) == nullptr) return false;
  level.variant_found = true;
  record({.name = "variant", .help = {}}, key);
  return true;
}

void Reader::end_variants() {
  Level& level = levels_.back();
  if (level.variant_found) return;
  findings_.error("no_variant", level.object->offset, {{"allowed", listed(level.variants)}});
  for (const Json::Member& member : level.object->members) level.known.push_back(member.name);
}

bool Reader::has(std::string_view name) const { return levels_.back().object->find(name) != nullptr; }

std::size_t Reader::here() const { return levels_.back().object->offset; }

std::size_t Reader::at(std::string_view name) const {
  const Json* value = levels_.back().object->find(name);
  return value != nullptr ? value->offset : here();
}

bool Reader::open_object(const Field& field) {
  const bool decides = levels_.back().decides && field.decides;
  const Json* json = take(field, Json::Kind::object);
  if (json == nullptr) return false;
  levels_.push_back({.object = json, .decides = decides});
  return true;
}

void Reader::close_object() {
  const Level& level = levels_.back();
  for (const Json::Member& member : level.object->members) {
    if (std::find(level.known.begin(), level.known.end(), member.name) != level.known.end()) continue;
    const std::string_view close =
        member.name.size() <= max_misspelt_length ? nearest(member.name, level.known) : std::string_view{};
    if (close.empty())
      findings_.error("unknown_key", member.offset, {{"key", member.name}});
    else
      findings_.error("misspelt_key", member.offset, {{"key", member.name}, {"nearest", std::string(close)}});
  }
  levels_.pop_back();
}

std::size_t Reader::open_list(const Field& field, Length length) {
  const Json* json = take(field, Json::Kind::array);
  if (json == nullptr) return absent;
  const std::size_t count = items_of(*json, field, length).size();
  rows_.push_back({json, 0, levels_.back().decides && field.decides});
  record(field, static_cast<std::int64_t>(count));
  return count;
}

bool Reader::open_item() {
  Row& row = rows_.back();
  const Json& item = row.list->items[row.next++];
  if (item.kind != Json::Kind::object) {
    wrong_type(item, "[]", "object");
    return false;
  }
  levels_.push_back({.object = &item, .decides = row.decides});
  return true;
}

void Reader::close_list() { rows_.pop_back(); }

void Reader::record(const Field& field, std::string_view value) {
  if (!field.decides || !levels_.back().decides) return;
  // Lengths instead of quotes: no value can pretend to be a field.
  canonical_.append(field.name).append("=").append(std::to_string(value.size())).append(":").append(value).append("\n");
}

void Reader::record(const Field& field, std::int64_t value) { record(field, std::string_view(std::to_string(value))); }

}  // namespace klaster
