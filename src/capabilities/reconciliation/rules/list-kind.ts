import type { RecordRow } from '#platform/records/record.ts';
import type { ListKind } from './classes.ts';

const work = ['yearToDateYuan', 'monthYuan', 'totalYuan', 'amountYuan', 'enteredIn'];

/** Which list a table is by its columns: payments have paid amounts, approvals their day or total and no work done. */
export function kindOfList(row: Pick<RecordRow, 'cells'> | null): ListKind {
  const has = (key: string) => row?.cells[key] !== undefined;
  if (has('paidYuan')) return 'payments';
  if ((has('approvedOn') || has('approvedTotalYuan')) && !work.some(has)) return 'approvals';
  return 'statistics';
}
