import type { Facts } from '#kernel/refusal.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { RowBatch } from './row-batch.ts';
import type { TableSource } from './table-source.ts';

/** The file that a parser's thread opens. */
export type ParserTask = { readonly path: string; readonly name: string; readonly limits: ReadingLimits };

/**
 * What the parser is told: to open a file, to read sheets, to go on with the next batch, to stop a reading (`id` names
 * it), and to let go of the file, so that it can open another.
 */
export type ParserRequest =
  | { readonly kind: 'open'; readonly task: ParserTask }
  | { readonly kind: 'read'; readonly id: number; readonly sheets: readonly number[] }
  | { readonly kind: 'more'; readonly id: number }
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'rest' };

/** What the parser tells. */
export type ParserMessage =
  | { readonly kind: 'opened'; readonly head: Omit<TableSource, 'rows' | 'close'> }
  | { readonly kind: 'batch'; readonly id: number; readonly batch: RowBatch }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'refused'; readonly code: string; readonly facts: Facts }
  /** Nothing of the file is open any more; the heap that the thread keeps for itself. */
  | { readonly kind: 'resting'; readonly heapBytes: number };

/** Batches that may be under way before the parser waits for the reader. */
export const batchesAhead = 8;
