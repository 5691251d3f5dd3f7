import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, takesAsOf } from '#kernel/endpoint.ts';
import { type Role, rightsOf, roles } from '#kernel/right.ts';
import { as, type Person, stranger } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, reportHeading } from '#testing/sheets.ts';
import * as dispatch from '../capabilities/dispatch/contract.ts';
import * as funds from '../capabilities/funds/contract.ts';
import * as fundExports from '../capabilities/funds/contract-exports.ts';
import * as growth from '../capabilities/growth/contract.ts';
import * as integrity from '../capabilities/integrity/contract.ts';
import * as organisation from '../capabilities/organisation/contract.ts';
import * as auditChain from '../capabilities/organisation/contract-audit-chain.ts';
import * as departments from '../capabilities/organisation/contract-departments.ts';
import * as plan from '../capabilities/plan/contract.ts';
import * as longPlan from '../capabilities/plan/contract-long-plan.ts';
import * as workPlan from '../capabilities/plan/contract-work-plan.ts';
import * as projectLibrary from '../capabilities/project-library/contract.ts';
import * as caliber from '../capabilities/project-library/contract-caliber.ts';
import * as duplicates from '../capabilities/project-library/contract-duplicates.ts';
import * as editing from '../capabilities/project-library/contract-editing.ts';
import * as projectEntry from '../capabilities/project-library/contract-entry.ts';
import * as evidence from '../capabilities/project-library/contract-evidence.ts';
import * as leads from '../capabilities/project-library/contract-leads.ts';
import * as lifeCycle from '../capabilities/project-library/contract-life-cycle.ts';
import * as projectTable from '../capabilities/project-library/contract-table.ts';
import * as publication from '../capabilities/publication/contract.ts';

/** Every endpoint of every room, found in the contracts themselves: a new one is walked without being named here. */
const endpoints: readonly Endpoint[] = [
  organisation,
  auditChain,
  projectLibrary,
  projectTable,
  projectEntry,
  caliber,
  departments,
  editing,
  lifeCycle,
  leads,
  duplicates,
  dispatch,
  growth,
  publication,
  plan,
  workPlan,
  longPlan,
  evidence,
  integrity,
  funds,
  fundExports,
].flatMap((contract) => Object.values(contract).filter(isEndpoint));

/** Regions at which people of each role work; each holds data that bears its mark. */
const regions = ['331000', '331023', '331024', '331023101', '340100'] as const;
type Region = (typeof regions)[number];

/**
 * Marks that somebody at a region may see: their own and those below. Who is responsible (DUTY) is also for those below
 * a unit, so that they know whom to call.
 */
const visible: Readonly<Record<Region, readonly string[]>> = {
  '331000': ['MARK-TIANTAI', 'MARK-BAIHE', 'MARK-XIANJU', 'MARK-CITY', 'DUTY-TIANTAI', 'DUTY-XIANJU'],
  '331023': ['MARK-TIANTAI', 'MARK-BAIHE', 'DUTY-TIANTAI'],
  '331024': ['MARK-XIANJU', 'DUTY-XIANJU'],
  '331023101': ['MARK-BAIHE', 'DUTY-TIANTAI'],
  '340100': ['MARK-OTHER'],
};
const marks = [...new Set(Object.values(visible).flat())];
const ownerCode = '913310230000000015';
const fits: Readonly<Record<Role, readonly Region[]>> = {
  'city-desk': ['331000', '340100'],
  'county-desk': ['331023', '331024'],
  'township-clerk': ['331023101'],
  'project-owner': ['331023'],
  leader: ['331000', '340100'],
  administrator: ['331000', '340100'],
  auditor: ['331000', '340100'],
  'department-contact': ['331023'],
};
const posts = roles.flatMap((role) => fits[role].map((regionCode) => ({ role, regionCode })));

const now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
const people = new Map<string, Person>();
const ids = new Map<string, string>();
let evidenceId = '';

