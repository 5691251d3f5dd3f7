import { expect, test } from 'vitest';
import { mayBePlanTarget } from './targets.ts';

test.each([
  { kind: 'city', because: 'the city answers for its own plan' },
  { kind: 'county', because: 'targets stop at county governments' },
  { kind: 'zone', because: 'a zone reports like a county' },
] as const)('a target may be one of a $kind: $because', ({ kind }) => {
  expect(() => mayBePlanTarget(kind)).not.toThrow();
});

test.each([
  { kind: 'township', because: 'breaking targets down to townships is part of the offence (统计法 Art. 7; 内丘 2020)' },
  { kind: undefined, because: 'what is no region is an enterprise or a slip; neither has targets (云霄 2020)' },
] as const)('a target is refused for $kind: $because', ({ kind }) => {
  expect(() => mayBePlanTarget(kind)).toThrowError(expect.objectContaining({ code: 'planTargetBelowCounty' }));
});
