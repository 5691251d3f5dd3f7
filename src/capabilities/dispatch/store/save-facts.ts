import { sql } from 'kysely';
import { yearOf } from '#kernel/period.ts';
import { snakeCase } from '#platform/columns.ts';
import type { Tx } from '#platform/database.ts';
import type { PublicProject } from '../../project-library/public.ts';
import type { LockFacts } from '../rules/locking.ts';
import { reportFactNames } from '../rules/report.ts';
import { type ReviewStep, usualSteps } from '../rules/review-steps.ts';
import { exceptionUntil, frozenBecause, keptReview, mergedInto, roundWindow, stepsJson } from './locking-facts.ts';
import type { StoredReport } from './queries.ts';

/** All that a report is saved by. */
export type SaveFacts = {
  readonly project: PublicProject;
  /** The project's reports of this year and the last, oldest first. */
  readonly reports: readonly StoredReport[];
  /** Whether it has older ones. */
  readonly hasOlder: boolean;
  readonly steps: readonly ReviewStep[];
  /** What may lock it, besides what depends on who asks and on the version. */
  readonly lock: Omit<LockFacts, 'ownStep' | 'version'>;
};

type Row = Pick<SaveFacts, 'project' | 'hasOlder'> &
  Omit<SaveFacts['lock'], 'month' | 'unitCode' | 'firstStep'> & {
    readonly reports: readonly (StoredReport & { readonly firstStep: number })[];
    readonly steps: readonly ReviewStep[] | null;
  };

const told = sql.raw(
  [
    ...reportFactNames.map((name) => [name, snakeCase(name)]),
    ...['month', 'version'].map((name) => [name, name]),
    ['cumulativeYuan', 'cumulative_yuan'],
    ['recordedAt', 'recorded_at'],
    ['recordedBy', 'recorded_by'],
    ['firstStep', 'review_step'],
  ]
    .map(([name, column]) => `'${name}', r.${column}`)
    .join(', '),
);

/** Reads it in one statement; `undefined` where the project is not within the remit. */
export async function saveFacts(
  tx: Tx,
  city: string,
  { projectId, month }: { readonly projectId: string; readonly month: string },
): Promise<SaveFacts | undefined> {
  const asked = sql`${month}::text`;
  const [from, until] = [`${yearOf(month) - 1}-01`, `${yearOf(month)}-12`];
  const { rows } = await sql<Row>`
    select row_to_json(p) as project, (
        select coalesce(json_agg(json_build_object(${told}) order by r.month), '[]') from dispatch.report r
        where r.city_code = ${city} and r.project_id = ${projectId}::uuid and r.month between ${from} and ${until}
      ) as reports,
      exists (select from dispatch.report r
        where r.city_code = ${city} and r.project_id = ${projectId}::uuid and r.month < ${from}) as "hasOlder",
      ${roundWindow(city, asked)} as round, ${mergedInto(city)} as "mergedInto",
      ${exceptionUntil(city, asked)} as "exceptionUntil", ${frozenBecause(city, asked)} as "frozenBecause",
      ${keptReview(city, asked)} as review, ${stepsJson(city)} as steps
    from project_library.public_project p
    where p.city_code = ${city} and p.id = ${projectId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const { project, reports, hasOlder, steps, ...lock } = row;
  return {
    project,
    reports: reports.map(({ firstStep, ...report }) => ({
      ...report,
      recordedAt: new Date(report.recordedAt).toISOString(),
    })),
    hasOlder,
    steps: steps ?? usualSteps,
    lock: {
      ...lock,
      month,
      unitCode: project.unit_code,
      firstStep: reports.find((report) => report.month === month)?.firstStep ?? 0,
    },
  };
}
