import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type {
  listMissing as missingContract,
  ProjectBesideRow,
  readRow as rowContract,
  listRows as rowsContract,
  readRun as runContract,
  listRuns as runsContract,
} from '../contract.ts';
import { figuresUpTo, type LibraryProject } from '../rules/library-project.ts';
import { paidWithin } from '../rules/payment-extent.ts';
import { decisionsAbout } from '../store/decisions.ts';
import { libraryProjects } from '../store/library.ts';
import { missingPage, rowPage } from '../store/rows.ts';
import { type CountedRun, classCounts, runOf, runPage } from '../store/runs.ts';
import { listedRow } from './listed-row.ts';

type Filter<E extends { query: { _zod: { input: unknown } } }> = Omit<E['query']['_zod']['input'] & object, 'limit'>;
type Paged = { readonly limit: number; readonly language: Language };

/** Runs that the caller may see. */
export function listRuns(
  desk: Desk,
  caller: Caller,
  asked: Filter<typeof runsContract> & Pick<Paged, 'limit'>,
): Promise<Reply<typeof runsContract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const { rows, next } = await runPage(tx, caller.cityCode, asked);
    return { rows: rows.map(shownRun), next };
  });
}

/** One run. Refuses `notFound`. */
export function readRun(desk: Desk, caller: Caller, id: string): Promise<Reply<typeof runContract>> {
  return readInRemit(desk.db, caller, async (tx) => ({
    run: shownRun(await runAsked(tx, caller, id)),
    counts: await classCounts(tx, caller.cityCode, id),
  }));
}

/** Rows of a run, page by page. Refuses `notFound`. */
export function listRows(
  desk: Desk,
  caller: Caller,
  { id, limit, after, language, differing, ...filter }: { readonly id: string } & Filter<typeof rowsContract> & Paged,
): Promise<Reply<typeof rowsContract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const { kind } = await runAsked(tx, caller, id);
    const wanted = { runId: id, kind, ...filter, differing: differing === 'yes' };
    const page = await rowPage(tx, caller.cityCode, { wanted, limit, after });
    return { rows: page.rows.map((row) => listedRow(row, language)), next: page.next };
  });
}

/** One row beside the projects that it means or may mean. Refuses `notFound`. */
export function readRow(
  desk: Desk,
  caller: Caller,
  {
    id,
    number,
    language,
  }: Sent<typeof rowContract>['params'] & { readonly id: string; readonly number: number; readonly language: Language },
): Promise<Reply<typeof rowContract>> {
  const city = caller.cityCode;
  return readInRemit(desk.db, caller, async (tx) => {
    const { kind, month } = await runAsked(tx, caller, id);
    const { rows } = await rowPage(tx, city, { wanted: { runId: id, kind, number }, limit: 1 });
    const [row] = rows;
    if (!row) throw new Refusal('notFound');
    const ids = [...new Set([...(row.projectId ? [row.projectId] : []), ...row.rivals])];
    const regions = ids.length > 0 ? await regionsOf(tx, city) : [];
    const found = ids.length > 0 ? await libraryProjects(tx, city, { month, regions, ids }) : [];
    const beside = (project: LibraryProject) => besideRow(project, month);
    const own = found.find((project) => project.id === row.projectId);
    return {
      row: listedRow(row, language),
      project: own ? beside(own) : null,
      rivals: found.filter((project) => project.id !== row.projectId).map(beside),
      decisions: (await decisionsAbout(tx, city, { kind, rowKey: row.rowKey })).map(({ rowKey: _, ...said }) => said),
    };
  });
}

/** Projects that a list lacks, page by page. Refuses `notFound`. */
export function listMissing(
  desk: Desk,
  caller: Caller,
  { id, limit, after, ...filter }: { readonly id: string } & Filter<typeof missingContract> & Pick<Paged, 'limit'>,
): Promise<Reply<typeof missingContract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const { kind } = await runAsked(tx, caller, id);
    const page = await missingPage(tx, caller.cityCode, { wanted: { runId: id, kind, ...filter }, limit, after });
    return { rows: page.rows.map(({ path: _, ...project }) => project), next: page.next };
  });
}

/** A run on the caller's way. Refuses `notFound`. */
export async function runAsked(tx: Tx, { cityCode }: Pick<Caller, 'cityCode'>, id: string): Promise<CountedRun> {
  const run = await runOf(tx, cityCode, id);
  if (!run) throw new Refusal('notFound');
  return run;
}

function shownRun({ path: _, ...run }: CountedRun): Reply<typeof runContract>['run'] {
  return run;
}

function besideRow(project: LibraryProject, month: string): ProjectBesideRow {
  const figures = figuresUpTo(project, month);
  const { id, name, code, ownerName, unitCode, industryCode, caliber, enteredIn, startedIn, approvedOn } = project;
  const { statisticsState, plannedTotalYuan, approvedTotalYuan, paidByMonth } = project;
  const paidYuan = paidByMonth.size === 0 ? null : paidWithin(project, { from: null, to: month });
  return {
    ...{ id, name, code, ownerName, unitCode, industryCode, caliber, enteredIn, startedIn, approvedOn },
    ...{ statisticsState, plannedTotalYuan, approvedTotalYuan, paidYuan },
    yearToDateYuan: figures?.yearToDateYuan ?? null,
    monthYuan: figures?.monthYuan ?? null,
    totalYuan: figures?.totalYuan ?? null,
  };
}
