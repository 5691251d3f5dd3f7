import { expect, test } from 'vitest';
import { nameOfPerson } from './name-of-person.ts';

test.for<[because: string, signInName: string | null, shown: string]>([
  ['somebody who is known', 'city', '周演示'],
  ['somebody of another unit, who is not', 'linhai', 'linhai'],
  ['nobody', null, '—'],
  ['the desk, which brings tasks up at night', 'nightly', '系统自动'],
])('%s', ([, signInName, shown]) => {
  expect(nameOfPerson(signInName, { people: new Map([['city', '周演示']]), itself: '系统自动' })).toBe(shown);
});
