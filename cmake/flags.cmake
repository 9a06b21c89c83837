# SPDX-FileCopyrightText: 2026 The Klaster authors
# SPDX-License-Identifier: MIT

# How everything is compiled. Two interface libraries: klaster_common for all code, third-party code included,
# klaster_strict for our own.

option(KLASTER_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer (native builds)" OFF)
option(KLASTER_WERROR "Warnings in our own code are errors" ON)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(KLASTER_LTO OFF)
if(KLASTER_WEB AND CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
  set(KLASTER_LTO ON)
endif()

add_library(klaster_common INTERFACE)
# The same floating-point results in every build: no fused multiply-add, and nowhere -march=native or -ffast-math.
target_compile_options(klaster_common INTERFACE -ffp-contract=off)
if(KLASTER_WEB)
  # Instructions that every browser since 2021 knows, and that take the place of whole loops and checks.
  target_compile_options(klaster_common INTERFACE -mnontrapping-fptoint -mbulk-memory)
  target_link_options(klaster_common INTERFACE -mnontrapping-fptoint -mbulk-memory)
  # One thread: nobody else can be making the same object.
  target_compile_options(klaster_common INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>)
endif()
if(KLASTER_LTO)
  target_compile_options(klaster_common INTERFACE -flto)
endif()
if(KLASTER_SANITIZE)
  # vptr needs RTTI, which we build without.
  set(_sanitize -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all)
  target_compile_options(klaster_common INTERFACE ${_sanitize} -fno-omit-frame-pointer)
  target_link_options(klaster_common INTERFACE ${_sanitize})
endif()
if(NOT KLASTER_WEB)
  # Find broken use of the standard library where it costs nothing that ships.
  target_compile_definitions(klaster_common INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
endif()

# What ships knows no exceptions and no RTTI; the native libraries are compiled the same way, so that they mean the same.
set(KLASTER_PLAIN_CXX $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti> $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)

add_library(klaster_strict INTERFACE)
target_link_libraries(klaster_strict INTERFACE klaster_common)
target_compile_options(klaster_strict INTERFACE
  -Wall -Wextra -Wpedantic
  -Wconversion -Wsign-conversion
  -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -Wold-style-cast -Wcast-qual -Wcast-align
  -Wformat=2 -Wimplicit-fallthrough -Wextra-semi -Wundef)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(klaster_strict INTERFACE
    -Wduplicated-cond -Wlogical-op
    -Wno-missing-field-initializers # wrong for designated initialisers; clang, which builds the same code, is right
    # g++ 12 guesses these from optimised code and guesses wrong inside std::string and std::vector.
    -Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread
    -Wno-dangling-pointer -Wno-free-nonheap-object)
else()
  target_compile_options(klaster_strict INTERFACE
    -Wno-missing-designated-field-initializers # leaving out what has a default is the point of them
    -Wno-dollar-in-identifier-extension)       # JavaScript in EM_JS
endif()
if(KLASTER_WERROR)
  target_compile_options(klaster_strict INTERFACE -Werror)
endif()
