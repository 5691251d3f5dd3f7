import type { SheetToWrite } from '#platform/spreadsheet/sheet-to-write.ts';
import type { ProjectFacts } from '../src/capabilities/project-library/rules/project.ts';
import { actionWords, natureWords, stageWords } from '../src/capabilities/project-library/rules/project-words.ts';
import { type CountyColumn, countySheet, inWan, senderCode } from './county-sheet.ts';
import type { DemoCity } from './demo-types.ts';
import { placeOf } from './places.ts';

/** A row of the list; `township` is what stands in its cell, whatever that is. */
type Row = { readonly facts: ProjectFacts; readonly township: string };

const columns: readonly CountyColumn<Row>[] = [
  { head: '项目名称', width: 40, cell: ({ facts }) => facts.name },
  { head: '项目代码', width: 28, cell: ({ facts }) => facts.code },
  { head: '项目单位', width: 32, cell: ({ facts }) => facts.ownerName },
  { head: '统一社会信用代码', width: 22, cell: ({ facts }) => facts.ownerCode },
  { head: '乡镇街道', width: 12, cell: ({ township }) => township },
  { head: '行业代码', width: 10, cell: ({ facts }) => facts.industryCode },
  { head: '六大行动', width: 30, cell: ({ facts }) => word(actionWords, facts.action) },
  { head: '是否生态环境系统主导', width: 12, cell: ({ facts }) => (facts.isEcoLed ? '是' : '否') },
  { head: '建设性质', width: 14, cell: ({ facts }) => word(natureWords, facts.nature) },
  { head: '建设内容及规模', width: 50, cell: ({ facts }) => facts.content },
  { head: '计划总投资', width: 14, isMoney: true, cell: ({ facts }) => inWan(facts.plannedTotalYuan) },
  { head: '开工', over: '建设起止', width: 10, cell: ({ facts }) => facts.plannedStart },
  { head: '完工', over: '建设起止', width: 10, cell: ({ facts }) => facts.plannedFinish },
  { head: '开工时间', width: 10, cell: ({ facts }) => facts.startedIn },
  { head: '入库月份', width: 10, cell: ({ facts }) => facts.enteredIn },
  { head: '建设状态', width: 12, cell: ({ facts }) => word(stageWords, facts.stage) },
  { head: '中央', over: '资金来源', width: 12, isMoney: true, cell: ({ facts }) => inWan(facts.nationalFundYuan) },
  { head: '省级', over: '资金来源', width: 12, isMoney: true, cell: ({ facts }) => inWan(facts.provincialFundYuan) },
  { head: '市级', over: '资金来源', width: 12, isMoney: true, cell: ({ facts }) => inWan(facts.cityFundYuan) },
];

/** The county's list of projects: 3 new, 2 changed, 12 unchanged, and one with a township that there is not. */
export function projectSheet(city: DemoCity): SheetToWrite {
  const own = city.projects.map(({ facts }) => facts).filter(({ unitCode, code }) => unitCode === senderCode && code);
  const building = own.filter(({ stage, industryCode }) => stage === 'building' && industryCode?.startsWith('77'));
  const [finishing, growing, ...others] = building.filter(
    ({ plannedTotalYuan }) => (plannedTotalYuan ?? 0) >= 5_000_000,
  );
  const quiet = own.filter(({ stage }) => stage === 'tender' || stage === 'permits' || stage === 'accepted');
  if (!finishing || !growing) throw new Error('the county has too few projects');
  const unchanged = [...others, ...quiet].slice(0, 12);
  const changed = [
    { ...finishing, stage: 'finished' as const, plannedFinish: '2020-04' },
    { ...growing, plannedTotalYuan: Math.round(((growing.plannedTotalYuan ?? 0) * 1.08) / 10_000) * 10_000 },
  ];
  const rows = [...changed, ...unchanged, ...newProjects(finishing)].map((facts) => ({
    facts,
    township: townshipOf(facts),
  }));
  const mistaken = newProject(finishing, {
    name: '白鹤镇工业炉窑烟气治理工程',
    industryCode: '7722',
    action: 'air',
    wan: 880,
    serial: 4,
  });
  return countySheet({
    sheet: '项目清单',
    title: '天台县生态保护和环境治理业投资项目清单',
    columns,
    rows: [...rows, { facts: mistaken, township: '白鹭镇' }],
  });
}

function newProjects(like: ProjectFacts): ProjectFacts[] {
  return [
    newProject(like, {
      name: '三合镇退役印染地块土壤修复工程',
      industryCode: '7726',
      action: 'soil',
      wan: 1_860,
      serial: 1,
    }),
    newProject(like, {
      name: '坦头镇橡胶企业VOCs深度治理项目',
      industryCode: '7722',
      action: 'air',
      wan: 2_340.5,
      serial: 2,
    }),
    newProject(like, {
      name: '龙溪乡山区河道生态缓冲带工程',
      industryCode: '7721',
      action: 'restoration',
      wan: 960,
      serial: 3,
    }),
  ];
}

type Novelty = Pick<ProjectFacts, 'name' | 'industryCode' | 'action'> & {
  readonly wan: number;
  readonly serial: number;
};

function newProject(like: ProjectFacts, { name, industryCode, action, wan, serial }: Novelty): ProjectFacts {
  const township = placeOf(senderCode).townships.find((one) => name.startsWith(one.name));
  return {
    ...like,
    ...{ name, industryCode, action, townshipCode: township?.code ?? null, nature: 'new', isEcoLed: true },
    code: `2020-331023-77-01-90000${serial}`,
    content: '按批复的初步设计建设治理设施及配套工程',
    plannedTotalYuan: Math.round(wan * 10_000),
    ...{ plannedStart: '2020-05', plannedFinish: '2021-06', startedIn: null, enteredIn: null, stage: 'tender' },
    ...{ nationalFundYuan: null, provincialFundYuan: null, cityFundYuan: null },
  };
}

function townshipOf({ townshipCode }: ProjectFacts): string {
  return placeOf(senderCode).townships.find(({ code }) => code === townshipCode)?.name ?? '全县';
}

function word<Value>(words: readonly { value: Value; words: readonly string[] }[], value: Value | null): string | null {
  return words.find((one) => one.value === value)?.words[0] ?? null;
}
