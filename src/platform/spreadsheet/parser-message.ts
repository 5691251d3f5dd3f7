import type { Facts } from '#kernel/refusal.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { RowBatch } from './row-batch.ts';
import type { TableSource } from './table-source.ts';

/** What the parser's thread is started with. */
export type ParserTask = { readonly path: string; readonly name: string; readonly limits: ReadingLimits };

/** What the parser is told: to read sheets, to go on with the next batch, to stop a reading. `id` names the reading. */
export type ParserRequest =
  | { readonly kind: 'read'; readonly id: number; readonly sheets: readonly number[] }
  | { readonly kind: 'more'; readonly id: number }
  | { readonly kind: 'stop'; readonly id: number };

/** What the parser tells. */
export type ParserMessage =
  | { readonly kind: 'opened'; readonly head: Omit<TableSource, 'rows'> }
  | { readonly kind: 'batch'; readonly id: number; readonly batch: RowBatch }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'refused'; readonly code: string; readonly facts: Facts };

/** Batches that may be under way before the parser waits for the reader. */
export const batchesAhead = 8;
