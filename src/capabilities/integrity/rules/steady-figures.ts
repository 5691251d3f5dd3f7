import { wanText } from '#kernel/money.ts';
import { type Flag, flagOf } from './flag.ts';
import { type Increment, incrementsOf, isShownFor, median, type ProjectHistory, wordsOf } from './history.ts';

/** Instalments that a contract fixes are equal for a good reason, and the clerk usually says so. */
const instalments = /等额|分期|按合同|逐月|按月(?:计量|支付|结算)|月度计量|租赁|包干/;

/**
 * The same amount month after month. Real work is uneven; equal amounts need a contract or a measured sheet behind them.
 * Small round amounts repeat by chance, so they must repeat longer. Source: domain catalogue 3.3.
 */
export function identicalIncrements(history: ProjectHistory): Flag[] {
  const run = longestRun(incrementsOf(history).filter(({ yuan }) => yuan > 0));
  const [first] = run;
  if (!first || run.length < leastRun(first.yuan) || isExplained(history, run)) return [];
  const texts = new Set(run.map(({ progress }) => progress ?? ''));
  const isStale = texts.size === 1;
  const severity = run.length >= 6 || isStale ? 'warn' : 'note';
  const months = run.map(({ month }) => month);
  const facts = { months: run.length, amount: wanText(first.yuan) };
  return [flagOf({ pattern: 'identicalIncrements', severity }, { projectId: history.id, months }, facts)];
}

/** 100,000 yuan is the grain in which many clerks report: a few grains repeat by themselves. */
function leastRun(yuan: number): number {
  if (yuan < 200_000) return 7;
  const grains = yuan / 100_000;
  if (!Number.isInteger(grains)) return 4;
  return grains <= 5 ? 7 : grains <= 15 ? 5 : 4;
}

function longestRun(increments: readonly Increment[]): Increment[] {
  let best: Increment[] = [];
  let run: Increment[] = [];
  for (const increment of increments) {
    const isSame = Math.abs(increment.yuan - (run[0]?.yuan ?? Number.NaN)) <= increment.yuan / 2000;
    run = isSame ? [...run, increment] : [increment];
    if (run.length > best.length) best = run;
  }
  return best;
}

function isExplained(history: ProjectHistory, run: readonly Increment[]): boolean {
  if (run.some((month) => instalments.test(wordsOf(month)))) return true;
  const yuan = run[0]?.yuan ?? 0;
  const contracts = history.evidence.filter(({ kind, amountYuan }) => kind === 'contract' && (amountYuan ?? 0) > 0);
  // A contract of exactly so many instalments.
  if (contracts.some(({ amountYuan }) => (amountYuan ?? 0) % yuan === 0 && (amountYuan ?? 0) / yuan <= 36)) return true;
  return run.filter(({ month }) => isShownFor(history, month)).length * 2 >= run.length;
}

const units = [10_000_000, 5_000_000, 2_000_000, 1_000_000, 500_000];

/**
 * Only round amounts, where the roundness is coarse against the amounts themselves. Source: domain catalogue 3.3.
 */
export function roundNumbers(history: ProjectHistory): Flag[] {
  const done = incrementsOf(history).filter(({ yuan }) => yuan > 0);
  if (done.length < 6) return [];
  if (done.some((month) => instalments.test(wordsOf(month)))) return [];
  const middle = median(done.map(({ yuan }) => yuan));
  const unit = units.find((each) => done.filter(({ yuan }) => yuan % each === 0).length >= done.length * 0.85);
  if (!unit || unit < middle * 0.12) return [];
  if (done.filter(({ month }) => isShownFor(history, month)).length * 2 >= done.length) return [];
  const round = done.filter(({ yuan }) => yuan % unit === 0).map(({ month }) => month);
  const severity = done.length >= 9 && unit >= middle * 0.3 ? 'warn' : 'note';
  const facts = { count: round.length, of: done.length, unit: wanText(unit) };
  return [flagOf({ pattern: 'roundNumbers', severity }, { projectId: history.id, months: round }, facts)];
}
