// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// SDL's configuration for our WebAssembly builds: SDL's own for Emscripten, less the subsystems that the page provides
// (sound, gamepads) or nobody needs. Force-included into SDL's sources, where it takes the place of SDL_config.h.
#ifndef SDL_config_h_
#define SDL_config_h_

#include "SDL_platform.h"
#include "SDL_config_emscripten.h"

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#define SDL_AUDIO_DISABLED 1

#undef SDL_JOYSTICK_EMSCRIPTEN
#define SDL_JOYSTICK_DISABLED 1

#undef SDL_SENSOR_DUMMY
#define SDL_SENSOR_DISABLED 1

#undef SDL_LOADSO_DLOPEN
#define SDL_LOADSO_DUMMY 1

#undef SDL_POWER_EMSCRIPTEN
#define SDL_POWER_DISABLED 1

#define __SDL_NOGETPROCADDR__ 1 // the renderer links OpenGL directly ...
#define eglGetProcAddress klaster_gl_function // ... and the rest asks sdl2_gl_functions.c

// The C library's printf, scanf and strtod know long double, wide characters and every last digit, which costs more than
// all of SDL's own together.
#undef HAVE_VSNPRINTF
#undef HAVE_VSSCANF
#undef HAVE_STRTOD

#ifdef KLASTER_SDL_SILENT // what ships asks whether something failed, never why: the sentences and the log stay out
#undef HAVE_STDIO_H
#include "SDL_error.h"
#undef SDL_SetError
#define SDL_SetError(...) (-1)
#endif

#undef HAVE_ICONV // the page owns text; SDL's own converter does for UTF-8

#endif
