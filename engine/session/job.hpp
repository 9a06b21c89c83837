// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Long work in slices, counted in steps and never in time, so that a page stays alive and a result stays the same.
#pragma once

#include <cstdint>

namespace klaster {

/// Work that is done step by step. Destroying it cancels it.
class Job {
 public:
  virtual ~Job() = default;
  /// Does up to `steps` more.
  virtual void step(std::int32_t steps) = 0;
  [[nodiscard]] virtual std::int32_t done() const = 0;
  [[nodiscard]] virtual std::int32_t of() const = 0;
  [[nodiscard]] bool finished() const { return done() >= of(); }
};

}  // namespace klaster
