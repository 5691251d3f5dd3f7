import type { Parsed } from '#kernel/endpoint.ts';
import { yearOf } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { saveReport as contract, Report } from '../contract.ts';
import { reportsChanged } from '../public.ts';
import { reportChanges } from '../rules/judge-reports.ts';
import { mayWrite } from '../rules/locking.ts';
import { type ReportFacts, statedReport } from '../rules/report.ts';
import { ownStepOf } from '../rules/review-steps.ts';
import { mayStandAlone } from '../rules/typed-report.ts';
import { yearAfter } from '../rules/year-after.ts';
import type { StoredReport } from '../store/queries.ts';
import { type SaveFacts, saveFacts } from '../store/save-facts.ts';
import { cumulateFrom, reportTableRow, saveReports } from '../store/writes.ts';
import { doubtedReport } from './read-reports.ts';

type Asked = { readonly projectId: string; readonly month: string; readonly body: Parsed<typeof contract>['body'] };

/**
 * Saves one month of one project as a new version and submits it; the same report again writes nothing. What the month
 * adds up to is kept in the same transaction. Doubts refuse nothing here: the review does not let them pass.
 * Refuses `notFound`, what `lockReason` names, `reportChanged`, `nothingReported`, `yearToDateNegative`.
 */
export function saveReport(desk: Desk, caller: Caller, asked: Asked): Promise<Report> {
  const { projectId, month } = asked;
  const { version, ...stated } = asked.body;
  mayStandAlone(stated);
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const known = await saveFacts(tx, caller.cityCode, { projectId, month });
    if (!known) throw new Refusal('notFound');
    const before = known.reports.find((report) => report.month === month) ?? null;
    const ownStep = ownStepOf(caller.role, known.steps);
    mayWrite({ ...known.lock, version: before?.version ?? null, ownStep }, dayOf(now));
    if ((before?.version ?? 0) !== version) throw new Refusal('reportChanged', { by: before?.recordedBy ?? '—' });
    const facts = statedReport(stated, { month, before });
    const after =
      reportChanges(before, facts).length > 0
        ? await written(tx, caller, { known, before, facts, ownStep, now })
        : known.reports;
    return doubtedReport(known.project, after, month);
  });
}

type Writing = {
  readonly known: SaveFacts;
  readonly before: StoredReport | null;
  readonly facts: ReportFacts;
  readonly ownStep: number;
  readonly now: Date;
};

/** Writes, and resolves with the project's reports as they are then; all travels together. */
async function written(
  tx: Tx,
  caller: Caller,
  { known: { project, reports }, before, facts, ownStep, now }: Writing,
): Promise<StoredReport[]> {
  const city = caller.cityCode;
  const report = { project, version: (before?.version ?? 0) + 1, facts };
  const stamp = { cityCode: city, recordedAt: now.toISOString(), recordedBy: caller.name, source: null };
  const row = reportTableRow(report, stamp);
  const note = {
    act: 'dispatch.save-report',
    path: project.path,
    entityId: `${project.id}/${facts.month}`,
    before,
    after: { ...facts, version: report.version },
    at: now,
  };
  const [, moved] = await Promise.all([
    saveReports(tx, [row], { step: ownStep, isNil: false }),
    cumulateFrom(tx, city, row),
    reportsChanged(tx, city, { projectIds: [project.id], years: [yearOf(facts.month)] }),
    audit(tx, caller, note),
  ]);
  const { recordedAt, recordedBy } = stamp;
  const cumulativeYuan = facts.yearToDateYuan ?? 0;
  return yearAfter(reports, { ...facts, version: report.version, cumulativeYuan, recordedAt, recordedBy }, moved);
}
