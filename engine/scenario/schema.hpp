// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Writes the JSON Schema (draft 2020-12) of a described structure: for completion and squiggles in any editor.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/scenario/fields.hpp"

namespace klaster {

/// Collects what is described and writes it as JSON Schema.
class SchemaWriter : public Fields {
 public:
  SchemaWriter();

  /// The whole schema; `title` names it. The writer is used up.
  [[nodiscard]] std::string take(std::string_view title);

  void integer(const Field&, std::int32_t& value, IntegerRange) override;
  void boolean(const Field&, bool& value) override;
  void word(const Field&, std::string& value, std::size_t max_length) override;
  void id(const Field&, std::string& value) override;
  void text(const Field&, Text& value, std::size_t max_length) override;
  void choice(const Field&, std::int32_t& value, std::span<const std::string_view> words) override;
  void constant(const Field&, std::string_view word) override;
  void integers(const Field&, std::vector<std::int32_t>& values, IntegerRange, Length) override;
  void words(const Field&, std::vector<std::string>& values, Length) override;
  void texts(const Field&, std::vector<Text>& values, std::size_t max_length, Length) override;
  bool variant(std::string_view key, Help) override;
  void end_variants() override {}

 protected:
  bool open_object(const Field&) override;
  void close_object() override;
  std::size_t open_list(const Field&, Length) override;
  bool open_item() override;
  void close_list() override;

 private:
  struct Property {
    std::string name;
    std::string schema;  ///< JSON
    bool required = true;
  };
  /// Properties that belong together: those of every object first, then those of each variant.
  struct Group {
    std::string help;
    std::vector<Property> properties;
  };
  /// An object or list being described, and where its schema goes.
  struct Level {
    Field field;
    bool is_list = false;
    Length length;
    std::string item;  ///< schema of a list's item
    std::vector<Group> groups = std::vector<Group>(1);
  };

  void put(const Field&, std::string schema);
  [[nodiscard]] static std::string object_schema(const Level&, std::string_view title);

  std::vector<Level> levels_;
};

}  // namespace klaster
