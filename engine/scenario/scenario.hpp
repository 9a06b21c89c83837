// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What every scenario has, whatever its game: name, languages, ages, lesson.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/text.hpp"
#include "engine/scenario/fields.hpp"
#include "engine/scenario/finding.hpp"
#include "engine/scenario/json.hpp"
#include "engine/scenario/reader.hpp"

namespace klaster {

/// A wrong idea pupils bring, and the card that meets it.
struct Misconception {
  std::string id;
  Text idea;
  std::string card;
  Text question;
  std::size_t at = 0;  ///< offset in the file
};
void describe(Fields&, Misconception&);

/// One question asked before and after.
struct LessonCheck {
  Text question;
  std::vector<Text> options;
  std::int32_t correct = 0;
  std::size_t at = 0;  ///< offset in the file
};
void describe(Fields&, LessonCheck&);

/// What a teacher needs around the game.
struct Lesson {
  std::vector<std::int32_t> formats;  ///< minutes
  std::vector<Text> objectives;
  std::vector<std::string> competences;  ///< "FinComp 1.2"
  std::vector<Misconception> misconceptions;
  LessonCheck check;
  std::vector<Text> discussion;
  Text homework;
  Text support;    ///< easier
  Text core;       ///< as it is
  Text challenge;  ///< harder
  Text safety;
};
void describe(Fields&, Lesson&);

/// A word that pupils may not know, explained in simpler ones.
struct Term {
  std::string id;
  Text term;
  Text words;
  std::size_t at = 0;  ///< offset in the file
};
void describe(Fields&, Term&);

/// What bots must find true of a scenario (`klaster balance`).
struct BalanceRules {
  std::int32_t luck = 25;            ///< per cent of the spread of scores that luck may explain
  std::int32_t minutes_from = 8;     ///< shortest mean play
  std::int32_t minutes_to = 12;      ///< longest mean play
  std::int32_t always_right = 95;    ///< per cent of its occasions from which an answer counts as always right
  std::size_t at = 0;                ///< offset in the file
  std::int32_t standard_errors = 3;  ///< by which each tier of bots must beat the one below
};
void describe(Fields&, BalanceRules&);

/// The ages a scenario was written for.
struct Ages {
  std::int32_t from = 10;
  std::int32_t to = 17;
  std::size_t at = 0;  ///< offset in the file
};
void describe(Fields&, Ages&);

/// The part of a scenario that all games share. Games derive their own.
struct Scenario {
  virtual ~Scenario() = default;

  std::string id;
  std::int32_t version = 1;
  Text title;
  Text summary;
  std::vector<std::string> languages;
  std::int32_t minutes = 10;
  Ages ages;
  std::int32_t pass = 6'000;  ///< score from which the goal counts as reached, in ten-thousandths
  Lesson lesson;
  std::vector<Term> glossary;
  BalanceRules balance;
  std::vector<std::string> sensitive;  ///< tags that a teacher can switch off, at most `max_sensitive`
  std::string hash;                    ///< of all that decides the game, without words: 16 hexadecimal digits

  static constexpr std::size_t max_sensitive = 4;
  static constexpr std::size_t max_languages = 12;
  static constexpr std::size_t max_terms = 24;
};

/// Describes the shared part; `format` is "klaster/<game>/1".
void describe_head(Fields&, Scenario&, std::string_view format);

/// Reads the languages ahead of everything else, because every text is checked against them.
[[nodiscard]] std::vector<std::string> read_languages(const Json& root);

/// The hash of a canonical form (see Reader::canonical).
[[nodiscard]] std::string rules_hash(std::string_view canonical);

}  // namespace klaster
