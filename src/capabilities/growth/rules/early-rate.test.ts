import { expect, test } from 'vitest';
import { isEarlyMonth, isSmallBase, smallBaseYuan } from './early-rate.ts';

test.each([
  { month: '2020-02', early: true, because: 'the first round of the year' },
  { month: '2020-04', early: true, because: 'still among the early ones' },
  { month: '2020-05', early: false, because: 'by then most have begun' },
  { month: '2020-12', early: false, because: 'the whole year' },
])('$month is early: $early, since it is $because', ({ month, early }) => expect(isEarlyMonth(month)).toBe(early));

test.each([
  { base: 0, small: false, because: 'without a base there is no rate to mark' },
  { base: 1, small: true, because: 'nearly nothing' },
  { base: smallBaseYuan - 1, small: true, because: 'just below' },
  { base: smallBaseYuan, small: false, because: 'from there on it is not marked' },
])('a base of $base is small: $small, $because', ({ base, small }) => expect(isSmallBase(base)).toBe(small));
