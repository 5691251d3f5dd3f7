import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLedger } from '#testing/ledger.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { readSource, readSourceLedger, reverseMovement } from './contract.ts';

let server: TestServer;
let { people, projects, source, move, allocate, pay }: Awaited<ReturnType<typeof sampleLedger>> = Object.create(null);

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  ({ people, projects, source, move, allocate, pay } = await sampleLedger(server));
});
afterAll(() => server?.close());

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
