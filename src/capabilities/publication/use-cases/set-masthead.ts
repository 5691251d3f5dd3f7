import type { Parsed } from '#kernel/endpoint.ts';
import { regionOf } from '#kernel/region.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { regionsOf } from '../../organisation/public.ts';
import type { setMastheadSetting as contract, MastheadSetting } from '../contract-settings.ts';
import { insertMasthead, latestMasthead } from '../store/masthead-setting.ts';
import { issuerAmong, usualMasthead } from './masthead-defaults.ts';

/** What the papers of the caller’s unit begin with, as it was set last or as it is usual. */
export function readMasthead(desk: Desk, caller: Caller): Promise<MastheadSetting> {
  return readInRemit(desk.db, caller, async (tx) => {
    const set = await latestMasthead(tx, caller.remit);
    if (set) return set;
    const { holders, names, office, author } = usualMasthead(
      issuerAmong(await regionsOf(tx, caller.cityCode), caller.remit),
    );
    return {
      holders: [...holders],
      names: [...names],
      office,
      author,
      symbols: {},
      version: 0,
      recordedAt: null,
      recordedBy: null,
    };
  });
}

/** Sets what papers of the caller’s unit begin with from now on; papers that were begun stay as they are. */
export function setMasthead(
  desk: Desk,
  caller: Caller,
  next: Parsed<typeof contract>['body'],
): Promise<MastheadSetting> {
  const now = desk.clock();
  return inRemit(desk.db, caller, async (tx) => {
    const { remit: path, name } = caller;
    const last = await latestMasthead(tx, path);
    const setting = { ...next, version: (last?.version ?? 0) + 1, recordedAt: now.toISOString(), recordedBy: name };
    await insertMasthead(tx, path, setting);
    await audit(tx, caller, {
      ...{ act: 'publication.set-masthead', path, entityId: regionOf(path) },
      ...{ before: last, after: next, at: now },
    });
    return setting;
  });
}
