import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '#kernel/endpoint.ts';
import { readInRemit } from '#platform/database.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { readReports } from '../dispatch/contract.ts';
import { readProject } from './contract.ts';
import { createProject } from './contract-editing.ts';
import { closeLead, listLeads, passLead, readLead } from './contract-leads.ts';
import { editLifeCycleSettings, readLifeCycleSettings } from './contract-life-cycle.ts';
import { projectOfLead } from './rules/lead.ts';
import { nothingKnown } from './rules/project.ts';
import { workingDaysAfter } from './rules/working-days.ts';

let now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
let people: Record<'city' | 'tiantai' | 'xianju' | 'township' | 'fagai' | 'water' | 'leader', Person>;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    township: await as(server, { role: 'township-clerk', regionCode: '331023105' }),
    fagai: await as(server, { role: 'department-contact', regionCode: '331023' }),
    water: await as(server, { role: 'department-contact', regionCode: '331023' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
});
afterAll(() => server?.close());

type Body = Sent<typeof passLead>['body'];
const leadOf = (change: Partial<Body> & { name: string }): Body => ({
  ...{ unitCode: '331023', townshipCode: null, ownerName: null, content: null, totalYuan: 9_000_000, stage: null },
  ...{ department: 'developmentReform', contactName: '某联络员', contactTelephone: '', expectedStart: '2020-10' },
  ...change,
});
const pass = (who: Person, change: Partial<Body> & { name: string }) => who.call(passLead, { body: leadOf(change) });
const names = async (who: Person) => (await who.call(listLeads, { query: {} })).rows.map(({ name }) => name);

