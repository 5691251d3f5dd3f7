import type { FieldRule, RecordRow, TableHead } from '#platform/records/record.ts';
import { yuanValue } from '#platform/records/record-value.ts';
import { wordList } from '#platform/records/word-list.ts';

/** Over which time a column of payments says that it adds up. */
export type PaidSpan = 'month' | 'year' | 'total';

/** What the head of a table says of its payments; null where it says nothing. */
export type PaidHead = {
  readonly span: PaidSpan | null;
  /** Month up to which they are, in the heading or the title. */
  readonly month: string | null;
  /** What the title speaks of where the heading says nothing: one month, or a sum up to one. */
  readonly titled: 'month' | 'sum' | null;
};

const bases = wordList('拨付 支付 拨款 付款');
const ends = ['', '金额', '资金', '数', '额', '款'];

function headingsOf(fronts: readonly string[]): string[] {
  const bare = ['付款', '支付'];
  return fronts.flatMap((front) =>
    bases.flatMap((base) =>
      ends.flatMap((end) =>
        (front === '' && end === '' && bare.includes(base)) || (base.endsWith('款') && end === '款')
          ? []
          : `${front}${base}${end}`,
      ),
    ),
  );
}

const totals = wordList(
  '累计 累计已 已累计 累计实际 开工以来累计 历年累计 截至目前累计 截至本月底累计 截至本月末累计 截至本月累计 截止本月底累计 截止本月累计 至本月底累计 至本月累计',
);
const years = wordList('本年 本年累计 本年已 本年实际 本年度累计 本年累计已 年度 年度累计 当年 当年累计');
const months = wordList('本月 本期 当期 本月实际 本月已 当月 本月份');
const unsaid = ['', ...wordList('本次 已 实际 财政 资金 本笔 财政资金 财政实际 已实际')];

const keys = { total: 'paidTotalYuan', year: 'paidYearYuan', month: 'paidMonthYuan' } as const;

function field(key: string, fronts: readonly string[]): FieldRule {
  const [first = '', ...others] = headingsOf(fronts);
  return { key, kind: 'money', fractions: 'round', assumedUnit: '万元', names: [first, ...others] };
}

/** Columns of payments by what their headings say: of the month, of the year, since the start, or nothing. */
export const paidFields: readonly FieldRule[] = [
  field(keys.total, totals),
  field(keys.year, years),
  field(keys.month, months),
  field('paidYuan', [...unsaid]),
];

/** Which column of payments a table is read by: a sum where it has one, unless each row is a payment of its own. */
export function paidKeyOf(cells: Readonly<Record<string, unknown>>): string | null {
  const isEach = cells.voucherNo !== undefined || cells.paidOn !== undefined;
  const order = isEach
    ? ['paidYuan', keys.month, keys.year, keys.total]
    : [keys.total, keys.year, keys.month, 'paidYuan'];
  return order.find((key) => cells[key] !== undefined) ?? null;
}

/** The payment in a record, whole yuan; null where none is stated. */
export function paidIn(record: RecordRow): number | null {
  const key = paidKeyOf(record.cells);
  return key === null ? null : yuanValue(record, key);
}

const heads = new WeakMap<TableHead, PaidHead>();

/** What the head of a record's table says of its payments. */
export function paidHeadOf({ table, cells }: Pick<RecordRow, 'table' | 'cells'>): PaidHead {
  const known = heads.get(table) ?? readHead(table, paidKeyOf(cells));
  heads.set(table, known);
  return known;
}

function readHead(
  { headings, titles, sheet, years: stated, months: ofTitle }: TableHead,
  key: string | null,
): PaidHead {
  const period = headings[key ?? 'amountYuan']?.period ?? null;
  const span = (Object.keys(keys) as PaidSpan[]).find((one) => keys[one] === key) ?? null;
  const year = period?.year ?? (stated.length === 1 ? stated[0] : undefined) ?? null;
  const written = period?.month && year !== null ? `${year}-${String(period.month).padStart(2, '0')}` : null;
  const text = [...titles, sheet].join('\n').normalize('NFKC');
  const isSum = /累计|截[至止]|(?<!\d)0?1(?:月份?)?[-–—―−~至到]+\d{1,2}月/.test(text);
  const [only] = ofTitle.length === 1 ? ofTitle : [];
  return { span, month: written ?? only ?? null, titled: isSum ? 'sum' : only === undefined ? null : 'month' };
}
