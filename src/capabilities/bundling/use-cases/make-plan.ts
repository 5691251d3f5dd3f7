import { z } from 'zod';
import { month, regionCode } from '#kernel/fields.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isInRemit, unitPath } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { longRunKind, type TakenRun } from '#platform/long-run/kind.ts';
import { askForRun } from '#platform/long-run/long-runs.ts';
import { unitsOf } from '../../organisation/public.ts';
import type { PlanBundle } from '../contract.ts';
import { bundlingKey, isEligible } from '../rules/lawful/lawful.ts';
import type { MadePlan, PlanTask } from '../rules/made-plan.ts';
import { faultsOf } from '../rules/packing/checked.ts';
import type { Item } from '../rules/packing/split.ts';
import { thresholdYuan } from '../rules/read-items.ts';
import { restReasons } from '../rules/rest-reason.ts';
import { sharedMonths, windowOf } from '../rules/windows.ts';
import { allItems, type StoredItem } from '../store/items.ts';
import { writePlan } from '../store/plans.ts';

/** Items that one run takes, at most. */
const mostItems = 5000;

const input = z.object({ unitCode: regionCode, maxMembers: z.int(), month, knownAt: z.string() });
type Input = z.output<typeof input>;

/** The long run that works a plan out; the plan has the id of the run. */
export const planRunKind = longRunKind<Input, PlanTask, MadePlan>({
  room: 'bundling',
  kind: 'plan',
  act: 'bundling.plan',
  needs: 'bundling.run',
  input,
  worker: new URL('../jobs/bundling-worker.ts', import.meta.url),
  heapMb: 512,
  mostMinutes: 15,
  prepare: async (desk, run) => {
    const { eligible } = await readInRemit(desk.db, { remit: run.path, ownerCode: null }, (tx) => inputOf(tx, run));
    return { items: eligible.map(({ item }) => item), shape: shapeOf(run.input), seed: 1 };
  },
  finish: (tx, run, made) => keep(tx, run, made),
});

/**
 * Asks which items could become one project each. Refuses `notFound` for a township or outside the remit,
 * `nothingToBundle`, `tooManyItems`, `longRunsWaiting`.
 */
export async function askBundling(
  desk: Desk,
  caller: Caller,
  { unitCode, maxMembers }: { readonly unitCode: string; readonly maxMembers: number },
): Promise<{ id: string; isNew: boolean }> {
  const { cityCode: city } = caller;
  const knownAt = desk.clock().toISOString();
  const asked = { unitCode, maxMembers, month: dayOf(desk.clock()).slice(0, 7), knownAt };
  await readInRemit(desk.db, caller, async (tx) => {
    const path = unitCode === city ? city : (await unitsOf(tx, city)).find(({ code }) => code === unitCode)?.path;
    if (path === undefined || !isInRemit(path, caller.remit)) throw new Refusal('notFound');
    const { items, eligible } = await inputOf(tx, { cityCode: city, input: asked });
    if (items > mostItems) throw new Refusal('tooManyItems', { most: mostItems });
    if (eligible.length < 2) throw new Refusal('nothingToBundle');
  });
  return askForRun(desk, caller, { kind: planRunKind, input: asked });
}

function shapeOf({ maxMembers }: Input): PlanTask['shape'] {
  return { minimumYuan: thresholdYuan, maxMembers };
}

/** What can be bundled in a unit now, each item with the months and the key that the engine goes by. */
async function inputOf(tx: Tx, { cityCode: city, input: asked }: Pick<TakenRun<Input>, 'cityCode' | 'input'>) {
  const unit = asked.unitCode === city ? undefined : asked.unitCode;
  const found = await allItems(tx, city, { thresholdYuan, unit, most: mostItems + 1 });
  const eligible = found.filter(isEligible).map((stored) => ({ stored, item: itemOf(stored, asked.month) }));
  return { items: found.length, eligible };
}

function itemOf(stored: StoredItem, thisMonth: string): Item {
  const { id, amountYuan } = stored;
  return { id, amountYuan: amountYuan ?? 0, key: bundlingKey(stored), ...windowOf(stored, thisMonth) };
}

/** Keeps what came out, once it was checked against the items as they stand now. */
async function keep(tx: Tx, run: TakenRun<Input>, made: MadePlan): Promise<{ planId: string }> {
  const { cityCode: city, id, path, input: asked } = run;
  const { items, eligible } = await inputOf(tx, run);
  const all = eligible.map(({ item }) => item);
  const faults = faultsOf(all, shapeOf(asked), made.bundles);
  // The library may have changed while the run was under way: such a plan is worked out anew.
  if (faults.length > 0) throw new Refusal('planOutdated');
  const known = new Map(eligible.map((one) => [one.item.id, one]));
  const bundles = made.bundles
    .map((ids) => bundleOf(ids.flatMap((one) => known.get(one) ?? [])))
    .toSorted((one, other) => order(one.unitCode, other.unitCode) || order(one.ownerName, other.ownerName))
    .map((bundle, position) => ({ ...bundle, position }));
  const taken = new Set(made.bundles.flat());
  const plan = {
    ...{ id, unitCode: asked.unitCode, madeAt: asked.knownAt, madeBy: run.askedByName, maxMembers: asked.maxMembers },
    ...{ items, eligible: eligible.length, bundles: bundles.length, bound: made.bound, isProven: made.isProven },
    ...{ members: taken.size, frontier: [...made.frontier], rest: restReasons(all, taken, shapeOf(asked)) },
  };
  await writePlan(tx, city, { path, plan, bundles });
  return { planId: id };
}

function order(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}

type Known = { readonly stored: StoredItem; readonly item: Item };

function bundleOf(members: readonly Known[]): Omit<PlanBundle, 'position'> & { readonly path: string } {
  const [first] = members;
  const { unitCode = '', ownerName = null, owner = null, industryCode = null, path = '' } = first?.stored ?? {};
  return {
    path: unitPath(path),
    ...{ unitCode, ownerName: ownerName ?? owner ?? '', industryCode },
    totalYuan: members.reduce((sum, { item }) => sum + item.amountYuan, 0),
    ...sharedMonths(members.map(({ item }) => item)),
    members: members
      .map(({ stored, item }) => ({ projectId: stored.id, name: stored.name, amountYuan: item.amountYuan }))
      .toSorted((one, other) => other.amountYuan - one.amountYuan),
  };
}
