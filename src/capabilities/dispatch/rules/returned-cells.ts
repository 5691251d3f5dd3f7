import { z } from 'zod';

const kept = z.array(z.object({ field: z.string(), reason: z.string() }));

/** Reasons of a reviewer by field, out of what the review keeps about cells. */
export function returnedCells(cells: unknown): Record<string, string> {
  const read = kept.safeParse(cells);
  return read.success ? Object.fromEntries(read.data.map(({ field, reason }) => [field, reason])) : {};
}
