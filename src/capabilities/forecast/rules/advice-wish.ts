import { Refusal } from '#kernel/refusal.ts';

type Action = { readonly id: string; readonly projectId: string; readonly name: string };

/**
 * Whether actions may be asked for and turned down so. Refuses `actionUnknown` for one that the advice does not hold, and
 * `actionTwice` for one that is both, or for two of the same project that are both asked for.
 */
export function checkWish(
  actions: readonly Action[],
  { pinned, banned }: { readonly pinned: readonly string[]; readonly banned: readonly string[] },
): void {
  const byId = new Map(actions.map((action) => [action.id, action]));
  for (const id of [...pinned, ...banned]) if (!byId.has(id)) throw new Refusal('actionUnknown', { id });
  const projects = new Set<string>();
  for (const id of pinned) {
    const { projectId = '', name = '' } = byId.get(id) ?? {};
    if (banned.includes(id) || projects.has(projectId)) throw new Refusal('actionTwice', { name });
    projects.add(projectId);
  }
}
