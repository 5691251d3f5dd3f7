import { expect, test } from 'vitest';
import type { Indicator } from '../shapes.ts';
import { sampleIndicator, sampleScheme } from './sample-scheme.ts';
import { schemeChanges } from './scheme-changes.ts';
import { schemeFaults } from './scheme-faults.ts';
import type { SchemeLevel } from './sources.ts';

const whole = { kind: 'share', of: 'whole' } as const;
const deduct = { kind: 'perItem', act: 'deduct', marksEach: 1 } as const;

type Case = {
  readonly because: string;
  readonly given: Partial<Indicator> & Pick<Indicator, 'rule'>;
  readonly level?: SchemeLevel;
  readonly faults: readonly string[];
};
const cases: readonly Case[] = [
  {
    because: 'a county may be assessed by the published rate',
    given: { rule: whole, source: 'publishedGrowth' },
    faults: [],
  },
  ...(['townships', 'departments'] as const).flatMap((level): Case[] => [
    {
      because: `${level} never by the rate`,
      given: { rule: whole, source: 'publishedGrowth' },
      level,
      faults: ['sourceBelowCounty'],
    },
    {
      because: `${level} never by the share of their investment`,
      given: { rule: whole, source: 'ecoLedInvestment' },
      level,
      faults: ['sourceBelowCounty'],
    },
    {
      because: `${level} neither under another name: 有效投资 entered by hand is an amount too`,
      given: { rule: deduct, source: 'items', direction: 'less', name: '有效投资完成情况' },
      level,
      faults: ['wordBelowCounty'],
    },
    {
      because: `${level} nor in the definition`,
      given: { rule: deduct, source: 'items', direction: 'less', definition: '按固定资产投资增速计分' },
      level,
      faults: ['wordBelowCounty'],
    },
  ]),
  { because: 'project work of a township is assessed', given: { rule: whole }, level: 'townships', faults: [] },
  {
    because: 'a department has no projects of its own',
    given: { rule: whole },
    level: 'departments',
    faults: ['sourceElsewhere'],
  },
  {
    because: 'a falling line where more is better would punish the better',
    given: { rule: { kind: 'linear', zeroAt: 100, fullAt: 50, capPercent: 100 } },
    faults: ['wrongWay'],
  },
  {
    because: 'steps that do not rise would too',
    given: {
      rule: {
        kind: 'step',
        steps: [
          { at: 90, marks: 10 },
          { at: 80, marks: 20 },
        ],
      },
    },
    faults: ['stepsUnordered'],
  },
  {
    because: 'a step above the full marks',
    given: { rule: { kind: 'step', steps: [{ at: 90, marks: 21 }] } },
    faults: ['stepAboveFull'],
  },
  { because: 'items are counted one by one', given: { rule: whole, source: 'items' }, faults: ['itemsRule'] },
  {
    because: 'what is deducted must be worse the more there is',
    given: { rule: deduct, source: 'items', direction: 'more' },
    faults: ['itemWay'],
  },
  {
    because: 'a mean of rates that may be negative says nothing about less',
    given: { rule: { kind: 'mean', floorPercent: 0, capPercent: 150 }, source: 'dispatchGrowth', direction: 'less' },
    faults: ['meanUnfit'],
  },
];

test.each(cases)('$because', ({ given, level = 'counties', faults }) => {
  const content = sampleScheme([sampleIndicator(given)]);
  expect(schemeFaults(content, level).map(({ code }) => code)).toEqual(faults);
});

test('weights add up to the total, bonuses come on top, and keys are there once', () => {
  const one = sampleIndicator({ rule: whole });
  const bonus = sampleIndicator({
    key: 'praised',
    source: 'items',
    rule: { kind: 'perItem', act: 'add', marksEach: 1 },
    weight: 5,
    fullMarks: 5,
  });
  expect(schemeFaults({ ...sampleScheme([one, bonus]), total: 20 }, 'counties')).toEqual([]);
  expect(schemeFaults({ ...sampleScheme([one, bonus]), total: 25 }, 'counties')).toMatchObject([
    { code: 'weightsOff', facts: { sum: 20, total: 25 } },
  ]);
  expect(schemeFaults(sampleScheme([one, one]), 'counties').map(({ code }) => code)).toEqual(['keyTwice']);
  const astray = { ...sampleScheme([one]), tieBreak: ['nothing'] };
  expect(schemeFaults(astray, 'counties').map(({ code }) => code)).toEqual(['tieBreakUnknown']);
});

test('two versions are told apart by what they say, not by how it is written', () => {
  const before = sampleScheme([sampleIndicator({ rule: whole }), sampleIndicator({ rule: whole, key: 'gone' })]);
  const [kept] = before.indicators;
  if (!kept) throw new Error('no indicator');
  const turned = Object.fromEntries(Object.entries(kept).toReversed());
  expect(
    schemeChanges(before, { ...before, indicators: [{ ...kept, ...turned }, ...before.indicators.slice(1)] }),
  ).toEqual([]);
  const added = sampleIndicator({ rule: whole, key: 'added', name: '新增' });
  expect(schemeChanges(before, { ...before, indicators: [{ ...kept, weight: 25 }, added], total: 45 })).toMatchObject([
    { part: 'total', change: 'changed' },
    { key: 'timely', change: 'changed', members: ['weight'] },
    { key: 'added', change: 'added' },
    { key: 'gone', change: 'removed' },
  ]);
});
