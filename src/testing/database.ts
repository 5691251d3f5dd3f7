import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { appUrlOf } from '#platform/migrate.ts';

/** A migrated database of its own, with the regions and nothing else. */
export type TestDatabase = {
  readonly name: string;
  /** Address of the owner, who sees past row-level security. */
  readonly adminUrl: string;
  /** Address of the application's role. */
  readonly appUrl: string;
  drop(): Promise<void>;
};

/**
 * Copies the migrated template that `global-setup.ts` made, or one that began with it. File by file: page by page through
 * the log, which is PostgreSQL's own choice, a copy takes two to three times as much of the processor.
 */
export async function testDatabase(from = inject('testCluster').template): Promise<TestDatabase> {
  const { adminUrl } = inject('testCluster');
  const name = `qingzhang_test_${randomUUID().replaceAll('-', '')}`;
  await run(adminUrl, `create database ${name} template ${from} strategy file_copy`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    name,
    adminUrl: url.href,
    appUrl: appUrlOf(url.href),
    drop: () => run(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function run(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
