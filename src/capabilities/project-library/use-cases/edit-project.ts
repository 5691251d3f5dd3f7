import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { TypedFacts } from '../contract-editing.ts';
import { projectsChanged } from '../public.ts';
import { projectChanges } from '../rules/merged-project.ts';
import { inCityOrder } from '../store/city-order.ts';
import { checkTyped } from './check-typed.ts';
import { projectToChange } from './project-to-change.ts';
import { nextVersion, writeProjects } from './written-projects.ts';

type Asked = {
  readonly id: string;
  readonly facts: TypedFacts;
  readonly note: string | null;
  readonly version: number;
};

/**
 * Saves what was typed as a new version; the same again writes nothing. The stage moves by its steps alone.
 * Refuses what `projectToChange` and `checkTyped` refuse.
 */
export function editProject(desk: Desk, caller: Caller, asked: Asked): Promise<{ id: string; version: number }> {
  const now = desk.clock();
  const { cityCode } = caller;
  const { id, note } = asked;
  return inRemit(desk.db, caller, async (tx) => {
    await inCityOrder(tx, cityCode);
    const before = await projectToChange(tx, cityCode, asked);
    const facts = { ...asked.facts, stage: before.facts.stage };
    const changes = projectChanges(before.facts, facts);
    if (changes.length === 0) return { id, version: before.version };
    const regions = await regionsOf(tx, cityCode);
    await checkTyped(tx, caller, { facts, before, regions, thisMonth: dayOf(now).slice(0, 7) });
    const project = nextVersion(before, facts, regions);
    await writeProjects(tx, caller, { projects: [project], now, note });
    await projectsChanged(tx, cityCode, [id]);
    await audit(tx, caller, {
      act: 'project-library.edit',
      path: project.path,
      entityId: id,
      before: Object.fromEntries(changes.map(({ field, before: value }) => [field, value])),
      after: { ...Object.fromEntries(changes.map(({ field, after: value }) => [field, value])), note },
      at: now,
    });
    return { id, version: project.version };
  });
}
