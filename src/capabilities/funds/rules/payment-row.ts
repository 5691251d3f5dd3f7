import type { Region } from '#kernel/region.ts';
import { codeHeadings, countyHeadings, nameHeadings } from '#platform/records/common-headings.ts';
import type { Fault, FieldRule, ReadingOptions, RecordRow } from '#platform/records/record.ts';
import { cellOf, textValue, yuanValue } from '#platform/records/record-value.ts';
import { wordList } from '#platform/records/word-list.ts';
import type { FundPurpose } from './fund.ts';
import { documentHeadings, purposeChoices, purposeHeadings } from './import-words.ts';
import { type LedgerStatement, ledgerFields, ledgerStatement } from './ledger-statement.ts';
import { rowUnit } from './row-unit.ts';

/** A row of a 项目资金分配拨付表: what a project has of a document, and one payment of it. */
export type PaymentRow = {
  readonly key: { readonly code: string | null; readonly name: string | null; readonly unitCode: string | null };
  readonly documentNo: string;
  readonly purpose: FundPurpose | null;
  readonly allocatedYuan: number | null;
  readonly allocatedOn: string | null;
  readonly paidYuan: number | null;
  readonly paidOn: string | null;
  readonly payee: string | null;
  readonly voucherNo: string | null;
  /** What the row says of one of the ledger that stands, in a workbook of the ledger that went out; null in other rows. */
  readonly ledger: LedgerStatement | null;
};

/** Columns of a 项目资金分配拨付表, with the headings under which finance bureaus send them. */
export const paymentFields: readonly FieldRule[] = [
  { key: 'name', kind: 'text', names: nameHeadings },
  { key: 'code', kind: 'code', names: codeHeadings },
  { key: 'unit', kind: 'text', names: countyHeadings },
  { key: 'documentNo', kind: 'text', names: documentHeadings },
  { key: 'purpose', kind: 'choice', choices: purposeChoices, names: purposeHeadings },
  {
    key: 'allocatedYuan',
    kind: 'money',
    names: wordList('分配金额 分配资金 分配数 安排资金 资金分配 分配 项目安排金额 补助金额 分解金额'),
  },
  {
    key: 'allocatedOn',
    kind: 'day',
    names: wordList('分配日期 分配时间 分配/日期 资金分配/日期 安排日期 分解日期'),
  },
  {
    key: 'paidYuan',
    kind: 'money',
    names: wordList('拨付金额 拨付资金 拨付数 支付金额 资金拨付 拨付 本次拨付 拨款金额 实际拨付'),
  },
  {
    key: 'paidOn',
    kind: 'day',
    names: wordList('拨付日期 拨付时间 支付日期 支付时间 拨付/日期 资金拨付/日期 拨款日期'),
  },
  {
    key: 'payee',
    kind: 'text',
    names: wordList('收款单位 收款人 收款方 收款单位名称 拨付/收款单位 资金拨付/收款单位 收款人全称'),
  },
  {
    key: 'voucherNo',
    kind: 'text',
    names: wordList('凭证号 支付凭证号 凭证编号 拨付凭证号 拨付/凭证号 资金拨付/凭证号 支付令号 记账凭证号'),
  },
  ...ledgerFields,
];

/** What such a table must have: a project, a document, and money allocated or paid. */
export const paymentReading: ReadingOptions = {
  identity: ['name', 'code', 'number'],
  apart: ['documentNo', 'voucherNo', 'paidOn'],
  required: [['name', 'code'], ['documentNo'], ['allocatedYuan', 'paidYuan']],
};

/** The checksum is that of what was paid; allocations are checked too. */
export const paymentChecksumKeys = { main: ['paidYuan', 'allocatedYuan'], others: ['allocatedYuan'] } as const;

/**
 * The row of a 项目资金分配拨付表 in a record that `readRecords` gave for `paymentFields`. Refuses, besides the record's
 * own faults: `projectNotNamed`, `documentNoMissing`, `nothingMoved`, `moneyNegative`, `paidOnMissing`, `payeeNotGiven`,
 * `countyUnknown`.
 */
export function understoodPayment(
  record: RecordRow,
  regions: readonly Region[],
): { readonly facts: PaymentRow } | { readonly faults: readonly Fault[] } {
  const text = (key: string) => textValue(record, key);
  const ledger = ledgerStatement(record);
  if (ledger !== null) return statedRow(record, ledger);
  const documentNo = text('documentNo');
  const named = rowUnit(record, regions);
  // A table of the city says nothing about where a project stands.
  const unit = regions.some(({ code, kind }) => kind === 'city' && code === named) ? null : named;
  const [allocatedYuan, paidYuan] = [yuanValue(record, 'allocatedYuan') || null, yuanValue(record, 'paidYuan') || null];
  const faults: Fault[] = [...record.faults];
  const add = (code: string, key: string, facts: Fault['facts'] = {}) =>
    faults.push({ cell: cellOf(record, key, 'name', 'code'), code, facts });
  if (text('name') === null && text('code') === null) add('projectNotNamed', 'name');
  if (documentNo === null) add('documentNoMissing', 'documentNo');
  if (unit === undefined) add('countyUnknown', 'unit', { text: text('unit') ?? '' });
  for (const key of ['allocatedYuan', 'paidYuan']) if ((yuanValue(record, key) ?? 0) < 0) add('moneyNegative', key);
  const isClear = record.faults.length === 0;
  if (isClear && allocatedYuan === null && paidYuan === null) add('nothingMoved', 'allocatedYuan');
  // In a row that somebody added to the ledger that went out, the one day is that of what moved.
  const [paidOn, allocatedOn] = [text('paidOn') ?? text('movedOn'), text('allocatedOn') ?? text('movedOn')];
  if (isClear && paidYuan !== null && paidOn === null) add('paidOnMissing', 'paidOn');
  if (isClear && paidYuan !== null && text('payee') === null) add('payeeNotGiven', 'payee');
  if (faults.length > 0 || documentNo === null || unit === undefined) return { faults };
  return {
    facts: {
      key: { code: text('code'), name: text('name'), unitCode: unit },
      documentNo,
      purpose: text('purpose') as FundPurpose | null,
      allocatedYuan,
      allocatedOn,
      paidYuan,
      paidOn,
      payee: text('payee'),
      voucherNo: text('voucherNo'),
      ledger: null,
    },
  };
}

/** A row of the ledger needs nothing but its number: what it says is held against what stands. */
function statedRow(
  { faults }: RecordRow,
  ledger: LedgerStatement,
): { readonly facts: PaymentRow } | { readonly faults: readonly Fault[] } {
  if (faults.length > 0) return { faults };
  const nothing = { purpose: null, allocatedYuan: null, allocatedOn: null, paidYuan: null, paidOn: null };
  const key = { code: null, name: null, unitCode: null };
  const documentNo = ledger.documentNo ?? '';
  return { facts: { key, documentNo, ...nothing, payee: null, voucherNo: null, ledger } };
}
