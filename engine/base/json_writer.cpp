// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Commas, line breaks and escapes.
#include "engine/base/json_writer.hpp"

#include <cassert>
#include <cstddef>
#include <utility>

#include "engine/base/utf8.hpp"

namespace klaster {

void JsonWriter::begin_object() { begin('{', true); }
void JsonWriter::end_object() { end('}', true); }
void JsonWriter::begin_array() { begin('[', false); }
void JsonWriter::end_array() { end(']', false); }

void JsonWriter::key(std::string_view name) {
  assert(!levels_.empty() && levels_.back().is_object && "a key outside an object");
  assert(!has_key_ && "two keys without a value between them");
  separate();
  quote(name);
  text_ += indent_ == Indent::none ? ":" : ": ";
  has_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  before_value();
  quote(text);
}

void JsonWriter::null() { literal("null"); }

void JsonWriter::raw(std::string_view json) { literal(json); }

std::string JsonWriter::take() {
  assert(levels_.empty() && !text_.empty() && "the value is not complete");
  return std::exchange(text_, {});
}

void JsonWriter::begin(char bracket, bool is_object) {
  before_value();
  text_ += bracket;
  levels_.push_back({.is_object = is_object});
}

void JsonWriter::end(char bracket, [[maybe_unused]] bool is_object) {
  assert(!levels_.empty() && levels_.back().is_object == is_object && "an end without its begin");
  assert(!has_key_ && "a key without a value");
  const bool is_empty = levels_.back().is_empty;
  levels_.pop_back();
  if (!is_empty) {
    new_line();
  }
  text_ += bracket;
}

void JsonWriter::before_value() {
  if (levels_.empty()) {
    assert(text_.empty() && "a second value after the first");
  } else if (levels_.back().is_object) {
    assert(has_key_ && "a value without a key");
    has_key_ = false;
  } else {
    separate();
  }
}

void JsonWriter::separate() {
  if (!levels_.back().is_empty) {
    text_ += ',';
  }
  levels_.back().is_empty = false;
  new_line();
}

void JsonWriter::new_line() {
  if (indent_ == Indent::two_spaces) {
    text_ += '\n';
    text_.append(2 * levels_.size(), ' ');
  }
}

void JsonWriter::quote(std::string_view text) {
  text_ += '"';
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8_length_at(text, i);
    const char c = text[i];
    if (length == 0) {
      text_ += "\xef\xbf\xbd";  // U+FFFD
    } else if (c == '"' || c == '\\') {
      text_ += '\\';
      text_ += c;
    } else if (c == '\n') {
      text_ += "\\n";
    } else if (length == 1 && c < 0x20) {
      static constexpr char digits[] = "0123456789abcdef";
      text_ += "\\u00";
      text_ += digits[c >> 4];
      text_ += digits[c & 15];
    } else {
      text_ += text.substr(i, length);
    }
    i += length == 0 ? 1 : length;
  }
  text_ += '"';
}

void JsonWriter::literal(std::string_view json) {
  before_value();
  text_ += json;
}

}  // namespace klaster
