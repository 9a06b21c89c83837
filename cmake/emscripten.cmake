# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT

# The CMake toolchain file of the web presets: Emscripten's own, wherever emsdk-setup.sh found or put it.
set(_klaster_toolchain "${CMAKE_CURRENT_LIST_DIR}/../.deps/toolchain.cmake")
if(NOT EXISTS "${_klaster_toolchain}")
  message(FATAL_ERROR "Emscripten is not set up: run ./emsdk-setup.sh first")
endif()
include("${_klaster_toolchain}")
include("${KLASTER_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
