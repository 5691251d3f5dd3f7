import { expect, test } from 'vitest';
import list from '../reference/regions.json' with { type: 'json' };
import { type ListedRegion, regionRows } from './region-rows.ts';

const rows = regionRows(list.regions as readonly ListedRegion[]);
const row = (code: string) => rows.find((region) => region.code === code);

test.each([
  { code: '331000', short: '台州', path: '331000', because: 'the city' },
  { code: '331023', short: '天台', path: '331000/331023', because: 'a county' },
  { code: '331004', short: '路桥', path: '331000/331004', because: 'a unit goes before a township' },
  {
    code: '331004002',
    short: '路桥街道',
    path: '331000/331004/331004002',
    because: 'its short name is the district’s',
  },
  { code: '331023203', short: '龙溪乡', path: '331000/331023/331023203', because: 'there is 龙溪镇 in 玉环 too' },
  { code: '331023100', short: undefined, path: undefined, because: 'there is no such township' },
  { code: '331081400', short: '东部新区', path: '331000/331081/331081400', because: '东部新 means nothing' },
  { code: '331000-Z01', short: '台州湾集聚区', path: '331000/331000-Z01', because: 'a zone keeps its name' },
])('$code is $short: $because', ({ code, short, path }) => {
  expect([row(code)?.shortName, row(code)?.path]).toEqual([short, path]);
});

test('former names and codes lead to the unit', () => {
  expect(row('331083')?.aliases).toEqual(['玉环', '玉环县', '331021']);
  expect(row('331000-Z01')?.aliases).toContain('台州湾新区');
});

test('no name means two units, and no alias two regions', () => {
  const aliases = rows.flatMap((region) => region.aliases);
  expect(new Set(aliases).size).toBe(aliases.length);
  const units = rows.filter(({ kind }) => kind !== 'township').flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(units).size).toBe(units.length);
});

test('the ten units have a tile each, and nothing else has', () => {
  const tiles = rows.filter(({ tileRow }) => tileRow !== null);
  expect(tiles.map(({ kind }) => kind)).toEqual([...Array(9).fill('county'), 'zone']);
  expect(new Set(tiles.map(({ tileRow, tileColumn }) => `${tileRow}/${tileColumn}`)).size).toBe(10);
});

test('a region without its parent is a mistake in the list', () => {
  expect(() => regionRows([{ code: '331023', name: '天台县', kind: 'county', parent: '331000' }])).toThrow('331000');
});
