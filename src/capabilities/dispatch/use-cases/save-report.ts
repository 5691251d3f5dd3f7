import type { Parsed } from '#kernel/endpoint.ts';
import { yearOf } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { mergedIntoName, type PublicProject, publicProject } from '../../project-library/public.ts';
import type { saveReport as contract, Report } from '../contract.ts';
import { reportsChanged } from '../public.ts';
import { reportChanges } from '../rules/judge-reports.ts';
import { type ReportFacts, statedReport } from '../rules/report.ts';
import { mayReport } from '../rules/rounds.ts';
import { mayStandAlone } from '../rules/typed-report.ts';
import { yearAfter } from '../rules/year-after.ts';
import { reportsOfProject, roundOf, type StoredReport } from '../store/queries.ts';
import { cumulateProject, reportTableRow, saveReports } from '../store/writes.ts';
import { doubtedReports } from './read-reports.ts';

type Asked = { readonly projectId: string; readonly month: string; readonly body: Parsed<typeof contract>['body'] };

/**
 * Saves one month of one project as a new version; the same report again writes nothing. What the month adds up to is
 * kept in the same transaction.
 * Refuses `notFound`, `projectMerged`, `noJanuaryRound`, `roundNotOpen`, `reportChanged`, `nothingReported`, `yearToDateNegative`.
 */
export function saveReport(desk: Desk, caller: Caller, asked: Asked): Promise<Report> {
  const { version, ...stated } = asked.body;
  mayStandAlone(stated);
  return inRemit(desk.db, caller, async (tx) => {
    const [project, round, reports, kept] = await Promise.all([
      publicProject(tx, caller.cityCode, asked.projectId),
      roundOf(tx, caller.cityCode, asked.month),
      reportsOfProject(tx, caller.cityCode, { projectId: asked.projectId }),
      mergedIntoName(tx, caller.cityCode, asked.projectId),
    ]);
    if (!project) throw new Refusal('notFound');
    if (kept !== null) throw new Refusal('projectMerged', { name: kept });
    mayReport(asked.month, round);
    const before = reports.find(({ month }) => month === asked.month) ?? null;
    if ((before?.version ?? 0) !== version) throw new Refusal('reportChanged', { by: before?.recordedBy ?? '—' });
    const facts = statedReport(stated, { month: asked.month, before });
    const after =
      reportChanges(before, facts).length > 0
        ? await written(tx, caller, { project, reports, before, facts, now: desk.clock() })
        : reports;
    return saved(doubtedReports(project, after), asked.month);
  });
}

type Writing = {
  readonly project: PublicProject;
  readonly reports: readonly StoredReport[];
  readonly before: StoredReport | null;
  readonly facts: ReportFacts;
  readonly now: Date;
};

/** Writes, and resolves with the year's reports of the project as they are then; all travels together. */
async function written(
  tx: Tx,
  caller: Caller,
  { project, reports, before, facts, now }: Writing,
): Promise<StoredReport[]> {
  const city = caller.cityCode;
  const report = { project, version: (before?.version ?? 0) + 1, facts };
  const stamp = { cityCode: city, recordedAt: now.toISOString(), recordedBy: caller.name, source: null };
  const year = yearOf(facts.month);
  const changed = { projectIds: [project.id], years: [year] };
  const note = {
    act: 'dispatch.save-report',
    path: project.path,
    entityId: `${project.id}/${facts.month}`,
    before,
    after: { ...facts, version: report.version },
    at: now,
  };
  const [, moved] = await Promise.all([
    saveReports(tx, [reportTableRow(report, stamp)]),
    cumulateProject(tx, city, { projectId: project.id, year }),
    reportsChanged(tx, city, changed),
    audit(tx, caller, note),
  ]);
  const { recordedAt, recordedBy } = stamp;
  const stored = {
    ...facts,
    version: report.version,
    cumulativeYuan: facts.yearToDateYuan ?? 0,
    recordedAt,
    recordedBy,
  };
  return yearAfter(reports, stored, moved);
}

function saved(reports: readonly Report[], month: string): Report {
  const report = reports.find((one) => one.month === month);
  if (!report) throw new Refusal('notFound');
  return report;
}
