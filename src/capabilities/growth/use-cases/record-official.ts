import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { recordOfficial as contract } from '../contract.ts';
import { storedValue } from '../rules/official-figure.ts';
import { mayHaveTarget } from '../rules/targets.ts';
import { writeOfficial } from '../store/facts.ts';

/**
 * Records what the statistics bureau published. A revision is a new version; nothing is derived from it.
 * Refuses `notYetPublished`, `rateUnclear`, `amountUnclear`, `targetBelowCounty` and `notFound`.
 */
export function recordOfficial(
  desk: Desk,
  caller: Caller,
  figure: Sent<typeof contract>['body'],
): Promise<Reply<typeof contract>> {
  const now = desk.clock();
  const value = storedValue(figure, dayOf(now));
  return inRemit(desk.db, caller, async (tx) => {
    const region = (await regionsOf(tx, caller.cityCode)).find(({ code }) => code === figure.unitCode);
    if (!region) throw new Refusal('notFound');
    mayHaveTarget(region.kind);
    const recordedAt = now.toISOString();
    const stored = { ...figure, value, path: region.path, recordedAt, recordedBy: caller.name };
    const version = await writeOfficial(tx, caller.cityCode, stored);
    await audit(tx, caller, {
      act: 'growth.record-official',
      path: region.path,
      entityId: `${figure.unitCode}/${figure.month}/${figure.fact}`,
      before: null,
      after: { value, version, source: figure.source },
      at: now,
    });
    return { ...figure, version, recordedAt };
  });
}
