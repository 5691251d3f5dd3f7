import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KyselyPlugin } from 'kysely';
import pg from 'pg';
import { chainFolder } from '#platform/audit-chain/chain-folder.ts';
import { sealAuditWith } from '#platform/audit-chain/seal.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { evidenceStore } from '#platform/evidence/evidence-store.ts';
import { openLog } from '#platform/log.ts';
import { connectRooms } from '../apps/rooms.ts';
import { desktopServer } from '../apps/server.ts';
import { testDatabase } from './database.ts';

/** The whole product on a database of its own. */
export type TestServer = {
  /** `http://127.0.0.1:<port>`. */
  readonly root: string;
  readonly desk: Desk;
  /** The database's owner, who sees past row-level security. */
  readonly admin: pg.Client;
  close(): Promise<void>;
  /** Closes it and leaves what it held, as a beginning for others. */
  leave(): Promise<Beginning>;
};

/** A database at rest and the files that lie beside it. */
export type Beginning = { readonly database: string; readonly folder: string };

type Wish = {
  /** What it begins with instead of a database that was only migrated. */
  readonly from?: Beginning;
  readonly clock?: Clock;
  /** Sees every statement of the desk. */
  readonly plugin?: KyselyPlugin;
};

/** Starts it with all rooms; `clock` stands for the machine's. Close it at the end of the file. */
export async function testServer({ from, clock = systemClock, plugin }: Wish = {}): Promise<TestServer> {
  const database = await testDatabase(from?.database);
  const opened = openDatabase(database.appUrl).db;
  const db = plugin ? opened.withPlugin(plugin) : opened;
  const incomingFolder = await mkdtemp(path.join(tmpdir(), 'qingzhang-incoming-'));
  if (from) await cp(from.folder, incomingFolder, { recursive: true });
  const evidence = evidenceStore(path.join(incomingFolder, 'evidence'));
  const chain = chainFolder(path.join(incomingFolder, 'audit'));
  const [key = null] = (await chain.keys()).keys.values();
  sealAuditWith(key);
  const desk: Desk = { db, clock, incomingFolder, evidence, chain, fontFolder: null };
  connectRooms();
  const app = await desktopServer(desk, openLog('silent'));
  const root = await app.listen({ port: 0, host: '127.0.0.1' });
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  const leave = async () => {
    await app.close();
    await db.destroy();
    await admin.end();
    return { database: database.name, folder: incomingFolder };
  };
  const close = async () => {
    await leave();
    await database.drop();
    await rm(incomingFolder, { recursive: true, force: true });
  };
  return { root, desk, admin, close, leave };
}
