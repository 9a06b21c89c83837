// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The one door of the browser tests to their tools, which are installed beside the page and not beside the tests.
import { createRequire } from 'node:module';

export { chromium, defineConfig, expect, test } from '@playwright/test';
export type { FrameLocator, Locator, Page } from '@playwright/test';
export type { FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';

/** The script of axe-core, to be put into a page. */
export const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
