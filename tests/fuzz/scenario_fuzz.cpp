// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Any text whatever is a scenario or a list of findings, each with a place inside the text; and what is a scenario can
// be played to its end.

#include <cstdint>
#include <cstdlib>

#include "engine/host/read_scenario.hpp"
#include "engine/session/autoplay.hpp"
#include "games/budget/rules/rules.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace klaster;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Findings findings(text);
  const auto scenario = read_scenario(budget::rules(), text, findings);
  if ((scenario == nullptr) != findings.failed()) std::abort();
  for (const Finding& finding : findings.sorted()) {
    if (finding.at.offset > text.size()) std::abort();
    static_cast<void>(findings.excerpt(finding));
  }
  if (scenario == nullptr) return 0;
  Session session(budget::rules(), scenario, 1);
  if (play_out(session, *find_bot(budget::rules(), "random")) != PlayEnd::finished) std::abort();
  return 0;
}
