import path from 'node:path';
import type { SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import type { DifferenceClass } from '../src/capabilities/reconciliation/rules/classes.ts';
import { demoCity } from './demo-city.ts';
import type { DemoCity } from './demo-types.ts';
import { placeOf } from './places.ts';

/** A row of the list, and what was done to it. */
export type DeclaredRow = {
  readonly class: DifferenceClass;
  readonly project: string | null;
  readonly cells: readonly [
    name: string,
    code: string | null,
    owner: string | null,
    county: string,
    industry: string | null,
    plannedWan: number | null,
    yearWan: number,
    entered: string | null,
    state: string,
  ];
};

const heads = [
  '项目名称',
  '项目代码',
  '项目单位',
  '所在县（市、区）',
  '行业代码',
  '计划总投资（万元）',
  '本年累计完成投资（万元）',
  '入库月份',
  '统计状态',
];
const month = '2019-12';

/** Places of the list at which something was done to a row; every other row says what the library says. */
const edits: Readonly<Record<number, readonly [DifferenceClass, (row: DeclaredRow['cells']) => DeclaredRow['cells']]>> =
  {
    3: ['equal', ([name, , owner, ...rest]) => [name.replace(/工程|项目/, ''), null, owner, ...rest]],
    8: ['otherCode', ([name, code, ...rest]) => [name, `${code?.slice(0, -6)}99${code?.slice(-4)}`, ...rest]],
    13: ['otherCounty', ([name, code, owner, county, ...rest]) => [name, code, owner, otherThan(county), ...rest]],
    18: ['timing', (cells) => changed(cells, 7, '2019-01')],
    23: ['unit', (cells) => changed(cells, 6, cells[6] * 10_000)],
    28: ['amount', (cells) => changed(cells, 6, Math.round(cells[6] * 1.18))],
    33: ['withdrawn', (cells) => changed(cells, 8, '退库')],
    38: ['otherCode', (cells) => changed(cells, 4, '4620')],
    43: ['equal', ([name, ...rest]) => [`台州市${name.replace(/(.)(.)(.)$/, '$1$3$2')}`, ...rest]],
  };
/** The places of projects that the list leaves out, and of one that stands in it twice. */
const leftOut = [5, 25, 45];
const twice = 48;

/**
 * What owners of the demo city declared about their projects at the end of 2019, with one or two differences of each
 * kind. The rest agrees with the library.
 */
export function declaredRows(city: DemoCity): {
  readonly rows: readonly DeclaredRow[];
  readonly missing: readonly string[];
} {
  const rows: DeclaredRow[] = [];
  const missing: string[] = [];
  const plain = plainRows(city);
  for (const [i, row] of plain.entries()) {
    if (leftOut.includes(i)) {
      missing.push(row.project ?? '');
      continue;
    }
    const [name, edit] = edits[i] ?? [row.class, (cells) => cells];
    rows.push({ ...row, class: name, cells: edit(row.cells) });
    if (i === twice) rows.push({ ...row, class: 'duplicate' });
  }
  rows.push(stranger);
  return { rows, missing };
}

/** Projects of division 77 from 5,000,000 yuan that reported work in 2019. */
function plainRows(city: DemoCity): DeclaredRow[] {
  return city.projects.flatMap(({ facts }, projectIndex) => {
    const { name, code, ownerName, unitCode, industryCode, plannedTotalYuan, enteredIn } = facts;
    const isCounted = industryCode?.startsWith('77') && (plannedTotalYuan ?? 0) >= 5_000_000 && code !== null;
    const done = city.reports
      .filter((report) => report.projectIndex === projectIndex && report.facts.month.startsWith('2019'))
      .reduce<(typeof city.reports)[number] | null>((a, b) => (a && a.facts.month > b.facts.month ? a : b), null);
    const yuan = done?.facts.yearToDateYuan ?? 0;
    if (!isCounted || yuan === 0 || enteredIn === null || enteredIn > month) return [];
    const county = placeOf(unitCode).name;
    const amounts = [(plannedTotalYuan ?? 0) / 10_000, yuan / 10_000] as const;
    return [
      {
        class: 'equal',
        project: code,
        cells: [name, code, ownerName, county, industryCode, ...amounts, enteredIn, '在库'],
      },
    ];
  });
}

const stranger: DeclaredRow = {
  class: 'notEntered',
  project: null,
  cells: [
    '演示湖滨岸带生态修复工程',
    '2019-331082-77-01-777777',
    '临海演湖生态建设有限公司',
    '临海市',
    '7721',
    1_860,
    640,
    '2019-06',
    '在库',
  ],
};

function otherThan(county: string): string {
  return county === '仙居县' ? '天台县' : '仙居县';
}

function changed(cells: DeclaredRow['cells'], at: number, value: string | number): DeclaredRow['cells'] {
  return cells.map((cell, i) => (i === at ? value : cell)) as unknown as DeclaredRow['cells'];
}

/** Writes the list as a workbook and returns its path. */
export async function writeDeclaredList(folder: string): Promise<string> {
  const { rows } = declaredRows(demoCity());
  const title = '项目单位申报入库情况汇总（2019年12月）';
  const sheet: SheetToWrite = {
    name: '2019年12月',
    title,
    unitLine: { left: '汇总单位：台州市美丽办', right: '单位：万元' },
    columns: [{ width: 6 }, ...heads.map((head) => ({ width: head.length > 8 ? 16 : 26 }))],
    head: [[{ text: '序号' }, ...heads.map((text) => ({ text }))]],
    frozenColumns: 2,
    rows: rows.map(({ cells }, i) => [i + 1, ...cells]),
  };
  const place = path.join(folder, `${title}.xlsx`);
  await writeWorkbook(place, [sheet]);
  return place;
}
