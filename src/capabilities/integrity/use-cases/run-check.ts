import { Refusal } from '#kernel/refusal.ts';
import { type Author, audit } from '#platform/audit.ts';
import { inRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { unitsOf } from '../../organisation/public.ts';
import { evidenceLimitsOf } from '../../project-library/public.ts';
import { detectedAcross, detectedInUnit } from '../rules/detect.ts';
import type { Flag } from '../rules/flag.ts';
import { flagChanges } from '../rules/flag-changes.ts';
import { sharedOut } from '../rules/shared-out.ts';
import { takeCheck, writeRun } from '../store/answers.ts';
import { keptFlags, writeChanges } from '../store/flags.ts';
import { historiesOf, recordersOf } from '../store/histories.ts';

/** What a check looked at. */
export type Check = { readonly startedAt: string; readonly projects: number; readonly ms: number };

/**
 * Checks the whole city and keeps what was found, under the remit of the city whoever starts it: the answer says only how
 * much was looked at, and each unit reads its own flags. One county is held in memory at a time.
 * Refuses `integrityRunning`.
 */
export function runCheck(desk: Desk, author: Author): Promise<Check> {
  const started = desk.clock();
  const clock = performance.now();
  const city = author.cityCode;
  return inRemit(desk.db, { remit: city, ownerCode: null }, async (tx) => {
    if (!(await takeCheck(tx, city))) throw new Refusal('integrityRunning');
    const { flags, placeOf } = await found(tx, city);
    const changes = flagChanges(await keptFlags(tx, city), sharedOut(flags, placeOf));
    const startedAt = started.toISOString();
    await writeChanges(tx, city, { changes, at: startedAt });
    const ms = Math.round(performance.now() - clock);
    const run = { startedAt, projects: placeOf.size, flags: changes.seen.length + changes.again.length, ms };
    await writeRun(tx, city, { ...run, by: author.name });
    const after = { projects: run.projects, flags: run.flags, new: changes.seen.length, gone: changes.gone.length };
    await audit(tx, author, {
      act: 'integrity.run',
      path: city,
      entityId: startedAt,
      before: null,
      after,
      at: started,
    });
    return { startedAt, projects: run.projects, ms };
  });
}

type Places = Map<string, { readonly path: string; readonly unitCode: string }>;

async function found(tx: Tx, city: string): Promise<{ flags: Flag[]; placeOf: Places }> {
  const flags: Flag[] = [];
  const limits = await evidenceLimitsOf(tx, city);
  for (const { code } of await unitsOf(tx, city))
    flags.push(...detectedInUnit(await historiesOf(tx, city, { unit: code, wanted: 'all' }), limits));
  const light = await historiesOf(tx, city, { unit: null, wanted: 'typed' });
  flags.push(...detectedAcross(light, await recordersOf(tx, city)));
  return { flags, placeOf: new Map(light.map(({ id, path, unitCode }) => [id, { path, unitCode }])) };
}
