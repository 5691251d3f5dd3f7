import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasEnded, type LongRun, readLongRun } from '#kernel/long-run.ts';
import { readDocxText } from '#platform/docx/read-docx-text.ts';
import { samplePdf } from '#platform/evidence/sample-evidence.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects } from '#testing/sheets.ts';
import { attachEvidence, uploadEvidence, withdrawEvidence } from '../project-library/contract-evidence.ts';
import { listLeads } from '../project-library/contract-leads.ts';
import * as contract from './contract.ts';
import * as proposals from './contract-proposals.ts';

const heading =
  '项目名称,项目代码,所在县（市、区）,乡镇街道,行业代码,计划总投资（万元）,项目阶段,统一社会信用代码,建设单位,建设内容';
const owner = '91331023148105675K';
const line = (name: string, wan: number, rest: { unit?: string; code?: string; content?: string } = {}) => {
  const { unit = '天台县', code = '', content = '新建废气收集和处理装置' } = rest;
  const township = unit === '天台县' ? '平桥镇' : '';
  return `${name},${code},${unit},${township},7722,${wan},谋划,${owner},某环保公司,${content}`;
};

let server: TestServer;
let city: Person;
let tiantai: Person;
let xianju: Person;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-04-20T02:00:00Z') });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
  xianju = await as(server, { role: 'county-desk', regionCode: '331024' });
  const lines = [
    ...[180, 190, 200, 210, 220, 230].map((wan, place) => line(`${'甲乙丙丁戊己'[place]}厂废气治理改造`, wan)),
    line('污水站运维', 100, { content: '委托运维服务' }),
    line('有代码的项目', 100, { code: '2020-331023-77-01-100001' }),
    line('仙居治理改造', 300, { unit: '仙居县' }),
    line('大项目', 900),
  ];
  await importedProjects(city, csv('小项目', heading, lines));
  const { rows } = await server.admin.query('select id, name from project_library.project');
  ids = new Map(rows.map(({ id, name }) => [name, id]));
});
afterAll(() => server?.close());

