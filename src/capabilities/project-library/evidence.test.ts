import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashesKept, sampleDocx, sampleJpeg, samplePdf } from '#platform/evidence/sample-evidence.ts';
import { as, type FileToSend, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { readEntryGuidance, saveEntryRules } from './contract-entry.ts';
import {
  attachEvidence,
  downloadEvidence,
  listEvidence,
  maxEvidenceBytes,
  uploadEvidence,
  withdrawEvidence,
} from './contract-evidence.ts';
import { editLifeCycleSettings, readLifeCycleSettings } from './contract-life-cycle.ts';
import { sweepEvidence } from './use-cases/sweep-evidence.ts';

const ownerCode = '913310230000000015';
let server: TestServer;
let city: Person;
let tiantai: Person;
let xianju: Person;
let owner: Person;
let leader: Person;
const ids = new Map<string, string>();
const id = (code: string) => ids.get(code) ?? '';

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
  xianju = await as(server, { role: 'county-desk', regionCode: '331024' });
  owner = await as(server, { role: 'project-owner', regionCode: '331023', ownerCode });
  leader = await as(server, { role: 'leader', regionCode: '331000' });
  await importedProjects(
    city,
    csv('项目', projectHeading, [
      projectLine({ name: '天台甲', code: 'E-1', owner: ownerCode }),
      projectLine({ name: '天台乙', code: 'E-2' }),
      projectLine({ name: '仙居丙', code: 'E-3', unit: '仙居县' }),
    ]),
  );
  const { rows } = await server.admin.query('select id, code from project_library.project');
  for (const row of rows) ids.set(row.code, row.id);
  await server.admin.query(`update project_library.project set started_in = '2019-03', owner_name = '天台水务'`);
});
afterAll(() => server?.close());

const blank = {
  datedOn: null,
  provesStage: null,
  provesMonth: null,
  party: null,
  documentNumber: null,
  amountYuan: null,
};
const file = (name: string, content: Buffer): FileToSend => ({ name, content: new Uint8Array(content) });

async function attached(who: Person, code: string, sent: FileToSend, says: object) {
  const { uploadId } = await who.call(uploadEvidence, {}, sent);
  const body = { uploadId, fileName: sent.name, ...blank, kind: 'other' as const, ...says };
  return who.call(attachEvidence, { params: { id: id(code) }, body });
}
const doubtsOf = async (who: Person, code: string) =>
  (await who.call(listEvidence, { params: { id: id(code) } })).doubts.map(({ code }) => code);

