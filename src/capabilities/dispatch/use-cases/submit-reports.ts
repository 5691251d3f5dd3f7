import type { Reply } from '#kernel/endpoint.ts';
import { yearOf } from '#kernel/period.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { submitReports as contract } from '../contract-review.ts';
import { reportsChanged } from '../public.ts';
import { blankReport, nilReport, withCells } from '../rules/cells.ts';
import { missingFields } from '../rules/completeness.ts';
import { reportChanges } from '../rules/judge-reports.ts';
import { doubtKey } from '../rules/open-doubts.ts';
import { reportDoubts } from '../rules/plausibility.ts';
import type { ReportFacts } from '../rules/report.ts';
import { ownStepOf } from '../rules/review-steps.ts';
import { type Submission, submissionOf } from '../rules/submission.ts';
import { reviewSteps } from '../store/locking-facts.ts';
import { type ReviewFacts, reviewFacts } from '../store/review-facts.ts';
import { clearCells, filledCells, lastReports } from '../store/sheet-cells.ts';
import { cumulateReports, reportTableRow, saveReports } from '../store/writes.ts';
import { doubtContext } from './judged-reviews.ts';
import { locksOf } from './locks-of.ts';
import { type Contested, contestedCells } from './open-conflicts.ts';

/** Which reports: filled-in cells, a declaration that nothing has changed, or what was given back, as it stands. */
export type SubmitWish = {
  readonly month: string;
  readonly projectIds: readonly string[];
  readonly kind: 'cells' | 'nil' | 'again';
};

type Cell = { readonly projectId: string; readonly field: string; readonly value: string | null };
type Judged = Submission & {
  readonly filled: readonly Cell[];
  readonly known: ReviewFacts;
  readonly report: ReportFacts | null;
  readonly cells: number;
  readonly conflicts: readonly Contested[];
};

/** What a submission would do. */
export function previewSubmission(desk: Desk, caller: Caller, wish: SubmitWish): Promise<Reply<typeof contract>> {
  return readInRemit(desk.db, caller, async (tx) => (await judged(tx, caller, { wish, now: desk.clock() })).map(told));
}

/**
 * Submits what can be: each becomes a new version that waits for its review, its cells are taken away. The others stay as
 * they are, with why. One transaction, one audit entry.
 */
export function submitReports(desk: Desk, caller: Caller, wish: SubmitWish): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const all = await judged(tx, caller, { wish, now });
    const sent = all.filter(({ outcome }) => outcome === 'submitted');
    if (sent.length > 0) await write(tx, caller, { wish, sent, now });
    return all.map(told);
  });
}

type Asked = { readonly wish: SubmitWish; readonly now: Date };

async function judged(tx: Tx, caller: Caller, { wish, now }: Asked): Promise<Judged[]> {
  const { month, kind } = wish;
  const city = caller.cityCode;
  const projectIds = [...new Set(wish.projectIds)];
  const asked = { month, projectIds };
  const [found, cells, open, lastOf, lockOf] = await Promise.all([
    reviewFacts(tx, city, asked),
    filledCells(tx, city, asked),
    contestedCells(tx, city, asked),
    kind === 'nil' ? lastReports(tx, city, asked) : null,
    locksOf(tx, caller, { projectIds, months: [month], today: dayOf(now) }),
  ]);
  const cellsOf = Map.groupBy(cells, ({ projectId }) => projectId);
  const conflictsOf = Map.groupBy(open, ({ projectId }) => projectId);
  return found.map((known) => {
    const own = cellsOf.get(known.project.id) ?? [];
    const conflicts = conflictsOf.get(known.project.id) ?? [];
    const stands = known.report;
    const filled = own.length === 0 ? null : withCells(stands ?? blankReport(month), own);
    const nil = stands === null && own.length === 0 ? nilReport(lastOf?.get(known.project.id) ?? null, month) : null;
    const again = own.length === 0 && isGivenBack(known) ? stands : null;
    const report = { cells: filled, nil, again }[kind];
    const changes = report === null ? [] : reportChanges(stands, report);
    return {
      ...submissionOf({
        report: changes.length === 0 && kind !== 'again' ? null : report,
        lock: lockOf(known.project.id, month),
        contested: conflicts.filter(({ by }) => by === caller.name).length,
        doubts: report === null ? [] : reportDoubts(report, doubtContext(known)),
        explained: new Set(known.explanations.map(doubtKey)),
      }),
      known,
      report,
      filled: own,
      cells: changes.length,
      conflicts,
    };
  });
}

function isGivenBack({ report, review }: ReviewFacts): boolean {
  return report !== null && review?.state === 'returned' && review.version === report.version;
}

type Sending = Asked & { readonly sent: readonly Judged[] };

async function write(tx: Tx, caller: Caller, { wish, sent, now }: Sending): Promise<void> {
  const city = caller.cityCode;
  const step = ownStepOf(caller.role, await reviewSteps(tx, city));
  const made = { cityCode: city, recordedAt: now.toISOString(), recordedBy: caller.name, source: null };
  const stampOf = (stands: ReviewFacts['report']) => {
    const isNil = wish.kind === 'nil' || (wish.kind === 'again' && stands?.isNil === true);
    return { ...made, step, isNil };
  };
  const rows = sent.flatMap(({ known: { project, report: stands }, report }) =>
    report === null
      ? []
      : [reportTableRow({ project, version: (stands?.version ?? 0) + 1, facts: report }, stampOf(stands))],
  );
  const projectIds = sent.map(({ known }) => known.project.id);
  const changed = { projectIds, years: [yearOf(wish.month)] };
  await Promise.all([
    saveReports(tx, rows),
    clearCells(tx, city, { month: wish.month, cells: sent.flatMap(({ filled }) => filled) }),
    cumulateReports(tx, city, changed),
    reportsChanged(tx, city, changed),
    audit(tx, caller, {
      act: wish.kind === 'nil' ? 'dispatch.declare-nil' : 'dispatch.submit-reports',
      path: caller.remit,
      entityId: wish.month,
      before: null,
      after: { projects: rows.map(({ project_id, version }) => ({ id: project_id, version })) },
      at: now,
    }),
  ]);
}

function told({ known: { project, isLagging }, report, outcome, code, facts, doubts, cells, conflicts }: Judged) {
  const open = conflicts.map(({ field, by }) => ({ field, by }));
  return {
    projectId: project.id,
    name: project.name,
    outcome,
    code,
    facts,
    cells,
    doubts: [...doubts],
    missing: outcome === 'submitted' && report !== null ? missingFields(report, isLagging) : [],
    conflicts: open,
  };
}
