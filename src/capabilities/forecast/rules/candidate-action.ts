import { monthAfter } from '#kernel/period.ts';
import { type ActionKind, type EffortSettings, effortOf } from './effort.ts';
import type { ForecastProject, ForecastVariant } from './engine/shapes.ts';

/** Real work on one project, with what it takes; `variant` is null where the project would come to be counted. */
export type CandidateAction = {
  readonly id: string;
  readonly projectId: string;
  readonly kind: ActionKind;
  readonly effortDays: number;
  /** First month in which it shows, `YYYY-MM`. */
  readonly earliestMonth: string;
  readonly variant: ForecastVariant | null;
};

/** Share of its size beyond which a project has too little left for payments to be worth speeding up. */
const nearlyPaid = 0.9;

/**
 * What could be done about a project that counts, by where it stands: approval, then site and tender, then the start,
 * then entry, then payments. Null where nothing would show before the last month, or nothing is left to do. It names
 * work, never an amount. Source: briefing 2020-4 (early approval, entry guidance, urging projects on); domain catalogue 7.
 */
export function candidateAction(
  project: ForecastProject,
  {
    origin,
    lastMonth,
    efforts,
  }: { readonly origin: string; readonly lastMonth: string; readonly efforts: EffortSettings },
): CandidateAction | null {
  const kind = kindOf(project);
  if (kind === null) return null;
  const { days: effortDays, months } = effortOf(kind, efforts);
  const earliestMonth = monthsAfter(origin, months);
  if (earliestMonth > lastMonth) return null;
  const { id: projectId } = project;
  const variant: ForecastVariant =
    kind === 'speedPayment'
      ? { project: projectId, entryMonth: null, pace: efforts.speedPaymentPacePercent / 100, fromMonth: earliestMonth }
      : { project: projectId, entryMonth: earliestMonth, pace: 1, fromMonth: null };
  return { id: `${kind}:${projectId}`, projectId, kind, effortDays, earliestMonth, variant };
}

function kindOf({ stages, amountsYuan, sizeYuan }: ForecastProject): ActionKind | null {
  const paid = amountsYuan.reduce((sum, amount) => sum + amount, 0);
  switch (stages.at(-1) ?? null) {
    case 'feasibility':
      return 'finishApproval';
    case 'approval':
      return 'settleSite';
    case 'contract':
      return 'startEarlier';
    case 'started':
      if (paid <= 0) return 'enterStarted';
      return sizeYuan !== null && paid < sizeYuan * nearlyPaid ? 'speedPayment' : null;
    default:
      return null;
  }
}

/** A project that does not count today and would with a corrected code, or if it were filed by itself. */
export type Correctable = { readonly projectId: string; readonly kind: 'correctCode' | 'fileSeparately' };

/** The same for a project that would come to be counted; null where it would show too late. */
export function joiningAction(
  { projectId, kind }: Correctable,
  {
    origin,
    lastMonth,
    efforts,
  }: { readonly origin: string; readonly lastMonth: string; readonly efforts: EffortSettings },
): CandidateAction | null {
  const { days: effortDays, months } = effortOf(kind, efforts);
  const earliestMonth = monthsAfter(origin, months);
  if (earliestMonth > lastMonth) return null;
  return { id: `${kind}:${projectId}`, projectId, kind, effortDays, earliestMonth, variant: null };
}

function monthsAfter(month: string, count: number): string {
  let later = month;
  for (let passed = 0; passed < count; passed++) later = monthAfter(later);
  return later;
}
