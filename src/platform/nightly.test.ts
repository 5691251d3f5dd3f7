import { expect, test } from 'vitest';
import { msUntilNight, startNightly } from './nightly.ts';

const hours = 60 * 60 * 1000;

test.for<[because: string, now: string, ms: number]>([
  ['an hour before two', '2020-05-05T17:00:00Z', hours],
  ['at two itself the next night is meant', '2020-05-05T18:00:00Z', 24 * hours],
  ['a millisecond before', '2020-05-05T17:59:59.999Z', 1],
  ['in the morning', '2020-05-06T00:00:00Z', 18 * hours],
  ['the night between two years', '2019-12-31T15:00:00Z', 3 * hours],
])('%s', ([, now, ms]) => {
  expect(msUntilNight(new Date(now))).toBe(ms);
});

const quiet = { info: () => undefined, error: () => undefined };

test('a night that was slept through is made up for, a failure is told, and the next night comes', async () => {
  let nights = 0;
  const failures: unknown[] = [];
  // A clock that always stands ten milliseconds before two.
  const nightly = startNightly({
    clock: () => new Date('2020-05-05T17:59:59.990Z'),
    log: { ...quiet, error: (about: unknown) => failures.push(about) },
    catchUpMs: 1,
    work: async () => {
      if (++nights === 1) throw new Error('the database is away');
    },
  });
  while (nights < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  await nightly.stop();
  const then = nights;
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(nights).toBe(then);
  expect(failures.length).toBe(1);
});

test('to stop waits for the work that has begun', async () => {
  const done: string[] = [];
  const nightly = startNightly({
    clock: () => new Date(),
    log: quiet,
    catchUpMs: 0,
    work: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      done.push('work');
    },
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await nightly.stop();
  expect(done).toEqual(['work']);
});
