import type { Facts } from '#kernel/refusal.ts';
import type { Judged } from './import-run.ts';

/** A judgement that a row isn't taken in. */
export type JudgedRefused = Extract<Judged, { readonly state: 'refused' }>;

/** A row that isn't taken in, with the cell of the first of the keys that the table has. */
export function refusedAt(
  row: { readonly row: number; readonly cells: Readonly<Record<string, string>> },
  keys: readonly string[],
  { code, facts = {} }: { readonly code: string; readonly facts?: Facts },
): JudgedRefused {
  const cell = keys.map((key) => row.cells[key]).find((found) => found !== undefined) ?? `A${row.row}`;
  return { state: 'refused', fault: { cell, code, facts } };
}
