import type { Facts } from '#kernel/refusal.ts';
import type { FlagRow, Severity } from './flag.ts';
import type { UnitFlag } from './shared-out.ts';

/** A flag as it is kept. */
export type KeptFlag = {
  readonly id: string;
  readonly key: string;
  readonly severity: Severity;
  readonly code: string;
  readonly facts: Facts;
  readonly others: number;
  readonly rows: readonly FlagRow[];
  readonly goneAt: string | null;
};

/** What one run does to the flags: new ones, those found again, and those that are there no more. */
export type FlagChanges = {
  readonly seen: readonly UnitFlag[];
  readonly again: readonly {
    readonly kept: KeptFlag;
    readonly found: UnitFlag;
    readonly what: 'changed' | 'back' | null;
  }[];
  readonly gone: readonly KeptFlag[];
};

/** Holds what was found against what is kept. A key that is found twice counts once, with its first finding. */
export function flagChanges(kept: readonly KeptFlag[], found: readonly UnitFlag[]): FlagChanges {
  const byKey = new Map(kept.map((flag) => [flag.key, flag]));
  const now = new Map(found.toReversed().map((flag) => [flag.key, flag]));
  const seen: UnitFlag[] = [];
  const again: FlagChanges['again'][number][] = [];
  for (const flag of now.values()) {
    const before = byKey.get(flag.key);
    if (!before) seen.push(flag);
    else again.push({ kept: before, found: flag, what: changeOf(before, flag) });
  }
  return { seen: seen.toReversed(), again, gone: kept.filter(({ key, goneAt }) => goneAt === null && !now.has(key)) };
}

function changeOf(before: KeptFlag, now: UnitFlag): 'changed' | 'back' | null {
  if (before.goneAt !== null) return 'back';
  return questionOf(before) === questionOf(now) ? null : 'changed';
}

/** All that a reader is asked, so that a changed word of it is an event, too: the question as of an instant is the last. */
function questionOf({ severity, code, facts, others, rows }: Omit<KeptFlag, 'id' | 'key' | 'goneAt'>): string {
  const about = rows.map(({ projectId, months }) => [projectId, ...months]);
  return JSON.stringify([severity, code, Object.entries(facts).toSorted(), others, about]);
}
