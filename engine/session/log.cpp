// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/session/log.hpp"

#include <array>
#include <limits>

#include "engine/base/base64url.hpp"
#include "engine/base/sha256.hpp"
#include "engine/base/varint.hpp"

namespace klaster {
namespace {

constexpr std::size_t check_bytes = 4;
constexpr std::size_t max_name_bytes = 64;

/// A decision's head holds verb, count and whether time has passed since the one before.
constexpr std::uint64_t count_bits = 3;

std::array<std::uint8_t, check_bytes> check_of(std::span<const std::uint8_t> bytes) {
  const auto digest = sha256(bytes);
  return {digest[0], digest[1], digest[2], digest[3]};
}

void put_name(std::vector<std::uint8_t>& out, std::string_view name) {
  put_varint(out, name.size());
  out.insert(out.end(), name.begin(), name.end());
}

/// Takes values off the front; after the first failure everything fails.
class Taker {
 public:
  explicit Taker(std::span<const std::uint8_t> in) : in_(in) {}

  std::uint64_t number(std::uint64_t max) {
    const auto value = take_varint(in_);
    if (!value || *value > max) {
      failed_ = true;
      in_ = {};
      return 0;
    }
    return *value;
  }

  std::uint32_t number32() { return static_cast<std::uint32_t>(number(std::numeric_limits<std::uint32_t>::max())); }

  std::string name() {
    const auto size = static_cast<std::size_t>(number(max_name_bytes));
    if (size > in_.size()) failed_ = true;
    if (failed_) return {};
    std::string result(in_.begin(), in_.begin() + static_cast<std::ptrdiff_t>(size));
    in_ = in_.subspan(size);
    return result;
  }

  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] bool empty() const { return in_.empty(); }

 private:
  std::span<const std::uint8_t> in_;
  bool failed_ = false;
};

}  // namespace

std::string_view code_of(LogProblem problem) {
  switch (problem) {
    case LogProblem::damaged:
      return "log.damaged";
    case LogProblem::newer_format:
      return "log.newer_format";
    case LogProblem::other_game:
      return "log.other_game";
    case LogProblem::other_rules:
      return "log.other_rules";
    case LogProblem::other_scenario:
      return "log.other_scenario";
    case LogProblem::impossible:
      break;
  }
  return "log.impossible";
}

std::vector<std::uint8_t> encode(const Log& log) {
  std::vector<std::uint8_t> out;
  put_varint(out, Log::format);
  put_name(out, log.game);
  put_varint(out, log.rules_version);
  put_name(out, log.scenario_hash);
  put_varint(out, log.seed);
  put_varint(out, log.decisions.size());
  std::uint32_t tick = 0;
  for (const Decision& decision : log.decisions) {
    const bool later = decision.tick != tick;
    put_varint(out, (std::uint64_t{decision.verb} << (count_bits + 1)) | (std::uint64_t{decision.count} << 1) |
                        std::uint64_t{later});
    if (later) put_varint(out, decision.tick - tick);
    tick = decision.tick;
    for (std::size_t i = 0; i < decision.count; ++i) put_varint(out, zigzag(decision.arg[i]));
  }
  const auto check = check_of(out);
  out.insert(out.end(), check.begin(), check.end());
  return out;
}

std::expected<Log, LogProblem> decode_log(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < check_bytes) return std::unexpected(LogProblem::damaged);
  const auto body = bytes.first(bytes.size() - check_bytes);
  const auto check = check_of(body);
  for (std::size_t i = 0; i < check_bytes; ++i)
    if (check[i] != bytes[body.size() + i]) return std::unexpected(LogProblem::damaged);

  Taker in(body);
  const std::uint32_t format = in.number32();
  if (format > Log::format) return std::unexpected(LogProblem::newer_format);
  if (format < Log::format) return std::unexpected(LogProblem::damaged);
  Log log;
  log.game = in.name();
  log.rules_version = in.number32();
  log.scenario_hash = in.name();
  log.seed = in.number32();
  const std::uint64_t count = in.number(Log::max_decisions);
  std::uint32_t tick = 0;
  for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
    const std::uint32_t head = in.number32();
    Decision decision;
    decision.verb = static_cast<std::uint16_t>(head >> (count_bits + 1));
    decision.count = static_cast<std::uint16_t>((head >> 1) & ((1U << count_bits) - 1));
    if (decision.count > max_arguments || (head >> (count_bits + 1)) > 0xFFFFU)
      return std::unexpected(LogProblem::damaged);
    if ((head & 1U) != 0) {
      const std::uint32_t passed = in.number32();
      if (passed == 0) return std::unexpected(LogProblem::damaged);  // a log has one form
      tick += passed;
    }
    decision.tick = tick;
    for (std::size_t k = 0; k < decision.count; ++k) decision.arg[k] = unzigzag(in.number32());
    log.decisions.push_back(decision);
  }
  if (in.failed() || !in.empty()) return std::unexpected(LogProblem::damaged);
  return log;
}

std::string to_text(const Log& log) { return to_base64url(encode(log)); }

std::expected<Log, LogProblem> log_from_text(std::string_view text) {
  const auto bytes = from_base64url(text);
  if (!bytes) return std::unexpected(LogProblem::damaged);
  return decode_log(*bytes);
}

}  // namespace klaster
