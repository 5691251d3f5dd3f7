import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRemit } from '#platform/database.ts';
import * as papers from '#testing/papers.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import * as contract from './contract.ts';
import * as life from './contract-life.ts';
import { listPapers } from './contract-list.ts';
import * as settings from './contract-settings.ts';
import { bare, docxText, publishedSentences } from './documents/briefing-example.ts';
import { archivedPaper } from './store/archive.ts';
import { archivedFiles } from './use-cases/archived-files.ts';

const published = await readFile(new URL('../../../demo/briefing-2020-04.txt', import.meta.url), 'utf8');
const article = '# 台州市召开推进会\n\n会议部署了全年工作。（台州市美丽办）\n';

const now = new Date('2020-04-10T02:00:00Z');
let server: TestServer;
let people: { city: Person; leader: Person; county: Person; elsewhere: Person };

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
    county: await as(server, { role: 'county-desk', regionCode: '331023' }),
    elsewhere: await as(server, { role: 'city-desk', regionCode: '340100' }),
  };
});
afterAll(() => server?.close());

type Wish = Parameters<typeof papers.begun>[1];
const begun = (body: Wish) => papers.begun(people, body);
const overruled = (id: string, findings: string[]) => papers.overruled(people, id, findings);
const handedIn = (id: string) => people.city.call(life.submitPaper, { params: { id } });
const passed = (id: string) => people.leader.call(life.reviewPaper, { params: { id } });
const signed = (id: string) => papers.signed(people, id);
const gone = (id: string) => people.city.call(life.issuePaper, { params: { id } });
const issued = (id: string) => papers.issued(people, id);
const read = (person: Person, id: string) => person.call(contract.readPaper, { params: { id } });

