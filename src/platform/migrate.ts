import { createHash, createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { Refusal } from '#kernel/refusal.ts';

/** Login role of the application. It owns nothing and cannot bypass row-level security. */
const appRole = 'qingzhang_app';

/**
 * Brings the database up to date and makes the application's role. `folders` hold `yyyy-mm-dd-what.sql`, and run in
 * the order given; each file runs once, in a transaction of its own. Returns the names applied now.
 * Refuses `migrationChanged` where an applied file reads differently today, and `databaseNewer` where the database has
 * migrations that this program does not know.
 */
export async function migrate(adminUrl: string, folders: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('qingzhang.migrate'))");
    await ensureRole(client, adminUrl);
    await client.query(`create schema if not exists platform;
      create table if not exists platform.migration (name text primary key, sha256 text not null, applied_at timestamptz not null)`);
    const files = (await Promise.all(folders.map(migrationsOf))).flat();
    const applied = await appliedMigrations(client);
    checkHistory(files, applied);
    const due = files.filter(({ name }) => !applied.has(name));
    for (const file of due) await apply(client, file);
    return due.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Address under which the application connects: the same server and database, the role without power. */
export function appUrlOf(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = appRole;
  url.password = appPassword(adminUrl);
  return url.href;
}

/** Name of the last migration in the database; `null` where there is none. */
export async function latestMigration(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ name: string | null }>('select max(name) as name from platform.migration');
  return rows[0]?.name ?? null;
}

type Migration = { readonly name: string; readonly text: string; readonly sha256: string };

/** Names carry their room, so that two rooms may use the same file name. */
async function migrationsOf(folder: string): Promise<Migration[]> {
  const room = path.basename(path.dirname(folder));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { name: `${room}/${name}`, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration');
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

function checkHistory(files: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  for (const [name, sha256] of applied) {
    const today = known.get(name);
    if (today === undefined) throw new Refusal('databaseNewer', { name });
    if (today !== sha256) throw new Refusal('migrationChanged', { name });
  }
}

async function apply(client: pg.Client, { name, text, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into platform.migration values ($1, $2, now())', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** Two desks on one server share the role, so its password follows from the owner's and not from chance. */
async function ensureRole(client: pg.Client, adminUrl: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole]);
  const password = `password ${pg.escapeLiteral(appPassword(adminUrl))}`;
  // What an existing role may do is not stated again: only a superuser may say so, and nobody else could have given it.
  if (rowCount === 0)
    await client.query(
      `create role ${appRole} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit ${password}`,
    );
  else await client.query(`alter role ${appRole} ${password}`);
  await client.query(`grant connect on database ${pg.escapeIdentifier(client.database ?? '')} to ${appRole}`);
}

function appPassword(adminUrl: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(adminUrl).password))
    .update(appRole)
    .digest('hex');
}
