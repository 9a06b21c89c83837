# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT

# klaster_library, klaster_test, klaster_add_game: what the CMakeLists.txt of engine/, games/, tools/ and tests/ use.
# Target names are klaster_<name>; includes start at the root of the repository ("engine/base/random.hpp").

# klaster_folders(<folder>...): adds those that have a CMakeLists.txt; of a folder without one, those of its folders that
# have one. So a new game, or the tests of one more library, need no line anywhere else.
function(klaster_folders)
  foreach(folder IN LISTS ARGN)
    set(lists "${PROJECT_SOURCE_DIR}/${folder}/CMakeLists.txt")
    if(NOT EXISTS "${lists}")
      file(GLOB lists CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*/CMakeLists.txt")
    endif()
    foreach(list IN LISTS lists)
      get_filename_component(path "${list}" DIRECTORY)
      file(RELATIVE_PATH name "${PROJECT_SOURCE_DIR}" "${path}")
      add_subdirectory("${path}" "${PROJECT_BINARY_DIR}/${name}")
    endforeach()
  endforeach()
endfunction()

# klaster_library(<name> SOURCES <file>... [LINKS <target>...] [PRIVATE_LINKS <target>...])
#
# LINKS are what the library's headers include, PRIVATE_LINKS what only its sources do (third-party libraries).
function(klaster_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
  klaster_no_leftovers(klaster_library "${arg_UNPARSED_ARGUMENTS}")
  set(target klaster_${name})
  if(NOT arg_SOURCES)
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} INTERFACE ${arg_LINKS} ${arg_PRIVATE_LINKS})
    return()
  endif()
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_compile_options(${target} PRIVATE ${KLASTER_PLAIN_CXX})
  target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE klaster_strict ${arg_PRIVATE_LINKS})
endfunction()

