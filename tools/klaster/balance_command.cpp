// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// `klaster balance`: the bots' study over all cores.

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <mutex>
#include <thread>

#include "tools/klaster/balance_report.hpp"
#include "tools/klaster/call.hpp"
#include "tools/klaster/commands.hpp"
#include "tools/klaster/files.hpp"

namespace klaster {
namespace {

constexpr std::string_view teaching = R"(klaster balance FILE...: the bots' report on scenarios

Bots of different skill play each scenario many times: "random", "first-choice" and players with a habit (tier 0),
"careful" (tier 1) and "planner", which tries every way to go on in many possible futures (tier 2). The report says

  whether skill pays       each tier must beat the best of the tier below clearly
  how much is luck         the share of the spread of scores that skill does not explain
  which answers always win or never do, weighed by playing on after each of them
  what nobody ever met     cards that never come, answers that can never be given
  how long a game takes    words to read, decisions to make

and breaks down the rules of the scenario ("balance": {...}) that do not hold; writing.md says what to do about each.

  -n N                     games of each bot (1000)
  --planner-games N        games of the planner, which takes long (300, at most N of -n; 0: without it)
  --seed N                 first seed; all bots meet the same luck (1)
  --jobs N                 threads (one for each core); the report is the same for any number
  --format text|json|html  how (text)
  --output FILE            where to, instead of standard output
  --quiet                  no progress bar

Exit codes: 0 every rule holds, 1 one is broken or a file cannot be played, 2 the call is wrong.

Try: klaster balance -n 200 assets/scenarios/budget/first-job.json
)";

constexpr std::uint64_t most_games = 1'000'000;
constexpr std::uint64_t most_jobs = 256;

/// A bar that fills on standard error, where somebody looks at it.
class Progress {
 public:
  Progress(bool is_quiet, std::string name, std::size_t of)
      : is_shown_(!is_quiet && isatty(STDERR_FILENO) != 0), name_(std::move(name)), of_(of) {}

  /// One part more is done. From any thread.
  void step() {
    const std::lock_guard lock(mutex_);
    ++done_;
    const std::size_t percent = done_ * 100 / of_;
    if (!is_shown_ || percent == percent_) return;
    percent_ = percent;
    constexpr std::size_t width = 40;
    std::string bar(width * done_ / of_, '#');
    bar.resize(width, '.');
    print(stderr, "\r" + name_ + " [" + bar + "] " + std::to_string(percent) + " %");
  }

  /// Wipes the bar away.
  void end() const {
    if (is_shown_) print(stderr, "\r\x1b[K");
  }

 private:
  bool is_shown_;
  std::string name_;
  std::size_t of_;
  std::size_t done_ = 0;
  std::size_t percent_ = 0;
  std::mutex mutex_;
};

/// All parts of a study, on several threads; each takes the next part that nobody has taken.
std::vector<StudyPart> run_all(const Study& study, std::size_t jobs, Progress& progress) {
  std::vector<StudyPart> parts(study.parts());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t part = next++; part < parts.size(); part = next++) {
      parts[part] = study.run(part);
      progress.step();
    }
  };
  std::vector<std::jthread> helpers;
  for (std::size_t i = 1; i < std::min(jobs, parts.size()); ++i) helpers.emplace_back(work);
  work();
  helpers.clear();  // waits for them
  return parts;
}

struct BalanceCall {
  StudyPlan plan;
  std::size_t jobs = 1;
  std::string format;
  std::optional<std::string> output;
  bool is_quiet = false;
  std::vector<std::string> files;
};

BalanceCall read_call(Arguments& arguments) {
  BalanceCall call;
  const StudyPlan usual;
  const auto games = arguments.number("-n", static_cast<std::uint64_t>(usual.games), most_games);
  const auto planner_games =
      arguments.number("--planner-games", static_cast<std::uint64_t>(usual.planner_games), most_games);
  call.plan.games = static_cast<std::int32_t>(games);
  call.plan.planner_games = static_cast<std::int32_t>(std::min(planner_games, games));
  call.plan.question_games = std::min(usual.question_games, call.plan.games);
  call.plan.pace_games = std::min(usual.pace_games, call.plan.games);
  call.plan.first_seed = static_cast<std::uint32_t>(
      arguments.number("--seed", usual.first_seed, std::numeric_limits<std::uint32_t>::max()));
  const std::uint64_t cores = std::max(std::thread::hardware_concurrency(), 1U);
  call.jobs = static_cast<std::size_t>(std::max<std::uint64_t>(arguments.number("--jobs", cores, most_jobs), 1));
  call.format = arguments.option("--format").value_or("text");
  call.output = arguments.option("--output");
  call.is_quiet = arguments.flag("--quiet");
  call.files = arguments.rest();
  return call;
}

std::string print_reports(const std::vector<JudgedReport>& reports, std::string_view format) {
  if (format == "json") return print_balance_json(reports);
  if (format == "html") return print_balance_html(reports);
  std::string out;
  for (const JudgedReport& one : reports) out.append(out.empty() ? "" : "\n\n").append(print_balance_text(one));
  return out;
}

}  // namespace

int teach_balance() {
  print(stdout, teaching);
  return all_well;
}

int run_balance(Arguments& arguments) {
  const BalanceCall call = read_call(arguments);
  if (!arguments.problem().empty()) return wrong(arguments.problem());
  if (call.files.empty()) return wrong("balance needs a file");
  if (call.plan.games == 0) return wrong("-n needs at least one game");
  if (call.format != "text" && call.format != "json" && call.format != "html")
    return wrong("--format is text, json or html, not \"" + call.format + "\"");

  int result = all_well;
  std::vector<JudgedReport> reports;
  for (const std::string& path : call.files) {
    const Opened opened = open_for_play(path);
    if (opened.scenario == nullptr) {
      result = at_fault;
      continue;
    }
    const Study study(*opened.entry->rules, opened.entry->face, opened.scenario, call.plan);
    Progress progress(call.is_quiet, opened.scenario->id, study.parts());
    JudgedReport judged{.report = study.report(run_all(study, call.jobs, progress)), .findings = {}};
    progress.end();
    judged.findings = judge(judged.report);
    if (judged.broken()) result = at_fault;
    reports.push_back(std::move(judged));
  }
  const std::string out = print_reports(reports, call.format);
  if (!call.output) {
    print(stdout, out);
  } else if (!write_file(*call.output, out)) {
    complain("cannot write " + *call.output);
    return at_fault;
  }
  return result;
}

}  // namespace klaster
