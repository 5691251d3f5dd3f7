import { createHash } from 'node:crypto';
import { type SixAction, sixActions } from '#kernel/project-kinds.ts';
import type { Tx } from '#platform/database.ts';
import type { PlacedRegion } from '../src/capabilities/organisation/public.ts';
import { saveAmounts } from '../src/capabilities/plan/store/amounts.ts';
import { saveKeyProjects } from '../src/capabilities/plan/store/key-projects.ts';
import { appendLongPlan } from '../src/capabilities/plan/store/long-plans.ts';
import { saveMembers } from '../src/capabilities/plan/store/members.ts';
import { appendWorkPlan } from '../src/capabilities/plan/store/work-plans.ts';
import { caliberOf } from '../src/capabilities/project-library/rules/caliber/caliber-of.ts';
import type { DemoCity, DemoProject } from './demo-types.ts';
import { type DemoAmount, demoAmounts, demoDecisions } from './plan-amounts.ts';
import { actionTexts, longPlanTexts, unlandedItems, workPlanTexts } from './plan-texts.ts';
import { recorder as recordedBy } from './recorder.ts';

const cityCode = '331000';

/** Where the projects of the demo stand in the database. */
type Places = { readonly ids: readonly string[]; readonly regions: ReadonlyMap<string, PlacedRegion> };

/** Loads what the demo city plans: yearly amounts, decisions, two work plans, and the plan 2019–2022. */
export async function loadPlan(tx: Tx, city: DemoCity, places: Places): Promise<void> {
  const amounts = demoAmounts(city);
  const path = (index: number) => pathOf(city.projects[index], places.regions);
  await saveAmounts(
    tx,
    amounts.map(({ projectIndex, year, plannedYuan, recordedAt }) => ({
      ...{
        city_code: cityCode,
        year,
        project_id: places.ids[projectIndex] ?? '',
        version: 1,
        path: path(projectIndex),
      },
      ...{ planned_yuan: plannedYuan, note: null, recorded_at: recordedAt, recorded_by: recordedBy, source: null },
    })),
  );
  await saveMembers(
    tx,
    demoDecisions(city, amounts).map(({ projectIndex, year, mode, action, reason }) => ({
      ...{
        city_code: cityCode,
        year,
        project_id: places.ids[projectIndex] ?? '',
        version: 1,
        path: path(projectIndex),
      },
      ...{ mode, action, reason, recorded_at: '2020-02-03T09:20:00+08:00', recorded_by: recordedBy },
    })),
  );
  for (const year of [2019, 2020] as const) await loadWorkPlan(tx, city, { year, amounts, regions: places.regions });
  await loadLongPlan(tx, city, places);
}

type PlanOfYear = {
  readonly year: 2019 | 2020;
  readonly amounts: readonly DemoAmount[];
  readonly regions: Places['regions'];
};

async function loadWorkPlan(tx: Tx, { projects }: DemoCity, { year, amounts, regions }: PlanOfYear): Promise<void> {
  const planned = amounts.filter((amount) => amount.year === year);
  const actions = sixActions.map((action) => {
    const own = planned.filter(({ projectIndex }) => projects[projectIndex]?.facts.action === action);
    return {
      action,
      ...actionTexts[action],
      dueOn: `${year}-12-31`,
      targets: targetsOf(own, projects, year).filter(isShown(action)),
    };
  });
  const plan = { year, state: 'adopted' as const, ...workPlanTexts[year], note: null, actions };
  const pathOf = (code: string) => regions.get(code)?.path ?? cityCode;
  const recorded = { recordedAt: `${year}-02-18T16:00:00+08:00`, recordedBy };
  await appendWorkPlan(tx, cityCode, { plan: { ...plan, version: 1, ...recorded }, pathOf });
}

