import { sql } from 'kysely';
import { type Author, audit } from '#platform/audit.ts';
import { type Db, inRemit, type Tx } from '#platform/database.ts';
import { caliberBasis } from '../rules/caliber/caliber-of.ts';
import { noteCaliberBasis, projectIdsAfter, caliberBasis as storedBasis } from '../store/caliber-basis.ts';
import { lockedProjects } from '../store/queries.ts';
import { rewriteProjects } from './rewrite-projects.ts';

/** Projects that are worked out together. */
const batch = 2000;
const firstId = '00000000-0000-0000-0000-000000000000';

/**
 * Brings the kept verdicts of a city up to date where they were worked out by other rules than today's, such as after an
 * update of the product: each project whose verdict changes gets a new version. Resolves with their number.
 */
export function refreshCalibers(db: Db, author: Author, now: Date): Promise<number> {
  const { cityCode } = author;
  return inRemit(db, { remit: cityCode, ownerCode: null }, async (tx) => {
    const isCurrent = async () => (await storedBasis(tx, cityCode)) === caliberBasis;
    const none = { after: firstId, limit: 1 };
    if ((await isCurrent()) || (await projectIdsAfter(tx, cityCode, none)).length === 0) return 0;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`project-library.${cityCode}`}, 0))`.execute(tx);
    // Another process may have done it while this one waited.
    if (await isCurrent()) return 0;
    const changed = await refreshAll(tx, author, now);
    await noteCaliberBasis(tx, cityCode, { basis: caliberBasis, now });
    const note = { act: 'project-library.refresh-calibers', path: cityCode, entityId: cityCode, before: null };
    if (changed > 0) await audit(tx, author, { ...note, after: { basis: caliberBasis, changed }, at: now });
    return changed;
  });
}

async function refreshAll(tx: Tx, author: Author, now: Date): Promise<number> {
  let changed = 0;
  let after = firstId;
  for (;;) {
    const ids = await projectIdsAfter(tx, author.cityCode, { after, limit: batch });
    const last = ids.at(-1);
    if (last === undefined) return changed;
    after = last;
    const standing = await lockedProjects(tx, author.cityCode, ids);
    const rewritings = standing.map((project) => ({ standing: project, facts: project }));
    changed += (await rewriteProjects(tx, rewritings, { author, now })).length;
  }
}
