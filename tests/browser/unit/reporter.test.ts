// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeEnvelope, type Envelope } from '../../../web/report/envelope.ts';
import { Reporter } from '../../../web/report/reporter.ts';

const envelope = (total: number): Envelope =>
  makeEnvelope(
    { score: total },
    {
      started: '2026-02-01T10:00:00.000Z',
      seconds: 300,
      attempt: 1,
      language: 'uk',
      labels: { scenario: 'Перша зарплата', dimensions: {} },
    },
  );

test('each result leaves once, by every way', () => {
  const first: Envelope[] = [];
  const second: Envelope[] = [];
  const reporter = new Reporter([(sent) => first.push(sent), (sent) => second.push(sent)]);
  reporter.send('log-a', envelope(1));
  reporter.send('log-a', envelope(1));
  reporter.send('log-b', envelope(2));
  assert.deepEqual(
    first.map(({ run }) => run.score),
    [1, 2],
  );
  assert.deepEqual(second, first);
  assert.equal(reporter.last?.run.score, 2);
});
