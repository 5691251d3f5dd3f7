import { describe, expect, test } from 'vitest';
import { afterEntryAct, checkEntry, type EntryToMake, firstState } from './entry.ts';
import { afterRunAct, checkMaySpeak, type RunAct, type RunStanding } from './run.ts';
import { sampleIndicator, sampleScheme } from './sample-scheme.ts';
import { scored } from './scored.ts';
import { checkSelfAssessment } from './self-assessment.ts';

const today = '2020-03-01';
const open: RunStanding = { state: 'open', dueOn: '2020-03-10' };
const nothing = { appeals: 0, entries: 0, units: 0 };
const publish = (waiting: Partial<typeof nothing>): RunAct => ({
  what: 'publish',
  waiting: { ...nothing, ...waiting },
});
const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'done';
  } catch (refused) {
    return refused instanceof Error ? refused.message : '';
  }
};

describe('a run', () => {
  const refused: readonly [because: string, run: RunStanding, act: RunAct, code: string][] = [
    ['nothing changes what is published', { ...open, state: 'published' }, { what: 'withdraw' }, 'runFrozen'],
    ['units must have been asked first', { state: 'draft', dueOn: null }, publish({}), 'runNotOpen'],
    ['an appeal waits for its answer', open, publish({ appeals: 1 }), 'appealsWait'],
    ['an entry waits for the second person', open, publish({ entries: 2 }), 'entriesWait'],
    ['units may still speak while their day lasts', open, publish({ units: 1 }), 'unitsMaySpeak'],
    [
      'a day that is past gives no time',
      { state: 'draft', dueOn: null },
      { what: 'open', dueOn: '2020-02-29' },
      'dueInPast',
    ],
    ['it is opened once', open, { what: 'open', dueOn: '2020-04-01' }, 'runOpenAlready'],
  ];
  test.each(refused)('%s', (_, run, act, code) => expect(codeOf(() => afterRunAct(run, act, today))).toBe(code));

  test('is published once every unit has spoken, or once its day is past', () => {
    expect(afterRunAct(open, publish({}), today).state).toBe('published');
    expect(afterRunAct(open, publish({ units: 4 }), '2020-03-11').state).toBe('published');
  });

  test('hears a unit to the end of its day', () => {
    expect(codeOf(() => checkMaySpeak(open, '2020-03-10'))).toBe('done');
    expect(codeOf(() => checkMaySpeak(open, '2020-03-11'))).toBe('dayOver');
  });
});

describe('an entry', () => {
  const bonus = { kind: 'perItem', act: 'add', marksEach: 1 } as const;
  const content = sampleScheme([
    sampleIndicator({ rule: { kind: 'share', of: 'whole' } }),
    sampleIndicator({ key: 'praised', source: 'items', rule: bonus, fullMarks: 5, weight: 5 }),
  ]);
  const inputs = new Map([['timely', new Map([['331023', 50]])]]);
  const [unit] = scored({ content, unitCodes: ['331023'], inputs, rulings: [] });
  const paper = { name: '通报', number: '〔2020〕1号', issuer: '省统计局', datedOn: '2020-01-05' };
  const plain = { unitCode: '331023', count: null, pointsHundredths: null, reason: '理由', paper } as const;
  const cases: readonly [because: string, entry: EntryToMake, code: string][] = [
    ['an item with its paper', { ...plain, kind: 'item', indicator: 'praised', count: 1 }, 'done'],
    [
      'an item without a paper',
      { ...plain, kind: 'item', indicator: 'praised', count: 1, paper: null },
      'paperMissing',
    ],
    ['an item of what is read from the data', { ...plain, kind: 'item', indicator: 'timely', count: 1 }, 'notFound'],
    ['a veto with number, issuer and day', { ...plain, kind: 'veto', indicator: 'falsified' }, 'done'],
    [
      'a veto on hearsay',
      { ...plain, kind: 'veto', indicator: 'falsified', paper: { ...paper, number: null } },
      'vetoNeedsPaper',
    ],
    [
      'ten points more of twenty where ten are earned',
      { ...plain, kind: 'adjustment', indicator: 'timely', pointsHundredths: 1000 },
      'done',
    ],
    [
      'more than the indicator can earn',
      { ...plain, kind: 'adjustment', indicator: 'timely', pointsHundredths: 1001 },
      'adjustmentBeyond',
    ],
    [
      'less than nothing',
      { ...plain, kind: 'adjustment', indicator: 'timely', pointsHundredths: -1001 },
      'adjustmentBeyond',
    ],
    [
      'no change at all',
      { ...plain, kind: 'adjustment', indicator: 'timely', pointsHundredths: 0 },
      'adjustmentNothing',
    ],
  ];
  test.each(cases)('%s', (_, entry, code) => {
    if (!unit) throw new Error('nobody is scored');
    expect(codeOf(() => checkEntry(entry, content, unit))).toBe(code);
  });

  test('that takes or moves points holds only once another person has confirmed it', () => {
    expect([firstState('item'), firstState('veto'), firstState('adjustment')]).toEqual([
      'holds',
      'proposed',
      'proposed',
    ]);
    const proposed = { state: 'proposed', proposedAccount: 'one' } as const;
    expect(afterEntryAct(proposed, 'confirm', 'other')).toBe('holds');
    expect(codeOf(() => afterEntryAct(proposed, 'confirm', 'one'))).toBe('secondPersonNeeded');
    expect(codeOf(() => afterEntryAct({ state: 'holds', proposedAccount: 'one' }, 'confirm', 'other'))).toBe(
      'entryDecided',
    );
    expect(afterEntryAct(proposed, 'revoke', 'one')).toBe('revoked');
  });
});

test('a self-assessment proves what the scheme asks to prove, in the unit’s own words', () => {
  const content = sampleScheme([
    sampleIndicator({ rule: { kind: 'share', of: 'whole' }, evidence: '调度台账' }),
    sampleIndicator({ rule: { kind: 'share', of: 'whole' }, key: 'other' }),
  ]);
  const line = { indicator: 'timely', text: '按月调度', proof: '台账在局三楼', files: [] };
  expect(codeOf(() => checkSelfAssessment([line], content))).toBe('done');
  expect(codeOf(() => checkSelfAssessment([{ ...line, proof: '', files: ['a'.repeat(64)] }], content))).toBe('done');
  expect(codeOf(() => checkSelfAssessment([{ ...line, proof: ' ' }], content))).toBe('proofMissing');
  expect(codeOf(() => checkSelfAssessment([{ ...line, text: '' }], content))).toBe('wordsMissing');
  expect(codeOf(() => checkSelfAssessment([line, line], content))).toBe('indicatorTwice');
  expect(codeOf(() => checkSelfAssessment([{ ...line, indicator: 'x' }], content))).toBe('indicatorUnknown');
});
