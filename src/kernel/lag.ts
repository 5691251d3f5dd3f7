import { monthsFrom } from './period.ts';
import { divideHalfEven } from './rounding.ts';

/** How far behind something is: 正常, 黄, 红. */
export const lagColours = ['normal', 'yellow', 'red'] as const;
export type LagColour = (typeof lagColours)[number];

/** From when on a lag is yellow or red: percentage points behind, and days by which a start is late. */
export type LagThresholds = {
  readonly yellowPoints: number;
  readonly redPoints: number;
  readonly yellowDays: number;
  readonly redDays: number;
};

/**
 * The thresholds unless a city sets others. Source: domain catalogue 4.2 ([D]: no source fixes one, so it is a setting;
 * 5 and 15 points, 30 and 60 days are suggested).
 */
export const usualLagThresholds: LagThresholds = { yellowPoints: 5, redPoints: 15, yellowDays: 30, redDays: 60 };

/**
 * Why a project lags, one main cause, as its unit reports it. Source: domain catalogue 4.2 (the first six as seen in
 * notices; the rest added, [D]).
 */
export const lagCauses = [
  'formalities',
  'landAcquisition',
  'planChange',
  'matchingFunds',
  'policyHandling',
  'design',
  'landAndSea',
  'tender',
  'siteOrganisation',
  'assessmentApproval',
  'ownerWill',
  'schemeChange',
  'other',
] as const;
export type LagCause = (typeof lagCauses)[number];

/** The causes as notices call them; every list, sheet and workbook takes its words from here. */
export const lagCauseTerms = {
  formalities: { zh: '手续办理', en: 'Formalities' },
  landAcquisition: { zh: '征地拆迁', en: 'Land acquisition' },
  planChange: { zh: '投资计划调整', en: 'Change of the investment plan' },
  matchingFunds: { zh: '配套资金不落实', en: 'Matching funds not in place' },
  policyHandling: { zh: '政策处理', en: 'Policy handling' },
  design: { zh: '设计', en: 'Design' },
  landAndSea: { zh: '用地用海', en: 'Use of land or sea' },
  tender: { zh: '招标', en: 'Tender' },
  siteOrganisation: { zh: '施工组织', en: 'Work on site' },
  assessmentApproval: { zh: '环评能评', en: 'Environmental or energy assessment' },
  ownerWill: { zh: '业主意愿', en: 'The owner’s will' },
  schemeChange: { zh: '方案变更', en: 'Change of scheme' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<LagCause, { readonly zh: string; readonly en: string }>>;

/** Tenths of a percent of a part in a whole as percent with one decimal, half to even. */
function sharePercentOf(part: bigint, whole: bigint): number {
  return Number(divideHalfEven(part * 1000n, whole)) / 10;
}

/** 时间进度: months of the year gone by at the end of `month`, in percent. Source: domain catalogue 4.2 (C-M2, M3). */
export function elapsedOfYear(month: string): number {
  return sharePercentOf(BigInt(Number(month.slice(5))), 12n);
}

/**
 * Share of the project's own planned months gone by at the end of `month`, 0 to 100, in percent; null where no schedule
 * is known or it ends before it begins.
 */
export function elapsedOfSchedule(
  schedule: { readonly plannedStart: string | null; readonly plannedFinish: string | null },
  month: string,
): number | null {
  const { plannedStart, plannedFinish } = schedule;
  if (plannedStart === null || plannedFinish === null || plannedFinish < plannedStart) return null;
  const all = monthsFrom(plannedStart, plannedFinish) + 1;
  const gone = Math.min(Math.max(monthsFrom(plannedStart, month) + 1, 0), all);
  return sharePercentOf(BigInt(gone), BigInt(all));
}

/**
 * 滞后: percentage points by which the work is behind the time gone by; negative where it is ahead, null without a plan
 * and where no time has gone by yet. The same for the year and for a project's own schedule.
 */
export function lagPointsOf(donePercent: number | null, elapsedPercent: number | null): number | null {
  if (donePercent === null || elapsedPercent === null || elapsedPercent === 0) return null;
  return Math.round(elapsedPercent * 10 - donePercent * 10) / 10;
}

/** 正常, 黄 or 红 for points behind; what is not known is not behind. */
export function lagColour(points: number | null, limits: LagThresholds): LagColour {
  if (points === null || points < limits.yellowPoints) return 'normal';
  return points < limits.redPoints ? 'yellow' : 'red';
}

/** 正常, 黄 or 红 for days by which a start is late; a start in its month is in time. */
export function slipColour(daysLate: number, limits: LagThresholds): LagColour {
  if (daysLate <= limits.yellowDays) return 'normal';
  return daysLate <= limits.redDays ? 'yellow' : 'red';
}
