import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import { projectsChanged } from '../public.ts';
import { checkSteps, ladderStages, type Step, stageAfter, stepsAfter } from '../rules/ladder.ts';
import type { ProjectFacts, ProjectStage } from '../rules/project.ts';
import type { StandingProject } from '../store/editing.ts';
import { stepsOf, stepTableRow, writeSteps } from '../store/steps.ts';
import { projectToChange } from './project-to-change.ts';
import { checkPapers } from './step-papers.ts';
import { nextVersion, writeProjects } from './written-projects.ts';

type Asked = {
  readonly id: string;
  /** Versions of steps that the caller saw. */
  readonly seen: number;
  readonly steps: readonly Step[];
  readonly note: string | null;
};

/** The step of a project that is 开工. */
const startStep = ladderStages.indexOf('building');

/**
 * Records steps as new versions; the stage follows the highest one reached, and 开工时间 the day of the start. A step that
 * says what stood before writes nothing.
 * Refuses what `projectToChange`, `checkPapers` and `checkSteps` refuse, `stepTwice` and `stepsChanged`.
 */
export function recordSteps(desk: Desk, caller: Caller, asked: Asked): Promise<{ stage: ProjectStage | null }> {
  const { id, note } = asked;
  const now = desk.clock();
  const { cityCode } = caller;
  if (new Set(asked.steps.map(({ step }) => step)).size < asked.steps.length) throw new Refusal('stepTwice');
  return inRemit(desk.db, caller, async (tx) => {
    const project = await projectToChange(tx, cityCode, { id });
    const before = await stepsOf(tx, cityCode, id);
    if (seenOf(before) !== asked.seen) throw new Refusal('stepsChanged');
    const next = asked.steps.filter(
      (step) =>
        !isSame(
          before.find((one) => one.step === step.step),
          step,
        ),
    );
    if (next.length === 0) return { stage: project.facts.stage };
    await checkPapers(tx, cityCode, { id, before, next });
    checkSteps(next, { steps: before, stage: project.facts.stage, today: dayOf(now) });
    const versionOf = (step: number) => (before.find((one) => one.step === step)?.version ?? 0) + 1;
    const stamp = { note, recorded_at: now.toISOString(), recorded_by: caller.name };
    const place = { city_code: cityCode, project_id: id, path: project.path, owner_code: project.facts.ownerCode };
    await writeSteps(
      tx,
      next.map((step) => stepTableRow(step, { ...place, ...stamp, version: versionOf(step.step) })),
    );
    const facts = factsAfter(project.facts, before, next);
    await moved(tx, caller, { project, facts, note, now });
    await audit(tx, caller, {
      act: 'project-library.record-steps',
      path: project.path,
      entityId: id,
      before: { stage: project.facts.stage, steps: before.map(plain) },
      after: { stage: facts.stage, steps: next.map(plain), note },
      at: now,
    });
    return { stage: facts.stage };
  });
}

/** Number of versions of the steps, by which somebody who did not see the latest is found out. */
export function seenOf(steps: readonly { readonly version: number }[]): number {
  return steps.reduce((sum, { version }) => sum + version, 0);
}

function factsAfter(facts: ProjectFacts, before: readonly Step[], next: readonly Step[]): ProjectFacts {
  const start = next.find(({ step }) => step === startStep);
  const startedIn = start?.actualOn ? start.actualOn.slice(0, 7) : facts.startedIn;
  return { ...facts, startedIn, stage: stageAfter(stepsAfter(before.map(plain), next), facts.stage, before) };
}

type Moving = {
  readonly project: StandingProject;
  readonly facts: ProjectFacts;
  readonly note: string | null;
  readonly now: Date;
};

/** A new version of the project where its stage or its start follows from the steps. */
async function moved(tx: Tx, caller: Caller, { project, facts, note, now }: Moving): Promise<void> {
  if (facts.stage === project.facts.stage && facts.startedIn === project.facts.startedIn) return;
  const regions = await regionsOf(tx, caller.cityCode);
  await writeProjects(tx, caller, { projects: [nextVersion(project, facts, regions)], now, note });
  await projectsChanged(tx, caller.cityCode, [project.id]);
}

function plain({ step, plannedOn, actualOn, paperName, paperNumber, evidenceId, skipGround, skipReason }: Step): Step {
  return { step, plannedOn, actualOn, paperName, paperNumber, evidenceId, skipGround, skipReason };
}

function isSame(before: Step | undefined, next: Step): boolean {
  const nothing = { step: next.step, plannedOn: null, actualOn: null, paperName: null, paperNumber: null };
  const stood = before ? plain(before) : { ...nothing, evidenceId: null, skipGround: null, skipReason: null };
  return JSON.stringify(stood) === JSON.stringify(plain(next));
}
