import type { SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import { type ReportFacts, unsaidReport } from '../src/capabilities/dispatch/rules/report.ts';
import { type CountyColumn, countySheet, inWan, senderCode } from './county-sheet.ts';
import type { DemoCity, DemoProject } from './demo-types.ts';
import { type Random, randomOf } from './random.ts';

/** A row of the monthly table; `isMistaken` writes the year to date as nobody can read it. */
type Row = { readonly project: DemoProject; readonly report: ReportFacts; readonly isMistaken: boolean };

const made = '其中（本年累计）';
const columns: readonly CountyColumn<Row>[] = [
  { head: '项目名称', width: 40, cell: ({ project }) => project.facts.name },
  { head: '项目代码', width: 28, cell: ({ project }) => project.facts.code },
  { head: '计划总投资', width: 14, isMoney: true, cell: ({ project }) => inWan(project.facts.plannedTotalYuan) },
  { head: '本月', over: '完成投资', width: 12, isMoney: true, cell: ({ report }) => inWan(report.monthYuan) },
  {
    ...{ head: '本年累计', over: '完成投资', width: 12, isMoney: true },
    cell: ({ report, isMistaken }) => (isMistaken ? '约一百多万' : inWan(report.yearToDateYuan)),
  },
  { head: '开工以来累计', over: '完成投资', width: 14, isMoney: true, cell: ({ report }) => inWan(report.totalYuan) },
  { head: '建筑工程', over: made, width: 12, isMoney: true, cell: ({ report }) => inWan(report.buildingYuan) },
  { head: '安装工程', over: made, width: 12, isMoney: true, cell: ({ report }) => inWan(report.installationYuan) },
  { head: '设备工器具购置', over: made, width: 14, isMoney: true, cell: ({ report }) => inWan(report.equipmentYuan) },
  { head: '其他费用', over: made, width: 12, isMoney: true, cell: ({ report }) => inWan(report.otherYuan) },
  { head: '形象进度', width: 40, cell: ({ report }) => report.progress },
  { head: '存在问题', width: 40, cell: ({ report }) => report.problems },
];

/** The county's figures of 2020-04 for its projects under construction; in the last row the year to date is no number. */
export function monthlySheet(city: DemoCity): SheetToWrite {
  const random = randomOf(2020, 'county workbook');
  const rows = city.projects.flatMap((project, projectIndex) => {
    if (project.facts.unitCode !== senderCode || project.facts.stage !== 'building') return [];
    const known = city.reports.filter((report) => report.projectIndex === projectIndex);
    const last = known.reduce<ReportFacts | null>(
      (one, { facts }) => (one && one.month > facts.month ? one : facts),
      null,
    );
    return last === null ? [] : [{ project, report: aprilAfter(last, random), isMistaken: false }];
  });
  return countySheet({
    sheet: '2020年4月',
    title: '天台县生态保护和环境治理业投资完成情况月报表（2020年4月）',
    columns,
    rows: rows.map((row, i) => ({ ...row, isMistaken: i === rows.length - 1 })),
  });
}

/** What the project has done by the end of April, with its parts adding up. */
function aprilAfter(last: ReportFacts, random: Random): ReportFacts {
  const monthYuan = random.whole(8, 160) * 10_000;
  const before = last.month.startsWith('2020') ? (last.yearToDateYuan ?? 0) : 0;
  const yearToDateYuan = before + monthYuan;
  const part = (share: number) => Math.floor((yearToDateYuan * share) / 10_000) * 10_000;
  const [buildingYuan, installationYuan, equipmentYuan] = [part(0.6), part(0.1), part(0.1)];
  const otherYuan = yearToDateYuan - buildingYuan - installationYuan - equipmentYuan;
  return {
    ...{ month: '2020-04', monthYuan, yearToDateYuan, totalYuan: (last.totalYuan ?? 0) + monthYuan },
    ...{ buildingYuan, installationYuan, equipmentYuan, otherYuan, newAssetYuan: null },
    progress: random.pick(['已全面复工，按计划推进', '主体工程施工', '设备安装', '管道敷设']),
    problems: random.chance(0.2) ? '设计变更，图纸待审查' : null,
    ...unsaidReport,
  };
}
