import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#platform/clock.ts';
import { lockTerms } from '../terms-locking.ts';
import { type LockFacts, lastDayOf, lockReason } from './locking.ts';

const open: LockFacts = {
  month: '2020-03',
  round: {
    state: 'open',
    opensOn: '2020-04-01',
    dueOn: '2020-04-10',
    closesOn: '2020-04-15',
    graceDays: 3,
    expectedUnits: null,
  },
  unitCode: '331023',
  mergedInto: null,
  exceptionUntil: null,
  freeze: null,
  version: null,
  review: null,
  firstStep: 0,
  ownStep: 0,
};
const round = open.round ?? {
  state: 'open',
  opensOn: null,
  dueOn: '',
  closesOn: null,
  graceDays: 0,
  expectedUnits: null,
};
const lockedRound = { ...round, state: 'locked' } as const;
const submitted = (step: number) => ({ version: 2, state: 'submitted', step }) as const;
const frozen = (until: string | null) => ({ reason: '审计', until, by: '市专班' });
const accepted = { version: 2, state: 'accepted', step: 2 } as const;

describe('a report', () => {
  test.each<[string, Partial<LockFacts>, string, string | null]>([
    ['it is open within its window', {}, '2020-04-10', null],
    ['late reports are taken until the round closes', {}, '2020-04-15', null],
    ['days of grace come after the closing day', {}, '2020-04-18', null],
    ['after them it is closed', {}, '2020-04-19', 'roundClosed'],
    ['it has not begun', {}, '2020-03-31', 'roundNotYetOpen'],
    ['January has no round', { month: '2020-01' }, '2020-04-05', 'noJanuaryRound'],
    ['nobody opened the round', { round: null }, '2020-04-05', 'roundNotOpened'],
    ['the unit is not asked', { round: { ...round, expectedUnits: ['331024'] } }, '2020-04-05', 'notReporting'],
    ['the unit is asked', { round: { ...round, expectedUnits: ['331023'] } }, '2020-04-05', null],
    ['the project counts nowhere', { mergedInto: '另一项目' }, '2020-04-05', 'projectMerged'],
    ['a freeze stops even an open round', { freeze: frozen(null) }, '2020-04-05', 'frozen'],
    ['a freeze holds through its last day', { freeze: frozen('2020-04-05') }, '2020-04-05', 'frozenUntil'],
    ['and ends by itself', { freeze: frozen('2020-04-05') }, '2020-04-06', null],
    ['the round is locked', { round: lockedRound }, '2020-04-05', 'roundLocked'],
    ['an exception opens a locked round', { round: lockedRound, exceptionUntil: '2020-05-01' }, '2020-05-01', null],
    ['and ends', { round: lockedRound, exceptionUntil: '2020-05-01' }, '2020-05-02', 'roundLocked'],
    ['an exception opens a closed round', { exceptionUntil: '2020-05-01' }, '2020-04-30', null],
    ['it lifts no freeze', { freeze: frozen(null), exceptionUntil: '2020-05-01' }, '2020-04-30', 'frozen'],
    ['accepted stays accepted', { version: 2, review: accepted }, '2020-04-05', 'reportAccepted'],
    ['a correction after the acceptance waits again', { version: 3, review: accepted }, '2020-04-05', null],
    ['nobody has looked at it yet', { version: 2, review: submitted(0) }, '2020-04-05', null],
    ['it has passed the first step', { version: 2, review: submitted(1) }, '2020-04-05', 'reportSubmitted'],
    ['a county desk’s own begins there', { version: 2, review: submitted(1), ownStep: 1 }, '2020-04-05', null],
    ['the county desk submitted it by itself', { version: 1, firstStep: 1 }, '2020-04-05', 'reportSubmitted'],
    ['it was given back', { version: 2, review: { ...accepted, state: 'returned' } }, '2020-04-05', null],
  ])('%s', (_, change, today, code) => {
    expect(lockReason({ ...open, ...change }, today)?.code ?? null).toBe(code);
  });

  test('each reason has a sentence that names all its facts', () => {
    const cases: Partial<LockFacts>[] = [
      {},
      { freeze: frozen(null) },
      { freeze: frozen('2020-06-30') },
      { round: lockedRound },
      { mergedInto: '甲' },
    ];
    for (const change of cases) {
      const reason = lockReason({ ...open, ...change }, '2020-06-01');
      for (const [, name = ''] of lockTerms[reason?.code ?? 'frozen'].zh.matchAll(/\{(\w+)\}/g))
        expect(reason?.facts).toHaveProperty(name);
    }
  });
});

describe('the last day', () => {
  // Before 1992 the clocks of China were moved in summer.
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  const at = (instant: Date, window: Partial<typeof round>) =>
    lockReason({ ...open, round: { ...round, opensOn: null, ...window } }, dayOf(instant))?.code ?? null;

  test('counts from its first to its last millisecond in China, and not one more', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 86_399_999 }),
        (date, graceDays, ms) => {
          const window = { closesOn: iso(date), graceDays };
          const start = Date.parse(`${lastDayOf(window)}T00:00:00+08:00`);
          expect(at(new Date(start + ms), window)).toBeNull();
          expect(at(new Date(start + 86_399_999), window)).toBeNull();
          expect(at(new Date(start + 86_400_000), window)).toBe('roundClosed');
        },
      ),
    );
  });

  test('and the first day begins at its first millisecond', () => {
    fc.assert(
      fc.property(day, (date) => {
        const window = { opensOn: iso(date), closesOn: null };
        const start = Date.parse(`${iso(date)}T00:00:00+08:00`);
        expect(at(new Date(start), window)).toBeNull();
        expect(at(new Date(start - 1), window)).toBe('roundNotYetOpen');
      }),
    );
  });
});
