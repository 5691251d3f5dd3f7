import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { mergeProjects as contract, DuplicatePair } from '../contract-duplicates.ts';
import { projectsChanged, projectsMerged } from '../public.ts';
import type { factNames } from '../rules/merged-project.ts';
import type { ProjectFacts } from '../rules/project.ts';
import { decidePair, pairById } from '../store/duplicate-pairs.ts';
import { mergersOf, projectsToChange, type StandingProject } from '../store/editing.ts';
import { nextVersion, writeProjects } from './written-projects.ts';

type Field = (typeof factNames)[number];
type Asked = {
  readonly id: string;
  readonly keep: string;
  readonly take: readonly Field[];
  readonly reason: string;
  readonly months: 'refuse' | 'kept';
};

/** What the kept project cannot take over: the stage follows its steps, the place its own. */
const neverTaken: readonly Field[] = ['stage', 'unitCode', 'townshipCode'];

/**
 * Merges one project of a pair into the other. The merged one stays readable with all that hangs on it, and counts
 * nowhere; other rooms take over what they hold (`onProjectsMerged`).
 * Refuses `notFound`, `pairDecided`, `takeNotAllowed` and, from `dispatch`, `bothReported`.
 */
export function mergeProjects(desk: Desk, caller: Caller, asked: Asked): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  const { cityCode } = caller;
  const { keep, take, reason, months } = asked;
  if (take.some((field) => neverTaken.includes(field))) throw new Refusal('takeNotAllowed');
  return inRemit(desk.db, caller, async (tx) => {
    const pair = await openPair(tx, cityCode, asked.id);
    const { kept, gone } = await bothOf(tx, cityCode, { pair, keep });
    const regions = await regionsOf(tx, cityCode);
    const leaving: ProjectFacts = take.includes('code') ? { ...gone.facts, code: null } : gone.facts;
    const merged = { ...nextVersion(gone, leaving, regions), mergedInto: kept.id };
    const former = await formerlyMerged(tx, cityCode, gone);
    const passedOn = former.map((one) => ({
      ...nextVersion(one, one.facts, regions),
      mergedInto: kept.id,
    }));
    const taken = Object.fromEntries(take.map((field) => [field, gone.facts[field]]));
    const next = nextVersion(kept, { ...kept.facts, ...taken }, regions);
    // The merged one first: it may give up its code.
    await writeProjects(tx, caller, { projects: [merged, ...passedOn], now, note: reason });
    await writeProjects(tx, caller, { projects: [next], now, note: reason });
    await decidePair(tx, cityCode, { id: pair.id, state: 'merged', reason, by: caller.name, now });
    await projectsChanged(tx, cityCode, [gone.id, kept.id, ...passedOn.map(({ id }) => id)]);
    await projectsMerged(tx, caller, { from: gone.id, into: kept.id, months, now });
    await audit(tx, caller, {
      act: 'project-library.merge',
      path: next.path,
      entityId: kept.id,
      before: { merged: gone.id, name: gone.facts.name },
      after: { kept: kept.id, take, months, reason },
      at: now,
    });
    return { id: kept.id, version: next.version };
  });
}

/** Declares the projects of a pair different. Refuses `notFound` and `pairDecided`. */
export function declareDifferent(
  desk: Desk,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<DuplicatePair> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const pair = await openPair(tx, caller.cityCode, id);
    await decidePair(tx, caller.cityCode, { id, state: 'different', reason, by: caller.name, now });
    const after = { one: pair.one.id, other: pair.other.id, reason };
    const entry = { path: caller.remit, entityId: id, before: null, after, at: now };
    await audit(tx, caller, { act: 'project-library.declare-different', ...entry });
    return { ...pair, state: 'different', reason, decidedAt: now.toISOString(), decidedBy: caller.name };
  });
}

async function openPair(tx: Tx, city: string, id: string): Promise<DuplicatePair> {
  const pair = await pairById(tx, city, id);
  if (!pair) throw new Refusal('notFound');
  if (pair.state !== 'open') throw new Refusal('pairDecided', { by: pair.decidedBy ?? '—' });
  return pair;
}

async function bothOf(tx: Tx, city: string, { pair, keep }: { readonly pair: DuplicatePair; readonly keep: string }) {
  const both = await projectsToChange(tx, city, [pair.one.id, pair.other.id]);
  const kept = both.find(({ id }) => id === keep);
  const gone = both.find(({ id }) => id !== keep);
  if (!kept || !gone) throw new Refusal('notFound');
  if (kept.mergedInto !== null || gone.mergedInto !== null) throw new Refusal('pairDecided', { by: kept.recordedBy });
  return { kept, gone };
}

/** What was merged into the project that now goes itself, so that nothing points at a merged project. */
async function formerlyMerged(tx: Tx, city: string, gone: StandingProject): Promise<StandingProject[]> {
  const mergers = await mergersOf(tx, city, { id: gone.id, mergedInto: null });
  const ids = mergers.filter(({ mergedInto }) => mergedInto === gone.id).map(({ id }) => id);
  return ids.length === 0 ? [] : projectsToChange(tx, city, ids);
}
