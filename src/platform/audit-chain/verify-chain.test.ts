import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Author, audit } from '#platform/audit.ts';
import { inRemit } from '#platform/database.ts';
import { randomRuns } from '#testing/random-runs.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { checkChain, sealingKeys } from './check-chain.ts';
import { linkChain } from './link-chain.ts';
import type { ChainFinding } from './verify-chain.ts';

const city = '331000';
const remit = { remit: city, ownerCode: null };
let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());
beforeEach(() => emptied());

/** A chain of its own for each case: tables and heads are emptied. */
async function emptied(): Promise<void> {
  await server.admin.query(
    'truncate platform.audit_entry, platform.audit_link, platform.audit_head, platform.audit_day',
  );
  await server.desk.chain.beginAnew([], new Date());
}

async function written(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const author: Author = { accountId: '', name: `账号${n}`, cityCode: city, requestId: `r${n}` };
    const note = { act: 'test.act', path: `${city}/331023`, entityId: `e${n}`, at: new Date() };
    const after = { 元: 12.5, z: [1, null, 'x'], a: { n, late: undefined, at: note.at } };
    await inRemit(server.desk.db, remit, (tx) => audit(tx, author, { ...note, before: n === 0 ? null : { n }, after }));
  }
}

async function chained(count: number): Promise<number[]> {
  await written(count);
  await linkChain(server.desk, city);
  const { rows } = await server.admin.query<{ sequence: string }>(
    'select sequence from platform.audit_entry order by sequence',
  );
  return rows.map(({ sequence }) => Number(sequence));
}

async function found(): Promise<readonly ChainFinding[]> {
  return (await checkChain(server.desk, city, { owner: server.admin })).findings;
}

const ask = (text: string) => server.admin.query(text);

test('a chain as the desk wrote it is sound, also with entries that wait for their link', async () => {
  await chained(5);
  await written(2);
  const verdict = await checkChain(server.desk, city, { owner: server.admin });
  expect(verdict).toMatchObject({ entries: 7, place: 7, findings: [], firstBroken: null, sealedElsewhere: 0 });
  expect(verdict.heads).toBeGreaterThan(0);
  expect((await checkChain(server.desk, city)).findings).toEqual([]);
  const { rows } = await ask('select entries, place, findings from platform.audit_verification');
  expect(rows).toEqual([{ entries: '7', place: '7', findings: '0' }]);
});

test.for<[sql: string, kind: string, place: number, because: string]>([
  [`update platform.audit_entry set after = '{"n": 9}' where entity_id = 'e1'`, 'altered', 2, 'content'],
  [`update platform.audit_entry set at = at + interval '1 microsecond' where entity_id = 'e1'`, 'altered', 2, 'time'],
  [`update platform.audit_entry set account_id = gen_random_uuid() where entity_id = 'e1'`, 'altered', 2, 'who'],
  [`delete from platform.audit_entry where entity_id = 'e1'`, 'removed', 2, 'entry without its link'],
  [
    `with gone as (delete from platform.audit_entry where entity_id = 'e1' returning sequence)
    delete from platform.audit_link l using gone where l.sequence = gone.sequence`,
    'removed',
    2,
    'entry with its link',
  ],
  [
    `delete from platform.audit_link where place > 3; delete from platform.audit_entry where entity_id >= 'e3';
    delete from platform.audit_day; update platform.audit_head set place = 3,
      hash = (select hash from platform.audit_link where place = 3)`,
    'removed',
    4,
    'the end, with head and days made to agree: the folder knows better',
  ],
  [
    `select platform.write_audit('331000', '331000', now(), null, 'x', 'r', 'test.act', 'forged', null, null, null);`,
    'inserted',
    6,
    'through the door of the application, without a seal',
  ],
  [
    `select platform.write_audit(city_code, path, at, account_id, account_name, request_id, act, entity_id, before, after,
      seal) from platform.audit_entry where entity_id = 'e0'`,
    'inserted',
    6,
    'a copy with its seal',
  ],
  [
    `insert into platform.audit_entry select city_code, 0, path, at, account_id, account_name, request_id, act, 'forged',
      before, after from platform.audit_entry where entity_id = 'e0'`,
    'inserted',
    6,
    'before all others',
  ],
  [
    `update platform.audit_link set place = 99 where place = 2; update platform.audit_link set place = 2 where place = 3;
    update platform.audit_link set place = 3 where place = 99`,
    'reordered',
    2,
    'two links exchanged',
  ],
  [`update platform.audit_link set hash = sha256('x') where place = 2`, 'reordered', 2, 'a hash of the chain'],
  [`update platform.audit_head set hash = sha256('x')`, 'rewritten', 5, 'the head'],
])('%s: %s at %i (%s)', async ([text, kind, place]) => {
  await chained(5);
  await ask(text);
  expect(await found()).toContainEqual(expect.objectContaining({ kind, place }));
});

