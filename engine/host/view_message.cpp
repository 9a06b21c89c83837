// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "engine/host/view_message.hpp"

#include <variant>

#include "engine/session/words.hpp"

namespace klaster {
namespace {

std::string_view name_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::heading:
      return "heading";
    case NodeKind::text:
      return "text";
    case NodeKind::button:
      return "button";
    case NodeKind::card:
      return "card";
    case NodeKind::stepper:
      return "stepper";
    case NodeKind::meter:
      return "meter";
    case NodeKind::tag:
      return "tag";
    case NodeKind::table:
      return "table";
    case NodeKind::list:
      return "list";
    case NodeKind::alert:
      return "alert";
    case NodeKind::chart:
      return "chart";
    case NodeKind::details:
      return "details";
    case NodeKind::reflect:
      return "reflect";
    case NodeKind::guide:
      return "guide";
    case NodeKind::group:
      break;
  }
  return "group";
}

std::string_view name_of(Place place) {
  switch (place) {
    case Place::bar:
      return "bar";
    case Place::action:
      return "action";
    case Place::world:
      return "world";
    case Place::main:
      break;
  }
  return "main";
}

std::string_view name_of(Tone tone) {
  switch (tone) {
    case Tone::gain:
      return "gain";
    case Tone::loss:
      return "loss";
    case Tone::saving:
      return "saving";
    case Tone::highlight:
      return "highlight";
    case Tone::neutral:
      break;
  }
  return "neutral";
}

void write_text(JsonWriter& json, const Text& text) {
  json.begin_object();
  for (const Text::Translation& one : text.translations) json.field(one.language, std::string_view(one.words));
  json.end_object();
}

/// Writes one message value; each alternative in the form that the page tells apart.
struct ValueWriter {
  JsonWriter& json;

  void operator()(std::int32_t number) const { json.value(number); }
  void operator()(std::string_view word) const { json.value(word); }
  void operator()(Money money) const {
    json.begin_object();
    json.field("money", money.amount);
    json.end_object();
  }
  void operator()(const Text* text) const {
    json.begin_object();
    json.key("text");
    write_text(json, *text);
    json.end_object();
  }
};

void write_message(JsonWriter& json, const Message& message) {
  json.begin_object();
  if (message.text != nullptr) {
    json.key("text");
    write_text(json, *message.text);
  } else {
    json.field("msg", message.key);
  }
  if (!message.arguments.empty()) {
    json.key("args");
    json.begin_object();
    for (const auto& [name, value] : message.arguments) {
      json.key(name);
      std::visit(ValueWriter{json}, value);
    }
    json.end_object();
  }
  json.end_object();
}

/// Writes nodes; what equals its default is left out.
class NodeWriter {
 public:
  NodeWriter(JsonWriter& json, std::span<const Verb> verbs, const Game& game)
      : json_(json), verbs_(verbs), game_(game) {}

  void write(const std::vector<Node>& nodes) {
    json_.begin_array();
    for (const Node& node : nodes) write(node);
    json_.end_array();
  }

 private:
  void write(const Node& node) {
    json_.begin_object();
    json_.field("key", std::string_view(node.key));
    json_.field("kind", name_of(node.kind));
    if (node.place != Place::main) json_.field("place", name_of(node.place));
    if (node.tone != Tone::neutral) json_.field("tone", name_of(node.tone));
    write("label", node.label);
    write("detail", node.detail);
    if (node.value) json_.field("value", *node.value);
    if (node.min != 0) json_.field("min", node.min);
    if (node.max != 0) json_.field("max", node.max);
    if (node.mark) json_.field("mark", *node.mark);
    if (node.kind == NodeKind::heading) json_.field("level", node.level);
    if (node.anchor >= 0) json_.field("anchor", node.anchor);
    if (!node.picture.empty()) json_.field("picture", node.picture);
    write("money", node.money);
    write("primary", node.primary);
    write("announce", node.announce);
    write("pressed", node.pressed);
    write("decide", node.decide);
    write("decideLess", node.decide_less);
    write("refused", node.refused);
    write("refusedLess", node.refused_less);
    write_rows(node);
    write_list("explains", node.explains);
    write_list("choices", node.choices);
    write_terms(node);
    if (node.chart) write_chart(*node.chart);
    if (!node.target.empty()) json_.field("target", std::string_view(node.target));
    if (node.fork > 0) json_.field("fork", node.fork);
    if (!node.children.empty()) {
      json_.key("children");
      write(node.children);
    }
    json_.end_object();
  }

  void write(std::string_view name, const Message& message) {
    if (message.empty()) return;
    json_.key(name);
    write_message(json_, message);
  }

  void write(std::string_view name, bool flag) {
    if (flag) json_.field(name, true);
  }

  void write(std::string_view name, const std::optional<Decision>& decision) {
    if (!decision) return;
    json_.key(name);
    json_.begin_object();
    write_decision(json_, *decision, verbs_, game_);
    json_.end_object();
  }

  void write_rows(const Node& node) {
    if (node.rows.empty()) return;
    json_.key("rows");
    json_.begin_array();
    for (const std::vector<Message>& row : node.rows) {
      json_.begin_array();
      for (const Message& cell : row) write_message(json_, cell);
      json_.end_array();
    }
    json_.end_array();
  }

  /// An empty message is an empty object: it keeps the place of the next.
  void write_list(std::string_view name, const std::vector<Message>& messages) {
    if (messages.empty()) return;
    json_.key(name);
    json_.begin_array();
    for (const Message& message : messages) {
      if (message.empty()) {
        json_.begin_object();
        json_.end_object();
      } else {
        write_message(json_, message);
      }
    }
    json_.end_array();
  }

  void write_terms(const Node& node) {
    if (node.terms.empty()) return;
    json_.key("terms");
    json_.begin_array();
    for (const Explained& one : node.terms) {
      json_.begin_object();
      write("term", one.term);
      write("words", one.words);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_chart(const Chart& chart) {
    json_.key("chart");
    json_.begin_object();
    json_.field("kind", std::string_view(chart.kind == Chart::Kind::bars ? "bars" : "lines"));
    write_list("categories", chart.categories);
    json_.key("series");
    json_.begin_array();
    for (const Chart::Series& series : chart.series) {
      json_.begin_object();
      write("label", series.label);
      if (series.tone != Tone::neutral) json_.field("tone", name_of(series.tone));
      json_.key("values");
      json_.begin_array();
      for (const std::int32_t value : series.values) json_.value(value);
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  JsonWriter& json_;
  std::span<const Verb> verbs_;
  const Game& game_;
};

}  // namespace

void write_view(JsonWriter& json, const View& view, std::span<const Verb> verbs, const Game& game) {
  json.field("phase", view.phase);
  if (!view.currency.empty()) json.field("currency", view.currency);
  json.key("nodes");
  NodeWriter(json, verbs, game).write(view.nodes);
}

}  // namespace klaster
