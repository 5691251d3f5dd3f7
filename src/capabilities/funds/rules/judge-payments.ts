import { wanText } from '#kernel/money.ts';
import type { Judged, UnderstoodRow } from '#platform/records/import-run.ts';
import { type JudgedRefused, refusedAt } from '#platform/records/refused-at.ts';
import type { Meant } from '../../project-library/public.ts';
import { documentKey } from './document-key.ts';
import type { AccountStanding, Balances, FundedProject, SourceStanding } from './fund.ts';
import { answered } from './import-fault.ts';
import { judgedStatement, type StandingRow } from './ledger-statement.ts';
import type { PaymentRow } from './payment-row.ts';
import { type MovementWish, postedMovement } from './post-movement.ts';
import { purposeFit } from './purpose-fit.ts';

type Row = UnderstoodRow<PaymentRow>;

/** A payment that stands, or that an earlier row brought. */
export type KnownPayment = {
  readonly projectId: string;
  readonly sourceId: string;
  readonly movedOn: string;
  readonly amountYuan: number;
  readonly payee: string;
  readonly voucherNo: string | null;
};

/** What is known of the money that a file names, kept up to date row by row. */
export type PaymentBook = {
  readonly sources: Map<string, BookedSource>;
  /** Ids by document. */
  readonly byKey: Map<string, readonly string[]>;
  /** By `project source`. */
  readonly accounts: Map<string, AccountStanding>;
  readonly payments: Map<string, readonly KnownPayment[]>;
  /** Rows of the ledger by number, as far as the file names them. */
  readonly rows: Map<number, StandingRow>;
};

/** A source; `isHeld` where the caller may allocate it. */
export type BookedSource = { readonly standing: SourceStanding; readonly isHeld: boolean };

/** An empty book. */
export function paymentBook(): PaymentBook {
  return { sources: new Map(), byKey: new Map(), accounts: new Map(), payments: new Map(), rows: new Map() };
}

/** Puts a source that stands into the book. */
export function putSource(book: PaymentBook, source: BookedSource): void {
  const { id, documentNo } = source.standing;
  const key = documentKey(documentNo);
  book.sources.set(id, source);
  book.byKey.set(key, [...(book.byKey.get(key) ?? []), id]);
}

/** Puts a payment that stands into the book. */
export function putPayment(book: PaymentBook, payment: KnownPayment): void {
  const key = accountKey(payment.projectId, payment.sourceId);
  book.payments.set(key, [...(book.payments.get(key) ?? []), payment]);
}

/** What rows are judged against; the book and `seen` are added to. */
export type PaymentJudging = {
  readonly book: PaymentBook;
  readonly seen: Map<string, number>;
  readonly projectFor: (facts: PaymentRow) => Meant<FundedProject>;
  /** The project with the money that it states for a source's level. */
  readonly planned: (project: FundedProject, source: SourceStanding) => FundedProject;
  readonly today: string;
};

/** Rows of the ledger that a row of a file asks for. */
export type PaymentWrite = {
  readonly source: SourceStanding;
  readonly projectId: string;
  readonly wishes: readonly { readonly wish: MovementWish; readonly moved: Balances }[];
};

/**
 * What each row of a 项目资金分配拨付表 means: an allocation, a payment, both, or nothing new. What stands is never changed.
 * Refuses what `meantBy` misses, `documentUnknown`, `documentSeveral`, `allocationDiffers`,
 * `allocationNotYours`, `voucherDiffers`, `rowTwice` and what `postedMovement` and `judgedStatement` refuse.
 */
export function judgePayments(
  rows: readonly Row[],
  judging: PaymentJudging,
): { readonly judged: Judged[]; readonly writes: PaymentWrite[] } {
  const writes: PaymentWrite[] = [];
  const judged = rows.map((row) => judgedRow(row, judging, writes));
  return { judged, writes };
}

