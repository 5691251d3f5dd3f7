import type { SixAction } from '#kernel/project-kinds.ts';
import { Refusal } from '#kernel/refusal.ts';

/** What was decided about a project in the plan of a year. */
export type Membership = { readonly mode: 'include' | 'exclude' | 'default'; readonly action: SixAction | null };

/** A decision says why, and one to include says under which action. Refuses `reasonMissing`, `actionMissing`. */
export function mayDecide({ mode, action, reason }: Membership & { readonly reason: string | null }): void {
  if (mode === 'default') return;
  if (!reason) throw new Refusal('reasonMissing');
  if (mode === 'include' && action === null) throw new Refusal('actionMissing');
}
