// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Everything that is wrong with a file is said at once, each thing at its place.
#include "engine/scenario/reader.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/unit/scenario/show.hpp"
#include "tests/unit/scenario/stall.hpp"

namespace klaster {
namespace {

using Lines = std::vector<std::string>;

struct Reading {
  Stall stall;
  Lines findings;
  std::string canonical;
};

Reading read(std::string_view text, std::vector<std::string> languages = {"en", "uk"}) {
  Findings findings(text);
  Reading reading;
  const auto json = read_json(text, findings);
  EXPECT_TRUE(json) << text;
  if (!json) return reading;
  Reader reader(*json, findings);
  reader.expect_languages(std::move(languages));
  describe(reader, reading.stall);
  reader.finish();
  reading.findings = show(findings);
  reading.canonical = reader.canonical();
  return reading;
}

/// The good stall with something replaced.
std::string with(std::string_view old, std::string_view replacement) {
  std::string text(good_stall);
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), replacement);
}

Lines found_with(std::string_view old, std::string_view replacement) { return read(with(old, replacement)).findings; }

TEST(Reader, FillsEveryField) {
  const Reading reading = read(good_stall);
  EXPECT_EQ(reading.findings, Lines{});
  const Stall& stall = reading.stall;
  EXPECT_EQ(stall.id, "corner");
  EXPECT_EQ(stall.label.in("uk"), "Ріг");
  EXPECT_EQ(stall.label.in("en"), "Corner");
  EXPECT_EQ(stall.currency, "UAH");
  EXPECT_FALSE(stall.open);
  EXPECT_EQ(stall.colour, 1);
  EXPECT_EQ(stall.hours, (std::vector<std::int32_t>{8, 17}));
  EXPECT_EQ(stall.tags, std::vector<std::string>{"sweet"});
  ASSERT_EQ(stall.notes.size(), 1u);
  EXPECT_EQ(stall.notes[0].in("uk"), "Зачинено");
  EXPECT_EQ(stall.roof.width, 4);
  ASSERT_EQ(stall.goods.size(), 2u);
  EXPECT_EQ(stall.goods[0].name, "apple");
  EXPECT_EQ(stall.goods[0].price, 5);
  EXPECT_TRUE(stall.goods[1].free);
}

TEST(Reader, LeavesOptionalFieldsAsTheyWere) {
  const Reading reading = read(R"({"format": "stall/1", "id": "a", "label": {"en": "A", "uk": "А"}})");
  EXPECT_EQ(reading.findings, Lines{});
  EXPECT_TRUE(reading.stall.open);
  EXPECT_EQ(reading.stall.roof.width, 3);
  EXPECT_TRUE(reading.stall.goods.empty());
}

TEST(Reader, SaysWhichRequiredFieldsAreMissingAtTheirObject) {
  EXPECT_EQ(read(R"( {"id": "a"})").findings, (Lines{"1:2 missing_key key=format", "1:2 missing_key key=label"}));
  EXPECT_EQ(found_with(R"({"width": 4})", "{}"), Lines{"11:11 missing_key key=width"});
}

TEST(Reader, PointsAtUnknownNamesAndGuessesWhatWasMeant) {
  EXPECT_EQ(found_with(R"("open")", R"("opne")"), Lines{"6:3 misspelt_key key=opne nearest=open"});
  EXPECT_EQ(found_with(R"("open")", R"("owner")"), Lines{"6:3 unknown_key key=owner"});
  EXPECT_EQ(found_with(R"({"width": 4})", R"({"width": 4, "wdith": 5})"),
            Lines{"11:24 misspelt_key key=wdith nearest=width"});
}

