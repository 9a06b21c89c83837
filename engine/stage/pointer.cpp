// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "engine/stage/pointer.hpp"

namespace klaster {

void Gesture::feed(const Pointer& pointer) {
  at_ = pointer.at;
  now_ms_ = pointer.time_ms;
  switch (pointer.phase) {
    case Pointer::Phase::hover:
      break;
    case Pointer::Phase::down:
      held_ = true;
      kind_ = Kind::none;
      start_ = pointer.at;
      sample_count_ = 0;
      break;
    case Pointer::Phase::move:
      if (held_ && distance(start_, at_) > tap_radius_css) kind_ = Kind::drag;
      break;
    case Pointer::Phase::up:
      if (held_ && kind_ == Kind::none) kind_ = Kind::tap;
      held_ = false;
      break;
    case Pointer::Phase::cancel:
      held_ = false;
      kind_ = Kind::none;
      break;
  }
  // The place of letting go tells where the last move was, not how fast it ended.
  if (pointer.phase != Pointer::Phase::up) {
    samples_[sample_count_ % samples_.size()] = {at_, now_ms_};
    ++sample_count_;
  }
}

Point Gesture::velocity() const {
  constexpr double recent_ms = 90;
  if (sample_count_ < 2) return {};
  const std::size_t kept = std::min(sample_count_, samples_.size());
  const Sample& last = samples_[(sample_count_ - 1) % samples_.size()];
  if (now_ms_ - last.time_ms > recent_ms) return {};
  const Sample* first = &last;
  for (std::size_t back = 1; back < kept; ++back) {
    const Sample& sample = samples_[(sample_count_ - 1 - back) % samples_.size()];
    if (last.time_ms - sample.time_ms > recent_ms) break;
    first = &sample;
  }
  const double passed_ms = last.time_ms - first->time_ms;
  if (passed_ms <= 0) return {};
  return (last.at - first->at) * static_cast<float>(1000 / passed_ms);
}

}  // namespace klaster
