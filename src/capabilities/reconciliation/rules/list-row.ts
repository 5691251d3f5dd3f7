import type { Region } from '#kernel/region.ts';
import type { Fault, RecordRow } from '#platform/records/record.ts';
import { cellOf, textValue, yuanValue } from '#platform/records/record-value.ts';
import { countyAround, countyNamed, placeNamed, townshipsNamed } from '#platform/records/region-named.ts';
import { industryCodeIn, industryNamed } from '../../project-library/public.ts';
import { type PaidHead, paidHeadOf, paidIn } from './paid-columns.ts';
import { withUsualLetters } from './variant-letters.ts';

/** Amounts that a list may state; `amountYuan` stands below a heading that does not say which of them it is. */
export const amountKinds = [
  'yearToDateYuan',
  'monthYuan',
  'totalYuan',
  'plannedTotalYuan',
  'approvedTotalYuan',
  'paidYuan',
  'amountYuan',
] as const;
export type AmountKind = (typeof amountKinds)[number];

/** Amounts of a row in whole yuan; null where none is stated. */
export type Amounts = Readonly<Record<AmountKind, number | null>>;

/** A row of a list of projects as it was understood. */
export type ListRow = {
  readonly sheet: string;
  readonly row: number;
  readonly name: string | null;
  readonly code: string | null;
  readonly ownerName: string | null;
  readonly ownerCode: string | null;
  readonly unitCode: string | null;
  readonly townshipCode: string | null;
  readonly industryCode: string | null;
  readonly amounts: Amounts;
  /** Month that the row is about, where the list says so in a column. */
  readonly month: string | null;
  readonly enteredIn: string | null;
  readonly startedIn: string | null;
  readonly approvedOn: string | null;
  readonly paidOn: string | null;
  readonly voucherNo: string | null;
  /** What the head of its table says of payments. */
  readonly paidHead: PaidHead | null;
  /** The list itself says that it was withdrawn or sent back. */
  readonly isWithdrawn: boolean;
  /** Cells that were not understood although the comparison needs them; the others count. */
  readonly unclear: readonly Fault[];
  /** Cells that were not understood and that the row can be found without: a code, a county. */
  readonly notes: readonly Fault[];
};

/** Without these a row can still be found and compared. */
const besideKeys = ['name', 'code', 'ownerName', 'ownerCode', 'unit', 'township', 'industry', 'remark'] as const;

/** Source: domain catalogue 2.5 (退回), 5.4.4 (withdrawn). */
const withdrawn = /退库|退出库|退回|撤销|调出|剔除|移出|不予入库|不予纳统|取消入库|已取消|注销/;
const denied = /(?:未|无|没有|不)(?:被)?(?:退库|退回|撤销|调出|剔除|移出|注销)/;

/**
 * The row of a list in a record. A cell that is not understood is left out and named; only a row without name and code
 * is refused, as `projectNotNamed`.
 */
export function understoodListRow(
  record: RecordRow,
  regions: readonly Region[],
): { readonly facts: ListRow } | { readonly faults: readonly Fault[] } {
  const text = (key: string) => textValue(record, key);
  const [name, code] = [text('name'), text('code')];
  if (name === null && code === null) {
    const own = record.faults.filter(({ cell }) => cell === record.cells.name || cell === record.cells.code);
    const missing = { cell: cellOf(record, 'name', 'code'), code: 'projectNotNamed', facts: {} };
    return { faults: own.length > 0 ? own : [missing] };
  }
  const place = placeOf(record, regions);
  const beside = new Set(besideKeys.map((key) => record.cells[key]));
  const isBeside = (cell: string) => beside.has(cell);
  const states = ['state', 'remark'].map((key) => text(key) ?? '').filter((said) => !denied.test(said));
  return {
    facts: {
      ...{ sheet: record.sheet, row: record.row, name, code },
      ...{ ownerName: text('ownerName'), ownerCode: text('ownerCode') },
      ...{ unitCode: place.unitCode, townshipCode: place.townshipCode, industryCode: industryOf(text('industry')) },
      amounts: amountsOf(record),
      month: text('month'),
      enteredIn: text('enteredIn'),
      startedIn: text('startedIn'),
      approvedOn: text('approvedOn'),
      paidOn: text('paidOn'),
      voucherNo: text('voucherNo'),
      paidHead: paidHeadOf(record),
      isWithdrawn: states.some((said) => withdrawn.test(said)),
      unclear: record.faults.filter(({ cell }) => !isBeside(cell)),
      notes: [...record.faults.filter(({ cell }) => isBeside(cell)), ...place.faults],
    },
  };
}

function amountsOf(record: RecordRow): Amounts {
  const of = (kind: AmountKind) => yuanValue(record, kind);
  return {
    yearToDateYuan: of('yearToDateYuan'),
    monthYuan: of('monthYuan'),
    totalYuan: of('totalYuan'),
    plannedTotalYuan: of('plannedTotalYuan'),
    approvedTotalYuan: of('approvedTotalYuan'),
    paidYuan: paidIn(record),
    amountYuan: of('amountYuan'),
  };
}

function industryOf(written: string | null): string | null {
  return written === null ? null : (industryCodeIn(written) ?? industryNamed(written));
}

/** County of a row and its code, as far as they can be read, also of a row that is refused: whose row it is. */
export function whoseRow(record: RecordRow, regions: readonly Region[]): WhoseRow {
  return { unitCode: placeOf(record, regions).unitCode, code: textValue(record, 'code') };
}

/** Whether a row has nothing but a county's name and amounts: the sum of a group, and no project. */
export function isSumOfCounty(record: RecordRow, regions: readonly Region[]): boolean {
  const name = textValue(record, 'name');
  if (name === null || textValue(record, 'code') !== null || textValue(record, 'ownerName') !== null) return false;
  const named = countyNamed(name, regions);
  return named.kind === 'city' || (named.kind === 'region' && named.township === undefined);
}

/** What tells of which county a row is. */
export type WhoseRow = Pick<ListRow, 'unitCode' | 'code'>;

type Place = {
  readonly unitCode: string | null;
  readonly townshipCode: string | null;
  readonly faults: readonly Fault[];
};

/** A list of the whole city may leave out the county; one that nobody knows is named as unclear. */
function placeOf(record: RecordRow, regions: readonly Region[]): Place {
  const written = textValue(record, 'unit');
  const named = written === null ? null : placeNamed(withUsualLetters(written), regions);
  const isUnknown = named?.kind === 'unknown';
  const unitCode =
    named?.kind === 'region'
      ? named.code
      : written === null && record.cells.unit === undefined
        ? countyAround(record, regions)
        : null;
  const town = textValue(record, 'township');
  const towns = town === null ? [] : townshipsNamed(town, regions);
  const own = towns.filter(({ parent }) => unitCode === null || parent === unitCode);
  const township = named?.kind === 'region' ? (named.township ?? null) : null;
  return {
    unitCode: unitCode ?? (own.length === 1 ? (own[0]?.parent ?? null) : null),
    townshipCode: own.length === 1 ? (own[0]?.code ?? null) : township,
    faults: isUnknown ? [{ cell: cellOf(record, 'unit'), code: 'countyUnclear', facts: { text: written ?? '' } }] : [],
  };
}
