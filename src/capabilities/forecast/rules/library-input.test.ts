import { expect, test } from 'vitest';
import { engineProject, knownOfYear, type LibraryRow, roundsOf } from './library-input.ts';

const silent: LibraryRow = {
  ...{ id: 'p', name: '某项目', unitCode: '331023', caliber: 'in', stage: null, action: null, industryCode: '7721' },
  ...{ sizeYuan: null, plannedStart: null, plannedFinish: null, startedIn: null, enteredIn: null },
  ...{ statisticsState: null, approvedIn: null, knownIn: null, amounts: null, steps: null },
};
const at = (facts: Partial<LibraryRow>, others = '') =>
  engineProject({ ...silent, ...facts }, { origin: '2019-05', rounds: roundsOf([{ ...silent, amounts: others }]) });
const lastStage = (facts: Partial<LibraryRow>) => at(facts).stages.at(-1);

test.each<{ facts: Partial<LibraryRow>; is: string; because: string }>([
  { facts: {}, is: 'feasibility', because: 'nothing is known of it' },
  { facts: { stage: 'proposal' }, is: 'feasibility', because: 'a proposal is not yet approved' },
  { facts: { stage: 'design' }, is: 'approval', because: 'design follows the approved study' },
  { facts: { steps: '2:2018-11' }, is: 'approval', because: 'its study was approved' },
  { facts: { steps: '2:2018-11,5:2019-02' }, is: 'contract', because: 'it was tendered' },
  { facts: { steps: '5:2019-02,6:2019-04' }, is: 'started', because: 'it was begun before the origin' },
  { facts: { steps: '5:2019-02,6:2019-05' }, is: 'contract', because: 'what happens from the origin on is not known' },
  { facts: { amounts: '2019-03:100' }, is: 'started', because: 'it reported an amount, whatever else is missing' },
  { facts: { stage: 'suspended', amounts: '2019-03:100' }, is: 'withdrawn', because: 'nothing comes of it now' },
  { facts: { stage: 'cancelled' }, is: 'cancelled', because: 'nothing comes of it any more' },
  { facts: { stage: 'accepted', startedIn: '2018-01' }, is: 'finished', because: 'it is over' },
])('$facts stands at $is: $because', ({ facts, is }) => expect(lastStage(facts)).toBe(is));

test('its months run without a gap from when it was first heard of to the month before the origin', () => {
  const { months, amountsYuan, stages } = at({ steps: '2:2018-12', amounts: '2019-02:700,2019-04:-200,2019-05:9' });
  expect(months).toEqual(['2018-12', '2019-01', '2019-02', '2019-03', '2019-04']);
  expect(amountsYuan).toEqual([0, 0, 700, 0, -200]);
  expect(stages).toEqual(['approval', 'approval', 'started', 'started', 'started']);
});

test('one that was written down and has not begun waits from then on', () => {
  const { months, amountsYuan, stages } = at({ knownIn: '2019-02', stage: 'tender' });
  expect([months, amountsYuan]).toEqual([
    ['2019-02', '2019-03', '2019-04'],
    [0, 0, 0],
  ]);
  expect(stages.at(-1)).toBe('contract');
});

test('what was reached by the end of each month, group by group, holds the months of the year only', () => {
  const one = at({ amounts: '2018-12:50,2019-02:700,2019-04:-200' });
  const other = { ...at({ amounts: '2019-03:5' }), group: '331024' };
  const known = knownOfYear([one, other], { year: '2019', lastMonth: '2019-04' });
  expect(known.get('331023')?.map(({ investedYuan }) => investedYuan)).toEqual([0, 700, 700, 500]);
  expect(known.get('331024')?.map(({ investedYuan }) => investedYuan)).toEqual([0, 0, 5, 5]);
});

test.each<{ facts: Partial<LibraryRow>; missed: readonly string[]; because: string }>([
  { facts: { amounts: '2019-02:5,2019-03:0,2019-04:5' }, missed: [], because: 'a report of nothing is a report' },
  { facts: { amounts: '2019-02:5,2019-03:5' }, missed: ['2019-04'], because: 'it reports otherwise' },
  { facts: { amounts: '2018-12:5' }, missed: ['2019-02', '2019-03', '2019-04'], because: 'January has no round' },
  { facts: { amounts: '2018-11:5' }, missed: [], because: 'silent for four rounds, it has stopped reporting' },
  { facts: { startedIn: '2018-11' }, missed: [], because: 'it has not begun to report' },
  { facts: { amounts: '2019-02:5', stage: 'suspended' }, missed: [], because: 'nothing is awaited of it now' },
  {
    facts: { amounts: '2018-11:5,2019-03:5', stage: 'accepted' },
    missed: ['2018-12', '2019-02'],
    because: 'March caught up',
  },
])('$facts misses $missed: $because', ({ facts, missed }) =>
  expect(at(facts, '2018-11:1,2018-12:1,2019-02:1,2019-03:1,2019-04:1').unreported).toEqual(missed),
);

test('a month that nobody reported is missed by nobody', () => {
  expect(at({ amounts: '2019-02:5' }, '2019-02:5,2019-04:1').unreported).toEqual(['2019-04']);
});
