import type { Sent } from '#kernel/endpoint.ts';
import { yearOf } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { type PublicProject, publicProject } from '../../project-library/public.ts';
import type { saveReport as contract, Report } from '../contract.ts';
import { reportsChanged } from '../public.ts';
import { reportChanges } from '../rules/judge-reports.ts';
import type { ReportFacts } from '../rules/report.ts';
import { mayReport } from '../rules/rounds.ts';
import { mayStandAlone } from '../rules/typed-report.ts';
import { reportsOfProject, roundOf, type StoredReport } from '../store/queries.ts';
import { cumulateReports, reportTableRow, saveReports } from '../store/writes.ts';
import { doubtedReports } from './read-reports.ts';

type Asked = { readonly projectId: string; readonly month: string; readonly body: Sent<typeof contract>['body'] };

/**
 * Saves one month of one project as a new version; the same report again writes nothing. What the month adds up to is
 * kept in the same transaction.
 * Refuses `notFound`, `noJanuaryRound`, `roundNotOpen`, `reportChanged`, `nothingReported`, `yearToDateNegative`.
 */
export function saveReport(desk: Desk, caller: Caller, asked: Asked): Promise<Report> {
  const { version, ...stated } = asked.body;
  const facts: ReportFacts = { ...stated, month: asked.month };
  mayStandAlone(facts);
  return inRemit(desk.db, caller, async (tx) => {
    const project = await publicProject(tx, caller.cityCode, asked.projectId);
    if (!project) throw new Refusal('notFound');
    mayReport(asked.month, await roundOf(tx, caller.cityCode, asked.month));
    const reports = await reportsOfProject(tx, caller.cityCode, asked.projectId);
    const before = reports.find(({ month }) => month === asked.month) ?? null;
    if ((before?.version ?? 0) !== version) throw new Refusal('reportChanged', { by: before?.recordedBy ?? '—' });
    if (reportChanges(before, facts).length > 0) await write(tx, caller, { project, before, facts, now: desk.clock() });
    const after = await reportsOfProject(tx, caller.cityCode, asked.projectId);
    return saved(doubtedReports(project, after), asked.month);
  });
}

type Writing = {
  readonly project: PublicProject;
  readonly before: StoredReport | null;
  readonly facts: ReportFacts;
  readonly now: Date;
};

async function write(tx: Tx, caller: Caller, { project, before, facts, now }: Writing): Promise<void> {
  const city = caller.cityCode;
  const report = { project, version: (before?.version ?? 0) + 1, facts };
  const stamp = { cityCode: city, recordedAt: now.toISOString(), recordedBy: caller.name, source: null };
  await saveReports(tx, [reportTableRow(report, stamp)]);
  await cumulateReports(tx, city, [project.id]);
  await reportsChanged(tx, city, { projectIds: [project.id], years: [yearOf(facts.month)] });
  await audit(tx, caller, {
    act: 'dispatch.save-report',
    path: project.path,
    entityId: `${project.id}/${facts.month}`,
    before,
    after: { ...facts, version: report.version },
    at: now,
  });
}

function saved(reports: readonly Report[], month: string): Report {
  const report = reports.find((one) => one.month === month);
  if (!report) throw new Refusal('notFound');
  return report;
}
