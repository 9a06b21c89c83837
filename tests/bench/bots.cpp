// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Whole games a second and core, each bot on one scenario: build/native/bin/bench_bots [FILE [GAMES]].
// To reach: 20,000 a second for "careful" in an optimised native build.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/host/read_scenario.hpp"
#include "engine/session/autoplay.hpp"
#include "games/budget/rules/rules.hpp"
#include "tools/klaster/files.hpp"

int main(int count, char** words) {
  using namespace klaster;
  const std::string path = count > 1 ? words[1] : KLASTER_SOURCE_DIR "/assets/scenarios/budget/first-job.json";
  const int games = count > 2 ? std::atoi(words[2]) : 5'000;
  const std::string text = read_file(path).value_or("");
  Findings findings(text);
  const auto scenario = read_scenario(budget::rules(), text, findings);
  if (scenario == nullptr || games < 1) {
    std::fprintf(stderr, "bench_bots: %s cannot be played\n", path.c_str());
    return 1;
  }
  for (const NamedBot& named : budget::rules().bots()) {
    Autoplay job(budget::rules(), scenario, *named.bot, 1, games);
    const auto begun = std::chrono::steady_clock::now();
    job.step(games);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begun;
    double total = 0;
    for (const Score& score : job.scores()) total += score.total;
    std::printf("%-14s %8.0f games/s   mean score %5.0f\n", std::string(named.name).c_str(), games / seconds.count(),
                total / games);
  }
}
