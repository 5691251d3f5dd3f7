import { Refusal } from '#kernel/refusal.ts';
import type { IndustryEdition } from '../project.ts';

/** How the caliber was drawn from a year on. */
export type RuleSet = {
  /** Year from which it holds; also its name. */
  readonly from: number;
  /** Edition of the industry classification that the statistics used. */
  readonly edition: IndustryEdition;
  /** Planned total from which a project is counted, yuan. */
  readonly thresholdYuan: number;
  /**
   * Whether land and compensation are taken out of the planned total. `unsettled`: they stay in, but where taking them out would
   * fall below the threshold the bureau is asked. Source: domain catalogue 2.6 [U]; sources contradict each other.
   */
  readonly landAndCompensation: 'counted' | 'unsettled' | 'takenOut';
};

/**
 * The rule sets in their order. Source: 固定资产投资统计报表制度, 500 万元 since 2011; GB/T 4754-2017, used by the statistics
 * from the returns of 2018 on.
 */
export const ruleSets: readonly RuleSet[] = [
  { from: 2011, edition: '2011', thresholdYuan: 5_000_000, landAndCompensation: 'counted' },
  { from: 2018, edition: '2017', thresholdYuan: 5_000_000, landAndCompensation: 'unsettled' },
];

const [, latest] = ruleSets;
if (!latest) throw new Error('there is no rule set');

/** The rule set by which the library keeps its verdicts. */
export const standingRules: RuleSet = latest;

/** Planned total from which a project is counted today, yuan. */
export const thresholdYuan = standingRules.thresholdYuan;

/** The rule set that held in a year. Refuses `rulesUnknown` before 2011, when the threshold and the classes were others. */
export function rulesOfYear(year: number): RuleSet {
  const found = ruleSets.findLast(({ from }) => from <= year);
  if (!found) throw new Refusal('rulesUnknown', { year, first: ruleSets[0]?.from ?? '' });
  return found;
}
