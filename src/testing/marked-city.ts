import { type Role, roles } from '#kernel/right.ts';
import * as dispatch from '../capabilities/dispatch/contract.ts';
import * as funds from '../capabilities/funds/contract.ts';
import * as integrity from '../capabilities/integrity/contract.ts';
import * as organisation from '../capabilities/organisation/contract.ts';
import * as departments from '../capabilities/organisation/contract-departments.ts';
import * as plan from '../capabilities/plan/contract.ts';
import * as longPlan from '../capabilities/plan/contract-long-plan.ts';
import * as evidence from '../capabilities/project-library/contract-evidence.ts';
import * as leads from '../capabilities/project-library/contract-leads.ts';
import * as publication from '../capabilities/publication/contract.ts';
import { assessed } from './marked-assessment.ts';
import { coordinated } from './marked-coordination.ts';
import { as, type Person } from './people.ts';
import type { TestServer } from './server.ts';
import { csv, importedProjects, importedReports, projectHeading, reportHeading } from './sheets.ts';

/** Regions at which people of each role work; each holds data that bears its mark. */
const regions = ['331000', '331023', '331024', '331023101', '340100'] as const;
/** A region at which somebody works. */
export type MarkedRegion = (typeof regions)[number];

/**
 * Marks that somebody at a region may see: their own and those below. Who is responsible (DUTY) is also for those below
 * a unit, so that they know whom to call.
 */
export const visible: Readonly<Record<MarkedRegion, readonly string[]>> = {
  '331000': ['MARK-TIANTAI', 'MARK-BAIHE', 'MARK-XIANJU', 'MARK-CITY', 'DUTY-TIANTAI', 'DUTY-XIANJU'],
  '331023': ['MARK-TIANTAI', 'MARK-BAIHE', 'DUTY-TIANTAI'],
  '331024': ['MARK-XIANJU', 'DUTY-XIANJU'],
  '331023101': ['MARK-BAIHE', 'DUTY-TIANTAI'],
  '340100': ['MARK-OTHER'],
};
/** Every mark. */
export const marks = [...new Set(Object.values(visible).flat())];
const ownerCode = '913310230000000015';
const fits: Readonly<Record<Role, readonly MarkedRegion[]>> = {
  'city-desk': ['331000', '340100'],
  'county-desk': ['331023', '331024'],
  'township-clerk': ['331023101'],
  'project-owner': ['331023'],
  leader: ['331000', '340100'],
  administrator: ['331000', '340100'],
  auditor: ['331000', '340100'],
  'department-contact': ['331023'],
};
/** Who works where. */
export const posts = roles.flatMap((role) => fits[role].map((regionCode) => ({ role, regionCode })));

/** A line of a project that bears a mark. */
export const markedLine = (mark: string, unit: string, township: string, owner: string) =>
  `${mark}工程,${mark},${unit},${township},7721,1000,在建,${owner}`;

/** A city in which everything bears the mark of its region, so that what leaks shows. */
export type MarkedCity = {
  readonly person: (role: Role, regionCode: MarkedRegion) => Person;
  /** Ids by mark. */
  readonly ids: ReadonlyMap<string, string>;
  readonly evidenceId: string;
};

/** What those who fill the city work with. */
export type Seeding = {
  readonly server: TestServer;
  readonly ids: Map<string, string>;
  readonly person: MarkedCity['person'];
  readonly city: Person;
};

/** Test support: fills the city. */
export async function markedCity(server: TestServer): Promise<MarkedCity> {
  const people = new Map<string, Person>();
  for (const { role, regionCode } of posts)
    people.set(
      `${role}@${regionCode}`,
      await as(server, { role, regionCode, ...(role === 'project-owner' && { ownerCode }) }),
    );
  const person = (role: Role, regionCode: MarkedRegion) => {
    const found = people.get(`${role}@${regionCode}`);
    if (!found) throw new Error(`nobody is ${role} at ${regionCode}`);
    return found;
  };
  const ids = new Map<string, string>();
  const city = person('city-desk', '331000');
  const seeding = { server, ids, person, city };
  await reported(city);
  await duties(seeding);
  const source = '# MARK-CITY\n\nMARK-CITY。（某办）\n';
  const issue = await city.call(publication.draftPaper, { body: { year: 2020, number: 9, source } });
  ids.set('issue', issue.id);
  const notice = { kind: 'notice', year: 2020, source: '# MARK-TIANTAI\n\nMARK-TIANTAI。\n' } as const;
  await person('county-desk', '331023').call(publication.draftPaper, { body: notice });
  await planned(seeding);
  await money(seeding);
  await otherCity(seeding);
  const { rows } = await server.admin.query('select id, code from project_library.project');
  for (const { id, code } of rows) ids.set(code, id);
  const evidenceId = await attachedEvidence(seeding);
  await city.call(integrity.runCheck, {});
  await flagIds(seeding);
  await coordinated(seeding);
  await assessed(seeding);
  return { person, ids, evidenceId };
}

