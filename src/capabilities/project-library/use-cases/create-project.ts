import { randomUUID } from 'node:crypto';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { TypedFacts } from '../contract-editing.ts';
import { projectsChanged } from '../public.ts';
import { inCityOrder } from '../store/city-order.ts';
import { decideLead } from '../store/leads.ts';
import { checkTyped } from './check-typed.ts';
import { leadToDecide } from './lead-to-decide.ts';
import { nextVersion, writeProjects } from './written-projects.ts';

type Asked = { readonly facts: TypedFacts; readonly note: string | null; readonly leadId: string | null };

/**
 * Enters a project by hand; where it comes of a lead, the lead becomes it in the same transaction.
 * Refuses what `checkTyped` refuses, `notFound` and `leadDecided`.
 */
export function createProject(
  desk: Desk,
  caller: Caller,
  { facts, note, leadId }: Asked,
): Promise<{ id: string; version: number }> {
  const now = desk.clock();
  const { cityCode } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    await inCityOrder(tx, cityCode);
    const regions = await regionsOf(tx, cityCode);
    await checkTyped(tx, caller, { facts, before: null, regions, thisMonth: dayOf(now).slice(0, 7) });
    const lead = leadId === null ? null : await leadToDecide(tx, cityCode, leadId);
    const project = nextVersion({ id: randomUUID(), version: 0 }, facts, regions);
    await writeProjects(tx, caller, { projects: [project], now, note });
    if (lead) {
      const decision = { state: 'becameProject', projectId: project.id, reason: null } as const;
      await decideLead(tx, cityCode, { id: lead.id, ...decision, by: caller.name, now });
    }
    await projectsChanged(tx, cityCode, [project.id]);
    await audit(tx, caller, {
      act: 'project-library.create',
      path: project.path,
      entityId: project.id,
      before: null,
      after: { ...facts, note, leadId },
      at: now,
    });
    return { id: project.id, version: 1 };
  });
}
