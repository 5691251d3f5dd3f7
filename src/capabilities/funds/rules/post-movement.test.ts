import { describe, expect, test } from 'vitest';
import type { AccountStanding, FundedProject, SourceStanding } from './fund.ts';
import { type MovementWish, postedMovement } from './post-movement.ts';

const source: SourceStanding = {
  id: 's',
  unitCode: '331023',
  level: 'national',
  purpose: 'water',
  documentNo: '台财建发〔2019〕12号',
  issuedOn: '2019-06-01',
  issuedYuan: 1000,
  arrivedYuan: 600,
  allocatedYuan: 700,
  paidYuan: 300,
};
const project: FundedProject = {
  id: 'p',
  name: '始丰溪治理',
  unitCode: '331023',
  industryCode: '7721',
  action: 'restoration',
  stage: 'building',
  plannedYuan: null,
};
const account: AccountStanding = { allocatedYuan: 500, paidYuan: 200, allocatedOn: '2019-07-01' };
const today = '2020-04-01';
const base = { amountYuan: 100, on: '2019-08-01', payee: null, voucherNo: null, reason: null } as const;

type Case = {
  readonly wish: Partial<MovementWish> & Pick<MovementWish, 'kind'>;
  readonly source?: Partial<SourceStanding>;
  readonly project?: Partial<FundedProject> | null;
  readonly account?: AccountStanding | null;
  readonly because: string;
};
const judge = (one: Case) =>
  postedMovement(
    { ...base, ...one.wish },
    {
      source: { ...source, ...one.source },
      project: one.project === null ? null : { ...project, ...one.project },
      account: one.account === undefined ? account : one.account,
      today,
    },
  );
const money = (moved: Partial<Record<'issuedYuan' | 'arrivedYuan' | 'allocatedYuan' | 'paidYuan', number>>) => ({
  issuedYuan: 0,
  arrivedYuan: 0,
  allocatedYuan: 0,
  paidYuan: 0,
  ...moved,
});

describe('a row that may be added', () => {
  test.each<Case & { moved: ReturnType<typeof money> }>([
    { wish: { kind: 'issue' }, moved: money({ issuedYuan: 100 }), because: 'a document may give more later' },
    {
      wish: { kind: 'arrival', amountYuan: 400 },
      moved: money({ arrivedYuan: 400 }),
      because: 'all that was issued may arrive',
    },
    {
      wish: { kind: 'allocation', amountYuan: 300 },
      moved: money({ allocatedYuan: 300 }),
      because: 'all that is left may be allocated',
    },
    {
      wish: { kind: 'payment', amountYuan: 300, payee: '某公司' },
      moved: money({ paidYuan: 300 }),
      because: 'all that is allocated may be paid',
    },
    {
      wish: { kind: 'return', amountYuan: 300, reason: '核减' },
      moved: money({ allocatedYuan: -300 }),
      because: 'what is not paid may be taken back',
    },
    {
      wish: { kind: 'recall', amountYuan: 300, reason: '盘活' },
      moved: money({ issuedYuan: -300 }),
      because: 'what has not arrived is given back first',
    },
    {
      wish: { kind: 'recall', amountYuan: 300, reason: '盘活' },
      source: { arrivedYuan: 900 },
      moved: money({ issuedYuan: -300, arrivedYuan: -200 }),
      because: 'the rest leaves the account',
    },
  ])('$wish.kind: $because', ({ moved, ...one }) => {
    expect(judge(one)).toEqual({ moved, doubts: [] });
  });
});

