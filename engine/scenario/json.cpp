// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/scenario/json.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <numeric>

#include "engine/base/utf8.hpp"

namespace klaster {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// What people write and JSON does not allow: reported once each and blanked, so that the rest is still checked.
class Tidier {
 public:
  Tidier(std::string& text, Findings& findings, JsonLimits limits)
      : text_(text), findings_(findings), limits_(limits) {}

  /// False where the nesting is too deep to go on.
  bool tidy() {
    for (std::size_t i = 0; i < text_.size();) {
      const char c = text_[i];
      if (c == '"') {
        last_ = i;
        i = after_string(i);
        continue;
      }
      if (c == '/' && i + 1 < text_.size() && (text_[i + 1] == '/' || text_[i + 1] == '*')) {
        i = blank_comment(i);
        continue;
      }
      if (c == '{' || c == '[') {
        if (++depth_ > limits_.depth) {
          findings_.error("too_deep", i, {{"depth", std::to_string(limits_.depth)}});
          return false;
        }
      } else if (c == '}' || c == ']') {
        --depth_;
        blank_trailing_comma();
      }
      if (!is_space(c)) last_ = i;
      ++i;
    }
    return true;
  }

 private:
  std::size_t after_string(std::size_t i) const {
    for (++i; i < text_.size(); ++i) {
      if (text_[i] == '\\')
        ++i;
      else if (text_[i] == '"' || text_[i] == '\n')
        return i + 1;
    }
    return text_.size();
  }

  std::size_t blank_comment(std::size_t from) {
    findings_.error("comment", from);
    const bool line = text_[from + 1] == '/';
    std::size_t end = line ? text_.find('\n', from) : text_.find("*/", from + 2);
    if (end == std::string::npos)
      end = text_.size();
    else if (!line)
      end += 2;
    for (std::size_t i = from; i < end; ++i)
      if (text_[i] != '\n') text_[i] = ' ';
    return end;
  }

  void blank_trailing_comma() {
    if (last_ >= text_.size() || text_[last_] != ',') return;
    findings_.error("trailing_comma", last_);
    text_[last_] = ' ';
  }

  std::string& text_;
  Findings& findings_;
  JsonLimits limits_;
  int depth_ = 0;
  std::size_t last_ = static_cast<std::size_t>(-1);  // last significant character
};

/// Input iterator that counts what the parser has taken, because its events carry no positions.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** seen) : at_(at), seen_(seen) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    *seen_ = at_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** seen_;
};

/// Builds the tree from the parser's events.
class TreeBuilder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  TreeBuilder(std::string_view text, const char** seen, Findings& findings, std::size_t max_values)
      : text_(text), seen_(seen), findings_(findings), max_values_(max_values) {}

  bool null() { return put(Json::Kind::null) != nullptr; }
  bool boolean(bool value) {
    Json* node = put(Json::Kind::boolean);
    if (node != nullptr) node->boolean = value;
    return node != nullptr;
  }
  bool number_integer(number_integer_t value) {
    Json* node = put(Json::Kind::integer);
    if (node != nullptr) node->integer = value;
    return node != nullptr;
  }
  bool number_unsigned(number_unsigned_t value) {
    Json* node = put(Json::Kind::integer);
    if (node == nullptr) return false;
    if (value > static_cast<number_unsigned_t>(INT64_MAX)) {
      findings_.error("number_too_large", node->offset);
      value = static_cast<number_unsigned_t>(INT64_MAX);
    }
    node->integer = static_cast<std::int64_t>(value);
    return true;
  }
  bool number_float(number_float_t value, const string_t&) {
    Json* node = put(Json::Kind::real);
    if (node != nullptr) node->real = value;
    return node != nullptr;
  }
  bool string(string_t& value) {
    Json* node = put(Json::Kind::string);
    if (node != nullptr) node->string = std::move(value);
    return node != nullptr;
  }
  bool binary(binary_t&) { return false; }  // never comes from text
  bool start_object(std::size_t) { return open(Json::Kind::object); }
  bool key(string_t& name) {
    const std::size_t offset = take_token();
    open_.back()->members.push_back({std::move(name), offset, {}});
    return true;
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(Json::Kind::array); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& why) {
    // The parser counts the character that broke it; 406 is its code for a number no double holds.
    const std::size_t offset = token_around(position > 0 ? position - 1 : 0);
    if (why.id == 406)
      findings_.error("number_too_large", take_token());
    else if (offset >= text_.size())
      findings_.error("unexpected_end", text_.size());
    else
      findings_.error("syntax", offset, {{"found", found(offset)}});
    return false;
  }

  Json take() { return std::move(root_); }

 private:
  /// A fresh node where the parser stands, as a member, an item or the root; null where there are too many. Pointers
  /// into vectors stay good because a container's vector grows only while the container is the innermost open one.
  Json* put(Json::Kind kind) {
    const std::size_t offset = take_token();
    if (++values_ > max_values_) {
      findings_.error("too_many_values", offset, {{"max", std::to_string(max_values_)}});
      return nullptr;
    }
    Json* node = &root_;
    if (!open_.empty()) {
      Json& parent = *open_.back();
      if (parent.kind == Json::Kind::array)
        node = &parent.items.emplace_back();
      else
        node = &parent.members.back().value;
    }
    node->kind = kind;
    node->offset = offset;
    return node;
  }

  bool open(Json::Kind kind) {
    Json* node = put(kind);
    if (node != nullptr) open_.push_back(node);
    return node != nullptr;
  }

  bool close() {
    take_token();
    open_.pop_back();
    return true;
  }

  /// Offset of the token the parser has just read: the first significant character after the one before.
  std::size_t take_token() {
    const auto is_between = [](char c) { return is_space(c) || c == ',' || c == ':'; };
    while (next_ < text_.size() && is_between(text_[next_])) ++next_;
    const std::size_t start = next_;
    next_ = std::max(static_cast<std::size_t>(*seen_ - text_.data()), start + 1);
    // A number ends one character after itself, because the parser must see that it has ended.
    if (start < text_.size() && (text_[start] == '-' || (text_[start] >= '0' && text_[start] <= '9')))
      next_ = std::min(next_, text_.find_first_not_of("+-.eE0123456789", start));
    return start;
  }

  /// Beginning of the word, number or whole string that ends at `last`; else `last` itself. What stands in the wrong
  /// place is read to its end before the parser complains.
  std::size_t token_around(std::size_t last) const {
    const auto is_between = [](char c) { return is_space(c) || c == ',' || c == ':'; };
    std::size_t start = next_;
    while (start < last && start < text_.size() && is_between(text_[start])) ++start;
    if (start >= last || last >= text_.size()) return last;
    if (text_[start] != '"') return start;
    const bool is_whole = text_[last] == '"' && text_[last - 1] != '\\';
    return is_whole ? start : last;
  }

  std::string found(std::size_t offset) const {
    std::size_t end = offset + 1;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) ++end;
    return std::string(text_.substr(offset, end - offset));
  }

  std::string_view text_;
  const char** seen_;
  Findings& findings_;
  std::size_t max_values_;
  std::size_t values_ = 0;
  Json root_;
  std::vector<Json*> open_;
  std::size_t next_ = 0;
};

