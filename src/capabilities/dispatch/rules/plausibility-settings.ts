/**
 * Thresholds and switches of the doubts about a report. Source: domain catalogue 2.4; those without a source are our
 * own.
 */
export type PlausibilitySettings = {
  /** Amounts may differ by what rounding to 万元 leaves, yuan. V-02. */
  readonly toleranceYuan: number;
  /** Months after the planned finish in which a finished project may still report. V-09. */
  readonly finishedMonths: number;
  /** Share of the planned total from which a first report is looked at, percent. V-10. */
  readonly firstSharePercent: number;
  /** Times the planned total from which the unit is doubted. V-14. */
  readonly unitFactor: number;
  /** Times the largest month known from which a month is asked about. */
  readonly jumpFactor: number;
  /** Part of the smallest month known below which a month is asked about, as its divisor. */
  readonly dropFactor: number;
  /** Share of the planned total from which a month may be small, percent. */
  readonly nearlyDonePercent: number;
  /** Below which no month is asked about for its size, and none is small beside a smallest one, yuan. */
  readonly jumpFloorYuan: number;
  /** Earlier reports without which no month is called large or small. */
  readonly leastMonths: number;
};

/** The settings in force. */
export const plausibilitySettings: PlausibilitySettings = {
  toleranceYuan: 10_000,
  finishedMonths: 3,
  firstSharePercent: 60,
  unitFactor: 100,
  jumpFactor: 3,
  dropFactor: 5,
  nearlyDonePercent: 90,
  jumpFloorYuan: 500_000,
  leastMonths: 3,
};
