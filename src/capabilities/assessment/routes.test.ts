import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '#kernel/endpoint.ts';
import { samplePdf } from '#platform/evidence/sample-evidence.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, reportHeading } from '#testing/sheets.ts';
import { openRound } from '../dispatch/contract.ts';
import { recordOfficial } from '../growth/contract.ts';
import * as runs from './contract.ts';
import * as schemes from './contract-schemes.ts';
import * as units from './contract-units.ts';
import { sampleIndicator, sampleScheme } from './rules/sample-scheme.ts';
import { assessYear } from './use-cases/assess-year.ts';

let now = new Date('2020-01-20T15:30:00Z');
let server: TestServer;
let city: Person;
let second: Person;
let leader: Person;
let tiantai: Person;
let xianju: Person;
let township: Person;

const whole = { kind: 'share', of: 'whole' } as const;
const content = {
  ...sampleScheme([
    sampleIndicator({
      key: 'growth',
      name: '公布增速',
      source: 'publishedGrowth',
      rule: { kind: 'linear', zeroAt: 0, fullAt: 20, capPercent: 100 },
      fullMarks: 50,
      weight: 50,
      missing: 'mean',
    }),
    sampleIndicator({ key: 'timely', rule: whole, fullMarks: 30, weight: 30, evidence: '调度台账' }),
    sampleIndicator({
      key: 'complaints',
      name: '问题扣分',
      source: 'items',
      direction: 'less',
      rule: { kind: 'perItem', act: 'deduct', marksEach: 5 },
    }),
  ]),
  tieBreak: ['growth'],
};
const paper = { name: '督察通报', number: '督〔2020〕3号', issuer: '省督察办', datedOn: '2020-01-10' };

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  second = await as(server, { role: 'city-desk', regionCode: '331000' });
  leader = await as(server, { role: 'leader', regionCode: '331000' });
  tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
  xianju = await as(server, { role: 'county-desk', regionCode: '331024' });
  township = await as(server, { role: 'township-clerk', regionCode: '331023101' });
  const line = (name: string, unit: string) => `${name}工程,A-${name},${unit},,7721,1000,在建,`;
  const projects = [line('甲', '天台县'), line('乙', '天台县'), line('丙', '仙居县')];
  await importedProjects(city, csv('项目', projectHeading, projects));
  await city.call(openRound, { body: { month: '2019-12', dueOn: '2020-01-25' } });
  // 天台 reports one of its two projects in time, 仙居 its only one.
  await importedReports(city, csv('月报', reportHeading, ['A-甲,,2019-12,,100,200', 'A-丙,,2019-12,,100,200']));
  const official = { month: '2019-12', fact: 'rate', source: '统计月报', publishedOn: '2020-01-18' } as const;
  await city.call(recordOfficial, { body: { ...official, unitCode: '331023', value: 15 } });
  await city.call(recordOfficial, { body: { ...official, unitCode: '331024', value: 5 } });
  // Under embargo until later: no assessment may read it.
  const ahead = { ...official, unitCode: '331002', value: 99, publishedOn: '2020-03-15' };
  await city.call(recordOfficial, { body: ahead });
  const { edit } = await city.call(schemes.addScheme, { body: draft });
  await city.call(schemes.publishScheme, { params: { schemeId: draft.id }, body: { reason: '2019 年度', edit } });
});
afterAll(() => server?.close());

const draft = { id: 'work-2019', name: '工作考核', level: 'counties', isExample: true, content } as const;
type Entry = Sent<typeof units.addEntry>['body'];

