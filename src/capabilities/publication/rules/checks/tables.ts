import type { FindingDraft } from '../finding.ts';
import { numeralAt } from '../prose/numeral.ts';
import { columnOf, type TextTable } from '../prose/table-figures.ts';
import type { Reading } from './reading.ts';

type Cell = TextTable['rows'][number][number];
type Written = { readonly value: number; readonly decimals: number };

const totalRow = /^(?:合\s*计|总\s*计|全市|全县|全省|总数|总和)/;

/** Tables: a total is the sum of its column, a growth rate fits the two amounts of its row, ranks follow the figures. */
export function checkTables({ tables }: Reading): FindingDraft[] {
  return tables.flatMap((table) => [...totals(table), ...rates(table), ...ranks(table)]);
}

function numberOf(cell: Cell | undefined): Written | null {
  const text = cell?.text.replace(/%$/, '') ?? '';
  const numeral = numeralAt(text, 0);
  return numeral === null || numeral.script !== 'arabic' || numeral.length !== text.length ? null : numeral;
}

function bodyOf({ rows }: TextTable): {
  readonly body: TextTable['rows'];
  readonly total: TextTable['rows'][number] | undefined;
} {
  const isTotal = (row: TextTable['rows'][number]) => row.slice(0, 2).some(({ text }) => totalRow.test(text));
  return { body: rows.slice(1).filter((row) => !isTotal(row)), total: rows.slice(1).find(isTotal) };
}

function totals(table: TextTable): FindingDraft[] {
  const { body, total } = bodyOf(table);
  const hasSubtotals = body.some((row) => row.slice(0, 2).some(({ text }) => /小\s*计|其中/.test(text)));
  if (total === undefined || body.length < 2 || hasSubtotals) return [];
  return (table.rows[0] ?? []).flatMap((head, index): FindingDraft[] => {
    const column = columnOf(head.text, table.caption);
    const stated = numberOf(total[index]);
    if (
      column === null ||
      stated === null ||
      (column.kind !== 'amount' && column.kind !== 'count') ||
      /平均|均/.test(head.text)
    )
      return [];
    const parts = body.flatMap((row) => numberOf(row[index]) ?? []);
    if (parts.length < 2) return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const slack = column.kind === 'count' ? 0 : roundingOf(parts.length + 1) * 10 ** -stated.decimals;
    if (Math.abs(sum - stated.value) <= slack) return [];
    const facts = { column: head.text, sum: Number(sum.toFixed(4)) };
    return [
      {
        code: 'totalDiffers',
        severity: 'warning',
        text: total[index]?.text ?? '',
        start: total[index]?.start ?? 0,
        facts,
      },
    ];
  });
}

/** What rounding moves a sum of `count` numbers by, in units of their last digit: 2.5 standard deviations. */
function roundingOf(count: number): number {
  return 2.5 * Math.sqrt(count / 12);
}

function rates(table: TextTable): FindingDraft[] {
  const heads = table.rows[0] ?? [];
  const columns = heads.map(({ text }) => columnOf(text, table.caption));
  const rate = columns.findIndex((column) => column?.kind === 'percent' && column.direction !== null);
  const isMoney = (index: number) => columns[index]?.kind === 'amount';
  const before = heads.findIndex(({ text }, index) => isMoney(index) && /上年|去年|同期|基数/.test(text));
  const now = heads.findIndex(
    ({ text }, index) => index !== before && isMoney(index) && /完成|本年|今年|累计|投资/.test(text),
  );
  if (rate === -1 || before === -1 || now === -1) return [];
  return table.rows.slice(1).flatMap((row): FindingDraft[] => {
    const [stated, amount, base] = [numberOf(row[rate]), numberOf(row[now]), numberOf(row[before])];
    if (stated === null || amount === null || base === null || base.value <= 0) return [];
    const expected = (amount.value / base.value - 1) * 100;
    const slack =
      0.5 * 10 ** -stated.decimals +
      (100 * (0.5 * 10 ** -amount.decimals + 0.5 * 10 ** -base.decimals * (amount.value / base.value))) / base.value;
    if (Math.abs(expected - stated.value) <= slack + 1e-9) return [];
    const facts = { base: row[before]?.text ?? '', amount: row[now]?.text ?? '', expected: expected.toFixed(1) };
    return [
      { code: 'growthDiffers', severity: 'warning', text: row[rate]?.text ?? '', start: row[rate]?.start ?? 0, facts },
    ];
  });
}

/** Ranks against the column that most of them follow; a column that they hardly follow is not what was ranked. */
function ranks(table: TextTable): FindingDraft[] {
  const heads = table.rows[0] ?? [];
  const ranked = heads.findIndex(({ text }) => /排名|位次|名次/.test(text));
  const { body } = bodyOf(table);
  if (ranked === -1 || body.length < 3) return [];
  const columns = heads.flatMap(({ text }, index) => (columnOf(text, table.caption) === null ? [] : [index]));
  const tries = columns.flatMap((index) => [1, -1].map((sign) => wrongRanks(body, { ranked, index, sign })));
  const best = tries.filter((wrong) => wrong !== null).toSorted((one, other) => one.length - other.length)[0];
  if (best === undefined || best.length === 0 || best.length > Math.max(2, body.length * 0.4)) return [];
  return best.slice(0, 1).map(({ cell, expected }) => ({
    code: 'rankDiffers',
    severity: 'warning',
    text: cell.text,
    start: cell.start,
    facts: { expected },
  }));
}

function wrongRanks(
  body: TextTable['rows'],
  { ranked, index, sign }: { readonly ranked: number; readonly index: number; readonly sign: number },
): { readonly cell: Cell; readonly expected: number }[] | null {
  const rows = body.flatMap((row) => {
    const [rank, value] = [numberOf(row[ranked]), numberOf(row[index])];
    const cell = row[ranked];
    return rank === null || value === null || cell === undefined
      ? []
      : [{ cell, rank: rank.value, value: value.value * sign }];
  });
  if (rows.length < 3) return null;
  return rows.flatMap(({ cell, rank, value }) => {
    const above = rows.filter((other) => other.value > value).length;
    const equal = rows.filter((other) => other.value === value).length;
    return rank > above && rank <= above + equal ? [] : [{ cell, expected: above + 1 }];
  });
}
