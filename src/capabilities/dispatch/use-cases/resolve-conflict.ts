import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { CellConflict, CellResult, SheetEdit } from '../contract-sheet.ts';
import { followingSums } from '../rules/bound-cells.ts';
import { openConflicts, writeResolution } from '../store/cell-history.ts';
import { contestedCells } from './open-conflicts.ts';
import { sheetOf } from './read-sheet.ts';
import { savedCells } from './save-cells.ts';

/** Values of the caller that do not stand because the cell had been changed, with what stands there now. */
export function listConflicts(desk: Desk, caller: Caller): Promise<CellConflict[]> {
  return readInRemit(desk.db, caller, async (tx) => {
    const open = await contestedCells(tx, caller.cityCode, { by: caller.name });
    return open.map(({ path, ownerCode, by, ...conflict }) => conflict);
  });
}

/** Saves what was chosen; of an amount of the month also the sums that follow from it, as where it is typed. */
async function savedWithSums(tx: Tx, caller: Caller, edit: SheetEdit, now: Date): Promise<CellResult[]> {
  const sums = edit.field === 'monthYuan' ? await sumsOf(tx, caller, edit, now) : [];
  return savedCells(tx, caller, { source: 'grid', cells: [edit, ...sums], now });
}

async function sumsOf(tx: Tx, caller: Caller, edit: SheetEdit, now: Date): Promise<SheetEdit[]> {
  const { month, projectId, value } = edit;
  const { rows } = await sheetOf(tx, caller, { month, project: projectId, limit: 1, today: dayOf(now) });
  const [row] = rows;
  if (!row) return [];
  return Object.entries(followingSums(row.values, value, row.before)).map(([field, sum]) => {
    return { month, projectId, field, base: row.values[field] ?? null, value: sum, isSum: true };
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
    const [result] = choice === 'mine' ? await savedWithSums(tx, caller, edit, now) : [];
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