test('a chain that is hashed anew after a change, with head and days, is found by seals and by the heads kept', async () => {
  await chained(4);
  await ask(`update platform.audit_entry set after = '{"n": 9}' where entity_id = 'e1'`);
  await ask(`delete from platform.audit_link; delete from platform.audit_head; delete from platform.audit_day;
    select platform.link_audit('331000', true, now(), current_date)`);
  expect(await found()).toEqual([
    expect.objectContaining({ kind: 'altered', place: 2 }),
    { kind: 'rewritten', place: 4, sequence: null },
  ]);
});

test('what was taken from the end stays found when the chain has grown past it', async () => {
  await chained(4);
  await ask(`delete from platform.audit_link where place > 3; delete from platform.audit_entry where entity_id = 'e3';
    update platform.audit_head set place = 3, hash = (select hash from platform.audit_link where place = 3)`);
  await chained(6);
  expect(await found()).toContainEqual({ kind: 'rewritten', place: 4, sequence: null });
});

test('an entry is found altered before it is linked; one removed before is not', async () => {
  await written(3);
  await ask(`update platform.audit_entry set act = 'test.other' where entity_id = 'e1'`);
  expect(await found()).toEqual([expect.objectContaining({ kind: 'altered', place: 2 })]);
  await emptied();
  await written(3);
  await ask(`delete from platform.audit_entry where entity_id = 'e1'`);
  expect(await found()).toEqual([]);
});

test('after a restore elsewhere the entries of the former key are vouched for by the chain', async () => {
  await chained(3);
  const [own = ''] = await sealingKeys(server.admin);
  await ask(`update platform.audit_entry set seal = decode('00112233aabbccdd', 'hex') || substring(seal from 9)
    where entity_id = 'e0'; delete from platform.audit_link; delete from platform.audit_head; delete from platform.audit_day`);
  await linkChain(server.desk, city, 'whole');
  expect(await found()).toContainEqual(expect.objectContaining({ kind: 'inserted', place: 1 }));
  await server.desk.chain.beginAnew(await sealingKeys(server.admin), new Date());
  const verdict = await checkChain(server.desk, city, { owner: server.admin });
  expect(verdict).toMatchObject({ findings: [], sealedElsewhere: 1 });
  expect((await server.desk.chain.keys()).former).toEqual(new Set(['00112233aabbccdd']));
  expect(own).toHaveLength(16);
});

test('any alteration, removal or insertion is found, wherever it is', { timeout: 120_000 }, async () => {
  const columns = ['path', 'account_name', 'request_id', 'act', 'entity_id'] as const;
  const tampering = fc.oneof(
    fc.record({ how: fc.constant('alter' as const), at: fc.nat(), column: fc.constantFrom(...columns) }),
    fc.record({ how: fc.constantFrom('remove', 'unlink', 'copy', 'json', 'swap'), at: fc.nat() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 8 }), tampering, async (count, change) => {
      await emptied();
      const sequences = await chained(count);
      const place = (change.at % count) + 1;
      const sequence = sequences[place - 1] ?? 0;
      const where = `where sequence = ${sequence}`;
      const other = sequences[place % count] ?? 0;
      const texts = {
        alter: `update platform.audit_entry set ${'column' in change ? change.column : 'act'} = 'tampered' ${where}`,
        remove: `delete from platform.audit_entry ${where}`,
        unlink: `delete from platform.audit_entry ${where}; delete from platform.audit_link ${where}`,
        copy: `insert into platform.audit_entry select city_code, nextval('platform.audit_sequence'), path, at, account_id,
          account_name, request_id, act, entity_id, before, after, seal from platform.audit_entry ${where}`,
        json: `update platform.audit_entry set after = after || '{"extra": 1}' ${where}`,
        swap: `update platform.audit_entry set sequence = -1 ${where};
          update platform.audit_entry set sequence = ${sequence} where sequence = ${other};
          update platform.audit_entry set sequence = ${other} where sequence = -1`,
      };
      await ask(texts[change.how as keyof typeof texts]);
      const places = (await found()).map((finding) => finding.place);
      expect(places).toContain(change.how === 'copy' ? count + 1 : place);
    }),
    { numRuns: randomRuns(60) },
  );
});
