import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/migrate.ts';
import { startTestCluster } from '#platform/postgres/start-test-cluster.ts';
import { migrationFolders } from '../apps/rooms.ts';
import { loadRegions } from '../capabilities/organisation/public.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the cluster's owner, and the migrated database that tests copy. */
    testCluster: { readonly adminUrl: string; readonly template: string };
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
  project.provide('testCluster', { adminUrl: cluster.adminUrl, template });
  return async () => {
    if (given) await asOwner(given, (client) => client.query(`drop database if exists ${template} with (force)`));
    await cluster.stop();
  };
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
