import { Refusal } from '#kernel/refusal.ts';
import type { Judged } from '#platform/records/import-run.ts';

type Refused = Extract<Judged, { readonly state: 'refused' }>;

/** A row that isn't taken in, with the cell of the first of the keys that the table has. */
export function refusedAt(
  row: { readonly row: number; readonly cells: Readonly<Record<string, string>> },
  keys: readonly string[],
  told: { readonly code: string; readonly facts?: Readonly<Record<string, string | number>> },
): Refused {
  const cell = keys.map((key) => row.cells[key]).find((found) => found !== undefined) ?? `A${row.row}`;
  return { state: 'refused', fault: { cell, code: told.code, facts: told.facts ?? {} } };
}

/** What a rule of the ledger says about a row of a file: its answer, or the refusal it would give a person. */
export function answered<T>(rule: () => T): { readonly value: T } | { readonly refusal: Refusal } {
  try {
    return { value: rule() };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}