/** Of the city: projects, starts, completions, and investment rounded down to 100 万元; of the units, projects. */
function targetsOf(own: readonly DemoAmount[], projects: readonly DemoProject[], year: number) {
  const facts = own.flatMap(({ projectIndex }) => projects[projectIndex]?.facts ?? []);
  const count = (key: 'plannedStart' | 'plannedFinish') =>
    facts.filter((one) => one[key]?.startsWith(`${year}-`)).length;
  const yuan = own.reduce((sum, { plannedYuan }) => sum + plannedYuan, 0);
  const target = (
    kind: 'projects' | 'started' | 'finished' | 'investment',
    amount: number,
    unitCode: string = cityCode,
  ) => ({
    ...{ kind, unitCode, amount },
  });
  const units = [...new Set(facts.map(({ unitCode }) => unitCode))].sort();
  return [
    target('projects', facts.length),
    target('started', count('plannedStart')),
    target('finished', count('plannedFinish')),
    target('investment', Math.floor(yuan / 1_000_000) * 1_000_000),
    ...units.map((unit) => target('projects', facts.filter(({ unitCode }) => unitCode === unit).length, unit)),
  ];
}

/** Only one action is broken down to the counties; the others have targets of the city. */
function isShown(action: SixAction): (target: { readonly unitCode: string }) => boolean {
  return ({ unitCode }) => action === 'restoration' || unitCode === cityCode;
}

async function loadLongPlan(tx: Tx, city: DemoCity, places: Places): Promise<void> {
  const id = idOf('long plan');
  const recorded = { recordedAt: '2020-01-20T15:30:00+08:00', recordedBy };
  const state = { id, version: 1, fromYear: 2019, toYear: 2022, state: 'adopted' as const, note: null };
  await appendLongPlan(tx, cityCode, { ...state, ...longPlanTexts, ...recorded });
  const items = [
    ...landedItems(city, places),
    ...unlandedItems.map((item) => ({ ...item, projectIds: [] as string[] })),
  ];
  await saveKeyProjects(
    tx,
    items.map(({ unitCode, name, content, totalWan, fromYear, toYear, responsible, projectIds }, i) => ({
      ...{ city_code: cityCode, plan_id: id, id: idOf(`key project ${i}`), version: 1, position: i + 1, name, content },
      ...{ path: places.regions.get(unitCode)?.path ?? cityCode, unit_code: unitCode, responsible },
      ...{ total_yuan: totalWan * 10_000, from_year: fromYear, to_year: toYear, project_ids: projectIds },
      ...{ is_removed: false, recorded_at: recorded.recordedAt, recorded_by: recordedBy },
    })),
  );
}

/** The three largest counted projects of each unit whose work meets the period, and the second phase behind the first. */
function landedItems({ projects }: DemoCity, { ids, regions }: Places) {
  const counted = projects
    .map(({ facts }, index) => ({ facts, id: ids[index] ?? '' }))
    .filter(({ facts }) => caliberOf(facts).verdict === 'in' && (facts.plannedFinish ?? '') >= '2019-06')
    .sort((one, other) => (other.facts.plannedTotalYuan ?? 0) - (one.facts.plannedTotalYuan ?? 0));
  return [...Map.groupBy(counted, ({ facts }) => facts.unitCode)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([unitCode, of]) =>
      of.slice(0, 3).map(({ facts, id }) => {
        const [start, finish] = [Number(facts.plannedStart?.slice(0, 4)), Number(facts.plannedFinish?.slice(0, 4))];
        return {
          ...{ unitCode, name: facts.name, content: facts.content ?? '', projectIds: [id] },
          totalWan: Math.round((facts.plannedTotalYuan ?? 0) / 10_000),
          ...{ fromYear: start, toYear: finish, responsible: facts.ownerName ?? regions.get(unitCode)?.name ?? '' },
        };
      }),
    );
}

function pathOf(project: DemoProject | undefined, regions: Places['regions']): string {
  const { townshipCode, unitCode } = project?.facts ?? { townshipCode: null, unitCode: cityCode };
  return regions.get(townshipCode ?? unitCode)?.path ?? `${cityCode}/${unitCode}`;
}

function idOf(what: string): string {
  const hex = createHash('sha256').update(`qingzhang demo ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
