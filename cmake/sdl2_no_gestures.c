// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

// Nobody draws gestures for SDL to recognise: in the browser these take the place of SDL_gesture.c and all its
// recording and comparing of strokes (2 KB Brotli).
#include "SDL_events.h"
#include "events/SDL_gesture_c.h"

int SDL_GestureAddTouch(SDL_TouchID touch)
{
    (void)touch;
    return 0;
}

int SDL_GestureDelTouch(SDL_TouchID touch)
{
    (void)touch;
    return 0;
}

void SDL_GestureProcessEvent(SDL_Event *event)
{
    (void)event;
}

void SDL_GestureQuit(void)
{
}
