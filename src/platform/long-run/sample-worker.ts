import { Refusal } from '#kernel/refusal.ts';
import { workInThread } from './work-in-thread.ts';

/** Test support: what the thread of the tests is told to do. */
export type SampleTask = {
  readonly what: 'double' | 'wait' | 'refuse' | 'break' | 'fill';
  readonly number: number;
};

workInThread(async ({ what, number }: SampleTask, tell) => {
  tell({ percent: 40, step: what });
  switch (what) {
    case 'double':
      return { number: number * 2 };
    case 'wait':
      return new Promise((resolve) => setTimeout(() => resolve({ number }), number));
    case 'refuse':
      throw new Refusal('longRunUnknown', { kind: 'sample' });
    case 'break':
      throw new Error('the sample breaks');
    case 'fill': {
      const kept: number[][] = [];
      for (;;) kept.push(Array.from({ length: 100_000 }, (_, place) => place + number));
    }
  }
});
