import { roundMonths } from './calendar.ts';
import type { Random } from './random.ts';
import type { Roster } from './unit-plan.ts';

/** When a project of division 77 reports. Places in `roundMonths`, both included. */
export type Schedule = {
  readonly kind: keyof Roster;
  readonly first: number;
  readonly last: number;
  /** Places of rounds that it misses. */
  readonly missed: ReadonlySet<number>;
  /** The unit's first project that works on: it never misses, so that every month has somebody who invests. */
  readonly isAnchor: boolean;
};

const place = (month: string) => roundMonths.indexOf(month);
const end = roundMonths.length - 1;

/** Ranges of months in which the projects of a kind begin and end to report; the first of each kind begins earliest. */
const spans: Readonly<
  Record<keyof Roster, readonly [first: string, lastFirst: string, firstEnd: string, end: string]>
> = {
  y18to20: ['2018-02', '2018-07', '2020-03', '2020-03'],
  y18to19: ['2018-02', '2018-09', '2019-05', '2019-12'],
  y18: ['2018-02', '2018-04', '2018-07', '2018-12'],
  y19to20: ['2019-02', '2019-11', '2020-03', '2020-03'],
  y19: ['2019-02', '2019-05', '2019-09', '2019-12'],
  y20: ['2020-02', '2020-03', '2020-03', '2020-03'],
};
const kinds: readonly (keyof Roster)[] = ['y18to20', 'y18to19', 'y18', 'y19to20', 'y19', 'y20'];

/** The schedules of a unit's projects, the one that works through all years first. */
export function schedulesOf(roster: Roster, random: Random): Schedule[] {
  return kinds.flatMap((kind, order) =>
    Array.from({ length: roster[kind] }, (_, i): Schedule => {
      const [earliest, latest, firstEnd, lastEnd] = spans[kind];
      const isAnchor = order === 0 && i === 0;
      const first = i === 0 ? place(earliest) : random.whole(place(earliest), place(latest));
      const last = random.whole(Math.max(place(firstEnd), first), place(lastEnd));
      return { kind, first, last, missed: isAnchor ? new Set() : missedRounds(random, first, last), isAnchor };
    }),
  );
}

/** A round in the middle now and then; of the last round more, and sometimes the one before it as well. */
function missedRounds(random: Random, first: number, last: number): Set<number> {
  const missed = new Set<number>();
  for (let round = first + 1; round < last; round += 1) if (random.chance(0.02)) missed.add(round);
  if (last === end && first < place('2020-02') && random.chance(0.22)) {
    missed.add(end);
    if (random.chance(0.15)) missed.add(end - 1);
  }
  return missed;
}
