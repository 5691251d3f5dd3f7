import type { Doubt } from '#kernel/doubt.ts';
import { wanText } from '#kernel/money.ts';
import { isReportingMonth, monthsFrom } from '#kernel/period.ts';
import type { Facts } from '#kernel/refusal.ts';
import type { Term } from '../terms.ts';
import type { MonthRange } from './month-range.ts';
import { type PlausibilitySettings, plausibilitySettings } from './plausibility-settings.ts';
import { amountNames, type ReportFacts } from './report.ts';
import { suddenDoubts } from './sudden-change.ts';

/** What a report is held against. */
export type ReportContext = {
  /** The report before it in the same year, with its year to date; null where it is the year's first. */
  readonly previous: { readonly month: string; readonly cumulativeYuan: number } | null;
  /** Invested since the start at the end of last year, yuan; null where that is not known. */
  readonly lastYearTotalYuan: number | null;
  /** The most and the least that the project did in a month before this one; null where too little is known. */
  readonly monthRange: MonthRange | null;
  /** Whether it is the first report of the project. */
  readonly isFirst: boolean;
  /** Whether the city wants amounts in whole 万元; our own tables take two decimals. V-14. */
  readonly wantsWholeWan: boolean;
  readonly project: {
    readonly plannedTotalYuan: number | null;
    readonly plannedFinish: string | null;
    readonly enteredIn: string | null;
    readonly stage: string | null;
    readonly nature: string | null;
  };
};

/** A row of a file by itself: its project and the reports before it come later. */
export const rowAlone: ReportContext = {
  previous: null,
  lastYearTotalYuan: null,
  monthRange: null,
  isFirst: false,
  wantsWholeWan: false,
  project: { plannedTotalYuan: null, plannedFinish: null, enteredIn: null, stage: null, nature: null },
};

/**
 * The rule of the domain catalogue by which each doubt is raised, or that only the project’s own past raises it.
 * Source: domain catalogue 2.4.
 */
export const doubtRules = {
  componentsDisagree: 'V-02',
  monthDisagrees: 'V-03',
  totalBelowYear: 'V-03',
  totalBreaks: 'V-03',
  totalOverPlan: 'V-04',
  yearToDateFell: 'V-05',
  monthNegative: 'V-05',
  assetsOverTotal: 'V-06',
  purchaseWithBuilding: 'V-07',
  suspendedButWorking: 'V-08',
  finishedButWorking: 'V-09',
  beforeEntry: 'V-10',
  firstIsLarge: 'V-10',
  notWholeWan: 'V-14',
  unitMixed: 'V-14',
  januaryReport: 'V-15',
  monthJumped: 'history',
  monthDropped: 'history',
} as const satisfies Partial<Record<Term, `V-${string}` | 'history'>>;

/**
 * What a careful reader would ask about a report. Nothing is changed and nothing is refused.
 * Source: domain catalogue 2.4, V-02 to V-10, V-14, V-15; its levels are the severities.
 */
export function reportDoubts(
  report: ReportFacts,
  { previous, lastYearTotalYuan, monthRange, isFirst, wantsWholeWan, project }: ReportContext,
  settings: PlausibilitySettings = plausibilitySettings,
): Doubt[] {
  return [
    ...componentDoubts(report, project.nature, settings),
    ...yearDoubts(report, previous, settings),
    ...totalDoubts(report, { project, lastYearTotalYuan, settings }),
    ...assetDoubts(report),
    ...stateDoubts(report, project, settings),
    ...suddenDoubts(report, { previous, monthRange, plannedTotalYuan: project.plannedTotalYuan, settings }),
    ...firstDoubts(report, { isFirst, project, settings }),
    ...unitDoubts(report, project.plannedTotalYuan, settings),
    ...(wantsWholeWan ? oddDoubts(report) : []),
  ];
}

/** Those of `reportDoubts` that only what is known besides the report raises. */
export function furtherDoubts(report: ReportFacts, context: ReportContext): Doubt[] {
  const own = new Set(reportDoubts(report, rowAlone).map(({ code }) => code));
  return reportDoubts(report, context).filter(({ code }) => !own.has(code));
}

