import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PastedCell, PastedState } from './pasted-cells.ts';
import { linesOf, pastedGroups } from './pasted-groups.ts';

const cellOf = (row: number, state: PastedState, code: string | null = null): PastedCell => {
  return { row, column: 1, text: `${row}`, state, reason: code === null ? null : { code, facts: {} } };
};

test('what is not understood comes first, by its reason, and each in the order of the block', () => {
  const cells = [
    cellOf(0, 'new'),
    cellOf(1, 'unrecognised', 'notANumber'),
    cellOf(2, 'same'),
    cellOf(3, 'unrecognised', 'percentNotMoney'),
    cellOf(4, 'unrecognised', 'notANumber'),
    cellOf(5, 'changed'),
  ];
  const groups = pastedGroups(cells).map(({ state, code, cells: own }) => [state, code, own.map(({ row }) => row)]);
  expect(groups).toEqual([
    ['unrecognised', 'notANumber', [1, 4]],
    ['unrecognised', 'percentNotMoney', [3]],
    ['changed', null, [5]],
    ['new', null, [0]],
    ['same', null, [2]],
  ]);
});

const state = fc.constantFrom<PastedState>('new', 'changed', 'same', 'unrecognised', 'locked', 'outside');
const code = fc.constantFrom('notANumber', 'dayUnclear', null);

test('every cell of a block has exactly one line, and every group one head before its cells', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(state, code), { maxLength: 60 }), (given) => {
      const cells = given.map(([of, why], row) => cellOf(row, of, why));
      const groups = pastedGroups(cells);
      const { starts, count, lineAt } = linesOf(groups);
      const lines = Array.from({ length: count }, (_, line) => lineAt(line));
      const rows = lines.flatMap((line) => line?.cell?.row ?? []);
      expect(rows.toSorted((one, other) => one - other)).toEqual(cells.map(({ row }) => row));
      expect(starts.map((start) => lines[start])).toEqual(groups.map((group) => ({ group, cell: null })));
      expect(lines.filter((line) => line?.cell === null)).toHaveLength(groups.length);
      expect(lineAt(count)?.cell ?? null).toBeNull();
    }),
  );
});
