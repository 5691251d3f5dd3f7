import { rename } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Beginning, type TestServer, testServer } from './server.ts';

/**
 * A beginning that several files share: the first that asks for it in a run makes it, on a server that is left
 * afterwards, and the others wait for it. What was begun and failed does not bear the name, so the next tries again.
 */
export async function madeOnce(name: string, make: (server: TestServer) => Promise<void>): Promise<Beginning> {
  const { adminUrl, template, madeFolder } = inject('testCluster');
  const made = { database: `${template}_${name}`, folder: path.join(madeFolder, name) };
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [made.database]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [made.database]);
    if (rowCount === 1) return made;
    const left = await leftServer(make);
    await rename(left.folder, made.folder);
    await client.query(`alter database ${left.database} rename to ${made.database}`);
    return made;
  } finally {
    // The lock ends with the session.
    await client.end();
  }
}

async function leftServer(make: (server: TestServer) => Promise<void>): Promise<Beginning> {
  const server = await testServer();
  try {
    await make(server);
  } catch (trouble) {
    await server.close();
    throw trouble;
  }
  return server.leave();
}
