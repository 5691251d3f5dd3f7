import type { Cell } from '#kernel/written/cell.ts';
import type { CellResult, SheetEdit, SheetRow } from '../contract-sheet.ts';
import type { WorkbookAnswer } from '../contract-workbook.ts';
import type { ReturnedCell } from '../documents/read-sheet-workbook.ts';
import { cellOf } from '../documents/sheet-workbook.ts';
import { followingSums } from '../rules/bound-cells.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { typedCell } from '../rules/typed-cell.ts';

/** Without the sums of an amount that waits for a choice or is refused: they follow once it stands. */
export function withoutShaky(read: readonly ReadCell[]): ReadCell[] {
  const stands = ({ result }: ReadCell) => result.state === 'saved' || result.state === 'unchanged';
  const shaky = new Set(
    read.flatMap((one) => (one.edit?.field === 'monthYuan' && !stands(one) ? [one.edit.projectId] : [])),
  );
  return read.filter(({ isFollowing, edit }) => !(isFollowing && shaky.has(edit?.projectId ?? '')));
}

/** A cell of a workbook as its sender is told of it. */
export type Told = WorkbookAnswer['cells'][number];
/** The same with the edit that it is; null where it is refused at once. */
export type ReadCell = Told & { readonly edit: SheetEdit | null };

type Against = { readonly month: string; readonly fields: readonly SheetField[]; readonly rows: readonly SheetRow[] };

/** The cells that somebody wrote into, and the sums that follow where these stayed as they were. */
export function readCells(cells: readonly ReturnedCell[], { month, fields, rows }: Against): ReadCell[] {
  const fieldOf = new Map(fields.map((field) => [field.key, field]));
  const rowOf = new Map(rows.map((row) => [row.projectId, row]));
  const read = cells.flatMap(
    (cell) => readCell(cell, { month, field: fieldOf.get(cell.field), row: rowOf.get(cell.projectId) }) ?? [],
  );
  const written = new Set(read.map(({ edit }) => `${edit?.projectId} ${edit?.field}`));
  const sums = read.flatMap(({ edit, address, projectName }): ReadCell[] => {
    const row = edit?.field === 'monthYuan' ? rowOf.get(edit.projectId) : undefined;
    if (!edit || !row) return [];
    const bases = new Map(
      cells.filter(({ projectId }) => projectId === edit.projectId).map((one) => [one.field, one.base]),
    );
    const values = Object.fromEntries([...bases].filter(([, value]) => value !== null));
    return Object.entries(followingSums(values, edit.value, row.before))
      .filter(([field]) => !written.has(`${edit.projectId} ${field}`))
      .map(([field, value]) => {
        const base = bases.get(field) ?? null;
        const sum = { month, projectId: edit.projectId, field, base, value, isSum: true };
        const told = { base, now: row.values[field] ?? null, written: value, read: value };
        const result = { state: 'saved' as const };
        return { address, isFollowing: true, projectName, field, ...told, result, edit: sum };
      });
  });
  return [...read, ...sums];
}

function readCell(
  { address, projectId, field: key, base, cell }: ReturnedCell,
  {
    month,
    field,
    row,
  }: { readonly month: string; readonly field: SheetField | undefined; readonly row: SheetRow | undefined },
): ReadCell | null {
  const written = textOf(cell);
  const now = row?.values[key] ?? null;
  const at = { address, isFollowing: false, projectName: row?.name ?? '—', field: key, base, now, written };
  const refused = (result: CellResult): ReadCell => ({ ...at, read: null, result, edit: null });
  if (!field) return written === '' ? null : refused({ state: 'refused', code: 'fieldUnknown', facts: { field: key } });
  const typed = typedCell(cell, field);
  if ('fault' in typed) return refused({ state: 'refused', ...typed.fault });
  if (typed.value === base || typed.value === asWritten(base, field)) return null;
  return {
    ...at,
    read: typed.value,
    result: { state: 'saved' },
    edit: { month, projectId, field: key, base, value: typed.value },
  };
}

/** What the base would be read as, had nobody touched its cell: a text of an import may be kept in another form. */
function asWritten(base: string | null, field: SheetField): string | null {
  const cell = cellOf(base, field);
  if (typeof cell !== 'string' && typeof cell !== 'number') return base;
  const typed = typedCell(cell, field);
  return 'value' in typed ? typed.value : base;
}

/** What is written in a cell of a workbook. */
export function textOf(cell: Cell | null): string {
  return cell === null ? '' : String(cell.value);
}

const listed = 1000;
const order = { conflict: 0, refused: 1, saved: 2, unchanged: 3 } as const;

/** How many cells become what, and those that change something: conflicts first. */
export function summary(told: readonly Told[], all: number): Pick<WorkbookAnswer, 'counts' | 'cells'> {
  const isSaved = ({ result }: Told) => result.state === 'saved';
  const own = told.filter(({ isFollowing }) => !isFollowing);
  const followed = told.filter((one) => one.isFollowing && isSaved(one)).length;
  const count = (state: CellResult['state']) => own.filter(({ result }) => result.state === state).length;
  const cells = told
    .filter(({ result }) => result.state !== 'unchanged')
    .toSorted((one, other) => order[one.result.state] - order[other.result.state])
    .slice(0, listed);
  const [saved, conflict, refused] = [count('saved'), count('conflict'), count('refused')];
  const unchanged = Math.max(0, all - saved - conflict - refused);
  return { counts: { saved, conflict, refused, unchanged, followed }, cells };
}
