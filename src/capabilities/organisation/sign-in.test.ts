import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inRemit } from '#platform/database.ts';
import { sessionCookie } from '#platform/http-session.ts';
import { as, stranger, withSession } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { changePassword, readMe, signIn, signOut } from './contract.ts';
import { type AccountToMake, makeAccount, unlockAccount } from './public.ts';
import { beginTry, endTry } from './store/strangers.ts';

let server: TestServer;
let now = new Date('2026-11-24T01:00:00Z');
const password = '绿水青山就是金山银山';
const author = { accountId: '', name: 'test', cityCode: '331000', requestId: '' };

beforeAll(async () => {
  server = await testServer({ clock: () => now });
});
afterAll(() => server.close());
beforeEach(() => {
  now = new Date('2026-11-24T01:00:00Z');
});

let made = 0;
async function newAccount(wish: Partial<AccountToMake> = {}): Promise<string> {
  const name = `person${++made}`;
  const account = { name, displayName: '王蕾', role: 'county-desk', regionCode: '331023', password, now } as const;
  await inRemit(server.desk.db, { remit: '331000', ownerCode: null }, (tx) =>
    makeAccount(tx, author, { ...account, ...wish }),
  );
  return name;
}

function tryIn(name: string, typed: string) {
  return stranger(server).call(signIn, { body: { name, password: typed } });
}

async function tokenOf(name: string): Promise<string> {
  const response = await stranger(server).fetch('/organisation/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  const [session] = response.headers.getSetCookie().filter((line) => line.startsWith(sessionCookie));
  expect(session).toMatch(/HttpOnly/);
  expect(session).toMatch(/SameSite=Strict/);
  return /=([^;]+)/.exec(session ?? '')?.[1] ?? '';
}

const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

test('the right password begins a session that knows who asks', async () => {
  const name = await newAccount();
  const me = await withSession(server.root, await tokenOf(name)).call(readMe, {});
  expect(me).toMatchObject({
    name,
    role: 'county-desk',
    regionCode: '331023',
    regionName: '天台县',
    cityCode: '331000',
  });
  expect(me.rights).toContain('dispatch.report');
});

test('a project owner, whose other rows are filtered, signs in and out as well', async () => {
  const name = await newAccount({ role: 'project-owner', regionCode: '331023', ownerCode: '91331023MA2AK00000' });
  const person = withSession(server.root, await tokenOf(name));
  expect(await person.call(readMe, {})).toMatchObject({ role: 'project-owner' });
  await person.call(signOut, {});
  await expect(person.call(readMe, {})).rejects.toMatchObject({ code: 'notSignedIn' });
});

test('a wrong password, an unknown name and a disabled account are refused alike', async () => {
  const [wrong, disabled] = [await newAccount(), await newAccount()];
  await server.admin.query('update organisation.account set is_active = false where name = $1', [disabled]);
  for (const [name, typed] of [
    [wrong, 'x'],
    ['nobody', password],
    [disabled, password],
  ] as const)
    await expect(tryIn(name, typed)).rejects.toMatchObject({ code: 'signInFailed', facts: {} });
});

test('an unknown name takes as long as a known one', async () => {
  const name = await newAccount();
  const took = async (asked: string) => {
    const begun = performance.now();
    await tryIn(asked, 'wrong').catch(() => undefined);
    return performance.now() - begun;
  };
  await took('nobody');
  // The least of a few tries is the work itself; four wrong passwords do not lock yet.
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let i = 0; i < 4; i++) {
    known.push(await took(name));
    unknown.push(await took('nobody'));
  }
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 4);
});

test('five wrong passwords lock for 15 minutes, also against the right one', async () => {
  const name = await newAccount();
  for (let i = 0; i < 5; i++) await expect(tryIn(name, 'x')).rejects.toMatchObject({ code: 'signInFailed' });
  await expect(tryIn(name, password)).rejects.toMatchObject({ code: 'accountLocked', facts: { minutes: 15 } });
  now = minutes(14.5);
  await expect(tryIn(name, password)).rejects.toMatchObject({ code: 'accountLocked', facts: { minutes: 1 } });
  now = minutes(0.5);
  expect(await tryIn(name, password)).toMatchObject({ name });
});

test('four wrong passwords are forgotten after a right one', async () => {
  const name = await newAccount();
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 4; i++) await expect(tryIn(name, 'x')).rejects.toMatchObject({ code: 'signInFailed' });
    await tryIn(name, password);
  }
});

test('after a lock has run out there are five tries again', async () => {
  const name = await newAccount();
  for (let i = 0; i < 5; i++) await tryIn(name, 'x').catch(() => undefined);
  now = minutes(16);
  for (let i = 0; i < 4; i++) await expect(tryIn(name, 'x')).rejects.toMatchObject({ code: 'signInFailed' });
  expect(await tryIn(name, password)).toMatchObject({ name });
});

test('of 20 wrong tries at once five are looked at', async () => {
  const name = await newAccount();
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => tryIn(name, 'x')));
  const codes = tries.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'in'));
  expect(codes.filter((code) => code === 'signInFailed')).toHaveLength(5);
  expect(codes.filter((code) => code === 'accountLocked')).toHaveLength(15);
  const { rows } = await server.admin.query('select failed_tries from organisation.account where name = $1', [name]);
  expect(rows).toEqual([{ failed_tries: 5 }]);
});

