import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '#kernel/endpoint.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { listProjects } from '../project-library/contract.ts';
import {
  listProjectMoney,
  listSources,
  listStalls,
  readFlow,
  readProjectLedger,
  readProjectMoney,
  readSource,
  readSourceLedger,
  recordMovement,
  recordSource,
  reverseMovement,
  totalProjectMoney,
  totalSources,
} from './contract.ts';

const now = new Date('2020-05-06T02:00:00Z');
const owner = '913310230000000015';
let server: TestServer;
let people: Record<'city' | 'tiantai' | 'xianju' | 'township' | 'owner' | 'leader', Person>;
let projects: Record<'water' | 'air' | 'village' | 'xianju', string>;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    township: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: owner }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
  const lines = [
    projectLine({ name: '始丰溪治理', code: 'F-1', owner }),
    projectLine({ name: '锅炉改造', code: 'F-2', industry: '7722' }),
    projectLine({ name: '白鹤水体', code: 'F-3', township: '白鹤镇' }),
    projectLine({ name: '永安溪治理', code: 'F-4', unit: '仙居县' }),
  ];
  await importedProjects(people.city, csv('项目', projectHeading, lines));
  const { rows } = await people.city.call(listProjects, { query: {} });
  const idOf = (code: string) => rows.find((row) => row.code === code)?.id ?? '';
  projects = { water: idOf('F-1'), air: idOf('F-2'), village: idOf('F-3'), xianju: idOf('F-4') };
});
afterAll(() => server?.close());

type SourceBody = Sent<typeof recordSource>['body'];
type MovementBody = Sent<typeof recordMovement>['body'];
let documents = 0;
const source = async (change: Partial<SourceBody> = {}, who = people.city) => {
  documents += 1;
  const body: SourceBody = {
    level: 'national',
    documentNo: `测财建〔2019〕${documents}号`,
    title: '水污染防治资金',
    purpose: 'water',
    unitCode: '331023',
    issuedOn: '2019-06-01',
    amountYuan: 1_000_000,
    ...change,
  };
  return who.call(recordSource, { body });
};
const move = (change: Partial<MovementBody> & Pick<MovementBody, 'sourceId' | 'kind'>, who = people.city) =>
  who.call(recordMovement, {
    body: {
      projectId: null,
      amountYuan: 100_000,
      on: '2019-07-01',
      payee: null,
      voucherNo: null,
      reason: null,
      ...change,
    },
  });
const allocate = (sourceId: string, amountYuan: number, projectId = projects.water, who = people.city) =>
  move({ sourceId, kind: 'allocation', projectId, amountYuan }, who);
const pay = (sourceId: string, amountYuan: number, projectId = projects.water, who = people.tiantai) =>
  move({ sourceId, kind: 'payment', projectId, amountYuan, on: '2019-09-01', payee: '某水务公司' }, who);

describe('a source', () => {
  it('is recorded once for its document, unit and purpose, however the brackets are written', async () => {
    const body = { documentNo: '台财建发〔2019〕88号' };
    await source(body);
    await expect(source({ documentNo: '台财建发[2019] 88号' })).rejects.toMatchObject({ code: 'documentThere' });
    await expect(source({ ...body, unitCode: '331024' })).resolves.toMatchObject({ issuedYuan: 1_000_000 });
  });

  it('is not recorded ahead of its day, for a unit outside the remit, nor by a county for the city', async () => {
    await expect(source({ issuedOn: '2020-05-07' })).rejects.toMatchObject({ code: 'dateAhead' });
    await expect(source({ unitCode: '331024' }, people.tiantai)).rejects.toMatchObject({ code: 'unitUnknown' });
    await expect(source({ level: 'city' }, people.tiantai)).rejects.toMatchObject({ code: 'levelNotYours' });
  });
});

