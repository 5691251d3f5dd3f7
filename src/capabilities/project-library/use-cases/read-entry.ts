import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { markText } from '#platform/paging.ts';
import type { EntryRow, listEntry, readEntryGuidance } from '../contract-entry.ts';
import { type EntryCandidate, entryCandidates } from '../store/entry-list.ts';
import { projectById } from '../store/queries.ts';
import { type GuidedProject, guidedProjects } from './guided-projects.ts';

/** What one project still lacks, with every paper of its rules. Refuses `notFound`. */
export function readEntry(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof readEntryGuidance>> {
  const now = momentOf(desk, caller);
  return readInRemit(desk.db, caller, async (tx) => {
    const project = await projectById(tx, caller.cityCode, id);
    if (!project) throw new Refusal('notFound');
    const [guided] = await guidedProjects(tx, { cityCode: caller.cityCode, now }, [project]);
    if (!guided) throw new Refusal('notFound');
    const { state, missing, window, since, rules, checks, handed } = guided;
    const papers = (rules?.materials ?? []).map((material) => {
      const check = checks.findLast(({ kind }) => kind === material.kind);
      const isAtHand = !missing.some((one) => one.material?.kind === material.kind);
      const isByFact = material.kind === 'approval' && check?.isAtHand !== true;
      return {
        ...material,
        isAtHand: isAtHand && !(isByFact && missing.some(({ code }) => code === 'approvalMissing')),
        by: check?.recordedBy ?? null,
        on: check ? dayOf(new Date(check.recordedAt)) : null,
      };
    });
    const isReturned = project.statisticsState === 'returned';
    const returned = isReturned ? { month: project.returnedIn, reason: project.returnReason } : null;
    return { state, missing, window, since, rules, papers, handed, returned };
  });
}

/** Candidates looked through for one page, at most; the next page goes on from there. */
const lookedThrough = 2000;

type Query = Parameters<typeof entryCandidates>[2] & { readonly handed?: 'yes' | 'no' | undefined };

/** One page of the projects on their way: those whose state, by the rules, is the one that is asked for. */
export function readEntryList(desk: Desk, caller: Caller, query: Query): Promise<Reply<typeof listEntry>> {
  const about = { cityCode: caller.cityCode, now: momentOf(desk, caller) };
  return readInRemit(desk.db, caller, async (tx) => {
    const rows: EntryRow[] = [];
    let after = query.after;
    for (let seen = 0; seen < lookedThrough; ) {
      const found = await entryCandidates(tx, caller, { ...query, after, limit: 200 });
      const fitting = (await guided(tx, about, found)).filter((one) => fits(one, query));
      const taken = fitting.slice(0, query.limit - rows.length);
      rows.push(...taken.map(entryRowOf));
      seen += found.length;
      const isFull = rows.length === query.limit;
      const last = isFull ? taken.at(-1)?.project : found.at(-1);
      const isOver = found.length < 200 && taken.length === fitting.length;
      if (isOver || !last) return { rows, next: null };
      after = markText([last.sortValue, last.id]);
      if (isFull) break;
    }
    return { rows, next: after ?? null };
  });
}

function guided(tx: Tx, about: { readonly cityCode: string; readonly now: Date }, found: readonly EntryCandidate[]) {
  // A state that was only read from the month of entry is what the facts would say too.
  return guidedProjects(tx, about, found);
}

function fits({ state, handed }: GuidedProject<EntryCandidate>, query: Query): boolean {
  if (query.state !== undefined && state !== query.state) return false;
  return query.handed === undefined || (query.handed === 'yes') === (handed !== null);
}

function entryRowOf({
  project,
  state,
  missing,
  window,
  since,
  rules,
  handed,
}: GuidedProject<EntryCandidate>): EntryRow {
  const { sortValue: _, ownerCode: __, ...row } = project;
  return { project: row, state, missing, window, since, isExample: rules?.isExample ?? false, handed };
}
