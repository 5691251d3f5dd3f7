import { randomUUID } from 'node:crypto';
import type { Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { addKeyProject as adding, LongPlan, saveKeyProject as saving } from '../contract-long-plan.ts';
import { checkPeriod, isInPeriod, mayHoldKeyProject, mostKeyProjects } from '../rules/long-plan.ts';
import { mayWriteCityPlan } from '../rules/writers.ts';
import { listState, lockedKeyProject, projectsIn, saveKeyProjects } from '../store/key-projects.ts';
import { longPlanOf } from '../store/long-plans.ts';
import type { KeyProjectTable } from '../store/tables.ts';

type Content = Sent<typeof adding>['body'];
type Written = { id: string; version: number };

/**
 * Adds an item to the list of key projects. Refuses `cityWritesPlan`, `notFound`, `periodUnclear`, `outsidePeriod`,
 * `keyProjectBelowCounty`, `projectsElsewhere`, `listFull`.
 */
export function addKeyProject(
  desk: Desk,
  caller: Caller,
  { id: planId, body }: { readonly id: string; readonly body: Content },
): Promise<Written> {
  mayWriteCityPlan(caller);
  return inRemit(desk.db, caller, async (tx) => {
    const plan = await planFor(tx, caller, planId);
    const { items } = await listState(tx, caller.cityCode, plan);
    if (items >= mostKeyProjects) throw new Refusal('listFull', { limit: mostKeyProjects });
    return written(tx, caller, {
      plan,
      id: randomUUID(),
      content: body,
      isRemoved: false,
      before: null,
      now: desk.clock(),
    });
  });
}

/**
 * Changes an item, or takes it out of the list; the former stays as an earlier version.
 * Refuses what `addKeyProject` refuses but `listFull`, and `planChanged`.
 */
export function saveKeyProject(
  desk: Desk,
  caller: Caller,
  {
    id: planId,
    itemId,
    body,
  }: { readonly id: string; readonly itemId: string; readonly body: Sent<typeof saving>['body'] },
): Promise<Written> {
  mayWriteCityPlan(caller);
  const { isRemoved, version, ...content } = body;
  return inRemit(desk.db, caller, async (tx) => {
    const plan = await planFor(tx, caller, planId);
    const before = await lockedKeyProject(tx, caller.cityCode, { planId, id: itemId });
    if (!before) throw new Refusal('notFound');
    if (before.version !== version) {
      throw new Refusal('planChanged', { by: before.recorded_by, version: before.version });
    }
    return written(tx, caller, { plan, id: itemId, content, isRemoved, before, now: desk.clock() });
  });
}

async function planFor(tx: Tx, caller: Caller, id: string): Promise<LongPlan> {
  const plan = await longPlanOf(tx, caller.cityCode, id);
  if (!plan) throw new Refusal('notFound');
  return plan;
}

type Writing = {
  readonly plan: LongPlan;
  readonly id: string;
  readonly content: Content;
  readonly isRemoved: boolean;
  readonly before: KeyProjectTable | null;
  readonly now: Date;
};

async function written(
  tx: Tx,
  caller: Caller,
  { plan, id, content, isRemoved, before, now }: Writing,
): Promise<Written> {
  const path = await placeOf(tx, caller, { plan, content });
  const { position, name, totalYuan, unitCode, responsible } = content;
  const row: KeyProjectTable = {
    ...{ city_code: caller.cityCode, plan_id: plan.id, id, version: (before?.version ?? 0) + 1, path, position, name },
    ...{ content: content.content, total_yuan: totalYuan, responsible, unit_code: unitCode, is_removed: isRemoved },
    from_year: Number(content.fromYear),
    to_year: Number(content.toYear),
    project_ids: [...new Set(content.projectIds)],
    recorded_at: now.toISOString(),
    recorded_by: caller.name,
  };
  await saveKeyProjects(tx, [row]);
  await audit(tx, caller, {
    act: 'plan.save-key-project',
    path,
    entityId: `${plan.id}/${id}`,
    before: before && { version: before.version, name: before.name, isRemoved: before.is_removed },
    after: { version: row.version, name, isRemoved, projectIds: row.project_ids },
    at: now,
  });
  return { id, version: row.version };
}

type Placing = { readonly plan: LongPlan; readonly content: Content };

/** Where the item stands, once everything about it has been looked at. */
async function placeOf(tx: Tx, caller: Caller, { plan, content }: Placing): Promise<string> {
  const years = { fromYear: Number(content.fromYear), toYear: Number(content.toYear) };
  checkPeriod(years);
  if (!isInPeriod(years, plan)) throw new Refusal('outsidePeriod', { from: plan.fromYear, to: plan.toYear });
  const regions = await regionsOf(tx, caller.cityCode);
  const region = regions.find(({ code }) => code === content.unitCode);
  mayHoldKeyProject(region?.kind);
  const ids = [...new Set(content.projectIds)];
  const unit = content.unitCode === caller.cityCode ? null : content.unitCode;
  const found = ids.length === 0 ? 0 : await projectsIn(tx, caller.cityCode, { ids, unit });
  if (found < ids.length) throw new Refusal('projectsElsewhere', { unit: region?.name ?? content.unitCode });
  return region?.path ?? caller.cityCode;
}
