/** A goal of growth in tenths of a percent, of a unit or of the city itself. */
export type UnitGoal = { readonly unitCode: string; readonly goalTenths: number };

/** The goal where nobody set one. Source: briefing 2020-4, 10 % of growth. */
export const usualGoalTenths = 100;

/** Goal by which a unit is measured: its own, else the city’s, else 10 %. */
export function goalTenthsOf(goals: readonly UnitGoal[], unitCode: string, city: string): number {
  const own = goals.find((goal) => goal.unitCode === unitCode) ?? goals.find((goal) => goal.unitCode === city);
  return own?.goalTenths ?? usualGoalTenths;
}

/** A figure of the bureau about last year, as far as it is published. */
export type PublishedBase = {
  readonly unitCode: string;
  readonly month: string;
  readonly fact: 'rate' | 'amount' | 'base';
  readonly value: number;
  readonly version: number;
  readonly recordedAt: string;
};

/** What growth is measured against, and where it comes from. */
export type Base = {
  readonly baseYuan: number;
  readonly baseSource: 'reports' | 'official';
  readonly baseVersion: number | null;
};

/**
 * Last year's whole amount of a unit: the latest that the bureau published for it, as the amount of last December or as
 * the base of this one, else what the reports add up to.
 */
export function baseOf(
  unitCode: string,
  { year, reportedYuan, published }: { year: number; reportedYuan: number; published: readonly PublishedBase[] },
): Base {
  const fits = ({ month, fact }: PublishedBase) =>
    (fact === 'amount' && month === `${year - 1}-12`) || (fact === 'base' && month === `${year}-12`);
  const latest = published
    .filter((figure) => figure.unitCode === unitCode && fits(figure))
    .toSorted((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))[0];
  if (latest === undefined || latest.value <= 0)
    return { baseYuan: reportedYuan, baseSource: 'reports', baseVersion: null };
  return { baseYuan: latest.value, baseSource: 'official', baseVersion: latest.version };
}
