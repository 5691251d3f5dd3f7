import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLedger, sampleOwner } from '#testing/ledger.ts';
import { refusals, taken } from '#testing/ledger-workbooks.ts';
import type { Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import {
  listProjectMoney,
  listSources,
  readFlow,
  readProjectLedger,
  readProjectMoney,
  readSource,
  readSourceLedger,
  totalProjectMoney,
  totalSources,
} from './contract.ts';
import { exportLedger, exportSources } from './contract-exports.ts';
import { editStallSettings, listStalls, readStallSettings } from './contract-stalls.ts';

let server: TestServer;
let { people, projects, source, move, allocate, pay }: Awaited<ReturnType<typeof sampleLedger>> = Object.create(null);

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  ({ people, projects, source, move, allocate, pay } = await sampleLedger(server));
  const national = await source();
  await allocate(national.id, 300_000);
  const provincial = await source({ level: 'provincial' });
  await allocate(provincial.id, 200_000, projects.air);
  await pay(provincial.id, 150_000, projects.air);
});
afterAll(() => server?.close());

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
    const line = projectLine({ name: '始丰溪治理', code: 'F-1', owner: sampleOwner, township: '白鹤镇' });
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

describe('from when on money stands still', () => {
  const usual = { noPaymentMonths: 6, noProgressMonths: 3, aheadPoints: 20, idleMonths: 12, unallocatedMonths: 2 };

  it('is the city’s to set, written down, and holds at once', async () => {
    expect(await people.tiantai.call(readStallSettings, {})).toEqual(usual);
    const { id } = await source({ issuedOn: '2020-02-01' });
    const isListed = async () => {
      const { rows, thresholds } = await people.tiantai.call(listStalls, {
        query: { kind: 'unallocated', limit: 200 },
      });
      return [rows.some(({ sourceId }) => sourceId === id), thresholds.unallocatedMonths];
    };
    expect(await isListed()).toEqual([true, 2]);
    const next = { ...usual, unallocatedMonths: 6 };
    await expect(people.tiantai.call(editStallSettings, { body: next })).rejects.toMatchObject({
      code: 'settingOfCity',
    });
    await expect(people.leader.call(editStallSettings, { body: next })).rejects.toMatchObject({ code: 'notAllowed' });
    await people.city.call(editStallSettings, { body: next });
    expect(await isListed()).toEqual([false, 6]);
    const { rows } = await server.admin.query(
      `select before, after from platform.audit_entry where act = 'funds.edit-stall-settings'`,
    );
    expect(rows).toEqual([{ before: usual, after: next }]);
  });
});

describe('a workbook of the ledger that went out', () => {
  const out = async (path: string) => (await people.city.fetch(path)).arrayBuffer();

  it.each([
    { kind: 'sources', path: exportSources.path },
    { kind: 'movements', path: exportLedger.path },
  ] as const)('comes back as it went out, and changes nothing: $kind', async ({ kind, path }) => {
    const { preview, result } = await taken(people.city, kind, {
      name: `${kind}.xlsx`,
      content: Buffer.from(await out(path)),
    });
    expect(result.refused).toEqual([]);
    expect(preview.rows).toBeGreaterThan(3);
    expect(result).toMatchObject({ created: 0, updated: 0, unchanged: preview.rows });
  });

  it('says by name who recorded a row, not by sign-in name', async () => {
    const { name } = people.city;
    await server.admin.query(`update organisation.account set display_name = '陈晓' where name = $1`, [name]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await out(exportLedger.path));
    const recorders = workbook.worksheets[0]?.getColumn(14).values;
    expect(recorders).toContain('陈晓');
    expect(recorders).not.toContain(name);
  });

  it('a row that was changed is refused at its cell, one that was added is taken', async () => {
    const { id, documentNo } = await source();
    await allocate(id, 300_000);
    await pay(id, 10_000);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await out(exportLedger.path));
    const [sheet] = workbook.worksheets;
    if (!sheet) throw new Error('no sheet');
    const paid = sheet.getColumn(3).values.indexOf('拨付');
    sheet.getRow(paid).getCell(10).value = 77;
    const added = [null, '2020-04-30', null, documentNo, null, '始丰溪治理', null, null, null, 0.5, '某公司', '补1'];
    sheet.insertRow(paid, added);
    const content = Buffer.from(await workbook.xlsx.writeBuffer());
    const { result } = await taken(people.city, 'movements', { name: '流水.xlsx', content });
    expect(refusals(result)).toEqual([[`J${paid + 1}`, 'ledgerRowDiffers']]);
    expect(result.created).toBe(1);
  });
});
