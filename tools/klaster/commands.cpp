// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "tools/klaster/commands.hpp"

#include <limits>

#include "engine/session/autoplay.hpp"
#include "engine/session/envelope.hpp"
#include "tools/klaster/call.hpp"
#include "tools/klaster/files.hpp"
#include "tools/klaster/findings_text.hpp"

namespace klaster {
namespace {

constexpr std::string_view usage = R"(klaster: checks, plays and replays scenarios

  klaster check FILE...              says all that is wrong with scenarios; exit 1 on errors
      --format text|json|sarif       how (text)
      --language en|uk               in which language (en)
  klaster play FILE                  lets a bot play a scenario and prints the score envelope
      --bot NAME                     who plays (careful); "list" names them all
      --seed N                       the luck of the game (1)
      --log FILE                     also writes the log there
  klaster replay LOG FILE            plays a log again on its scenario and prints the score envelope;
                                     exit 1 if it does not fit. LOG is a file that holds the log as text
  klaster balance FILE...            lets bots play many games and says how well a scenario is balanced;
                                     exit 1 where it breaks a rule. klaster balance --help says more
  klaster schema GAME                prints the JSON Schema of a game's scenarios, for your editor

A FILE may be - for standard input. Exit codes: 0 all well, 1 the file or log is at fault, 2 the call is.

Try: klaster check assets/scenarios/budget/first-job.json
)";

}  // namespace

int run_check(Arguments& arguments) {
  const std::string format = arguments.option("--format").value_or("text");
  const std::string language = arguments.option("--language").value_or("en");
  const std::vector<std::string> files = arguments.rest();
  if (!arguments.problem().empty()) return wrong(arguments.problem());
  if (files.empty()) return wrong("check needs a file");
  if (language != "en" && language != "uk") return wrong("--language is en or uk, not \"" + language + "\"");
  FindingsFormat as = FindingsFormat::text;
  if (format == "json")
    as = FindingsFormat::json;
  else if (format == "sarif")
    as = FindingsFormat::sarif;
  else if (format != "text")
    return wrong("--format is text, json or sarif, not \"" + format + "\"");

  const FindingWords words(language);
  int result = all_well;
  std::vector<CheckedFile> checked;
  for (const std::string& path : files) {
    const std::optional<std::string> text = read_or_complain(path);
    if (!text) {
      result = at_fault;
      continue;
    }
    checked.push_back({path, Findings(*text)});
    if (open_scenario(*text, checked.back().findings).scenario == nullptr) result = at_fault;
  }
  print(stdout, print_findings(checked, words, as));
  for (const CheckedFile& file : checked)
    if (as == FindingsFormat::text && !file.findings.failed()) print(stdout, file.path + ": ok\n");
  return result;
}

int run_schema(Arguments& arguments) {
  const std::vector<std::string> games = arguments.rest();
  if (!arguments.problem().empty()) return wrong(arguments.problem());
  if (games.size() != 1) return wrong("schema needs the name of one game");
  const CatalogueEntry* entry = find_game(games.front());
  if (entry == nullptr) {
    std::string known;
    for (const CatalogueEntry& one : catalogue()) known.append(" ").append(one.rules->game());
    return wrong("there is no game \"" + games.front() + "\"; there is:" + known);
  }
  print(stdout, entry->schema() + "\n");
  return all_well;
}

namespace {

int list_bots(const Rules& rules) {
  for (const NamedBot& bot : rules.bots()) print(stdout, std::string(bot.name) + "\n");
  return all_well;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

std::string_view meaning_of(LogProblem problem) {
  switch (problem) {
    case LogProblem::damaged:
      return "the log is damaged or cut off";
    case LogProblem::newer_format:
      return "the log was written by a newer version";
    case LogProblem::other_game:
      return "the log is of another game";
    case LogProblem::other_rules:
      return "the log is of another version of the rules";
    case LogProblem::other_scenario:
      return "the log is of another scenario, or its rules have changed since";
    case LogProblem::impossible:
      break;
  }
  return "the log holds a decision that the rules do not allow";
}

}  // namespace

int run_play(Arguments& arguments) {
  const std::string name = arguments.option("--bot").value_or("careful");
  const auto seed =
      static_cast<std::uint32_t>(arguments.number("--seed", 1, std::numeric_limits<std::uint32_t>::max()));
  const std::optional<std::string> log_path = arguments.option("--log");
  const std::vector<std::string> files = arguments.rest();
  if (!arguments.problem().empty()) return wrong(arguments.problem());
  if (files.size() != 1) return wrong("play needs one scenario file");
  const Opened opened = open_for_play(files.front());
  if (opened.scenario == nullptr) return at_fault;
  if (name == "list") return list_bots(*opened.entry->rules);
  const Bot* bot = find_bot(*opened.entry->rules, name);
  if (bot == nullptr) return wrong("there is no bot \"" + name + "\"; --bot list names them");
  Session session(*opened.entry->rules, opened.scenario, seed);
  if (play_out(session, *bot) != PlayEnd::finished) {
    complain("the bot did not come to an end");
    return at_fault;
  }
  print(stdout, write_run(session) + "\n");
  if (log_path && !write_file(*log_path, to_text(session.log()) + "\n")) {
    complain("cannot write " + *log_path);
    return at_fault;
  }
  return all_well;
}

int run_replay(Arguments& arguments) {
  const std::vector<std::string> files = arguments.rest();
  if (!arguments.problem().empty()) return wrong(arguments.problem());
  if (files.size() != 2) return wrong("replay needs a log and a scenario file");
  const std::optional<std::string> text = read_or_complain(files[0]);
  if (!text) return at_fault;
  const Opened opened = open_for_play(files[1]);
  if (opened.scenario == nullptr) return at_fault;
  const auto log = log_from_text(trimmed(*text));
  const auto session =
      log ? Session::restore(*opened.entry->rules, opened.scenario, *log) : std::unexpected(log.error());
  if (!session) {
    complain(std::string(meaning_of(session.error())), "it was not replayed");
    return at_fault;
  }
  print(stdout, write_run(*session) + "\n");
  return all_well;
}

int run_klaster(std::span<const char* const> words) {
  Arguments arguments(words.empty() ? words : words.subspan(1));
  const std::string_view command = words.empty() ? "--help" : words.front();
  if (command == "balance" && arguments.flag("--help")) return teach_balance();
  if (command == "--help" || command == "help" || arguments.flag("--help")) {
    print(stdout, usage);
    return all_well;
  }
  if (command == "check") return run_check(arguments);
  if (command == "balance") return run_balance(arguments);
  if (command == "schema") return run_schema(arguments);
  if (command == "play") return run_play(arguments);
  if (command == "replay") return run_replay(arguments);
  return wrong("there is no command \"" + std::string(command) + "\"");
}

}  // namespace klaster
