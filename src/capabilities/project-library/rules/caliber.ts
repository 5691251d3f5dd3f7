import { wanText } from '#kernel/money.ts';
import type { CaliberVerdict } from '../contract.ts';
import type { Term } from '../terms.ts';
import type { ProjectFacts } from './project.ts';

/** Why a project is in, out or to be asked about. */
export type CaliberReason = {
  readonly rule: string;
  readonly effect: CaliberVerdict;
  /** Clause of the standard or system. */
  readonly clause: string;
  readonly code: Term;
  readonly facts: Readonly<Record<string, string>>;
};

/** The verdict with all its reasons; `missing` names the fields that would settle it. */
export type Caliber = {
  readonly verdict: CaliberVerdict;
  readonly reasons: readonly CaliberReason[];
  readonly missing: readonly (keyof ProjectFacts)[];
};

/** The fifteen four-digit classes of division 77. Source: GB/T 4754-2017, 77. */
export const division77: ReadonlySet<string> = new Set(
  '7711 7712 7713 7714 7715 7716 7719 7721 7722 7723 7724 7725 7726 7727 7729'.split(' '),
);

/** Planned total from which a project is counted, yuan. Source: 固定资产投资统计报表制度, since 2011: 500 万元. */
export const thresholdYuan = 5_000_000;

/**
 * Whether a project counts as investment in 生态保护和环境治理业: by its industry code and its planned total. What is
 * not known is asked, never guessed. Source: GB/T 4754-2017, 77; 固定资产投资统计报表制度.
 */
export function caliberOf(project: Pick<ProjectFacts, 'industryCode' | 'plannedTotalYuan'>): Caliber {
  const reasons = [industryReason(project.industryCode), totalReason(project.plannedTotalYuan)];
  const effects = reasons.map(({ effect }) => effect);
  const verdict = effects.includes('out') ? 'out' : effects.includes('ask') ? 'ask' : 'in';
  const missing: (keyof ProjectFacts)[] = [];
  if (reasons[0]?.effect === 'ask') missing.push('industryCode');
  if (project.plannedTotalYuan === null) missing.push('plannedTotalYuan');
  return { verdict, reasons, missing };
}

function industryReason(code: string | null): CaliberReason {
  const about = { rule: 'industry', clause: 'GB/T 4754-2017, 77', facts: { code: code ?? '' } };
  if (code === null) return { ...about, effect: 'ask', code: 'industryMissing' };
  if (division77.has(code)) return { ...about, effect: 'in', code: 'industryInDivision' };
  if (code.length < 4 && [...division77].some((known) => known.startsWith(code)))
    return { ...about, effect: 'ask', code: 'industryTooShort' };
  return { ...about, effect: 'out', code: 'industryElsewhere' };
}

function totalReason(plannedTotalYuan: number | null): CaliberReason {
  const facts = { amount: wanText(plannedTotalYuan) };
  const about = { rule: 'threshold', clause: '固定资产投资统计报表制度：计划总投资 500 万元及以上', facts };
  if (plannedTotalYuan === null) return { ...about, effect: 'ask', code: 'totalMissing' };
  return plannedTotalYuan >= thresholdYuan
    ? { ...about, effect: 'in', code: 'totalReaches' }
    : { ...about, effect: 'out', code: 'totalBelow' };
}
