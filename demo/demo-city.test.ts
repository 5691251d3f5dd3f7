import { describe, expect, test } from 'vitest';
import list from '../src/capabilities/organisation/reference/regions.json' with { type: 'json' };
import { projectStages } from '../src/capabilities/project-library/rules/project.ts';
import { demoCity } from './demo-city.ts';
import type { DemoCity, DemoReport } from './demo-types.ts';

const division = '7711 7712 7713 7714 7715 7716 7719 7721 7722 7723 7724 7725 7726 7727 7729'.split(' ');
const units = '331002 331003 331004 331022 331023 331024 331081 331082 331083 331000-Z01'.split(' ');
const city = demoCity();

function isIn({ projects }: DemoCity, index: number): boolean {
  const facts = projects[index]?.facts;
  return (
    facts !== undefined && division.includes(facts.industryCode ?? '') && (facts.plannedTotalYuan ?? 0) >= 5_000_000
  );
}

/** The report that holds for each project and month: the last one in the list. */
function holding({ reports }: DemoCity): DemoReport[] {
  return [...new Map(reports.map((report) => [`${report.projectIndex} ${report.facts.month}`, report])).values()];
}

/** Year to date of each in-caliber project of a unit that reported in the year up to the month. */
function yearToDate(of: DemoCity, unit: string, month: string): number[] {
  const latest = new Map<number, DemoReport['facts']>();
  for (const { projectIndex, facts } of holding(of)) {
    const sameYear = facts.month.slice(0, 4) === month.slice(0, 4) && facts.month <= month;
    if (!sameYear || !isIn(of, projectIndex) || of.projects[projectIndex]?.facts.unitCode !== unit) continue;
    if ((latest.get(projectIndex)?.month ?? '') < facts.month) latest.set(projectIndex, facts);
  }
  return [...latest.values()].map(({ yearToDateYuan }) => yearToDateYuan ?? 0);
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const sumsOf = (of: DemoCity, unit: string, month: string) => {
  const before = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  const now = yearToDate(of, unit, month);
  return {
    projects: now.length,
    invested: total(now),
    base: total(yearToDate(of, unit, before)),
    largest: Math.max(...now),
  };
};
const citySums = (of: DemoCity, month: string) => {
  const all = units.map((unit) => sumsOf(of, unit, month));
  const [projects, invested, base] = [all.map((u) => u.projects), all.map((u) => u.invested), all.map((u) => u.base)];
  return { projects: total(projects), invested: total(invested), base: total(base) };
};

/** Percent with one decimal; no case here lies exactly between two. */
const growth = ({ invested, base }: { invested: number; base: number }) =>
  Number(((invested / base - 1) * 100).toFixed(1));

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
    expect(of.projects.length).toBeLessThanOrEqual(1_100);
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

test('there is no January', () => {
  const months = city.rounds.map(({ month }) => month);
  expect(months.length).toBe(24);
  expect(months.filter((month) => month.endsWith('-01'))).toEqual([]);
  expect(months.slice(-2)).toEqual(['2020-02', '2020-03']);
  expect(city.reports.every(({ facts }) => months.includes(facts.month))).toBe(true);
  expect(
    city.rounds.every(({ month, openedAt, dueOn }) => openedAt > `${month}-31` && dueOn > openedAt.slice(0, 10)),
  ).toBe(true);
});

test('reports agree with the report before, and nearly all parts with their whole', () => {
  const byProject = Map.groupBy(holding(city), ({ projectIndex }) => projectIndex);
  let disagreeing = 0;
  for (const reports of byProject.values()) {
    const ordered = reports.map(({ facts }) => facts).sort((one, other) => (one.month < other.month ? -1 : 1));
    for (const [i, report] of ordered.entries()) {
      const before = ordered[i - 1];
      const carried = before?.month.slice(0, 4) === report.month.slice(0, 4) ? (before?.yearToDateYuan ?? 0) : 0;
      expect(carried + (report.monthYuan ?? 0)).toBe(report.yearToDateYuan);
      if (before) expect((before.totalYuan ?? 0) + (report.monthYuan ?? 0)).toBe(report.totalYuan);
      expect(report.yearToDateYuan).toBeGreaterThanOrEqual(0);
      const parts = [report.buildingYuan, report.installationYuan, report.equipmentYuan, report.otherYuan];
      if (parts.some((part) => part !== null) && total(parts.map((part) => part ?? 0)) !== report.yearToDateYuan)
        disagreeing += 1;
    }
  }
  expect(disagreeing).toBeGreaterThan(0);
  expect(disagreeing).toBeLessThan(30);
});

test('reports are recorded from the 5th to the 12th after their month, corrections later', () => {
  const corrections = city.reports.length - holding(city).length;
  expect(corrections).toBeGreaterThan(5);
  expect(corrections).toBeLessThan(100);
  const seen = new Set<string>();
  for (const { projectIndex, facts, recordedAt } of city.reports) {
    const [day, key] = [Number(recordedAt.slice(8, 10)), `${projectIndex} ${facts.month}`];
    expect(recordedAt.slice(0, 7) > facts.month).toBe(true);
    if (!seen.has(key)) expect(day >= 5 && day <= 12).toBe(true);
    seen.add(key);
  }
});

test('a counted project is in the caliber in each version, and reports from its entry on', () => {
  for (const { projectIndex, facts } of city.reports) {
    if (!isIn(city, projectIndex)) continue;
    const project = city.projects[projectIndex];
    expect((project?.facts.enteredIn ?? '~') <= facts.month).toBe(true);
    for (const version of project?.versions ?? [])
      expect(
        division.includes(version.facts.industryCode ?? '') && (version.facts.plannedTotalYuan ?? 0) >= 5_000_000,
      ).toBe(true);
  }
});

test('the library has every stage, small projects, neighbours and open questions', () => {
  const facts = city.projects.map((project) => project.facts);
  expect([...new Set(facts.map(({ stage }) => stage))].sort()).toEqual([...projectStages].sort());
  const small = facts.filter(({ plannedTotalYuan }) => plannedTotalYuan !== null && plannedTotalYuan < 5_000_000);
  expect(small.length).toBeGreaterThanOrEqual(350);
  expect(small.length).toBeLessThanOrEqual(450);
  const reporting = new Set(city.reports.map(({ projectIndex }) => facts[projectIndex]?.industryCode));
  for (const code of ['4620', '7461', '7810', '7820', '7610']) expect(reporting.has(code)).toBe(true);
  expect(facts.filter(({ industryCode }) => industryCode === null).length).toBeGreaterThan(4);
});

test('each unit is followed up: some did not report the last round, some are behind', () => {
  const last = new Set(
    city.reports.filter(({ facts }) => facts.month === '2020-03').map(({ projectIndex }) => projectIndex),
  );
  const open = city.projects.flatMap(({ facts }, i) => (isIn(city, i) && facts.stage === 'building' ? [i] : []));
  expect(open.filter((i) => !last.has(i)).length).toBeGreaterThan(3);
  expect(open.filter((i) => lagPoints(i) >= 15).length).toBeGreaterThan(5);
  expect(city.reports.some(({ facts }) => facts.problems?.includes('征地拆迁'))).toBe(true);
});

function lagPoints(index: number): number {
  const number = (month: string | null | undefined) => Number(month?.slice(0, 4)) * 12 + Number(month?.slice(5));
  const facts = city.projects[index]?.facts;
  const [start, finish] = [number(facts?.plannedStart), number(facts?.plannedFinish)];
  const totals = city.reports
    .filter(({ projectIndex }) => projectIndex === index)
    .map((report) => report.facts.totalYuan ?? 0);
  const elapsed = Math.min(100, ((number('2020-03') - start + 1) * 100) / (finish - start + 1));
  return elapsed - (Math.max(...totals) * 100) / (facts?.plannedTotalYuan ?? 1);
}

test('every owner’s code has its check character and names nobody real', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const owners = new Map(city.projects.map(({ facts }) => [facts.ownerCode ?? '', facts.ownerName]));
  expect(new Set(owners.values()).size).toBe(owners.size);
  for (const [code, name] of owners) {
    expect(code).toMatch(/^(91|12)331\d{3}DEM/);
    expect(name).toMatch(/演/);
    const sum = total(weights.map((weight, i) => weight * alphabet.indexOf(code[i] ?? '')));
    expect(alphabet.indexOf(code[17] ?? '')).toBe((31 - (sum % 31)) % 31);
  }
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
  expect(new Set(city.accounts.map(({ role }) => role)).size).toBe(7);
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
