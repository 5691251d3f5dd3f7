import { expect, test } from 'vitest';
import { blocksOf } from '../rules/cell-blocks.ts';
import { keptEdits } from './kept-edits.ts';

const projectId = '7554ff9a-880c-4ff2-adfc-a228da45d428';
const month = '2020-03';
const changes = [
  { field: 'monthYuan', base: null, value: '120000' },
  { field: 'totalYuan', base: '50000', value: '170000', isSum: true },
];
const edits = changes.map((change) => ({ projectId, month, ...change }));

test.each([
  ['by block', blocksOf(edits)],
  ['by report', [{ projectId, month, cells: changes }]],
  ['one by one', edits],
])('what was kept %s is read, so that an update loses nothing', (_, content) => {
  expect(keptEdits(JSON.parse(JSON.stringify(content)))).toEqual(edits);
});

test('what is no edit is nothing', () => {
  for (const content of [
    null,
    'x',
    [{ projectId, month }],
    [{ month, fields: ['monthYuan'], rows: [{ projectId, cells: [] }] }],
  ])
    expect(keptEdits(content)).toBeNull();
});
