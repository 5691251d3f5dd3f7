import { sql } from 'kysely';
import { yearOf } from '#kernel/period.ts';
import type { Tx } from '#platform/database.ts';
import { keptStatement } from '#platform/kept-statement.ts';
import type { PublicProject } from '../../project-library/public.ts';
import type { LockFacts } from '../rules/locking.ts';
import { type ReviewStep, usualSteps } from '../rules/review-steps.ts';
import { exceptionUntil, keptReview, longestFreeze, mergedInto, roundWindow, stepsJson } from './locking-facts.ts';
import type { StoredReport } from './queries.ts';
import { reportMembers } from './report-json.ts';
import { wantsWholeWan } from './whole-wan.ts';

/** All that a report is saved by. */
export type SaveFacts = {
  readonly project: ProjectToReport;
  /** The report of the month that stands; null without one. */
  readonly before: StoredReport | null;
  /** Where the project's reports of this year and the last stand, oldest first. */
  readonly reports: readonly StandingReport[];
  /** Whether it has older ones. */
  readonly hasOlder: boolean;
  readonly wantsWholeWan: boolean;
  readonly steps: readonly ReviewStep[];
  /** What may lock it, besides what depends on who asks and on the version. */
  readonly lock: Omit<LockFacts, 'ownStep' | 'version'>;
};

/** What a report needs of its project. */
export type ProjectToReport = Pick<PublicProject, (typeof projectColumns)[number]>;

/** Where a report stands, without all that it says. */
export type StandingReport = Pick<StoredReport, 'month' | 'cumulativeYuan' | 'totalYuan' | 'yearToDateYuan'>;

const projectColumns = [
  'id',
  'path',
  'owner_code',
  'unit_code',
  'planned_total_yuan',
  'planned_finish',
  'entered_in',
  'stage',
  'nature',
] as const satisfies readonly (keyof PublicProject)[];

type Row = Pick<SaveFacts, 'project' | 'reports' | 'hasOlder' | 'wantsWholeWan'> &
  Omit<SaveFacts['lock'], 'month' | 'unitCode' | 'firstStep'> & {
    readonly before: (StoredReport & { readonly firstStep: number }) | null;
    readonly steps: readonly ReviewStep[] | null;
  };

const toldProject = sql.raw(projectColumns.map((column) => `'${column}', p.${column}`).join(', '));
const toldReport = sql`${reportMembers('r')}, 'version', r.version, 'cumulativeYuan', r.cumulative_yuan,
  'recordedAt', r.recorded_at, 'recordedBy', r.recorded_by, 'firstStep', r.review_step`;
const toldStanding = sql.raw(`'month', r.month, 'cumulativeYuan', r.cumulative_yuan, 'totalYuan', r.total_yuan,
  'yearToDateYuan', r.year_to_date_yuan`);

type Asked = {
  readonly city: string;
  readonly projectId: string;
  readonly month: string;
  /** First and last month of the reports that are wanted. */
  readonly from: string;
  readonly until: string;
};

const factsOf = keptStatement<Asked, Row>(({ city, projectId, month, from, until }) => {
  const asked = sql`${month}::text`;
  return sql<Row>`
    select json_build_object(${toldProject}) as project, told.*,
      ${wantsWholeWan(city)} as "wantsWholeWan",
      ${roundWindow(city, asked)} as round, ${mergedInto(city)} as "mergedInto",
      ${exceptionUntil(city, asked)} as "exceptionUntil", ${longestFreeze(city, asked)} as freeze,
      ${keptReview(city, asked)} as review, ${stepsJson(city)} as steps
    from project_library.public_project p
    cross join lateral (
      select json_agg(json_build_object(${toldReport})) filter (where r.month = ${asked}) -> 0 as before,
        coalesce(json_agg(json_build_object(${toldStanding}) order by r.month)
          filter (where r.month between ${from} and ${until}), '[]') as reports,
        coalesce(bool_or(r.month < ${from}), false) as "hasOlder"
      from dispatch.report r
      where r.city_code = ${city} and r.project_id = ${projectId}::uuid
    ) told
    where p.city_code = ${city} and p.id = ${projectId}::uuid`;
});

/** Reads it in one statement, which goes through the project's reports once; `undefined` where it is not within the remit. */
export async function saveFacts(
  tx: Tx,
  city: string,
  { projectId, month }: { readonly projectId: string; readonly month: string },
): Promise<SaveFacts | undefined> {
  const year = yearOf(month);
  const [row] = await factsOf(tx, { city, projectId, month, from: `${year - 1}-01`, until: `${year}-12` });
  if (!row) return undefined;
  const { project, before, reports, hasOlder, wantsWholeWan: isWhole, steps, ...lock } = row;
  return {
    project,
    before: before && { ...before, recordedAt: new Date(before.recordedAt).toISOString() },
    reports,
    hasOlder,
    wantsWholeWan: isWhole,
    steps: steps ?? usualSteps,
    lock: { ...lock, month, unitCode: project.unit_code, firstStep: before?.firstStep ?? 0 },
  };
}