describe('a file', () => {
  it('says what it is before anything is kept', async () => {
    const sent = file('开工.pdf', sampleJpeg({ takenAt: '2018-01-05 08:00:00'.replaceAll('-', ':') }));
    const arrived = await tiantai.call(uploadEvidence, {}, sent);
    expect(arrived).toMatchObject({ mediaType: 'image/jpeg', fileName: '开工.pdf', takenAt: '2018-01-05T08:00:00' });
    expect(await hashesKept(server.desk.evidence)).toEqual([]);
  });

  it('is attached with who, when and what it proves, and comes back byte for byte as an attachment', async () => {
    const content = samplePdf('/Lang(zh)');
    const one = await attached(tiantai, 'E-1', file('批复 1.pdf', content), {
      kind: 'approval',
      datedOn: '2019-02-01',
      amountYuan: 10_000_000,
      provesStage: 'feasibility',
    });
    expect(one).toMatchObject({ uploadedBy: tiantai.name, bytes: content.length, mediaType: 'application/pdf' });
    expect(one.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    const address = downloadEvidence.path.replace(':id', id('E-1')).replace(':evidenceId', one.id);
    const answer = await leader.fetch(address);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('content-length')).toBe(String(content.length));
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('批复 1.pdf')}`,
    );
    expect((await xianju.fetch(address)).status).toBe(404);
    const { rows } = await server.admin.query(
      `select account_name, after->>'sha256' as sha256 from platform.audit_entry where act = 'project-library.attach'`,
    );
    expect(rows).toEqual([{ account_name: tiantai.name, sha256: one.sha256 }]);
  });

  it('that is attached already is not attached twice', async () => {
    const again = attached(owner, 'E-1', file('批复 2.pdf', samplePdf('/Lang(zh)')), {});
    await expect(again).rejects.toMatchObject({ code: 'evidenceThere', facts: { name: '批复 1.pdf' } });
  });

  it.each([
    ['a program called .pdf', Buffer.from('MZ\x90\0and more'), 'evidenceExecutable'],
    ['a page called .jpg', Buffer.from('<svg onload="x()"></svg>'), 'evidenceScript'],
    ['nothing', Buffer.alloc(0), 'evidenceEmpty'],
  ])('%s is refused, and nothing of it stays', async (_, content, code) => {
    await expect(tiantai.call(uploadEvidence, {}, file('a.pdf', content))).rejects.toMatchObject({ code });
    const left = (await readdir(server.desk.incomingFolder, { withFileTypes: true })).filter((entry) => entry.isFile());
    expect(left.length).toBeLessThanOrEqual(2);
  });

  it('with macros is refused with a sentence', async () => {
    const sent = file('合同.docx', await sampleDocx({ 'word/vbaProject.bin': 'x' }));
    await expect(tiantai.call(uploadEvidence, {}, sent)).rejects.toMatchObject({ code: 'evidenceActive' });
  });

  it('of 51 MB is refused, and of 50 MB is taken', async () => {
    const large = Buffer.alloc(maxEvidenceBytes + 1, 32);
    samplePdf().copy(large);
    const refused = await tiantai.call(uploadEvidence, {}, file('a.pdf', large)).catch((error: Error) => error);
    expect(String((refused as { code?: string }).code ?? (refused as Error).cause)).toMatch(
      /fileTooLarge|closed|reset|EPIPE/i,
    );
    const most = large.subarray(0, maxEvidenceBytes);
    Buffer.from('%%EOF').copy(most, most.length - 5);
    expect(await tiantai.call(uploadEvidence, {}, file('a.pdf', most))).toMatchObject({ bytes: maxEvidenceBytes });
  });
});

describe('who may', () => {
  it('an owner attaches to the own projects only, a county to its own, the leader to none', async () => {
    const photo = () => file('a.jpg', sampleJpeg({ mark: String(Math.random()) }));
    await attached(owner, 'E-1', photo(), { kind: 'startPhoto' });
    await expect(attached(owner, 'E-2', photo(), {})).rejects.toMatchObject({ code: 'notFound' });
    await expect(attached(xianju, 'E-1', photo(), {})).rejects.toMatchObject({ code: 'notFound' });
    await expect(attached(leader, 'E-1', photo(), {})).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('a piece that is withdrawn stays with its reason and raises no doubt any more', async () => {
    const one = await attached(tiantai, 'E-2', file('a.jpg', sampleJpeg({ takenAt: '2017:01:01 08:00:00' })), {
      kind: 'startPhoto',
    });
    expect(await doubtsOf(tiantai, 'E-2')).toEqual(['photoBeforeStart']);
    const params = { id: id('E-2'), evidenceId: one.id };
    const withdrawn = await tiantai.call(withdrawEvidence, { params, body: { reason: '照片选错了' } });
    expect(withdrawn).toMatchObject({ withdrawnBy: tiantai.name, withdrawnReason: '照片选错了' });
    await expect(tiantai.call(withdrawEvidence, { params, body: { reason: '再次撤回' } })).rejects.toMatchObject({
      code: 'evidenceWithdrawn',
    });
    const { rows, doubts, wanted } = await tiantai.call(listEvidence, { params: { id: id('E-2') } });
    expect(rows.length).toBe(1);
    expect(doubts.map(({ code }) => code)).toEqual(['startWithoutEvidence']);
    expect(wanted).toEqual(['approval', 'contract', 'permit', 'startPhoto']);
  });
});

describe('doubts', () => {
  it('the same file at two projects: names within the remit, a number beyond it', async () => {
    const sheet = () => file('合同.pdf', samplePdf('/Lang(same)'));
    await attached(tiantai, 'E-1', sheet(), { kind: 'contract', party: '仙居水务', datedOn: '2019-01-01' });
    await attached(xianju, 'E-3', sheet(), { kind: 'contract' });
    expect(await doubtsOf(tiantai, 'E-1')).toEqual(['evidenceUsedOutside', 'partyDiffers', 'contractBeforeApproval']);
    expect(await doubtsOf(city, 'E-1')).toContain('evidenceUsedElsewhere');
    const { doubts } = await city.call(listEvidence, { params: { id: id('E-1') } });
    expect(doubts[0]).toMatchObject({ facts: { names: '仙居丙' }, text: expect.stringContaining('仙居丙') });
  });

  it('a photo far from the site that is known', async () => {
    await attached(tiantai, 'E-1', file('b.jpg', sampleJpeg({ place: { latitude: 29.2, longitude: 121.03 } })), {
      kind: 'milestonePhoto',
    });
    const siteAt = (latitude: number) =>
      server.admin.query(
        `update project_library.project set site_latitude = $1, site_longitude = 121.03 where code = 'E-1'`,
        [latitude],
      );
    expect(await doubtsOf(tiantai, 'E-1')).not.toContain('photoFarAway');
    await siteAt(29.14);
    expect(await doubtsOf(tiantai, 'E-1')).toContain('photoFarAway');
    const usual = await city.call(readLifeCycleSettings, {});
    const setTo = (photoFarMetres: number) => city.call(editLifeCycleSettings, { body: { ...usual, photoFarMetres } });
    await setTo(10_000);
    expect(await doubtsOf(tiantai, 'E-1')).not.toContain('photoFarAway');
    await setTo(usual.photoFarMetres);
    expect(await doubtsOf(tiantai, 'E-1')).toContain('photoFarAway');
    await siteAt(29.201);
    expect(await doubtsOf(tiantai, 'E-1')).not.toContain('photoFarAway');
  });
});

it('evidence moves with its project to another county', async () => {
  await importedProjects(
    city,
    csv('改', projectHeading, [projectLine({ name: '天台甲', code: 'E-1', unit: '仙居县', owner: ownerCode })]),
  );
  expect((await xianju.call(listEvidence, { params: { id: id('E-1') } })).rows.length).toBeGreaterThan(2);
  await expect(tiantai.call(listEvidence, { params: { id: id('E-1') } })).rejects.toMatchObject({ code: 'notFound' });
});

it('a row whose file is gone says so, and the sweep takes only files without a row', async () => {
  const one = await attached(xianju, 'E-3', file('c.pdf', samplePdf('/Lang(c)')), {});
  const folder = path.join(server.desk.incomingFolder, 'evidence');
  const placeOf = (hash: string) => path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  const { Readable } = await import('node:stream');
  const orphan = await server.desk.evidence.put(Readable.from([Buffer.from('orphan')]));
  const old = new Date('2020-01-01T00:00:00Z');
  for (const hash of [one.sha256, orphan.sha256]) await utimes(placeOf(hash), old, old);
  expect(await sweepEvidence(server.desk)).toBe(1);
  expect(await server.desk.evidence.open(orphan.sha256)).toBeNull();
  await rm(placeOf(one.sha256));
  const address = downloadEvidence.path.replace(':id', id('E-3')).replace(':evidenceId', one.id);
  const answer = await xianju.fetch(address);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, 'evidenceGone']);
});

describe('a contract among the evidence', () => {
  it('is a paper that entry no longer waits for, until it is withdrawn', async () => {
    const contract = { name: '施工合同', kind: 'contract', holder: 'owner' } as const;
    const rules = { regionCode: '331000', projectType: 'construction', bandFromYuan: 0, bandBelowYuan: null } as const;
    const window = { validFrom: '2020-01-01', validTo: null, windowFromDay: 1, windowToDay: 8, notes: null };
    const body = { ...rules, ...window, materials: [contract], source: '示例', isExample: true, isWithdrawn: false };
    await city.call(saveEntryRules, { params: { id: randomUUID() }, body: { ...body, version: 0 } });
    const waits = async () => {
      const { missing } = await tiantai.call(readEntryGuidance, { params: { id: id('E-2') } });
      return missing.some(({ code }) => code === 'materialMissing');
    };
    expect(await waits()).toBe(true);
    const paper = await attached(tiantai, 'E-2', file('合同.pdf', samplePdf()), { kind: 'contract' });
    expect(await waits()).toBe(false);
    await tiantai.call(withdrawEvidence, {
      params: { id: id('E-2'), evidenceId: paper.id },
      body: { reason: '文件传错了' },
    });
    expect(await waits()).toBe(true);
  });
});