function judgedRow(row: Row, judging: PaymentJudging, writes: PaymentWrite[]): Judged {
  const { facts } = row;
  const { ledger } = facts;
  if (ledger !== null) return judgedStatement(row, ledger, judging.book.rows.get(ledger.number));
  const meant = judging.projectFor(facts);
  if ('missed' in meant) return refusedAt(row, meant.missed.keys, meant.missed);
  const { project } = meant;
  const source = sourceFor(row, project, judging.book);
  if ('state' in source) return source;
  const account = accountKey(project.id, source.standing.id);
  const before = judging.book.accounts.get(account) ?? { allocatedYuan: 0, paidYuan: 0, allocatedOn: null };
  const allocation = allocationOf(row, { ...source, project, account: before }, judging);
  if ('state' in allocation) return allocation;
  const payment = paymentOf(row, { source: allocation.source, project, account: allocation.account }, judging);
  if ('state' in payment) return payment;
  const wishes = [...allocation.wishes, ...payment.wishes];
  judging.book.accounts.set(account, payment.account);
  judging.book.sources.set(source.standing.id, { ...source, standing: payment.source });
  const label = `${project.name} · ${source.standing.documentNo}`;
  if (wishes.length === 0) return { state: 'unchanged', label, changes: () => [] };
  writes.push({ source: source.standing, projectId: project.id, wishes });
  return { state: 'created', label, changes: () => changesOf(row, wishes) };
}

/** How a project's money of one source is named in the book. */
export function accountKey(projectId: string, sourceId: string): string {
  return `${projectId} ${sourceId}`;
}

/** The source that a row means: of its document, for the project's unit or the city, of its purpose. */
function sourceFor(row: Row, project: FundedProject, book: PaymentBook) {
  const { documentNo, purpose } = row.facts;
  const key = documentKey(documentNo);
  const told = { document: documentNo };
  const documents = (book.byKey.get(key) ?? []).flatMap((id) => book.sources.get(id) ?? []);
  const all = documents.filter(
    ({ standing }) =>
      (purpose === null || standing.purpose === purpose) &&
      (standing.unitCode === project.unitCode ||
        standing.unitCode.endsWith('00') ||
        hasAccount(book, project, standing)),
  );
  const used = all.filter(({ standing }) => hasAccount(book, project, standing));
  const fitting = all.filter(({ standing }) => purposeFit(standing.purpose, project) === 'fits');
  const [only, ...others] = used.length > 0 ? used : all.length > 1 && fitting.length > 0 ? fitting : all;
  if (!only) return refusedAt(row, ['documentNo', 'name'], { code: 'documentUnknown', facts: told });
  if (others.length > 0) return refusedAt(row, ['purpose', 'documentNo'], { code: 'documentSeveral', facts: told });
  return only;
}

function hasAccount(book: PaymentBook, project: FundedProject, { id }: SourceStanding): boolean {
  return book.accounts.has(accountKey(project.id, id));
}

type Standing = {
  readonly source: SourceStanding;
  readonly account: AccountStanding;
  readonly wishes: readonly { readonly wish: MovementWish; readonly moved: Balances }[];
};

type Allocating = {
  readonly standing: SourceStanding;
  readonly isHeld: boolean;
  readonly project: FundedProject;
  readonly account: AccountStanding;
};

