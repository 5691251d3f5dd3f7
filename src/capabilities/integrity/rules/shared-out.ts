import type { Facts } from '#kernel/refusal.ts';
import type { Flag, FlagRow, Pattern, Severity } from './flag.ts';

/** A flag as one unit gets it: its own rows, and how many of other units. */
export type UnitFlag = {
  readonly key: string;
  readonly pattern: Pattern;
  readonly severity: Severity;
  readonly code: string;
  readonly facts: Facts;
  readonly path: string;
  readonly unitCode: string;
  readonly rows: readonly FlagRow[];
  readonly others: number;
};

type Placed = { readonly path: string; readonly unitCode: string };

/**
 * Gives each unit its own part of every flag, so that nobody reads another county’s projects out of it. The path is the
 * deepest region that holds all its rows.
 */
export function sharedOut(flags: readonly Flag[], placeOf: ReadonlyMap<string, Placed>): UnitFlag[] {
  return flags.flatMap((flag) => {
    const known = flag.rows.flatMap((row) => {
      const place = placeOf.get(row.projectId);
      return place ? [{ row, place }] : [];
    });
    const byUnit = Map.groupBy(known, ({ place }) => place.unitCode);
    return [...byUnit].map(([unitCode, own]) => ({
      key: keyOf(
        flag,
        unitCode,
        own.map(({ row }) => row),
      ),
      pattern: flag.pattern,
      severity: flag.severity,
      code: flag.code,
      facts: flag.facts,
      path: commonPath(own.map(({ place }) => place.path)),
      unitCode,
      rows: own.map(({ row }) => row).toSorted((one, other) => (one.projectId < other.projectId ? -1 : 1)),
      others: known.length - own.length,
    }));
  });
}

const oneMonth: ReadonlySet<Pattern> = new Set(['halfYearJump', 'targetHit']);

/** What makes two findings of different nights the same flag: growing months do not, another December does. */
function keyOf({ pattern, code, facts }: Flag, unitCode: string, rows: readonly FlagRow[]): string {
  if (pattern === 'filledInByOther') return [pattern, unitCode, facts.account].join('|');
  const ids = rows.map(({ projectId }) => projectId).toSorted();
  const months = oneMonth.has(pattern) ? rows.flatMap((row) => row.months) : [];
  return [pattern, code, unitCode, ...ids, ...months].join('|');
}

/** The deepest region above or at all of the paths. */
export function commonPath(paths: readonly string[]): string {
  const [first = '', ...rest] = paths;
  const parts = first.split('/');
  const depth = parts.findIndex((part, i) => rest.some((path) => path.split('/')[i] !== part));
  return (depth < 0 ? parts : parts.slice(0, depth)).join('/');
}
