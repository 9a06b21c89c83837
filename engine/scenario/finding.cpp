// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/scenario/finding.hpp"

#include <algorithm>

#include "engine/base/utf8.hpp"

namespace klaster {
namespace {

/// A file of nothing but mistakes must not fill the memory; the first thousand say enough.
constexpr std::size_t max_findings = 1'000;

/// Bytes of a line shown on each side of the place.
constexpr std::size_t excerpt_side = 60;

/// Invisible, and no column in any editor.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

Findings::Findings(std::string_view source) : source_(source) {
  line_starts_.push_back(source_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  for (std::size_t i = 0; i < source_.size(); ++i)
    if (source_[i] == '\n') line_starts_.push_back(i + 1);
}

void Findings::error(std::string_view code, std::size_t offset, Finding::Arguments arguments) {
  ++errors_;
  add(Severity::error, code, offset, std::move(arguments));
}

void Findings::warning(std::string_view code, std::size_t offset, Finding::Arguments arguments) {
  add(Severity::warning, code, offset, std::move(arguments));
}

void Findings::add(Severity severity, std::string_view code, std::size_t offset, Finding::Arguments arguments) {
  if (all_.size() < max_findings) all_.push_back({severity, code, locate(offset), std::move(arguments)});
}

std::vector<Finding> Findings::sorted() const {
  std::vector<Finding> result = all_;
  std::stable_sort(result.begin(), result.end(),
                   [](const Finding& a, const Finding& b) { return a.at.offset < b.at.offset; });
  return result;
}

Position Findings::locate(std::size_t offset) const {
  offset = std::min(offset, source_.size());
  const auto after = std::upper_bound(line_starts_.begin() + 1, line_starts_.end(), offset);
  const auto line = static_cast<std::size_t>(after - line_starts_.begin());
  const std::size_t start = std::min(line_starts_[line - 1], offset);
  const std::size_t before = count_code_points(std::string_view(source_).substr(start, offset - start));
  return {offset, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(before + 1)};
}

Findings::Excerpt Findings::excerpt(const Finding& finding) const {
  const std::size_t start = line_starts_[finding.at.line - 1];
  std::size_t end = std::min(source_.find('\n', start), source_.size());
  while (end > start && source_[end - 1] == '\r') --end;
  const std::size_t offset = std::clamp(finding.at.offset, start, end);
  std::size_t from = offset > start + excerpt_side ? offset - excerpt_side : start;
  std::size_t to = std::min(end, offset + excerpt_side);
  while (from > start && !starts_code_point(source_[from])) --from;
  while (to < end && !starts_code_point(source_[to])) ++to;
  const std::string_view text(source_);
  Excerpt result;
  const std::string_view head = from > start ? "…" : "";
  result.line.append(head).append(text.substr(from, to - from)).append(to < end ? "…" : "");
  for (char& c : result.line)
    if (c == '\t' || c == '\r') c = ' ';
  result.caret =
      static_cast<std::uint32_t>(count_code_points(head) + count_code_points(text.substr(from, offset - from)));
  return result;
}

}  // namespace klaster