describe('a row that is refused', () => {
  test.each<Case & { code: string }>([
    { wish: { kind: 'issue', amountYuan: 0 }, code: 'amountNotPositive', because: 'nothing is no movement' },
    {
      wish: { kind: 'issue', amountYuan: -5 },
      code: 'amountNotPositive',
      because: 'a mistake is reversed, not negated',
    },
    { wish: { kind: 'arrival', on: '2020-04-02' }, code: 'dateAhead', because: 'tomorrow has not come' },
    { wish: { kind: 'arrival', on: '2019-05-31' }, code: 'beforeDocument', because: 'money follows its document' },
    { wish: { kind: 'arrival', amountYuan: 401 }, code: 'arrivalBeyondIssued', because: 'no more arrives than issued' },
    { wish: { kind: 'allocation' }, project: null, code: 'projectMissing', because: 'money goes to a project' },
    {
      wish: { kind: 'allocation' },
      project: { unitCode: '331024' },
      code: 'projectElsewhere',
      because: 'a county’s money stays there',
    },
    { wish: { kind: 'allocation', amountYuan: 301 }, code: 'allocationBeyondSource', because: 'one yuan too many' },
    {
      wish: { kind: 'allocation' },
      project: { industryCode: '7722' },
      code: 'purposeDiffers',
      because: 'national money is earmarked',
    },
    { wish: { kind: 'payment' }, code: 'payeeMissing', because: 'somebody was paid' },
    {
      wish: { kind: 'payment', payee: '某公司' },
      account: null,
      code: 'paymentWithoutAllocation',
      because: 'first allocated, then paid',
    },
    {
      wish: { kind: 'payment', payee: '某公司', on: '2019-06-30' },
      code: 'beforeAllocation',
      because: 'days in order',
    },
    {
      wish: { kind: 'payment', payee: '某公司', amountYuan: 301 },
      code: 'paymentBeyondAllocation',
      because: 'one yuan too many',
    },
    { wish: { kind: 'return' }, code: 'reasonMissing', because: 'taking back is explained' },
    {
      wish: { kind: 'return', amountYuan: 301, reason: '核减' },
      code: 'returnBeyondUnpaid',
      because: 'what is paid is gone',
    },
    { wish: { kind: 'recall' }, code: 'reasonMissing', because: 'recalling is explained' },
    {
      wish: { kind: 'recall', amountYuan: 301, reason: '盘活' },
      code: 'recallBeyondUnallocated',
      because: 'projects have the rest',
    },
  ])('$wish.kind $code: $because', ({ code, ...one }) => {
    expect(() => judge(one)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a row that is doubtful', () => {
  test.each<Case & { codes: string[] }>([
    {
      wish: { kind: 'allocation' },
      project: { industryCode: null, action: null },
      codes: ['purposeUnclear'],
      because: 'the facts do not say what it serves',
    },
    {
      wish: { kind: 'allocation' },
      source: { level: 'provincial' },
      project: { industryCode: '7722' },
      codes: ['purposeOther'],
      because: 'only national money is refused',
    },
    {
      wish: { kind: 'allocation' },
      source: { purpose: 'general' },
      project: { industryCode: '7722' },
      codes: [],
      because: 'money for general purposes fits every project',
    },
    {
      wish: { kind: 'allocation' },
      project: { stage: 'cancelled', plannedYuan: 599 },
      codes: ['projectStopped', 'allocatedBeyondPlan'],
      because: 'it is given up, and has more than it states',
    },
    {
      wish: { kind: 'allocation' },
      project: { plannedYuan: 600 },
      codes: [],
      because: 'exactly what it states',
    },
    {
      wish: { kind: 'payment', payee: '某公司', amountYuan: 300 },
      source: { arrivedYuan: 599 },
      codes: ['paidBeforeArrival'],
      because: 'more is paid than has come',
    },
  ])('$codes: $because', ({ codes, ...one }) => {
    expect(judge(one).doubts.map(({ code }) => code)).toEqual(codes);
  });

  test('the city’s own money goes to every county', () => {
    const one = {
      wish: { kind: 'allocation' },
      source: { unitCode: '331000' },
      project: { unitCode: '331024' },
    } as const;
    expect(judge({ ...one, because: '' }).doubts).toEqual([]);
  });
});
