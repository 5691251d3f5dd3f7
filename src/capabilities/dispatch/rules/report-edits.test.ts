import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellResult, SheetEdit } from '../contract-sheet.ts';
import { editsOf, outcomesOf, reportEditsOf, resultsOf } from './report-edits.ts';

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

test('edits by report are the same edits in the same order', () => {
  fc.assert(
    fc.property(fc.array(edit), (edits) => {
      expect(editsOf(reportEditsOf(edits))).toEqual(edits);
    }),
  );
});

test('neighbours of one report share its place; a report that comes again stands again', () => {
  const of = (projectId: string, field: string) => ({ projectId, month: '2020-03', field, base: null, value: '1' });
  const reports = reportEditsOf([of('a', 'x'), of('a', 'y'), of('b', 'x'), of('a', 'x')]);
  expect(reports.map(({ projectId, cells }) => [projectId, cells.length])).toEqual([
    ['a', 2],
    ['b', 1],
    ['a', 1],
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
