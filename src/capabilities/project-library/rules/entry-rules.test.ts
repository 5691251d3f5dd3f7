import { describe, expect, it } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { answeredProject, type EntryAnswer } from './answered-project.ts';
import { type EntryRuleSet, entryRuleFor, mayKeepRules } from './entry-rules.ts';
import { nothingKnown } from './project.ts';

const set = (id: string, change: Partial<EntryRuleSet> = {}): EntryRuleSet => ({
  id,
  version: 1,
  regionCode: '331000',
  projectType: 'construction',
  bandFromYuan: 5_000_000,
  bandBelowYuan: 50_000_000,
  validFrom: '2019-01-01',
  validTo: null,
  materials: [],
  windowFromDay: 1,
  windowToDay: 8,
  notes: null,
  source: null,
  isExample: false,
  isWithdrawn: false,
  ...change,
});
const project = { nature: 'new', unitCode: '331023', plannedTotalYuan: 9_000_000 } as const;

describe('the rule set that holds', () => {
  const cases: [sets: EntryRuleSet[], change: object, expected: string | null, because: string][] = [
    [[], {}, null, 'no rule is invented'],
    [[set('city')], {}, 'city', 'the city’s rules hold in its counties'],
    [
      [set('city', { validFrom: '2020-01-01' }), set('county', { regionCode: '331023' })],
      {},
      'county',
      'the county’s own go first',
    ],
    [[set('other', { regionCode: '331024' })], {}, null, 'another county’s say nothing'],
    [[set('old'), set('new', { validFrom: '2020-01-01' })], {}, 'new', 'what came into force last holds'],
    [[set('later', { validFrom: '2020-05-01' })], {}, null, 'not yet in force'],
    [[set('over', { validTo: '2020-03-31' })], {}, null, 'no longer in force'],
    [[set('withdrawn', { isWithdrawn: true })], {}, null, 'withdrawn'],
    [[set('small')], { plannedTotalYuan: 50_000_000 }, null, 'a band does not hold its upper end'],
    [[set('small')], { plannedTotalYuan: 5_000_000 }, 'small', 'and holds its lower end'],
    [
      [set('large', { bandFromYuan: 50_000_000, bandBelowYuan: null })],
      { plannedTotalYuan: 1e11 },
      'large',
      'without an upper end',
    ],
    [
      [set('built'), set('bought', { projectType: 'purchase' })],
      { nature: 'purchase' },
      'bought',
      'by the type of the project',
    ],
    [[set('built')], { nature: null }, 'built', 'what nobody stated is taken as built'],
    [[set('zone', { regionCode: '331000-Z01' })], { unitCode: '331000-Z01' }, 'zone', 'a zone has its own'],
    [[set('city')], { unitCode: '331000-Z01' }, 'city', 'or the city’s'],
    [[set('city')], { plannedTotalYuan: null }, null, 'no band without a total'],
  ];
  it.each(cases)('%#: %j', (sets, change, expected, because) => {
    expect(entryRuleFor({ ...project, ...change }, sets, '2020-04-03')?.id ?? null, because).toBe(expected);
  });
});

describe('a rule set that cannot be kept', () => {
  it.each([
    [{ bandBelowYuan: 5_000_000 }, 'bandUnclear'],
    [{ windowFromDay: 9 }, 'windowUnclear'],
    [{ validTo: '2018-12-31' }, 'validityUnclear'],
    [
      {
        materials: [
          { name: '合同', kind: 'contract', holder: 'owner' },
          { name: '补充合同', kind: 'contract', holder: 'owner' },
        ],
      },
      'materialTwice',
    ],
  ] as const)('%j is refused: %s', (change, code) => {
    expect(() => mayKeepRules(set('a', change))).toThrow(new Refusal(code));
  });
});

describe('the bureau’s answer', () => {
  const known = {
    ...nothingKnown,
    name: '甲',
    unitCode: '331023',
    plannedTotalYuan: 1,
    returnReason: '缺合同',
    returnedIn: '2020-02',
  };
  it('changes the statistics side and nothing else', () => {
    const after = answeredProject(known, { state: 'entered', month: '2020-04' }, '2020-04');
    expect(after).toEqual({ ...known, statisticsState: 'entered', enteredIn: '2020-04' });
  });
  it('of a return keeps month and reason, and takes an entry back', () => {
    const answer = { state: 'returned', month: '2020-04', reason: ' 合同无印章 ' } as const;
    const after = answeredProject({ ...known, statisticsState: 'entered', enteredIn: '2020-03' }, answer, '2020-04');
    expect(after).toMatchObject({
      statisticsState: 'returned',
      enteredIn: null,
      returnedIn: '2020-04',
      returnReason: '合同无印章',
    });
  });
  const refused: [answer: EntryAnswer, code: string, because: string][] = [
    [{ state: 'entered', month: '2020-05' }, 'monthAhead', 'nothing enters in a month to come'],
    [{ state: 'returned', month: '2020-04', reason: ' ' }, 'reasonMissing', 'a return without a reason helps nobody'],
  ];
  it.each(refused)('%j is refused: %s because %s', (answer, code) => {
    expect(() => answeredProject(known, answer, '2020-04')).toThrow(expect.objectContaining({ code }));
  });
  it('that says the same again is refused', () => {
    const entered = { ...known, statisticsState: 'entered', enteredIn: '2020-04' } as const;
    const again = () => answeredProject(entered, { state: 'entered', month: '2020-04' }, '2020-04');
    expect(again).toThrow(expect.objectContaining({ code: 'answerUnchanged' }));
  });
});
