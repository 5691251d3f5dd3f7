import { monthsAfter } from '../src/capabilities/funds/rules/age.ts';
import type { FundLevel, FundPurpose, MovementKind } from '../src/capabilities/funds/rules/fund.ts';
import { purposesOf } from '../src/capabilities/funds/rules/purpose-fit.ts';
import type { DemoCity, DemoProject } from './demo-types.ts';
import { type DemoDocument, demoDocuments } from './funds-documents.ts';
import { moneyOfThisYear } from './funds-of-this-year.ts';
import { demoPayments, doneShares } from './funds-payments.ts';
import { type Random, randomOf } from './random.ts';

/** What a document gives one unit. */
export type DemoSource = DemoDocument & { readonly unitCode: string };

/** A row of the demo's ledger, in the order of recording; `reverses` is a place in the list. */
export type DemoMovement = {
  readonly source: number;
  readonly projectIndex: number | null;
  readonly kind: MovementKind;
  readonly on: string;
  readonly amountYuan: number;
  readonly payee: string | null;
  readonly voucherNo: string | null;
  readonly reason: string | null;
  readonly reverses: DemoMovement | null;
};

/** The ledger of the demo city. */
export type DemoFunds = { readonly sources: readonly DemoSource[]; readonly movements: readonly DemoMovement[] };

type Allocation = { readonly projectIndex: number; readonly amountYuan: number; readonly level: FundLevel };

const cityCode = '331000';
const lastDay = '2020-03-31';
const phases: readonly MovementKind[] = ['issue', 'arrival', 'allocation', 'payment', 'return', 'recall', 'reversal'];

/**
 * Sources, arrivals, allocations and payments of the demo city. What projects have of national, provincial and city
 * money is to the yuan what their own facts state; some money waits, some stands still, one payment was reversed.
 */
export function demoFunds(city: Pick<DemoCity, 'projects' | 'reports'>, seed = 2020): DemoFunds {
  const random = randomOf(seed, 'funds ledger');
  const documentOf = demoDocuments(random);
  const done = doneShares(city.projects, city.reports);
  const bySource = new Map<string, { source: DemoSource; allocations: Allocation[] }>();
  for (const allocation of allocationsOf(city.projects, random)) {
    const facts = factsOf(city.projects, allocation.projectIndex);
    const document = documentOf(allocation.level, purposeFor(facts, allocation.level));
    const unitCode = allocation.level === 'city' ? cityCode : facts.unitCode;
    const key = `${document.documentNo} ${unitCode}`;
    const kept = bySource.get(key) ?? { source: { ...document, unitCode }, allocations: [] };
    kept.allocations.push(allocation);
    bySource.set(key, kept);
  }
  const grouped = [...bySource.values()];
  const movements = grouped.flatMap(({ source, allocations }, place) =>
    movementsOf(source, { place, allocations, city, done, random }),
  );
  const fresh = moneyOfThisYear(grouped.length);
  return {
    sources: [...grouped.map(({ source }) => source), ...fresh.sources],
    movements: inOrder([...movements, ...mishaps(movements), ...fresh.movements]),
  };
}

/** National, provincial and city money as projects state it, and for some of them county and own money besides. */
function allocationsOf(projects: readonly DemoProject[], random: Random): Allocation[] {
  return projects.flatMap(({ facts }, projectIndex) => {
    const { nationalFundYuan, provincialFundYuan, cityFundYuan } = facts;
    const stated = [
      ['national', nationalFundYuan],
      ['provincial', provincialFundYuan],
      ['city', cityFundYuan],
    ] as const;
    const given = stated.flatMap(([level, yuan]) => (yuan ? [{ projectIndex, level, amountYuan: yuan }] : []));
    if (given.length === 0) return [];
    const total = given.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
    const share = Math.floor(total / 10 / 10_000) * 10_000;
    const besides: Allocation[] = [];
    if (share > 0 && random.chance(0.07)) besides.push({ projectIndex, level: 'county', amountYuan: share });
    if (share > 0 && random.chance(0.03)) besides.push({ projectIndex, level: 'own', amountYuan: share });
    return [...given, ...besides];
  });
}

function purposeFor(facts: DemoProject['facts'], level: FundLevel): FundPurpose {
  const [first = 'general'] = purposesOf(facts);
  return level === 'own' || level === 'county' ? 'general' : first;
}

function factsOf(projects: readonly DemoProject[], index: number): DemoProject['facts'] {
  const project = projects[index];
  if (!project) throw new Error(`there is no project ${index}`);
  return project.facts;
}

type Making = {
  readonly place: number;
  readonly allocations: readonly Allocation[];
  readonly city: Pick<DemoCity, 'projects' | 'reports'>;
  readonly done: (index: number) => number | null;
  readonly random: Random;
};

