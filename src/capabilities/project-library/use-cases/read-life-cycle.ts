import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { readLifeCycle as contract, StatisticsEntry } from '../contract-life-cycle.ts';
import { slipOf } from '../rules/ladder.ts';
import { type ProjectFacts, statisticsStateOf } from '../rules/project.ts';
import { statisticsFacts } from '../rules/statistics-change.ts';
import { mergersOf } from '../store/editing.ts';
import { projectById, versionsOf } from '../store/queries.ts';
import { lifeCycleSetting } from '../store/settings.ts';
import { stepsOf } from '../store/steps.ts';
import { seenOf } from './record-steps.ts';
import { withPapers } from './step-papers.ts';

/** Steps, standing with the statistics bureau, and mergers of a project. Refuses `notFound`. */
export async function readLifeCycle(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof contract>> {
  const { cityCode } = caller;
  const today = dayOf(momentOf(desk, caller));
  return readInRemit(desk.db, caller, async (tx) => {
    const [project, steps, limits, versions] = await Promise.all([
      projectById(tx, cityCode, id),
      stepsOf(tx, cityCode, id),
      lifeCycleSetting.valuesOf(tx, cityCode),
      versionsOf(tx, cityCode, id),
    ]);
    if (!project) throw new Refusal('notFound');
    const papers = await withPapers(tx, cityCode, { id, steps });
    const mergers = await mergersOf(tx, cityCode, project);
    const plain = ({ mergedInto: _, ...merger }: (typeof mergers)[number]) => merger;
    const into = mergers.find((one) => one.id === project.mergedInto);
    const own = mergers.find((one) => one.id === id);
    return {
      version: project.version,
      stage: project.stage,
      seen: seenOf(steps),
      steps: papers.map(({ note: _, ...step }) => ({ ...step, slip: slipOf(step, today, limits) })),
      statistics: statisticsHistory(versions),
      mergedFrom: mergers.filter((one) => one.mergedInto === id).map(plain),
      // Why and when stands at the project that was merged, which is this one.
      mergedInto: into && project.mergedInto !== null ? { ...plain(own ?? into), id: into.id, name: into.name } : null,
    };
  });
}

type Version = Pick<ProjectFacts, (typeof statisticsFacts)[number]> & {
  readonly version: number;
  readonly note: string | null;
  readonly saidBy: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Versions that changed the standing with the bureau, newest first; a first version that says nothing is none. */
function statisticsHistory(versions: readonly Version[]): StatisticsEntry[] {
  return versions.slice(0, 200).flatMap((version, i) => {
    const before = versions[i + 1];
    const isChanged = statisticsFacts.some((field) => version[field] !== (before?.[field] ?? null));
    if (!isChanged) return [];
    const state = statisticsStateOf(version);
    const months = {
      notReported: null,
      reporting: version.submittedIn,
      entered: version.enteredIn,
      returned: version.returnedIn,
    };
    const { saidBy, recordedAt, recordedBy } = version;
    const reason = state === 'returned' ? version.returnReason : version.note;
    return [{ version: version.version, state, month: months[state], reason, saidBy, recordedAt, recordedBy }];
  });
}
