import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { findingKeys } from '../rules/finding-key.ts';
import type { Paper } from '../shapes.ts';
import { writeOverrulings } from '../store/life.ts';
import { noteOn } from './inside-paper.ts';
import { draftFor, paperFor } from './read-paper.ts';

/**
 * Writes why findings of a draft stand; null takes the reasons back. Refuses `notFound`, `alreadyIssued`, `actNotNow`,
 * `findingUnknown`, and `errorStands` for errors.
 */
export function overruleFindings(
  desk: Desk,
  caller: Caller,
  {
    id,
    findings,
    reason,
  }: { readonly id: string; readonly findings: readonly string[]; readonly reason: string | null },
): Promise<Paper> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const stored = await draftFor(tx, caller, { id, isLocked: true });
    const severities = new Map(
      findingKeys(stored.findings).map((key, index) => [key, stored.findings[index]?.severity]),
    );
    for (const key of findings) {
      const severity = severities.get(key);
      if (severity === undefined) throw new Refusal('findingUnknown');
      if (severity === 'error') throw new Refusal('errorStands');
    }
    await writeOverrulings(tx, noteOn(caller, stored, now), { findings, reason });
    const act = 'publication.overrule-findings';
    await audit(tx, caller, {
      act,
      path: stored.path,
      entityId: id,
      before: null,
      after: { findings, reason },
      at: now,
    });
    return paperFor(tx, caller, id);
  });
}
