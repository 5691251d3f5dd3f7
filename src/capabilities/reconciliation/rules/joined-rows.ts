import { nameKey } from '../../project-library/public.ts';
import { severalCodeKeys } from './code-key.ts';
import type { ComparedProject } from './compared.ts';
import type { ListRow } from './list-row.ts';

/** Projects that one row of a list names together, as their places in the library; fewer than two are none. */
export type JoinedRows = (row: Pick<ListRow, 'code' | 'name'>) => readonly number[];

const between = /[、,，;；/+＋\n]|以及|和/;

/** Whether a row is written as one that may name several projects. */
export function mayJoin({ code, name }: Pick<ListRow, 'code' | 'name'>): boolean {
  return (name !== null && between.test(name)) || severalCodeKeys(code).length > 0;
}

/** Finds rows in which somebody wrote several projects as one: 始丰溪治理工程、赭溪治理工程, or two codes in one cell. */
export function joinedRows(projects: readonly ComparedProject[]): JoinedRows {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const [i, { codeKeys, names }] of projects.entries()) {
    for (const key of codeKeys) byCode.set(key, i);
    // Of several projects of one name nobody knows which is meant.
    for (const { key } of names) byName.set(key, byName.has(key) && byName.get(key) !== i ? -1 : i);
  }
  return ({ code, name }) => {
    const coded = severalCodeKeys(code).flatMap((key) => byCode.get(key) ?? []);
    const whole = name === null ? '' : nameKey(name);
    if (name === null || byName.has(whole) || !between.test(name)) return distinct(coded);
    const parts = name.split(between).map((part) => byName.get(nameKey(part)) ?? -1);
    return distinct(parts.includes(-1) ? coded : parts);
  };
}

function distinct(found: readonly number[]): readonly number[] {
  const all = [...new Set(found)];
  return all.length < 2 ? [] : all;
}
