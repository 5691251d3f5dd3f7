import type { Department } from '#kernel/department.ts';
import type { Role } from '#kernel/right.ts';

/** A step of the review: a county's desk, the city's desk, or a department outside of the tree (统计, 发改). */
export type ReviewStep =
  | { readonly kind: 'county' }
  | { readonly kind: 'city' }
  | { readonly kind: 'department'; readonly department: Department; readonly reviewer: string };

/** County, then city, where nobody set anything else. */
export const usualSteps: readonly ReviewStep[] = [{ kind: 'county' }, { kind: 'city' }];

/**
 * The first step of the review for what somebody of this role submits: nobody reviews the own submission, so a county
 * desk's goes past the county's steps at the beginning.
 */
export function ownStepOf(role: Role, steps: readonly ReviewStep[]): number {
  if (role !== 'county-desk') return 0;
  const other = steps.findIndex(({ kind }) => kind !== 'county');
  return other === -1 ? steps.length : other;
}
