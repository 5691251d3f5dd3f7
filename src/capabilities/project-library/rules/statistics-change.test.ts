import { expect, test } from 'vitest';
import { type StatisticsChange, statedStatistics } from './statistics-change.ts';

const nothing = { statisticsState: null, submittedIn: null, enteredIn: null, returnedIn: null, returnReason: null };
const returned = {
  ...nothing,
  statisticsState: 'returned',
  submittedIn: '2020-02',
  returnedIn: '2020-03',
  returnReason: '缺合同',
} as const;

test.each<[StatisticsChange, typeof nothing | typeof returned, object, string]>([
  [
    { state: 'reporting', month: '2020-02', reason: null },
    nothing,
    { submittedIn: '2020-02', enteredIn: null },
    'papers handed in',
  ],
  [{ state: 'entered', month: '2020-03', reason: null }, nothing, { enteredIn: '2020-03' }, 'entered'],
  [
    { state: 'returned', month: '2020-03', reason: '缺合同' },
    nothing,
    { returnedIn: '2020-03', returnReason: '缺合同' },
    'returned',
  ],
  [
    { state: 'reporting', month: '2020-04', reason: null },
    returned,
    { submittedIn: '2020-04', returnedIn: '2020-03' },
    'handed in again: the return stays known',
  ],
  [
    { state: 'notReported', month: null, reason: null },
    returned,
    { submittedIn: null, returnedIn: null, returnReason: null },
    'it never was',
  ],
])('%j', (change, before, after, because) => {
  expect({ because, ...statedStatistics(before, change, '2020-04') }).toMatchObject({
    because,
    statisticsState: change.state,
    ...after,
  });
});

test.each<[StatisticsChange, string]>([
  [{ state: 'entered', month: null, reason: null }, 'statisticsMonthMissing'],
  [{ state: 'reporting', month: null, reason: null }, 'statisticsMonthMissing'],
  [{ state: 'returned', month: '2020-03', reason: ' ' }, 'returnReasonMissing'],
  [{ state: 'entered', month: '2020-05', reason: null }, 'monthAhead'],
])('%j is refused', (change, code) => {
  expect(() => statedStatistics(nothing, change, '2020-04')).toThrow(expect.objectContaining({ code }));
});
