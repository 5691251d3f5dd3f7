import type { Reply, Sent } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { recordOfficial as contract } from '../contract.ts';
import { isEmbargoed, storedValue } from '../rules/official-figure.ts';
import { mayHaveTarget } from '../rules/targets.ts';
import { writeOfficial } from '../store/facts.ts';

/**
 * Records what the statistics bureau published. A revision is a new version; nothing is derived from it.
 * Refuses `notYetPublished`, `cellTooSmall`, `rateUnclear`, `amountUnclear`, `targetBelowCounty` and `notFound`.
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
    const { projects = null, largestSharePercent = null } = figure;
    const stored = {
      ...figure,
      projects,
      largestSharePercent,
      value,
      path: region.path,
      recordedAt,
      recordedBy: caller.name,
    };
    const isAhead = isEmbargoed(figure.publishedOn, dayOf(now));
    const version = await writeOfficial(tx, caller.cityCode, stored);
    await audit(tx, caller, {
      act: 'growth.record-official',
      path: region.path,
      entityId: `${figure.unitCode}/${figure.month}/${figure.fact}`,
      before: null,
      // Whoever reads the audit is not told a figure before its day; the version itself keeps it.
      after: { ...(!isAhead && { value }), version, source: figure.source, publishedOn: figure.publishedOn },
      at: now,
    });
    const { unitCode, month, fact, source, publishedOn } = figure;
    const told = { unitCode, month, fact, source, publishedOn, isEmbargoed: isAhead };
    return { ...told, value: figure.value, version, recordedAt };
  });
}
