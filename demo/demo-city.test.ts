import { describe, expect, test } from 'vitest';
import list from '../src/capabilities/organisation/reference/regions.json' with { type: 'json' };
import { citySums, growth, isIn, sumsOf, total, units } from './city-sums.ts';
import { demoCity } from './demo-city.ts';
import type { DemoCity } from './demo-types.ts';

const city = demoCity();

describe.each([2020, 1, 77, 123_456])('the figures of the briefing hold for seed %i', (seed) => {
  const of = demoCity(seed);
  test('the city has 86 projects and grew by 11.1 % in 2019', () => {
    expect(citySums(of, '2019-12').projects).toBe(86);
    expect(growth(citySums(of, '2019-12'))).toBe(11.1);
  });
  test('2019 began at −45.2 %', () => {
    expect(growth(citySums(of, '2019-02'))).toBe(-45.2);
  });
  test('天台 invested 27,252 万元 in 7 projects, +21.9 %', () => {
    const { projects, invested, base } = sumsOf(of, '331023', '2019-12');
    expect({ projects, invested, base }).toEqual({ projects: 7, invested: 272_520_000, base: 223_560_000 });
    expect(growth({ invested, base })).toBe(21.9);
  });
  test('268 projects have 4.3 亿元 of the three levels', () => {
    const funds = of.projects.map(({ facts }) =>
      total([facts.nationalFundYuan ?? 0, facts.provincialFundYuan ?? 0, facts.cityFundYuan ?? 0]),
    );
    expect(funds.filter((yuan) => yuan > 0).length).toBe(268);
    expect(total(funds)).toBe(430_000_000);
    expect(of.projects.every(({ facts }, i) => (funds[i] ?? 0) <= (facts.plannedTotalYuan ?? 0))).toBe(true);
  });
  test('codes and names are unique, versions and reports in their order', () => {
    expectUnique(of);
    expectOrdered(of);
  });
  test('it is as large as a city’s library', () => {
    expect(of.projects.length).toBeGreaterThanOrEqual(900);
    expect(of.projects.length).toBeLessThanOrEqual(1_400);
    expect(of.reports.length).toBeGreaterThanOrEqual(3_000);
    expect(of.reports.length).toBeLessThanOrEqual(6_000);
  });
});

function expectUnique({ projects }: DemoCity): void {
  const codes = projects.flatMap(({ facts }) => facts.code ?? []);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^\d{4}-\d{6}-\d{2}-\d{2}-\d{5}[0-9A-Z]$/.test(code))).toEqual([]);
  const plain = (name: string) => name.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
  expect(new Set(projects.map(({ facts }) => `${facts.unitCode} ${plain(facts.name)}`)).size).toBe(projects.length);
  for (const { facts } of projects)
    expect(facts.code?.slice(5, 11) ?? facts.unitCode.slice(0, 6)).toBe(facts.unitCode.slice(0, 6));
}

function expectOrdered({ projects, reports }: DemoCity): void {
  const instant = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;
  for (const { versions, facts, recordedAt } of projects) {
    expect(versions.length).toBeLessThanOrEqual(3);
    expect(versions.at(-1)).toEqual({ facts, recordedAt });
    for (const [i, version] of versions.entries()) {
      expect(version.recordedAt).toMatch(instant);
      if (i > 0) expect(version.recordedAt > (versions[i - 1]?.recordedAt ?? '')).toBe(true);
    }
  }
  const before = new Map<string, string>();
  for (const [i, { projectIndex, facts, recordedAt }] of reports.entries()) {
    expect(recordedAt).toMatch(instant);
    expect(recordedAt >= (reports[i - 1]?.recordedAt ?? '')).toBe(true);
    expect(recordedAt > (projects[projectIndex]?.versions[0]?.recordedAt ?? '~')).toBe(true);
    const key = `${projectIndex} ${facts.month}`;
    expect(recordedAt > (before.get(key) ?? '')).toBe(true);
    before.set(key, recordedAt);
  }
}

test('the same seed gives the same city, another seed another', () => {
  expect(JSON.stringify(demoCity())).toBe(JSON.stringify(city));
  expect(JSON.stringify(demoCity(2021))).not.toBe(JSON.stringify(city));
});

