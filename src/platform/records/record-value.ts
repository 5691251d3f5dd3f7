import type { RecordRow } from './record.ts';

/** Text, code, month or choice of a record; null where the column is missing or empty. */
export function textValue(record: RecordRow, key: string): string | null {
  const value = record.values[key];
  return typeof value === 'string' ? value : null;
}

/** Whole yuan of a record; null where the column is missing or empty. */
export function yuanValue(record: RecordRow, key: string): number | null {
  const value = record.values[key];
  return typeof value === 'number' ? value : null;
}

/** Boolean of a record; null where the column is missing or empty. */
export function booleanValue(record: RecordRow, key: string): boolean | null {
  const value = record.values[key];
  return typeof value === 'boolean' ? value : null;
}

/** Address of a key's cell; where the table lacks the column, that of the first of `others` it has, else column A. */
export function cellOf(record: RecordRow, key: string, ...others: readonly string[]): string {
  for (const one of [key, ...others]) {
    const cell = record.cells[one];
    if (cell !== undefined) return cell;
  }
  return `A${record.row}`;
}