describe('the ledger', () => {
  it('leads a yuan from the document to the payee and keeps four balances', async () => {
    const { id } = await source();
    await move({ sourceId: id, kind: 'arrival', amountYuan: 600_000 });
    await allocate(id, 800_000);
    const { doubts } = await pay(id, 500_000);
    expect(doubts).toEqual([]);
    const { source: stands } = await people.city.call(readSource, { params: { id }, query: {} });
    expect(stands).toMatchObject({
      issuedYuan: 1_000_000,
      arrivedYuan: 600_000,
      allocatedYuan: 800_000,
      paidYuan: 500_000,
      unallocatedYuan: 200_000,
      idleYuan: 100_000,
    });
    const { rows } = await people.city.call(readSourceLedger, { params: { id }, query: {} });
    expect(rows.map(({ kind }) => kind)).toEqual(['payment', 'allocation', 'arrival', 'issue']);
    expect(rows[0]).toMatchObject({ payee: '某水务公司', projectName: '始丰溪治理', recordedBy: people.tiantai.name });
  });

  it('refuses what was never there: beyond the source, beyond the allocation, to another county', async () => {
    const { id } = await source();
    await expect(allocate(id, 1_000_001)).rejects.toMatchObject({ code: 'allocationBeyondSource' });
    await expect(pay(id, 1)).rejects.toMatchObject({ code: 'paymentWithoutAllocation' });
    await allocate(id, 300_000);
    await expect(pay(id, 300_001)).rejects.toMatchObject({ code: 'paymentBeyondAllocation' });
    await expect(allocate(id, 1, projects.xianju)).rejects.toMatchObject({ code: 'projectElsewhere' });
    await expect(move({ sourceId: id, kind: 'arrival', amountYuan: 1_000_001 })).rejects.toMatchObject({
      code: 'arrivalBeyondIssued',
    });
  });

  it('keeps national money to its purpose and only asks about that of the province', async () => {
    const { id } = await source();
    await expect(allocate(id, 1, projects.air)).rejects.toMatchObject({ code: 'purposeDiffers' });
    const provincial = await source({ level: 'provincial' });
    const { doubts } = await allocate(provincial.id, 1, projects.air);
    expect(doubts.map(({ code }) => code)).toEqual(['purposeOther']);
  });

  it('says where more is paid than has arrived, and takes it', async () => {
    const { id } = await source();
    await allocate(id, 300_000);
    const { doubts } = await pay(id, 300_000);
    expect(doubts.map(({ code }) => code)).toEqual(['paidBeforeArrival']);
  });

  it('two at once cannot spend the same yuan', async () => {
    const { id } = await source();
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => allocate(id, 400_000)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(['allocationBeyondSource']));
    const payments = await Promise.allSettled(Array.from({ length: 6 }, () => pay(id, 300_000)));
    expect(payments.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const { source: stands } = await people.city.call(readSource, { params: { id }, query: {} });
    expect(stands).toMatchObject({ allocatedYuan: 800_000, paidYuan: 600_000 });
  });

  it('a mistake is reversed once, with its reason, and only where nothing rests on it', async () => {
    const { id } = await source();
    const { movement: allocation } = await allocate(id, 300_000);
    const { movement: payment } = await pay(id, 100_000);
    const reverse = (movement: string, who = people.tiantai) =>
      who.call(reverseMovement, { params: { id: movement }, body: { on: '2019-10-01', reason: '凭证录错' } });
    await expect(reverse(allocation.id)).rejects.toMatchObject({ code: 'reversalBreaks' });
    const { movement: counter } = await reverse(payment.id);
    expect(counter).toMatchObject({ kind: 'reversal', reverses: payment.id, paidYuan: -100_000, reason: '凭证录错' });
    await expect(reverse(payment.id)).rejects.toMatchObject({ code: 'reversedAlready' });
    await expect(reverse(counter.id)).rejects.toMatchObject({ code: 'reversalOfReversal' });
    await reverse(allocation.id, people.city);
    const { rows } = await people.city.call(readSourceLedger, { params: { id }, query: {} });
    expect(rows.map(({ kind, isReversed }) => [kind, isReversed])).toEqual([
      ['reversal', false],
      ['reversal', false],
      ['payment', true],
      ['allocation', true],
      ['issue', false],
    ]);
  });

  it('takes money back from a project and up, never more than is there', async () => {
    const { id } = await source();
    await move({ sourceId: id, kind: 'arrival', amountYuan: 1_000_000 });
    await allocate(id, 800_000);
    await pay(id, 300_000);
    const back = (amountYuan: number, reason: string | null) =>
      move({ sourceId: id, kind: 'return', projectId: projects.water, amountYuan, reason });
    await expect(back(100, null)).rejects.toMatchObject({ code: 'reasonMissing' });
    await expect(back(500_001, '项目缩减')).rejects.toMatchObject({ code: 'returnBeyondUnpaid' });
    await back(200_000, '项目缩减');
    const up = (amountYuan: number) => move({ sourceId: id, kind: 'recall', amountYuan, reason: '上级盘活存量' });
    await expect(up(400_001)).rejects.toMatchObject({ code: 'recallBeyondUnallocated' });
    await up(400_000);
    const { source: stands } = await people.city.call(readSource, { params: { id }, query: {} });
    expect(stands).toMatchObject({
      issuedYuan: 600_000,
      arrivedYuan: 600_000,
      allocatedYuan: 600_000,
      paidYuan: 300_000,
    });
  });

  it('the city does not record what a county paid of its own money', async () => {
    const { id } = await source();
    const { movement } = await allocate(id, 300_000);
    expect(movement.kind).toBe('allocation');
    await expect(pay(id, 1, projects.water, people.city)).rejects.toMatchObject({ code: 'countyRecords' });
  });

  it('no row can be changed or deleted by the product itself, and no balance written', async () => {
    const asApp = async (statement: string) => {
      await server.admin.query('begin; set local role qingzhang_app');
      const refused = await server.admin.query(statement).then(
        () => null,
        (error: { code?: string }) => error.code,
      );
      await server.admin.query('rollback');
      return refused;
    };
    for (const statement of [
      'update funds.movement set amount_yuan = 1',
      'delete from funds.movement',
      'update funds.source set level = level',
      'delete from funds.source',
      'update funds.source_money set paid_yuan = 0',
      'delete from funds.project_money',
    ])
      expect([statement, await asApp(statement)]).toEqual([statement, '42501']);
  });
});