/** Projects with a report of more than the planned 1,000 万元, so that each is also asked about. */
async function reported(city: Person): Promise<void> {
  const projects = [
    markedLine('MARK-TIANTAI', '天台县', '', ''),
    markedLine('MARK-BAIHE', '天台县', '白鹤镇', ''),
    markedLine('MARK-XIANJU', '仙居县', '', ''),
  ];
  await importedProjects(city, csv('MARK-CITY', projectHeading, projects));
  for (const month of ['2020-02', '2020-03', '2020-04'])
    await city.call(dispatch.openRound, { body: { month, dueOn: '2020-05-10' } });
  const reports = ['MARK-TIANTAI', 'MARK-BAIHE', 'MARK-XIANJU'].map((mark) => `${mark},,2020-04,,100,2000`);
  await importedReports(city, csv('MARK-CITY', reportHeading, reports));
}

/** Who answers for a unit, its contact at a department, and a lead. */
async function duties(seeding: Seeding): Promise<void> {
  const { city } = seeding;
  for (const unitCode of ['331023', '331024']) {
    const mark = unitCode === '331023' ? 'DUTY-TIANTAI' : 'DUTY-XIANJU';
    const body = { leader: mark, office: mark, contact: mark, telephone: '' };
    await city.call(organisation.editResponsibility, { params: { unitCode }, body });
    const contact = { person: mark, post: mark, telephone: '' };
    await city.call(departments.editDepartmentContact, { params: { unitCode, department: 'water' }, body: contact });
    await leadOf(seeding, unitCode);
  }
}

/** A lead that bears the mark of its county; the project of the same mark looks like it. */
async function leadOf({ ids, city }: Seeding, unitCode: string): Promise<void> {
  const mark = unitCode === '331023' ? 'MARK-TIANTAI' : 'MARK-XIANJU';
  const nothing = { townshipCode: null, content: null, totalYuan: null, stage: null, expectedStart: null };
  const source = { department: 'water', contactName: mark, contactTelephone: '' } as const;
  const body = { name: `${mark}线索`, unitCode, ownerName: mark, ...nothing, ...source };
  const { lead } = await city.call(leads.passLead, { body });
  ids.set(`lead ${mark}`, lead.id);
}

/** What the plan says about each project: an amount with its note, a decision with its reason, an item of the list. */
async function planned({ server, ids, city }: Seeding): Promise<void> {
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
async function money({ ids, city }: Seeding): Promise<void> {
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
async function otherCity({ server }: Seeding): Promise<void> {
  const columns = 'city_code, id, version, path, name, name_key, code, unit_code, caliber, recorded_at, recorded_by';
  const values = `('340100', gen_random_uuid(), 1, '340100', 'MARK-OTHER', 'mark', 'MARK-OTHER', '340100', 'in', now(), 'x')`;
  await server.admin.query(`insert into project_library.project (${columns}) values ${values}`);
  await server.admin.query(
    `insert into project_library.project_version (${columns}) select ${columns} from project_library.project where city_code = '340100'`,
  );
}

/** A flag of each project, that its address may be asked for by everybody. */
async function flagIds({ ids, person }: Seeding): Promise<void> {
  for (const regionCode of ['331023', '331024'] as const) {
    const { rows } = await person('county-desk', regionCode).call(integrity.listFlags, { query: {} });
    for (const { id, rows: meant } of rows) ids.set(`flag of ${meant.map(({ name }) => name)}`, id);
  }
}

/** A paper of 天台县 that bears its mark in its name and in what it says; every address of evidence asks for it. */
async function attachedEvidence({ ids, person }: Seeding): Promise<string> {
  const tiantai = person('county-desk', '331023');
  const { uploadId } = await tiantai.call(evidence.uploadEvidence, {}, { name: 'x.pdf', content: '%PDF-1.4 %%EOF' });
  const blank = { datedOn: null, provesStage: null, provesMonth: null, documentNumber: null, amountYuan: null };
  const body = { uploadId, fileName: 'MARK-TIANTAI.pdf', kind: 'contract' as const, party: 'MARK-TIANTAI', ...blank };
  const one = await tiantai.call(evidence.attachEvidence, { params: { id: ids.get('MARK-TIANTAI') ?? '' }, body });
  return one.id;
}