/// Reports names that an object holds twice; the first one counts.
void drop_duplicates(Json& node, Findings& findings) {
  std::vector<std::size_t> order(node.members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return node.members[a].name < node.members[b].name; });
  std::vector<bool> dropped(order.size(), false);
  for (std::size_t i = 1; i < order.size(); ++i) {
    const Json::Member& twin = node.members[order[i]];
    if (twin.name != node.members[order[i - 1]].name) continue;
    findings.error("duplicate_key", twin.offset, {{"key", twin.name}});
    dropped[order[i]] = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < dropped.size(); ++i) {
    if (dropped[i]) continue;
    if (kept != i) node.members[kept] = std::move(node.members[i]);
    ++kept;
  }
  node.members.resize(kept);
  for (Json& item : node.items) drop_duplicates(item, findings);
  for (Json::Member& member : node.members) drop_duplicates(member.value, findings);
}

}  // namespace

const Json* Json::find(std::string_view name) const {
  for (const Member& member : members)
    if (member.name == name) return &member.value;
  return nullptr;
}

std::string_view name_of(Json::Kind kind) {
  switch (kind) {
    case Json::Kind::null:
      return "null";
    case Json::Kind::boolean:
      return "boolean";
    case Json::Kind::integer:
      return "integer";
    case Json::Kind::real:
      return "number";
    case Json::Kind::string:
      return "string";
    case Json::Kind::array:
      return "array";
    case Json::Kind::object:
      break;
  }
  return "object";
}

std::optional<Json> read_json(std::string_view text, Findings& findings, JsonLimits limits) {
  if (text.size() > limits.bytes) {
    findings.error("too_large", 0, {{"megabytes", std::to_string(limits.bytes >> 20U)}});
    return std::nullopt;
  }
  std::size_t bad = 0;
  if (!is_valid_utf8(text, &bad)) {
    findings.error("invalid_utf8", bad);
    return std::nullopt;
  }
  std::string tidied(text);
  if (tidied.starts_with("\xEF\xBB\xBF")) {
    findings.warning("byte_order_mark", 0);
    tidied.replace(0, 3, "   ");
  }
  if (!Tidier(tidied, findings, limits).tidy()) return std::nullopt;

  const char* const begin = tidied.data();
  const char* const end = begin + tidied.size();
  const char* seen = begin;
  TreeBuilder builder(tidied, &seen, findings, limits.values);
  if (!nlohmann::json::sax_parse(CountingIterator(begin, &seen), CountingIterator(end, &seen), &builder))
    return std::nullopt;
  Json root = builder.take();
  drop_duplicates(root, findings);
  return root;
}

}  // namespace klaster
