import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Refusal } from '#kernel/refusal.ts';
import { chainFolder } from '#platform/audit-chain/chain-folder.ts';
import { linkTouched } from '#platform/audit-chain/link-chain.ts';
import { sealAuditWith } from '#platform/audit-chain/seal.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { evidenceStore } from '#platform/evidence/evidence-store.ts';
import { appUrlOf, migrate } from '#platform/migrate.ts';
import { openPostgres } from '#platform/postgres/open-postgres.ts';
import { resolveDataFolder } from '#platform/postgres/resolve-data-folder.ts';
import type { Settings } from '#platform/settings.ts';
import { cityCodes, loadRegions } from '../capabilities/organisation/public.ts';
import { refreshCalibers } from '../capabilities/project-library/public.ts';
import { connectRooms, migrationFolders } from './rooms.ts';

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Where data lie by default: in the checkout or, for an installed package, where the command is called. */
function homeFolder(): string {
  return projectFolder.includes(`${path.sep}node_modules${path.sep}`) ? process.cwd() : projectFolder;
}

/** Version of the product. */
export function productVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

/** The database's owner, before anything is migrated. */
export type Owner = { readonly adminUrl: string; readonly dataFolder: string; leave(): Promise<void> };

/** A desk that is ready to work, and how to leave it. */
export type OpenDesk = {
  readonly desk: Desk;
  readonly adminUrl: string;
  readonly migrations: readonly string[];
  leave(): Promise<void>;
};

/**
 * Opens the database that the settings name, or the embedded one: joins a running desk's or starts it. Refuses
 * `databaseUnreachable`.
 */
export async function openOwner(settings: Settings): Promise<Owner> {
  const configured = settings.dataFolder ?? undefined;
  const dataFolder = await resolveDataFolder({ configured, projectFolder: homeFolder() });
  if (settings.databaseUrl) {
    await withOwner(settings.databaseUrl, async () => undefined).catch((trouble: unknown) => {
      throw new Refusal('databaseUnreachable', {
        detail: trouble instanceof Error ? trouble.message : String(trouble),
      });
    });
    return { adminUrl: settings.databaseUrl, dataFolder, leave: async () => undefined };
  }
  const { adminUrl, leave } = await openPostgres({ dataFolder });
  return { adminUrl, dataFolder, leave };
}

/** Where the key and the heads of the audit lie. */
export function chainFolderOf(dataFolder: string): string {
  return path.join(dataFolder, 'audit');
}

/** Opens the database, brings it up to date and connects as the application's role. */
export async function openDesk(settings: Settings): Promise<OpenDesk> {
  const owner = await openOwner(settings);
  try {
    const migrations = await migrate(owner.adminUrl, migrationFolders);
    await withOwner(owner.adminUrl, loadRegions);
    connectRooms();
    const { db } = openDatabase(appUrlOf(owner.adminUrl));
    const incomingFolder = path.join(owner.dataFolder, 'incoming');
    const evidence = evidenceStore(path.join(owner.dataFolder, 'evidence'));
    const chain = chainFolder(chainFolderOf(owner.dataFolder));
    const [key = null] = (await chain.keys()).keys.values();
    sealAuditWith(key);
    const desk: Desk = { db, clock: systemClock, incomingFolder, evidence, chain, fontFolder: settings.fontFolder };
    await refreshVerdicts(desk);
    const leave = async () => {
      await linkTouched(desk);
      await db.destroy();
      await owner.leave();
    };
    return { desk, adminUrl: owner.adminUrl, migrations, leave };
  } catch (error) {
    await owner.leave();
    throw error;
  }
}

/** Verdicts that other rules left behind are worked out anew once, in each city that has projects. */
async function refreshVerdicts({ db, clock }: Desk): Promise<void> {
  for (const cityCode of await cityCodes(db)) {
    const author = { accountId: '', name: 'upgrade', cityCode, requestId: `upgrade-${process.pid}` };
    await refreshCalibers(db, author, clock());
  }
}

/** Runs `work` on one connection of the database's owner. */
export async function withOwner<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
