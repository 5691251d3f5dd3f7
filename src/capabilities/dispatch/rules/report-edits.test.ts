import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetEdit } from '../contract-sheet.ts';
import { editsOf, reportEditsOf } from './report-edits.ts';

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
