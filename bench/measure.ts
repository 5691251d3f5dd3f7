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

/** Runs two works in turns, so that the machine's noise falls on both. */
export async function pairedTimes(
  work: (run: number) => Promise<unknown>,
  floor: (run: number) => Promise<unknown>,
  { runs, warmUp }: { runs: number; warmUp: number },
): Promise<{ work: Times; floor: Times; ratio: number }> {
  const [works, floors]: [number[], number[]] = [[], []];
  for (let i = 0; i < warmUp + runs; i++) {
    const start = performance.now();
    await work(i);
    const middle = performance.now();
    await floor(i);
    if (i < warmUp) continue;
    works.push(middle - start);
    floors.push(performance.now() - middle);
  }
  const [one, other] = [timesOf(works), timesOf(floors)];
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
