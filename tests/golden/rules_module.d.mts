// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

/** Opens a fresh module: a function that sends a message and gives what came back. */
export function openRules(game: string): Promise<(message: object) => string[]>;