describe('issuing', () => {
  it('is refused until every finding has a reason, and keeps the files with the text', async () => {
    const { id, findings } = await begun({ year: 2020, number: 4, source: published, series: 'sample' });
    await expect(handedIn(id)).rejects.toMatchObject({ code: 'findingsOpen', facts: { count: findings.length } });
    const paper = await issued(id);
    expect(paper).toMatchObject({
      state: 'issued',
      number: 4,
      issuedBy: people.city.name,
      issuedAt: now.toISOString(),
    });
    expect(paper.signedBy).toBe(people.leader.name);
    const docx = await fileOf(people.county, id, 'docx');
    const pdf = await fileOf(people.county, id, 'pdf');
    expect([sha256(docx), sha256(pdf)]).toEqual([paper.docx, paper.pdf]);
    const text = bare(await docxText(docx));
    for (const sentence of publishedSentences()) expect(text).toContain(sentence);
    expect(text).toContain(`核验码：${paper.code}`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is known to the reports on which its figures rest, to each unit those of the city and its own', async () => {
    const [paper] = (await people.city.call(listPapers, { query: { state: 'issued' } })).rows;
    const figure = (indicator: string, unit: string, month: string, shown: string) => {
      return { attributes: { indicator, unit, month, shown }, unitName: '', behind: { rows: 1, sha256: '' } };
    };
    const figures = [
      figure('growthPercent', '331000', '2020-03', '11.1%'),
      figure('investedYuan', '331023', '2020-03', '1.5亿元'),
      figure('investedYuan', '331024', '2020-03', '9亿元'),
      { ...figure('investedYuan', '331023', '2020-03', '手填'), behind: null },
    ];
    const archived = (list: unknown) =>
      server.admin.query(
        `update publication.archive new set figures = $1::jsonb from publication.archive old
        where new.paper = $2 and old.city_code = new.city_code and old.paper = new.paper returning old.figures`,
        [JSON.stringify(list), paper?.id],
      );
    const { rows: before } = await archived(figures);
    const told = async (person: Person, month: string) => {
      const found = await person.call(life.listRestingPapers, { query: { month } });
      return found.flatMap((one) => one.figures.map(({ shown, isBase }) => [shown, isBase]));
    };
    expect(await told(people.county, '2020-02')).toEqual([
      ['11.1%', false],
      ['1.5亿元', false],
    ]);
    expect(await told(people.city, '2020-02')).toHaveLength(3);
    expect(await told(people.county, '2019-02')).toEqual([['11.1%', true]]);
    expect([await told(people.county, '2020-04'), await told(people.elsewhere, '2020-02')]).toEqual([[], []]);
    await archived(before[0]?.figures);
  });

  it('is refused while an error is left, and an error cannot be overruled', async () => {
    const { id, findings } = await begun({ year: 2021, number: 2, source: `秘密★1年\n\n${article}` });
    const keys = findings.filter(({ severity }) => severity === 'error').map(({ key }) => key);
    await expect(overruled(id, keys)).rejects.toMatchObject({ code: 'errorStands' });
    await overruled(
      id,
      findings.map(({ key }) => key).filter((key) => !keys.includes(key)),
    );
    await expect(handedIn(id)).rejects.toMatchObject({ code: 'errorsLeft' });
    await expect(passed(id)).rejects.toMatchObject({ code: 'actNotNow', facts: { state: 'draft' } });
  });

  it('happens once, and an issued paper is never saved again', async () => {
    const { id } = await begun({ year: 2022, number: 1, source: article });
    await signed(id);
    const { admin } = server;
    await admin.query('begin');
    await admin.query('select from publication.paper where id = $1 for update', [id]);
    const both = Promise.allSettled([gone(id), gone(id)]);
    await expect.poll(waiting).toBe(2);
    await admin.query('commit');
    expect((await both).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = { code: 'alreadyIssued' };
    await expect(gone(id)).rejects.toMatchObject(refused);
    await expect(
      people.city.call(contract.saveSource, { params: { id }, body: { source: 'x' } }),
    ).rejects.toMatchObject(refused);
    const audit = await admin.query('select act from platform.audit_entry where entity_id = $1 order by sequence', [
      id,
    ]);
    expect(audit.rows.map(({ act }) => act.replace('publication.', ''))).toEqual([
      'draft-paper',
      'overrule-findings',
      'submit-paper',
      'review-paper',
      'sign-paper',
      'issue-paper',
    ]);
  });

  it('cannot be undone in the database either', async () => {
    const remit = { remit: '331000', ownerCode: null };
    const { numUpdatedRows } = await inRemit(server.desk.db, remit, (tx) =>
      tx.updateTable('publication.paper').set({ text: 'x' }).where('state', '=', 'issued').executeTakeFirstOrThrow(),
    );
    expect(numUpdatedRows).toBe(0n);
  });

  it('gives numbers without a gap, also to two that go out at once, and refuses another in the text', async () => {
    const next = await begun({ year: 2022, number: 2, source: article });
    expect(codes(next)).not.toContain('numberGap');
    const later = await begun({ year: 2022, number: 9, source: article });
    expect(codes(later)).toContain('numberGap');
    for (const { id } of [next, later]) await signed(id);
    const both = await Promise.all([gone(next.id), gone(later.id)]);
    expect(both.map(({ number }) => number).toSorted()).toEqual([2, 3]);
    const wrong = await begun({
      year: 2022,
      source: `美丽台州建设\n〔2022〕第7期\n办公室编 2020年4月10日\n\n${article}`,
    });
    await signed(wrong.id);
    await expect(gone(wrong.id)).rejects.toMatchObject({ code: 'numberNotNext', facts: { asked: 7, next: 4 } });
  });

  it('begins with the masthead and ends with the unit that the city set, and only its desk sets them', async () => {
    const usual = await people.elsewhere.call(settings.readMastheadSetting, {});
    expect(usual).toMatchObject({ version: 0, recordedBy: null });
    const body = { holders: [], names: ['合肥生态环保简报'], office: '某办公室编', author: '某办公室' };
    await expect(people.leader.call(settings.setMastheadSetting, { body })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    expect(await people.elsewhere.call(settings.setMastheadSetting, { body })).toMatchObject({ version: 1, ...body });
    const wish = { year: 2022, source: '# 标题\n\n正文。\n' };
    const { document } = await people.elsewhere.call(contract.draftPaper, { body: wish });
    expect(JSON.stringify(document)).toContain('合肥生态环保简报');
    expect((await people.city.call(settings.readMastheadSetting, {})).names).toContain('美丽台州建设');
  });

  it('wants another person than the drafter to review and to sign, unless the city sets it so', async () => {
    const { id, findings } = await begun({ year: 2022, source: article });
    await overruled(id, keysOf(findings));
    await handedIn(id);
    const own = { code: 'ownDraft' };
    await expect(people.city.call(life.reviewPaper, { params: { id } })).rejects.toMatchObject(own);
    await expect(people.city.call(life.signPaper, { params: { id } })).rejects.toMatchObject({ code: 'notAllowed' });
    await people.leader.call(settings.setPaperSetting, { body: { maySignOwn: 1 } });
    expect((await people.city.call(life.reviewPaper, { params: { id } })).state).toBe('reviewed');
    await people.leader.call(settings.setPaperSetting, { body: { maySignOwn: 0 } });
    const given = await people.leader
      .call(life.withdrawPaper, { params: { id }, body: { reason: '不发' } })
      .catch(String);
    expect(given).toContain('notAllowed');
    const gaveUp = await people.city.call(life.withdrawPaper, { params: { id }, body: { reason: '不发了' } });
    expect(gaveUp.events.map(({ act, reason }) => [act, reason])).toEqual([
      ['draft', null],
      ['submit', null],
      ['review', null],
      ['withdraw', '不发了'],
    ]);
  });

  it('is followed by a correction of the same number that names the old paper', async () => {
    const { rows } = await people.city.call(listPapers, { query: { state: 'issued', year: 2022 } });
    const [old] = rows.filter(({ number }) => number === 2);
    const body = { reason: '第二段有误' };
    const params = { id: old?.id ?? '' };
    const draft = await people.city.call(life.correctPaper, { params, body });
    expect(draft).toMatchObject({ edition: 2, corrects: old?.id, state: 'draft', shownNumber: 2 });
    expect(draft.text).toContain('本件更正2020年4月10日印发的工作简报〔2022〕第2期（核验码：');
    expect(draft.text).toContain('更正事由：第二段有误。');
    await expect(people.city.call(life.correctPaper, { params, body })).rejects.toMatchObject({
      code: 'correctionOpen',
    });
    const correction = await issued(draft.id);
    expect(correction).toMatchObject({ number: 2, edition: 2 });
    expect((await read(people.county, params.id)).correctedBy).toBe(draft.id);
  });
});

describe('the archive', () => {
  it('has what makes the files again, byte for byte', async () => {
    const { rows } = await people.city.call(listPapers, { query: { state: 'issued' } });
    expect(rows.length).toBeGreaterThan(3);
    const remit = { remit: '331000', ownerCode: null };
    for (const { id } of rows) {
      const archived = await inRemit(server.desk.db, remit, (tx) => archivedPaper(tx, '331000', id));
      if (archived === undefined) throw new Error(`${id} is not in the archive`);
      const made = await archivedFiles({ id, ...archived }, null);
      const hashes = [made.docx, made.pdf, made.appendix].map((bytes) => sha256(Buffer.from(bytes)));
      expect(hashes).toEqual([archived.docx, archived.pdf, archived.appendix]);
    }
  });

  it('gives the appendix to the unit that issued alone', async () => {
    const { rows } = await people.city.call(listPapers, { query: { state: 'issued' } });
    const place = `/publication/papers/${rows[0]?.id}/appendix`;
    expect((await people.city.fetch(place)).status).toBe(200);
    expect((await people.county.fetch(place)).status).toBe(404);
  });
});

describe('sending', () => {
  it('goes to whom the tail names; each county confirms for itself, and nobody for another', async () => {
    const { rows } = await people.city.call(listPapers, { query: { state: 'issued', year: 2020 } });
    const params = { id: rows[0]?.id ?? '' };
    const before = await people.city.call(life.listRecipients, { params });
    expect(before.printed).toBe(13);
    expect(before.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['美丽浙江办', '天台县美丽办']));
    const receive = (person: Person) => person.call(life.confirmReceipt, { params });
    await expect(receive(people.county)).rejects.toMatchObject({ code: 'notSentHere' });
    await people.city.call(life.sendPaper, { params });
    await expect(receive(people.city)).rejects.toMatchObject({ code: 'notAllowed' });
    const own = await receive(people.county);
    expect(own.rows.map(({ name, receivedBy }) => [name, receivedBy])).toEqual([['天台县美丽办', people.county.name]]);
    await expect(receive(people.county)).rejects.toMatchObject({ code: 'notSentHere' });
    const after = await people.city.call(life.listRecipients, { params });
    expect(after.rows.filter(({ receivedAt }) => receivedAt !== null)).toHaveLength(1);
    await expect(people.city.call(life.sendPaper, { params })).rejects.toMatchObject({ code: 'nobodyToSend' });
  });

  it('masks personal data in a copy for the public', async () => {
    const source = '# 题目\n\n联系人手机13857612345，证号33102319800101123X。（某办）';
    const { id } = await begun({ year: 2001, source });
    const copy = async (which: string) => {
      const response = await people.city.fetch(`/publication/papers/${id}/docx?copy=${which}`);
      return docxText(new Uint8Array(await response.arrayBuffer()));
    };
    expect(await copy('own')).toContain('13857612345');
    const open = await copy('public');
    expect(open).toContain('138＊＊＊＊＊＊45');
    expect(open).not.toMatch(/13857612345|33102319800101123X/);
  });
});

function keysOf(findings: contract.Paper['findings']): string[] {
  return findings.map(({ key }) => key);
}

function codes({ findings }: Pick<contract.Paper, 'findings'>): string[] {
  return findings.map(({ code }) => code);
}

async function fileOf(person: Person, id: string, form: 'docx' | 'pdf'): Promise<Buffer> {
  const response = await person.fetch(`/publication/papers/${id}/${form}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Sessions of this database that wait for a lock. */
async function waiting(): Promise<number> {
  // Inside a transaction the view stays as it was first read.
  await server.admin.query('select pg_stat_clear_snapshot()');
  const { rowCount } = await server.admin.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rowCount ?? 0;
}
