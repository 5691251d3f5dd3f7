import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkChain } from '#platform/audit-chain/check-chain.ts';
import { inRemit } from '#platform/database.ts';
import { as, type Person, stranger } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import * as contract from './contract.ts';
import * as chain from './contract-audit-chain.ts';
import { listPeople } from './contract-people.ts';
import { regionsOf, resetAccount, unitsOf } from './public.ts';

let server: TestServer;
let administrator: Person;
let now: Date;
const password = '绿水青山就是金山银山';

beforeAll(async () => {
  server = await testServer({ clock: () => now });
});
afterAll(() => server.close());
beforeEach(async () => {
  now = new Date('2026-11-24T01:00:00Z');
  administrator = await as(server, { role: 'administrator', regionCode: '331000' });
});

let made = 0;
const wish = (more: object = {}) => ({
  body: {
    name: `clerk${++made}`,
    displayName: '陈晨',
    role: 'township-clerk',
    regionCode: '331023101',
    ...more,
  } as const,
});
const tokenIn = (path: string) => path.replace('/activate/', '');

test('a new person sets the password through a link that works once', async () => {
  const sent = wish();
  const { activatePath } = await administrator.call(contract.makeAccount, sent);
  const token = tokenIn(activatePath);
  const { name } = sent.body;
  const anybody = stranger(server);
  await expect(anybody.call(contract.signIn, { body: { name, password } })).rejects.toMatchObject({
    code: 'signInFailed',
  });
  expect(await anybody.call(contract.checkActivation, { params: { token } })).toEqual({
    account: { name, displayName: '陈晨' },
  });
  expect(await anybody.call(contract.activate, { body: { token, password } })).toEqual({ name });
  await expect(anybody.call(contract.activate, { body: { token, password } })).rejects.toMatchObject({
    code: 'linkGone',
  });
  expect(await anybody.call(contract.checkActivation, { params: { token } })).toEqual({ account: null });
  expect(await anybody.call(contract.signIn, { body: { name, password } })).toMatchObject({ regionName: '白鹤镇' });
});

test('a link expires after 24 hours', async () => {
  const { activatePath } = await administrator.call(contract.makeAccount, wish());
  now = new Date('2026-11-25T01:00:00Z');
  const body = { token: tokenIn(activatePath), password };
  await expect(stranger(server).call(contract.activate, { body })).rejects.toMatchObject({ code: 'linkGone' });
});

test.each([
  { more: { regionCode: '331023' }, code: 'roleNotForRegion' },
  { more: { regionCode: '330100' }, code: 'regionUnknown' },
  { more: { role: 'project-owner' }, code: 'ownerCodeMissing' },
  { more: { ownerCode: '91331023MA2AK00000' }, code: 'ownerCodeUnwanted' },
  { more: { name: 'Upper' }, code: 'inputUnclear' },
])('an account with $more is refused: $code', async ({ more, code }) => {
  await expect(administrator.call(contract.makeAccount, wish(more))).rejects.toMatchObject({ code });
});

test('a sign-in name is taken once, also across cities and at the same moment', async () => {
  const other = await as(server, { role: 'administrator', regionCode: '330100' });
  const { body } = wish({ role: 'leader', regionCode: '331000' });
  const twins = await Promise.allSettled([
    administrator.call(contract.makeAccount, { body }),
    other.call(contract.makeAccount, { body: { ...body, regionCode: '330100' } }),
    administrator.call(contract.makeAccount, { body }),
  ]);
  const codes = twins.map((twin) => (twin.status === 'rejected' ? twin.reason.code : 'made')).sort();
  expect(codes).toEqual(['made', 'nameTaken', 'nameTaken']);
});

test('accounts are listed page by page and found by part of a name', async () => {
  for (let i = 0; i < 3; i++) await administrator.call(contract.makeAccount, wish({ name: `paged${i}` }));
  const first = await administrator.call(contract.listAccounts, { query: { q: 'paged', limit: 2 } });
  expect(first.rows.map(({ name, state }) => [name, state])).toEqual([
    ['paged0', 'invited'],
    ['paged1', 'invited'],
  ]);
  const rest = await administrator.call(contract.listAccounts, {
    query: { q: 'paged', limit: 2, after: first.next ?? '' },
  });
  expect([rest.rows.map(({ name }) => name), rest.next]).toEqual([['paged2'], null]);
});

test('a page mark that we did not make is refused', async () => {
  const auditor = await as(server, { role: 'auditor', regionCode: '331000' });
  for (const after of ['x', Buffer.from('[null,"1; drop"]').toString('base64url')])
    await expect(auditor.call(contract.listAudit, { query: { after } })).rejects.toMatchObject({ code: 'pageUnclear' });
});

