import { expect, test } from 'vitest';
import { readSample, sampleTable } from '#platform/records/sample-tables.ts';
import { listFields, listReading } from './list-fields.ts';

test('the headings of groups are no projects, though the list numbers its rows', async () => {
  const rows = [
    ['序号', '项目名称', '总投资（万元）'],
    ['一', '天台县', 10],
    [1, '甲工程', 10],
    ['二', '新建项目', 20],
    [2, '乙工程', 20],
    [3, null, null],
  ];
  const { records } = await readSample(await sampleTable({ name: '名单', rows }), listFields, listReading);
  expect(records.map(({ values }) => values.name)).toEqual(['甲工程', '乙工程']);
});
