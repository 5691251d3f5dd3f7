import { expect, test } from 'vitest';
import { isSmallCell } from './small-cell.ts';

test.for<[because: string, projects: number | null, share: number | null, isSmall: boolean]>([
  ['two projects: each owner knows the other', 2, null, true],
  ['one project is the respondent itself', 1, 100, true],
  ['three projects of like size', 3, 40, false],
  ['seven projects of which one is nearly all', 7, 80.1, true],
  ['exactly 80 % is not more than 80 %', 7, 80, false],
  ['no project: nothing to infer', 0, null, false],
  ['nothing was told', null, null, false],
])('%s', ([, projects, largestSharePercent, isSmall]) => {
  expect(isSmallCell({ projects, largestSharePercent })).toBe(isSmall);
});
