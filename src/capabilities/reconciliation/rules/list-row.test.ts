import { describe, expect, test } from 'vitest';
import { readSample, sampleTable } from '#platform/records/sample-tables.ts';
import { regions } from '../../../../bench/reconciliation-corpus/library.ts';
import { listFields, listReading } from './list-fields.ts';
import { betrayedKind, kindOfList } from './list-kind.ts';
import { isSumOfCounty, understoodListRow } from './list-row.ts';

type Cells = readonly (string | number)[];

async function recordsOf(...rows: readonly Cells[]) {
  const file = await sampleTable({ name: '名单', rows });
  return (await readSample(file, listFields, listReading)).records;
}

describe('the kind of a list by its columns', () => {
  test.each<[head: Cells, kind: string]>([
    [['项目名称', '投资额（万元）', '备案日期'], 'approvals'],
    [['项目名称', '总投资（万元）', '批复日期'], 'approvals'],
    [['项目名称', '完成投资（万元）', '备案日期'], 'statistics'],
    [['项目名称', '累计完成投资（万元）', '批复日期'], 'statistics'],
    [['项目名称', '1-12月累计支付（万元）', '备注'], 'payments'],
    [['项目名称', '本月拨付资金（万元）', '备注'], 'payments'],
  ])('%j is %s', async (head, kind) => {
    const [record] = await recordsOf(head, ['始丰溪流域综合治理工程', 120, '2019-03-05']);
    expect(kindOfList(record ?? null)).toBe(kind);
    expect(betrayedKind(record ?? null, 'ownerDeclared')).toBe(kind === 'statistics' ? null : kind);
  });
});

test('rows that have nothing but a county and its sum are no projects, numbered or not', async () => {
  const records = await recordsOf(
    ['序号', '项目名称', '建设单位', '总投资（万元）'],
    ['一', '天台县', '', 5_000],
    [1, '始丰溪流域综合治理工程', '天台演泽城投', 3_000],
    ['', '仙居', '', 2_000],
    [1, '永安溪湿地保护工程', '仙居县水利局', 2_000],
    ['', '台州市', '', 7_000],
  );
  const projects = records.filter((record) => !isSumOfCounty(record, regions));
  expect(projects.map(({ values }) => values.name)).toEqual(['始丰溪流域综合治理工程', '永安溪湿地保护工程']);
});

test('an address tells the county and the township', async () => {
  const records = await recordsOf(
    ['项目名称', '建设地址'],
    ['始丰溪流域综合治理工程', '浙江省台州市天台县平桥镇溪边路8号'],
    ['永安溪湿地保护工程', '某路8号'],
  );
  const read = records.flatMap((record) => {
    const found = understoodListRow(record, regions);
    return 'facts' in found ? [found.facts] : [];
  });
  expect(read.map(({ unitCode }) => unitCode)).toEqual(['331023', null]);
  expect(read[0]?.townshipCode).toMatch(/^331023/);
  expect(read.map(({ notes }) => notes.length)).toEqual([0, 1]);
});
