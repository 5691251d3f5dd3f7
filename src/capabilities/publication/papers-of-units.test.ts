import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRemit } from '#platform/database.ts';
import * as papers from '#testing/papers.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading } from '#testing/sheets.ts';
import * as runs from '../assessment/contract.ts';
import * as schemes from '../assessment/contract-schemes.ts';
import { sampleIndicator, sampleScheme } from '../assessment/rules/sample-scheme.ts';
import * as notices from '../coordination/contract-notices.ts';
import * as contract from './contract.ts';
import * as indicators from './contract-indicators.ts';
import * as life from './contract-life.ts';
import { listPapers } from './contract-list.ts';
import * as settings from './contract-settings.ts';
import { archivedPaper } from './store/archive.ts';
import { archivedFiles } from './use-cases/archived-files.ts';

const source = '# 关于项目推进情况的通报\n\n各乡镇（街道），天台县各有关部门：\n\n请抓紧推进。\n';
const notice = { kind: 'notice', year: 2020, source } as const;

/** Half an hour before the day ends in China. */
let now = new Date('2020-04-10T15:30:00Z');
let server: TestServer;
let people: Record<'city' | 'cityLeader' | 'desk' | 'leader' | 'xianju' | 'township' | 'elsewhere', Person>;
const ofCounty = () => ({ city: people.desk, leader: people.leader });
const ofCity = () => ({ city: people.city, leader: people.cityLeader });
const read = (person: Person, id: string) => person.call(contract.readPaper, { params: { id } });
const listed = async (person: Person) => (await person.call(listPapers, { query: {} })).rows.map(({ id }) => id);

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    cityLeader: await as(server, { role: 'leader', regionCode: '331000' }),
    desk: await as(server, { role: 'county-desk', regionCode: '331023' }),
    leader: await as(server, { role: 'leader', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    township: await as(server, { role: 'township-clerk', regionCode: '331023105' }),
    elsewhere: await as(server, { role: 'township-clerk', regionCode: '331024101' }),
  };
});
afterAll(() => server?.close());

