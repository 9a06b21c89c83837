// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/scenario/message_format.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace klaster {
namespace {

constexpr std::string_view english_plurals[] = {"one", "other"};
constexpr std::string_view ukrainian_plurals[] = {"one", "few", "many", "other"};
constexpr std::string_view unknown_plurals[] = {"other"};

std::span<const std::string_view> plurals_of(std::string_view language) {
  if (language.starts_with("en")) return english_plurals;
  if (language.starts_with("uk")) return ukrainian_plurals;
  return unknown_plurals;
}

/// Recursive descent over a message; stops at the first problem.
class MessageParser {
 public:
  MessageParser(std::string_view text, std::string_view language) : text_(text), language_(language) {}

  MessageProblem check() {
    parse_words(0);
    if (problem_.code.empty() && at_ < text_.size()) fail("}");
    return problem_;
  }

 private:
  static constexpr int max_depth = 8;

  void fail(std::string_view found) {
    if (problem_.code.empty()) problem_ = {"message_syntax", std::string(found)};
    at_ = text_.size();
  }

  /// Words with arguments in them, up to the end or a closing brace.
  void parse_words(int depth) {
    if (depth > max_depth) return fail("{");
    while (at_ < text_.size() && text_[at_] != '}') {
      if (text_[at_] == '\'' && at_ + 1 < text_.size() && (text_[at_ + 1] == '{' || text_[at_ + 1] == '}')) {
        const std::size_t end = text_.find('\'', at_ + 1);
        if (end == std::string_view::npos) return fail("'");
        at_ = end + 1;
      } else if (text_[at_] == '{') {
        ++at_;
        parse_argument(depth);
      } else {
        ++at_;
      }
    }
  }

  std::string_view parse_name() {
    skip_space();
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '{' && text_[at_] != '}' && text_[at_] != ' ' &&
           text_[at_] != '\n')
      ++at_;
    const std::string_view name = text_.substr(start, at_ - start);
    skip_space();
    return name;
  }

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void parse_argument(int depth) {
    const std::string_view name = parse_name();
    if (name.empty()) return fail("{}");
    if (take('}')) return;
    if (!take(',')) return fail(name);
    const std::string_view kind = parse_name();
    if (kind == "number") {
      if (!take('}')) fail(kind);
      return;
    }
    if (kind != "plural" && kind != "select") return fail(kind.empty() ? name : kind);
    if (!take(',')) return fail(name);
    parse_branches(name, kind == "plural", depth);
  }

  void parse_branches(std::string_view name, bool plural, int depth) {
    std::vector<std::string_view> seen;
    skip_space();
    while (at_ < text_.size() && text_[at_] != '}') {
      const std::string_view branch = parse_name();
      if (branch.empty() || !take('{')) return fail(branch.empty() ? name : branch);
      seen.push_back(branch);
      parse_words(depth + 1);
      if (!take('}')) return fail(branch);
      skip_space();
    }
    if (!take('}')) return fail(name);
    const std::span<const std::string_view> needed = plural ? plurals_of(language_) : unknown_plurals;
    for (const std::string_view category : needed)
      if (problem_.code.empty() && std::find(seen.begin(), seen.end(), category) == seen.end())
        problem_ = {"missing_plural", std::string(category)};
  }

  std::string_view text_;
  std::string_view language_;
  std::size_t at_ = 0;
  MessageProblem problem_;
};

}  // namespace

MessageProblem check_message_format(std::string_view message, std::string_view language) {
  return MessageParser(message, language).check();
}

}  // namespace klaster
