import { divideHalfEven } from '#kernel/rounding.ts';
import type { Reading, SourceRow } from '../shapes.ts';

/** Rows of one input that a snapshot keeps. */
export const mostRows = 100;

/** A part of an input: a row with what it adds to the numerator and the denominator. */
export type Part = {
  readonly row: Pick<SourceRow, 'name' | 'projectId' | 'note'> & Partial<Pick<SourceRow, 'month'>>;
  readonly over: number;
  readonly under: number;
};

/** Percent of two sums with two decimals, half to even; null where the whole is 0. */
export function percentOf(over: number, under: number): number | null {
  return under <= 0 ? null : Number(divideHalfEven(BigInt(over) * 10_000n, BigInt(under))) / 100;
}

/** An input that is a share: sums of parts in percent, with the rows from which they come. */
export function shareReading(parts: readonly Part[]): Reading {
  const over = parts.reduce((all, part) => all + part.over, 0);
  const under = parts.reduce((all, part) => all + part.under, 0);
  return { ...rowsOf(parts), value: percentOf(over, under), over, under, remark: null };
}

/** The rows of an input, as many as are kept, and how many there are. */
export function rowsOf(parts: readonly Part[]): Pick<Reading, 'rows' | 'rowsInAll'> {
  const rows = parts.slice(0, mostRows).map(({ row: { name, projectId, note, month = null }, over, under }) => ({
    name,
    projectId,
    note,
    month,
    over,
    under,
  }));
  return { rows, rowsInAll: parts.length };
}
