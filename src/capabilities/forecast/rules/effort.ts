/** Kinds of real work that move a year's investment, in the order of a project's life. */
export const actionKinds = [
  'finishApproval',
  'settleSite',
  'startEarlier',
  'enterStarted',
  'speedPayment',
  'correctCode',
  'fileSeparately',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** What work costs in days of staff and how many months it takes, as a city sets it; the pace in percent of the usual. */
export type EffortSettings = {
  readonly finishApprovalDays: number;
  readonly finishApprovalMonths: number;
  readonly settleSiteDays: number;
  readonly settleSiteMonths: number;
  readonly startEarlierDays: number;
  readonly startEarlierMonths: number;
  readonly enterStartedDays: number;
  readonly enterStartedMonths: number;
  readonly speedPaymentDays: number;
  readonly speedPaymentMonths: number;
  readonly correctCodeDays: number;
  readonly correctCodeMonths: number;
  readonly fileSeparatelyDays: number;
  readonly fileSeparatelyMonths: number;
  readonly speedPaymentPacePercent: number;
  readonly probabilityPercent: number;
};

/** The settings unless a city sets others. No source fixes them ([D]): they order work, nobody is measured by them. */
export const usualEfforts: EffortSettings = {
  finishApprovalDays: 20,
  finishApprovalMonths: 3,
  settleSiteDays: 25,
  settleSiteMonths: 2,
  startEarlierDays: 12,
  startEarlierMonths: 1,
  enterStartedDays: 5,
  enterStartedMonths: 1,
  speedPaymentDays: 8,
  speedPaymentMonths: 1,
  correctCodeDays: 4,
  correctCodeMonths: 1,
  fileSeparatelyDays: 15,
  fileSeparatelyMonths: 2,
  speedPaymentPacePercent: 115,
  probabilityPercent: 80,
};

/** Days of staff and months that a kind of work takes. */
export function effortOf(
  kind: ActionKind,
  settings: EffortSettings,
): { readonly days: number; readonly months: number } {
  return { days: settings[`${kind}Days`], months: settings[`${kind}Months`] };
}
