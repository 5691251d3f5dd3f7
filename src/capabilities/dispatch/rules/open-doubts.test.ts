import { expect, test } from 'vitest';
import type { Doubt } from '#kernel/doubt.ts';
import { openDoubts } from './open-doubts.ts';

const doubt = (severity: Doubt['severity'], field: string, code: string): Doubt => ({
  severity,
  field,
  code,
  facts: {},
});

test.each([
  { severity: 'error', explained: false, stands: 'hard', because: 'a contradiction stops' },
  { severity: 'error', explained: true, stands: 'hard', because: 'words do not mend a contradiction' },
  { severity: 'warn', explained: false, stands: 'unexplained', because: 'it asks for words' },
  { severity: 'warn', explained: true, stands: null, because: 'it has its words' },
  { severity: 'note', explained: false, stands: null, because: 'a note only informs' },
] as const)('$severity, because $because', ({ severity, explained, stands }) => {
  const one = doubt(severity, 'monthYuan', 'suddenChange');
  const { hard, unexplained } = openDoubts([one], new Set(explained ? ['monthYuan/suddenChange'] : []));
  expect({ hard, unexplained }).toEqual({
    hard: stands === 'hard' ? [one] : [],
    unexplained: stands === 'unexplained' ? [one] : [],
  });
});

test('words about another field or another doubt explain nothing', () => {
  const one = doubt('warn', 'monthYuan', 'suddenChange');
  expect(openDoubts([one], new Set(['totalYuan/suddenChange', 'monthYuan/unitMixed'])).unexplained).toEqual([one]);
});
