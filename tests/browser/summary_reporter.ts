// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import type { Reporter, TestCase, TestResult } from '../../web/testing.ts';

/** Ends the output with one line that says how it went. */
export default class SummaryReporter implements Reporter {
  readonly #outcomes = new Map<string, TestResult['status']>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#outcomes.set(test.id, result.status);
  }

  onEnd(): void {
    const outcomes = [...this.#outcomes.values()];
    const passed = outcomes.filter((status) => status === 'passed').length;
    const skipped = outcomes.filter((status) => status === 'skipped').length;
    const failed = outcomes.length - passed - skipped;
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
}
