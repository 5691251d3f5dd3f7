import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import { projectsChanged } from '../public.ts';
import { isSetAside, stageAfter } from '../rules/ladder.ts';
import type { ProjectStage } from '../rules/project.ts';
import { lastStageOnLadder } from '../store/queries.ts';
import { stepsOf } from '../store/steps.ts';
import { projectToChange } from './project-to-change.ts';
import { nextVersion, writeProjects } from './written-projects.ts';

type Asked = {
  readonly id: string;
  readonly to: 'suspended' | 'cancelled' | 'underWay';
  readonly reason: string;
  readonly version: number;
};

/**
 * Suspends or cancels a project, or takes it up where it stood on the ladder before. Refuses what `projectToChange`
 * refuses, and `standingAlready`.
 */
export function setAside(desk: Desk, caller: Caller, asked: Asked): Promise<{ stage: ProjectStage | null }> {
  const { id, to, reason } = asked;
  const now = desk.clock();
  const { cityCode } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    const project = await projectToChange(tx, cityCode, asked);
    const { stage } = project.facts;
    if (stage === to || (to === 'underWay' && !isSetAside(stage))) throw new Refusal('standingAlready');
    const steps = await stepsOf(tx, cityCode, id);
    const next = to === 'underWay' ? stageAfter(steps, await lastStageOnLadder(tx, cityCode, id)) : to;
    const facts = { ...project.facts, stage: next ?? 'idea' };
    const regions = await regionsOf(tx, cityCode);
    await writeProjects(tx, caller, { projects: [nextVersion(project, facts, regions)], now, note: reason });
    await projectsChanged(tx, cityCode, [id]);
    await audit(tx, caller, {
      act: 'project-library.set-aside',
      path: project.path,
      entityId: id,
      before: { stage },
      after: { stage: facts.stage, reason },
      at: now,
    });
    return { stage: facts.stage };
  });
}
