// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// What SDL asks for by name, in place of Emscripten's eglGetProcAddress: that one knows every OpenGL function there is
// and so keeps all of them in the module (4 KB Brotli). SDL's renderer links what it draws with directly.
#include <GLES2/gl2.h>
#include <string.h>

typedef void (*gl_function)(void);

gl_function klaster_gl_function(const char *name);

gl_function klaster_gl_function(const char *name)
{
    if (strcmp(name, "glGetString") == 0) {
        return (gl_function)glGetString;
    }
    if (strcmp(name, "glGetIntegerv") == 0) {
        return (gl_function)glGetIntegerv;
    }
    if (strcmp(name, "glGetError") == 0) {
        return (gl_function)glGetError;
    }
    return NULL;
}
