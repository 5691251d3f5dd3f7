import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chainFolder } from '#platform/audit-chain/chain-folder.ts';
import { checkChain } from '#platform/audit-chain/check-chain.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/database.ts';
import { appUrlOf, migrate } from '#platform/migrate.ts';
import { ask, newDatabase, newFolder } from './backup/test-rows.ts';
import { withOwner } from './open-desk.ts';
import { migrationFolders } from './rooms.ts';

const [platform = ''] = migrationFolders;
const former = `select platform.write_audit(row('331000', 0, '331000', now(), null, 'desk', 'r' || n, 'test.act', 'e' || n,
  null, '{"n": 1}', '')::platform.audit_entry) from generate_series(1, 4) n`;

/** A database of the time before seals with four entries, brought up to date; `meanwhile` happens in between. */
async function upgraded(meanwhile: string) {
  const folder = await newFolder();
  const old = path.join(folder, 'platform', 'migrations');
  await cp(platform, old, { recursive: true });
  await rm(path.join(old, '2026-11-26-audit-chain.sql'));
  const url = await newDatabase();
  await migrate(url, [old]);
  await ask(url, former);
  await ask(url, meanwhile);
  await migrate(url, [platform]);
  const { db } = openDatabase(appUrlOf(url), 2);
  const place = await mkdtemp(path.join(tmpdir(), 'qingzhang-chain-'));
  onTestFinished(async () => {
    await db.destroy();
    await rm(place, { recursive: true, force: true });
  });
  return withOwner(url, (owner) =>
    checkChain({ db, clock: systemClock, chain: chainFolder(place) }, '331000', { owner }),
  );
}

test('the chain of a former version goes on, and what was altered in it is still found', async () => {
  expect(await upgraded('select 1')).toMatchObject({ entries: 4, place: 4, findings: [] });
  const { findings } = await upgraded(`update platform.audit_entry set act = 'other' where sequence = 3`);
  expect(findings).toEqual([{ kind: 'altered', place: 3, sequence: 3 }]);
  const { findings: lost } = await upgraded('delete from platform.audit_entry where sequence = 2');
  expect(lost).toEqual([{ kind: 'removed', place: 2, sequence: null }]);
});
