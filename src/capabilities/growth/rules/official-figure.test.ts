import { expect, test } from 'vitest';
import { roles } from '#kernel/right.ts';
import { isEmbargoed, maySeeEmbargoed, shownValue, storedValue } from './official-figure.ts';
import { mayHaveTarget } from './targets.ts';

const today = '2020-04-10';
const publishedOn = '2020-01-20';

test.each([
  { fact: 'rate', value: 11.1, stored: 111 },
  { fact: 'rate', value: -45.2, stored: -452 },
  { fact: 'amount', value: 272_520_000, stored: 272_520_000 },
  { fact: 'base', value: 0, stored: 0 },
] as const)('$fact $value is kept exactly', ({ fact, value, stored }) => {
  expect(storedValue({ fact, value, publishedOn }, today)).toBe(stored);
  expect(shownValue(fact, stored)).toBe(value);
});

test.each([
  { fact: 'rate', value: 11.15, code: 'rateUnclear' },
  { fact: 'rate', value: -100.1, code: 'rateUnclear' },
  { fact: 'amount', value: 0.5, code: 'amountUnclear' },
  { fact: 'base', value: -1, code: 'amountUnclear' },
] as const)('$fact $value is refused as $code', ({ fact, value, code }) => {
  expect(() => storedValue({ fact, value, publishedOn }, today)).toThrow(expect.objectContaining({ code }));
});

test('what is not published yet is kept under embargo, what lies far ahead is a slip', () => {
  const figure = { fact: 'rate', value: 1, publishedOn: '2020-04-11' } as const;
  expect(storedValue(figure, today)).toBe(10);
  expect(isEmbargoed(figure.publishedOn, today)).toBe(true);
  expect(isEmbargoed(today, today)).toBe(false);
  const far = { ...figure, publishedOn: '2020-06-12' };
  expect(() => storedValue(far, today)).toThrow(expect.objectContaining({ code: 'notYetPublished' }));
});

test('before its day a figure is for the city’s desk alone', () => {
  expect(roles.filter(maySeeEmbargoed)).toEqual(['city-desk']);
});

test.each([
  { because: 'two projects', projects: 2, largestSharePercent: null },
  { because: 'one of more than 80 %', projects: 9, largestSharePercent: 80.1 },
])('a cell of $because is not kept', ({ projects, largestSharePercent }) => {
  const figure = { fact: 'amount', value: 1, publishedOn, projects, largestSharePercent } as const;
  expect(() => storedValue(figure, today)).toThrow(expect.objectContaining({ code: 'cellTooSmall' }));
});

test('a township never has a goal', () => {
  expect(() => mayHaveTarget('township')).toThrow(expect.objectContaining({ code: 'targetBelowCounty' }));
  for (const kind of ['city', 'county', 'zone'] as const) expect(() => mayHaveTarget(kind)).not.toThrow();
});
