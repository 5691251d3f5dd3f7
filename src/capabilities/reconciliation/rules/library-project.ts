/** Amounts of a project up to a month, whole yuan; null where the library has none. */
export type Figures = {
  readonly yearToDateYuan: number | null;
  readonly monthYuan: number | null;
  readonly totalYuan: number | null;
};

/** A project of the library as far as a list can speak of it. Money in whole yuan, months `YYYY-MM`. */
export type LibraryProject = {
  readonly id: string;
  readonly path: string;
  readonly code: string | null;
  readonly name: string;
  readonly ownerName: string | null;
  readonly ownerCode: string | null;
  readonly unitCode: string;
  /** County in whose statistics it counts; differs from `unitCode` for a project that a zone reports. */
  readonly countyCode: string | null;
  readonly townshipCode: string | null;
  readonly industryCode: string | null;
  readonly plannedTotalYuan: number | null;
  readonly approvedTotalYuan: number | null;
  /** Parts of the total that a local rule may take out, with the key of their name. */
  readonly deductions: readonly { readonly key: string; readonly yuan: number }[];
  readonly approvedOn: string | null;
  readonly startedIn: string | null;
  readonly enteredIn: string | null;
  readonly statisticsState: string | null;
  readonly returnedIn: string | null;
  readonly stage: string | null;
  readonly caliber: 'in' | 'out' | 'ask';
  /** Its reports of the year, by month; empty where there are none. */
  readonly reports: ReadonlyMap<string, Figures>;
  /** Paid to it by the ledger, by month; empty where no payment is recorded. */
  readonly paidByMonth: ReadonlyMap<string, number>;
  /** Codes and names of projects that were merged into it. */
  readonly formerCodes: readonly string[];
  readonly formerNames: readonly string[];
};

/** What stood of the year up to a month: the last report, which stands until the next one. */
export function figuresUpTo({ reports }: Pick<LibraryProject, 'reports'>, month: string): Figures | null {
  let last: string | null = null;
  for (const reported of reports.keys()) if (reported <= month && (last === null || reported > last)) last = reported;
  const figures = last === null ? undefined : reports.get(last);
  if (!figures) return null;
  return last === month ? figures : { ...figures, monthYuan: null };
}