function allocationOf(row: Row, about: Allocating, { planned, today }: PaymentJudging): Standing | JudgedRefused {
  const { standing: source, isHeld, project, account } = about;
  const { allocatedYuan, allocatedOn } = row.facts;
  if (allocatedYuan === null || allocatedYuan === account.allocatedYuan) return { source, account, wishes: [] };
  if (account.allocatedYuan > 0) {
    const facts = { known: wanText(account.allocatedYuan), stated: wanText(allocatedYuan) };
    return refusedAt(row, ['allocatedYuan', 'name'], { code: 'allocationDiffers', facts });
  }
  if (!isHeld) return refusedAt(row, ['allocatedYuan', 'name'], { code: 'allocationNotYours' });
  // Where the table has no day, money is allocated with the document that gives it.
  const on = allocatedOn ?? source.issuedOn;
  const wish: MovementWish = {
    kind: 'allocation',
    amountYuan: allocatedYuan,
    on,
    payee: null,
    voucherNo: null,
    reason: null,
  };
  const context = { source, project: planned(project, source), account, today };
  const posted = answered(() => postedMovement(wish, context));
  if ('refusal' in posted) return refusedAt(row, ['allocatedYuan', 'name'], posted.refusal);
  return {
    source: { ...source, allocatedYuan: source.allocatedYuan + allocatedYuan },
    account: { allocatedYuan, paidYuan: account.paidYuan, allocatedOn: account.allocatedOn ?? on },
    wishes: [{ wish, moved: posted.value.moved }],
  };
}

type Paying = { readonly source: SourceStanding; readonly project: FundedProject; readonly account: AccountStanding };

function paymentOf(row: Row, about: Paying, { book, seen, today }: PaymentJudging): Standing | JudgedRefused {
  const { source, project, account } = about;
  const { paidYuan, paidOn, payee, voucherNo } = row.facts;
  if (paidYuan === null || paidOn === null || payee === null) return { source, account, wishes: [] };
  const mark = [project.id, source.id, voucherNo ?? `${paidOn} ${paidYuan} ${payee}`].join(' ');
  const other = seen.get(mark);
  if (other !== undefined) return refusedAt(row, ['name', 'code'], { code: 'rowTwice', facts: { other } });
  seen.set(mark, row.row);
  const payment = {
    projectId: project.id,
    sourceId: source.id,
    movedOn: paidOn,
    amountYuan: paidYuan,
    payee,
    voucherNo,
  };
  const known = standingPayment(book, payment);
  if (known === 'differs')
    return refusedAt(row, ['voucherNo', 'name'], { code: 'voucherDiffers', facts: { voucher: voucherNo ?? '' } });
  if (known === 'same') return { source, account, wishes: [] };
  const wish: MovementWish = { kind: 'payment', amountYuan: paidYuan, on: paidOn, payee, voucherNo, reason: null };
  const posted = answered(() => postedMovement(wish, { source, project, account, today }));
  if ('refusal' in posted) return refusedAt(row, ['paidYuan', 'name'], posted.refusal);
  putPayment(book, payment);
  return {
    source: { ...source, paidYuan: source.paidYuan + paidYuan },
    account: { ...account, paidYuan: account.paidYuan + paidYuan },
    wishes: [{ wish, moved: posted.value.moved }],
  };
}

/** Whether a payment stands already: by its voucher, or without one by day, amount and payee. */
function standingPayment({ payments }: PaymentBook, payment: KnownPayment): 'same' | 'differs' | null {
  const own = payments.get(accountKey(payment.projectId, payment.sourceId)) ?? [];
  const isEqual = (one: KnownPayment) => one.movedOn === payment.movedOn && one.amountYuan === payment.amountYuan;
  if (payment.voucherNo === null) return own.some((one) => isEqual(one) && one.payee === payment.payee) ? 'same' : null;
  const named = own.find((one) => one.voucherNo === payment.voucherNo);
  if (!named) return null;
  return isEqual(named) ? 'same' : 'differs';
}

function changesOf({ cells }: Row, wishes: Standing['wishes']) {
  return wishes.flatMap(({ wish }) => {
    const isPayment = wish.kind === 'payment';
    const told: (readonly [string, string | number | null])[] = isPayment
      ? [
          ['paidYuan', wish.amountYuan],
          ['paidOn', wish.on],
          ['payee', wish.payee],
          ['voucherNo', wish.voucherNo],
        ]
      : [
          ['allocatedYuan', wish.amountYuan],
          ['allocatedOn', wish.on],
        ];
    return told
      .filter(([, after]) => after !== null)
      .map(([field, after]) => ({ field, before: null, after, cell: cells[field] ?? '' }));
  });
}