const line = (mark: string, unit: string, township: string, owner: string) =>
  `${mark}工程,${mark},${unit},${township},7721,1000,在建,${owner}`;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  for (const { role, regionCode } of posts)
    people.set(
      `${role}@${regionCode}`,
      await as(server, { role, regionCode, ...(role === 'project-owner' && { ownerCode }) }),
    );
  const city = person('city-desk', '331000');
  const projects = [
    line('MARK-TIANTAI', '天台县', '', ''),
    line('MARK-BAIHE', '天台县', '白鹤镇', ''),
    line('MARK-XIANJU', '仙居县', '', ''),
  ];
  await importedProjects(city, csv('MARK-CITY', projectHeading, projects));
  for (const month of ['2020-02', '2020-03', '2020-04'])
    await city.call(dispatch.openRound, { body: { month, dueOn: '2020-05-10' } });
  // More than the planned 1,000 万元, so that each project is also asked about.
  const reports = ['MARK-TIANTAI', 'MARK-BAIHE', 'MARK-XIANJU'].map((mark) => `${mark},,2020-04,,100,2000`);
  await importedReports(city, csv('MARK-CITY', reportHeading, reports));
  for (const unitCode of ['331023', '331024']) {
    const mark = unitCode === '331023' ? 'DUTY-TIANTAI' : 'DUTY-XIANJU';
    const body = { leader: mark, office: mark, contact: mark, telephone: '' };
    await city.call(organisation.editResponsibility, { params: { unitCode }, body });
    const contact = { person: mark, post: mark, telephone: '' };
    await city.call(departments.editDepartmentContact, { params: { unitCode, department: 'water' }, body: contact });
    await leadOf(city, unitCode);
  }
  const source = '# MARK-CITY\n\nMARK-CITY。（某办）\n';
  const issue = await city.call(publication.draftIssue, { body: { year: 2020, number: 9, source } });
  ids.set('issue', issue.id);
  await planned(city);
  await money(city);
  await otherCity();
  const { rows } = await server.admin.query('select id, code from project_library.project');
  for (const { id, code } of rows) ids.set(code, id);
  await attachedEvidence();
  await city.call(integrity.runCheck, {});
  await flagIds();
});
afterAll(() => server?.close());

/** A lead that bears the mark of its county; the project of the same mark looks like it. */
async function leadOf(city: Person, unitCode: string): Promise<void> {
  const mark = unitCode === '331023' ? 'MARK-TIANTAI' : 'MARK-XIANJU';
  const nothing = { townshipCode: null, content: null, totalYuan: null, stage: null, expectedStart: null };
  const source = { department: 'water', contactName: mark, contactTelephone: '' } as const;
  const body = { name: `${mark}线索`, unitCode, ownerName: mark, ...nothing, ...source };
  const { lead } = await city.call(leads.passLead, { body });
  ids.set(`lead ${mark}`, lead.id);
}

/** What the plan says about each project: an amount with its note, a decision with its reason, an item of the list. */
async function planned(city: Person): Promise<void> {
  const { rows } = await server.admin.query('select id, code, unit_code from project_library.project');
  const parts = { present: 'x', goals: 'x', tasks: 'x', safeguards: 'x', note: null, state: 'draft' } as const;
  const body = { name: '规划', fromYear: 2019, toYear: 2022, ...parts };
  const { id } = await city.call(longPlan.createLongPlan, { body });
  ids.set('long-plan', id);
  for (const { id: projectId, code, unit_code: unitCode } of rows) {
    const amount = { plannedYuan: 1, note: code, version: 0 };
    await city.call(plan.saveAmount, { params: { projectId, year: 2020 }, body: amount });
    const decision = { mode: 'include', action: 'air', reason: code, version: 0 } as const;
    await city.call(plan.changeMembership, { params: { projectId, year: 2020 }, body: decision });
    const years = { fromYear: 2020, toYear: 2021, position: 1, totalYuan: 1 };
    const item = { name: code, content: code, responsible: code, unitCode, projectIds: [projectId], ...years };
    await city.call(longPlan.addKeyProject, { params: { id }, body: item });
  }
}