function doubt(
  severity: Doubt['severity'],
  at: { field: keyof ReportFacts; code: keyof typeof doubtRules },
  facts: Facts = {},
): Doubt {
  return { severity, ...at, facts };
}

function componentDoubts(report: ReportFacts, nature: string | null, { toleranceYuan }: PlausibilitySettings): Doubt[] {
  const { buildingYuan, installationYuan, equipmentYuan, otherYuan, yearToDateYuan } = report;
  const parts = [buildingYuan, installationYuan, equipmentYuan, otherYuan];
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  const doubts: Doubt[] = [];
  const isSplit = parts.some((part) => part !== null);
  // A table with only some of the four may say less than the whole, never more.
  const isWhole = parts.every((part) => part !== null);
  const apart = sum - (yearToDateYuan ?? 0);
  const disagrees = apart > toleranceYuan || (isWhole && apart < -toleranceYuan);
  if (isSplit && yearToDateYuan !== null && disagrees)
    doubts.push(
      doubt(
        'error',
        { field: 'buildingYuan', code: 'componentsDisagree' },
        { sum: wanText(sum), total: wanText(yearToDateYuan) },
      ),
    );
  if (nature === 'purchase' && (buildingYuan ?? 0) + (installationYuan ?? 0) > 0)
    doubts.push(doubt('error', { field: 'buildingYuan', code: 'purchaseWithBuilding' }));
  return doubts;
}

function yearDoubts(
  report: ReportFacts,
  previous: ReportContext['previous'],
  { toleranceYuan }: PlausibilitySettings,
): Doubt[] {
  const { monthYuan, yearToDateYuan } = report;
  const doubts: Doubt[] = [];
  if (monthYuan !== null && monthYuan < 0)
    doubts.push(doubt('warn', { field: 'monthYuan', code: 'monthNegative' }, { amount: wanText(monthYuan) }));
  if (previous === null || yearToDateYuan === null) return doubts;
  const before = previous.cumulativeYuan;
  if (yearToDateYuan < before)
    doubts.push(
      doubt(
        'warn',
        { field: 'yearToDateYuan', code: 'yearToDateFell' },
        { now: wanText(yearToDateYuan), before: wanText(before) },
      ),
    );
  if (monthYuan !== null && Math.abs(before + monthYuan - yearToDateYuan) > toleranceYuan)
    doubts.push(
      doubt(
        'error',
        { field: 'monthYuan', code: 'monthDisagrees' },
        { sum: wanText(before + monthYuan), total: wanText(yearToDateYuan) },
      ),
    );
  return doubts;
}

type Totals = Pick<ReportContext, 'project' | 'lastYearTotalYuan'> & { readonly settings: PlausibilitySettings };

function totalDoubts({ totalYuan, yearToDateYuan }: ReportFacts, against: Totals): Doubt[] {
  if (totalYuan === null) return [];
  const { lastYearTotalYuan, settings } = against;
  const { plannedTotalYuan } = against.project;
  const doubts: Doubt[] = [];
  if (plannedTotalYuan !== null && totalYuan > plannedTotalYuan)
    doubts.push(
      doubt(
        'error',
        { field: 'totalYuan', code: 'totalOverPlan' },
        { total: wanText(totalYuan), planned: wanText(plannedTotalYuan) },
      ),
    );
  if (yearToDateYuan !== null && totalYuan < yearToDateYuan)
    doubts.push(
      doubt(
        'error',
        { field: 'totalYuan', code: 'totalBelowYear' },
        { total: wanText(totalYuan), year: wanText(yearToDateYuan) },
      ),
    );
  return [...doubts, ...breakDoubts({ totalYuan, yearToDateYuan }, lastYearTotalYuan, settings)];
}

