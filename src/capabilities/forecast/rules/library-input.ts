import { monthAfter, monthBefore } from '#kernel/period.ts';
import type { ForecastProject, ForecastStage } from './engine/shapes.ts';
import { missedReports } from './missed-reports.ts';

/** A project of the library as the store reads it. Months are `YYYY-MM`. */
export type LibraryRow = {
  readonly id: string;
  readonly name: string;
  readonly unitCode: string;
  readonly caliber: 'in' | 'out' | 'ask';
  readonly stage: string | null;
  readonly action: string | null;
  readonly industryCode: string | null;
  readonly sizeYuan: number | null;
  readonly plannedStart: string | null;
  readonly plannedFinish: string | null;
  readonly startedIn: string | null;
  readonly enteredIn: string | null;
  readonly statisticsState: string | null;
  readonly approvedIn: string | null;
  /** When it was first written down. */
  readonly knownIn: string | null;
  /** `2019-02:1200000,2019-03:-500`: what each month moved, ascending; null where nothing was reported. */
  readonly amounts: string | null;
  /** `2:2018-11,6:2019-03`: steps of the ladder and the month in which they were reached. */
  readonly steps: string | null;
};

/** Longest history that is handed on, in months: what is older says little about how projects move now. */
const longestHistory = 120;

/** Steps of the ladder that the engine's stages stand for. */
const approvalSteps = [2, 3, 4];
const contractStep = 5;
const startStep = 6;
const finishStep = 7;

/** Projects of the library as the engine takes them; a month that none of them reported had no round. */
export function engineProjects(rows: readonly LibraryRow[], origin: string): ForecastProject[] {
  const rounds = roundsOf(rows);
  return rows.map((row) => engineProject(row, { origin, rounds }));
}

/** Months in which anybody reported. */
export function roundsOf(rows: readonly LibraryRow[]): ReadonlySet<string> {
  const rounds = new Set<string>();
  for (const { amounts } of rows) for (const [month] of pairsOf(amounts)) rounds.add(month);
  return rounds;
}

/**
 * A project of the library as the engine takes it: one row a month from when it was first heard of to the month before
 * the origin, with the amount of the month and the stage in which it stood. January has no round, so that February holds
 * both. A suspended project counts as taken out until it is taken up again. One under way that has reported before and
 * misses a round is not known for that month; after three months it counts as one that brings nothing.
 * Source: ladder of steps, domain catalogue 4.2; 固定资产投资统计报表制度 (no report for January).
 */
export function engineProject(
  row: LibraryRow,
  { origin, rounds }: { readonly origin: string; readonly rounds: ReadonlySet<string> },
): ForecastProject {
  const amounts = pairsOf(row.amounts).filter(([month]) => month < origin);
  const steps = new Map(pairsOf(row.steps).map(([step, month]) => [Number(step), month]));
  const last = monthBefore(origin);
  const startedIn = earliest([row.startedIn, steps.get(startStep), amounts[0]?.[0]]);
  const approvedIn = earliest([row.approvedIn, ...approvalSteps.map((step) => steps.get(step))]);
  const [contractIn, finishedIn] = [steps.get(contractStep) ?? null, steps.get(finishStep) ?? null];
  const heard = earliest([...steps.values(), startedIn, approvedIn, row.enteredIn, row.knownIn]) ?? last;
  const months = monthsBetween(earliest([heard, last]) ?? last, last).slice(-longestHistory);
  const byMonth = new Map(amounts.map(([month, yuan]) => [month, Number(yuan)]));
  const reached = (since: string | null, month: string) => since !== null && since <= month;
  const stageIn = (month: string): ForecastStage => {
    if (month === last) {
      const now = stageNow(row.stage);
      if (now === 'cancelled' || now === 'withdrawn' || now === 'finished') return now;
    }
    if (reached(finishedIn, month)) return 'finished';
    if (reached(startedIn, month)) return 'started';
    if (reached(contractIn, month)) return 'contract';
    if (reached(approvedIn, month)) return 'approval';
    return month === last ? (stageNow(row.stage) ?? 'feasibility') : 'feasibility';
  };
  const stages = months.map(stageIn);
  return {
    ...{ id: row.id, group: row.unitCode, sizeYuan: row.sizeYuan },
    startMonth: approvedIn ?? row.plannedStart ?? startedIn,
    plannedEndMonth: row.plannedFinish,
    type: row.action ?? row.industryCode ?? '',
    months,
    amountsYuan: months.map((month) => byMonth.get(month) ?? 0),
    stages,
    unreported: missedReports({ months, stages, reported: new Set(byMonth.keys()), rounds }),
  };
}

/** Stage of the library in the engine's words; null where the library says none. */
function stageNow(stage: string | null): ForecastStage | null {
  switch (stage) {
    case 'idea':
    case 'proposal':
      return 'feasibility';
    case 'feasibility':
    case 'design':
    case 'permits':
      return 'approval';
    case 'tender':
      return 'contract';
    case 'building':
      return 'started';
    case 'finished':
    case 'accepted':
      return 'finished';
    case 'cancelled':
      return 'cancelled';
    case 'suspended':
      return 'withdrawn';
    default:
      return null;
  }
}

/** A month of a year as reported, with the same month of the year before; whole yuan since January. */
export type KnownMonth = { readonly month: string; readonly investedYuan: number; readonly lastYearYuan: number };

/** What each group had reached by the end of each month of a year, and of the year before; as reported. */
export function knownOfYear(
  projects: readonly ForecastProject[],
  { year, lastMonth }: { readonly year: string; readonly lastMonth: string },
): Map<string, KnownMonth[]> {
  const months = monthsBetween(`${year}-01`, lastMonth);
  const lastYear = String(Number(year) - 1);
  const sums = new Map<string, Map<string, number>>();
  for (const { group, months: rows, amountsYuan } of projects) {
    const own = sums.get(group) ?? new Map<string, number>();
    sums.set(group, own);
    rows.forEach((month, place) => {
      if (month.startsWith(year) || month.startsWith(lastYear))
        own.set(month, (own.get(month) ?? 0) + (amountsYuan[place] ?? 0));
    });
  }
  const cumulated = [...sums].map(([group, own]) => {
    const [now, before] = [{ yuan: 0 }, { yuan: 0 }];
    const reached = months.map((month) => {
      now.yuan += own.get(month) ?? 0;
      before.yuan += own.get(`${lastYear}${month.slice(4)}`) ?? 0;
      return { month, investedYuan: now.yuan, lastYearYuan: before.yuan };
    });
    return [group, reached] as const;
  });
  return new Map(cumulated);
}

function pairsOf(text: string | null): (readonly [string, string])[] {
  if (text === null || text === '') return [];
  return text.split(',').map((pair) => {
    const [key = '', value = ''] = pair.split(':');
    return [key, value] as const;
  });
}

function earliest(months: readonly (string | null | undefined)[]): string | null {
  return months.filter((month): month is string => typeof month === 'string' && month !== '').toSorted()[0] ?? null;
}

/** Months from one to another, both included; none where the first is the later. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}
