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
 * Yearly amounts from 2019 to 2022. Those of 2019 are rounded figures near what was done, an eighth of them missed;
 * those of later years share out what remains of the planned total over the months that are left. Whole 万元.
 */
export function demoAmounts({ projects, reports }: DemoCity, seed = 2020): DemoAmount[] {
  const done = new Map<string, { yearYuan: number; totalYuan: number }>();
  for (const { projectIndex, facts } of reports) {
    const reported = { yearYuan: facts.yearToDateYuan ?? 0, totalYuan: facts.totalYuan ?? 0 };
    done.set(`${projectIndex} ${yearOf(facts.month)}`, reported);
  }
  return projects.flatMap((project, projectIndex) => {
    const random = randomOf(seed, `yearly amounts ${projectIndex}`);
    const lastYear = done.get(`${projectIndex} 2019`);
    const spent = lastYear?.totalYuan ?? done.get(`${projectIndex} 2018`)?.totalYuan ?? 0;
    const planned = [
      ...(lastYear ? [[2019, nearDone(random, lastYear.yearYuan)] as const] : []),
      ...shareOut(project, spent, done.get(`${projectIndex} 2020`)?.yearYuan ?? 0),
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

/** What remains, by the months of each year between now and the planned end; at least what is done already. */
function shareOut({ facts }: DemoProject, spentYuan: number, doneYuan: number): (readonly [number, number])[] {
  const { plannedTotalYuan: total, plannedStart: start, plannedFinish: finish, stage } = facts;
  if (total === null || finish === null || start === null || stage === null || !ripe.has(stage)) return [];
  const from = start > '2020-01' ? start : '2020-01';
  const to = finish > '2020-06' ? finish : '2020-06';
  const whole = monthsBetween(from, to) + 1;
  const left = Math.max(total - spentYuan, 0);
  if (whole < 1) return [];
  return [2020, 2021, 2022].map((year) => {
    const [first, last] = [from > `${year}-01` ? from : `${year}-01`, to < `${year}-12` ? to : `${year}-12`];
    const months = Math.max(monthsBetween(first, last) + 1, 0);
    const yuan = rounded((left * months) / whole);
    return [year, year === 2020 ? Math.max(yuan, rounded(doneYuan)) : yuan] as const;
  });
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
