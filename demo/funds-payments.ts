import { monthsAfter } from '../src/capabilities/funds/rules/age.ts';
import type { DemoProject, DemoReport } from './demo-types.ts';
import type { Random } from './random.ts';
import { splitAmount } from './split-amount.ts';

/** A payment of the demo. */
export type DemoPayment = {
  readonly on: string;
  readonly amountYuan: number;
  readonly payee: string;
};

/** No payment of the demo is later. */
const lastPaymentOn = '2020-03-25';

const trades = ['水务建设', '环境工程', '市政园林', '生态修复', '环保设备', '检测技术', '建设集团', '土壤治理'];
const marks = [...'溪峰澜岭江川澄源岚汀屿岩'];

/** What was done of each project by its last report, in whole per mille of its planned total; null where none came. */
export function doneShares(
  projects: readonly DemoProject[],
  reports: readonly DemoReport[],
): (index: number) => number | null {
  const totals = new Map<number, number>();
  for (const { projectIndex, facts } of reports) {
    if (facts.totalYuan !== null) totals.set(projectIndex, Math.max(facts.totalYuan, totals.get(projectIndex) ?? 0));
  }
  return (index) => {
    const total = totals.get(index);
    const planned = projects[index]?.facts.plannedTotalYuan;
    return total === undefined || !planned ? null : Math.min(1000, Math.floor((total * 1000) / planned));
  };
}

type Paying = {
  readonly allocatedYuan: number;
  readonly allocatedOn: string;
  readonly stage: string | null;
  readonly done: number | null;
};

/**
 * Payments of an allocation: what is over is paid, what is under way follows its work, what has not begun has nothing.
 * Now and then money runs ahead of the work or does not move at all, so that there is something to find.
 */
export function demoPayments({ allocatedYuan, allocatedOn, stage, done }: Paying, random: Random): DemoPayment[] {
  const share = paidShare(stage, done, random);
  const yuan = Math.floor((allocatedYuan * share) / 10_000) * 10_000;
  const first = laterOf(monthsAfter(allocatedOn, 1), random.whole(0, 25));
  if (yuan === 0 || first > lastPaymentOn) return [];
  const parts = splitAmount(yuan, yuan >= 400_000 ? random.pick([[1], [3, 7], [3, 4, 3], [5, 5]]) : [1], 10_000);
  const payee = `台州演${random.pick(marks)}${random.pick(trades)}有限公司`;
  let on = first;
  return parts
    .filter((part) => part > 0)
    .map((amountYuan, i) => {
      if (i > 0) on = laterOf(monthsAfter(on, random.whole(1, 2)), random.whole(0, 20));
      return { on: on > lastPaymentOn ? lastPaymentOn : on, amountYuan, payee };
    });
}

function paidShare(stage: string | null, done: number | null, random: Random): number {
  const chance = random.next();
  switch (stage) {
    case 'accepted':
      return chance < 0.75 ? 1 : 0.95;
    case 'finished':
      return chance < 0.06 ? 0 : random.between(0.8, 0.97);
    case 'building': {
      if (chance < 0.05) return 0;
      const work = done === null ? 0.3 : done / 1000;
      return chance < 0.1 ? Math.min(1, work + 0.45) : Math.min(1, work * random.between(0.75, 1));
    }
    case 'suspended':
      return 0.3;
    default:
      return chance < 0.06 ? 0.1 : 0;
  }
}

function laterOf(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
