// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A page has 64 MB for the engine. The worst files that are read, and those that are too large to be read, are answered
// within them: none ends the module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRules } from './rules_module.mjs';

const megabyte = 1 << 20;
/** As many of `piece` as fit, between `begin` and `end`. */
const filled = (begin, piece, end) =>
  begin + piece.repeat(Math.floor((megabyte - begin.length - end.length) / piece.length)) + end;

const files = {
  'nothing but empty objects': [filled('[', '{},', '0]'), 'too_many_values'],
  'a name a hundred thousand times': [filled('{"a":1', ',"a":1', '}'), 'too_many_values'],
  'languages and texts without end': [
    filled('{"languages":[', '"aa","bb",', '"cc"],') + '"title":"x"}',
    'too_large',
    filled('{"title":"x","languages":["a"', ',"bcdefghijklmnopqrstuvwxyzabc"', ']}'),
    'list_length',
  ],
  'names that nearly are fields': [filled('{"a":1', `,"${'titel'.repeat(7)}":1`, '}'), 'duplicate_key'],
  'one string': [filled('{"title":"', 'x', '"}'), 'text_too_long'],
  'one line of spaces': [' '.repeat(megabyte), 'unexpected_end'],
  'a message in a message': [filled('{"title":"', '{a,select,other{', '"}'), 'message_syntax'],
};

for (const [name, pairs] of Object.entries(files)) {
  for (let i = 0; i < pairs.length; i += 2) {
    test(`${name} (${pairs[i + 1]})`, async () => {
      const send = await openRules('budget');
      const [answer] = send({ v: 1, type: 'check', id: 1, text: pairs[i] }).map(JSON.parse);
      assert.equal(answer.type, 'findings');
      const codes = answer.findings.map((finding) => finding.code);
      assert.ok(codes.includes(pairs[i + 1]), codes.slice(0, 5).join(' '));
    });
  }
}

for (const megabytes of [2, 7, 10, 12, 20]) {
  test(`a file of ${megabytes} MB is answered`, async () => {
    const send = await openRules('budget');
    const [answer] = send({ v: 1, type: 'check', id: 5, text: ' '.repeat(megabytes * megabyte) }).map(
      JSON.parse,
    );
    assert.equal(answer.id, 5);
    if (answer.type === 'findings') assert.equal(answer.findings[0].code, 'too_large');
    else assert.equal(answer.code, 'message.too_large');
    assert.equal(JSON.parse(send({ v: 1, type: 'pause', id: 6 })[0]).type, 'done');
  });
}
