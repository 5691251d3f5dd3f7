import type { RecordRow } from '#platform/records/record.ts';
import type { ListKind } from './classes.ts';
import { paidKeyOf } from './paid-columns.ts';

const work = ['yearToDateYuan', 'monthYuan', 'totalYuan', 'amountYuan', 'enteredIn'];

type Row = Pick<RecordRow, 'cells' | 'table'> | null;

/** Which list a table is by its columns: payments have paid amounts, approvals their day or total and no work done. */
export function kindOfList(row: Row): ListKind {
  if (row !== null && paidKeyOf(row.cells) !== null) return 'payments';
  return isOfApprovals(row) ? 'approvals' : 'statistics';
}

/**
 * The kind that the columns of a list betray where another was chosen; null where they agree or tell nothing: who names
 * work done beside what was paid or approved may mean any.
 */
export function betrayedKind(row: Row, chosen: ListKind): ListKind | null {
  const looks = kindOfList(row);
  return looks === 'statistics' || looks === chosen || namesWork(row) ? null : looks;
}

function isOfApprovals(row: Row): boolean {
  return (has(row, 'approvedOn') || has(row, 'approvedTotalYuan')) && !namesWork(row);
}

function namesWork(row: Row): boolean {
  return work.some((key) => has(row, key) && !(key === 'amountYuan' && isAnyAmount(row)));
}

/** 投资额 beside a day of approval is the total that was approved: no work is named in it. */
function isAnyAmount(row: Row): boolean {
  return !/完成|累计|统计|入统/.test(row?.table.headings.amountYuan?.text ?? '');
}

function has(row: Row, key: string): boolean {
  return row?.cells[key] !== undefined;
}