test('tries that wait for each other at the row are counted one by one', async () => {
  const name = await newAccount();
  await server.admin.query('begin');
  await server.admin.query('update organisation.account set failed_tries = 0 where name = $1', [name]);
  const tries = Promise.all(Array.from({ length: 9 }, () => beginTry(server.desk.db, name, now)));
  // Not on the admin's connection: inside a transaction the view stays as it was first read.
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await waiting.execute(server.desk.db)).rows.length < 9)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await server.admin.query('commit');
  expect((await tries).filter((found) => found?.mayTry)).toHaveLength(5);
});

test('the command line unlocks', async () => {
  const name = await newAccount();
  for (let i = 0; i < 5; i++) await tryIn(name, 'x').catch(() => undefined);
  await inRemit(server.desk.db, { remit: '331000', ownerCode: null }, (tx) => unlockAccount(tx, author, { name, now }));
  expect(await tryIn(name, password)).toMatchObject({ name });
});

test('a session of a disabled account is worth nothing, even where its row is still there', async () => {
  const person = await as(server, { role: 'leader', regionCode: '331000' });
  await server.admin.query('update organisation.account set is_active = false where id = $1', [person.accountId]);
  await expect(person.call(readMe, {})).rejects.toMatchObject({ code: 'notSignedIn' });
});

test('a session ends 8 hours after its last use', async () => {
  const person = await as(server, { role: 'leader', regionCode: '331000' });
  now = minutes(8 * 60 - 1);
  await person.call(readMe, {});
  now = minutes(8 * 60 - 1);
  await person.call(readMe, {});
  now = minutes(8 * 60);
  await expect(person.call(readMe, {})).rejects.toMatchObject({ code: 'notSignedIn' });
});

test('a session ends after 24 hours, however much it is used', async () => {
  const person = await as(server, { role: 'leader', regionCode: '331000' });
  for (let hour = 4; hour < 24; hour += 4) {
    now = minutes(4 * 60);
    await person.call(readMe, {});
  }
  now = minutes(4 * 60);
  await expect(person.call(readMe, {})).rejects.toMatchObject({ code: 'notSignedIn' });
});

test('use is noted at most once a minute', async () => {
  const person = await as(server, { role: 'leader', regionCode: '331000' });
  const seen = async () =>
    (
      await server.admin.query('select last_seen_at from organisation.session where account_id = $1', [
        person.accountId,
      ])
    ).rows[0].last_seen_at;
  const begun = await seen();
  now = minutes(0.9);
  await person.call(readMe, {});
  expect(await seen()).toEqual(begun);
  now = minutes(0.1);
  await person.call(readMe, {});
  expect(await seen()).toEqual(now);
});

test('a new password ends the other sessions and keeps this one', async () => {
  const name = await newAccount();
  const [here, there] = [await tokenOf(name), await tokenOf(name)].map((token) => withSession(server.root, token));
  const body = { oldPassword: password, newPassword: 'correct horse battery' };
  await expect(here?.call(changePassword, { body: { ...body, oldPassword: 'x' } })).rejects.toMatchObject({
    code: 'passwordWrong',
  });
  await expect(here?.call(changePassword, { body: { ...body, newPassword: 'short' } })).rejects.toMatchObject({
    code: 'passwordTooShort',
  });
  await here?.call(changePassword, { body });
  expect(await here?.call(readMe, {})).toMatchObject({ name });
  await expect(there?.call(readMe, {})).rejects.toMatchObject({ code: 'notSignedIn' });
  await expect(tryIn(name, password)).rejects.toMatchObject({ code: 'signInFailed' });
  expect(await tryIn(name, body.newPassword)).toMatchObject({ name });
});

test.each([
  { change: `password_hash = 'another'`, because: 'the password was changed' },
  { change: 'password_hash = null', because: 'the account was reset' },
  { change: 'is_active = false', because: 'the account was disabled' },
])('a verified password is worth nothing if meanwhile $because', async ({ change }) => {
  const name = await newAccount();
  const found = await beginTry(server.desk.db, name, now);
  await server.admin.query(`update organisation.account set ${change} where name = $1`, [name]);
  expect(found && (await endTry(server.desk.db, found))).toBe(false);
});

test('a write without the CSRF token, or from another site, is refused', async () => {
  const person = await as(server, { role: 'leader', regionCode: '331000' });
  const codeOf = async (headers: Record<string, string>) =>
    (await (await person.fetch('/organisation/session', { method: 'DELETE', headers })).json()).code;
  expect(await codeOf({ 'x-csrf-token': '' })).toBe('csrfMissing');
  expect(await codeOf({ 'sec-fetch-site': 'cross-site' })).toBe('crossSite');
  expect(await codeOf({ origin: 'https://evil.example' })).toBe('crossSite');
  expect(await codeOf({})).toBeUndefined();
});

test('neither password nor token is kept as it is, nor in the audit', async () => {
  const name = await newAccount();
  const token = await tokenOf(name);
  const { rows } = await server.admin.query(`
    select (select string_agg(a::text, '') from organisation.account a) || (select string_agg(s::text, '')
      from organisation.session s) || (select string_agg(e::text, '') from platform.audit_entry e) as everything`);
  expect(rows[0].everything).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  expect(rows[0].everything).not.toContain(token);
  expect(rows[0].everything).not.toContain(password);
  const { rows: noted } = await server.admin.query(`select before, after from platform.audit_entry`);
  expect(JSON.stringify(noted)).not.toMatch(/hash|argon|token/i);
});
