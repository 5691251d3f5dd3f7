import { describe, expect, test } from 'vitest';
import { readSample, sampleTable } from '#platform/records/sample-tables.ts';
import { regions } from '../../../../bench/reconciliation-corpus/library.ts';
import { held, project } from '../../../../bench/reconciliation-corpus/sample-list.ts';
import type { DifferenceClass } from './classes.ts';
import { listFields, listReading } from './list-fields.ts';
import { kindOfList } from './list-kind.ts';
import { type ListRow, understoodListRow } from './list-row.ts';

/** Paid by the ledger, in 万元: since 2018, in several months of 2019, and nothing in December to the last. */
const paid = (months: Readonly<Record<string, number>>) =>
  new Map(Object.entries(months).map(([month, wan]) => [month, wan * 10_000]));
const projects = [
  project({ name: '始丰溪流域综合治理工程', paidByMonth: paid({ '2018-10': 100, '2019-03': 60, '2019-12': 40 }) }),
  project({ name: '赭溪水生态修复工程', paidByMonth: paid({ '2019-05': 70, '2019-11': 35, '2019-12': 25 }) }),
  project({ name: '平桥镇河道水污染治理工程', paidByMonth: paid({ '2018-12': 20, '2019-12': 15 }) }),
  project({ name: '茅溪湿地保护修复工程', paidByMonth: paid({ '2018-06': 80, '2019-02': 30 }) }),
];
const names = projects.map(({ name }) => name);

type Table = {
  readonly title?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** The rows of a list as they are read from a workbook. */
async function rowsOf({ title, head, rows }: Table): Promise<ListRow[]> {
  const table = [...(title ? [[title]] : []), ['项目名称', ...head], ...rows];
  const file = await sampleTable({ name: '名单', rows: table });
  const { records } = await readSample(file, listFields, listReading);
  expect(kindOfList(records[0] ?? null)).toBe('payments');
  return records.flatMap((record) => {
    const read = understoodListRow(record, regions);
    return 'facts' in read ? [read.facts] : [];
  });
}

type Held = {
  readonly classes: readonly DifferenceClass[];
  readonly missing: number;
  readonly said: ReadonlySet<string>;
};
async function heldTable(table: Table): Promise<Held> {
  const found = held(projects, await rowsOf(table), 'payments');
  return {
    classes: found.rows.map((one) => one.class),
    missing: found.missing.length,
    said: new Set(found.rows.flatMap(({ reasons }) => reasons.map(({ code }) => code))),
  };
}
const ofEach = (amounts: readonly number[]) => names.flatMap((name, i) => (amounts[i] ? [[name, amounts[i]]] : []));
const inMonth = [40, 25, 15, 0];
const inYear = [100, 130, 15, 30];
const since = [200, 130, 35, 110];

describe('payments are compared with the same months of the ledger', () => {
  test.each<[heading: string, amounts: readonly number[]]>([
    ['本月支付（万元）', inMonth],
    ['12月份拨付资金（万元）', inMonth],
    ['2019年12月支付金额（万元）', inMonth],
    ['1-12月累计支付（万元）', inYear],
    ['本年累计拨付（万元）', inYear],
    ['2019年拨付资金（万元）', inYear],
    ['累计支付（万元）', since],
    ['截至本月底累计拨付资金（万元）', since],
    ['开工以来累计支付（万元）', since],
    // 累计 alone may be that of the year: the ledger tells.
    ['累计支付资金（万元）', inYear],
  ])('as the heading %s says', async (heading, amounts) => {
    const found = await heldTable({ head: [heading], rows: ofEach(amounts) });
    expect(found.classes.every((one) => one === 'equal')).toBe(true);
    expect(found.missing).toBe(0);
    for (const guessed of ['extentByLedger', 'extentAssumed']) expect(found.said).not.toContain(guessed);
  });

  test('up to the month of the heading, which may not be the one asked for', async () => {
    const found = await heldTable({
      title: '2019年财政拨付情况表',
      head: ['1-11月累计支付（万元）'],
      rows: ofEach([60, 105, 0, 30]),
    });
    expect(found.classes).toEqual(['equal', 'equal', 'equal']);
  });

  test.each([
    ['of one month', ['2019-12-05', '2019-12-20', '2019-12-30'], inMonth],
    ['of the year', ['2019-02-05', '2019-12-20', '2019-05-30'], inYear],
    ['since the start', ['2018-06-05', '2019-12-20', '2019-05-30'], since],
  ])('as the days of its rows tell: %s', async (_because, days, amounts) => {
    const rows = ofEach(amounts).map(([name, wan], i) => [name ?? '', wan ?? 0, days[i % days.length] ?? '']);
    const found = await heldTable({ head: ['支付金额（万元）', '支付日期'], rows });
    expect([...new Set(found.classes), found.missing]).toEqual(['equal', 0]);
  });

  test('also where a project of the library has no code yet, and rows have none', async () => {
    const waiting = project({ name: '苍山污泥干化处置项目', code: '待赋码', paidByMonth: paid({ '2019-12': 5 }) });
    const rows = await rowsOf({ head: ['支付金额（万元）'], rows: ofEach(inMonth) });
    expect(held([...projects, waiting], rows, 'payments').rows.map((one) => one.class)).toEqual([
      'equal',
      'equal',
      'equal',
    ]);
  });

  test('of a sum and the month beside each other, the sum', async () => {
    const rows = ofEach(since).map(([name, wan], i) => [name ?? '', inMonth[i] ?? 0, wan ?? 0]);
    const found = await heldTable({ head: ['本月支付（万元）', '累计支付（万元）'], rows });
    expect([...new Set(found.classes)]).toEqual(['equal']);
  });

  test('of several months in rows of their own, with all of them', async () => {
    const rows = [
      [names[0] ?? '', 40, '2019年12月'],
      [names[1] ?? '', 35, '2019年11月'],
      [names[1] ?? '', 25, '2019年12月'],
      [names[2] ?? '', 15, '2019年12月'],
    ];
    const found = await heldTable({ head: ['本月拨付（万元）', '月份'], rows });
    expect(found.classes).toEqual(['equal', 'equal', 'equal', 'equal']);
  });

  test.each([
    ['nothing but the amounts', undefined],
    ['the title of one month', '2019年12月财政资金拨付表'],
  ])('where only %s is there, in the months in which most agree, and the row says so', async (_because, title) => {
    for (const amounts of [inMonth, inYear, since]) {
      const found = await heldTable({ ...(title && { title }), head: ['支付金额（万元）'], rows: ofEach(amounts) });
      expect([amounts, ...new Set(found.classes), found.missing]).toEqual([amounts, 'equal', 0]);
      expect(found.said).toContain('extentByLedger');
    }
  });

  test('where nothing tells and nothing agrees, since the start, and the row says so', async () => {
    const found = await heldTable({ head: ['支付金额（万元）'], rows: ofEach([33, 44, 55, 66]) });
    expect([...new Set(found.classes)]).toEqual(['amount']);
    expect(found.said).toContain('extentAssumed');
  });

  test('one that was cut a month earlier differs in time, and one of which the ledger has nothing says so', async () => {
    const early = await heldTable({ head: ['累计支付（万元）'], rows: ofEach([200, 105, 35, 110]) });
    expect(early.classes).toEqual(['equal', 'timing', 'equal', 'equal']);
    const none = await heldTable({ head: ['本月支付（万元）'], rows: ofEach([40, 25, 15, 12]) });
    expect(none.classes.at(-1)).toBe('amount');
    expect(none.said).toContain('paidUnrecorded');
  });
});
