import { describe, expect, it } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { type EntryRuleSet, entryRuleFor, mayKeepRules } from './entry-rules.ts';

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
