# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT

# klaster::json, klaster::box2d and klaster::sdl2: the libraries of others, from the sources that emsdk-setup.sh pinned.
# Their headers are system headers and their sources compile without our warnings.

set(_sources "${PROJECT_SOURCE_DIR}/.deps/sources")
foreach(_name IN ITEMS json box2d sdl2)
  if(NOT EXISTS "${_sources}/${_name}")
    message(FATAL_ERROR "The source of ${_name} is missing: run ./emsdk-setup.sh first")
  endif()
endforeach()

# nlohmann/json
add_library(klaster_json INTERFACE)
add_library(klaster::json ALIAS klaster_json)
target_include_directories(klaster_json SYSTEM INTERFACE "${_sources}/json/single_include")
# Said aloud rather than found out, so that every file sees the same library.
target_compile_definitions(klaster_json INTERFACE JSON_NOEXCEPTION JSON_NO_IO=1)

# Box2D. The same sources in every build, with our trigonometry instead of the platform's: native and web then agree bit
# for bit.
file(GLOB_RECURSE _box2d CONFIGURE_DEPENDS "${_sources}/box2d/src/*.cpp")
add_library(klaster_box2d STATIC ${_box2d})
add_library(klaster::box2d ALIAS klaster_box2d)
target_include_directories(klaster_box2d SYSTEM PUBLIC "${_sources}/box2d/include")
target_include_directories(klaster_box2d PRIVATE "${_sources}/box2d/src")
target_link_libraries(klaster_box2d PRIVATE klaster_common)
target_compile_options(klaster_box2d PRIVATE -w ${KLASTER_PLAIN_CXX})
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  # In the browser size counts: a table of coins is far below what even -Oz manages in a frame.
  target_compile_options(klaster_box2d PRIVATE $<IF:$<BOOL:${KLASTER_WEB}>,-Oz,-O3>)
endif()
if(EXISTS "${PROJECT_SOURCE_DIR}/engine/base/exact_math_box2d.hpp")
  # Public, because Box2D's headers call these functions inline.
  target_compile_options(klaster_box2d PUBLIC
    "$<$<COMPILE_LANGUAGE:CXX>:SHELL:-include \"${PROJECT_SOURCE_DIR}/engine/base/exact_math_box2d.hpp\">")
  target_include_directories(klaster_box2d PUBLIC "${PROJECT_SOURCE_DIR}")
  target_link_libraries(klaster_box2d PUBLIC klaster_base)
endif()

# SDL2
if(NOT KLASTER_WEB)
  # Native programs are tools and tests: the system's SDL will do, and has the software renderer that tests look at.
  find_package(SDL2 REQUIRED)
  add_library(klaster_sdl2 INTERFACE)
  target_link_libraries(klaster_sdl2 INTERFACE SDL2::SDL2)
else()
  # SDL's own CMake files try out the compiler for minutes; the answers are in SDL_config_emscripten.h anyway.
  file(GLOB _sdl2 CONFIGURE_DEPENDS
    ${_sources}/sdl2/src/*.c
    ${_sources}/sdl2/src/atomic/*.c
    ${_sources}/sdl2/src/cpuinfo/*.c
    ${_sources}/sdl2/src/events/*.c
    ${_sources}/sdl2/src/file/*.c
    ${_sources}/sdl2/src/filesystem/emscripten/*.c
    ${_sources}/sdl2/src/libm/*.c
    ${_sources}/sdl2/src/loadso/dummy/*.c
    ${_sources}/sdl2/src/locale/*.c
    ${_sources}/sdl2/src/locale/emscripten/*.c
    ${_sources}/sdl2/src/misc/*.c
    ${_sources}/sdl2/src/misc/emscripten/*.c
    ${_sources}/sdl2/src/power/*.c
    ${_sources}/sdl2/src/render/*.c
    ${_sources}/sdl2/src/render/opengles2/*.c
    ${_sources}/sdl2/src/stdlib/*.c
    ${_sources}/sdl2/src/thread/*.c
    ${_sources}/sdl2/src/thread/generic/*.c
    ${_sources}/sdl2/src/timer/*.c
    ${_sources}/sdl2/src/timer/unix/*.c
    ${_sources}/sdl2/src/video/*.c
    ${_sources}/sdl2/src/video/emscripten/*.c
    ${_sources}/sdl2/src/video/yuv2rgb/*.c)
  list(FILTER _sdl2 EXCLUDE REGEX "/SDL_gesture\\.c$")
  add_library(klaster_sdl2 STATIC ${_sdl2} "${CMAKE_CURRENT_LIST_DIR}/sdl2_gl_functions.c"
    "${CMAKE_CURRENT_LIST_DIR}/sdl2_no_gestures.c")
  target_include_directories(klaster_sdl2 PRIVATE "${_sources}/sdl2/src")
  target_include_directories(klaster_sdl2 SYSTEM PUBLIC "${_sources}/sdl2/include")
  # LEAN_AND_MEAN leaves out the pixel blitters, which WebGL never uses.
  target_compile_definitions(klaster_sdl2 PRIVATE SDL_LEAN_AND_MEAN=1)
  target_compile_options(klaster_sdl2 PRIVATE -w "SHELL:-include \"${CMAKE_CURRENT_LIST_DIR}/sdl2_config.h\"")
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    list(FILTER _sdl2 EXCLUDE REGEX "/SDL_(error|rwops)\\.c$") # the one defines it, the other cannot include it so early
    set_source_files_properties(${_sdl2} PROPERTIES COMPILE_DEFINITIONS KLASTER_SDL_SILENT)
  endif()
  target_link_libraries(klaster_sdl2 PRIVATE klaster_common)
endif()
add_library(klaster::sdl2 ALIAS klaster_sdl2)
