import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePdf } from '#platform/evidence/sample-evidence.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { nightlyWork } from '../../apps/nightly-work.ts';
import { attachEvidence, uploadEvidence } from '../project-library/contract-evidence.ts';
import { answerFlag, listFlags, readFlag, readState, runCheck, setAnswerDays } from './contract.ts';

const day = 86_400_000;
let now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
const people = new Map<string, Person>();
const who = (name: string): Person =>
  people.get(name) ??
  ((): never => {
    throw new Error(name);
  })();

/** Sessions last 24 hours, and the tests skip days. */
async function signIn(): Promise<void> {
  people.set('city', await as(server, { role: 'city-desk', regionCode: '331000' }));
  people.set('auditor', await as(server, { role: 'auditor', regionCode: '331000' }));
  people.set('leader', await as(server, { role: 'leader', regionCode: '331000' }));
  people.set('tiantai', await as(server, { role: 'county-desk', regionCode: '331023' }));
  people.set('xianju', await as(server, { role: 'county-desk', regionCode: '331024' }));
  people.set('baihe', await as(server, { role: 'township-clerk', regionCode: '331023101' }));
  people.set('pingqiao', await as(server, { role: 'township-clerk', regionCode: '331023105' }));
}
async function later(days: number): Promise<void> {
  now = new Date(now.getTime() + days * day);
  await signIn();
}
const flagsOf = async (name: string, query: object = {}) => (await who(name).call(listFlags, { query })).rows;
const patternsOf = async (name: string, query: object = {}) =>
  (await flagsOf(name, query)).map(({ pattern }) => pattern).toSorted();

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  await signIn();
  await importedProjects(
    who('city'),
    csv('项目', projectHeading, [
      projectLine({ name: '天台始丰溪水污染治理工程', code: 'I-1', township: '白鹤镇', wan: 2000 }),
      projectLine({ name: '天台赭溪生态修复工程', code: 'I-2', wan: 3000 }),
      projectLine({ name: '仙居永安溪水生态修复工程', code: 'I-3', unit: '仙居县', wan: 1000 }),
    ]),
  );
  await importedReports(
    who('city'),
    csv('月报', reportHeading, [
      'I-1,,2019-12,,500,500',
      'I-1,,2020-04,,1900,2400',
      'I-2,,2020-04,,700,700',
      'I-3,,2020-04,,100,100',
    ]),
  );
});
afterAll(() => server?.close());

