import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/migrate.ts';
import { startTestCluster } from '#platform/postgres/start-test-cluster.ts';
import { migrationFolders } from '../apps/rooms.ts';
import { loadRegions } from '../capabilities/organisation/public.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Address of the cluster's owner, the migrated database that tests copy, and a folder for what is made once in a run
     * (`made-once.ts`).
     */
    testCluster: { readonly adminUrl: string; readonly template: string; readonly madeFolder: string };
  }
}

/**
 * Starts one PostgreSQL for the whole run, or takes that of TEST_DATABASE_URL, and migrates one template database.
 * QINGZHANG_TEST_PG_BIN names other programs, such as `/usr/lib/postgresql/15/bin`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL: given, QINGZHANG_TEST_PG_BIN: binFolder } = process.env;
  const cluster = given
    ? { adminUrl: given, stop: async () => undefined }
    : await startTestCluster(binFolder ? { binFolder } : {});
  // A given server may serve several runs at once.
  const template = `qingzhang_template_${randomUUID().slice(0, 8)}`;
  try {
    await makeTemplate(cluster.adminUrl, template);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  const madeFolder = await mkdtemp(path.join(tmpdir(), 'qingzhang-made-'));
  project.provide('testCluster', { adminUrl: cluster.adminUrl, template, madeFolder });
  return async () => {
    if (given) await asOwner(given, (client) => dropAll(client, template));
    await cluster.stop();
    await rm(madeFolder, { recursive: true, force: true });
  };
}

/** The template and what was made of it once, which bears its name. */
async function dropAll(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [template]);
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
}

async function makeTemplate(adminUrl: string, template: string): Promise<void> {
  await asOwner(adminUrl, (client) => client.query(`create database ${template}`));
  const url = new URL(adminUrl);
  url.pathname = `/${template}`;
  await migrate(url.href, migrationFolders);
  await asOwner(url.href, loadRegions);
  // A copy fails while anybody is connected to the original.
  await asOwner(adminUrl, (client) => client.query(`alter database ${template} allow_connections false`));
}

async function asOwner(adminUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
