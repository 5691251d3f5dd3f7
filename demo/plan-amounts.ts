import { yearOf } from '#kernel/period.ts';
import type { SixAction } from '#kernel/project-kinds.ts';
import { monthsBetween } from './calendar.ts';
import type { DemoCity, DemoProject } from './demo-types.ts';
import { type Random, randomOf } from './random.ts';

/** What is planned for a project in a year, as it was recorded. */
export type DemoAmount = {
  readonly projectIndex: number;
  readonly year: number;
  readonly plannedYuan: number;
  readonly recordedAt: string;
};

/** What was decided about a project in the plan of a year. */
export type DemoDecision = {
  readonly projectIndex: number;
  readonly year: number;
  readonly mode: 'include' | 'exclude';
  readonly action: SixAction | null;
  readonly reason: string;
};

/** When the amounts of a year were drawn up; those of later years came with the rolling plan of 2020. */
const drawnUp: ReadonlyMap<number, string> = new Map([
  [2019, '2019-01-21T10:00:00+08:00'],
  [2020, '2020-01-17T10:00:00+08:00'],
  [2021, '2020-01-17T10:30:00+08:00'],
  [2022, '2020-01-17T10:30:00+08:00'],
]);

/** Stages that are near enough to the start to be planned for. */
const ripe: ReadonlySet<string> = new Set(['feasibility', 'design', 'permits', 'tender', 'building']);

/**
 * Yearly amounts from 2019 to 2022. Those of 2019 are rounded figures near what was done, an eighth of them missed; those
 * of 2020 follow from the first quarter, whose share of a year is known; what remains goes to the years after.
 */
export function demoAmounts({ projects, reports }: DemoCity, seed = 2020): DemoAmount[] {
  const done = new Map<string, { yearYuan: number; totalYuan: number }>();
  for (const { projectIndex, facts } of reports) {
    const reported = { yearYuan: facts.yearToDateYuan ?? 0, totalYuan: facts.totalYuan ?? 0 };
    done.set(`${projectIndex} ${yearOf(facts.month)}`, reported);
  }
  return projects.flatMap((project, projectIndex) => {
    const random = randomOf(seed, `yearly amounts ${projectIndex}`);
    const at = (year: number) => done.get(`${projectIndex} ${year}`);
    const spentYuan = at(2019)?.totalYuan ?? at(2018)?.totalYuan ?? 0;
    const lastYear = at(2019)?.yearYuan ?? 0;
    const planned = [
      [2019, nearDone(random, lastYear)] as const,
      ...yearsAhead(random, project, { spentYuan, doneYuan: at(2020)?.yearYuan ?? null }),
    ];
    return planned
      .filter(([, yuan]) => yuan > 0)
      .map(([year, plannedYuan]) => ({ projectIndex, year, plannedYuan, recordedAt: drawnUp.get(year) ?? '' }));
  });
}

function nearDone(random: Random, doneYuan: number): number {
  const share = random.chance(0.12) ? random.between(1.35, 2.1) : random.between(0.86, 1.12);
  return rounded(doneYuan * share);
}

/** Share of a year that is usually done by the end of March. */
const firstQuarter = 0.17;

type Course = { readonly spentYuan: number; readonly doneYuan: number | null };

/** 2020 by the pace of its first quarter, or by its planned months where work has not begun; then what is left over. */
function yearsAhead(
  random: Random,
  { facts }: DemoProject,
  { spentYuan, doneYuan }: Course,
): (readonly [number, number])[] {
  const { plannedTotalYuan: total, plannedStart: start, plannedFinish: finish, stage } = facts;
  if (total === null || start === null || finish === null || stage === null || !ripe.has(stage)) return [];
  const left = Math.max(total - spentYuan, 0);
  const isAhead = doneYuan === null && start >= '2020-01';
  if (doneYuan === null && !isAhead) return [];
  const months = Math.max(monthsBetween(start, finish) + 1, 6);
  const share = (year: number) => Math.max(Math.min(monthsBetween(start, `${year}-12`) + 1, months, 12), 0) / months;
  const paceYuan = ((doneYuan ?? 0) / firstQuarter) * random.between(0.82, 1.25);
  const first = Math.min(isAhead ? left * share(2020) * 0.6 : Math.max(paceYuan, doneYuan ?? 0), left);
  const second = Math.min(left - first, isAhead ? left * share(2021) : (left - first) * 0.7);
  return [
    [2020, rounded(first)],
    [2021, rounded(second)],
    [2022, rounded(left - first - second)],
  ];
}

/** To 10 万元 above 200 万元, to 1 万元 below. */
function rounded(yuan: number): number {
  const step = yuan >= 2_000_000 ? 100_000 : 10_000;
  return Math.round(yuan / step) * step;
}

/** A few decisions of the city: works of other departments left out, one project without an action put in. */
export function demoDecisions({ projects }: DemoCity, amounts: readonly DemoAmount[]): DemoDecision[] {
  const planned = amounts.filter(({ year }) => year === 2020).map(({ projectIndex }) => projectIndex);
  const at = (matches: (project: DemoProject) => boolean, count: number) =>
    planned.filter((index) => projects[index] && matches(projects[index])).slice(0, count);
  const sewers = at(({ facts }) => facts.industryCode === '7810', 3);
  const dykes = at(({ facts }) => facts.industryCode === '7610', 2);
  return [
    ...sewers.map((projectIndex) => ({
      ...{ projectIndex, year: 2020, mode: 'exclude' as const, action: null },
      reason: '由住建部门列入城镇污水管网计划，避免重复安排',
    })),
    ...dykes.map((projectIndex) => ({
      ...{ projectIndex, year: 2020, mode: 'include' as const, action: 'restoration' as const },
      reason: '与流域水生态修复统一推进，纳入生态修复专项行动',
    })),
  ];
}
