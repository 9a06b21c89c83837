// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What is wrong with a file, where, and how badly. Findings are codes with arguments: words live in the locales.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klaster {

/// A place in a text. Lines and columns count from 1; columns count code points, as editors do.
struct Position {
  std::size_t offset = 0;  ///< byte offset from 0
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

enum class Severity : std::uint8_t { note, warning, error };

/// "error", "warning" or "note".
[[nodiscard]] std::string_view name_of(Severity);

/// One thing found in a file.
struct Finding {
  using Arguments = std::vector<std::pair<std::string_view, std::string>>;

  Severity severity = Severity::error;
  std::string_view code;  ///< words: message "finding.<code>"
  Position at;
  Arguments arguments;
};

/// All findings about one text, with the text itself to show the line in question.
class Findings {
 public:
  explicit Findings(std::string_view source = {});

  void error(std::string_view code, std::size_t offset, Finding::Arguments arguments = {});
  void warning(std::string_view code, std::size_t offset, Finding::Arguments arguments = {});

  /// Is there an error among them?
  [[nodiscard]] bool failed() const { return errors_ > 0; }
  /// By position in the file; at the same position in the order they were found.
  [[nodiscard]] std::vector<Finding> sorted() const;
  /// The line a finding is on, shortened around the column when it is long.
  struct Excerpt {
    std::string line;
    std::uint32_t caret = 0;  ///< code points before the place
  };
  [[nodiscard]] Excerpt excerpt(const Finding&) const;

 private:
  void add(Severity, std::string_view code, std::size_t offset, Finding::Arguments);
  [[nodiscard]] Position locate(std::size_t offset) const;

  std::string source_;
  std::vector<std::size_t> line_starts_;
  std::vector<Finding> all_;
  std::size_t errors_ = 0;
};

}  // namespace klaster