describe('an assessment of 2019', () => {
  let id = '';
  const read = (who: Person) => who.call(runs.readRun, { params: { id } });
  const unit = (who: Person, unitCode: string) => who.call(units.readUnit, { params: { id, unitCode } });
  const step = async (what: 'open' | 'publish' | 'extend' | 'withdraw', dueOn: string | null = null) => {
    const { run } = await read(city);
    return city.call(runs.stepRun, { params: { id }, body: { what, dueOn, reason: '工作需要', edit: run.edit } });
  };
  /** What of the run waits for somebody: to speak, to confirm, to answer. */
  const waiting = async (who: Person) => {
    const run = (await who.call(runs.listRuns, { query: { year: 2019 } })).rows.find((one) => one.id === id);
    return [run?.ownSpoken, run?.toConfirm, run?.toAnswer];
  };
  const enter = (unitCode: string, body: Entry) => city.call(units.addEntry, { params: { id, unitCode }, body });

  it('reads each input once, keeps it with its rows, and leaves what is under embargo alone', async () => {
    const started = await city.call(runs.startRun, { body: { schemeId: draft.id, year: 2019 } });
    id = started.run.id;
    expect(started.units.map(({ code, rank, score }) => [code, rank, score]).slice(0, 2)).toEqual([
      ['331023', 1, 72.5],
      ['331024', 2, 62.5],
    ]);
    const own = await unit(city, '331023');
    expect(own.readings.find(({ indicator }) => indicator === 'timely')?.reading).toMatchObject({
      ...{ value: 50, over: 1, under: 2, rowsInAll: 1 },
      rows: [{ name: '乙工程', note: 'missing', month: '2019-12' }],
    });
    // 椒江 has no published rate yet: it earns the mean of the others.
    const jiaojiang = started.units.find(({ code }) => code === '331002');
    expect(jiaojiang?.lines.find(({ indicator }) => indicator === 'growth')).toMatchObject({ input: null, points: 25 });
    await expect(city.call(runs.startRun, { body: { schemeId: draft.id, year: 2019 } })).rejects.toMatchObject({
      code: 'runLive',
    });
    await expect(city.call(runs.startRun, { body: { schemeId: draft.id, year: 2020 } })).rejects.toMatchObject({
      code: 'yearAhead',
    });
  });

  it('is the assessor’s alone until the units are asked; then each sees its own lines and no rank', async () => {
    await expect(read(tiantai)).rejects.toMatchObject({ code: 'notFound' });
    await step('open', '2020-01-20');
    const seen = await read(tiantai);
    expect(seen.units.map(({ code, rank, isOwn }) => [code, rank, isOwn])).toEqual([['331023', 0, true]]);
    expect(seen.units[0]?.lines).toHaveLength(3);
    await expect(unit(tiantai, '331024')).rejects.toMatchObject({ code: 'notFound' });
    await expect(tiantai.call(runs.tryWeights, { params: { id }, body: {} })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect((await read(township)).units).toEqual([]);
    expect(await waiting(tiantai)).toEqual([false, 0, 0]);
  });

  it('hears the unit in its own words with evidence, and no input moves', async () => {
    const params = { id, unitCode: '331023' };
    const line = { indicator: 'timely', text: '乙工程因征地停工，未报。', proof: '' };
    const save = (state: 'draft' | 'sent', version: number, proof: string, files: string[] = []) =>
      tiantai.call(units.saveSelfAssessment, {
        params,
        body: { lines: [{ ...line, proof, files }], state, version },
      });
    await save('draft', 0, '');
    expect((await unit(city, '331023')).self).toBeNull();
    await expect(save('sent', 1, '')).rejects.toMatchObject({ code: 'proofMissing' });
    await expect(save('sent', 0, '台账')).rejects.toMatchObject({ code: 'selfChanged' });
    const content = new Uint8Array(samplePdf());
    const { sha256 } = await tiantai.call(units.addFile, { params }, { name: '台账.pdf', content });
    await expect(save('sent', 1, '', ['a'.repeat(64)])).rejects.toMatchObject({ code: 'fileUnknown' });
    const before = (await unit(city, '331023')).unit;
    const sent = await save('sent', 1, '', [sha256]);
    expect([sent.self?.state, sent.unit.lines]).toEqual(['sent', before.lines]);
    expect(await waiting(tiantai)).toEqual([true, 0, 0]);
    await expect(save('draft', 2, '再改')).rejects.toMatchObject({ code: 'selfSent' });
    const foreign = xianju.call(units.saveSelfAssessment, { params, body: { lines: [], state: 'draft', version: 2 } });
    await expect(foreign).rejects.toMatchObject({ code: 'notFound' });
    const byCity = city.call(units.saveSelfAssessment, { params, body: { lines: [], state: 'draft', version: 2 } });
    await expect(byCity).rejects.toMatchObject({ code: 'notAllowed' });
    const address = `/assessment/runs/${id}/units/331023/files/${sha256}`;
    expect([(await city.fetch(address)).status, (await xianju.fetch(address)).status]).toEqual([200, 404]);
  });

  it('answers an appeal by an adjustment that another person confirms', async () => {
    const params = { id, unitCode: '331023' };
    const text = '乙工程 12 月停工，不应计为未报。';
    const body = { indicator: 'timely', text, proof: '停工令〔2019〕7号' };
    await expect(tiantai.call(units.addAppeal, { params, body: { ...body, proof: '' } })).rejects.toMatchObject({
      code: 'appealProofMissing',
    });
    const appealed = await tiantai.call(units.addAppeal, { params, body });
    const appealId = appealed.appeals[0]?.id ?? '';
    await expect(step('publish')).rejects.toMatchObject({ code: 'appealsWait' });
    expect(await waiting(city)).toEqual([null, 0, 1]);
    const answer = { what: 'accepted', answer: '情况属实。' } as const;
    await city.call(units.answerAppeal, { params: { id, appealId }, body: answer });
    const adjustment = { kind: 'adjustment', indicator: 'timely', points: 15, reason: '停工属实', appealId } as const;
    const proposed = await enter('331023', adjustment);
    const entryId = proposed.entries[0]?.id ?? '';
    expect([proposed.unit.score, proposed.entries[0]?.state]).toEqual([72.5, 'proposed']);
    expect((await unit(tiantai, '331023')).entries).toEqual([]);
    const decide = (who: Person, what: 'confirm' | 'revoke') =>
      who.call(units.decideEntry, { params: { id, entryId }, body: { what, reason: '已核对停工令' } });
    await expect(decide(city, 'confirm')).rejects.toMatchObject({ code: 'secondPersonNeeded' });
    await expect(step('publish')).rejects.toMatchObject({ code: 'entriesWait' });
    expect([await waiting(city), await waiting(leader)]).toEqual([
      [null, 0, 0],
      [null, 1, 0],
    ]);
    expect((await decide(leader, 'confirm')).unit).toMatchObject({ score: 87.5 });
    await expect(enter('331023', { ...adjustment, points: 0.01 })).rejects.toMatchObject({ code: 'adjustmentBeyond' });
  });

  it('takes points for items with their paper at once, and a veto takes everything once confirmed', async () => {
    const item = { kind: 'item', indicator: 'complaints', count: 2, reason: '两件问题未整改' } as const;
    await expect(enter('331024', item)).rejects.toMatchObject({ code: 'paperMissing' });
    const deducted = await enter('331024', { ...item, paper });
    expect(deducted.unit.score).toBe(52.5);
    const veto = { kind: 'veto', indicator: 'falsified', reason: '查实统计违法', paper } as const;
    await expect(enter('331024', { ...veto, paper: { ...paper, number: null } })).rejects.toMatchObject({
      code: 'vetoNeedsPaper',
    });
    const proposed = await enter('331024', veto);
    const entryId = proposed.entries.find(({ kind }) => kind === 'veto')?.id ?? '';
    const params = { id, entryId };
    const body = { what: 'confirm', reason: '通报属实' } as const;
    const { unit: vetoed } = await second.call(units.decideEntry, { params, body });
    expect([vetoed.score, vetoed.isVetoed]).toEqual([0, true]);
    expect(vetoed.lines.reduce((all, { points }) => all + Math.round(points * 100), 0)).toBe(0);
  });

  it('shows what other weights would come to without keeping anything', async () => {
    const same = await leader.call(runs.tryWeights, { params: { id }, body: {} });
    const { units: standing } = await read(city);
    expect(same.units.map(({ code, score, rank }) => [code, score, rank])).toEqual(
      standing.map(({ code, score, rank }) => [code, score, rank]),
    );
    const other = await city.call(runs.tryWeights, { params: { id }, body: { weights: { growth: 0 } } });
    expect(other.units.find(({ code }) => code === '331023')).toMatchObject({ score: 85, standingScore: 87.5 });
    expect((await read(city)).units).toEqual(standing);
  });

  it('waits for the units while their day lasts, is published for good, and everybody then sees the ranking', async () => {
    await expect(step('publish')).rejects.toMatchObject({ code: 'unitsMaySpeak' });
    now = new Date('2020-01-20T16:05:00Z');
    const appeal = { indicator: null, text: '再申诉', proof: '文件' };
    const late = tiantai.call(units.addAppeal, { params: { id, unitCode: '331023' }, body: appeal });
    await expect(late).rejects.toMatchObject({ code: 'dayOver' });
    const published = await step('publish');
    expect(published.run.state).toBe('published');
    const seen = await read(tiantai);
    expect(seen.units.map(({ code, rank, score }) => [code, rank, score])).toEqual(
      published.units.map(({ code, rank, score }) => [code, rank, score]),
    );
    expect(seen.units.filter(({ lines }) => lines.length > 0).map(({ code }) => code)).toEqual(['331023']);
    expect((await read(township)).units).toHaveLength(published.units.length);
    await expect(
      enter('331023', { kind: 'item', indicator: 'complaints', count: 1, reason: 'x', paper }),
    ).rejects.toMatchObject({
      code: 'runFrozen',
    });
    await expect(step('withdraw')).rejects.toMatchObject({ code: 'runFrozen' });
    const moved = server.admin.query(`update assessment.result set score_hundredths = 1 where run_id = $1`, [id]);
    await expect(moved).rejects.toThrow(/stays as it is/);
  });

  it('answers on the command line with lines that add up, and as a workbook', async () => {
    const caller = { accountId: '', name: 'cli', role: 'city-desk', rights: [], remit: '331000' } as const;
    const asked = { ...caller, cityCode: '331000', ownerCode: null, requestId: 'cli' };
    const answer = await assessYear(server.desk, asked, { schemeId: draft.id, year: 2019 });
    expect([answer.run, answer.version, answer.units[0]?.code]).toEqual([id, 1, '331023']);
    for (const { score, lines } of answer.units)
      expect(lines.reduce((all, { points }) => all + Math.round(points * 100), 0)).toBe(Math.round(score * 100));
    const unkept = await assessYear(server.desk, asked, { schemeId: draft.id, year: 2018 });
    expect([unkept.run, unkept.units.length]).toEqual([null, answer.units.length]);
    const workbook = await city.fetch(`/assessment/runs/${id}/workbook`);
    expect([workbook.status, (await workbook.arrayBuffer()).byteLength > 4000]).toEqual([200, true]);
    expect((await tiantai.fetch(`/assessment/runs/${id}/workbook`)).status).toBe(404);
  });

  it('is corrected by the next one of its year, which is another', async () => {
    const again = await city.call(runs.startRun, { body: { schemeId: draft.id, year: 2019 } });
    expect([again.run.number, again.units.find(({ code }) => code === '331024')?.isVetoed]).toEqual([2, false]);
    const { edit } = again.run;
    const params = { id: again.run.id };
    const body = { reason: '补报到了', edit };
    expect((await city.call(runs.recompute, { params, body })).run.snapshot).toBe(2);
    await expect(city.call(runs.recompute, { params, body })).rejects.toMatchObject({ code: 'runChanged' });
    await city.call(runs.stepRun, { params, body: { what: 'withdraw', reason: '不再需要', edit: edit + 1 } });
    expect((await tiantai.call(runs.listRuns, { query: {} })).rows.map((run) => run.id)).toEqual([id]);
  });
});
