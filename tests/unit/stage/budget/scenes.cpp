// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
#include "tests/unit/stage/budget/scenes.hpp"

namespace klaster::budget {
namespace {

using Kind = TableState::Kind;
using Phase = TableState::Phase;
using Season = TableState::Season;

TableState first_week() {
  return {.jars = {{Kind::need, true, 0, 300},
                   {Kind::need, false, 0, 150},
                   {Kind::want, true, 0, 0},
                   {Kind::rainy, false, 0, 0},
                   {Kind::goal, true, 0, 6000}},
          .tray = 1100,
          .mood = 60,
          .goal_picture = "bicycle",
          .untouched = true};
}

TableState full_week() {
  return {.jars = {{Kind::need, true, 250, 300},
                   {Kind::need, true, 150, 150},
                   {Kind::want, true, 200, 0},
                   {Kind::rainy, true, 450, 0},
                   {Kind::goal, true, 2600, 6000}},
          .tray = 750,
          .mood = 80,
          .week = 4,
          .goal_picture = "bicycle"};
}

TableState hard_week() {
  TableState table = full_week();
  table.jars = {{Kind::need, true, 300, 300}, {Kind::need, true, 0, 150}, {Kind::want, true, 50, 0},
                {Kind::want, true, 0, 0},     {Kind::rainy, true, 0, 0},  {Kind::goal, true, 1200, 6000}};
  table.tray = 400;
  table.debt = 850;
  table.mood = 12;
  table.week = 3;
  return table;
}

TableState with_phase(TableState table, Phase phase) {
  table.phase = phase;
  return table;
}

TableState week_end() {
  TableState table = with_phase(full_week(), Phase::ledger);
  table.jars[0].balance = 0;
  table.jars[1].balance = 0;
  table.jars[2].balance = 0;
  table.tray = 650;
  return table;
}

TableState after_a_move() {
  TableState table = full_week();
  table.jars[0].balance = 300;
  table.tray -= 50;
  return table;
}

TableState result() {
  TableState table = with_phase(full_week(), Phase::over);
  table.jars = {{Kind::need, true, 0, 0},
                {Kind::need, true, 0, 0},
                {Kind::want, true, 0, 0},
                {Kind::rainy, true, 900, 0},
                {Kind::goal, true, 6150, 6000}};
  table.tray = 0;
  table.mood = 95;
  table.week = 8;
  return table;
}

TableState in_season(TableState table, TableState::Season season, std::int32_t week) {
  table.season = season;
  table.week = week;
  return table;
}

TableState three_jars() {
  TableState table = first_week();
  table.jars[0].balance = 100;
  table.tray = 1000;
  table.untouched = false;
  return table;
}

TableState four_jars() {
  TableState table = three_jars();
  table.jars[3].open = true;
  table.week = 2;
  return table;
}

const Scene all[] = {
    {.name = "payday-falling", .before = first_week(), .ticks = 45},
    {.name = "payday-lies", .before = first_week(), .ticks = 300},
    {.name = "planning", .before = full_week(), .ticks = 40},
    {.name = "coin-flies", .before = full_week(), .after = after_a_move(), .changes = true, .ticks = 16},
    {.name = "coin-held", .before = full_week(), .ticks = 40, .holding = true},
    {.name = "week-end", .before = full_week(), .after = week_end(), .changes = true, .ticks = 30},
    {.name = "hard-week", .before = hard_week(), .ticks = 60},
    {.name = "events", .before = with_phase(hard_week(), Phase::events), .ticks = 60},
    {.name = "result", .before = result(), .ticks = 60},
    {.name = "another-jar", .before = three_jars(), .after = four_jars(), .changes = true, .ticks = 14},
    {.name = "rain", .before = in_season(full_week(), Season::spring, 3), .ticks = 60},
    {.name = "fluff", .before = in_season(full_week(), Season::summer, 2), .ticks = 60},
    {.name = "leaves", .before = in_season(full_week(), Season::autumn, 1), .ticks = 60},
    {.name = "first-snow", .before = in_season(full_week(), Season::autumn, 8), .ticks = 60},
    {.name = "frost", .before = in_season(hard_week(), Season::winter, 3), .ticks = 60},
    {.name = "snow", .before = in_season(with_phase(full_week(), Phase::ledger), Season::winter, 2), .ticks = 120},
};

}  // namespace

std::span<const Scene> scenes() { return all; }

void play(const Scene& scene, Tabletop& table) {
  table.open(scene.before);
  if (scene.changes) table.change(scene.after);
  if (scene.holding) {
    const auto things = table.money().things();
    Point from;
    for (const Thing& thing : things) {
      if (thing.place == Purse::tray) from = thing.at;
    }
    const Point to = table.layout().jars.front().glass.centre();
    table.pointer({.phase = Pointer::Phase::down, .at = from, .time_ms = 0});
    table.pointer({.phase = Pointer::Phase::move, .at = mix(from, to, 0.5F), .time_ms = 16});
    table.pointer({.phase = Pointer::Phase::move, .at = to, .time_ms = 500});
  }
  for (int i = 0; i < scene.ticks; ++i) table.tick();
}

}  // namespace klaster::budget
