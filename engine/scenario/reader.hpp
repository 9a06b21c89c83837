// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Reads a described structure from JSON and checks it; and takes down, in a canonical form, what decides the game.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/scenario/fields.hpp"
#include "engine/scenario/finding.hpp"
#include "engine/scenario/json.hpp"

namespace klaster {

/// Fills a structure from JSON. Every field that is missing, unknown or wrong becomes a finding; the reading goes on.
class Reader : public Fields {
 public:
  /// `root` is an object; both live longer than the reader.
  Reader(const Json& root, Findings& findings);

  /// Languages every text must have; the first is also that of plain strings. Set once they have been read.
  void expect_languages(std::vector<std::string> languages) { languages_ = std::move(languages); }

  /// Reports the members nobody asked for. To be called once, at the end.
  void finish() { close_object(); }

  /// Everything that decides the game, as it was read, in the order of the description.
  [[nodiscard]] const std::string& canonical() const { return canonical_; }

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
  void end_variants() override;
  [[nodiscard]] bool has(std::string_view name) const override;
  [[nodiscard]] std::size_t here() const override;
  [[nodiscard]] std::size_t at(std::string_view name) const override;

 protected:
  bool open_object(const Field&) override;
  void close_object() override;
  std::size_t open_list(const Field&, Length) override;
  bool open_item() override;
  void close_list() override;

 private:
  /// An object being read, and the names that were asked for in it.
  struct Level {
    const Json* object = nullptr;
    std::vector<std::string_view> known;
    std::vector<std::string_view> variants;
    bool variant_found = false;
    bool decides = true;
  };
  /// A list being read.
  struct Row {
    const Json* list = nullptr;
    std::size_t next = 0;
    bool decides = true;
  };

  /// The member of that name, or null; complains where it is required.
  const Json* take(const Field&);
  /// The same; complains where it is of another kind.
  const Json* take(const Field&, Json::Kind);
  /// Checks the number of items; the first of them, as many as are allowed.
  std::span<const Json> items_of(const Json& list, const Field&, Length);
  std::int32_t integer_in(const Json&, std::string_view name, IntegerRange);
  void record(const Field&, std::string_view value);
  void record(const Field&, std::int64_t value);
  void check_words(const Json&, std::string_view language, std::size_t max_length);
  [[nodiscard]] Text text_in(const Json&, std::string_view name, std::size_t max_length);
  void wrong_type(const Json& found, std::string_view name, std::string_view expected);

  Findings& findings_;
  std::vector<std::string> languages_;
  std::vector<Level> levels_;
  std::vector<Row> rows_;
  std::string canonical_;
};

}  // namespace klaster
