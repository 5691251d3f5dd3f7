/** Median, smallest and largest of some times, in milliseconds with two decimals. */
export type Times = {
  readonly medianMs: number;
  readonly minMs: number;
  readonly maxMs: number;
  readonly runs: number;
};

/** Runs `work` some times after a warm-up and gives its times. */
export async function timed(
  work: (run: number) => Promise<unknown>,
  { runs, warmUp }: { runs: number; warmUp: number },
): Promise<Times> {
  for (let i = 0; i < warmUp; i++) await work(i);
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work(warmUp + i);
    times.push(performance.now() - start);
  }
  return timesOf(times);
}

/** Runs some works in turns, so that the machine's noise falls on all of them; in the order of `works`. */
export async function turnedTimes(
  works: readonly ((run: number) => Promise<unknown>)[],
  { runs, warmUp }: { runs: number; warmUp: number },
): Promise<Times[]> {
  const times = works.map((): number[] => []);
  for (let i = 0; i < warmUp + runs; i++)
    for (const [place, work] of works.entries()) {
      const start = performance.now();
      await work(i);
      if (i >= warmUp) times[place]?.push(performance.now() - start);
    }
  return times.map(timesOf);
}

/** Runs two works in turns and says how many times as long the first one takes. */
export async function pairedTimes(
  work: (run: number) => Promise<unknown>,
  floor: (run: number) => Promise<unknown>,
  effort: { runs: number; warmUp: number },
): Promise<{ work: Times; floor: Times; ratio: number }> {
  const [one = timesOf([]), other = timesOf([])] = await turnedTimes([work, floor], effort);
  return { work: one, floor: other, ratio: ratioOf(one.medianMs, other.medianMs) };
}

/** A ratio with two decimals. */
export function ratioOf(value: number, floor: number): number {
  return Math.round((value / floor) * 100) / 100;
}

function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 100) / 100;
  return { medianMs: at(0.5), minMs: at(0), maxMs: at(1), runs: sorted.length };
}
