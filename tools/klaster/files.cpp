// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

#include "tools/klaster/files.hpp"

#include <array>
#include <cstdio>
#include <memory>

namespace klaster {
namespace {

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  std::unique_ptr<std::FILE, Closer> owned(path == "-" ? nullptr : std::fopen(path.c_str(), "rb"));
  std::FILE* const file = path == "-" ? stdin : owned.get();
  if (file == nullptr) return std::nullopt;
  std::string bytes;
  std::array<char, 16'384> block;
  while (const std::size_t count = std::fread(block.data(), 1, block.size(), file)) bytes.append(block.data(), count);
  if (std::ferror(file) != 0) return std::nullopt;
  return bytes;
}

bool write_file(const std::string& path, std::string_view bytes) {
  std::unique_ptr<std::FILE, Closer> file(std::fopen(path.c_str(), "wb"));
  if (file == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) return false;
  return std::fflush(file.get()) == 0;
}

}  // namespace klaster
