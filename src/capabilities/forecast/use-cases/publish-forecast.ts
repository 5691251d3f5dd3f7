import { Refusal } from '#kernel/refusal.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { ForecastRun } from '../contract.ts';
import { runOf, writePublished } from '../store/runs.ts';

/**
 * Publishes a forecast, which never changes from then on. Refuses `notFound`, `forecastPublished`, and `forecastOlder`
 * where a newer one is published: what was thought once must not appear as what is thought now.
 */
export function publishForecast(desk: Desk, caller: Caller, { id }: { readonly id: string }): Promise<ForecastRun> {
  const now = desk.clock();
  const { cityCode: city, name } = caller;
  return inRemit(desk.db, caller, async (tx) => {
    const run = caller.remit === city ? await runOf(tx, city, { id }) : undefined;
    if (!run) throw new Refusal('notFound');
    if (run.publishedAt !== null) throw new Refusal('forecastPublished');
    const newest = await runOf(tx, city, { published: 'yes' });
    if (newest && newest.madeAt > run.madeAt) throw new Refusal('forecastOlder', { month: newest.asOfMonth });
    const at = now.toISOString();
    if (!(await writePublished(tx, city, { id, at, by: name }))) throw new Refusal('forecastPublished');
    const after = { asOfMonth: run.asOfMonth, modelVersion: run.modelVersion };
    await audit(tx, caller, { act: 'forecast.publish', path: city, entityId: id, before: null, after, at: now });
    return { ...run, publishedAt: at, publishedBy: name };
  });
}
