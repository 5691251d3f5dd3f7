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
import { isSummedUp } from '../rules/year-after.ts';
import type { StoredReport } from '../store/queries.ts';
import { type SaveFacts, saveFacts } from '../store/save-facts.ts';
import { cumulateProject, reportTableRow, saveReports } from '../store/writes.ts';
import { contextOf, doubted } from './read-reports.ts';

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
  return inRemit(desk.db, caller, async (tx, commit) => {
    const known = await saveFacts(tx, caller.cityCode, { projectId, month });
    if (!known) throw new Refusal('notFound');
    const { before } = known;
    const ownStep = ownStepOf(caller.role, known.steps);
    mayWrite({ ...known.lock, version: before?.version ?? null, ownStep }, dayOf(now));
    if ((before?.version ?? 0) !== version) throw new Refusal('reportChanged', { by: before?.recordedBy ?? '—' });
    const facts = statedReport(stated, { month, before });
    const changes = reportChanges(before, facts);
    const report =
      before && changes.length === 0
        ? before
        : await written(tx, caller, { known, before, facts, changes, ownStep, now, commit });
    const earlier = known.reports.filter((one) => one.month < month);
    const context = contextOf(known, earlier, month);
    return doubted(report, { ...context, isFirst: context.isFirst && !known.hasOlder });
  });
}

type Writing = {
  readonly known: SaveFacts;
  readonly before: StoredReport | null;
  readonly facts: ReportFacts;
  readonly changes: ReturnType<typeof reportChanges>;
  readonly ownStep: number;
  readonly now: Date;
  readonly commit: () => Promise<void>;
};

/** Writes the report, and resolves with it as it stands then; all travels together, and the end with it. */
async function written(
  tx: Tx,
  caller: Caller,
  { known: { project, reports }, before, facts, changes, ownStep, now, commit }: Writing,
): Promise<StoredReport> {
  const city = caller.cityCode;
  const version = (before?.version ?? 0) + 1;
  const stamp = { cityCode: city, recordedAt: now.toISOString(), recordedBy: caller.name, source: null, step: ownStep };
  const year = yearOf(facts.month);
  const isSummed = isSummedUp(reports, facts);
  const onlyMonth = isSummed ? undefined : facts.month;
  const [, moved] = await Promise.all([
    saveReports(tx, [reportTableRow({ project, version, facts }, stamp)]),
    isSummed ? cumulateProject(tx, city, { projectId: project.id, year }) : [],
    reportsChanged(tx, city, { projectIds: [project.id], years: [year], onlyMonth }),
    audit(tx, caller, {
      act: 'dispatch.save-report',
      path: project.path,
      entityId: `${project.id}/${facts.month}`,
      before: before && Object.fromEntries(changes.map((change) => [change.field, change.before])),
      after: { version, ...Object.fromEntries(changes.map((change) => [change.field, change.after])) },
      at: now,
    }),
    commit(),
  ]);
  const own = moved.find(({ month }) => month === facts.month);
  const cumulativeYuan = own?.cumulativeYuan ?? facts.yearToDateYuan ?? 0;
  return { ...facts, version, cumulativeYuan, recordedAt: stamp.recordedAt, recordedBy: stamp.recordedBy };
}
