// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAddressedToUs, readIncoming } from '../../../web/embed/protocol.ts';

const protocol = 'klaster/1';

test('every message is read with its id', () => {
  for (const type of ['pause', 'resume', 'requestState', 'stop'])
    assert.deepEqual(readIncoming({ protocol, type, id: 3 }), { ok: true, message: { type, id: 3 } });
});

test('init takes what it knows and leaves the rest', () => {
  const init = {
    type: 'init',
    scenario: 'first-job',
    seed: 7,
    language: 'en',
    options: { sound: false, motion: 'reduced' },
    restore: 'AbC-_1',
  };
  assert.deepEqual(readIncoming({ protocol, ...init, colour: 'red' }), { ok: true, message: init });
});

const wrong: [string, object, string][] = [
  ['no type', {}, 'unknown_type'],
  ['a type of another kind', { type: 7 }, 'unknown_type'],
  ['an unknown type', { type: 'win' }, 'unknown_type'],
  ['a type that every object has', { type: 'constructor' }, 'unknown_type'],
  ['a seed that is too large', { type: 'init', seed: 4_294_967_296 }, 'bad_member'],
  ['a seed in words', { type: 'init', seed: '7' }, 'bad_member'],
  ['a scenario with a path in it', { type: 'init', scenario: '../secret' }, 'bad_member'],
  ['a log that is none', { type: 'init', restore: 'a b' }, 'bad_member'],
  ['an unknown option', { type: 'init', options: { cheat: true } }, 'bad_member'],
  ['an unknown language', { type: 'language', language: 'fr' }, 'bad_member'],
  ['no language', { type: 'language' }, 'bad_member'],
  ['mute without a word', { type: 'mute' }, 'bad_member'],
];
for (const [what, message, code] of wrong)
  test(`${what} is answered with ${code}`, () => {
    const reading = readIncoming({ protocol, ...message });
    assert.equal(reading.ok, false);
    assert.equal(reading.ok ? '' : reading.code, code);
  });

test('only messages of this protocol are for us', () => {
  assert.equal(isAddressedToUs({ protocol, type: 'pause' }), true);
  assert.equal(isAddressedToUs({ protocol: 'klaster/2', type: 'pause' }), true);
  for (const other of [null, 'klaster/1', 7, [], { context: 'h5p' }, { protocol: 1 }])
    assert.equal(isAddressedToUs(other), false);
});

test('another version is told which one is spoken', () => {
  const reading = readIncoming({ protocol: 'klaster/2', type: 'pause' });
  assert.equal(reading.ok ? '' : reading.code, 'not_a_message');
});
