import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';

/** Writes a workbook of projects in the way of a county: title, unit line, head, rows, a total. */
const [place = '', rows = '0'] = process.argv.slice(2);
const count = Number(rows);
const head = [
  '项目名称',
  '项目代码',
  '项目单位',
  '所在县（市、区）',
  '行业代码',
  '六大行动',
  '是否生态环境系统主导',
  '建设性质',
  '建设内容及规模',
  '计划总投资',
  '计划开工',
  '计划完工',
  '开工时间',
  '入库月份',
  '建设状态',
];
const counties = ['天台县', '仙居县', '三门县', '温岭市', '临海市', '玉环市', '椒江区', '黄岩区', '路桥区'];

function* lines() {
  for (let i = 0; i < count; i++)
    yield [
      `${counties[i % 9]}第${i}号水环境治理工程`,
      `B-${String(i).padStart(7, '0')}`,
      `第${i % 997}号建设单位`,
      counties[i % 9] ?? null,
      '7721',
      '生态修复',
      i % 2 === 0 ? '是' : '否',
      '新建',
      `治理河道 ${i % 50} 公里，新建生态护岸`,
      500 + (i % 9000),
      '2019-03',
      '2021-12',
      '2019-04',
      '2019-05',
      '在建',
    ];
}

await writeWorkbook(place, [
  {
    name: '项目',
    title: '项目表',
    unitLine: { right: '单位：万元' },
    columns: head.map(() => ({ width: 14 })),
    head: [head.map((text) => ({ text }))],
    rows: lines(),
  },
]);
