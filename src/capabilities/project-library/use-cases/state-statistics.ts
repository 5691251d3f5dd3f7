import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import { projectsChanged } from '../public.ts';
import { projectChanges } from '../rules/merged-project.ts';
import { type StatisticsChange, statedStatistics } from '../rules/statistics-change.ts';
import { projectToChange } from './project-to-change.ts';
import { nextVersion, writeProjects } from './written-projects.ts';

type Asked = StatisticsChange & { readonly id: string; readonly saidBy: string; readonly version: number };

/**
 * Records where a project stands with the statistics bureau, and who said so. Refuses what `projectToChange` and
 * `statedStatistics` refuse.
 */
export function stateStatistics(desk: Desk, caller: Caller, asked: Asked): Promise<{ version: number }> {
  const { id, saidBy, reason } = asked;
  const now = desk.clock();
  const { cityCode } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    const project = await projectToChange(tx, cityCode, asked);
    const facts = { ...project.facts, ...statedStatistics(project.facts, asked, dayOf(now).slice(0, 7)) };
    const changes = projectChanges(project.facts, facts);
    if (changes.length === 0) return { version: project.version };
    const next = nextVersion(project, facts, await regionsOf(tx, cityCode));
    await writeProjects(tx, caller, { projects: [next], now, note: reason, saidBy });
    await projectsChanged(tx, cityCode, [id]);
    await audit(tx, caller, {
      act: 'project-library.state-statistics',
      path: project.path,
      entityId: id,
      before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
      after: { ...Object.fromEntries(changes.map(({ field, after }) => [field, after])), saidBy, reason },
      at: now,
    });
    return { version: next.version };
  });
}
