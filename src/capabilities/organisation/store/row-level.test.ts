import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRemit, openDatabase, type Tx } from '#platform/database.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { loadRegions } from '../public.ts';

let database: TestDatabase;
let admin: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client(database.adminUrl);
  app = new pg.Client(database.appUrl);
  await Promise.all([admin.connect(), app.connect()]);
  await admin.query(`
    insert into organisation.account (city_code, id, name, display_name, role, path, password_hash, created_at)
    select left(path, 6), gen_random_uuid(), 'person' || n, 'x', 'county-desk', path, 'secret', now()
    from unnest(array['331000/331023', '331000/331024', '330100/330102']) with ordinality as p (path, n);
    insert into organisation.session select city_code, repeat('a', 63) || right(name, 1), id, path, now(), now(), now()
    from organisation.account;
    select platform.write_audit('331000', '331000/331023', now(), null, 'x', '', 'test.act', '1', null, null, null);`);
});
afterAll(async () => {
  await Promise.all([admin.end(), app.end()]);
  await database.drop();
});

const tables = ['organisation.account', 'organisation.session', 'platform.audit_entry'];

async function count(table: string): Promise<number> {
  return Number((await app.query(`select count(*) from ${table}`)).rows[0].count);
}

async function within<T>(remit: string, work: () => Promise<T>, owner = ''): Promise<T> {
  await app.query(`begin; select platform.set_remit('${remit}', '${owner}')`);
  try {
    return await work();
  } finally {
    await app.query('rollback');
  }
}

function refused(statement: string, code: string): Promise<void> {
  return expect(app.query(statement)).rejects.toMatchObject({ code });
}

test.each(tables)('without a remit %s has no rows, also after a transaction that had one', async (table) => {
  expect(await count(table)).toBe(0);
  expect(await within('331000', () => count(table))).toBeGreaterThan(0);
  const { rows } = await app.query(`select current_setting('app.remit', true) as remit`);
  expect(rows).toEqual([{ remit: '' }]);
  expect(await count(table)).toBe(0);
  expect(await within('', () => count(table))).toBe(0);
});

test('a remit sees itself and what is below, not a neighbour whose code begins alike', async () => {
  expect(await within('331000', () => count('organisation.account'))).toBe(2);
  expect(await within('331000/331023', () => count('organisation.account'))).toBe(1);
  expect(await within('331000/33102', () => count('organisation.account'))).toBe(0);
  expect(await within('331000', () => count('organisation.account'), '91331023MA2AK00000')).toBe(0);
});

test('rows outside the remit are neither changed nor written', async () => {
  await within('331000', async () => {
    const { rowCount } = await app.query(`update organisation.account set display_name = 'y'`);
    expect(rowCount).toBe(2);
    const moved = `update organisation.account set city_code = '330100', path = '330100' where path = '331000/331024'`;
    await refused(moved, '42501');
  });
  await within('331000', () =>
    refused(
      `insert into organisation.responsibility values ('330100', '330100', 1, '330100', '', '', '', '', now(), '')`,
      '42501',
    ),
  );
  await within('331000/331023', () =>
    refused(
      `insert into organisation.responsibility values ('331000', '331000', 1, '331000', '', '', '', '', now(), '')`,
      '42501',
    ),
  );
});

test('a password hash cannot be read, only asked for by who tries to sign in', async () => {
  await within('331000', () => refused('select password_hash from organisation.account', '42501'));
  await within('331000', () => refused('select * from organisation.account', '42501'));
  await within('331000', () => refused(`select name from organisation.account where password_hash = 'x'`, '42501'));
  const { rows } = await app.query(`select password_hash from organisation.begin_try('person1', now(), 5, 15)`);
  expect(rows).toEqual([{ password_hash: 'secret' }]);
});

test('the application cannot change the audit, the regions, the migrations or its own power', async () => {
  for (const statement of [
    `update platform.audit_entry set act = 'x'`,
    'delete from platform.audit_entry',
    `insert into platform.audit_entry select * from platform.audit_entry`,
    `update platform.audit_head set place = 0`,
    'delete from platform.audit_link',
    `insert into platform.audit_day values ('331000', '2020-04-01', 1, '')`,
    `update organisation.region set name = 'x'`,
    `delete from organisation.account`,
    'select * from platform.migration',
    'set role postgres',
    'alter role qingzhang_app bypassrls',
    'alter table organisation.account disable row level security',
    'create table organisation.mine ()',
    'create table public.mine ()',
    `insert into organisation.setup_link values ('331000', 'x', '331000', now())`,
  ])
    await expect(app.query(statement), statement).rejects.toMatchObject({ code: expect.stringMatching(/42501|22023/) });
  await app.query('set row_security = off');
  await refused('select count(*) from organisation.session', '42501');
  await app.query('reset row_security');
});

test('an end that travels with the last statements undoes all of them where one fails, and else keeps all', async () => {
  const { db, pool } = openDatabase(database.appUrl, 1);
  const rename = (tx: Tx, path: string, name: string) =>
    sql`update organisation.account set display_name = ${name} where path = ${path}`.execute(tx);
  const written = (name: string, last: string) =>
    inRemit(db, { remit: '331000', ownerCode: null }, async (tx, commit) => {
      await rename(tx, '331000/331023', name);
      await Promise.all([rename(tx, '331000/331024', name), sql`select ${last}::int`.execute(tx), commit()]);
    });
  const names = async () =>
    (await admin.query(`select distinct display_name as name from organisation.account where path ~ '^331000/'`)).rows;
  await written('kept', '1');
  expect(await names()).toEqual([{ name: 'kept' }]);
  await expect(written('lost', 'none')).rejects.toMatchObject({ code: '22P02' });
  expect(await names()).toEqual([{ name: 'kept' }]);
  await written('kept again', '1');
  expect(await names()).toEqual([{ name: 'kept again' }]);
  await pool.end();
});

test('every table of a city is under row-level security', async () => {
  const { rows } = await admin.query(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'organisation' and c.relkind = 'r' and not c.relrowsecurity`);
  expect(rows).toEqual([{ name: 'organisation.region' }]);
});

test('functions that run as the owner are closed to everybody else and pin their search path', async () => {
  const { rows } = await admin.query(`
    select p.proname, p.proacl::text as access, p.proconfig::text as config from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'organisation' and p.prosecdef`);
  expect(rows).toHaveLength(7);
  for (const { access, config } of rows) {
    expect(config).toContain('search_path=pg_catalog');
    expect(access).not.toMatch(/[{,]=X/);
  }
});

test('the region list may be loaded again', async () => {
  await admin.query(`update organisation.region set name = 'x', aliases = '{}' where code = '331023'`);
  await loadRegions(admin);
  await loadRegions(admin);
  const { rows } = await admin.query(`select name, aliases from organisation.public_region where code = '331023'`);
  expect(rows).toEqual([{ name: '天台县', aliases: ['天台'] }]);
});
