import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flag } from './flag.ts';
import { flagChanges, type KeptFlag } from './flag-changes.ts';
import { commonPath, sharedOut } from './shared-out.ts';
import { maySeeFlag } from './visibility.ts';

const now = new Date('2020-05-10T02:00:00Z');

describe('who may see a flag', () => {
  test.for<[because: string, remit: string, firstSeenAt: string, answeredAt: string | null, isSeen: boolean]>([
    ['the county at once', '331000/331023', '2020-05-10T02:00:00Z', null, true],
    ['the township at once', '331000/331023/331023101', '2020-05-10T02:00:00Z', null, true],
    ['the city not yet', '331000', '2020-05-03T02:00:01Z', null, false],
    ['the city after seven days', '331000', '2020-05-03T02:00:00Z', null, true],
    ['the city as soon as it is answered', '331000', '2020-05-10T01:00:00Z', '2020-05-10T01:30:00Z', true],
  ])('%s', ([, remit, firstSeenAt, answeredAt, isSeen]) => {
    expect(maySeeFlag({ firstSeenAt, answeredAt }, { remit, now, answerDays: 7 })).toBe(isSeen);
  });

  test('with more days the city never sees more', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(90), (few, more, age) => {
        const flag = { firstSeenAt: new Date(now.getTime() - age * 86_400_000).toISOString(), answeredAt: null };
        const seen = (answerDays: number) => maySeeFlag(flag, { remit: '331000', now, answerDays });
        if (seen(Math.max(few, more))) expect(seen(Math.min(few, more))).toBe(true);
      }),
    );
  });
});

const flag = (change: Partial<Flag> = {}): Flag => ({
  pattern: 'reusedEvidence',
  severity: 'error',
  rows: [{ projectId: 'a', months: [] }],
  code: 'reusedEvidence',
  facts: {},
  ...change,
});
const places = new Map([
  ['a', { path: '331000/331023/331023101', unitCode: '331023' }],
  ['b', { path: '331000/331023', unitCode: '331023' }],
  ['c', { path: '331000/331024', unitCode: '331024' }],
]);

describe('shared out among the units', () => {
  test('each has its own rows and the number of the others', () => {
    const rows = ['c', 'b', 'a'].map((projectId) => ({ projectId, months: [] }));
    expect(sharedOut([flag({ rows })], places)).toMatchObject([
      { unitCode: '331024', path: '331000/331024', rows: [{ projectId: 'c' }], others: 2 },
      { unitCode: '331023', path: '331000/331023', rows: [{ projectId: 'a' }, { projectId: 'b' }], others: 1 },
    ]);
  });

  test('no part names a project of another unit, in rows or in facts', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
    fc.assert(
      fc.property(ids, (projects) => {
        for (const part of sharedOut(
          [flag({ rows: projects.map((projectId) => ({ projectId, months: [] })) })],
          places,
        )) {
          for (const { projectId } of part.rows) expect(places.get(projectId)?.unitCode).toBe(part.unitCode);
          expect(part.rows.length + part.others).toBe(projects.length);
        }
      }),
    );
  });

  test('a run that grows is the same flag, another December is not', () => {
    const key = (change: Partial<Flag>) => sharedOut([flag(change)], places)[0]?.key;
    const row = (...months: string[]) => ({ rows: [{ projectId: 'a', months }] });
    const equal = { pattern: 'identicalIncrements', code: 'identicalIncrements' } as const;
    expect(key({ ...equal, ...row('2019-03') })).toBe(key({ ...equal, ...row('2019-03', '2019-04') }));
    const jump = { pattern: 'halfYearJump', code: 'halfYearJump' } as const;
    expect(key({ ...jump, ...row('2018-12') })).not.toBe(key({ ...jump, ...row('2019-12') }));
  });

  test('the common path is the deepest region above all', () => {
    expect(commonPath(['331000/331023/331023101', '331000/331023/331023102'])).toBe('331000/331023');
    expect(commonPath(['331000/331023/331023101'])).toBe('331000/331023/331023101');
    expect(commonPath(['331000/331023', '331000/331023/331023101'])).toBe('331000/331023');
  });
});

describe('from one run to the next', () => {
  const [found] = sharedOut([flag()], places);
  if (!found) throw new Error('no flag');
  const kept: KeptFlag = { id: '1', ...found, goneAt: null };

  test('a new one, the same again, a changed one, one that is gone, one that is back', () => {
    expect(flagChanges([], [found])).toMatchObject({ seen: [found], again: [], gone: [] });
    expect(flagChanges([kept], [found])).toMatchObject({ seen: [], again: [{ what: null }], gone: [] });
    expect(flagChanges([{ ...kept, severity: 'note' }], [found])).toMatchObject({ again: [{ what: 'changed' }] });
    const reworded = { ...kept, facts: { ...kept.facts, months: 99 } };
    expect(flagChanges([reworded], [found])).toMatchObject({ again: [{ what: 'changed' }] });
    expect(flagChanges([kept], [])).toMatchObject({ seen: [], again: [], gone: [kept] });
    expect(flagChanges([{ ...kept, goneAt: '2020-01-01' }], [found])).toMatchObject({ again: [{ what: 'back' }] });
    expect(flagChanges([{ ...kept, goneAt: '2020-01-01' }], [])).toMatchObject({ again: [], gone: [] });
  });

  test('found twice counts once', () => {
    expect(flagChanges([], [found, { ...found, severity: 'note' }]).seen).toEqual([found]);
  });
});
