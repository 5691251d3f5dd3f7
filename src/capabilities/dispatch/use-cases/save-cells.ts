import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { CellResult, SheetEdit } from '../contract-sheet.ts';
import { cellPlaces } from '../rules/cell-places.ts';
import { type MergedEdit, mergedEdits, type PlacedEdit } from '../rules/merged-cell.ts';
import { keptCell } from '../rules/typed-cell.ts';
import {
  type CellSource,
  type CellWrite,
  type KeptCell,
  keptCells,
  plannedAnew,
  writeCells,
} from '../store/kept-cells.ts';
import { byNumber, type PlacedCell, type Standing, standingCells } from './standing-cells.ts';

type Asked = {
  readonly source: CellSource;
  readonly cells: readonly SheetEdit[];
  /** Says what would become of the cells and writes nothing. */
  readonly dryRun?: boolean;
};

/** Cells up to which the plans that a connection keeps are as good as new ones, and cheaper. */
const fewCells = 100;

/**
 * Saves cells in one transaction, each merged by itself; one that is refused or contested holds no other up. Refuses
 * `otherAccount` where they were typed by somebody else than who is signed in now.
 */
export async function saveCells(
  desk: Desk,
  caller: Caller,
  { account, ...asked }: Asked & { readonly account?: string | undefined },
): Promise<CellResult[]> {
  if (account !== undefined && account !== caller.name) throw new Refusal('otherAccount');
  return inRemit(desk.db, caller, (tx) => savedCells(tx, caller, { ...asked, now: desk.clock() }));
}

/** The same within a transaction of the caller. */
export async function savedCells(tx: Tx, caller: Caller, asked: Asked & { readonly now: Date }): Promise<CellResult[]> {
  const { cells, now, source, dryRun = false } = asked;
  const numbers = cellPlaces();
  const edits = cells.map((edit): Placed => ({ ...edit, ...numbers.numbered(edit) }));
  const [, standing] = await Promise.all([
    cells.length > fewCells && plannedAnew(tx),
    standingCells(tx, caller, { cells: edits, numbers, today: dayOf(now) }),
  ]);
  const refusals = edits.map((edit) => refusalOf(edit, standing));
  const merged = mergedInTurn(edits, { standing, isRefused: (i) => refusals[i] !== null });
  const writes = dryRun ? [] : lastWrites(merged, standing);
  const [unwritten] = await Promise.all([
    writeCells(tx, { city: caller.cityCode, at: now, by: caller.name, source }, writes),
    writes.length > 0 && audit(tx, caller, noteOf(caller, { writes, now, source })),
  ]);
  const lost: ReadonlyMap<number, unknown> = byNumber(unwritten, numbers.placeOf);
  const kept = lost.size === 0 ? standing.kept : byNumber(await keptNow(tx, caller.cityCode, cells), numbers.placeOf);
  return refusals.map((refusal, i) => refusal ?? resultOf(merged[i], { standing: { ...standing, kept }, lost }));
}

function refusalOf(edit: Placed, { fields, locks, projects }: Standing): CellResult | null {
  if (!projects.has(edit.projectId)) return { state: 'refused', code: 'notFound', facts: {} };
  const lock = locks.get(edit.row);
  if (lock) return { state: 'refused', ...lock };
  const field = fields.get(edit.field);
  if (!field) return { state: 'refused', code: 'fieldUnknown', facts: { field: edit.field } };
  const typed = keptCell(edit.value, field);
  return 'fault' in typed ? { state: 'refused', ...typed.fault } : null;
}

type Placed = SheetEdit & PlacedEdit<number> & PlacedCell;
type Merged = MergedEdit<Placed>;

/**
 * What becomes of each edit; null where it is refused. Sums come after what was typed, and one whose amount of the month
 * does not stand is contested as it is, without a value of its own to be kept.
 */
