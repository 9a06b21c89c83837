// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/scenario/scenario.hpp"

#include <span>

#include "engine/base/sha256.hpp"

namespace klaster {
namespace {

constexpr std::size_t long_text = 600;
constexpr std::size_t hash_digits = 16;

Field words_only(std::string_view name, Help help, bool required = true) {
  return {.name = name, .help = help, .required = required, .decides = false};
}

}  // namespace

void describe(Fields& f, Misconception& one) {
  one.at = f.here();
  f.id({"id", "Name of the misconception"}, one.id);
  f.text({"idea", "The wrong idea in a pupil's words"}, one.idea, 120);
  f.id({"card", "The card that meets it"}, one.card);
  f.text({"question", "What the teacher asks"}, one.question, 300);
}

void describe(Fields& f, LessonCheck& check) {
  check.at = f.here();
  f.text({"question", "The question"}, check.question, 300);
  f.texts({"options", "The answers to choose from"}, check.options, 160, {.min = 2, .max = 4});
  f.integer({"correct", "Index of the right answer, from 0"}, check.correct, {.min = 0, .max = 3});
}

void describe(Fields& f, Lesson& lesson) {
  f.integers({"formats", "Lengths of lesson it fits, minutes"}, lesson.formats, {.min = 10, .max = 90},
             {.min = 1, .max = 5});
  f.texts({"objectives", "What pupils can do afterwards"}, lesson.objectives, 300, {.min = 1, .max = 6});
  f.words({"competences", "Ids from public frameworks: \"FinComp …\""}, lesson.competences, {.min = 1, .max = 10});
  f.list({"misconceptions", "Wrong ideas it meets"}, lesson.misconceptions, {.min = 0, .max = 6});
  f.object({"check", "One question asked before and after"}, lesson.check);
  f.texts({"discussion", "Questions for the class"}, lesson.discussion, 300, {.min = 1, .max = 8});
  f.text({"homework", "A small task for home"}, lesson.homework, long_text);
  f.text({"support", "How to make it easier"}, lesson.support, long_text);
  f.text({"core", "How to play it as it is"}, lesson.core, long_text);
  f.text({"challenge", "How to make it harder"}, lesson.challenge, long_text);
  f.text({"safety", "What to mind"}, lesson.safety, long_text);
}

void describe(Fields& f, Term& term) {
  term.at = f.here();
  f.id({"id", "Name of the term in lists of terms"}, term.id);
  f.text({"term", "The term itself"}, term.term, 40);
  f.text({"words", "What it means: simple words first"}, term.words, 240);
}

void describe(Fields& f, BalanceRules& rules) {
  rules.at = f.here();
  const auto number = [&](std::string_view name, Help help, std::int32_t& value, IntegerRange range) {
    f.integer(words_only(name, help, false), value, range);
  };
  number("luck", "Per cent of the spread of scores that luck may explain", rules.luck, {.min = 1, .max = 100});
  number("minutes_from", "Shortest mean play of a bot at a pupil's pace", rules.minutes_from, {.min = 1, .max = 120});
  number("minutes_to", "Longest mean play of a bot at a pupil's pace", rules.minutes_to, {.min = 1, .max = 120});
  number("always_right", "Per cent of its occasions from which an answer counts as always right", rules.always_right,
         {.min = 50, .max = 100});
  number("standard_errors", "By how many standard errors each tier of bots must beat the one below",
         rules.standard_errors, {.min = 0, .max = 20});
}

void describe(Fields& f, Ages& ages) {
  ages.at = f.here();
  f.integer({"from", "Youngest"}, ages.from, {.min = 6, .max = 99});
  f.integer({"to", "Oldest"}, ages.to, {.min = 6, .max = 99});
}

void describe_head(Fields& f, Scenario& s, std::string_view format) {
  f.constant({"format", "Which game and which format of file"}, format);
  f.id({"id", "Name of the scenario in links and reports; stays the same for ever"}, s.id);
  f.integer({.name = "version", .help = "Raised by the author with every published change", .decides = false},
            s.version, {.min = 1, .max = 1'000'000});
  f.text({"title", "Name that pupils see"}, s.title, 60);
  f.text({"summary", "What it is about, in a sentence or two"}, s.summary, 240);
  f.words(words_only("languages", "Languages of all texts; the first is also that of plain strings"), s.languages,
          {.min = 1, .max = Scenario::max_languages});
  f.integer({.name = "minutes", .help = "How long a game takes", .decides = false}, s.minutes, {.min = 1, .max = 120});
  f.object(words_only("ages", "Whom it is written for"), s.ages);
  f.integer({"pass", "Score from which the goal counts as reached, in ten-thousandths"}, s.pass,
            {.min = 0, .max = 10'000});
  f.object(words_only("lesson", "What a teacher needs around the game", false), s.lesson);
  f.list(words_only("glossary", "Words that pupils may not know, explained", false), s.glossary,
         {.min = 0, .max = Scenario::max_terms});
  f.object(words_only("balance", "What bots must find true of it", false), s.balance);
  f.words({.name = "sensitive", .help = "Tags of cards that a teacher can switch off", .required = false}, s.sensitive,
          {.min = 0, .max = Scenario::max_sensitive});
}

std::vector<std::string> read_languages(const Json& root) {
  std::vector<std::string> result;
  if (const Json* list = root.find("languages"))
    for (const Json& item : list->items)
      // No more than are allowed: every text is checked against each.
      if (item.kind == Json::Kind::string && result.size() < Scenario::max_languages) result.push_back(item.string);
  return result;
}

std::string rules_hash(std::string_view canonical) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(canonical.data());
  return to_hex(sha256(std::span(bytes, canonical.size()))).substr(0, hash_digits);
}

}  // namespace klaster
