// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A small structure with a field of every kind: what reader and schema are tried on.
#pragma once

#include "engine/scenario/fields.hpp"

namespace klaster {

/// A good of a market stall: sold, or given away.
struct Good {
  std::string name;
  std::int32_t price = 0;
  bool free = false;
};

inline void describe(Fields& f, Good& good) {
  if (f.variant("sold", "It has a price")) {
    f.id({"sold", "Name of the good"}, good.name);
    f.integer({"price", "What it costs"}, good.price, {.min = 1, .max = 100});
  }
  if (f.variant("free", "It is given away")) {
    good.free = true;
    f.id({"free", "Name of the good"}, good.name);
  }
  f.end_variants();
}

struct Roof {
  std::int32_t width = 3;
};

inline void describe(Fields& f, Roof& roof) { f.integer({"width", "In metres"}, roof.width, {.min = 1, .max = 9}); }

struct Stall {
  std::string id;
  Text label;
  std::string currency;
  bool open = true;
  std::int32_t colour = 0;
  std::vector<std::int32_t> hours;
  std::vector<std::string> tags;
  std::vector<Text> notes;
  Roof roof;
  std::vector<Good> goods;
};

inline constexpr std::string_view colours[] = {"red", "blue"};

inline void describe(Fields& f, Stall& stall) {
  f.constant({"format", "The format"}, "stall/1");
  f.id({"id", "Name of the stall"}, stall.id);
  f.text({"label", "Written above it"}, stall.label, 10);
  f.word({.name = "currency", .help = "ISO 4217", .required = false}, stall.currency, 3);
  f.boolean({.name = "open", .help = "Is it open", .required = false, .decides = false}, stall.open);
  f.choice({.name = "colour", .help = "Colour", .required = false}, stall.colour, colours);
  f.integers({.name = "hours", .help = "Opening hours", .required = false}, stall.hours, {.min = 0, .max = 24},
             {.min = 2, .max = 4});
  f.words({.name = "tags", .help = "Tags", .required = false}, stall.tags, {.min = 0, .max = 2});
  f.texts({.name = "notes", .help = "Notes", .required = false}, stall.notes, 20, {.min = 0, .max = 2});
  f.object({.name = "roof", .help = "The roof", .required = false}, stall.roof);
  f.list({.name = "goods", .help = "What is there", .required = false}, stall.goods, {.min = 1, .max = 3});
}

/// A stall without fault that has every field.
inline constexpr std::string_view good_stall = R"({
  "format": "stall/1",
  "id": "corner",
  "label": {"en": "Corner", "uk": "Ріг"},
  "currency": "UAH",
  "open": false,
  "colour": "blue",
  "hours": [8, 17],
  "tags": ["sweet"],
  "notes": [{"en": "Closed", "uk": "Зачинено"}],
  "roof": {"width": 4},
  "goods": [{"sold": "apple", "price": 5}, {"free": "smile"}]
})";

}  // namespace klaster
