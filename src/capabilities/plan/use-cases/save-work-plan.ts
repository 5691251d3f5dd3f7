import type { Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { saveWorkPlan as contract, WorkPlan } from '../contract-work-plan.ts';
import { mayBePlanTarget } from '../rules/targets.ts';
import { checkActions, mayAppend, missingOfWorkPlan } from '../rules/work-plan.ts';
import { mayWriteCityPlan } from '../rules/writers.ts';
import { appendWorkPlan, workPlanOf } from '../store/work-plans.ts';
import { terms } from '../terms.ts';

type Asked = { readonly year: number; readonly body: Sent<typeof contract>['body'] };

/**
 * Appends a version to the work plan of a year. Refuses `cityWritesPlan`, `planActionTwice`, `targetTwice`,
 * `planIncomplete`, `planTargetBelowCounty`, `planChanged`, `adoptedStays`, `reasonMissing`.
 */
export function saveWorkPlan(desk: Desk, caller: Caller, { year, body }: Asked): Promise<WorkPlan> {
  mayWriteCityPlan(caller);
  checkActions(body.actions);
  mayBeAdopted(body);
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const city = caller.cityCode;
    const [regions, before] = [await regionsOf(tx, city), await workPlanOf(tx, city, { year })];
    const places = new Map(regions.map((region) => [region.code, region]));
    for (const { unitCode } of body.actions.flatMap(({ targets }) => targets))
      mayBePlanTarget(places.get(unitCode)?.kind);
    mayAppend(body, before, body.version);
    const version = body.version + 1;
    const plan = { ...body, year, version, recordedAt: now.toISOString(), recordedBy: caller.name };
    const isWritten = await appendWorkPlan(tx, city, { plan, pathOf: (code) => places.get(code)?.path ?? city });
    if (!isWritten) throw new Refusal('planChanged', { by: '—', version });
    await audit(tx, caller, {
      act: 'plan.save-work-plan',
      path: city,
      entityId: String(year),
      before: before && { version: before.version, state: before.state },
      after: { version, state: body.state, note: body.note },
      at: now,
    });
    const after = await workPlanOf(tx, city, { year });
    if (!after) throw new Refusal('notFound');
    return after;
  });
}

function mayBeAdopted(body: Asked['body']): void {
  if (body.state !== 'adopted') return;
  const [missing] = missingOfWorkPlan(body);
  if (missing !== undefined) {
    const what = missing === 'actions' ? terms.room.zh : terms[missing].zh;
    throw new Refusal('planIncomplete', { what });
  }
}
