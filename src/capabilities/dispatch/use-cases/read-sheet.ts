import { sql } from 'kysely';
import type { Reply } from '#kernel/endpoint.ts';
import { isReportingMonth, monthsOfYear } from '#kernel/period.ts';
import { type Caller, momentOf } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { snakeCase } from '#platform/columns.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { markText } from '#platform/paging.ts';
import type { readSheet as contract, SheetRow, YearRow, readYearSheet as yearContract } from '../contract-sheet.ts';
import { lockReason } from '../rules/locking.ts';
import { monthRange } from '../rules/month-range.ts';
import { reportState } from '../rules/report-state.ts';
import { returnedCells } from '../rules/returned-cells.ts';
import { ownStepOf, type ReviewStep } from '../rules/review-steps.ts';
import { addedPrefix, isEntryKey, type SheetField, sheetFields } from '../rules/sheet-fields.ts';
import { reportedValues, rowContext, standingValues, suggestedValues, sumsBefore } from '../rules/sheet-row.ts';
import { reviewSteps } from '../store/locking-facts.ts';
import {
  askedFields,
  evidenceCounts,
  markOfRow,
  type SheetQuery,
  type StoredSheetRow,
  sheetRows,
  unitPeople,
  yearCells,
} from '../store/sheet-rows.ts';
import { knownValues } from './known-values.ts';

/** The sheet of a round as the caller sees it, one page. */
export function readSheet(
  desk: Desk,
  caller: Caller,
  asked: SheetQuery & { readonly month: string },
): Promise<Reply<typeof contract>> {
  return readInRemit(desk.db, caller, (tx) => sheetOf(tx, caller, { ...asked, today: dayOf(momentOf(desk, caller)) }));
}

/** The same within a transaction of the caller. */
export async function sheetOf(
  tx: Tx,
  caller: Caller,
  asked: SheetQuery & { readonly month: string; readonly today: string },
): Promise<Reply<typeof contract>> {
  const { month, today } = asked;
  const [page, added, steps] = await Promise.all([
    sheetRows(tx, caller.cityCode, asked),
    askedFields(tx, caller.cityCode, today),
    reviewSteps(tx, caller.cityCode),
  ]);
  const projectIds = page.rows.map(({ projectId }) => projectId);
  const [told, people, evidence] = await Promise.all([
    knownValues(tx, caller.cityCode, { month, projectIds }),
    unitPeople(tx, caller.cityCode),
    evidenceCounts(tx, caller.cityCode, projectIds),
  ]);
  const personOf = new Map(people.map(({ unitCode, ...person }) => [unitCode, said(person)]));
  const countOf = new Map(evidence.map(({ projectId, count }) => [projectId, count]));
  const fields = sheetFields(added, (code) => code);
  const rows = page.rows.map((stored) =>
    sheetRow(stored, {
      fields,
      steps,
      today,
      caller,
      elsewhere: {
        evidenceCount: countOf.get(stored.projectId) ?? '0',
        ...personOf.get(stored.unitCode),
        ...told.get(stored.projectId),
      },
    }),
  );
  return { month, dueOn: page.rows[0]?.round?.dueOn ?? null, added, rows, next: page.next };
}

type Beside = {
  readonly fields: readonly SheetField[];
  readonly steps: readonly ReviewStep[];
  readonly today: string;
  readonly caller: Caller;
  readonly elsewhere: Readonly<Record<string, string>>;
};

function sheetRow(stored: StoredSheetRow, { fields, steps, today, caller, elsewhere }: Beside): SheetRow {
  const { month, report, cells, last, review, version } = stored;
  const { plannedTotalYuan, plannedFinish, enteredIn, stage, nature, lastYearTotalYuan, wantsWholeWan } = stored;
  const values = standingValues(fields, report, cells);
  const project = { plannedTotalYuan, plannedFinish, enteredIn, stage, nature };
  const hasCells = cells !== null;
  const before = sumsBefore(month, last);
  const { state } = reportState({
    version,
    hasCells,
    review,
    firstStep: stored.firstStep,
    isSettled: stored.isSettled,
  });
  return {
    projectId: stored.projectId,
    name: stored.name,
    code: stored.code,
    unitCode: stored.unitCode,
    lock: lockReason({ ...stored, ownStep: ownStepOf(caller.role, steps) }, today),
    state,
    version: version ?? 0,
    values,
    unsent: Object.keys(cells ?? {}),
    reported: reportedValues(report, Object.keys(cells ?? {})),
    suggested: suggestedValues(month, last, values),
    isLagging: stored.isLagging,
    returned: state === 'returned' ? returnedCells(review?.cells) : {},
    givenBack: state === 'returned' && review ? { reason: review.reason, by: review.by, at: review.at } : null,
    explained: stored.explained ?? [],
    commented: stored.commented ?? [],
    known: {
      ...said(stored.known),
      ...elsewhere,
      ...doneOf(elsewhere.yearPlanYuan, values.yearToDateYuan, before.cumulativeYuan),
    },
    before,
    context: rowContext(month, last, {
      lastYearTotalYuan,
      monthRange: monthRange(stored.earlier, month),
      wantsWholeWan,
      project,
    }),
  };
}

/** Share of the year's plan that is done: as filled in, else as last reported. */
function doneOf(plan: string | undefined, filled: string | undefined, before: number | null): Record<string, string> {
  const done = filled === undefined ? before : Number(filled);
  if (plan === undefined || Number(plan) === 0 || done === null) return {};
  return { planDonePercent: `${Math.round((done * 1000) / Number(plan)) / 10}%` };
}

function said(known: StoredSheetRow['known']): Record<string, string> {
  const given = Object.entries(known).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(given.map(([key, value]) => [key, String(value)]));
}

/** One field over the rounds of a year as the caller sees it, one page. */
export async function readYearSheet(
  desk: Desk,
  caller: Caller,
  { year, field, ...query }: SheetQuery & { readonly year: number; readonly field: string },
): Promise<Reply<typeof yearContract>> {
  const today = dayOf(momentOf(desk, caller));
  const months = monthsOfYear(year).filter((month) => isReportingMonth(month) && month <= today.slice(0, 7));
  const column = isEntryKey(field)
    ? sql`r.${sql.ref(snakeCase(field))}`
    : sql`r.extra->>${field.slice(addedPrefix.length)}`;
  const [cells, steps] = await readInRemit(desk.db, caller, (tx) =>
    Promise.all([
      yearCells(tx, caller.cityCode, { ...query, months, field, column }),
      reviewSteps(tx, caller.cityCode),
    ]),
  );
  const ownStep = ownStepOf(caller.role, steps);
  const rows = new Map<string, YearRow>();
  for (const stored of cells) {
    const { projectId, name, unitCode, month, cell, reported } = stored;
    const row = rows.get(projectId) ?? { projectId, name, unitCode, months: [] };
    const value = cell === null ? reported : cell.value;
    row.months.push({ month, value, lock: lockReason({ ...stored, ownStep }, today), isUnsent: cell !== null });
    rows.set(projectId, row);
  }
  const all = [...rows.values()];
  const shown = all.slice(0, query.limit);
  const lastRow = shown.at(-1);
  const next = all.length > query.limit && lastRow ? markText(markOfRow(lastRow)) : null;
  return { year, rows: shown, next };
}
