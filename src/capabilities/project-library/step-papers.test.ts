import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePdf } from '#platform/evidence/sample-evidence.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { attachEvidence, uploadEvidence, withdrawEvidence } from './contract-evidence.ts';
import { readLifeCycle, readSteps, recordSteps } from './contract-life-cycle.ts';

let server: TestServer;
let people: Record<'tiantai' | 'clerk' | 'leader', Person>;
const ids = new Map<string, string>();
const at = (code: string) => ({ id: ids.get(code) ?? '' });

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  people = {
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    clerk: await as(server, { role: 'township-clerk', regionCode: '331023100' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
  await importedProjects(
    people.tiantai,
    csv('项目', projectHeading, [
      projectLine({ name: '甲', code: 'S-1', township: '白鹤镇' }),
      projectLine({ name: '乙', code: 'S-2' }),
    ]),
  );
  const { rows } = await server.admin.query('select id, code from project_library.project');
  for (const row of rows) ids.set(row.code, row.id);
});
afterAll(() => server?.close());

async function attached(code: string, name: string) {
  const content = new Uint8Array(Buffer.concat([samplePdf(), Buffer.from(`\n% ${name}`)]));
  const { uploadId } = await people.clerk.call(uploadEvidence, {}, { name, content });
  const nothing = { datedOn: null, provesStage: null, provesMonth: null, party: null, amountYuan: null };
  const body = { uploadId, fileName: name, kind: 'approval' as const, ...nothing, documentNumber: '台发改〔2019〕4号' };
  return people.tiantai.call(attachEvidence, { params: at(code), body });
}

async function record(code: string, evidenceId: string | null, person = people.tiantai) {
  const { seen } = await people.tiantai.call(readLifeCycle, { params: at(code) });
  const plain = { step: 2, plannedOn: null, actualOn: '2019-04-02', paperName: null, paperNumber: null };
  const steps = [{ ...plain, evidenceId, skipGround: null, skipReason: null }];
  return person.call(recordSteps, { params: at(code), body: { seen, steps, note: null } });
}
const stepOf = async (code: string) => (await people.leader.call(readLifeCycle, { params: at(code) })).steps[0];

describe('the paper that proves a step', () => {
  it('is one of the project’s evidence, shown by its name, and may be taken away again', async () => {
    await record('S-1', null);
    expect(await stepOf('S-1')).toMatchObject({ actualOn: '2019-04-02', evidenceId: null, paper: null });
    const { id } = await attached('S-1', '可研批复.pdf');
    await record('S-1', id);
    const paper = { name: '可研批复.pdf', kind: 'approval', isWithdrawn: false };
    expect(await stepOf('S-1')).toMatchObject({ evidenceId: id, paper, version: 2 });
    await record('S-1', null);
    expect(await stepOf('S-1')).toMatchObject({ evidenceId: null, paper: null, version: 3 });
    const versions = await people.leader.call(readSteps, { params: at('S-1') });
    expect(versions.map(({ version, paper: one }) => [version, one?.name ?? null]).toSorted()).toEqual([
      [1, null],
      [2, '可研批复.pdf'],
      [3, null],
    ]);
  });

  it('is refused where it lies with another project, is unknown or was withdrawn', async () => {
    const elsewhere = await attached('S-2', '别处.pdf');
    await expect(record('S-1', elsewhere.id)).rejects.toMatchObject({ code: 'stepEvidenceUnknown' });
    await expect(record('S-1', randomUUID())).rejects.toMatchObject({ code: 'stepEvidenceUnknown' });
    const { id } = await attached('S-1', '旧批复.pdf');
    await people.tiantai.call(withdrawEvidence, {
      params: { ...at('S-1'), evidenceId: id },
      body: { reason: '传错了文件' },
    });
    await expect(record('S-1', id)).rejects.toMatchObject({ code: 'stepEvidenceUnknown' });
  });

  it('is shown as withdrawn where it was withdrawn later, and stands until somebody changes it', async () => {
    const { id } = await attached('S-1', '新批复.pdf');
    await record('S-1', id);
    await people.tiantai.call(withdrawEvidence, {
      params: { ...at('S-1'), evidenceId: id },
      body: { reason: '扫描不清楚' },
    });
    expect(await stepOf('S-1')).toMatchObject({ paper: { name: '新批复.pdf', isWithdrawn: true } });
  });

  it('is named by who may record steps; others may only attach files', async () => {
    await expect(record('S-1', null, people.clerk)).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