test('a disabled account loses its session at once and comes back when enabled', async () => {
  const clerk = await as(server, { role: 'township-clerk', regionCode: '331023101' });
  const sent = { params: { id: clerk.accountId } };
  await clerk.call(contract.readMe, {});
  await administrator.call(contract.disableAccount, sent);
  await expect(clerk.call(contract.readMe, {})).rejects.toMatchObject({ code: 'notSignedIn' });
  await expect(administrator.call(contract.resetAccount, sent)).rejects.toMatchObject({ code: 'accountDisabled' });
  await administrator.call(contract.enableAccount, sent);
  await expect(clerk.call(contract.readMe, {})).rejects.toMatchObject({ code: 'notSignedIn' });
});

test('a reset ends the sessions, voids the password and unlocks', async () => {
  const sent = wish();
  const { id, activatePath } = await administrator.call(contract.makeAccount, sent);
  const anybody = stranger(server);
  await anybody.call(contract.activate, { body: { token: tokenIn(activatePath), password } });
  const body = { name: sent.body.name, password };
  for (let i = 0; i < 5; i++) await anybody.call(contract.signIn, { body: { ...body, password: 'x' } }).catch(() => {});
  const reset = await administrator.call(contract.resetAccount, { params: { id } });
  await expect(anybody.call(contract.signIn, { body })).rejects.toMatchObject({ code: 'signInFailed' });
  await anybody.call(contract.activate, { body: { token: tokenIn(reset.activatePath), password } });
  expect(await anybody.call(contract.signIn, { body })).toMatchObject({ name: body.name });
});

test('nobody disables themselves; the last administrator stays, but the server may reset it', async () => {
  const alone = await as(server, { role: 'administrator', regionCode: '330200' });
  const own = { params: { id: alone.accountId } };
  await expect(alone.call(contract.disableAccount, own)).rejects.toMatchObject({ code: 'ownAccount' });
  await expect(alone.call(contract.resetAccount, own)).rejects.toMatchObject({ code: 'lastAdministrator' });
  const author = { accountId: '', name: 'server', cityCode: '330200', requestId: '' };
  const { id } = await inRemit(server.desk.db, { remit: '330200', ownerCode: null }, (tx) =>
    resetAccount(tx, author, { name: alone.name, now }),
  );
  expect(id).toBe(alone.accountId);
});

