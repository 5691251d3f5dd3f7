import { roundMonths } from './calendar.ts';
import type { MonthlyWork } from './draft.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';
import { splitAmount } from './split-amount.ts';

/** What is to be shared out: the unit's 本年累计 at the end of each round, and how much its first project weighs. */
export type Sharing = { readonly cumulative: readonly number[]; readonly leadWeight: number };

/** Months in which one project of the unit takes back an earlier figure. */
const takenBack: ReadonlyMap<string, string> = new Map([
  ['331004', '2018-09'],
  ['331002', '2019-08'],
  ['331081', '2019-10'],
]);

/** Shares a unit's investment out among its projects, month by month; their sums are the unit's exactly. */
export function sharedOut(
  unitCode: string,
  schedules: readonly Schedule[],
  { sharing, random }: { readonly sharing: Sharing; readonly random: Random },
): MonthlyWork[][] {
  const sizes = schedules.map(
    ({ isAnchor }) => Math.exp(random.between(-0.7, 0.8)) * (isAnchor ? sharing.leadWeight : 1),
  );
  const works: MonthlyWork[][] = schedules.map(() => []);
  for (const [round, month] of roundMonths.entries()) {
    const before = month.endsWith('-02') ? 0 : (sharing.cumulative[round - 1] ?? 0);
    const weights = schedules.map((schedule, i) => weightIn(schedule, round, { size: sizes[i] ?? 1, random }));
    const parts = splitAmount((sharing.cumulative[round] ?? 0) - before, weights, random.chance(0.2) ? 1_000 : 10_000);
    if (takenBack.get(unitCode) === month) takeBack(parts, works);
    for (const [i, schedule] of schedules.entries())
      if (isReporting(schedule, round)) works[i]?.push({ month, yuan: parts[i] ?? 0 });
  }
  return works;
}

function isReporting({ first, last, missed }: Schedule, round: number): boolean {
  return round >= first && round <= last && !missed.has(round);
}

type Weighing = { readonly size: number; readonly random: Random };

/** Slow at the beginning and at the end; sometimes nothing is done. */
function weightIn(schedule: Schedule, round: number, { size, random }: Weighing): number {
  const luck = random.between(0.35, 1.3);
  const isIdle = random.chance(0.05) && !schedule.isAnchor;
  if (!isReporting(schedule, round) || isIdle) return 0;
  const way = (round - schedule.first + 1) / (schedule.last - schedule.first + 2);
  return size * luck * (0.3 + Math.sin(Math.PI * way));
}

/** One project that has enough this year takes 30 万元 back; the first project reports what that leaves over. */
function takeBack(parts: number[], works: readonly (readonly MonthlyWork[])[]): void {
  const correction = 300_000;
  const taker = parts.findIndex((part, i) => {
    const last = works[i]?.at(-1);
    return i > 0 && part > 0 && last !== undefined && last.yuan > 2 * correction;
  });
  if (taker < 0) return;
  parts[0] = (parts[0] ?? 0) + (parts[taker] ?? 0) + correction;
  parts[taker] = -correction;
}
