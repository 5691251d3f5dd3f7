import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellFate, openSheetCells } from './sheet-cells.ts';

const fate = fc.constantFrom<CellFate | null>(
  null,
  { state: 'saving' },
  { state: 'saved' },
  { state: 'waiting' },
  { state: 'invalid', text: '约5', code: 'notANumber', facts: {} },
  { state: 'conflict', mine: null, by: null },
);
const put = fc.record({ projectId: fc.constantFrom('p', 'q'), field: fc.constantFrom('a', 'b', 'c'), fate });

test('as many cells are unsettled as have a fate other than saved, and the invalid ones are known, however often they were put', () => {
  fc.assert(
    fc.property(fc.array(put), (puts) => {
      const cells = openSheetCells();
      for (const { fate: given, ...place } of puts)
        cells.put({ ...place, month: '2020-03' }, { value: null, fate: given });
      const left = [...cells.all()].filter((cell) => cell.fate !== null && cell.fate.state !== 'saved');
      expect(cells.unsettled()).toBe(left.length);
      const wrong = [...cells.all()].filter((cell) => cell.fate?.state === 'invalid');
      expect(cells.invalidCount()).toBe(wrong.length);
      const places = (all: Iterable<{ projectId: string; field: string }>) =>
        [...all].map(({ projectId, field }) => `${projectId}${field}`).sort();
      expect(places(cells.invalid())).toEqual(places(wrong));
    }),
  );
});
