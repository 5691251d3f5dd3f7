import { describe, expect, test } from 'vitest';
import { type Change, held, project, row } from '../../../../bench/reconciliation-corpus/sample-list.ts';
import type { DifferenceClass, ListKind } from './classes.ts';
import type { LibraryProject } from './library-project.ts';
import { type Decision, memoryOf } from './memory.ts';
import { withoutAmounts } from './reason-text.ts';

type Case = {
  readonly because: string;
  readonly earlier: Change;
  readonly as: DifferenceClass;
  readonly known?: Partial<LibraryProject>;
  readonly now: Change;
  readonly is: DifferenceClass;
};
const amounts = (wan: number, total?: number) => ({
  yearToDateYuan: wan * 10_000,
  ...(total && { plannedTotalYuan: total * 10_000 }),
});

const cases: readonly Case[] = [
  {
    because: 'the same difference stays what it was explained as',
    earlier: { amounts: amounts(1_134) },
    as: 'timing',
    now: { amounts: amounts(1_134) },
    is: 'timing',
  },
  {
    because: 'the same amount may differ by another sum next month',
    earlier: { amounts: amounts(1_134) },
    as: 'caliber',
    now: { amounts: amounts(1_290) },
    is: 'caliber',
  },
  {
    because: 'what was explained as timing may show as timing next month',
    earlier: { amounts: amounts(1_134) },
    as: 'timing',
    now: { amounts: amounts(800) },
    is: 'timing',
  },
  {
    because: 'a withdrawal that was explained is explained',
    earlier: { isWithdrawn: true },
    as: 'timing',
    now: { isWithdrawn: true },
    is: 'timing',
  },
  {
    because: 'withdrawn since in the list',
    earlier: { amounts: amounts(1_134) },
    as: 'timing',
    now: { amounts: amounts(1_134), isWithdrawn: true },
    is: 'withdrawn',
  },
  {
    because: 'sent back since by the bureau',
    earlier: { enteredIn: '2019-04' },
    as: 'timing',
    known: { statisticsState: 'returned', returnedIn: '2019-11' },
    now: { enteredIn: '2019-04' },
    is: 'withdrawn',
  },
  {
    because: 'another amount is another difference',
    earlier: { amounts: amounts(1_000, 4_100) },
    as: 'caliber',
    now: { amounts: amounts(1_134, 4_100) },
    is: 'amount',
  },
  {
    because: 'another unit of the same amount is another difference',
    earlier: { amounts: amounts(1_134) },
    as: 'caliber',
    now: { amounts: amounts(10_000_000) },
    is: 'unit',
  },
  {
    because: 'in another county since, whatever was said of its code',
    earlier: { code: '2018-331023-77-02-123456' },
    as: 'otherCode',
    now: { code: '2018-331023-77-02-123456', unitCode: '331024' },
    is: 'otherCounty',
  },
  { because: 'nothing differs any more', earlier: { amounts: amounts(1_134) }, as: 'timing', now: {}, is: 'equal' },
];

describe('an explanation covers what differed when it was given', () => {
  test.each(cases)('$is: $because', ({ earlier, as, known, now, is }) => {
    for (const kind of ['ownerDeclared', 'statistics'] satisfies ListKind[]) {
      const one = project();
      const [before] = held([one], [row(one, earlier)], kind).rows;
      if (!before) throw new Error('the list has one row');
      const told = kind === 'statistics' ? withoutAmounts(before.reasons) : before.reasons;
      const said = {
        verdict: 'explained',
        note: '见说明',
        decidedAt: '2019-11-20T00:00:00Z',
        decidedBy: '周演示',
      } as const;
      const decision: Decision = { ...said, rowKey: before.rowKey, projectId: one.id, class: as, told };
      const [found] = held([{ ...one, ...known }], [row(one, now)], kind, memoryOf([decision])).rows;
      expect([kind, found?.class]).toEqual([kind, is]);
      // What was said before is shown all the same.
      expect(found?.decision?.note).toBe('见说明');
      const isNew = found?.reasons.some(({ code }) => code === 'newSinceExplained');
      expect(isNew).toBe(is !== as && is !== 'equal');
    }
  });

  test('where it is not known what differed, it covers everything but a withdrawal', () => {
    const one = project();
    const list = row(one, { amounts: amounts(1_134) });
    const rowKey = held([one], [list]).rows[0]?.rowKey ?? '';
    const said = { verdict: 'explained', class: 'timing', note: '', decidedAt: '2019-11-20T00:00:00Z' } as const;
    const memory = memoryOf([{ ...said, rowKey, projectId: one.id, decidedBy: '周演示' }]);
    const classOf = (change: Change) => held([one], [row(one, change)], 'statistics', memory).rows[0]?.class;
    expect(classOf({ amounts: amounts(1_134) })).toBe('timing');
    expect(classOf({ isWithdrawn: true })).toBe('withdrawn');
  });
});
