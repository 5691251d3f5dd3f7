import type { Judged, UnderstoodRow } from '#platform/records/import-run.ts';
import type { RecordRow } from '#platform/records/record.ts';
import { textValue, yuanValue } from '#platform/records/record-value.ts';
import { refusedAt } from '#platform/records/refused-at.ts';
import { wordList } from '#platform/records/word-list.ts';
import { documentKey } from './document-key.ts';
import type { Balances } from './fund.ts';

/** What a workbook says about a row of the ledger that stands; null where the cell is empty. */
export type LedgerStatement = {
  readonly number: number;
  readonly movedOn: string | null;
  readonly documentNo: string | null;
  readonly payee: string | null;
  readonly voucherNo: string | null;
} & { readonly [Amount in keyof Balances]: number | null };

/** The row itself. */
export type StandingRow = LedgerStatement & Balances;

/** Columns of the ledger as it goes out, besides those that a 项目资金分配拨付表 has. */
export const ledgerFields = [
  { key: 'number', kind: 'number', names: wordList('流水号') },
  { key: 'movedOn', kind: 'day', names: wordList('/日期') },
  { key: 'issuedYuan', kind: 'money', names: wordList('增减/下达') },
  { key: 'arrivedYuan', kind: 'money', names: wordList('增减/到位') },
] as const;

/** What a record says of a row of the ledger; null where it names none. */
export function ledgerStatement(record: RecordRow): LedgerStatement | null {
  const number = yuanValue(record, 'number');
  if (number === null) return null;
  const text = (key: string) => textValue(record, key);
  const yuan = (key: string) => yuanValue(record, key);
  return {
    number,
    ...{ movedOn: text('movedOn'), documentNo: text('documentNo'), payee: text('payee'), voucherNo: text('voucherNo') },
    ...{ issuedYuan: yuan('issuedYuan'), arrivedYuan: yuan('arrivedYuan') },
    ...{ allocatedYuan: yuan('allocatedYuan'), paidYuan: yuan('paidYuan') },
  };
}

const compared = [
  'movedOn',
  'issuedYuan',
  'arrivedYuan',
  'allocatedYuan',
  'paidYuan',
  'payee',
  'voucherNo',
] as const satisfies readonly (keyof LedgerStatement)[];

/**
 * What a row with a number of the ledger means: nothing, where it says what stands. A row of the ledger is never changed by
 * a file: refuses `ledgerRowUnknown` and `ledgerRowDiffers` at the first cell that says something else.
 */
export function judgedStatement(
  row: UnderstoodRow<unknown>,
  stated: LedgerStatement,
  standing: StandingRow | undefined,
): Judged {
  const { number } = stated;
  if (!standing) return refusedAt(row, ['number'], { code: 'ledgerRowUnknown', facts: { number } });
  const isOtherDocument =
    stated.documentNo !== null && documentKey(stated.documentNo) !== documentKey(standing.documentNo ?? '');
  const other = compared.find((name) => stated[name] !== null && stated[name] !== standing[name]);
  const field = isOtherDocument ? 'documentNo' : other;
  if (field) return refusedAt(row, [field, 'number'], { code: 'ledgerRowDiffers', facts: { number } });
  return { state: 'unchanged', label: `${number} · ${standing.documentNo ?? ''}`, changes: () => [] };
}
