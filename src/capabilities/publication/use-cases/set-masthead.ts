import type { Parsed } from '#kernel/endpoint.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { setMastheadSetting as contract, MastheadSetting } from '../contract-settings.ts';
import { insertMasthead, latestMasthead } from '../store/masthead-setting.ts';
import { cityAmong, usualMasthead } from './masthead-defaults.ts';

/** What the papers of the city begin with, as it was set last or as it is usual. */
export function readMasthead(desk: Desk, caller: Caller): Promise<MastheadSetting> {
  return readInRemit(desk.db, caller, async (tx) => {
    const set = await latestMasthead(tx, caller.cityCode);
    if (set) return set;
    const { holders, names, office, author } = usualMasthead(
      cityAmong(await regionsOf(tx, caller.cityCode), caller.cityCode),
    );
    return { holders: [...holders], names: [...names], office, author, version: 0, recordedAt: null, recordedBy: null };
  });
}

/** Sets what papers begin with from now on; papers that were begun stay as they are. */
export function setMasthead(
  desk: Desk,
  caller: Caller,
  next: Parsed<typeof contract>['body'],
): Promise<MastheadSetting> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const { cityCode: city, name } = caller;
    const last = await latestMasthead(tx, city);
    const setting = { ...next, version: (last?.version ?? 0) + 1, recordedAt: now.toISOString(), recordedBy: name };
    await insertMasthead(tx, city, setting);
    await audit(tx, caller, {
      ...{ act: 'publication.set-masthead', path: city, entityId: city },
      ...{ before: last, after: next, at: now },
    });
    return setting;
  });
}