TEST(Reader, DoesNotCompareVeryLongNames) {
  const std::string name(10'000, 'o');
  EXPECT_EQ(found_with(R"("open")", "\"" + name + "\""), Lines{"6:3 unknown_key key=" + name});
}

TEST(Reader, SaysWhichTypeItExpectedAndWhatIsThere) {
  const std::string head = " wrong_type key=";
  EXPECT_EQ(found_with(R"("corner")", "5"), Lines{"3:9" + head + "id expected=string found=integer"});
  EXPECT_EQ(found_with(R"("UAH")", "null"), Lines{"5:15" + head + "currency expected=string found=null"});
  EXPECT_EQ(found_with("false", "0"), Lines{"6:11" + head + "open expected=boolean found=integer"});
  EXPECT_EQ(found_with(R"("blue")", "[]"), Lines{"7:13" + head + "colour expected=string found=array"});
  EXPECT_EQ(found_with("[8, 17]", "8"), Lines{"8:12" + head + "hours expected=array found=integer"});
  EXPECT_EQ(found_with("[8, 17]", "[8, 17.5]"), Lines{"8:16" + head + "hours expected=integer found=number"});
  EXPECT_EQ(found_with(R"(["sweet"])", "[true]"), Lines{"9:12" + head + "tags expected=string found=boolean"});
  EXPECT_EQ(found_with(R"({"width": 4})", "4"), Lines{"11:11" + head + "roof expected=object found=integer"});
  EXPECT_EQ(found_with(R"({"free": "smile"})", "7"), Lines{"12:44" + head + "[] expected=object found=integer"});
}

TEST(Reader, LeavesOutItemsThatAreNoStructures) {
  const Reading reading = read(with(R"([{"sold": "apple", "price": 5},)", R"([7, {"sold": "apple", "price": 5},)"));
  ASSERT_EQ(reading.stall.goods.size(), 2u);
  EXPECT_EQ(reading.stall.goods[0].name, "apple");
  EXPECT_EQ(reading.findings.size(), 1u);
}

TEST(Reader, KeepsNumbersWithinTheirRangeAndSaysSo) {
  const Reading low = read(with(R"("width": 4)", R"("width": 0)"));
  EXPECT_EQ(low.findings, Lines{"11:21 out_of_range key=width value=0 min=1 max=9"});
  EXPECT_EQ(low.stall.roof.width, 1);
  const Reading high = read(with(R"("width": 4)", R"("width": 9000000000)"));
  EXPECT_EQ(high.findings, Lines{"11:21 out_of_range key=width value=9000000000 min=1 max=9"});
  EXPECT_EQ(high.stall.roof.width, 9);
  EXPECT_EQ(found_with("[8, 17]", "[8, 25]"), Lines{"8:16 out_of_range key=hours value=25 min=0 max=24"});
}

TEST(Reader, CountsTheItemsOfLists) {
  EXPECT_EQ(found_with("[8, 17]", "[8]"), Lines{"8:12 list_length key=hours length=1 min=2 max=4"});
  EXPECT_EQ(found_with(R"([{"sold": "apple", "price": 5}, {"free": "smile"}])", "[]"),
            Lines{"12:12 list_length key=goods length=0 min=1 max=3"});
}

TEST(Reader, LooksOnlyAtAsManyItemsAsAreAllowed) {
  const Reading reading = read(with(R"(["sweet"])", R"(["a", "b", "c", 4])"));
  EXPECT_EQ(reading.findings, Lines{"9:11 list_length key=tags length=4 min=0 max=2"});
  EXPECT_EQ(reading.stall.tags.size(), 2u);
}

TEST(Reader, ChecksIds) {
  for (const std::string_view good : {"a", "0", "a-b", "week-10", "a--b"})
    EXPECT_EQ(found_with("corner", good), Lines{}) << good;
  for (const std::string_view bad : {"", "-a", "a-", "A", "a b", "a_b", "кут"})
    EXPECT_EQ(found_with("corner", bad), Lines{"3:9 bad_id id=" + std::string(bad)});
  EXPECT_EQ(found_with("corner", std::string(40, 'a')), Lines{});
  EXPECT_EQ(found_with("corner", std::string(41, 'a')).size(), 1u);
}

TEST(Reader, ChecksWordsOfAChoice) {
  EXPECT_EQ(found_with(R"("blue")", R"("blau")"), Lines{"7:13 unknown_choice key=colour value=blau allowed=red, blue"});
  EXPECT_EQ(found_with("stall/1", "stall/2"), Lines{"2:13 unknown_choice key=format value=stall/2 allowed=stall/1"});
}

TEST(Reader, CountsLettersOfWordsNotBytes) {
  EXPECT_EQ(found_with("UAH", "грн"), Lines{});
  EXPECT_EQ(found_with("UAH", "гривня"), Lines{"5:15 too_long key=currency max=3"});
}

TEST(Reader, ChecksTextsInEveryLanguage) {
  EXPECT_EQ(found_with("Ріг", "Ріг вулиці"), Lines{});  // ten letters
  EXPECT_EQ(found_with("Ріг", "Ріг вулиць!"), Lines{"4:35 text_too_long language=uk length=11 max=10"});
  EXPECT_EQ(found_with("Corner", ""), Lines{"4:19 empty_text language=en"});
  EXPECT_EQ(found_with("Corner", "{"), Lines{"4:19 message_syntax language=en found={}"});
  EXPECT_EQ(found_with(R"(, "uk": "Ріг")", ""), Lines{"4:12 missing_translation language=uk"});
  EXPECT_EQ(found_with(R"("uk": "Ріг")", R"("uk": 5)"), Lines{"4:35 wrong_type key=uk expected=string found=integer"});
  EXPECT_EQ(found_with(R"("uk": "Ріг")", R"("uk": "Ріг", "de": "Ecke")"), Lines{"4:42 unknown_language language=de"});
  EXPECT_EQ(found_with(R"({"en": "Corner", "uk": "Ріг"})", "[]"),
            Lines{"4:12 wrong_type key=label expected=object found=array"});
}

TEST(Reader, TakesAPlainStringForTheFirstLanguageAndMissesTheOthers) {
  const std::string text = with(R"({"en": "Corner", "uk": "Ріг"})", R"("Ріг")");
  const Reading reading = read(text, {"uk", "en"});
  EXPECT_EQ(reading.stall.label.in("uk"), "Ріг");
  EXPECT_EQ(reading.findings, Lines{"4:12 warning missing_translation language=en"});
}

TEST(Reader, TakesEveryLanguageWhereNoneIsNamed) {
  const Reading reading = read(good_stall, {});
  EXPECT_EQ(reading.findings, Lines{});
  EXPECT_EQ(reading.stall.label.in("uk"), "Ріг");
}

TEST(Reader, NamesTheVariantsWhereNoneIsThere) {
  EXPECT_EQ(found_with(R"({"free": "smile"})", R"({"fre": "smile"})"), Lines{"12:44 no_variant allowed=sold, free"});
}

TEST(Reader, TakesTheFirstOfTwoVariantsAndReportsTheOther) {
  EXPECT_EQ(found_with(R"("price": 5})", R"("price": 5, "free": "pear"})"), Lines{"12:43 unknown_key key=free"});
}

TEST(Reader, ReportsEverythingAtOnce) {
  std::string text(good_stall);
  for (const auto& [old, replacement] :
       std::vector<std::pair<std::string, std::string>>{{"corner", "Corner"},
                                                        {"[8, 17]", "[8, \"x\"]"},
                                                        {"\"width\": 4", "\"with\": 4"},
                                                        {"\"price\": 5", "\"price\": 500"}})
    text.replace(text.find(old), old.size(), replacement);
  EXPECT_EQ(read(text).findings,
            (Lines{"3:9 bad_id id=Corner", "8:16 wrong_type key=hours expected=integer found=string",
                   "11:11 missing_key key=width", "11:12 misspelt_key key=with nearest=width",
                   "12:40 out_of_range key=price value=500 min=1 max=100"}));
}

TEST(Canonical, DoesNotChangeWithTheOrderOfMembersOrTheirWords) {
  const std::string canonical = read(good_stall).canonical;
  EXPECT_EQ(read(R"({
    "goods": [{"price": 5, "sold": "apple"}, {"free": "smile"}], "roof": {"width": 4},
    "notes": [{"uk": "Немає", "en": "Gone"}], "tags": ["sweet"], "hours": [8, 17], "colour": "blue",
    "open": true, "currency": "UAH", "label": {"uk": "Інше", "en": "Other"}, "id": "corner", "format": "stall/1"
  })")
                .canonical,
            canonical);
}