describe('who sees money', () => {
  it('a county what it was given and its own projects, the owner the own project, nobody below others', async () => {
    const own = await source({ title: '给天台' });
    const cityMoney = await source({ unitCode: '331000', title: '市本级' });
    await allocate(cityMoney.id, 100_000);
    await allocate(cityMoney.id, 50_000, projects.village);
    await allocate(cityMoney.id, 70_000, projects.xianju);
    const titles = async (who: Person) =>
      (await who.call(listSources, { query: { limit: 200 } })).rows.map(({ title }) => title);
    expect(await titles(people.tiantai)).toContain('给天台');
    expect(await titles(people.tiantai)).not.toContain('市本级');
    expect(await titles(people.xianju)).not.toContain('给天台');
    expect(await titles(people.township)).toEqual([]);
    const names = async (who: Person) =>
      (await who.call(listProjectMoney, { query: {} })).rows.map(({ name }) => name).toSorted();
    expect(await names(people.tiantai)).toEqual(['始丰溪治理', '白鹤水体', '锅炉改造'].toSorted());
    expect(await names(people.xianju)).toEqual(['永安溪治理']);
    expect(await names(people.township)).toEqual(['白鹤水体']);
    expect(await names(people.owner)).toEqual(['始丰溪治理']);
    const { sources } = await people.owner.call(readProjectMoney, { params: { projectId: projects.water } });
    expect(sources.map(({ documentNo }) => documentNo)).toContain(cityMoney.documentNo);
    await expect(people.owner.call(readProjectMoney, { params: { projectId: projects.air } })).rejects.toMatchObject({
      code: 'notFound',
    });
    const foreign = await people.xianju.call(readSourceLedger, { params: { id: own.id }, query: {} });
    expect(foreign.rows).toEqual([]);
    await expect(people.xianju.call(readSource, { params: { id: own.id }, query: {} })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('a county pays its project from the city’s money but does not give it away', async () => {
    const { id } = await source({ unitCode: '331000' });
    await expect(allocate(id, 1, projects.water, people.tiantai)).rejects.toMatchObject({ code: 'notFound' });
    await allocate(id, 100_000);
    await expect(pay(id, 60_000)).resolves.toMatchObject({ movement: { kind: 'payment' } });
    await expect(allocate(id, 1, projects.water, people.tiantai)).rejects.toMatchObject({ code: 'holderRecords' });
    await expect(pay(id, 1, projects.water, people.xianju)).rejects.toMatchObject({ code: 'notFound' });
    const { source: stands } = await people.city.call(readSource, { params: { id }, query: {} });
    expect(stands).toMatchObject({ allocatedYuan: 100_000, paidYuan: 60_000 });
  });

  it('a leader reads and records nothing', async () => {
    const { id } = await source();
    await expect(allocate(id, 1, projects.water, people.leader)).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('money goes along with a project that moves to another township', async () => {
    const before = await people.township.call(listProjectMoney, { query: { q: '始丰溪' } });
    expect(before.rows).toEqual([]);
    const line = projectLine({ name: '始丰溪治理', code: 'F-1', owner, township: '白鹤镇' });
    await importedProjects(people.city, csv('迁', projectHeading, [line]));
    const after = await people.township.call(listProjectMoney, { query: { q: '始丰溪' } });
    expect(after.rows.map(({ name }) => name)).toEqual(['始丰溪治理']);
    const ledger = await people.township.call(readProjectLedger, {
      params: { projectId: projects.water },
      query: { limit: 200 },
    });
    expect(ledger.rows.length).toBeGreaterThan(3);
  });
});

describe('what is read', () => {
  it('totals, pages, flow and ledger all say the same', async () => {
    const { total, levels, units, purposes } = await people.city.call(totalSources, { query: {} });
    for (const groups of [levels, units, purposes])
      expect(groups.reduce((sum, { allocatedYuan }) => sum + allocatedYuan, 0)).toBe(total.allocatedYuan);
    const totals = await people.city.call(totalProjectMoney, { query: {} });
    expect(totals).toMatchObject({ allocatedYuan: total.allocatedYuan, paidYuan: total.paidYuan });
    const { rows } = await people.city.call(readFlow, { query: {} });
    expect(rows.reduce((sum, row) => sum + row.allocatedYuan, 0)).toBe(total.allocatedYuan);
    expect(rows.reduce((sum, row) => sum + row.unallocatedYuan, 0)).toBe(total.issuedYuan - total.allocatedYuan);
    const { rows: counted } = await server.admin.query(
      'select sum(issued_yuan)::bigint as i, sum(arrived_yuan)::bigint as a, sum(paid_yuan)::bigint as p from funds.movement',
    );
    expect([counted[0].i, counted[0].a, counted[0].p].map(Number)).toEqual([
      total.issuedYuan,
      total.arrivedYuan,
      total.paidYuan,
    ]);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await people.city.call(listSources, { query: { limit: 3, sort: 'idle', ...(after && { after }) } });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(total.sources);
    expect(seen).toHaveLength(total.sources);
  });

  it('what waits is of the latest arrivals, by age on the day asked for', async () => {
    const { id } = await source({ issuedOn: '2018-01-01' });
    for (const on of ['2018-02-01', '2019-10-15', '2020-03-01'])
      await move({ sourceId: id, kind: 'arrival', amountYuan: 300_000, on });
    await move({ sourceId: id, kind: 'allocation', projectId: projects.water, amountYuan: 900_000, on: '2018-02-01' });
    await pay(id, 350_000);
    const at = async (on: string) => (await people.city.call(readSource, { params: { id }, query: { on } })).idle;
    expect(await at('2020-05-06')).toEqual({ upTo3: 300_000, upTo6: 0, upTo12: 250_000, over12: 0 });
    expect(await at('2020-10-16')).toEqual({ upTo3: 0, upTo6: 0, upTo12: 300_000, over12: 250_000 });
    const { unallocated } = await people.city.call(readSource, { params: { id }, query: { on: '2020-05-06' } });
    expect(unallocated).toEqual({ upTo3: 0, upTo6: 0, upTo12: 0, over12: 100_000 });
  });

  it('money that stands still is listed with its projects and sources, largest first, page by page', async () => {
    const all = await people.city.call(listStalls, { query: { limit: 200 } });
    expect(all.rows.map(({ yuan }) => yuan)).toEqual(all.rows.map(({ yuan }) => yuan).toSorted((a, b) => b - a));
    expect(all.counts.reduce((sum, { rows }) => sum + rows, 0)).toBe(all.rows.length);
    const first = await people.city.call(listStalls, { query: { limit: 2 } });
    const second = await people.city.call(listStalls, { query: { limit: 200, after: first.next ?? '' } });
    expect([...first.rows, ...second.rows]).toEqual(all.rows);
    const xianju = await people.xianju.call(listStalls, { query: { limit: 200 } });
    expect(new Set(xianju.rows.map(({ unitCode }) => unitCode))).toEqual(new Set(['331024']));
  });
});
