import type { Facts } from '#kernel/refusal.ts';

/** How far a thread is: percent of the whole, and the step under the name that the room gives it. */
export type Progress = { readonly percent: number; readonly step: string };

/** What a thread tells the desk. */
export type ThreadMessage =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly facts: Facts };