describe('a flag', () => {
  it('is seen by the county and the township at once, and by nobody else', async () => {
    const check = await who('tiantai').call(runCheck, {});
    expect(check).toMatchObject({ projects: 3 });
    const [flag] = await flagsOf('tiantai');
    expect(flag).toMatchObject({
      pattern: 'overPlanned',
      severity: 'error',
      text: '开工以来累计 2,400 万元，超过计划总投资 2,000 万元，没有调整文件。',
      rows: [{ name: '天台始丰溪水污染治理工程', months: ['2020-04'] }],
      answer: null,
    });
    expect(await patternsOf('baihe')).toEqual(['overPlanned']);
    for (const other of ['xianju', 'pingqiao', 'city', 'auditor'])
      expect([other, await patternsOf(other)]).toEqual([other, []]);
    await expect(who('leader').call(listFlags, { query: {} })).rejects.toMatchObject({ code: 'notAllowed' });
    const asked = who('city').call(readFlag, { params: { id: flag?.id ?? '' } });
    await expect(asked).rejects.toMatchObject({ code: 'notFound' });
    expect((await who('city').call(readState, {})).patterns).toEqual([]);
  });

  it('is answered by the unit in its own words, never by the city, and then seen from above', async () => {
    const [flag] = await flagsOf('tiantai');
    const params = { id: flag?.id ?? '' };
    const answer = (name: string, text: string) => who(name).call(answerFlag, { params, body: { text } });
    await expect(answer('city', '城市代为说明')).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(answer('xianju', '别县代为说明')).rejects.toMatchObject({ code: 'notFound' });
    await answer('baihe', '概算调整正在报批。');
    await answer('tiantai', '调整概算已于四月批复，文件待上传。');
    const { answers, events } = await who('city').call(readFlag, { params });
    expect(answers.map(({ version, answeredBy }) => [version, answeredBy])).toEqual([
      [2, who('tiantai').name],
      [1, who('baihe').name],
    ]);
    expect(events.map(({ what }) => what)).toEqual(['seen']);
    expect(await patternsOf('city', { state: 'answered' })).toEqual(['overPlanned']);
    expect(await patternsOf('auditor', { state: 'answered' })).toEqual(['overPlanned']);
    const { rows } = await server.admin.query(
      `select count(*)::int as n from platform.audit_entry where act = 'integrity.answer'`,
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('goes when its cause goes, comes back with it, and keeps its answers', async () => {
    await later(1);
    const adjusted = csv('改', projectHeading, [
      projectLine({ name: '天台始丰溪水污染治理工程', code: 'I-1', township: '白鹤镇', wan: 2500 }),
    ]);
    await importedProjects(who('city'), adjusted);
    await who('city').call(runCheck, {});
    expect(await patternsOf('tiantai')).toEqual([]);
    const [gone] = await flagsOf('tiantai', { state: 'gone' });
    const params = { id: gone?.id ?? '' };
    await expect(who('tiantai').call(answerFlag, { params, body: { text: '再作一次说明' } })).rejects.toMatchObject({
      code: 'flagGone',
    });
    await later(1);
    const back = csv('改回', projectHeading, [
      projectLine({ name: '天台始丰溪水污染治理工程', code: 'I-1', township: '白鹤镇', wan: 2000 }),
    ]);
    await importedProjects(who('city'), back);
    await who('city').call(runCheck, {});
    const { flag, answers, events } = await who('tiantai').call(readFlag, { params });
    expect(flag).toMatchObject({ goneAt: null, firstSeenAt: '2020-05-06T02:00:00.000Z' });
    expect(flag.answer?.text).toBe('调整概算已于四月批复，文件待上传。');
    expect(answers.length).toBe(2);
    expect(events.map(({ what }) => what)).toEqual(['back', 'gone', 'seen']);
  });
});

describe('a flag that nobody answers', () => {
  it('is seen from above when the days of the unit have passed', async () => {
    await importedReports(who('city'), csv('月报', reportHeading, ['I-2,,2020-05,,3100,3100']));
    await who('city').call(runCheck, {});
    expect(await patternsOf('tiantai')).toEqual(['overPlanned']);
    await later(6);
    expect(await patternsOf('city')).toEqual([]);
    await later(1);
    expect(await patternsOf('city')).toEqual(['overPlanned']);
    expect(await patternsOf('auditor')).toEqual(['overPlanned']);
  });

  it('waits for as many days as the city set, and a county sets none', async () => {
    expect(await who('tiantai').call(readState, {})).toMatchObject({ answerDays: 7 });
    const set = (name: string, days: number) => who(name).call(setAnswerDays, { body: { days } });
    await expect(set('tiantai', 0)).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await set('city', 10)).toEqual({ days: 10, version: 1 });
    expect(await patternsOf('city')).toEqual([]);
    await set('city', 0);
    expect(await patternsOf('city')).toEqual(['overPlanned']);
    await set('city', 7);
  });
});

describe('a flag across counties', () => {
  it('gives each its own part and the number of the others', async () => {
    const ids = new Map<string, string>();
    for (const row of (await server.admin.query('select id, code from project_library.project')).rows)
      ids.set(row.code, row.id);
    const attach = async (name: string, code: string) => {
      const { uploadId } = await who(name).call(
        uploadEvidence,
        {},
        { name: '合同.pdf', content: new Uint8Array(samplePdf()) },
      );
      const blank = {
        datedOn: null,
        provesStage: null,
        provesMonth: null,
        party: null,
        documentNumber: null,
        amountYuan: null,
      };
      await who(name).call(attachEvidence, {
        params: { id: ids.get(code) ?? '' },
        body: { uploadId, fileName: '合同.pdf', kind: 'contract', ...blank },
      });
    };
    await attach('tiantai', 'I-2');
    await attach('xianju', 'I-3');
    await who('city').call(runCheck, {});
    const pick = async (name: string) =>
      (await flagsOf(name, { pattern: 'reusedEvidence' })).map(({ rows, others }) => [
        rows.map(({ code }) => code),
        others,
      ]);
    expect(await pick('tiantai')).toEqual([[['I-2'], 1]]);
    expect(await pick('xianju')).toEqual([[['I-3'], 1]]);
    await later(8);
    expect(await pick('city')).toEqual(
      expect.arrayContaining([
        [['I-2'], 1],
        [['I-3'], 1],
      ]),
    );
  });
});

describe('the list', () => {
  it('is narrowed by pattern, severity, unit and project, and goes on page by page', async () => {
    const all = await flagsOf('city');
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect((await flagsOf('city', { unit: '331024' })).map(({ unitCode }) => unitCode)).toEqual(['331024']);
    const project = all[0]?.rows[0]?.projectId;
    for (const flag of await flagsOf('city', { project }))
      expect(flag.rows.map((row) => row.projectId)).toContain(project);
    expect(await flagsOf('city', { severity: 'note' })).toEqual([]);
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await who('city').call(listFlags, { query: { limit: 1, after } });
      seen.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });
});

it('the night checks once, whoever checked before, and makes up for a night that was slept through', async () => {
  const runs = async () =>
    (await server.admin.query('select started_by from integrity.run order by started_at')).rows.length;
  const before = await runs();
  await nightlyWork(server.desk);
  expect(await runs()).toBe(before + 1);
  await nightlyWork(server.desk);
  expect(await runs()).toBe(before + 1);
  await later(1);
  await nightlyWork(server.desk);
  expect(await runs()).toBe(before + 2);
});

it('two checks at once are one', async () => {
  const both = await Promise.allSettled([who('city').call(runCheck, {}), who('tiantai').call(runCheck, {})]);
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
  expect(refused.every((code) => code === 'integrityRunning')).toBe(true);
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
});
