import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Region } from '#kernel/region.ts';
import { checksumOf } from '#platform/records/checksum-of.ts';
import { readSample } from '#platform/records/sample-tables.ts';
import { understoodReport } from '../src/capabilities/dispatch/rules/report-row.ts';
import { reportFields, reportReading } from '../src/capabilities/dispatch/rules/report-row-fields.ts';
import list from '../src/capabilities/organisation/reference/regions.json' with { type: 'json' };
import { mergedProject } from '../src/capabilities/project-library/rules/merged-project.ts';
import { understoodProject } from '../src/capabilities/project-library/rules/project-row.ts';
import { projectFields, projectReading } from '../src/capabilities/project-library/rules/project-row-fields.ts';
import { writeCountyWorkbooks } from './county-workbooks.ts';
import { demoCity } from './demo-city.ts';

const kinds = { city: 'city', county: 'county', zone: 'zone', township: 'township' } as const;
const regions: readonly Region[] = list.regions.map(({ code, name, kind, parent }) => {
  const known = Object.values(kinds).find((one) => one === kind);
  return { code, name, kind: known ?? 'township', parent, aliases: [] };
});
let folder = '';
let files: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'county-workbooks-'));
  files = await writeCountyWorkbooks(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the list of projects brings 3 new, 2 changed, 12 known ones and a mistake', async () => {
  const { records, refusals, notices } = await readSample(files[0] ?? '', projectFields, projectReading);
  expect(refusals).toEqual([]);
  expect(notices.map(({ code, facts }) => [code, facts.rows])).toEqual([['noteRows', '24、25']]);
  const known = new Map(demoCity().projects.map(({ facts }) => [facts.code, facts]));
  const rows = records.map((record) => understoodProject(record, regions));
  const kindsOf = rows.map((row) => {
    if ('faults' in row) return row.faults.map(({ code }) => code).join();
    const before = known.get(row.facts.code);
    return before === undefined
      ? 'new'
      : JSON.stringify(before) === JSON.stringify(sameOrder(mergedProject(before, row.facts), before))
        ? 'same'
        : 'changed';
  });
  const counts = Object.fromEntries(kindsOf.map((kind) => [kind, kindsOf.filter((one) => one === kind).length]));
  expect(counts).toEqual({ new: 3, changed: 2, same: 12, townshipUnknown: 1 });
  expect(rows.flatMap((row) => ('doubts' in row ? row.doubts : []))).toEqual([]);
});

function sameOrder<Facts extends object>(facts: Facts, like: object): object {
  const values = new Map(Object.entries(facts));
  return Object.fromEntries(Object.keys(like).map((key) => [key, values.get(key)]));
}

test('the monthly table reports April of the projects under construction, one with an amount nobody can read', async () => {
  const { records, items, refusals, notices } = await readSample(files[1] ?? '', reportFields, reportReading);
  expect(refusals).toEqual([]);
  expect(notices.map(({ code }) => code)).toEqual(['columnsUnused', 'noteRows']);
  const rows = records.map((record) => understoodReport(record, { regions, today: '2020-05-08' }));
  const faulty = rows.filter((row) => 'faults' in row);
  expect(faulty.length).toBe(1);
  expect(records.length).toBeGreaterThan(6);
  const codes = new Set(demoCity().projects.map(({ facts }) => facts.code));
  for (const row of rows) {
    if ('faults' in row) continue;
    expect(row.facts.month).toBe('2020-04');
    expect(row.doubts).toEqual([]);
    expect(codes.has(row.key.code)).toBe(true);
  }
  const count = checksumOf(['yearToDateYuan', 'monthYuan'], ['totalYuan']);
  for (const item of items) count.add(item);
  expect(count.result()?.agrees).toBe(true);
});
