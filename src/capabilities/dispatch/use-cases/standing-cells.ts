import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import { type LockReason, lockReason } from '../rules/locking.ts';
import { ownStepOf } from '../rules/review-steps.ts';
import { addedPrefix, reportedCell, type SheetField, sheetFields } from '../rules/sheet-fields.ts';
import { type CellPlace, heldCells, type KeptCell } from '../store/kept-cells.ts';
import { lockRows, reviewSteps } from '../store/locking-facts.ts';
import { reportsOfMonths } from '../store/queries.ts';
import { askedFields } from '../store/sheet-rows.ts';

/** What cells are merged with, by the place of a cell or of its report. */
export type Standing = {
  readonly fields: ReadonlyMap<string, SheetField>;
  readonly locks: ReadonlyMap<string, LockReason | null>;
  readonly current: ReadonlyMap<string, string | null>;
  readonly reported: ReadonlyMap<string, string | null>;
  readonly kept: ReadonlyMap<string, KeptCell>;
  readonly projects: ReadonlyMap<string, { readonly path: string; readonly ownerCode: string | null }>;
  readonly recorded: ReadonlyMap<string, { readonly by: string; readonly at: string }>;
};

/** A cell that is to be saved, with the keys under which it and its report are found. */
export type PlacedCell = CellPlace & { readonly place: string; readonly row: string };

/** Everything that the cells are merged with; all of it travels together, the cells that are held before the reports. */
export async function standingCells(
  tx: Tx,
  caller: Caller,
  { cells, today }: { readonly cells: readonly PlacedCell[]; readonly today: string },
): Promise<Standing> {
  const city = caller.cityCode;
  const places = {
    projectIds: [...new Set(cells.map(({ projectId }) => projectId))],
    months: [...new Set(cells.map(({ month }) => month))],
    fields: [...new Set(cells.map(({ field }) => field))],
  };
  const [kept, reports, locks, steps, added] = await Promise.all([
    heldCells(tx, city, places),
    reportsOfMonths(tx, city, places),
    lockRows(tx, city, places),
    reviewSteps(tx, city),
    places.fields.some((field) => field.startsWith(addedPrefix)) ? askedFields(tx, city, today) : [],
  ]);
  const ownStep = ownStepOf(caller.role, steps);
  const reportAt = new Map(reports.map((report) => [rowOf(report), report]));
  const reported = new Map(cells.map(({ place, row, field }) => [place, reportedCell(reportAt.get(row), field)]));
  const cellsKept = new Map(kept.map((cell) => [placeOf(cell), cell]));
  const current = new Map(reported);
  for (const [place, { value }] of cellsKept) current.set(place, value);
  return {
    fields: new Map(sheetFields(added, (code) => code).map((field) => [field.key, field])),
    locks: new Map(locks.map((row) => [rowOf(row), lockReason({ ...row, ownStep }, today)])),
    current,
    reported,
    kept: cellsKept,
    projects: new Map(locks.map((row) => [row.projectId, row])),
    recorded: new Map(reports.map((one) => [rowOf(one), { by: one.recordedBy, at: one.recordedAt }])),
  };
}

/** A report by its place. */
export function rowOf({ projectId, month }: Pick<CellPlace, 'projectId' | 'month'>): string {
  return `${projectId} ${month}`;
}

/** A cell by its place. */
export function placeOf({ projectId, month, field }: CellPlace): string {
  return `${projectId} ${month} ${field}`;
}