test('two administrators cannot disable each other at once', async () => {
  const [one, two] = [
    await as(server, { role: 'administrator', regionCode: '330300' }),
    await as(server, { role: 'administrator', regionCode: '330300' }),
  ];
  const outcomes = await Promise.allSettled([
    one.call(contract.disableAccount, { params: { id: two.accountId } }),
    two.call(contract.disableAccount, { params: { id: one.accountId } }),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('an administrator of another city sees and changes nothing here', async () => {
  const other = await as(server, { role: 'administrator', regionCode: '330100' });
  const sent = { params: { id: administrator.accountId } };
  await expect(other.call(contract.disableAccount, sent)).rejects.toMatchObject({ code: 'notFound' });
  await expect(other.call(contract.resetAccount, sent)).rejects.toMatchObject({ code: 'notFound' });
  const { rows } = await other.call(contract.listAccounts, { query: {} });
  expect(rows.every(({ regionCode }) => regionCode === '330100')).toBe(true);
  expect(await other.call(contract.listRegions, {})).toHaveLength(1);
  const audit = await other.call(contract.listAudit, { query: {} });
  expect(audit.rows.filter(({ path }) => !path.startsWith('330100'))).toEqual([]);
});

test('rights decide who manages accounts, reads the audit, edits responsibility', async () => {
  const desk = await as(server, { role: 'city-desk', regionCode: '331000' });
  await expect(desk.call(contract.listAccounts, { query: {} })).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(desk.call(contract.listAudit, { query: {} })).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(stranger(server).call(contract.listRegions, {})).rejects.toMatchObject({ code: 'notSignedIn' });
  const auditor = await as(server, { role: 'auditor', regionCode: '331000' });
  await expect(auditor.call(contract.makeAccount, wish())).rejects.toMatchObject({ code: 'notAllowed' });
});

test('everybody signed in reads the regions of the city: 1 + 10 units + their townships', async () => {
  const clerk = await as(server, { role: 'township-clerk', regionCode: '331023101' });
  const regions = await clerk.call(contract.listRegions, {});
  expect(regions.slice(0, 2).map(({ name }) => name)).toEqual(['台州市', '台州湾集聚区']);
  expect(regions.filter(({ kind }) => kind === 'county')).toHaveLength(9);
  expect(regions.length).toBeGreaterThan(130);
  expect(await unitsOf(server.desk.db, '331000')).toHaveLength(10);
  expect((await regionsOf(server.desk.db, '331000')).find(({ code }) => code === '331083')).toMatchObject({
    aliases: ['玉环', '玉环县', '331021'],
    path: '331000/331083',
  });
});

const entry = { leader: '李明', office: '综合处', contact: '周宁', telephone: '0576-88881234' };

test('a county desk names who is responsible for its own unit only', async () => {
  const tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
  const body = entry;
  const put = (unitCode: string) => tiantai.call(contract.editResponsibility, { params: { unitCode }, body });
  expect(await put('331023')).toMatchObject({ unitName: '天台县', version: 1, recordedBy: tiantai.name, ...entry });
  for (const unitCode of ['331022', '331000', '999999'])
    await expect(put(unitCode)).rejects.toMatchObject({ code: 'notFound' });
  await expect(put('331023101')).rejects.toMatchObject({ code: 'responsibilityBelowCounty' });
});

test('who is responsible is seen below, above and by a project owner, but not next door', async () => {
  const desk = await as(server, { role: 'city-desk', regionCode: '331000' });
  const params = { unitCode: '331024' };
  const { version } = await desk.call(contract.editResponsibility, { params, body: entry });
  const next = { ...entry, contact: '吴双' };
  expect(await desk.call(contract.editResponsibility, { params, body: next })).toMatchObject({ version: version + 1 });
  const seenBy = async (person: Person) =>
    (await person.call(contract.listResponsibilities, {})).find(({ unitCode }) => unitCode === '331024')?.contact;
  expect(await seenBy(desk)).toBe('吴双');
  expect(await seenBy(await as(server, { role: 'township-clerk', regionCode: '331024101' }))).toBe('吴双');
  const owner = { role: 'project-owner', regionCode: '331024', ownerCode: '91331024MA2AK00000' } as const;
  expect(await seenBy(await as(server, owner))).toBe('吴双');
  expect(await seenBy(await as(server, { role: 'county-desk', regionCode: '331022' }))).toBeUndefined();
});

test('every write is in the audit, newest first, with before and after, and the chain holds', async () => {
  const auditor = await as(server, { role: 'auditor', regionCode: '331000' });
  const desk = await as(server, { role: 'city-desk', regionCode: '331000' });
  const params = { unitCode: '331002' };
  await desk.call(contract.editResponsibility, { params, body: entry });
  await desk.call(contract.editResponsibility, { params, body: { ...entry, contact: '吴双' } });
  const query = { act: 'organisation.edit-responsibility', entityId: '331002', from: '2026-11-24', to: '2026-11-24' };
  const { rows } = await auditor.call(contract.listAudit, { query });
  expect(rows).toMatchObject([
    { accountName: desk.name, before: entry, after: { ...entry, contact: '吴双' }, path: '331000/331002' },
    { before: null, after: entry },
  ]);
  const page = await auditor.call(contract.listAudit, { query: { ...query, limit: 1 } });
  const rest = await auditor.call(contract.listAudit, { query: { ...query, limit: 1, after: page.next ?? '' } });
  expect([...page.rows, ...rest.rows]).toEqual(rows);
  expect((await auditor.call(contract.listAudit, { query: { to: '2026-11-23' } })).rows).toEqual([]);
  const verdict = await checkChain(server.desk, '331000', { owner: server.admin });
  expect(verdict.entries).toBeGreaterThan(2);
  expect(verdict.findings).toEqual([]);
});

test('an auditor of the city reads, verifies and takes away the chain; nobody else may', async () => {
  const auditor = await as(server, { role: 'auditor', regionCode: '331000' });
  const before = await auditor.call(chain.readChain, {});
  const verified = await auditor.call(chain.verifyAudit, {});
  expect(verified).toMatchObject({ findingCount: 0, findings: [] });
  const { head, verified: last, waiting, days } = await auditor.call(chain.readChain, {});
  expect({ head, waiting, entries: last?.entries }).toEqual({ head: verified.head, waiting: 0, entries: head.place });
  expect(head.place).toBeGreaterThanOrEqual(before.head.place);
  const file = await (await auditor.fetch('/organisation/audit-chain/heads')).text();
  expect(JSON.parse(file.trim().split('\n').at(-1) ?? '')).toEqual({ cityCode: '331000', ...days[0] });
  const desk = await as(server, { role: 'city-desk', regionCode: '331000' });
  await expect(desk.call(chain.verifyAudit, {})).rejects.toMatchObject({ code: 'notAllowed' });
  const county = await as(server, { role: 'auditor', regionCode: '331023' });
  await expect(county.call(chain.readChain, {})).rejects.toMatchObject({ code: 'notFound' });
});

test('the names behind sign-in names are those of the own remit, and of the desks and leaders above it', async () => {
  const people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
    auditor: await as(server, { role: 'auditor', regionCode: '331000' }),
    county: await as(server, { role: 'county-desk', regionCode: '331023' }),
    other: await as(server, { role: 'county-desk', regionCode: '331022' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: '91331023MA2ABCDE0X' }),
  };
  const known = async (person: Person) => {
    const names = new Set((await person.call(listPeople, {})).map(({ name }) => name));
    return Object.keys(people).filter((key) =>
      names.has(Object.entries(people).find(([one]) => one === key)?.[1].name ?? ''),
    );
  };
  expect(await known(people.city)).toEqual(['city', 'leader', 'auditor', 'county', 'other', 'owner']);
  expect(await known(people.county)).toEqual(['city', 'leader', 'county', 'owner']);
  expect(await known(people.owner)).toEqual(['city', 'leader', 'county']);
});