/** Money of each region: its document bears the region's mark. */
async function money(city: Person): Promise<void> {
  const document = { level: 'provincial', purpose: 'water', issuedOn: '2019-06-01', amountYuan: 1000 } as const;
  const given = [
    ['MARK-CITY', '331000'],
    ['MARK-TIANTAI', '331023'],
    ['MARK-XIANJU', '331024'],
  ] as const;
  for (const [mark, unitCode] of given) {
    const source = await city.call(funds.recordSource, {
      body: { ...document, documentNo: mark, title: mark, unitCode },
    });
    ids.set(`source ${mark}`, source.id);
  }
}

/** A project of another city, written as the owner, because the list of regions knows no county of it. */
async function otherCity(): Promise<void> {
  const columns = 'city_code, id, version, path, name, name_key, code, unit_code, caliber, recorded_at, recorded_by';
  const values = `('340100', gen_random_uuid(), 1, '340100', 'MARK-OTHER', 'mark', 'MARK-OTHER', '340100', 'in', now(), 'x')`;
  await server.admin.query(`insert into project_library.project (${columns}) values ${values}`);
  await server.admin.query(
    `insert into project_library.project_version (${columns}) select ${columns} from project_library.project where city_code = '340100'`,
  );
}

/** A flag of each project, that its address may be asked for by everybody. */
async function flagIds(): Promise<void> {
  for (const regionCode of ['331023', '331024'] as const) {
    const { rows } = await person('county-desk', regionCode).call(integrity.listFlags, { query: {} });
    for (const { id, rows: meant } of rows) ids.set(`flag of ${meant.map(({ name }) => name)}`, id);
  }
}

/** A paper of 天台县 that bears its mark in its name and in what it says; every address of evidence asks for it. */
async function attachedEvidence(): Promise<void> {
  const tiantai = person('county-desk', '331023');
  const { uploadId } = await tiantai.call(evidence.uploadEvidence, {}, { name: 'x.pdf', content: '%PDF-1.4 %%EOF' });
  const blank = { datedOn: null, provesStage: null, provesMonth: null, documentNumber: null, amountYuan: null };
  const body = { uploadId, fileName: 'MARK-TIANTAI.pdf', kind: 'contract' as const, party: 'MARK-TIANTAI', ...blank };
  const one = await tiantai.call(evidence.attachEvidence, { params: { id: ids.get('MARK-TIANTAI') ?? '' }, body });
  evidenceId = one.id;
}

function person(role: Role, regionCode: Region): Person {
  const found = people.get(`${role}@${regionCode}`);
  if (!found) throw new Error(`nobody is ${role} at ${regionCode}`);
  return found;
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'needs' in value && 'path' in value && 'method' in value;
}

/** Addresses of an endpoint, one for each thing that its parameters may name. */
function addresses({ path }: Endpoint): string[] {
  const things = path.includes('/publication/')
    ? [ids.get('issue') ?? '']
    : path.includes('/long-plans/')
      ? [ids.get('long-plan') ?? '']
      : [...ids].filter(([name]) => name !== 'issue' && name !== 'long-plan').map(([, id]) => id);
  const filled = (id: string) =>
    path
      .replace(/:(id|projectId)\b/, id)
      .replace(':uploadId', randomUUID())
      .replace(':evidenceId', evidenceId)
      .replace(':month', '2020-04')
      .replace(':year', '2020')
      .replace(':itemId', randomUUID())
      .replace(':unitCode', '331024')
      .replace(':department', 'water')
      .replace(':token', 'x'.repeat(43));
  return /:(id|projectId)\b/.test(path) ? things.map(filled) : [filled('')];
}

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

