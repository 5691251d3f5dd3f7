import { expect, test } from 'vitest';
import type { Region } from '#kernel/region.ts';
import { readSample, type SampleValue, sampleTable } from '#platform/records/sample-tables.ts';
import { factNames } from './merged-project.ts';
import { understoodProject } from './project-row.ts';
import { projectFields, projectReading } from './project-row-fields.ts';

const regions: readonly Region[] = [
  { code: '331000', name: '台州市', kind: 'city', parent: null, aliases: [] },
  { code: '331023', name: '天台县', kind: 'county', parent: '331000', aliases: [] },
];

/** What the row below some headings says of the ladder; the first two columns are name and county. */
async function read(head: readonly (readonly SampleValue[])[], row: readonly SampleValue[], merges: string[] = []) {
  const rows = [
    ...head.map((line, i) => (i === 0 ? ['项目名称', '所在县（市、区）', ...line] : [null, null, ...line])),
  ];
  const all = [...rows, ['甲工程', '天台县', ...row]];
  const tall = head.length > 1 ? ['A1:A2', 'B1:B2'] : [];
  const file = await sampleTable({ name: '表', rows: all, merges: [...tall, ...merges] });
  const { records, refusals, notices } = await readSample(file, projectFields, projectReading);
  expect([refusals, notices]).toEqual([[], []]);
  const [record] = records;
  if (record === undefined || records.length > 1) throw new Error(`${records.length} records`);
  return understoodProject(record, regions);
}
const step = (place: number, more: object) => ({
  step: place,
  plannedOn: null,
  actualOn: null,
  paperNumber: null,
  ...more,
});

test.each<[heading: string, step: number, part: 'plannedOn' | 'actualOn']>([
  ['谋划实际日期', 0, 'actualOn'],
  ['项目建议书批复时间', 1, 'actualOn'],
  ['实施方案批复时间', 1, 'actualOn'],
  ['可研批复计划时间', 2, 'plannedOn'],
  ['计划可研批复时间', 2, 'plannedOn'],
  ['可研批复时间（计划）', 2, 'plannedOn'],
  ['可研批复时间(实际)', 2, 'actualOn'],
  ['可研批复时间', 2, 'actualOn'],
  ['可行性研究报告批复日期', 2, 'actualOn'],
  ['初设批复计划完成时间', 3, 'plannedOn'],
  ['初步设计及概算批复时间', 3, 'actualOn'],
  ['用地、环评批复时间', 4, 'actualOn'],
  ['前期手续计划完成时间', 4, 'plannedOn'],
  ['招标完成时间', 5, 'actualOn'],
  ['计划招标时间', 5, 'plannedOn'],
  ['开工计划日期', 6, 'plannedOn'],
  ['开工实际日期', 6, 'actualOn'],
  ['竣工计划时间', 7, 'plannedOn'],
  ['实际完工时间', 7, 'actualOn'],
  ['实际竣工日期', 7, 'actualOn'],
  ['竣工验收时间', 8, 'actualOn'],
  ['计划验收时间', 8, 'plannedOn'],
])('the heading %s is of step %i, %s', async (heading, place, part) => {
  expect(await read([[heading]], ['2019-05-20'])).toMatchObject({
    facts: { steps: [step(place, { [part]: '2019-05-20' })] },
  });
});

test.each<[written: SampleValue, meant: string]>([
  ['2019年5月20日', '2019-05-20'],
  ['2019.5.20', '2019-05-20'],
  ['20190520', '2019-05-20'],
  [new Date('2019-05-20T00:00:00Z'), '2019-05-20'],
  [43605, '2019-05-20'],
  ['2019年5月', '2019-05'],
  ['2019.05', '2019-05'],
  ['2019年5月底前', '2019-05'],
  ['2019年5月末', '2019-05'],
  [201905, '2019-05'],
])('%j is %s', async (written, meant) => {
  expect(await read([['可研批复时间']], [written])).toMatchObject({ facts: { steps: [{ actualOn: meant }] } });
});

test('two levels: the step above plan, day and number, and the other way round', async () => {
  const below = await read(
    [
      ['可研批复', null, null, '开工', null, '竣工验收', null],
      ['计划', '实际', '批复文号', '计划时间', '实际时间', '计划', '实际'],
    ],
    ['2019-03-31', '2019.4.2', '台发改〔2019〕4号', '2019-06', '2019年6月3日', '2020-12', '/'],
    ['C1:E1', 'F1:G1', 'H1:I1'],
  );
  expect(below).toMatchObject({
    facts: {
      approvalNumber: null,
      steps: [
        step(2, { plannedOn: '2019-03-31', actualOn: '2019-04-02', paperNumber: '台发改〔2019〕4号' }),
        step(6, { plannedOn: '2019-06', actualOn: '2019-06-03' }),
        step(8, { plannedOn: '2020-12' }),
      ],
    },
    doubts: [{ code: 'stepMonthOnly', facts: { cells: 'F3、H3' } }],
  });
  const above = await read(
    [
      ['计划', null, '实际', null],
      ['可研批复', '初步设计', '可研批复', '竣工'],
    ],
    ['2019-03-31', '2019-05-31', '2019-04-02', '2020-10-11'],
    ['C1:D1', 'E1:F1'],
  );
  expect(above).toMatchObject({
    facts: {
      steps: [
        step(2, { plannedOn: '2019-03-31', actualOn: '2019-04-02' }),
        step(3, { plannedOn: '2019-05-31' }),
        step(7, { actualOn: '2020-10-11' }),
      ],
    },
  });
});

test('what is the project’s own stays so', async () => {
  const result = await read(
    [['批复时间', '批复文号', '计划开工时间', '开工时间', '计划完工时间']],
    ['2019-03-05', '台发改〔2019〕9号', '2019-04', '2019-05', '2020-12'],
  );
  const own = { approvedOn: '2019-03-05', approvalNumber: '台发改〔2019〕9号', startedIn: '2019-05' };
  expect(result).toMatchObject({ facts: { ...own, plannedStart: '2019-04', plannedFinish: '2020-12' } });
  expect('facts' in result && 'steps' in result.facts).toBe(false);
});

test('a row with blank cells, and a table without such columns, says nothing of the ladder', async () => {
  const blank = await read([['可研批复时间', '建设性质']], ['—', '新建']);
  expect('facts' in blank && 'steps' in blank.facts).toBe(false);
});

test('every fact of a project has its column', () => {
  const keys = new Set(projectFields.map(({ key }) => key));
  const keyOf = { unitCode: 'unit', townshipCode: 'township', industryCode: 'industry' } as Record<string, string>;
  expect(factNames.filter((name) => !keys.has(keyOf[name] ?? name))).toEqual([]);
});
