import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { CellConflict, CellResult } from '../contract-sheet.ts';
import { reportedCell } from '../rules/sheet-fields.ts';
import { type OpenConflict, openConflicts, writeResolution } from '../store/cell-history.ts';
import { keptCells } from '../store/kept-cells.ts';
import { reportsOfMonths } from '../store/queries.ts';
import { savedCells } from './save-cells.ts';
import { placeOf, rowOf } from './standing-cells.ts';

/** Values of the caller that do not stand because somebody else had changed the cell, with what stands there now. */
export function listConflicts(desk: Desk, caller: Caller): Promise<CellConflict[]> {
  return readInRemit(desk.db, caller, async (tx) => {
    const open = await openConflicts(tx, caller.cityCode, { by: caller.name });
    return open.length === 0 ? [] : withWhatStands(tx, caller.cityCode, open);
  });
}

async function withWhatStands(tx: Tx, city: string, open: readonly OpenConflict[]): Promise<CellConflict[]> {
  const places = {
    projectIds: open.map(({ projectId }) => projectId),
    months: open.map(({ month }) => month),
    fields: open.map(({ field }) => field),
  };
  const [kept, reports] = await Promise.all([keptCells(tx, city, places), reportsOfMonths(tx, city, places)]);
  const cells = new Map(kept.map((cell) => [placeOf(cell), cell]));
  const reported = new Map(reports.map((report) => [rowOf(report), report]));
  return open.map(({ path, ownerCode, ...conflict }) => {
    const cell = cells.get(placeOf(conflict));
    if (cell) return { ...conflict, now: cell.value, nowBy: cell.savedBy, nowAt: cell.savedAt };
    const report = reported.get(rowOf(conflict));
    const [nowBy, nowAt] = [report?.recordedBy ?? null, report?.recordedAt ?? null];
    return { ...conflict, now: reportedCell(report, conflict.field), nowBy, nowAt };
  });
}

type Asked = { readonly id: string; readonly choice: 'mine' | 'theirs'; readonly seen: string | null };

/**
 * Chooses what is to stand: mine, which is merged like any other edit with what I saw as its base, or what is there. Only
 * who typed the contested value may choose. Refuses `notFound`, `conflictResolved`.
 */
export function resolveConflict(desk: Desk, caller: Caller, { id, choice, seen }: Asked): Promise<CellResult> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const [open] = await openConflicts(tx, caller.cityCode, { by: caller.name, id });
    if (!open) throw new Refusal('notFound');
    const { month, projectId, field, mine, path } = open;
    const isFirst = await writeResolution(tx, caller.cityCode, { ...open, choice, at: now, by: caller.name });
    if (!isFirst) throw new Refusal('conflictResolved');
    const edit = { month, projectId, field, base: seen, value: mine };
    const [result] = choice === 'mine' ? await savedCells(tx, caller, { source: 'grid', cells: [edit], now }) : [];
    if (result?.state === 'refused') throw new Refusal(result.code ?? 'notFound', result.facts);
    const after = { choice, value: choice === 'mine' ? mine : seen };
    await audit(tx, caller, {
      act: 'dispatch.resolve-conflict',
      path,
      entityId: `${projectId}/${month}/${field}`,
      before: { mine, seen },
      after,
      at: now,
    });
    return result ?? { state: 'unchanged' };
  });
}
