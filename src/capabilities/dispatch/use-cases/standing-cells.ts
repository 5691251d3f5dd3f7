import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { CellNumbers, CellPlace, CellPlaces } from '../rules/cell-places.ts';
import { type LockReason, lockReason } from '../rules/locking.ts';
import { ownStepOf } from '../rules/review-steps.ts';
import { addedPrefix, reportedCell, type SheetField, sheetFields } from '../rules/sheet-fields.ts';
import { heldCells, type KeptCell } from '../store/kept-cells.ts';
import { lockRows, reviewSteps } from '../store/locking-facts.ts';
import { reportsOfMonths } from '../store/queries.ts';
import { askedFields } from '../store/sheet-rows.ts';

/** What cells are merged with, by the number of a cell or of its report, and by key or project. */
export type Standing = {
  readonly fields: ReadonlyMap<string, SheetField>;
  readonly locks: ReadonlyMap<number, LockReason | null>;
  readonly current: ReadonlyMap<number, string | null>;
  readonly reported: ReadonlyMap<number, string | null>;
  readonly kept: ReadonlyMap<number, KeptCell>;
  readonly projects: ReadonlyMap<string, { readonly path: string; readonly ownerCode: string | null }>;
  readonly recorded: ReadonlyMap<number, { readonly by: string; readonly at: string }>;
};

/** A cell that is to be saved, with the numbers under which it and its report are found. */
export type PlacedCell = CellPlace & CellNumbers;

type Asked = { readonly cells: readonly PlacedCell[]; readonly numbers: CellPlaces; readonly today: string };

/** Everything that the cells are merged with; all of it travels together, the cells that are held before the reports. */
export async function standingCells(tx: Tx, caller: Caller, { cells, numbers, today }: Asked): Promise<Standing> {
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
  const reportAt = byNumber(reports, numbers.rowOf);
  const cellsKept = byNumber(kept, numbers.placeOf);
  const [reported, current] = [new Map<number, string | null>(), new Map<number, string | null>()];
  for (const { place, row, field } of cells) {
    const value = reportedCell(reportAt.get(row), field);
    reported.set(place, value);
    const cell = cellsKept.get(place);
    current.set(place, cell ? cell.value : value);
  }
  const lockAt = byNumber(locks, numbers.rowOf);
  return {
    fields: new Map(sheetFields(added, (code) => code).map((field) => [field.key, field])),
    locks: new Map([...lockAt].map(([row, facts]) => [row, lockReason({ ...facts, ownStep }, today)])),
    current,
    reported,
    kept: cellsKept,
    projects: new Map(locks.map((row) => [row.projectId, row])),
    recorded: new Map(
      [...reportAt].map(([row, { recordedBy, recordedAt }]) => [row, { by: recordedBy, at: recordedAt }]),
    ),
  };
}

/** What has a number, by it. */
export function byNumber<One>(list: readonly One[], numberOf: (one: One) => number | undefined): Map<number, One> {
  const found = new Map<number, One>();
  for (const one of list) {
    const number = numberOf(one);
    if (number !== undefined) found.set(number, one);
  }
  return found;
}
