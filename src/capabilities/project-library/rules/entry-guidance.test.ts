import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryFacts, entryGuidance, nextWindow, ripeSince } from './entry-guidance.ts';
import type { EntryRuleSet } from './entry-rules.ts';

const today = '2020-04-03';
const rules: EntryRuleSet = {
  id: 'a',
  version: 1,
  regionCode: '331000',
  projectType: 'construction',
  bandFromYuan: 5_000_000,
  bandBelowYuan: null,
  validFrom: '2020-01-01',
  validTo: null,
  materials: [
    { name: '批复文件', kind: 'approval', holder: 'approvalOffice' },
    { name: '施工合同', kind: 'contract', holder: 'owner' },
    { name: '开工照片', kind: 'sitePhoto', holder: 'owner' },
  ],
  windowFromDay: 1,
  windowToDay: 8,
  notes: null,
  source: null,
  isExample: true,
  isWithdrawn: false,
};
const complete: EntryFacts = {
  code: '2020-331023-77-01-000001',
  ownerCode: '913310230000000015',
  approvedOn: '2020-01-15',
  approvalNumber: '天发改审〔2020〕1号',
  startedIn: '2020-03',
  plannedTotalYuan: 9_000_000,
  statisticsState: null,
  enteredIn: null,
  stage: 'building',
};
const papers = ['contract', 'sitePhoto'];

describe('what a project still lacks', () => {
  const cases: [change: Partial<EntryFacts>, known: object, state: string, missing: string[], because: string][] = [
    [{}, {}, 'ripe', [], 'facts and papers are complete; number and day of the approval are its proof'],
    [{ enteredIn: '2020-02' }, { evidence: [] }, 'entered', [], 'what has entered lacks nothing more'],
    [{ statisticsState: 'reporting' }, { evidence: [] }, 'reporting', [], 'the bureau has the papers and decides'],
    [{}, { caliber: 'out' }, 'notInCaliber', [], 'nothing is asked of what does not count'],
    [{}, { caliber: 'ask' }, 'notReady', ['caliberUnsettled'], 'the caliber is settled with the bureau first'],
    [{ code: null }, {}, 'notReady', ['codeMissing'], 'no approval without a code'],
    [
      { approvalNumber: null },
      {},
      'notReady',
      ['approvalMissing'],
      'a day without a number proves nothing, and is asked for once',
    ],
    [{ startedIn: null }, {}, 'notReady', ['startMissing'], 'main works started, or equipment delivered'],
    [{ stage: 'suspended' }, {}, 'notReady', ['workSuspended'], 'work that stands still is not entered'],
    [
      { stage: 'accepted' },
      {},
      'notReady',
      ['alreadyFinished'],
      'whether it may still be entered is for the bureau to say',
    ],
    [{ ownerCode: null }, {}, 'notReady', ['ownerCodeMissing'], 'the owner reports, and must be known'],
    [{}, { evidence: ['sitePhoto'] }, 'notReady', ['materialMissing contract'], 'each paper by its own kind'],
    [{}, { rules: null }, 'notReady', ['rulesMissing'], 'without a rule nobody can say that nothing is missing'],
    [
      { plannedTotalYuan: null },
      { rules: null, caliber: 'ask' },
      'notReady',
      ['totalMissing'],
      'the total decides on caliber and rules, so it alone is asked for',
    ],
    [
      { statisticsState: 'returned' },
      { evidence: [] },
      'returned',
      ['materialMissing contract', 'materialMissing sitePhoto'],
      'a return says what to mend',
    ],
  ];
  it.each(cases)('%j with %j is %s %j because %s', (change, known, state, missing) => {
    const found = entryGuidance(
      { ...complete, ...change },
      { caliber: 'in', rules, evidence: papers, today, ...known },
    );
    expect(found.state).toBe(state);
    expect(found.missing.map(({ code, material }) => (material ? `${code} ${material.kind}` : code))).toEqual(missing);
  });

  it('says by when: the last day of the window that is open or comes next', () => {
    const about = (day: string) =>
      entryGuidance({ ...complete, code: null }, { caliber: 'in', rules, evidence: papers, today: day });
    expect(about('2020-04-08').missing[0]).toMatchObject({ holder: 'developmentReform', by: '2020-04-08' });
    expect(about('2020-04-09').missing[0]).toMatchObject({ by: '2020-05-08' });
  });
});

describe('the next window', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const days = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 })).map(([one, other]) => ({
    windowFromDay: Math.min(one, other),
    windowToDay: Math.max(one, other),
  }));

  it('has not ended, is the first that has not, and lies on days that exist', () => {
    fc.assert(
      fc.property(day, days, (today, rule) => {
        const { from, to } = nextWindow(rule, today);
        expect(to >= today).toBe(true);
        expect(from <= to && from.slice(0, 7) === to.slice(0, 7)).toBe(true);
        for (const date of [from, to]) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
        const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        const isLater = month(to) > month(today);
        expect(month(to) - month(today)).toBeLessThanOrEqual(1);
        // A later month only where this month's window is over.
        if (isLater) expect(Number(today.slice(8)) > rule.windowToDay).toBe(true);
      }),
    );
  });

  it('ends with a short month, also in a leap year', () => {
    expect(nextWindow({ windowFromDay: 25, windowToDay: 31 }, '2020-02-29')).toEqual({
      from: '2020-02-25',
      to: '2020-02-29',
    });
    expect(nextWindow({ windowFromDay: 25, windowToDay: 31 }, '2019-12-31')).toEqual({
      from: '2019-12-25',
      to: '2019-12-31',
    });
    expect(nextWindow({ windowFromDay: 1, windowToDay: 8 }, '2019-12-31')).toEqual({
      from: '2020-01-01',
      to: '2020-01-08',
    });
  });
});

describe('since when nothing is missing', () => {
  const moment = (at: string, project: Partial<EntryFacts>, evidence: string[]) => ({
    at,
    project: { ...complete, ...project },
    caliber: 'in' as const,
    evidence,
  });
  it('is the moment from which on it stayed so', () => {
    const moments = [
      moment('2020-01', { startedIn: null }, []),
      moment('2020-02', {}, papers),
      moment('2020-03', {}, ['contract']),
      moment('2020-04', {}, papers),
      moment('2020-05', { code: 'x' }, papers),
    ];
    expect(ripeSince(moments, { rules, today })).toBe('2020-04');
    expect(ripeSince(moments.slice(0, 3), { rules, today })).toBeNull();
  });
});