describe('a county’s own notice', () => {
  let id = '';

  it('is a draft of the county alone: neither the city nor another county nor a township finds it', async () => {
    id = (await papers.begun(ofCounty(), notice)).id;
    expect(await read(people.desk, id)).toMatchObject({ issuer: '331023', isOwn: true, isMine: true });
    expect(await read(people.leader, id)).toMatchObject({ isOwn: true, isMine: false });
    const others = [people.city, people.cityLeader, people.xianju, people.township];
    for (const person of others) {
      await expect(read(person, id)).rejects.toMatchObject({ code: 'notFound' });
      expect(await listed(person)).not.toContain(id);
    }
    const act = people.cityLeader.call(life.reviewPaper, { params: { id } });
    await expect(act).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is hidden in the database too, with its steps, versions, events and reasons', async () => {
    for (const remit of ['331000', '331000/331024', '331000/331023/331023105']) {
      const seen = await inRemit(server.desk.db, { remit, ownerCode: null }, async (tx) => {
        const tables = ['paper_event', 'paper_snapshot'].map((name) => sql.table(`publication.${name}`));
        const found = [sql`select from publication.paper where id = ${id}`];
        for (const table of tables) found.push(sql`select from ${table} where paper = ${id}`);
        return Promise.all(found.map(async (one) => (await one.execute(tx)).rows.length));
      });
      expect([remit, seen]).toEqual([remit, [0, 0, 0]]);
    }
  });

  it('is numbered in the county’s own series, without a gap and beside that of the city', async () => {
    const cityNotice = await papers.begun(ofCity(), notice);
    expect((await papers.issued(ofCity(), cityNotice.id)).number).toBe(1);
    expect((await papers.issued(ofCounty(), id)).number).toBe(1);
    const next = await papers.begun(ofCounty(), { ...notice, number: 2 });
    expect((await papers.issued(ofCounty(), next.id)).number).toBe(2);
    const again = papers.begun(ofCounty(), { ...notice, number: 2 });
    await expect(again).rejects.toMatchObject({ code: 'numberTaken' });
    expect((await papers.begun(ofCity(), { ...notice, number: 2 })).shownNumber).toBe(2);
  });

  it('goes to every township that its addressee names, and each confirms for itself', async () => {
    const params = { id };
    const { rows } = await people.desk.call(life.listRecipients, { params });
    const places = rows.map(({ unitPath }) => unitPath);
    expect(places).toContain('331000/331023/331023105');
    expect(places.filter((place) => place?.startsWith('331000/331024'))).toEqual([]);
    expect(rows.filter(({ unitPath }) => unitPath === null).map(({ name }) => name)).toEqual(['天台县各有关部门']);
    await people.desk.call(life.sendPaper, { params });
    const waiting = await people.township.call(listPapers, { query: { waiting: '1' } });
    expect(waiting.rows.map((row) => [row.id, row.toConfirm])).toEqual([[id, true]]);
    const own = await people.township.call(life.confirmReceipt, { params });
    expect(own.rows.map(({ receivedBy }) => receivedBy)).toEqual([people.township.name]);
    const after = await people.desk.call(life.listRecipients, { params });
    expect(after.rows.filter(({ receivedAt }) => receivedAt !== null)).toHaveLength(1);
  });

  it('is handed in by its author, who may take it back; its reviewer is told and gives it back with the reason', async () => {
    const { id } = await papers.begun(ofCounty(), { ...notice, kind: 'task-sheet' });
    const params = { id };
    const handedIn = () => people.desk.call(life.submitPaper, { params });
    const waiting = async (person: Person) => {
      const { rows } = await person.call(listPapers, { query: { waiting: '1', kind: 'task-sheet' } });
      return rows.map(({ state }) => state);
    };
    const told = async (person: Person) => {
      const { rows } = await person.call(notices.listMessages, {});
      return rows.flatMap(({ lines }) => lines).filter(({ link }) => link === `/briefings/${id}`);
    };
    const kinds = async (person: Person) => (await told(person)).map(({ kind }) => kind);
    expect((await handedIn()).state).toBe('submitted');
    const saved = people.desk.call(contract.saveSource, { params, body: { source } });
    await expect(saved).rejects.toMatchObject({ code: 'actNotNow', facts: { state: 'submitted' } });
    expect([await waiting(people.leader), await waiting(people.desk)]).toEqual([['submitted'], []]);
    expect([await kinds(people.leader), await kinds(people.desk)]).toEqual([['paperToReview'], []]);
    await expect(people.city.call(life.recallPaper, { params })).rejects.toMatchObject({ code: 'notFound' });
    expect((await people.desk.call(life.recallPaper, { params })).state).toBe('draft');
    expect([await waiting(people.leader), await waiting(people.desk)]).toEqual([[], []]);
    await handedIn();
    const body = { reason: '第二段请补充数据来源' };
    expect((await people.leader.call(life.returnPaper, { params, body })).state).toBe('draft');
    expect([await waiting(people.desk), await kinds(people.desk)]).toEqual([['draft'], ['paperReturned']]);
    await handedIn();
    await people.leader.call(life.reviewPaper, { params });
    expect([await waiting(people.leader), await waiting(people.desk)]).toEqual([['reviewed'], []]);
    expect(await kinds(people.leader)).toEqual(['paperToReview']);
    const { events } = await read(people.desk, id);
    const acts = ['draft', 'submit', 'recall', 'submit', 'return', 'submit', 'review'];
    expect(events.map(({ act }) => act)).toEqual(acts);
    expect(events[4]?.reason).toBe('第二段请补充数据来源');
  });

  it('is read as it went out by its townships and the city, and by nobody beside', async () => {
    for (const person of [people.township, people.city]) {
      const seen = await read(person, id);
      expect(seen).toMatchObject({ isOwn: false, issuer: '331023', events: [], findings: [], bindings: [] });
      expect((await person.fetch(`/publication/papers/${id}/pdf`)).status).toBe(200);
      expect((await person.call(life.listRecipients, { params: { id } })).rows.length).toBeLessThan(2);
    }
    for (const person of [people.xianju, people.elsewhere])
      await expect(read(person, id)).rejects.toMatchObject({ code: 'notFound' });
    const correction = people.city.call(life.correctPaper, { params: { id }, body: { reason: '有误' } });
    await expect(correction).rejects.toMatchObject({ code: 'notFound' });
  });

  it('can be made again byte for byte out of the archive, which is the county’s alone', async () => {
    const archived = (remit: string) =>
      inRemit(server.desk.db, { remit, ownerCode: null }, (tx) => archivedPaper(tx, '331000', id));
    expect(await archived('331000')).toBeUndefined();
    const kept = await archived('331000/331023');
    if (!kept) throw new Error('the paper is not in the archive');
    const made = await archivedFiles({ id, ...kept }, null);
    const hashes = [made.docx, made.pdf, made.appendix].map((bytes) =>
      createHash('sha256').update(bytes).digest('hex'),
    );
    expect(hashes).toEqual([kept.docx, kept.pdf, kept.appendix]);
    expect((await people.city.fetch(`/publication/papers/${id}/appendix`)).status).toBe(404);
    expect((await people.desk.fetch(`/publication/papers/${id}/appendix`)).status).toBe(200);
  });

  it('leaves a township the papers of its own county and no indicators', async () => {
    const { rows } = await people.township.call(listPapers, { query: {} });
    expect(new Set(rows.map(({ issuer }) => issuer))).toEqual(new Set(['331023']));
    const asked = people.township.call(indicators.listIndicators, {});
    await expect(asked).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('begins with the masthead that the county set; who may sign the own draft is settled by the city', async () => {
    const usual = await people.desk.call(settings.readMastheadSetting, {});
    expect(usual).toMatchObject({ version: 0, author: '天台县美丽办', names: ['美丽天台建设', '工作简报'] });
    const body = { holders: [], names: ['天台生态简报'], office: '某办公室编', author: '天台分局' };
    expect(await people.desk.call(settings.setMastheadSetting, { body })).toMatchObject({ version: 1 });
    expect((await people.city.call(settings.readMastheadSetting, {})).version).toBe(0);
    const briefing = { year: 2020, source: '# 题目\n\n正文。\n' };
    const { document } = await papers.begun(ofCounty(), briefing);
    expect(JSON.stringify(document)).toContain('天台生态简报');
    const rule = people.leader.call(settings.setPaperSetting, { body: { maySignOwn: 1 } });
    await expect(rule).rejects.toMatchObject({ code: 'cityRulesPapers' });
  });

  it('is drafted from a month with lagging projects by township, and a county drafts no paper of the whole city', async () => {
    const line = '平桥污水管网,GL-1,天台县,平桥镇,7721,1000,在建,平桥公司';
    await importedProjects(people.city, csv('天台县', projectHeading, [line]));
    const wish = { year: 2020, month: '2020-03' };
    const drafted = await papers.begun(ofCounty(), { kind: 'notice', ...wish });
    expect(drafted.text).toContain('关于2020年1—3月天台县');
    expect(drafted.text).toContain('各乡镇（街道），天台县各有关部门');
    expect(drafted.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const kind of ['briefing', 'monthly', 'plan'] as const)
      await expect(papers.begun(ofCounty(), { kind, ...wish })).rejects.toMatchObject({ code: 'kindNotDrafted' });
  });
});

describe('the notice of a county’s assessment', () => {
  const opened = new Map<string, runs.AssessmentRun>();

  it('waits until it is published', async () => {
    const deduct = { kind: 'perItem', act: 'deduct', marksEach: 1 } as const;
    const content = sampleScheme([sampleIndicator({ source: 'items', direction: 'less', rule: deduct })]);
    for (const level of ['townships', 'departments'] as const) {
      const schemeId = `own-${level}`;
      const scheme = { id: schemeId, name: '项目工作考核', level, isExample: false, content };
      await people.desk.call(schemes.addScheme, { body: scheme });
      await people.desk.call(schemes.publishScheme, { params: { schemeId }, body: { reason: '2019', edit: 1 } });
      const { run } = await people.desk.call(runs.startRun, { body: { schemeId, year: 2019 } });
      const early = papers.begun(ofCounty(), { kind: 'assessment', year: 2020, subject: run.id });
      await expect(early).rejects.toMatchObject({ code: 'assessmentNotPublished' });
      opened.set(level, (await stepped(run, { what: 'open', dueOn: '2020-04-10' })).run);
    }
    now = new Date('2020-04-10T16:30:00Z');
  });

  it.each(['townships', 'departments'])('of %s has every place and all points as figures', async (level) => {
    const run = opened.get(level);
    if (!run) throw new Error(`no run of ${level}`);
    const { units } = await stepped(run, { what: 'publish', dueOn: null });
    const wish = { kind: 'assessment', year: 2020, subject: run.id } as const;
    const paper = await papers.begun(ofCounty(), wish);
    expect(paper.bindings.map(({ unit, indicator }) => [unit, indicator])).toEqual(
      units.flatMap(({ code }) => [
        [code, 'assessmentRank'],
        [code, 'assessmentScore'],
      ]),
    );
    const { figures } = await people.desk.call(contract.readFigures, { params: { id: paper.id } });
    expect(new Set(figures.map(({ condition }) => condition))).toEqual(new Set(['fresh']));
    await expect(papers.begun(ofCity(), wish)).rejects.toMatchObject({ code: 'notFound' });
    expect((await papers.issued(ofCounty(), paper.id)).state).toBe('issued');
  });
});

function stepped(
  { id, edit }: runs.AssessmentRun,
  body: { readonly what: 'open' | 'publish'; readonly dueOn: string | null },
) {
  return people.desk.call(runs.stepRun, { params: { id }, body: { ...body, edit } });
}
