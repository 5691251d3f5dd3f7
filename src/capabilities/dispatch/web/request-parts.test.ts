import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsAtOnce, type SheetEdit } from '../contract-sheet.ts';
import { blocksOf } from '../rules/cell-blocks.ts';
import { mostBytes, requestParts } from './request-parts.ts';

const text = fc.option(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9]{1,8}$/)));
const edit: fc.Arbitrary<SheetEdit> = fc.record(
  {
    projectId: fc.uuid(),
    month: fc.constant('2020-03'),
    field: fc.constant('monthYuan'),
    base: text,
    value: text,
    isSum: fc.boolean(),
  },
  { requiredKeys: ['projectId', 'month', 'field', 'base', 'value'] },
);
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

describe('requestParts', () => {
  test('an edit never takes more than it is reckoned to', () => {
    fc.assert(
      fc.property(edit, (one) => {
        expect(mostBytes(one)).toBeGreaterThan(bytesOf(blocksOf([one])) - 2);
      }),
    );
  });

  test('all edits are in the parts, in their order, and no part is longer than a request may be', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const parts = requestParts(edits, 1500);
        expect(parts.flat()).toEqual(edits);
        for (const part of parts) expect(part.length === 1 || bytesOf(blocksOf(part)) <= 1501).toBe(true);
      }),
    );
  });

  test('five thousand amounts are one request, and one more begins another', () => {
    const amount = (): SheetEdit => {
      return {
        projectId: crypto.randomUUID(),
        month: '2020-03',
        field: 'installationYuan',
        base: '1000000',
        value: '12345600',
      };
    };
    const parts = requestParts(Array.from({ length: cellsAtOnce + 1 }, amount));
    expect(parts.map((part) => part.length)).toEqual([cellsAtOnce, 1]);
  });
});
