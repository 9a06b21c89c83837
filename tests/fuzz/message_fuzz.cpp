// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Whatever the page sends, the host answers and lives: as a message, and as the scenario, log and words inside one.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/base/json_writer.hpp"
#include "engine/host/host.hpp"
#include "games/budget/face/face.hpp"
#include "games/budget/rules/rules.hpp"
#include "tools/klaster/files.hpp"

namespace {

using namespace klaster;

class Counter final : public MessageSink {
 public:
  void message(std::string_view json) override {
    if (json.empty() || json.front() != '{' || json.back() != '}') std::abort();
    ++count;
  }
  int count = 0;
};

std::string open_message(std::string_view scenario, std::string_view log) {
  JsonWriter json;
  json.begin_object();
  json.field("v", 1);
  json.field("id", 1);
  json.field("type", std::string_view("open"));
  json.field("scenario", scenario);
  json.field("seed", 1);
  if (!log.empty()) json.field("log", log);
  json.end_object();
  return json.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string tiny = read_file(KLASTER_SOURCE_DIR "/tests/corpus/valid/tiny.json").value_or("");
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Counter sink;
  Host host(budget::rules(), budget::face(), sink);
  host.receive(open_message(tiny, {}));
  if (host.game() == nullptr) std::abort();
  const std::string messages[] = {std::string(text), open_message(text, {}), open_message(tiny, text),
                                  R"({"id":2,"type":"decide","verb":"move","args":)" + std::string(text) + "}",
                                  R"({"id":3,)" + std::string(text)};
  for (const std::string& message : messages) {
    const int before = sink.count;
    host.receive(message);
    if (sink.count == before || host.game() == nullptr) std::abort();
  }
  return 0;
}
