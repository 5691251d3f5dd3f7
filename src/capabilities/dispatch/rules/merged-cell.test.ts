import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Merging, mergedCell, mergedEdits, type PlacedEdit } from './merged-cell.ts';

describe('mergedCell', () => {
  test.each<[base: string | null, value: string | null, current: string | null, Merging, because: string]>([
    [null, '5', null, 'saved', 'an empty cell is filled in'],
    ['5', '7', '5', 'saved', 'nobody touched it meanwhile'],
    ['5', null, '5', 'saved', 'a cell may be cleared'],
    ['5', '7', '7', 'unchanged', 'sent a second time, or two people typed the same'],
    ['5', '5', '5', 'unchanged', 'nothing was typed'],
    [null, '0', null, 'saved', 'nought is a figure, empty is none'],
    ['5', '7', '6', 'conflict', 'somebody else typed something else meanwhile'],
    ['5', '7', null, 'conflict', 'somebody else cleared it meanwhile'],
    ['5', '5', '6', 'conflict', 'what was confirmed is no longer what stands'],
  ])('%j → %j where %j stands is %s: %s', (base, value, current, merging) => {
    expect(mergedCell({ base, value }, current)).toBe(merging);
  });
});

const value = fc.option(fc.constantFrom('1', '2', '3'), { nil: null });
const place: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c');
const edit: fc.Arbitrary<PlacedEdit> = fc.record({ place, base: value, value });
const sheet = fc.uniqueArray(fc.tuple(place, value), { selector: ([at]) => at }).map((cells) => new Map(cells));

/** Every value that somebody wanted and that neither stands nor was replaced by somebody who had seen it. */
const unseen = (edits: readonly PlacedEdit[], start: ReadonlyMap<string, string | null>) => {
  const { merged, cells } = mergedEdits(edits, start);
  const shown = merged.filter(({ merging }) => merging === 'conflict').map(({ edit: one }) => one);
  return edits.filter((one) => {
    const stands = (cells.get(one.place) ?? null) === one.value;
    const replaced = edits.some((later) => later.place === one.place && later.base === one.value);
    return !stands && !replaced && !shown.includes(one);
  });
};

describe('mergedEdits', () => {
  test('no value is lost: it stands, was replaced by somebody who saw it, or is a conflict that is shown', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), sheet, (edits, start) => {
        expect(unseen(edits, start)).toEqual([]);
      }),
    );
  });

  test('an edit that comes twice, because its answer was lost, changes nothing the second time', () => {
    fc.assert(
      fc.property(sheet, fc.array(edit, { maxLength: 8 }), (start, edits) => {
        const twice = mergedEdits(
          edits.flatMap((one) => [one, one]),
          start,
        );
        expect([...twice.cells]).toEqual([...mergedEdits(edits, start).cells]);
        const second = twice.merged.filter((_, i) => i % 2 === 1);
        expect(second.map(({ merging }) => merging)).not.toContain('saved');
      }),
    );
  });

  test('one edit of each cell: any order ends in the same sheet', () => {
    fc.assert(
      fc.property(
        sheet,
        fc.uniqueArray(edit, { selector: (one) => one.place }),
        fc.integer({ min: 0 }),
        (start, edits, turn) => {
          const turned = edits.map((_, i) => edits[(i + turn) % edits.length]).filter((one) => one !== undefined);
          const plain = mergedEdits(edits, start).cells;
          expect([...mergedEdits(turned, start).cells].toSorted()).toEqual([...plain].toSorted());
          expect([...mergedEdits([...turned, ...turned], start).cells].toSorted()).toEqual([...plain].toSorted());
        },
      ),
    );
  });

  test('two people, interleaved in any way: the same sheet, or a conflict that is shown', () => {
    fc.assert(
      fc.property(
        sheet,
        fc.uniqueArray(fc.record({ place, value }), { selector: (one) => one.place }),
        fc.uniqueArray(fc.record({ place, value }), { selector: (one) => one.place }),
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (start, ours, theirs, turns) => {
          const [mine, others] = [typedBy(ours, start), typedBy(theirs, start)];
          const mixed = interleaved(mine, others, turns);
          const { merged, cells } = mergedEdits(mixed, start);
          const calm = mergedEdits([...mine, ...others], start);
          const isShown = [merged, calm.merged].some((all) => all.some(({ merging }) => merging === 'conflict'));
          if (!isShown) expect([...cells].toSorted()).toEqual([...calm.cells].toSorted());
          expect(unseen(mixed, start)).toEqual([]);
        },
      ),
    );
  });
});

/** Edits as one person makes them one after the other, who sees the own ones only. */
function typedBy(
  wishes: readonly { readonly place: string; readonly value: string | null }[],
  start: ReadonlyMap<string, string | null>,
): PlacedEdit[] {
  const seen = new Map(start);
  return wishes.map((wish) => {
    const base = seen.get(wish.place) ?? null;
    seen.set(wish.place, wish.value);
    return { ...wish, base };
  });
}

function interleaved<One>(mine: readonly One[], others: readonly One[], turns: readonly boolean[]): One[] {
  const [left, right] = [[...mine], [...others]];
  const mixed = turns.flatMap((turn) => (turn ? left.shift() : right.shift()) ?? []);
  return [...mixed, ...left, ...right];
}
