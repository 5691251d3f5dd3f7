import type { Doubt } from '#kernel/doubt.ts';
import { wanText } from '#kernel/money.ts';
import { Refusal } from '#kernel/refusal.ts';
import { allocationDoubts } from './allocation-doubts.ts';
import {
  type AccountStanding,
  type Balances,
  type FundedProject,
  type MovementKind,
  noBalances,
  type SourceStanding,
} from './fund.ts';
import { purposeFit } from './purpose-fit.ts';

/** A row that somebody wants to add to the ledger; counter-entries have their own rule, `reversalOf`. */
export type MovementWish = {
  readonly kind: Exclude<MovementKind, 'reversal'>;
  readonly amountYuan: number;
  /** Day on which the money moved. */
  readonly on: string;
  readonly payee: string | null;
  readonly voucherNo: string | null;
  readonly reason: string | null;
};

/** What a row is held against: its source, and for a project's money the project and what it has of the source. */
export type MovementContext = {
  readonly source: SourceStanding;
  readonly project: FundedProject | null;
  readonly account: AccountStanding | null;
  readonly today: string;
};

/** How a row moves the balances, and what is doubtful about it. */
export type Posted = { readonly moved: Balances; readonly doubts: readonly Doubt[] };

/**
 * Whether a row may be added to the ledger, and what it moves. Refuses `amountNotPositive`, `dateAhead`,
 * `beforeDocument`, `arrivalBeyondIssued`, `projectMissing`, `projectElsewhere`, `allocationBeyondSource`,
 * `purposeDiffers`, `paymentWithoutAllocation`, `paymentBeyondAllocation`, `beforeAllocation`, `payeeMissing`,
 * `returnBeyondUnpaid`, `recallBeyondUnallocated`, `reasonMissing`.
 * Source: 专款专用, 先有指标后有支付; domain catalogue 3.3 (arrival → allocation → payment dates, payee and purpose).
 */
export function postedMovement(wish: MovementWish, context: MovementContext): Posted {
  const { source, today } = context;
  if (!(wish.amountYuan > 0)) throw new Refusal('amountNotPositive');
  if (wish.on > today) throw new Refusal('dateAhead', { on: wish.on });
  if (wish.on < source.issuedOn) throw new Refusal('beforeDocument', { on: wish.on, issuedOn: source.issuedOn });
  switch (wish.kind) {
    case 'issue':
      return sure({ issuedYuan: wish.amountYuan });
    case 'arrival':
      return arrived(wish, source);
    case 'recall':
      return recalled(wish, source);
    case 'allocation':
      return allocated(wish, context);
    case 'payment':
      return paid(wish, context);
    case 'return':
      return returned(wish, context);
  }
}

function sure(moved: Partial<Balances>): Posted {
  return { moved: { ...noBalances, ...moved }, doubts: [] };
}

function arrived({ amountYuan }: MovementWish, { issuedYuan, arrivedYuan }: SourceStanding): Posted {
  const left = issuedYuan - arrivedYuan;
  if (amountYuan > left) throw new Refusal('arrivalBeyondIssued', { amount: wanText(amountYuan), left: wanText(left) });
  return sure({ arrivedYuan: amountYuan });
}

/** What has not arrived is given back first; only the rest takes money out of the account. */
function recalled({ amountYuan, reason }: MovementWish, source: SourceStanding): Posted {
  if (reason === null) throw new Refusal('reasonMissing');
  const left = source.issuedYuan - source.allocatedYuan;
  if (amountYuan > left)
    throw new Refusal('recallBeyondUnallocated', { amount: wanText(amountYuan), left: wanText(left) });
  const notArrived = source.issuedYuan - source.arrivedYuan;
  return sure({ issuedYuan: -amountYuan, arrivedYuan: 0 - Math.max(0, amountYuan - notArrived) });
}

function allocated(wish: MovementWish, { source, project, account }: MovementContext): Posted {
  if (!project) throw new Refusal('projectMissing');
  const isElsewhere = !isOfCity(source.unitCode) && source.unitCode !== project.unitCode;
  if (isElsewhere) throw new Refusal('projectElsewhere', { name: project.name, document: source.documentNo });
  const fit = purposeFit(source.purpose, project);
  if (source.level === 'national' && fit === 'differs')
    throw new Refusal('purposeDiffers', {
      name: project.name,
      industry: project.industryCode ?? '—',
      document: source.documentNo,
    });
  const left = source.issuedYuan - source.allocatedYuan;
  if (wish.amountYuan > left)
    throw new Refusal('allocationBeyondSource', { amount: wanText(wish.amountYuan), left: wanText(left) });
  const doubts = allocationDoubts(wish, { fit, project, already: account?.allocatedYuan ?? 0 });
  return { moved: { ...noBalances, allocatedYuan: wish.amountYuan }, doubts };
}

/** The city's own code stands for money that is not yet handed to a county or zone. */
function isOfCity(unitCode: string): boolean {
  return /^\d{4}00$/.test(unitCode);
}

function paid(wish: MovementWish, { source, project, account }: MovementContext): Posted {
  if (!project) throw new Refusal('projectMissing');
  if (wish.payee === null) throw new Refusal('payeeMissing');
  if (!account?.allocatedOn) throw new Refusal('paymentWithoutAllocation', { name: project.name });
  if (wish.on < account.allocatedOn)
    throw new Refusal('beforeAllocation', { on: wish.on, allocatedOn: account.allocatedOn });
  const left = account.allocatedYuan - account.paidYuan;
  if (wish.amountYuan > left)
    throw new Refusal('paymentBeyondAllocation', { amount: wanText(wish.amountYuan), left: wanText(left) });
  const isEarly = source.paidYuan + wish.amountYuan > source.arrivedYuan;
  const doubt: Doubt = { severity: 'warn', field: 'amountYuan', code: 'paidBeforeArrival', facts: {} };
  return { moved: { ...noBalances, paidYuan: wish.amountYuan }, doubts: isEarly ? [doubt] : [] };
}

function returned(wish: MovementWish, { project, account }: MovementContext): Posted {
  if (!project) throw new Refusal('projectMissing');
  if (wish.reason === null) throw new Refusal('reasonMissing');
  if (!account?.allocatedOn) throw new Refusal('paymentWithoutAllocation', { name: project.name });
  if (wish.on < account.allocatedOn)
    throw new Refusal('beforeAllocation', { on: wish.on, allocatedOn: account.allocatedOn });
  const left = account.allocatedYuan - account.paidYuan;
  if (wish.amountYuan > left)
    throw new Refusal('returnBeyondUnpaid', { amount: wanText(wish.amountYuan), left: wanText(left) });
  return sure({ allocatedYuan: -wish.amountYuan });
}