async function ended(id: string): Promise<LongRun> {
  for (;;) {
    const run = await tiantai.call(readLongRun, { params: { id } });
    if (hasEnded(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const some = (...names: string[]) => names.map((name) => ids.get(name) ?? '');
const opinion = '同一园区同一套废气收集总体设计，由同一单位实施。';
const wish = (...names: string[]) => ({ projectIds: some(...names), opinion, investor: null });

test('the list holds what is small and has no approval, with the reason why some may not be bundled', async () => {
  const { rows } = await tiantai.call(contract.listBundlingItems, { query: {} });
  expect(rows.map(({ name }) => name)).toEqual(
    [...'己戊丁丙乙甲'].map((one) => `${one}厂废气治理改造`).concat('污水站运维'),
  );
  expect(rows.at(-1)?.isEligible).toBe(false);
  expect(rows.at(-1)?.findings[0]).toMatchObject({ test: 'B-7', code: 'noAsset' });
  expect((await xianju.call(contract.listBundlingItems, { query: {} })).rows.map(({ name }) => name)).toEqual([
    '仙居治理改造',
  ]);
});

test('a county works out its plan in a run of its own, and sees no other’s', async () => {
  const { id } = await tiantai.call(contract.askBundling, { body: { unitCode: '331023', maxMembers: 4 } });
  expect(await ended(id)).toMatchObject({ state: 'done', result: { planId: id } });
  const plan = await tiantai.call(contract.readLatestPlan, { query: { unit: '331023' } });
  expect(plan).toMatchObject({ id, items: 7, eligible: 6, bundles: 2, bound: 2, isProven: true, members: 6 });
  expect(plan?.frontier.map(({ bundles }) => bundles)).toEqual([0, 2, 2]);
  const { rows } = await tiantai.call(contract.listPlanBundles, { params: { id }, query: {} });
  expect(rows.map(({ members }) => members.length)).toEqual([3, 3]);
  await expect(xianju.call(contract.listPlanBundles, { params: { id }, query: {} })).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(
    xianju.call(contract.askBundling, { body: { unitCode: '331023', maxMembers: 4 } }),
  ).rejects.toMatchObject({ code: 'notFound' });
  await expect(
    xianju.call(contract.askBundling, { body: { unitCode: '331024', maxMembers: 4 } }),
  ).rejects.toMatchObject({ code: 'nothingToBundle' });
});

test('each forbidden pair says why, and nobody asks about another county’s items', async () => {
  const across = await city.call(contract.checkBundle, { body: wish('甲厂废气治理改造', '仙居治理改造') });
  expect(across.isForbidden).toBe(true);
  expect(across.findings.find(({ code }) => code === 'countiesDiffer')?.text).toContain('按所在地管理');
  await expect(
    tiantai.call(contract.checkBundle, { body: wish('甲厂废气治理改造', '仙居治理改造') }),
  ).rejects.toMatchObject({ code: 'notFound' });
});

test('a contract that two projects show forbids both, and a contract of its own is to bear the project’s name', async () => {
  const attached = async (name: string, documentNumber: string) => {
    const file = {
      name: `${name}.pdf`,
      content: new Uint8Array(Buffer.concat([samplePdf(), Buffer.from(`\n% ${name}`)])),
    };
    const { uploadId } = await tiantai.call(uploadEvidence, {}, file);
    const nothing = { datedOn: null, provesStage: null, provesMonth: null, amountYuan: null };
    const body = {
      uploadId,
      fileName: file.name,
      kind: 'contract' as const,
      ...nothing,
      party: '某环保公司',
      documentNumber,
    };
    const { id } = await tiantai.call(attachEvidence, { params: { id: ids.get(name) ?? '' }, body });
    return () =>
      tiantai.call(withdrawEvidence, {
        params: { id: ids.get(name) ?? '', evidenceId: id },
        body: { reason: '合同传错' },
      });
  };
  const codesOf = async (name: string) => {
    const { rows } = await tiantai.call(contract.listBundlingItems, { query: { q: name } });
    return rows[0]?.findings.map(({ code }) => code);
  };
  await attached('乙厂废气治理改造', 'HT-1');
  expect(await codesOf('乙厂')).toEqual(['contractToName']);
  const withdraw = await attached('丁厂废气治理改造', 'HT-1');
  expect(await codesOf('乙厂')).toEqual(['papersShared', 'contractToName']);
  expect(await codesOf('丁厂')).toEqual(['papersShared', 'contractToName']);
  const past = { query: { q: '乙厂', asOf: '2020-04-19T00:00:00Z' } };
  expect((await tiantai.call(contract.listBundlingItems, past)).rows).toEqual([]);
  await withdraw();
  expect(await codesOf('乙厂')).toEqual(['contractToName']);
});

describe('a proposal', () => {
  const members = ['甲厂废气治理改造', '丙厂废气治理改造', '己厂废气治理改造'];
  const none = { note: null, code: null, documentNumber: null, decidedOn: null };
  let id = '';

  test('is refused where a test forbids it, and made where none does', async () => {
    const spoiled = { ...wish(...members, '污水站运维'), name: '园区废气治理' };
    await expect(tiantai.call(proposals.makeProposal, { body: spoiled })).rejects.toMatchObject({
      code: 'bundleForbidden',
    });
    const made = await tiantai.call(proposals.makeProposal, { body: { ...wish(...members), name: '园区废气治理' } });
    id = made.id;
    const { proposal, steps } = await tiantai.call(proposals.readProposal, { params: { id }, query: {} });
    expect(proposal).toMatchObject({ state: 'draft', totalYuan: 6_100_000, unitCode: '331023', leadId: null });
    expect(steps).toHaveLength(1);
  });

  test('holds its members: no other proposal takes them', async () => {
    const again = { ...wish(members[0] ?? '', '乙厂废气治理改造', '丁厂废气治理改造'), name: '另一个' };
    await expect(tiantai.call(proposals.makeProposal, { body: again })).rejects.toMatchObject({
      code: 'bundleForbidden',
      facts: { reason: '“甲厂废气治理改造”已列入立项建议“园区废气治理”。' },
    });
  });

  test('is another county’s neither to read nor to state', async () => {
    const step = { version: 1, state: 'withdrawn', ...none, note: '撤回' } as const;
    await expect(xianju.call(proposals.readProposal, { params: { id }, query: {} })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(xianju.call(proposals.stateProposal, { params: { id }, body: step })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect((await city.call(proposals.listProposals, { query: {} })).rows).toHaveLength(1);
  });

  test('becomes a lead of the library when it is handed over, and the statistics bureau decides at the end', async () => {
    const state = (body: Parameters<typeof tiantai.call<typeof proposals.stateProposal>>[1]['body']) =>
      tiantai.call(proposals.stateProposal, { params: { id }, body });
    await state({ version: 1, state: 'handed', ...none });
    await expect(state({ version: 1, state: 'approved', ...none })).rejects.toMatchObject({ code: 'proposalChanged' });
    const { rows } = await tiantai.call(listLeads, { query: {} });
    expect(rows[0]).toMatchObject({ name: '园区废气治理', totalYuan: 6_100_000, stage: 'proposal' });
    const approval = {
      code: '2020-331023-77-01-200001',
      documentNumber: '天发改审〔2020〕12号',
      decidedOn: '2020-04-18',
    };
    await state({ version: 2, state: 'approved', note: null, ...approval });
    await state({ version: 3, state: 'declined', ...none, decidedOn: '2020-04-19', note: '子项无共同设计' });
    const { proposal, steps } = await tiantai.call(proposals.readProposal, { params: { id }, query: {} });
    expect(proposal).toMatchObject({ state: 'declined', code: approval.code, leadId: rows[0]?.id });
    expect(steps.map((step) => step.state)).toEqual(['declined', 'approved', 'handed', 'draft']);
  });

  test('comes out as a paper and as a list, with every member and what is to be signed', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'proposal-'));
    const place = path.join(folder, 'paper.docx');
    const fetched = async (form: string) => {
      const response = await tiantai.fetch(`/bundling/proposals/${id}/${form}`);
      expect([form, response.status]).toEqual([form, 200]);
      return Buffer.from(await response.arrayBuffer());
    };
    await writeFile(place, await fetched('docx'));
    const lines = (await readDocxText(place)).split('\n');
    await rm(folder, { recursive: true });
    expect(lines.join('')).toContain('关于园区废气治理的立项建议');
    expect(lines).toContain('（统计部门认定不符合，2020年4月20日）');
    expect(lines).toContain(opinion);
    expect(lines.find((line) => line.startsWith('单位负责人（签字）'))).toBeDefined();
    for (const name of members) expect(lines.some((line) => line.includes(`\t${name}\t`))).toBe(true);
    expect(lines.some((line) => line.includes('合计') && line.endsWith('610'))).toBe(true);
    const book = read(await fetched('xlsx'));
    const cells = Object.values(book.Sheets).flatMap((sheet) => utils.sheet_to_json<unknown[]>(sheet, { header: 1 }));
    for (const name of members) expect(cells.some((row) => row.includes(name))).toBe(true);
    expect(cells.at(-1)).toEqual(expect.arrayContaining(['合计', 610]));
  });
});
