import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellResult, SheetEdit } from '../contract-sheet.ts';
import { blocksOf, editsOf, outcomesOf, resultsOf } from './cell-blocks.ts';

const text = fc.option(fc.string());
const edit: fc.Arbitrary<SheetEdit> = fc.record(
  {
    projectId: fc.constantFrom('a', 'b'),
    month: fc.constantFrom('2020-02', '2020-03'),
    field: fc.constantFrom('monthYuan', 'progress'),
    base: text,
    value: text,
    isSum: fc.boolean(),
  },
  { requiredKeys: ['projectId', 'month', 'field', 'base', 'value'] },
);

test('blocks are the same edits in the same order', () => {
  fc.assert(
    fc.property(fc.array(edit), (edits) => {
      expect(editsOf(blocksOf(edits))).toEqual(edits);
    }),
  );
});

test('neighbours with the same fields share their names; other fields, and a report that comes again, begin anew', () => {
  const of = (projectId: string, field: string) => ({ projectId, month: '2020-03', field, base: null, value: '1' });
  const rows = [of('a', 'x'), of('a', 'y'), of('b', 'x'), of('b', 'y'), of('c', 'x'), of('a', 'x'), of('a', 'x')];
  expect(blocksOf(rows).map(({ fields, rows }) => [fields, rows.map(({ projectId }) => projectId)])).toEqual([
    [
      ['x', 'y'],
      ['a', 'b'],
    ],
    [['x'], ['c']],
    [['x', 'x'], ['a']],
  ]);
});

const result: fc.Arbitrary<CellResult> = fc.oneof(
  fc.record({ state: fc.constantFrom('saved', 'unchanged') }),
  fc.record({ state: fc.constant('refused'), code: fc.constantFrom('locked', 'notFound'), facts: fc.constant({}) }),
  fc.record({ state: fc.constant('conflict'), theirs: fc.record({ value: text, by: text, at: text }) }),
);

test('outcomes are the same results in the same order', () => {
  fc.assert(
    fc.property(fc.array(result), (results) => {
      expect(resultsOf(outcomesOf(results))).toEqual(results);
    }),
  );
});

test('neighbours share an outcome where there is nothing more to say of them', () => {
  const refused: CellResult = { state: 'refused', code: 'locked', facts: { by: '县发改局' } };
  expect(outcomesOf([{ state: 'saved' }, { state: 'saved' }, refused, refused, { state: 'unchanged' }])).toEqual([
    { state: 'saved', cells: 2 },
    { ...refused, cells: 1 },
    { ...refused, cells: 1 },
    { state: 'unchanged', cells: 1 },
  ]);
});