/** Since the start = at the end of last year + this year. */
function breakDoubts(
  { totalYuan, yearToDateYuan }: Pick<ReportFacts, 'totalYuan' | 'yearToDateYuan'>,
  knownYuan: number | null,
  { toleranceYuan }: PlausibilitySettings,
): Doubt[] {
  if (totalYuan === null || yearToDateYuan === null || knownYuan === null) return [];
  const beforeYuan = totalYuan - yearToDateYuan;
  if (beforeYuan < 0 || Math.abs(beforeYuan - knownYuan) <= toleranceYuan) return [];
  const facts = { total: wanText(totalYuan), year: wanText(yearToDateYuan), before: wanText(beforeYuan) };
  return [doubt('error', { field: 'totalYuan', code: 'totalBreaks' }, { ...facts, known: wanText(knownYuan) })];
}

function assetDoubts({ newAssetYuan, totalYuan }: ReportFacts): Doubt[] {
  if (newAssetYuan === null || totalYuan === null || newAssetYuan <= totalYuan) return [];
  const facts = { assets: wanText(newAssetYuan), total: wanText(totalYuan) };
  return [doubt('warn', { field: 'newAssetYuan', code: 'assetsOverTotal' }, facts)];
}

function stateDoubts(
  { month, monthYuan, yearToDateYuan }: ReportFacts,
  project: ReportContext['project'],
  { finishedMonths }: PlausibilitySettings,
): Doubt[] {
  const isWorking = (monthYuan ?? 0) > 0;
  const doubts: Doubt[] = [];
  if (project.stage === 'suspended' && isWorking)
    doubts.push(doubt('error', { field: 'monthYuan', code: 'suspendedButWorking' }));
  if (project.enteredIn !== null && month < project.enteredIn && (isWorking || (yearToDateYuan ?? 0) > 0))
    doubts.push(doubt('error', { field: 'yearToDateYuan', code: 'beforeEntry' }, { entered: project.enteredIn }));
  const isOver = project.stage === 'finished' || project.stage === 'accepted';
  const months = project.plannedFinish === null ? 0 : monthsFrom(project.plannedFinish, month);
  if (isOver && isWorking && months > finishedMonths) {
    const facts = { finish: project.plannedFinish ?? '', months };
    doubts.push(doubt('warn', { field: 'monthYuan', code: 'finishedButWorking' }, facts));
  }
  if (!isReportingMonth(month)) doubts.push(doubt('error', { field: 'month', code: 'januaryReport' }));
  return doubts;
}

type First = Pick<ReportContext, 'isFirst' | 'project'> & { readonly settings: PlausibilitySettings };

/** A large first value may make up for cost before the entry: looked at, and no proof of anything. */
function firstDoubts({ yearToDateYuan, totalYuan }: ReportFacts, { isFirst, project, settings }: First): Doubt[] {
  const firstYuan = totalYuan ?? yearToDateYuan;
  const { plannedTotalYuan, enteredIn } = project;
  if (!isFirst || firstYuan === null || plannedTotalYuan === null || plannedTotalYuan === 0 || enteredIn === null)
    return [];
  const percent = Math.floor((firstYuan * 100) / plannedTotalYuan);
  if (percent < settings.firstSharePercent || firstYuan > plannedTotalYuan) return [];
  return [
    doubt('note', { field: totalYuan === null ? 'yearToDateYuan' : 'totalYuan', code: 'firstIsLarge' }, { percent }),
  ];
}

function unitDoubts(
  report: ReportFacts,
  plannedTotalYuan: number | null,
  { unitFactor }: PlausibilitySettings,
): Doubt[] {
  const plannedYuan = plannedTotalYuan ?? 0;
  return amountNames.flatMap((field): Doubt[] => {
    const yuan = report[field];
    if (yuan === null || plannedYuan <= 0 || Math.abs(yuan) <= plannedYuan * unitFactor) return [];
    return [doubt('error', { field, code: 'unitMixed' }, { amount: wanText(yuan), planned: wanText(plannedYuan) })];
  });
}

function oddDoubts(report: ReportFacts): Doubt[] {
  return amountNames.flatMap((field): Doubt[] => {
    const yuan = report[field];
    if (yuan === null || yuan % 10_000 === 0) return [];
    return [doubt('error', { field, code: 'notWholeWan' }, { amount: wanText(yuan) })];
  });
}
