import { randomUUID } from 'node:crypto';
import type { Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { createLongPlan as creation, LongPlan, saveLongPlan as saving } from '../contract-long-plan.ts';
import { checkPeriod, missingOfLongPlan } from '../rules/long-plan.ts';
import { mayAppend } from '../rules/work-plan.ts';
import { mayWriteCityPlan } from '../rules/writers.ts';
import { listState } from '../store/key-projects.ts';
import { appendLongPlan, longPlanOf } from '../store/long-plans.ts';
import { terms } from '../terms.ts';

type Content = Sent<typeof creation>['body'];

/** Begins a plan of several years. Refuses `cityWritesPlan`, `periodUnclear`, `planIncomplete`. */
export function createLongPlan(desk: Desk, caller: Caller, body: Content): Promise<LongPlan> {
  mayWriteCityPlan(caller);
  return inRemit(desk.db, caller, (tx) =>
    appended(tx, caller, { content: checked(body), id: randomUUID(), before: null, now: desk.clock() }),
  );
}

/**
 * Appends a version to a plan of several years. Refuses `cityWritesPlan`, `notFound`, `periodUnclear`,
 * `planIncomplete`, `planChanged`, `adoptedStays`, `reasonMissing`, and `periodTooShort` where items of its list would
 * lie outside.
 */
export function saveLongPlan(
  desk: Desk,
  caller: Caller,
  { id, body }: { readonly id: string; readonly body: Sent<typeof saving>['body'] },
): Promise<LongPlan> {
  mayWriteCityPlan(caller);
  const { version, ...given } = body;
  const content = checked(given);
  return inRemit(desk.db, caller, async (tx) => {
    const before = await longPlanOf(tx, caller.cityCode, id);
    if (!before) throw new Refusal('notFound');
    mayAppend(content, before, version);
    const { fromYear, toYear } = content;
    const { outside } = await listState(tx, caller.cityCode, { id, fromYear, toYear });
    if (outside > 0) throw new Refusal('periodTooShort', { items: outside, from: fromYear, to: toYear });
    return appended(tx, caller, { content, id, before, now: desk.clock() });
  });
}

type Checked = Omit<Content, 'fromYear' | 'toYear'> & { readonly fromYear: number; readonly toYear: number };

/** The content, with its period and, if it is to be adopted, its parts looked at. */
function checked(given: Content): Checked {
  const content = { ...given, fromYear: Number(given.fromYear), toYear: Number(given.toYear) };
  checkPeriod(content);
  const [missing] = content.state === 'adopted' ? missingOfLongPlan(content) : [];
  if (missing !== undefined) throw new Refusal('planIncomplete', { what: terms[missing].zh });
  return content;
}

type Appending = {
  readonly content: Checked;
  readonly id: string;
  readonly before: LongPlan | null;
  readonly now: Date;
};

async function appended(tx: Tx, caller: Caller, { content, id, before, now }: Appending): Promise<LongPlan> {
  const version = (before?.version ?? 0) + 1;
  const plan: LongPlan = { ...content, id, version, recordedAt: now.toISOString(), recordedBy: caller.name };
  if (!(await appendLongPlan(tx, caller.cityCode, plan))) throw new Refusal('planChanged', { by: '—', version });
  await audit(tx, caller, {
    act: 'plan.save-long-plan',
    path: caller.cityCode,
    entityId: id,
    before: before && { version: before.version, state: before.state },
    after: { version, state: content.state, name: content.name, note: content.note },
    at: now,
  });
  return plan;
}
