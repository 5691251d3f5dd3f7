import { expect, test } from 'vitest';
import { projectStages } from '../src/capabilities/project-library/rules/project.ts';
import { division, holding, isIn, total } from './city-sums.ts';
import { demoCity } from './demo-city.ts';

const city = demoCity();

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

test('a project is planned to end after it is planned to begin', () => {
  const turned = city.projects.filter(({ facts }) => (facts.plannedFinish ?? '~') <= (facts.plannedStart ?? ''));
  expect(turned).toEqual([]);
});

test('the library has every stage, small projects, neighbours and open questions', () => {
  const facts = city.projects.map((project) => project.facts);
  expect([...new Set(facts.map(({ stage }) => stage))].sort()).toEqual([...projectStages].sort());
  const small = facts.filter(({ plannedTotalYuan }) => plannedTotalYuan !== null && plannedTotalYuan < 5_000_000);
  expect(small.length).toBeGreaterThanOrEqual(550);
  expect(small.length).toBeLessThanOrEqual(700);
  const open = small.filter(({ code, stage }) => code === null && (stage === 'idea' || stage === 'proposal'));
  expect(open.length).toBeGreaterThanOrEqual(200);
  const owners = Object.values(Object.groupBy(open, ({ unitCode, ownerCode }) => `${unitCode} ${ownerCode}`));
  expect(owners.filter((own = []) => own.length >= 6).length).toBeGreaterThanOrEqual(20);
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
