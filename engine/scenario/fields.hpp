// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Each field of a scenario is described once: name, type, range, help. The same description reads a file and checks
// it (Reader) and writes the JSON Schema for editors and the format reference (SchemaWriter).
//
//   void describe(Fields& f, GaugeSpec& gauge) {
//     f.id({"id", "Name of the gauge in effects"}, gauge.id);
//     f.integer({"start", "Value at the beginning"}, gauge.start, {.min = 0, .max = 100});
//   }
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/text.hpp"

namespace klaster {

/// One sentence for authors, English. Only the writer of schemas reads it: what is built without it (browser modules)
/// carries none of these sentences.
class Help {
 public:
  constexpr Help() = default;
#ifdef KLASTER_WITHOUT_HELP
  constexpr Help(const char*) {}  // NOLINT(google-explicit-constructor): a sentence is a help
  [[nodiscard]] constexpr std::string_view text() const { return {}; }
#else
  constexpr Help(const char* text) : text_(text) {}  // NOLINT(google-explicit-constructor): a sentence is a help
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
#endif
};

/// What is said of a field besides its type.
struct Field {
  std::string_view name;
  Help help;
  bool required = true;  ///< an optional field keeps the value it had
  bool decides = true;   ///< false: words and metadata, which do not change what a log replays to
};

/// Bounds of an integer, both included.
struct IntegerRange {
  std::int32_t min = std::numeric_limits<std::int32_t>::min();
  std::int32_t max = std::numeric_limits<std::int32_t>::max();
};

/// How many items a list may have.
struct Length {
  std::size_t min = 0;
  std::size_t max = 100;
};

/// Visitor over the fields of a structure.
class Fields {
 public:
  virtual ~Fields() = default;

  virtual void integer(const Field&, std::int32_t& value, IntegerRange) = 0;
  virtual void boolean(const Field&, bool& value) = 0;
  /// A plain string that is no text for pupils, such as a currency code.
  virtual void word(const Field&, std::string& value, std::size_t max_length = 200) = 0;
  /// An ASCII id: lower-case letters, digits, hyphens.
  virtual void id(const Field&, std::string& value) = 0;
  /// A text in the scenario's languages, at most `max_length` code points in each.
  virtual void text(const Field&, Text& value, std::size_t max_length) = 0;
  /// One of some words; `value` becomes its index.
  virtual void choice(const Field&, std::int32_t& value, std::span<const std::string_view> words) = 0;
  /// Exactly this word.
  virtual void constant(const Field&, std::string_view word) = 0;

  /// A list of plain values.
  virtual void integers(const Field&, std::vector<std::int32_t>& values, IntegerRange, Length) = 0;
  virtual void words(const Field&, std::vector<std::string>& values, Length) = 0;
  virtual void texts(const Field&, std::vector<Text>& values, std::size_t max_length, Length) = 0;

  /// A structure that has its own `describe(Fields&, Item&)`.
  template <class Item>
  void object(const Field& field, Item& item) {
    if (!open_object(field)) return;
    describe(*this, item);
    close_object();
  }

  /// A list of such structures.
  template <class Item>
  void list(const Field& field, std::vector<Item>& items, Length length) {
    const std::size_t count = open_list(field, length);
    if (count == absent) return;
    items.assign(count, Item{});
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!open_item()) continue;  // no structure: reported, and left out
      describe(*this, items[kept++]);
      close_object();
    }
    items.resize(kept);
    close_list();
  }

  /// For objects told apart by one key they have: true where this is an object with `key`. Ends with `end_variants`.
  virtual bool variant(std::string_view key, Help) = 0;
  virtual void end_variants() = 0;

  /// Does the object being read have that member? True where nothing is read, so that all is described.
  [[nodiscard]] virtual bool has(std::string_view) const { return true; }
  /// Where the object being read begins; 0 where nothing is read.
  [[nodiscard]] virtual std::size_t here() const { return 0; }
  /// Where the value of that member begins; `here()` where there is no such member.
  [[nodiscard]] virtual std::size_t at(std::string_view) const { return 0; }

 protected:
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  virtual bool open_object(const Field&) = 0;
  virtual void close_object() = 0;
  virtual std::size_t open_list(const Field&, Length) = 0;
  virtual bool open_item() = 0;
  virtual void close_list() = 0;
};

}  // namespace klaster
