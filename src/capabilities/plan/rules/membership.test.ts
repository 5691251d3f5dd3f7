import { expect, test } from 'vitest';
import { mayDecide } from './membership.ts';

test.each([
  { decision: { mode: 'default', action: null, reason: null }, because: 'going by the facts again needs no reason' },
  { decision: { mode: 'include', action: 'soil', reason: '市级统筹' }, because: 'an action and a reason' },
  { decision: { mode: 'exclude', action: null, reason: '已移交住建' }, because: 'a reason is enough to leave it out' },
] as const)('$decision.mode passes: $because', ({ decision }) => {
  expect(() => mayDecide(decision)).not.toThrow();
});

test.each([
  {
    decision: { mode: 'include', action: 'soil', reason: null },
    code: 'reasonMissing',
    because: 'who reads it later must know why',
  },
  {
    decision: { mode: 'exclude', action: null, reason: '' },
    code: 'reasonMissing',
    because: 'an empty reason is none',
  },
  { decision: { mode: 'include', action: null, reason: 'x' }, code: 'actionMissing', because: 'sums are by action' },
] as const)('$decision.mode is refused as $code: $because', ({ decision, code }) => {
  expect(() => mayDecide(decision)).toThrowError(expect.objectContaining({ code }));
});
