// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Writes the messages that leave the engine. A writer of a hundred lines instead of a document tree: it costs the page
// almost nothing to load and a message no allocation but its text.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace klaster {

/// How a JsonWriter lays out its text.
enum class Indent : std::uint8_t {
  none,        // one line, for machines
  two_spaces,  // one member a line, for people
};

/// What JsonWriter writes as a number or as true or false: any integer type, but no characters.
template <typename T>
concept WholeNumber = std::integral<T> && !std::same_as<T, char>;

/// Streams one JSON value (RFC 8259) into a string. The caller keeps begin and end in pairs and gives each member of
/// an object a key; asserts say so if not. There are no floating-point numbers: none cross the engine's border.
///
///     JsonWriter json;
///     json.begin_object();
///     json.field("week", 3);
///     json.key("jars");
///     json.begin_array();
///     json.value("food");
///     json.end_array();
///     json.end_object();
///     json.take();  // {"week":3,"jars":["food"]}
class JsonWriter {
 public:
  explicit JsonWriter(Indent indent = Indent::none) : indent_(indent) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();

  /// Name of the object's next member. Keys are not checked for being unique.
  void key(std::string_view name);

  /// Text in UTF-8. Each byte that is not part of a valid code point becomes U+FFFD.
  void value(std::string_view text);

  /// An integer or a truth value.
  template <WholeNumber T>
  void value(T number) {
    if constexpr (std::same_as<T, bool>) {
      literal(number ? "true" : "false");
    } else {
      char digits[24];  // the longest is -9223372036854775808
      literal({digits, std::to_chars(digits, digits + sizeof digits, number).ptr});
    }
  }

  void null();

  /// A complete JSON value that is inserted as it is, unchecked.
  void raw(std::string_view json);

  /// key() and value() in one.
  template <typename T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

  /// The text so far.
  const std::string& text() const { return text_; }

  /// The finished text. The writer is then as new.
  std::string take();

 private:
  struct Level {
    bool is_object = false;
    bool is_empty = true;
  };

  void begin(char bracket, bool is_object);
  void end(char bracket, bool is_object);
  void before_value();
  void separate();
  void new_line();
  void quote(std::string_view text);
  void literal(std::string_view json);

  std::string text_;
  std::vector<Level> levels_;  // what is open, outermost first
  Indent indent_;
  bool has_key_ = false;  // a key waits for its value
};

}  // namespace klaster
