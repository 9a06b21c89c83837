// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include <vector>

#include "tools/klaster/commands.hpp"

int main(int count, char** words) {
  const std::vector<const char*> arguments(words + 1, words + count);
  return klaster::run_klaster(arguments);
}
