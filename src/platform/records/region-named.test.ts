import { expect, test } from 'vitest';
import type { Region } from '#kernel/region.ts';
import { countyAround, countyNamed, countyOfTable, placeNamed, townshipsNamed } from './region-named.ts';

const region = (
  code: string,
  name: string,
  kind: Region['kind'],
  parent: string | null,
  aliases: string[] = [],
): Region => ({ code, name, kind, parent, aliases });
const regions: readonly Region[] = [
  region('331000', '台州市', 'city', null),
  region('331002', '椒江区', 'county', '331000'),
  region('331004', '路桥区', 'county', '331000'),
  region('331023', '天台县', 'county', '331000'),
  region('331024', '仙居县', 'county', '331000'),
  region('331083', '玉环市', 'county', '331000', ['玉环县']),
  region('331000-Z01', '台州湾集聚区', 'zone', '331000', ['台州湾新区', '台州湾产业集聚区', '集聚区']),
  region('331002003', '葭沚街道', 'township', '331002'),
  region('331023100', '白鹤镇', 'township', '331023'),
];

test.for<[written: string, code: string]>([
  ['天台', '331023'],
  ['天台县', '331023'],
  [' 天 台 县 ', '331023'],
  ['台州市天台县', '331023'],
  ['浙江省台州市天台县', '331023'],
  ['台州天台', '331023'],
  ['331023', '331023'],
  ['331023000000', '331023'],
  ['浙江省-台州市-天台县', '331023'],
  ['浙江省/台州市/天台县', '331023'],
  ['331023天台县', '331023'],
  ['天台县（331023）', '331023'],
  ['玉环县', '331083'],
  ['玉环', '331083'],
  ['集聚区', '331000-Z01'],
  ['台州湾集聚区', '331000-Z01'],
  ['台州湾新区', '331000-Z01'],
  ['台州湾产业集聚区', '331000-Z01'],
  ['331000-z01', '331000-Z01'],
])('%j is the county %s', ([written, code]) => {
  expect(countyNamed(written, regions)).toEqual({ kind: 'region', code });
});

test.for<[written: string, code: string, township: string]>([
  ['天台县白鹤镇', '331023', '331023100'],
  ['台州市椒江区葭沚街道', '331002', '331002003'],
])('%j is the county %s with its township %s', ([written, code, township]) => {
  expect(countyNamed(written, regions)).toEqual({ kind: 'region', code, township });
});

test.for<[written: string, code: string | null, township?: string]>([
  ['浙江省台州市天台县白鹤镇溪边路8号', '331023', '331023100'],
  ['天台县某村', '331023'],
  ['葭沚街道滨江路', '331002', '331002003'],
  ['台州湾新区甲南大道', '331000-Z01'],
  ['天台', '331023'],
  ['天台县、仙居县', null],
  ['天台山路8号', null],
  ['天台县葭沚街道', '331023'],
])('%j as an address is in %s, %s', ([written, code, township]) => {
  const region = { kind: 'region', code, ...(township && { township }) };
  expect(placeNamed(written, regions)).toEqual(code === null ? { kind: 'unknown' } : region);
});

test.for<[written: string, kind: string]>([
  ['天台县葭沚街道', 'unknown'],
  ['天台县某村', 'unknown'],
  ['331002天台县', 'unknown'],
  ['台州市', 'city'],
  ['台州', 'city'],
  ['市本级', 'city'],
  ['台州市本级', 'city'],
  ['台州市市本级', 'city'],
  ['市直', 'city'],
  ['331000', 'city'],
  ['331000000000', 'city'],
  ['宁海县', 'unknown'],
  ['白鹤镇', 'unknown'],
  ['区', 'unknown'],
])('%j is no county but %s', ([written, kind]) => {
  expect(countyNamed(written, regions)).toEqual({ kind });
});

test('zones are known without their other names, as far as their own name goes', () => {
  const bare = regions.map((one) => ({ ...one, aliases: [] }));
  expect(countyNamed('集聚区', bare)).toEqual({ kind: 'region', code: '331000-Z01' });
  expect(countyNamed('台州湾产业集聚区', bare)).toEqual({ kind: 'region', code: '331000-Z01' });
});

test.for<[written: string, codes: string[]]>([
  ['葭沚街道', ['331002003']],
  ['葭沚', ['331002003']],
  ['葭沚街道办事处', ['331002003']],
  ['331002003', ['331002003']],
  ['331002003000', ['331002003']],
  ['白鹤', ['331023100']],
  ['某镇', []],
])('the township %j is %j', ([written, codes]) => {
  expect(townshipsNamed(written, regions).map(({ code }) => code)).toEqual(codes);
});

test.for<[sheet: string, titles: string[], code: string | null]>([
  ['天台县', [], '331023'],
  ['天台', [], '331023'],
  ['天台县11月', [], '331023'],
  ['2019年11月天台县项目清单', [], '331023'],
  ['Sheet1', ['天台县2019年11月投资情况'], '331023'],
  ['Sheet1', ['填报单位：台州市生态环境局天台分局'], '331023'],
  ['Sheet1', ['天台县、仙居县情况'], null],
  ['Sheet1', ['路桥工程一览表'], null],
  ['Sheet1', ['台州市2019年11月'], null],
])('a sheet %j under %j is about %j', ([sheet, titles, code]) => {
  expect(countyOfTable({ sheet, titles, years: [], months: [], headings: {}, unit: null }, regions)).toBe(code);
});

test.for<[sections: string[], titles: string[], code: string | null]>([
  [['一、仙居县'], ['天台县项目'], '331024'],
  [['二 仙居县（3个）', '（一） 水环境'], ['台州市项目'], '331024'],
  [['一、水环境', '（二）天台县'], [], '331023'],
  [['一、续建项目'], ['天台县项目'], '331023'],
  [['一、台州市'], [], null],
])('in the groups %j of a table below %j the county is %s', ([sections, titles, code]) => {
  const table = { sheet: '表', titles, years: [], months: [], headings: {}, unit: null };
  expect(countyAround({ table, sections }, regions)).toBe(code);
});
