import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readPlannedOnce } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { listReviews, listReviewUnits, ReviewRow, readReview as readContract } from '../contract-review.ts';
import { factTold, reportChanges } from '../rules/judge-reports.ts';
import { reportFactNames } from '../rules/report.ts';
import { evidenceOf, reportVersions, reviewHistory } from '../store/reviews.ts';
import { dueOnOf } from '../store/rounds.ts';
import { lastReports } from '../store/sheet-cells.ts';
import { isOnTime, type JudgedReview, judgedReviews } from './judged-reviews.ts';
import { contestedCells } from './open-conflicts.ts';

type Asked = {
  readonly month: string;
  readonly unit?: string | undefined;
  readonly show: 'mine' | 'waiting' | 'returned' | 'accepted' | 'all';
  readonly limit: number;
  readonly after?: number | undefined;
};

/** Reports of a round for their review: with problems first, then those with the most changes. */
export function readReviews(desk: Desk, caller: Caller, asked: Asked): Promise<Reply<typeof listReviews>> {
  const { month, unit, show, limit, after = 0 } = asked;
  return readPlannedOnce(desk.db, caller, async (tx) => {
    const { reviews } = await judgedReviews(tx, caller, { month, unit });
    const dueOn = await dueOnOf(tx, caller.cityCode, month);
    const chosen = reviews.filter((review) => review.report !== null && isShown(review, show)).toSorted(problemsFirst);
    const rows = chosen.slice(after, after + limit).map((review) => rowOf(review, dueOn));
    return { rows, total: chosen.length, next: chosen.length > after + limit ? after + limit : null };
  });
}

/** Reports by unit and state of their review. */
export function readReviewUnits(desk: Desk, caller: Caller, month: string): Promise<Reply<typeof listReviewUnits>> {
  return readPlannedOnce(desk.db, caller, async (tx) => {
    const { reviews } = await judgedReviews(tx, caller, { month });
    const units = Map.groupBy(reviews, ({ project }) => project.unit_code);
    return [...units].map(([unitCode, own]) => {
      const count = (wanted: (review: JudgedReview) => boolean) => own.filter(wanted).length;
      return {
        unitCode,
        mine: count(({ isMine }) => isMine),
        problems: count((review) => review.isMine && isProblem(review)),
        waiting: count(({ position }) => position.state === 'submitted'),
        returned: count(({ position }) => position.state === 'returned'),
        accepted: count(({ position }) => position.state === 'accepted'),
      };
    });
  });
}

/** One report with all that its review needs; a department sees what waits for it alone. Refuses `notFound`. */
export function readReview(
  desk: Desk,
  caller: Caller,
  at: { readonly projectId: string; readonly month: string },
): Promise<Reply<typeof readContract>> {
  return readPlannedOnce(desk.db, caller, async (tx) => {
    const city = caller.cityCode;
    const { reviews } = await judgedReviews(tx, caller, { month: at.month, projectIds: [at.projectId] });
    const [review] = reviews;
    if (!review?.report || !isShown(review, caller.role === 'department-contact' ? 'mine' : 'all'))
      throw new Refusal('notFound');
    const [history, versions, evidence, last, dueOn, open] = await Promise.all([
      reviewHistory(tx, city, at),
      reportVersions(tx, city, at),
      evidenceOf(tx, city, at),
      lastReports(tx, city, { month: at.month, projectIds: [at.projectId] }),
      dueOnOf(tx, city, at.month),
      contestedCells(tx, city, { month: at.month, projectIds: [at.projectId] }),
    ]);
    const before = review.old ?? last.get(at.projectId) ?? null;
    const latest = history.findLast(({ act }) => act === 'returned');
    const given = new Map(latest?.cells?.map(({ field, reason }) => [field, reason]));
    return {
      ...rowOf(review, dueOn),
      comparedWith: review.old === null ? (before === null ? 'nothing' : 'month-before') : review.comparedWith,
      cells: cellsOf(review, before, given),
      doubts: review.doubts.map((doubt) => ({ ...doubt, ...wordsAbout(review, doubt) })),
      evidence,
      returnReason: review.position.state === 'returned' ? (latest?.reason ?? null) : null,
      conflicts: open.map(({ field, by }) => ({ field, by })),
      unsent: review.cells,
      events: [
        ...versions.map((one) => ({ ...one, act: one.isNil ? 'nil' : 'submitted', reason: null })),
        ...history.map(({ cells: _, ...event }) => event),
      ].toSorted((one, other) => one.at.localeCompare(other.at) || one.version - other.version),
    };
  });
}

function cellsOf({ report }: JudgedReview, before: JudgedReview['old'], given: ReadonlyMap<string, string>) {
  if (report === null) return [];
  const olds = new Map(reportChanges(before, report).map(({ field, before: old }) => [field, old]));
  return reportFactNames.map((field) => {
    const now = factTold(report[field]);
    const old = olds.get(field);
    return { field, old: old === undefined ? now : old, now, returned: given.get(field) ?? null };
  });
}

function wordsAbout({ explanations }: JudgedReview, { field, code }: { field: string; code: string }) {
  const words = explanations.find((one) => one.field === field && one.code === code);
  return { explanation: words?.text ?? null, explainedBy: words?.by ?? null };
}

const isProblem = ({ report, isComplete }: JudgedReview) => report !== null && !isComplete;

function isShown({ position, isMine }: JudgedReview, show: Asked['show']): boolean {
  switch (show) {
    case 'mine':
      return isMine;
    case 'waiting':
      return position.state === 'submitted';
    case 'all':
      return true;
    default:
      return position.state === show;
  }
}

function problemsFirst(one: JudgedReview, other: JudgedReview): number {
  const weight = ({ hard, unexplained, isComplete }: JudgedReview) => hard * 100 + unexplained + Number(!isComplete);
  return weight(other) - weight(one) || other.changes.length - one.changes.length;
}

function rowOf(review: JudgedReview, dueOn: string | null): ReviewRow {
  const { project, report, position, step, doubts, unexplained } = review;
  if (report === null) throw new Refusal('notFound');
  const soft = doubts.filter(({ severity }) => severity === 'warn').length;
  return {
    projectId: project.id,
    name: project.name,
    unitCode: project.unit_code,
    version: report.version,
    ...position,
    stepKind: step?.kind ?? null,
    isMine: review.isMine,
    isNil: report.isNil,
    submittedAt: new Date(report.recordedAt).toISOString(),
    submittedBy: report.recordedBy,
    isLate: !isOnTime(review, dueOn),
    monthYuan: report.monthYuan,
    cumulativeYuan: report.cumulativeYuan,
    changed: review.changes.length,
    hard: review.hard,
    unexplained,
    explained: soft - unexplained,
    missing: [...review.missing],
    hasEvidence: review.hasEvidence,
  };
}