function mergedInTurn(
  edits: readonly Placed[],
  { standing, isRefused }: { readonly standing: Standing; readonly isRefused: (i: number) => boolean },
): (Merged | null)[] {
  const own = edits.filter((edit, i) => !isRefused(i) && !edit.isSum);
  const first = mergedEdits(own, standing.current);
  const shaky = new Set(edits.filter((edit, i) => edit.field === 'monthYuan' && isRefused(i)).map(({ row }) => row));
  for (const { edit, merging } of first.merged)
    if (edit.field === 'monthYuan' && merging === 'conflict') shaky.add(edit.row);
  const sums = edits.filter((edit, i) => !isRefused(i) && edit.isSum && !shaky.has(edit.row));
  const second = mergedEdits(sums, first.cells);
  // Both are in the order of the edits.
  const [ownMerged, sumsMerged] = [first.merged.values(), second.merged.values()];
  return edits.map((edit, i) => {
    if (isRefused(i)) return null;
    const isShaky = edit.isSum && shaky.has(edit.row);
    const merged = isShaky ? undefined : (edit.isSum ? sumsMerged : ownMerged).next().value;
    return merged ?? { edit, merging: 'conflict', found: first.cells.get(edit.place) ?? null };
  });
}

/** What is to be written: of several edits of one cell the last that stands, and every one that is contested. */
function lastWrites(merged: readonly (Merged | null)[], standing: Standing): CellWrite[] {
  const saved = new Map<number, CellWrite>();
  const contested: CellWrite[] = [];
  for (const one of merged) {
    if (one === null) continue;
    const { edit, merging, found } = one;
    if (edit.isSum && merging === 'conflict') continue;
    const project = standing.projects.get(edit.projectId);
    if (!project || merging === 'unchanged') continue;
    const { projectId, month, field, base, value } = edit;
    const row = { project_id: projectId, month, field, path: project.path, owner_code: project.ownerCode, base, value };
    if (merging === 'conflict') contested.push({ ...row, theirs: found, act: 'conflict' });
    else saved.set(edit.place, { ...row, theirs: null, act: actOf(edit, standing) });
  }
  return [...saved.values(), ...contested];
}

/** A cell that says again what the report says is no longer waiting for anything. */
function actOf({ place, value }: PlacedEdit<number>, { kept, reported }: Standing): CellWrite['act'] {
  const isKept = kept.has(place);
  if (value === (reported.get(place) ?? null)) return isKept ? 'delete' : 'insert';
  return isKept ? 'update' : 'insert';
}

/** Cells as they are after somebody else was faster by a moment; they are not held once more, which could cross. */
function keptNow(tx: Tx, city: string, cells: readonly SheetEdit[]): Promise<KeptCell[]> {
  return keptCells(tx, city, {
    projectIds: cells.map(({ projectId }) => projectId),
    months: cells.map(({ month }) => month),
    fields: cells.map(({ field }) => field),
  });
}

function resultOf(
  merged: Merged | null | undefined,
  { standing, lost }: { readonly standing: Standing; readonly lost: ReadonlyMap<number, unknown> },
): CellResult {
  if (!merged) return { state: 'refused', code: 'unexpected', facts: {} };
  const { edit, merging, found } = merged;
  if (merging === 'unchanged') return { state: 'unchanged' };
  if (merging === 'saved' && !lost.has(edit.place)) return { state: 'saved' };
  const cell = standing.kept.get(edit.place);
  const report = standing.recorded.get(edit.row);
  const [by, at] = cell ? [cell.savedBy, cell.savedAt] : [report?.by ?? null, report?.at ?? null];
  return { state: 'conflict', theirs: { value: cell ? cell.value : found, by, at } };
}

/** Cells that an audit entry names one by one; a larger paste is told by its number, and its cells by their history. */
const namedCells = 20;

function noteOf(
  caller: Caller,
  { writes, now, source }: { readonly writes: readonly CellWrite[]; readonly now: Date; readonly source: CellSource },
) {
  const [first] = writes;
  const isOne = writes.length === 1 && first !== undefined;
  const contested = writes.filter(({ act }) => act === 'conflict').length;
  const named =
    writes.length > namedCells
      ? {}
      : {
          cells: writes.map(({ project_id, month, field, base, value }) => ({ project_id, month, field, base, value })),
        };
  return {
    act: 'dispatch.save-cells',
    path: isOne ? first.path : caller.remit,
    entityId: isOne ? `${first.project_id}/${first.month}/${first.field}` : (first?.month ?? ''),
    before: isOne ? { value: first.base } : null,
    after: isOne
      ? { value: first.value, source, outcome: first.act === 'conflict' ? 'conflict' : 'saved' }
      : { source, saved: writes.length - contested, conflicts: contested, ...named },
    at: now,
  };
}
