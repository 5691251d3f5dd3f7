import { createHash } from 'node:crypto';
import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { ProjectFilter } from '../contract.ts';
import { type BulkRow, bulkLimit, type previewBulkEdit as contract } from '../contract-editing.ts';
import { projectsChanged } from '../public.ts';
import { type BulkOutcome, type BulkSetting, bulkOutcome, withSetting } from '../rules/bulk-edit.ts';
import { nothingKnown } from '../rules/project.ts';
import { idsThatMatch, projectsToChange, type StandingProject } from '../store/editing.ts';
import { reachedSteps } from '../store/steps.ts';
import { checkMonths } from './check-typed.ts';
import { nextVersion, writeProjects } from './written-projects.ts';

/** Which projects, and what to set. */
export type BulkWish = {
  readonly ids: readonly string[] | null;
  readonly filter: ProjectFilter;
  readonly set: BulkSetting;
};

const shownRows = 200;

/** Says what a bulk edit would change. Refuses `nothingToSet`, `tooManyChosen` and the refusals of `checkMonths`. */
export function previewBulkEdit(desk: Desk, caller: Caller, wish: BulkWish): Promise<Reply<typeof contract>> {
  return inRemit(desk.db, caller, async (tx) => {
    const judged = await judgedProjects(tx, caller, { ...wish, now: desk.clock() });
    const count = (state: BulkOutcome['state']) => judged.filter(({ outcome }) => outcome.state === state).length;
    return {
      chosen: judged.length,
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      seal: sealOf(judged),
      shown: judged.flatMap(shownRow).slice(0, shownRows),
    };
  });
}

/**
 * Writes what was previewed, one version each, in one transaction with one audit entry. Refuses as the preview does, and
 * `selectionChanged` where a project has changed since.
 */
export function bulkEdit(
  desk: Desk,
  caller: Caller,
  { seal, note, ...wish }: BulkWish & { readonly seal: string; readonly note: string },
): Promise<{ changed: number }> {
  const now = desk.clock();
  const { cityCode } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    const judged = await judgedProjects(tx, caller, { ...wish, now });
    if (sealOf(judged) !== seal) throw new Refusal('selectionChanged');
    const regions = await regionsOf(tx, cityCode);
    const projects = judged.flatMap(({ project, outcome }) =>
      outcome.state === 'changed' ? [nextVersion(project, outcome.facts, regions)] : [],
    );
    if (projects.length === 0) return { changed: 0 };
    await writeProjects(tx, caller, { projects, now, note });
    await projectsChanged(
      tx,
      cityCode,
      projects.map(({ id }) => id),
    );
    await audit(tx, caller, {
      act: 'project-library.bulk-edit',
      path: caller.remit,
      entityId: `${projects.length}`,
      before: null,
      after: { set: wish.set, note, projects: projects.map(({ id, version }) => ({ id, version })) },
      at: now,
    });
    return { changed: projects.length };
  });
}

type JudgedProject = { readonly project: StandingProject; readonly outcome: BulkOutcome };

async function judgedProjects(
  tx: Tx,
  { cityCode }: Caller,
  { ids, filter, set, now }: BulkWish & { readonly now: Date },
): Promise<JudgedProject[]> {
  if (Object.values(set).every((value) => value === undefined)) throw new Refusal('nothingToSet');
  const stated = withSetting({ ...nothingKnown, name: '', unitCode: '' }, set);
  checkMonths(stated, null, dayOf(now).slice(0, 7));
  const chosen = ids ?? (await idsThatMatch(tx, cityCode, { filter, limit: bulkLimit + 1 }));
  if (chosen.length > bulkLimit) throw new Refusal('tooManyChosen', { count: `${bulkLimit}+`, limit: bulkLimit });
  const projects = (await projectsToChange(tx, cityCode, chosen)).filter(({ mergedInto }) => mergedInto === null);
  const reached = await reachedSteps(tx, cityCode, chosen);
  return projects.map((project) => {
    const known = { facts: project.facts, reached: reached.get(project.id) ?? -1 };
    return { project, outcome: bulkOutcome(known, set) };
  });
}

/** Of the projects and the versions that were seen. */
function sealOf(judged: readonly JudgedProject[]): string {
  const seen = judged.map(({ project }) => `${project.id}/${project.version}`).join();
  return createHash('sha256').update(seen).digest('hex');
}

function shownRow({ project: { id, facts }, outcome }: JudgedProject): BulkRow[] {
  if (outcome.state === 'unchanged') return [];
  const isChanged = outcome.state === 'changed';
  return [
    {
      id,
      name: facts.name,
      state: outcome.state,
      code: isChanged ? null : outcome.code,
      changes: isChanged ? [...outcome.changes] : [],
    },
  ];
}