TEST(Canonical, ChangesWithEverythingThatDecides) {
  const std::string canonical = read(good_stall).canonical;
  for (const auto& [old, replacement] :
       std::vector<std::pair<std::string, std::string>>{{"corner", "centre"},
                                                        {"UAH", "EUR"},
                                                        {"blue", "red"},
                                                        {"[8, 17]", "[8, 18]"},
                                                        {"[8, 17]", "[8, 17, 18]"},
                                                        {"sweet", "sour"},
                                                        {"\"width\": 4", "\"width\": 5"},
                                                        {"apple", "pear"},
                                                        {"\"price\": 5", "\"price\": 6"},
                                                        {R"({"free": "smile"})", R"({"sold": "smile", "price": 5})"},
                                                        {R"(, {"free": "smile"})", ""}})
    EXPECT_NE(read(with(old, replacement)).canonical, canonical) << old;
}

TEST(Canonical, CannotBePretendedByAValue) {
  // A word that holds what the next field would write is still another file.
  const std::string one = read(with(R"(["sweet"])", R"(["a", "b"])")).canonical;
  const std::string two = read(with(R"(["sweet"])", "[\"a\\ntags=1:b\"]")).canonical;
  EXPECT_NE(one, two);
}

}  // namespace
}  // namespace klaster
