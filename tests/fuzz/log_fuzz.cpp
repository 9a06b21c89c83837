// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Any bytes whatever are a log or a reason why not; a log reads back as it was written. As decisions, any bytes are
// done or refused, and a refused one changes nothing.

#include <cstdint>
#include <cstdlib>

#include "engine/host/read_scenario.hpp"
#include "engine/session/session.hpp"
#include "games/budget/rules/rules.hpp"
#include "tools/klaster/files.hpp"

namespace {

using namespace klaster;

const std::shared_ptr<const Scenario>& tiny() {
  static const std::shared_ptr<const Scenario> scenario = [] {
    const std::string text = read_file(KLASTER_SOURCE_DIR "/tests/corpus/valid/tiny.json").value_or("");
    Findings findings(text);
    return read_scenario(budget::rules(), text, findings);
  }();
  if (scenario == nullptr) std::abort();
  return scenario;
}

void play_bytes(std::span<const std::uint8_t> bytes) {
  Session session(budget::rules(), tiny(), 1);
  // A small verb and small arguments come up often enough to get somewhere.
  constexpr std::size_t bytes_a_decision = 6;
  for (; bytes.size() >= bytes_a_decision; bytes = bytes.subspan(bytes_a_decision)) {
    Decision decision;
    decision.verb = bytes[0] % 8;
    decision.count = bytes[1] % 6;
    for (std::size_t i = 0; i < max_arguments; ++i)
      decision.arg[i] = static_cast<std::int8_t>(bytes[2 + i]) * (i == 2 ? 10 : 1);
    const std::uint64_t before = session.game().hash();
    const std::size_t length = session.log().decisions.size();
    const bool done = session.apply(decision).allowed();
    if (!done && (session.game().hash() != before || session.log().decisions.size() != length)) std::abort();
  }
  const auto again = Session::restore(budget::rules(), tiny(), session.log());
  if (!again || again->game().hash() != session.game().hash()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span<const std::uint8_t> bytes(data, size);
  if (const auto log = decode_log(bytes)) {
    if (decode_log(encode(*log)) != *log) std::abort();
    static_cast<void>(Session::restore(budget::rules(), tiny(), *log));
  }
  if (const auto log = log_from_text({reinterpret_cast<const char*>(data), size}))
    static_cast<void>(Session::restore(budget::rules(), tiny(), *log));
  play_bytes(bytes);
  return 0;
}