# klaster_program(<name> SOURCES <file>... [LINKS <target>...]): a native program, build/<preset>/bin/<name>.
function(klaster_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  klaster_no_leftovers(klaster_program "${arg_UNPARSED_ARGUMENTS}")
  add_executable(${name} ${arg_SOURCES})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(${name} PRIVATE KLASTER_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_compile_options(${name} PRIVATE ${KLASTER_PLAIN_CXX})
  target_link_libraries(${name} PRIVATE klaster_strict ${arg_LINKS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
endfunction()

# klaster_test(<name> SOURCES <file>... [LINKS <target>...]): a GoogleTest program; CTest runs each of its tests by name.
# KLASTER_SOURCE_DIR is the root of the repository, for tests that read assets.
function(klaster_test name)
  if(KLASTER_WEB)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  klaster_no_leftovers(klaster_test "${arg_UNPARSED_ARGUMENTS}")
  find_package(GTest REQUIRED)
  include(GoogleTest)
  set(target test_${name})
  add_executable(${target} ${arg_SOURCES})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(${target} PRIVATE KLASTER_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  # Without RTTI like the libraries: a test may derive from their classes, which have no type information to refer to.
  target_compile_options(${target} PRIVATE -fno-rtti)
  target_link_libraries(${target} PRIVATE klaster_strict ${arg_LINKS} GTest::gmock GTest::gtest_main)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
  gtest_discover_tests(${target}
    DISCOVERY_MODE PRE_TEST
    DISCOVERY_TIMEOUT 60
    TEST_PREFIX "${name}."
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    PROPERTIES
      TIMEOUT 300
      ENVIRONMENT SDL_VIDEODRIVER=dummy) # no display; one variable only: this command loses the rest of a list
endfunction()

# klaster_add_game(<game> RULES <file>... FACE <file>... STAGE <file>...)
#
# Makes the libraries klaster_<game>_rules, _face (what the page shows; no SDL) and _stage (what the canvas shows), and
# in web builds two modules from web/engine: games/<game>.mjs for the page and games/<game>-rules.mjs, without SDL and
# canvas, for workers and node. The entry points find the game by these definitions:
#   KLASTER_GAME                  its namespace in klaster:: (budget)
#   KLASTER_GAME_NAME             the same as a string ("budget")
#   KLASTER_GAME_RULES_HEADER     "games/budget/rules/rules.hpp"
#   KLASTER_GAME_FACE_HEADER      "games/budget/face/face.hpp"
#   KLASTER_GAME_STAGE_HEADER     "games/budget/stage/stage.hpp"
#   KLASTER_HAS_STAGE             1 in the module with a stage, else 0
function(klaster_add_game game)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "RULES;FACE;STAGE;RULES_LINKS;STAGE_LINKS")
  klaster_no_leftovers(klaster_add_game "${arg_UNPARSED_ARGUMENTS}")
  klaster_library(${game}_rules SOURCES ${arg_RULES}
    LINKS klaster_session klaster_scenario klaster_page klaster_base
    PRIVATE_LINKS ${arg_RULES_LINKS})
  if(arg_FACE)
    klaster_library(${game}_face SOURCES ${arg_FACE} LINKS klaster_${game}_rules)
  endif()
  if(arg_STAGE AND (TARGET klaster_stage OR NOT KLASTER_WEB))
    klaster_library(${game}_stage SOURCES ${arg_STAGE}
      LINKS klaster_${game}_face klaster_stage
      PRIVATE_LINKS klaster_physics klaster::sdl2 ${arg_STAGE_LINKS})
  endif()
  if(KLASTER_WEB)
    klaster_web_module(${game} "")
    klaster_web_module(${game} "-rules")
  endif()
endfunction()

# What the page may call; docs/messages.md says what for. One list per kind of module.
set(KLASTER_RULES_EXPORTS _klaster_send _klaster_work _malloc _free)
set(KLASTER_STAGE_EXPORTS ${KLASTER_RULES_EXPORTS}
  _klaster_frame _klaster_resize _klaster_anchors _klaster_motion _klaster_art
  _klaster_context_lost _klaster_context_restored)
set(KLASTER_RUNTIME_METHODS HEAPU8 HEAPF32 UTF8ToString stringToUTF8 lengthBytesUTF8)

# One WebAssembly module of a game: `kind` is "" (with its stage) or "-rules". The sources are web/engine/*.cpp;
# those whose name begins with "stage" only go into modules with a stage.
function(klaster_web_module game kind)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/engine/*.cpp")
  if(NOT sources)
    return() # nothing to enter the engine by (yet)
  endif()
  set(links klaster_host klaster_${game}_face klaster_${game}_rules)
  set(exports ${KLASTER_RULES_EXPORTS})
  set(environment web,worker,node)
  set(has_stage 0)
  if(kind STREQUAL "-rules")
    list(FILTER sources EXCLUDE REGEX "/stage[^/]*\\.cpp$")
  else()
    set(stage_sources ${sources})
    list(FILTER stage_sources INCLUDE REGEX "/stage[^/]*\\.cpp$")
    if(NOT TARGET klaster_${game}_stage OR NOT stage_sources)
      return() # no stage, or no way to it (yet)
    endif()
    list(PREPEND links klaster_${game}_stage klaster_stage klaster::sdl2)
    set(exports ${KLASTER_STAGE_EXPORTS})
    set(environment web,worker)
    set(has_stage 1)
  endif()

  set(target ${game}${kind})
  add_executable(${target} ${sources} "${PROJECT_SOURCE_DIR}/web/engine/small_libc.c")
  set_target_properties(${target} PROPERTIES
    SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/games")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_options(${target} PRIVATE ${KLASTER_PLAIN_CXX})
  target_compile_definitions(${target} PRIVATE
    KLASTER_GAME=${game}
    KLASTER_GAME_NAME="${game}"
    KLASTER_GAME_RULES_HEADER="games/${game}/rules/rules.hpp"
    KLASTER_GAME_FACE_HEADER="games/${game}/face/face.hpp"
    KLASTER_GAME_STAGE_HEADER="games/${game}/stage/stage.hpp"
    KLASTER_HAS_STAGE=${has_stage})
  target_link_libraries(${target} PRIVATE klaster_strict ${links})

  list(JOIN exports "," exports)
  list(JOIN KLASTER_RUNTIME_METHODS "," methods)
  target_link_options(${target} PRIVATE
    --no-entry -fno-exceptions -fno-rtti
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=${environment}
    -sEXPORTED_FUNCTIONS=${exports} -sEXPORTED_RUNTIME_METHODS=${methods}
    -sDYNAMIC_EXECUTION=0 # pages forbid eval by their Content-Security-Policy
    -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,locateFile,onAbort,print,printErr,wasmBinary
    -sTEXTDECODER=2 -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_TRACK_ERRORS=0
    -sFILESYSTEM=0 -sSUPPORT_LONGJMP=0 -sDISABLE_EXCEPTION_THROWING=1
    -sMALLOC=emmalloc -sSTACK_SIZE=256kb
    -sINITIAL_MEMORY=16mb -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=64mb)
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(${target} PRIVATE -O1 -g1 -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=2)
  else()
    target_link_options(${target} PRIVATE -Oz -flto -sASSERTIONS=0)
    klaster_closure(${target})
  endif()
endfunction()

# The Closure Compiler makes the modules' JavaScript small. It comes with an emsdk or, for the packaged Emscripten, with
# the pages' npm packages, which may not be installed (yet).
function(klaster_closure target)
  string(FIND "${KLASTER_EMSCRIPTEN_ROOT}" "${PROJECT_SOURCE_DIR}/.deps/" packaged)
  if(packaged EQUAL 0 AND
      NOT EXISTS "${PROJECT_SOURCE_DIR}/web/node_modules/.bin/google-closure-compiler")
    message(WARNING "${target}: no Closure Compiler, its JavaScript will be larger; run `npm ci` in web/ and configure again")
    return()
  endif()
  target_link_options(${target} PRIVATE --closure 1)
endfunction()

# The includes of the whole tree against the table of floors, and that this check can fail.
function(klaster_floors_tests)
  find_program(KLASTER_PYTHON python3 REQUIRED)
  set(check "${KLASTER_PYTHON}" "${PROJECT_SOURCE_DIR}/tools/check_floors.py")
  add_test(NAME floors COMMAND ${check})
  add_test(NAME floors_self_test COMMAND ${check} --self-test)
endfunction()

function(klaster_no_leftovers function leftovers)
  if(NOT leftovers STREQUAL "")
    message(FATAL_ERROR "${function}: do not know what to do with: ${leftovers}")
  endif()
endfunction()
