import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { appUrlOf } from '#platform/migrate.ts';

/** A migrated database of its own, with the regions and nothing else. */
export type TestDatabase = {
  /** Address of the owner, who sees past row-level security. */
  readonly adminUrl: string;
  /** Address of the application's role. */
  readonly appUrl: string;
  drop(): Promise<void>;
};

/** Copies the migrated template that `global-setup.ts` made. */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = inject('testCluster');
  const name = `qingzhang_test_${randomUUID().replaceAll('-', '')}`;
  await run(adminUrl, `create database ${name} template ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
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
