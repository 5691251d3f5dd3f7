import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, takesAsOf } from '#kernel/endpoint.ts';
import { rightsOf } from '#kernel/right.ts';
import { addressesOf } from '#testing/addresses.ts';
import { everyEndpoint } from '#testing/every-endpoint.ts';
import { type MarkedCity, markedCity, markedLine, marks, posts, visible } from '#testing/marked-city.ts';
import { type Person, stranger } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading } from '#testing/sheets.ts';
import { doors } from '../architecture.ts';
import * as assessment from '../capabilities/assessment/contract-units.ts';
import * as coordination from '../capabilities/coordination/contract.ts';
import * as dispatch from '../capabilities/dispatch/contract.ts';
import * as funds from '../capabilities/funds/contract.ts';
import * as organisation from '../capabilities/organisation/contract.ts';
import * as departments from '../capabilities/organisation/contract-departments.ts';
import * as plan from '../capabilities/plan/contract.ts';
import * as caliber from '../capabilities/project-library/contract-caliber.ts';
import * as leads from '../capabilities/project-library/contract-leads.ts';
import * as lifeCycle from '../capabilities/project-library/contract-life-cycle.ts';

const endpoints = await everyEndpoint();
const now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
let city: MarkedCity;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  city = await markedCity(server);
});
afterAll(() => server?.close());

const addresses = (e: Endpoint) => addressesOf(e, city);

/** The same looking back to this very instant: what was known then is bounded by the same remit. */
function addressesThen(e: Endpoint): string[] {
  return takesAsOf(e) ? addresses(e).map((address) => `${address}?asOf=${now.toISOString()}`) : [];
}

async function ask(who: Pick<Person, 'fetch'>, e: Endpoint, address: string): Promise<Response> {
  if (e.upload) {
    const body = new FormData();
    body.append('file', new Blob(['项目名称\n无']), '无.csv');
    return who.fetch(address, { method: e.method, body });
  }
  if (e.method === 'GET') return who.fetch(address);
  return who.fetch(address, { method: e.method, body: '{}', headers: { 'content-type': 'application/json' } });
}

it('the walk knows every endpoint', () => {
  expect(endpoints.length).toBeGreaterThan(40);
  expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length);
});

describe('nobody without a session', () => {
  it.each(endpoints.filter(({ needs }) => needs !== 'public').map((e) => ({ name: `${e.method} ${e.path}`, e })))(
    '$name asks to sign in',
    async ({ e }) => {
      for (const address of addresses(e).slice(0, 1))
        expect((await ask(stranger(server), e, address)).status).toBe(401);
    },
  );
});

describe.each(posts.map((post, turn) => ({ ...post, turn })))('$role at $regionCode', ({ role, regionCode, turn }) => {
  const isNarrow = role === 'project-owner' || role === 'department-contact';
  const allowed = isNarrow ? ['DUTY-TIANTAI'] : visible[regionCode];
  const leakedIn = (text: string) => marks.filter((mark) => text.includes(mark) && !allowed.includes(mark));
  const mayAsk = ({ needs }: Endpoint) =>
    needs === 'signed-in' || (needs !== 'public' && rightsOf[role].includes(needs));

  // The right is asked before the address is looked at: each post tries one thing of every endpoint, and each another.
  it('is refused every endpoint whose right the role lacks', async () => {
    const who = city.person(role, regionCode);
    for (const [i, e] of endpoints.entries()) {
      if (e.needs === 'public' || mayAsk(e)) continue;
      const all = addresses(e);
      const answer = await ask(who, e, all[(turn + i) % all.length] ?? '');
      expect([e.path, answer.status, leakedIn(await answer.text())]).toEqual([e.path, 403, []]);
    }
  });

  it('never reads a word from outside of the remit', async () => {
    const who = city.person(role, regionCode);
    for (const e of endpoints.filter((e) => e.method === 'GET' && mayAsk(e))) {
      const asked = [...addresses(e), ...addressesThen(e)].map(async (address) => {
        const text = await (await ask(who, e, address)).text();
        return leakedIn(text).map((mark) => `${address} ${mark}`);
      });
      expect((await Promise.all(asked)).flat()).toEqual([]);
    }
  });
});

