// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Optimal string alignment, three rows of the table at a time.
#include "engine/base/edit_distance.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

namespace klaster {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // row[j] = distance between the first i bytes of a and the first j bytes of b
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  constexpr std::size_t longest = 64;  // a scenario from a stranger must not cost time
  if (word.size() > longest) {
    return {};
  }
  std::string_view best;
  std::size_t allowed = std::max<std::size_t>(1, word.size() / 3) + 1;  // one more than the next may have
  for (const std::string_view candidate : known) {
    if (candidate.size() > longest) {
      continue;
    }
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < allowed) {
      best = candidate;
      allowed = distance;
    }
  }
  return best;
}

}  // namespace klaster
