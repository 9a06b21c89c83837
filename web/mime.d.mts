// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

/** Content types by file ending. */
export const mimeTypes: Record<string, string>;