describe('a write outside of the remit', () => {
  /** Digest of whatever the rooms hold outside of the county: rows of other places, and tables that have no place. */
  const foreign = async () => {
    const { rows: tables } = await server.admin.query(
      `select format('%I.%I', t.table_schema, t.table_name) as name, bool_or(c.column_name = 'path') as "hasPath"
      from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and t.table_schema = any($1) group by 1 order by 1`,
      [Object.keys(doors).map((room) => room.replaceAll('-', '_'))],
    );
    const parts = tables.map(({ name, hasPath }) => {
      const elsewhere = hasPath ? `where path not like '331000/331024%'` : '';
      return `select '${name}' || t::text from ${name} t ${elsewhere}`;
    });
    const { rows } = await server.admin.query(
      `select count(*)::int as count, md5(string_agg(t, '|' order by t)) as sum from (${parts.join(' union all ')}) t(t)`,
    );
    return rows[0];
  };

  it('changes nothing, whatever is sent', async () => {
    const before = await foreign();
    const xianju = city.person('county-desk', '331024');
    const projectId = city.ids.get('MARK-TIANTAI') ?? '';
    const blank = { monthYuan: 1, yearToDateYuan: 1, totalYuan: 1, buildingYuan: null, installationYuan: null };
    const body = { ...blank, equipmentYuan: null, otherYuan: null, progress: 'x', problems: 'x', version: 1 };
    const save = xianju.call(dispatch.saveReport, { params: { projectId, month: '2020-04' }, body });
    await expect(save).rejects.toMatchObject({ code: 'notFound' });
    const lead = { id: city.ids.get('lead MARK-TIANTAI') ?? '' };
    const close = xianju.call(leads.closeLead, { params: lead, body: { reason: 'x' } });
    await expect(close).rejects.toMatchObject({ code: 'notFound' });
    const params = { id: projectId };
    const cancel = xianju.call(lifeCycle.setAside, { params, body: { to: 'cancelled', reason: 'x', version: 1 } });
    await expect(cancel).rejects.toMatchObject({ code: 'notFound' });
    const contact = xianju.call(departments.editDepartmentContact, {
      params: { unitCode: '331023', department: 'water' },
      body: { person: 'x', post: 'x', telephone: '' },
    });
    await expect(contact).rejects.toMatchObject({ code: 'notFound' });
    const sourceId = city.ids.get('source MARK-TIANTAI') ?? '';
    const plain = { amountYuan: 1, on: '2020-01-01', payee: 'x', voucherNo: null, reason: 'x' };
    for (const kind of ['issue', 'arrival', 'allocation', 'payment', 'return', 'recall'] as const) {
      const sent = { body: { ...plain, kind, sourceId, projectId } };
      await expect(xianju.call(funds.recordMovement, sent)).rejects.toMatchObject({ code: 'notFound' });
    }
    const test = {
      leavesAsset: true,
      isCapitalised: true,
      isBeyondLevelling: true,
      isFiledSeparately: true,
      version: 1,
    };
    await expect(xianju.call(caliber.answerAssetTest, { params, body: test })).rejects.toMatchObject({
      code: 'notFound',
    });
    const said = { askedOffice: 'x', answeredOn: '2020-05-01', documentName: null, condition: null };
    const record = xianju.call(caliber.recordConsultation, { params, body: { ...said, answer: 'no' } });
    await expect(record).rejects.toMatchObject({ code: 'notFound' });
    const edit = { leader: 'x', office: 'x', contact: 'x', telephone: '' };
    const responsibility = xianju.call(organisation.editResponsibility, { params: { unitCode: '331023' }, body: edit });
    await expect(responsibility).rejects.toMatchObject({ code: expect.stringMatching(/notFound|notAllowed/) });
    const rows = [markedLine('MARK-TIANTAI', '仙居县', '', ''), markedLine('NEW', '天台县', '', '')];
    const { result } = await importedProjects(xianju, csv('x', projectHeading, rows));
    expect(result).toMatchObject({ created: 0, updated: 0, refusedRows: 2 });
    const task = { id: city.ids.get('task MARK-TIANTAI') ?? '' };
    const answer = { what: 'feedback', text: 'x', version: 1 } as const;
    const answers = xianju.call(coordination.answerTask, { params: task, body: answer });
    await expect(answers).rejects.toMatchObject({ code: 'notFound' });
    const amount = { plannedYuan: 2, note: null, version: 1 };
    const plans = xianju.call(plan.saveAmount, { params: { projectId, year: 2020 }, body: amount });
    await expect(plans).rejects.toMatchObject({ code: 'notFound' });
    const decision = { mode: 'exclude', action: null, reason: 'x', version: 1 } as const;
    const decides = xianju.call(plan.changeMembership, { params: { projectId, year: 2020 }, body: decision });
    await expect(decides).rejects.toMatchObject({ code: 'cityWritesPlan' });
    const run = { id: city.ids.get('assessment run') ?? '', unitCode: '331023' };
    const words = { lines: [], state: 'draft' as const, version: 1 };
    const speaks = xianju.call(assessment.saveSelfAssessment, { params: run, body: words });
    await expect(speaks).rejects.toMatchObject({ code: 'notFound' });
    const item = { kind: 'item', indicator: 'items', count: 1, reason: 'x' } as const;
    await expect(xianju.call(assessment.addEntry, { params: run, body: item })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await foreign()).toEqual(before);
  });
});