describe('a lead', () => {
  it('is screened on the spot and due in ten working days', async () => {
    const { lead, caliber } = await pass(people.fagai, { name: '始丰溪水生态修复工程' });
    expect(lead).toMatchObject({ state: 'open', dueOn: '2020-05-20', isOverdue: false, passedBy: people.fagai.name });
    expect(caliber.verdict).toBe('ask');
    expect(caliber.missing).toEqual(['行业代码：填上 7721 即符合口径']);
  });

  it('is looked up in the library; a contact of a department learns only how many look alike', async () => {
    const file = csv('库', projectHeading, [projectLine({ name: '天台县赭溪水生态修复工程', code: 'P-1' })]);
    await importedProjects(people.city, file);
    const passed = await pass(people.fagai, { name: '赭溪水生态修复项目' });
    expect(passed).toMatchObject({ alike: 1, lookAlikes: [] });
    const read = await people.tiantai.call(readLead, { params: { id: passed.lead.id } });
    expect(read.lookAlikes).toMatchObject([
      { name: '天台县赭溪水生态修复工程', reasons: expect.arrayContaining(['sameName']) },
    ]);
  });

  it('is seen by whoever passed it and by those who keep the library of the county, by nobody else', async () => {
    await pass(people.water, { name: '水利线索', department: 'water' });
    await pass(people.township, { name: '平桥线索', townshipCode: '331023105' });
    await pass(people.xianju, { name: '仙居线索', unitCode: '331024' });
    expect(await names(people.water)).toEqual(['水利线索']);
    expect(await names(people.fagai)).not.toContain('水利线索');
    expect(await names(people.township)).toEqual(['平桥线索']);
    expect(await names(people.tiantai)).toEqual(expect.arrayContaining(['水利线索', '平桥线索']));
    expect(await names(people.tiantai)).not.toContain('仙居线索');
    const [own] = (await people.water.call(listLeads, { query: {} })).rows;
    await expect(people.fagai.call(readLead, { params: { id: own?.id ?? '' } })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(people.leader.call(listLeads, { query: {} })).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('is passed for the own county alone, and not twice while it is open', async () => {
    await expect(pass(people.fagai, { name: '外县', unitCode: '331024' })).rejects.toMatchObject({
      code: 'unitOutsideRemit',
    });
    await expect(pass(people.township, { name: '外镇' })).rejects.toMatchObject({ code: 'unitOutsideRemit' });
    await pass(people.tiantai, { name: '只登一次' });
    await expect(pass(people.fagai, { name: '只登（一次）' })).rejects.toMatchObject({ code: 'leadThere' });
  });

  it('becomes a project that says so, once', async () => {
    const { lead } = await pass(people.tiantai, { name: '转项目的线索', ownerName: '天台演示公司' });
    const facts = { ...projectOfLead(lead), industryCode: '7721' };
    const become = () => people.tiantai.call(createProject, { body: { facts, note: null, leadId: lead.id } });
    const { id } = await become();
    const { project } = await people.leader.call(readProject, { params: { id } });
    expect(project).toMatchObject({
      name: '转项目的线索',
      ownerName: '天台演示公司',
      caliber: 'in',
      plannedStart: '2020-10',
    });
    const read = await people.tiantai.call(readLead, { params: { id: lead.id } });
    expect(read.lead).toMatchObject({ state: 'becameProject', projectId: id, decidedBy: people.tiantai.name });
    await expect(
      people.tiantai.call(createProject, { body: { facts: { ...facts, name: '再转' }, note: null, leadId: lead.id } }),
    ).rejects.toMatchObject({ code: 'leadDecided' });
  });

  it('is told to other rooms as it was known at an instant', async () => {
    const { lead } = await pass(people.tiantai, { name: '一小时后转项目的线索' });
    const passed = now;
    now = new Date(passed.getTime() + 3_600_000);
    const facts = { ...projectOfLead(lead), industryCode: '7721' };
    const { id } = await people.tiantai.call(createProject, { body: { facts, note: null, leadId: lead.id } });
    const known = (asOf: Date) =>
      readInRemit(server.desk.db, { remit: '331000', ownerCode: null, asOf: asOf.toISOString() }, async (tx) => {
        const asked = sql`select state, project_id from project_library.public_lead where id = ${lead.id}`;
        return (await asked.execute(tx)).rows;
      });
    expect(await known(new Date(passed.getTime() - 1))).toEqual([]);
    expect(await known(passed)).toEqual([{ state: 'open', project_id: null }]);
    expect(await known(now)).toEqual([{ state: 'becameProject', project_id: id }]);
    now = passed;
  });

  it('is closed with a reason by those who keep the library, and never twice', async () => {
    const { lead } = await pass(people.fagai, { name: '不成的线索' });
    const close = (who: Person) =>
      who.call(closeLead, { params: { id: lead.id }, body: { reason: '不属于生态环保投资' } });
    await expect(close(people.fagai)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(close(people.xianju)).rejects.toMatchObject({ code: 'notFound' });
    expect(await close(people.tiantai)).toMatchObject({ state: 'closed', closeReason: '不属于生态环保投资' });
    await expect(close(people.tiantai)).rejects.toMatchObject({
      code: 'leadDecided',
      facts: { by: people.tiantai.name },
    });
  });
});

describe('a list of leads', () => {
  it('goes page by page without losing or repeating one', async () => {
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await people.city.call(listLeads, { query: { limit: 2, ...(after && { after }) } });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await people.city.call(listLeads, { query: { limit: 200 } })).rows.length);
  });
});

describe('the settings', () => {
  it('are the city’s, and hold for leads from then on', async () => {
    const next = {
      slipNoteDays: 20,
      slipWarnDays: 40,
      leadWorkDays: 5,
      photoFarMetres: 500,
      photoLeadDays: 0,
      levellingIsNoStart: 1,
      wantsWholeWan: 1,
    };
    const edit = (who: Person, body = next) => who.call(editLifeCycleSettings, { body });
    await expect(edit(people.tiantai)).rejects.toMatchObject({ code: 'settingOfCity' });
    await expect(edit(people.city, { ...next, slipWarnDays: 10 })).rejects.toMatchObject({ code: 'slipLimitsTurned' });
    await edit(people.city);
    expect(await people.tiantai.call(readLifeCycleSettings, {})).toEqual(next);
    expect((await pass(people.tiantai, { name: '五天' })).lead.dueOn).toBe('2020-05-13');
    const levelled = { name: '只平整了场地的项目', unitCode: '331023', content: '场地平整', startedIn: '2020-04' };
    const odd = { plannedTotalYuan: 8_004_300 };
    const { id } = await people.tiantai.call(createProject, {
      body: { facts: { ...nothingKnown, ...levelled, ...odd }, note: null, leadId: null },
    });
    const { doubts } = await people.tiantai.call(readProject, { params: { id } });
    expect(doubts.map(({ rule, field }) => [rule, field])).toEqual([
      ['V-13', 'startedIn'],
      ['V-14', 'plannedTotalYuan'],
    ]);
    await importedReports(people.city, csv('报', reportHeading, [`,${levelled.name},2020-04,100.43,,`]));
    const [report] = await people.tiantai.call(readReports, { params: { projectId: id } });
    expect(report?.doubts.map(({ code, field }) => [code, field])).toContainEqual(['notWholeWan', 'monthYuan']);
  });
});

it('a lead that nobody dealt with is overdue the day after it was due', async () => {
  const { lead } = await pass(people.tiantai, { name: '没人处理' });
  const seenOn = async (day: string) => {
    now = new Date(`${day}T02:00:00Z`);
    const desk = await as(server, { role: 'county-desk', regionCode: '331023' });
    return (await desk.call(readLead, { params: { id: lead.id } })).lead.isOverdue;
  };
  expect(await seenOn(lead.dueOn)).toBe(false);
  expect(await seenOn(workingDaysAfter(lead.dueOn, 1))).toBe(true);
});