test('growth recovers through 2019 and falls in the first months of 2020', () => {
  const months = Array.from({ length: 11 }, (_, i) => `2019-${String(i + 2).padStart(2, '0')}`);
  const course = months.map((month) => growth(citySums(city, month)));
  expect(course).toEqual([...course].sort((one, other) => one - other));
  for (const month of ['2020-02', '2020-03']) {
    expect(growth(citySums(city, month))).toBeLessThanOrEqual(-20);
    expect(growth(citySums(city, month))).toBeGreaterThanOrEqual(-35);
  }
});

test('about as many projects count in 2018 and 2020', () => {
  expect(citySums(city, '2018-12').projects).toBe(75);
  expect(citySums(city, '2020-03').projects).toBeGreaterThanOrEqual(74);
  expect(citySums(city, '2020-03').projects).toBeLessThanOrEqual(86);
});

test('counties differ: two miss the goal, one shrank, one lives by one project, the zone has few', () => {
  const all = units.map((unit) => ({ unit, ...sumsOf(city, unit, '2019-12') }));
  expect(all.filter((unit) => growth(unit) < 10).map(({ unit }) => unit)).toEqual(['331004', '331082']);
  expect(all.filter((unit) => growth(unit) < 0).length).toBe(1);
  const smallest = all.toSorted((one, other) => one.base - other.base)[0];
  expect((smallest?.largest ?? 0) / (smallest?.invested ?? 1)).toBeGreaterThan(0.6);
  expect(all.find(({ unit }) => unit === '331000-Z01')?.projects).toBe(3);
});

test('townships belong to their county; the township clerk has counted projects to read', () => {
  const parents = new Map(list.regions.map(({ code, parent }) => [code, parent]));
  for (const { facts } of city.projects)
    if (facts.townshipCode) expect(parents.get(facts.townshipCode)).toBe(facts.unitCode);
  const clerk = city.accounts.find(({ role }) => role === 'township-clerk');
  expect(parents.get(clerk?.regionCode ?? '')).toBe('331023');
  const read = city.projects.filter(({ facts }, i) => isIn(city, i) && facts.townshipCode === clerk?.regionCode);
  expect(read.length).toBeGreaterThan(1);
});

test('there is an account for each role and a desk, a goal and a responsible person for each unit', () => {
  const names = city.accounts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[a-z][a-z0-9._-]{2,31}$/.test(name))).toBe(true);
  expect(new Set(city.accounts.map(({ role }) => role)).size).toBe(8);
  const desks = city.accounts.filter(({ role }) => role === 'county-desk').map(({ regionCode }) => regionCode);
  expect(desks).toEqual(units);
  expect(city.responsibilities.map(({ unitCode }) => unitCode)).toEqual(units);
  for (const year of [2019, 2020]) {
    const goals = city.targets.filter((target) => target.year === year && target.goalTenths === 100);
    expect(goals.map(({ unitCode }) => unitCode)).toEqual(['331000', ...units]);
  }
});

test('the project owner has a counted project with reports', () => {
  const owner = city.accounts.find(({ role }) => role === 'project-owner');
  const own = city.reports.filter(
    ({ projectIndex }) => isIn(city, projectIndex) && city.projects[projectIndex]?.facts.ownerCode === owner?.ownerCode,
  );
  expect(own.length).toBeGreaterThan(5);
  expect(city.accounts.filter(({ role, ownerCode }) => role !== 'project-owner' && ownerCode !== null)).toEqual([]);
});

test('what was published is stated once for each unit and month, and as the briefing has it', () => {
  const figures = new Map(city.officialFigures.map((one) => [`${one.unitCode} ${one.month} ${one.fact}`, one.value]));
  expect(figures.size).toBe(city.officialFigures.length);
  expect(figures.get('331000 2019-02 rate')).toBe(-452);
  expect(figures.get('331000 2019-12 rate')).toBe(111);
  expect(figures.get('331023 2019-12 rate')).toBe(219);
  expect(figures.get('331023 2019-12 amount')).toBe(272_520_000);
  expect(city.officialFigures.every(({ month, publishedOn }) => publishedOn > `${month}-31`)).toBe(true);
});