describe.each(posts)('$role at $regionCode', ({ role, regionCode }) => {
  it('is refused every endpoint whose right the role lacks, whatever it is asked for', async () => {
    const who = person(role, regionCode);
    for (const e of endpoints) {
      if (e.needs === 'public' || e.needs === 'signed-in' || rightsOf[role].includes(e.needs)) continue;
      for (const address of addresses(e)) expect([e.path, (await ask(who, e, address)).status]).toEqual([e.path, 403]);
    }
  });

  it('never reads a word from outside of the remit', async () => {
    const who = person(role, regionCode);
    const isNarrow = role === 'project-owner' || role === 'department-contact';
    const allowed = isNarrow ? ['DUTY-TIANTAI'] : visible[regionCode];
    for (const e of endpoints.filter(({ method, needs }) => method === 'GET' && needs !== 'public'))
      for (const address of [...addresses(e), ...addressesThen(e)]) {
        const text = await (await ask(who, e, address)).text();
        const leaked = marks.filter((mark) => text.includes(mark) && !allowed.includes(mark));
        expect([address, leaked]).toEqual([address, []]);
      }
  });
});

describe('a write outside of the remit', () => {
  const foreign = async () => {
    const { rows } = await server.admin.query(
      `select md5(string_agg(t::text, '|' order by t::text)) as sum from (
        select p::text from project_library.project p where path not like '331000/331024%'
        union all select c::text from project_library.consultation c where path not like '331000/331024%'
        union all select r::text from dispatch.report r where path not like '331000/331024%'
        union all select e::text from project_library.evidence e where path not like '331000/331024%'
        union all select f::text from integrity.flag f where path not like '331000/331024%'
        union all select a::text from integrity.answer a where path not like '331000/331024%'
        union all select i::text from publication.issue i
        union all select l::text from project_library.lead l where path not like '331000/331024%'
        union all select a::text from plan.year_amount a where path not like '331000/331024%'
        union all select m::text from plan.member m
        union all select k::text from plan.key_project k
        union all select m::text from funds.movement m where path not like '331000/331024%'
        union all select m::text from funds.source_money m where path not like '331000/331024%'
        union all select g::text from growth.unit_month g where path not like '331000/331024%') t(t)`,
    );
    return rows[0].sum;
  };

  it('changes nothing, whatever is sent', async () => {
    const before = await foreign();
    const xianju = person('county-desk', '331024');
    const projectId = ids.get('MARK-TIANTAI') ?? '';
    const blank = { monthYuan: 1, yearToDateYuan: 1, totalYuan: 1, buildingYuan: null, installationYuan: null };
    const body = { ...blank, equipmentYuan: null, otherYuan: null, progress: 'x', problems: 'x', version: 1 };
    const save = xianju.call(dispatch.saveReport, { params: { projectId, month: '2020-04' }, body });
    await expect(save).rejects.toMatchObject({ code: 'notFound' });
    const lead = { id: ids.get('lead MARK-TIANTAI') ?? '' };
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
    const sourceId = ids.get('source MARK-TIANTAI') ?? '';
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
    const rows = [line('MARK-TIANTAI', '仙居县', '', ''), line('NEW', '天台县', '', '')];
    const { result } = await importedProjects(xianju, csv('x', projectHeading, rows));
    expect(result).toMatchObject({ created: 0, updated: 0, refusedRows: 2 });
    const amount = { plannedYuan: 2, note: null, version: 1 };
    const plans = xianju.call(plan.saveAmount, { params: { projectId, year: 2020 }, body: amount });
    await expect(plans).rejects.toMatchObject({ code: 'notFound' });
    const decision = { mode: 'exclude', action: null, reason: 'x', version: 1 } as const;
    const decides = xianju.call(plan.changeMembership, { params: { projectId, year: 2020 }, body: decision });
    await expect(decides).rejects.toMatchObject({ code: 'cityWritesPlan' });
    expect(await foreign()).toBe(before);
  });
});
