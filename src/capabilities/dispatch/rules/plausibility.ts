import type { Doubt } from '#kernel/doubt.ts';
import { wanText } from '#kernel/money.ts';
import type { Facts } from '#kernel/refusal.ts';
import type { Term } from '../terms.ts';
import type { ReportFacts } from './report.ts';

/** What a report is held against. */
export type ReportContext = {
  /** The report before it in the same year, with its year to date; null where it is the year's first. */
  readonly previous: { readonly month: string; readonly cumulativeYuan: number } | null;
  readonly project: {
    readonly plannedTotalYuan: number | null;
    readonly enteredIn: string | null;
    readonly stage: string | null;
    readonly nature: string | null;
  };
};

/** What a report that arrives is held against before its project is known: itself only. */
export const nothingElseKnown: ReportContext = {
  previous: null,
  project: { plannedTotalYuan: null, enteredIn: null, stage: null, nature: null },
};

/** Amounts may differ by what rounding to 万元 leaves. Source: domain catalogue V-02. */
const toleranceYuan = 10_000;

/**
 * What a careful reader would ask about a report. Nothing is changed and nothing is refused.
 * Source: domain catalogue 2.4, V-02, V-03, V-04, V-05, V-07, V-08, V-10.
 */
export function reportDoubts(report: ReportFacts, { previous, project }: ReportContext): Doubt[] {
  return [
    ...componentDoubts(report, project.nature),
    ...yearDoubts(report, previous),
    ...totalDoubts(report, project.plannedTotalYuan),
    ...stateDoubts(report, project),
  ];
}

/** Those of `reportDoubts` that only what is known besides the report raises. */
export function furtherDoubts(report: ReportFacts, context: ReportContext): Doubt[] {
  const own = new Set(reportDoubts(report, nothingElseKnown).map(({ code }) => code));
  return reportDoubts(report, context).filter(({ code }) => !own.has(code));
}

function doubt(severity: Doubt['severity'], at: { field: keyof ReportFacts; code: Term }, facts: Facts = {}): Doubt {
  return { severity, ...at, facts };
}

function componentDoubts(report: ReportFacts, nature: string | null): Doubt[] {
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
        'warn',
        { field: 'buildingYuan', code: 'componentsDisagree' },
        { sum: wanText(sum), total: wanText(yearToDateYuan) },
      ),
    );
  if (nature === 'purchase' && (buildingYuan ?? 0) + (installationYuan ?? 0) > 0)
    doubts.push(doubt('warn', { field: 'buildingYuan', code: 'purchaseWithBuilding' }));
  return doubts;
}

function yearDoubts(report: ReportFacts, previous: ReportContext['previous']): Doubt[] {
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
        'warn',
        { field: 'monthYuan', code: 'monthDisagrees' },
        { sum: wanText(before + monthYuan), total: wanText(yearToDateYuan) },
      ),
    );
  return doubts;
}

function totalDoubts({ totalYuan, yearToDateYuan }: ReportFacts, plannedTotalYuan: number | null): Doubt[] {
  if (totalYuan === null) return [];
  const doubts: Doubt[] = [];
  if (plannedTotalYuan !== null && totalYuan > plannedTotalYuan)
    doubts.push(
      doubt(
        'warn',
        { field: 'totalYuan', code: 'totalOverPlan' },
        { total: wanText(totalYuan), planned: wanText(plannedTotalYuan) },
      ),
    );
  if (yearToDateYuan !== null && totalYuan < yearToDateYuan)
    doubts.push(
      doubt(
        'warn',
        { field: 'totalYuan', code: 'totalBelowYear' },
        { total: wanText(totalYuan), year: wanText(yearToDateYuan) },
      ),
    );
  return doubts;
}

function stateDoubts({ month, monthYuan, yearToDateYuan }: ReportFacts, project: ReportContext['project']): Doubt[] {
  const isWorking = (monthYuan ?? 0) > 0;
  const doubts: Doubt[] = [];
  if (project.stage === 'suspended' && isWorking)
    doubts.push(doubt('warn', { field: 'monthYuan', code: 'suspendedButWorking' }));
  if (project.enteredIn !== null && month < project.enteredIn && (isWorking || (yearToDateYuan ?? 0) > 0))
    doubts.push(doubt('warn', { field: 'yearToDateYuan', code: 'beforeEntry' }, { entered: project.enteredIn }));
  return doubts;
}
