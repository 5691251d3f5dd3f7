/** Share of its three largest projects, in percent, from which a unit's growth hangs on a few of them. [D] */
export const concentrationPercent = 80;

/** Whether a unit's figure hangs on its three largest projects; `null` where it has none. */
export function isConcentrated(topThreeSharePercent: number | null): boolean {
  return topThreeSharePercent !== null && topThreeSharePercent >= concentrationPercent;
}

/** Percentage points from one growth to another, one decimal; `null` where one of them is unknown. */
export function pointsBetween(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : (Math.round(now * 10) - Math.round(before * 10)) / 10;
}

/** How far the projects that should report a month have done so. */
export type Completeness = { readonly expected: number; readonly reported: number };

/** The units of a round together. */
export function completenessOf(units: readonly Completeness[]): Completeness {
  const sum = (value: (unit: Completeness) => number) => units.reduce((total, unit) => total + value(unit), 0);
  return { expected: sum((unit) => unit.expected), reported: sum((unit) => unit.reported) };
}

/**
 * Whether so few have reported that growth is low for that reason alone: fewer than nine in ten. Those that are silent
 * count with what they had reached. The share is a setting of ours ([D]), not a rule of the statistics system.
 */
export function isIncomplete({ expected, reported }: Completeness): boolean {
  return reported * 10 < expected * 9;
}