/** Everything that happens to a source. */
function movementsOf(source: DemoSource, { place, allocations, city, done, random }: Making): DemoMovement[] {
  const plain = { source: place, projectIndex: null, payee: null, voucherNo: null, reason: null, reverses: null };
  const given = allocations.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
  const isWaiting = random.chance(0.14);
  const waiting = isWaiting ? Math.max(1, Math.round((given * random.between(0.04, 0.15)) / 10_000)) * 10_000 : 0;
  const issue: DemoMovement = { ...plain, kind: 'issue', on: source.issuedOn, amountYuan: given + waiting };
  const projects = allocations.flatMap((allocation) => {
    const { projectIndex, amountYuan } = allocation;
    const project = city.projects[projectIndex];
    const known = project?.versions[0]?.recordedAt.slice(0, 10) ?? source.issuedOn;
    const usual = monthsAfter(source.issuedOn, random.whole(1, 2));
    const on = earlier(later(usual, known), lastDay);
    const own = { ...plain, projectIndex };
    const facts = { allocatedYuan: amountYuan, allocatedOn: on, stage: project?.facts.stage ?? null };
    const payments = demoPayments({ ...facts, done: done(projectIndex) }, random).map(
      (payment, i): DemoMovement => ({
        ...own,
        kind: 'payment',
        ...payment,
        voucherNo: `拨字${payment.on.slice(0, 7).replace('-', '')}${String(projectIndex).padStart(4, '0')}-${place}-${i + 1}`,
      }),
    );
    return [{ ...own, kind: 'allocation' as const, on, amountYuan }, ...payments];
  });
  const paid = projects.reduce((sum, { kind, amountYuan }) => sum + (kind === 'payment' ? amountYuan : 0), 0);
  const whole = given + waiting;
  const share = random.chance(0.12) ? Math.floor((whole * random.between(0.55, 0.8)) / 10_000) * 10_000 : whole;
  return [
    issue,
    ...arrivals({ ...plain, kind: 'arrival' }, { source, yuan: Math.max(share, paid), random }),
    ...projects,
  ];
}

type Arriving = { readonly source: DemoSource; readonly yuan: number; readonly random: Random };

/** Money comes a month after its document, large sums in two parts. */
function arrivals(row: Omit<DemoMovement, 'on' | 'amountYuan'>, { source, yuan, random }: Arriving): DemoMovement[] {
  const first = monthsAfter(source.issuedOn, 1);
  if (yuan < 2_000_000 || random.chance(0.5)) return [{ ...row, on: first, amountYuan: yuan }];
  const part = Math.floor((yuan * 7) / 10 / 10_000) * 10_000;
  return [
    { ...row, on: first, amountYuan: part },
    { ...row, on: monthsAfter(first, 4), amountYuan: yuan - part },
  ];
}

/** A payment to the wrong payee, reversed and paid anew before; an allocation too large, taken back; a recall. */
function mishaps(movements: readonly DemoMovement[]): DemoMovement[] {
  const payment = movements.find(({ kind, on }) => kind === 'payment' && on > '2019-08' && on < '2019-12');
  const waiting = movements.find(
    ({ kind, source, amountYuan }) => kind === 'issue' && amountYuan - allocatedOf(movements, source) >= 20_000,
  );
  const large = movements.find(
    ({ kind, on, source }) => kind === 'allocation' && on < '2019-09' && source === waiting?.source,
  );
  if (!payment || !waiting || !large) throw new Error('the demo has nothing to reverse');
  const wrong = {
    ...payment,
    payee: '台州演误名环境工程有限公司',
    voucherNo: `${payment.voucherNo}-误`,
    on: payment.on,
  };
  // The wrong payment comes first and is taken back on the same day, so that the right one finds its money.
  const reversal: DemoMovement = {
    ...wrong,
    kind: 'reversal',
    reason: '收款单位录错，红冲后按原凭证重新登记',
    reverses: wrong,
  };
  const tooMuch: DemoMovement = { ...large, amountYuan: 10_000 };
  const back: DemoMovement = {
    ...tooMuch,
    kind: 'return',
    on: monthsAfter(large.on, 1),
    reason: '建设内容核减，多分配部分收回',
  };
  const recall: DemoMovement = {
    ...waiting,
    kind: 'recall',
    on: '2020-03-20',
    amountYuan: 10_000,
    reason: '上级盘活存量资金',
  };
  return [wrong, reversal, tooMuch, back, recall];
}

function allocatedOf(movements: readonly DemoMovement[], source: number): number {
  return movements.reduce(
    (sum, row) => sum + (row.source === source && row.kind === 'allocation' ? row.amountYuan : 0),
    0,
  );
}

function inOrder(movements: readonly DemoMovement[]): DemoMovement[] {
  const phase = ({ kind, reverses }: DemoMovement) =>
    reverses ? phases.indexOf('allocation') + 0.6 : phases.indexOf(kind);
  const wrong = new Set(movements.flatMap(({ reverses }) => reverses ?? []));
  const order = (row: DemoMovement) => (wrong.has(row) ? phases.indexOf('allocation') + 0.5 : phase(row));
  return movements.toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : order(one) - order(other),
  );
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
