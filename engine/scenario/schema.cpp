// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/scenario/schema.hpp"

#include "engine/base/json_writer.hpp"

namespace klaster {
namespace {

/// Begins a schema of that type with its help; the caller ends the object.
JsonWriter begin_schema(const Field& field, std::string_view type) {
  JsonWriter json;
  json.begin_object();
  json.field("type", type);
  if (!field.help.text().empty()) json.field("description", field.help.text());
  return json;
}

/// The schema of a text: a plain string, or one for each language.
std::string text_schema(std::string_view help, std::size_t max_length) {
  JsonWriter json;
  const auto write_string = [&] {
    json.begin_object();
    json.field("type", std::string_view("string"));
    json.field("maxLength", static_cast<std::int64_t>(max_length));
    json.end_object();
  };
  json.begin_object();
  if (!help.empty()) json.field("description", help);
  json.key("anyOf");
  json.begin_array();
  write_string();
  json.begin_object();
  json.field("type", std::string_view("object"));
  json.key("additionalProperties");
  write_string();
  json.end_object();
  json.end_array();
  json.end_object();
  return json.take();
}

std::string end_schema(JsonWriter& json) {
  json.end_object();
  return json.take();
}

void write_length(JsonWriter& json, Length length) {
  json.field("minItems", static_cast<std::int64_t>(length.min));
  json.field("maxItems", static_cast<std::int64_t>(length.max));
}

void write_range(JsonWriter& json, IntegerRange range) {
  json.field("minimum", range.min);
  json.field("maximum", range.max);
}

}  // namespace

SchemaWriter::SchemaWriter() { levels_.push_back({}); }

std::string SchemaWriter::take(std::string_view title) { return object_schema(levels_.front(), title); }

void SchemaWriter::put(const Field& field, std::string schema) {
  levels_.back().groups.back().properties.push_back({std::string(field.name), std::move(schema), field.required});
}

void SchemaWriter::integer(const Field& field, std::int32_t&, IntegerRange range) {
  JsonWriter json = begin_schema(field, "integer");
  write_range(json, range);
  put(field, end_schema(json));
}

void SchemaWriter::boolean(const Field& field, bool&) {
  JsonWriter json = begin_schema(field, "boolean");
  put(field, end_schema(json));
}

void SchemaWriter::word(const Field& field, std::string&, std::size_t max_length) {
  JsonWriter json = begin_schema(field, "string");
  json.field("maxLength", static_cast<std::int64_t>(max_length));
  put(field, end_schema(json));
}

void SchemaWriter::id(const Field& field, std::string&) {
  JsonWriter json = begin_schema(field, "string");
  json.field("pattern", std::string_view("^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"));
  put(field, end_schema(json));
}

void SchemaWriter::text(const Field& field, Text&, std::size_t max_length) {
  put(field, text_schema(field.help.text(), max_length));
}

void SchemaWriter::texts(const Field& field, std::vector<Text>&, std::size_t max_length, Length length) {
  JsonWriter json = begin_schema(field, "array");
  json.key("items");
  json.raw(text_schema({}, max_length));
  write_length(json, length);
  put(field, end_schema(json));
}

void SchemaWriter::choice(const Field& field, std::int32_t&, std::span<const std::string_view> words) {
  JsonWriter json = begin_schema(field, "string");
  json.key("enum");
  json.begin_array();
  for (const std::string_view word : words) json.value(word);
  json.end_array();
  put(field, end_schema(json));
}

void SchemaWriter::constant(const Field& field, std::string_view word) {
  JsonWriter json = begin_schema(field, "string");
  json.field("const", word);
  put(field, end_schema(json));
}

void SchemaWriter::integers(const Field& field, std::vector<std::int32_t>&, IntegerRange range, Length length) {
  JsonWriter json = begin_schema(field, "array");
  json.key("items");
  json.begin_object();
  json.field("type", std::string_view("integer"));
  write_range(json, range);
  json.end_object();
  write_length(json, length);
  put(field, end_schema(json));
}

void SchemaWriter::words(const Field& field, std::vector<std::string>&, Length length) {
  JsonWriter json = begin_schema(field, "array");
  json.key("items");
  json.begin_object();
  json.field("type", std::string_view("string"));
  json.end_object();
  write_length(json, length);
  put(field, end_schema(json));
}

bool SchemaWriter::variant(std::string_view, Help help) {
  levels_.back().groups.push_back({.help = std::string(help.text()), .properties = {}});
  return true;
}

bool SchemaWriter::open_object(const Field& field) {
  levels_.push_back({.field = field});
  return true;
}

void SchemaWriter::close_object() {
  const Level level = std::move(levels_.back());
  levels_.pop_back();
  std::string schema = object_schema(level, {});
  if (levels_.back().is_list)
    levels_.back().item = std::move(schema);
  else
    put(level.field, std::move(schema));
}

std::size_t SchemaWriter::open_list(const Field& field, Length length) {
  levels_.push_back({.field = field, .is_list = true, .length = length});
  return 1;  // one item stands for all
}

bool SchemaWriter::open_item() {
  levels_.push_back({});
  return true;
}

void SchemaWriter::close_list() {
  const Level level = std::move(levels_.back());
  levels_.pop_back();
  JsonWriter json = begin_schema(level.field, "array");
  json.key("items");
  json.raw(level.item);
  write_length(json, level.length);
  put(level.field, end_schema(json));
}

std::string SchemaWriter::object_schema(const Level& level, std::string_view title) {
  JsonWriter json;
  const auto write_group = [&](const Group* group) {
    const Group& common = level.groups.front();
    json.field("type", std::string_view("object"));
    json.key("properties");
    json.begin_object();
    for (const Property& one : common.properties) {
      json.key(one.name);
      json.raw(one.schema);
    }
    if (group != nullptr)
      for (const Property& one : group->properties) {
        json.key(one.name);
        json.raw(one.schema);
      }
    json.end_object();
    json.key("required");
    json.begin_array();
    for (const Property& one : common.properties)
      if (one.required) json.value(one.name);
    if (group != nullptr)
      for (const Property& one : group->properties)
        if (one.required) json.value(one.name);
    json.end_array();
    json.field("additionalProperties", false);
  };

  json.begin_object();
  if (!title.empty()) {
    json.field("$schema", std::string_view("https://json-schema.org/draft/2020-12/schema"));
    json.field("title", title);
  }
  if (!level.field.help.text().empty()) json.field("description", level.field.help.text());
  if (level.groups.size() == 1) {
    write_group(nullptr);
  } else {
    json.key("oneOf");
    json.begin_array();
    for (std::size_t i = 1; i < level.groups.size(); ++i) {
      json.begin_object();
      json.field("description", level.groups[i].help);
      write_group(&level.groups[i]);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
  return json.take();
}

}  // namespace klaster
