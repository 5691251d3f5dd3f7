/** A forecast of one unit's year that was made on the past as it was known then, and what came of it. Whole yuan. */
export type PastForecast = {
  readonly asOfMonth: string;
  readonly unitCode: string;
  readonly actualYuan: number;
  readonly baseYuan: number;
  readonly goalTenths: number;
  readonly medianYuan: number;
  readonly naiveYuan: number;
  /** Ends of the interval that should hold eight of ten. */
  readonly lowYuan: number;
  readonly highYuan: number;
  readonly probability: number | null;
};

/** How good forecasts made at one time of the year were. */
export type QuarterScore = {
  /** 0 at the beginning of the year, 3 in October. */
  readonly quarter: number;
  readonly forecasts: number;
  /** Mean error of the middle scenario by that of the simple sum, percent: below 100 is better than it. */
  readonly errorPercent: number | null;
  /** Share of the intervals that held what came, percent; eighty are promised. */
  readonly heldPercent: number;
  /** The middle error, percent of what came. */
  readonly missPercent: number | null;
};

/** Forecasts with about the same claim, and how often the goal was reached. */
export type ReliabilityBin = {
  readonly fromPercent: number;
  readonly toPercent: number;
  readonly forecasts: number;
  readonly claimedPercent: number;
  readonly happenedPercent: number;
};

/** How far the forecasts are to be trusted, as the past shows it. */
export type Calibration = {
  readonly forecasts: number;
  readonly quarters: readonly QuarterScore[];
  readonly bins: readonly ReliabilityBin[];
  /** Brier score: mean square of claim less event; 0 is perfect, 0.25 is a coin. Null without a claim. */
  readonly brier: number | null;
  /** The same for somebody who always claims how often it happened; what the forecast must beat. */
  readonly brierOfShare: number | null;
};

const binEnds = [0, 20, 40, 60, 80, 100];

/** Scores of past forecasts. Source: Brier 1950; coverage and skill as in the design of the decision engine, 2.2. */
export function calibrationOf(past: readonly PastForecast[]): Calibration {
  const claims = past.flatMap((one) =>
    one.probability === null ? [] : [{ claim: one.probability, event: event(one) }],
  );
  const share = mean(claims.map((one) => one.event));
  return {
    forecasts: past.length,
    quarters: [0, 1, 2, 3].flatMap((quarter) => scoreOf(quarter, past)),
    bins: binEnds.slice(0, -1).flatMap((from, place) => binOf(claims, [from, binEnds[place + 1] ?? 100])),
    brier: claims.length === 0 ? null : mean(claims.map((one) => (one.claim - one.event) ** 2)),
    brierOfShare: claims.length === 0 ? null : mean(claims.map((one) => (share - one.event) ** 2)),
  };
}

/** Which quarter's end a forecast was made at: 0 where December or less than a quarter of the year is known, 3 from October. */
export function quarterOf(asOfMonth: string): number {
  return Math.floor((Number(asOfMonth.slice(5)) % 12) / 3);
}

function scoreOf(quarter: number, past: readonly PastForecast[]): QuarterScore[] {
  const own = past.filter(({ asOfMonth }) => quarterOf(asOfMonth) === quarter);
  if (own.length === 0) return [];
  const error = mean(own.map(({ medianYuan, actualYuan }) => Math.abs(medianYuan - actualYuan)));
  const simple = mean(own.map(({ naiveYuan, actualYuan }) => Math.abs(naiveYuan - actualYuan)));
  const held = own.filter(({ actualYuan, lowYuan, highYuan }) => actualYuan >= lowYuan && actualYuan <= highYuan);
  const misses = own
    .filter(({ actualYuan }) => actualYuan > 0)
    .map(({ medianYuan, actualYuan }) => Math.abs(medianYuan / actualYuan - 1) * 100)
    .sort((one, other) => one - other);
  return [
    {
      ...{ quarter, forecasts: own.length, heldPercent: tenth((held.length / own.length) * 100) },
      errorPercent: simple > 0 ? tenth((error / simple) * 100) : null,
      missPercent: misses.length === 0 ? null : tenth(misses[Math.floor((misses.length - 1) / 2)] ?? 0),
    },
  ];
}

type Claim = { readonly claim: number; readonly event: number };

function binOf(claims: readonly Claim[], [from, to]: readonly [number, number]): ReliabilityBin[] {
  const own = claims.filter(({ claim }) => claim * 100 >= from && (claim * 100 < to || (to === 100 && claim === 1)));
  if (own.length === 0) return [];
  return [
    {
      ...{ fromPercent: from, toPercent: to, forecasts: own.length },
      claimedPercent: tenth(mean(own.map(({ claim }) => claim)) * 100),
      happenedPercent: tenth(mean(own.map((one) => one.event)) * 100),
    },
  ];
}

/** 1 where the goal was reached. */
function event({ actualYuan, baseYuan, goalTenths }: PastForecast): number {
  return actualYuan * 1000 >= baseYuan * (1000 + goalTenths) ? 1 : 0;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
