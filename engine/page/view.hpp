// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What the page is to show, as data: a tree of nodes with stable keys. No sentence is in it, only message keys
// with arguments and scenario texts by language, so the page can change the language without asking the engine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/page/decision.hpp"
#include "engine/page/message.hpp"

namespace klaster {

/// Who looks: everybody at one table, or one seat whose neighbours' cards stay hidden.
struct Viewer {
  static constexpr std::int32_t whole_table = -1;
  std::int32_t seat = whole_table;

  bool operator==(const Viewer&) const = default;
};

/// What a node is. The page has one component for each.
enum class NodeKind : std::uint8_t {
  group,    ///< children that belong together; `label` is its accessible name
  heading,  ///< `level` 1 to 3
  text,     ///< a sentence
  button,   ///< `decide` is sent when pressed; greyed with a reason where `refused` is set
  card,     ///< an event card: label, body text, picture, children
  stepper,  ///< label, value, `decide` (plus) and `decide_less` (minus)
  meter,    ///< label, value between min and max, mark
  tag,      ///< a label on a thing in the world (see `anchor`)
  table,    ///< rows of cells
  list,     ///< children as items
  alert,    ///< a sentence that wants attention
  chart,    ///< `chart`: drawn, and as a table for those who do not see it; `detail` says what it shows
  details,  ///< `label` opens and closes its children
  reflect,  ///< a question for the player alone: `choices` to pick from; what is picked never leaves the device
  guide     ///< a pointer at another node (`target`): what to try there; players can send it away
};

/// Where on the screen a top-level node belongs.
enum class Place : std::uint8_t {
  bar,     ///< the thin bar on top: what and when
  main,    ///< the column of decisions
  action,  ///< the one primary action, where the thumb is
  world    ///< on the canvas, at an anchor
};

/// What a number or a node means; the page paints each tone alike in every game.
enum class Tone : std::uint8_t { neutral, gain, loss, saving, highlight };

/// Numbers as a picture. Every series has one value for each category.
struct Chart {
  enum class Kind : std::uint8_t {
    bars,  ///< stacked on each other; negative values below the line
    lines
  };
  struct Series {
    Message label;
    Tone tone = Tone::neutral;
    std::vector<std::int32_t> values;
  };
  Kind kind = Kind::bars;
  std::vector<Message> categories;
  std::vector<Series> series;
};

/// A word with its explanation.
struct Explained {
  Message term;
  Message words;
};

/// Node of the tree. Unused members keep their defaults and are not sent.
struct Node {
  std::string key;  ///< stable, ASCII, unique in the view
  NodeKind kind = NodeKind::group;
  Place place = Place::main;  ///< of top-level nodes only
  Tone tone = Tone::neutral;
  Message label;
  Message detail;                       ///< a second, smaller line; the body of a card
  std::optional<std::int32_t> value{};  ///< meter and stepper
  std::int32_t min = 0;
  std::int32_t max = 0;
  std::optional<std::int32_t> mark{};  ///< a target on the meter
  bool money = false;                  ///< value, max and mark are amounts of the view's currency
  std::int32_t level = 2;              ///< of headings
  std::int32_t anchor = -1;            ///< slot in the anchor array
  std::string_view picture;            ///< name of an art file
  bool primary = false;                ///< the one thing to do
  bool announce = false;               ///< read out when its words change
  bool pressed = false;                ///< of choices: this one is taken
  std::optional<Decision> decide{};
  std::optional<Decision> decide_less{};
  Message refused;                         ///< why `decide` cannot be done now; empty when it can
  Message refused_less;                    ///< the same for `decide_less`
  std::vector<std::vector<Message>> rows;  ///< of tables; the first row is the header
  std::vector<Message> explains;  ///< of tables: what each row but the header means; may be empty, or hold empty ones
  std::vector<Explained> terms;   ///< words in it that a player may want explained
  std::vector<Message> choices;   ///< of questions to reflect on
  std::optional<Chart> chart{};
  std::string target;     ///< of guides: key of the node they point at
  std::int32_t fork = 0;  ///< of buttons: play again from that turn; 0: no such button
  std::vector<Node> children;
};

/// Everything the page shows of a game at one moment.
struct View {
  std::string_view phase;     ///< ASCII name of the phase, for styles and tests
  std::string_view currency;  ///< ISO 4217 code of money values, or empty
  std::vector<Node> nodes;
};

}  // namespace klaster
