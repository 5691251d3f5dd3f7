import type { ProjectRow } from '../contract.ts';
import { type ComparedField, comparedFields } from './table-columns.ts';

/**
 * What became of a project between an instant and now, within one filter. `new`: the library did not know it then.
 * `joined`: it was known but did not meet the filter. `left`: it met the filter and no longer does, or lies outside the
 * remit now.
 */
export const comparisonStates = ['same', 'changed', 'new', 'joined', 'left'] as const;
export type ComparisonState = (typeof comparisonStates)[number];

/** A project then and now; `null` = not known then, or not in the remit now. */
export type RowPair = { readonly now: ProjectRow | null; readonly was: ProjectRow | null };

/** What became of it, given whether it met the filter then and meets it now. */
export function comparisonState(
  pair: RowPair,
  met: { readonly before: boolean; readonly now: boolean },
): ComparisonState {
  if (!pair.was) return 'new';
  if (!met.now) return 'left';
  if (!met.before) return 'joined';
  return changedFields(pair).length > 0 ? 'changed' : 'same';
}

/** Fields that differ; none where one side is not known, because there is nothing to set beside it. */
export function changedFields({ now, was }: RowPair): ComparedField[] {
  if (!now || !was) return [];
  return comparedFields.filter((field) => now[field] !== was[field]);
}
