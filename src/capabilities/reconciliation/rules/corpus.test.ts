import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpus, scores, seeds } from '../../../../bench/reconciliation-corpus/corpus.ts';
import { developmentPhrases, heldOutPhrases } from '../../../../bench/reconciliation-corpus/phrases.ts';
import { memoryOf } from './memory.ts';
import { type ReconcileWish, reconciled } from './reconcile.ts';

const each = (['development', 'heldOut'] as const).flatMap((which) => seeds[which].map((seed) => ({ which, seed })));
const size = 1_500;

test.each(each)(
  'a list of $which seed $seed with every column: F1 of pairs and classes at least 0.97',
  ({ which, seed }) => {
    const found = scores(corpus(which, seed, size));
    expect(found.match.f1).toBeGreaterThanOrEqual(0.99);
    expect(found.classes.f1).toBeGreaterThanOrEqual(0.97);
    expect(found.missing.f1).toBeGreaterThanOrEqual(0.97);
    for (const [name, { precision, recall }] of Object.entries(found.each))
      expect([name, precision >= 0.95, recall >= 0.95]).toEqual([name, true, true]);
  },
);

test.each(each)('one without codes, totals, months and half of the owners: at least 0.97 too', ({ which, seed }) => {
  const found = scores(corpus(which, seed, size, 'few'));
  expect(found.match.f1).toBeGreaterThanOrEqual(0.98);
  expect(found.classes.f1).toBeGreaterThanOrEqual(0.97);
});

test('the held-out words share no letter of a name, no work and no trade with those of the development', () => {
  const { letters, works, trades, waters } = developmentPhrases;
  const shared = [...letters].filter((letter) => heldOutPhrases.letters.includes(letter));
  expect(shared).toEqual([]);
  expect(
    [...works, ...trades, ...waters].filter((word) =>
      [...heldOutPhrases.works, ...heldOutPhrases.trades, ...heldOutPhrases.waters].includes(word),
    ),
  ).toEqual([]);
});

/** What a run says, row by row, without the places of the rows. */
function told({ rows, missing }: ReturnType<typeof reconciled>): string[] {
  const said = rows.map(({ facts, class: name, project }) =>
    JSON.stringify([{ ...facts, sheet: '', row: 0 }, name, project?.id ?? null]),
  );
  return [...said.sort(), ...missing.map(({ project }) => project.id).sort()];
}

const shuffledBy = <Item>(list: readonly Item[], keys: readonly number[]): Item[] =>
  list
    .map((item, i) => ({ item, key: keys[i % keys.length] ?? 0, i }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .map(({ item }) => item);

describe('for any list', () => {
  const lists = fc.record({ seed: fc.integer({ min: 1, max: 1_000_000 }), size: fc.integer({ min: 20, max: 120 }) });
  const keys = fc.array(fc.integer(), { minLength: 7, maxLength: 60 });
  const wishOf = (seed: number, rows: number): ReconcileWish => corpus('development', seed, rows).wish;

  test('the order of its rows and of the library changes nothing', () => {
    fc.assert(
      fc.property(lists, keys, ({ seed, size: rows }, order) => {
        const wish = wishOf(seed, rows);
        const other = { ...wish, rows: shuffledBy(wish.rows, order) };
        expect(told(reconciled(other))).toEqual(told(reconciled(wish)));
      }),
      { numRuns: 60 },
    );
  });

  test('no project is meant by two rows that are not repetitions, and none is both meant and missing', () => {
    fc.assert(
      fc.property(lists, ({ seed, size: rows }) => {
        const found = reconciled(wishOf(seed, rows));
        const meant = found.rows.flatMap((row) => (row.class === 'duplicate' ? [] : (row.project?.id ?? [])));
        expect(new Set(meant).size).toBe(meant.length);
        const missing = new Set(found.missing.map(({ project }) => project.id));
        expect(meant.filter((id) => missing.has(id))).toEqual([]);
        expect(found.rows.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('held against the library again, with every pair confirmed by a person, it says the same', () => {
    fc.assert(
      fc.property(lists, ({ seed, size: rows }) => {
        const wish = wishOf(seed, rows);
        const first = reconciled(wish);
        expect(told(reconciled(wish))).toEqual(told(first));
        const said = { class: null, note: '', decidedAt: '2020-01-10T00:00:00Z', decidedBy: 'x' };
        const confirmed = first.rows.flatMap(({ project, rowKey, class: name }) =>
          project === null || name === 'duplicate'
            ? []
            : [{ ...said, rowKey, projectId: project.id, verdict: 'same' as const }],
        );
        const again = reconciled({ ...wish, memory: memoryOf(confirmed) });
        const pairs = ({ rows: list }: ReturnType<typeof reconciled>) =>
          list
            .flatMap(({ project, class: name }) => (name === 'duplicate' || project === null ? [] : project.id))
            .sort();
        expect(pairs(again)).toEqual(pairs(first));
      }),
      // Lists in which two rows without a code share name and county, and mean two projects.
      { numRuns: 40, examples: [[{ seed: 349, size: 110 }], [{ seed: 589, size: 30 }]] },
    );
  });
});
