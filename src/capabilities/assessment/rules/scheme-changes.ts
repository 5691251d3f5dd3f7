import type { SchemeContent } from '../shapes.ts';

/** One thing in which two versions of a scheme differ. */
export type SchemeChange = {
  readonly part: 'indicator' | 'veto' | 'total' | 'note' | 'tieBreak';
  /** Key of the indicator or veto; null for the scheme itself. */
  readonly key: string | null;
  readonly name: string | null;
  readonly change: 'added' | 'removed' | 'changed';
  /** Names of the members that differ, where both have it. */
  readonly members: readonly string[];
};

/** In what the second version differs from the first, in the second's order, what was removed at the end. */
export function schemeChanges(before: SchemeContent, after: SchemeContent): SchemeChange[] {
  const whole = (['total', 'note', 'tieBreak'] as const).flatMap((part): SchemeChange[] =>
    isSame(before[part], after[part]) ? [] : [{ part, key: null, name: null, change: 'changed', members: [] }],
  );
  return [
    ...whole,
    ...changesOf('indicator', before.indicators, after.indicators),
    ...changesOf('veto', before.vetoes, after.vetoes),
  ];
}

type Named = { readonly key: string; readonly name: string };

function changesOf<Part extends Named>(
  part: 'indicator' | 'veto',
  before: readonly Part[],
  after: readonly Part[],
): SchemeChange[] {
  const there = new Map(before.map((one) => [one.key, one]));
  const kept = new Set(after.map(({ key }) => key));
  const standing = after.flatMap((one): SchemeChange[] => {
    const old = there.get(one.key);
    const about = { part, key: one.key, name: one.name };
    if (old === undefined) return [{ ...about, change: 'added', members: [] }];
    const members = Object.entries(one).flatMap(([name, value]) =>
      isSame(value, Object.entries(old).find(([member]) => member === name)?.[1]) ? [] : [name],
    );
    return members.length === 0 ? [] : [{ ...about, change: 'changed', members }];
  });
  const removed = before
    .filter(({ key }) => !kept.has(key))
    .map(({ key, name }): SchemeChange => ({ part, key, name, change: 'removed', members: [] }));
  return [...standing, ...removed];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Members in the order of their names, so that only what they say counts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}
