import { expect, test } from 'vitest';
import { type JsonKeys, unusedKeys } from './json-keys.ts';

const known: JsonKeys = {
  keys: ['goalYuan', 'actions', 'banned', 'options'],
  inside: { actions: { keys: ['id', 'kind', 'effort'] }, options: { keys: ['minimumYuan'] } },
};

test('keys that nothing reads are told once, with their first place', () => {
  const actions = [{ id: 'a' }, { id: 'b', comment: '' }, { id: 'c', comment: '', by: { id: 1 } }];
  expect(unusedKeys({ goalYuan: 1, actions, version: 2, banned: [], ban: [] }, known)).toEqual([
    { place: 'actions[1].comment', count: 2, near: null },
    { place: 'actions[2].by', count: 1, near: null },
    { place: 'version', count: 1, near: null },
    { place: 'ban', count: 1, near: 'banned' },
  ]);
});

test.for<[value: unknown, place: string, near: string]>([
  [{ goalYuan: 1, ban: [] }, 'ban', 'banned'],
  [{ actions: [{ id: 'a' }, { id: 'b', efort: 1 }] }, 'actions[1].efort', 'effort'],
  [{ options: { minimumyuan: 1 } }, 'options.minimumyuan', 'minimumYuan'],
])('%j is refused at %s: a known key is missing that it resembles', ([value, place, near]) => {
  expect(() => unusedKeys(value, known)).toThrow(
    expect.objectContaining({ code: 'jsonKeyMisspelt', facts: { place, near } }),
  );
});

test.for([null, 3, 'text', [], [[{ ban: 1 }]], { actions: null, options: 'x' }])('%j has no such key', (value) => {
  expect(unusedKeys(value, known)).toEqual([]);
});
