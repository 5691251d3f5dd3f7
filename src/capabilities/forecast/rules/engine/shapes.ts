/** Where a project stands. `started` receives amounts; the last three receive none any more. */
export const forecastStages = [
  'feasibility',
  'approval',
  'contract',
  'started',
  'finished',
  'cancelled',
  'withdrawn',
] as const;

/** One of `forecastStages`. */
export type ForecastStage = (typeof forecastStages)[number];

/** What is known of one project before the origin. Months are `YYYY-MM`; the three lists run side by side. */
export type ForecastProject = {
  /** Unique; also the seed of the project's own random stream, so that no other project disturbs its draws. */
  readonly id: string;
  /** The county, or whatever the forecast is summed by. */
  readonly group: string;
  /** Planned total investment; null where nobody has said. */
  readonly sizeYuan: number | null;
  /** Approval or planned start; null where nobody has said. */
  readonly startMonth: string | null;
  /** Planned finish; null where nobody has said. */
  readonly plannedEndMonth: string | null;
  /** Kind of project; a kind with little history borrows from all. */
  readonly type: string;
  /** Months of its rows, ascending, each once, all before the origin; the first is when it became known. */
  readonly months: readonly string[];
  /** The month's own amount, yuan; negative where an earlier one was taken back; 0 for a project in reserve. */
  readonly amountsYuan: readonly number[];
  /** Stage in each of the months; null where the table says nothing, then the amounts tell. */
  readonly stages: readonly (ForecastStage | null)[];
  /** What it had received before its first month, where that is known: a project under way when the table begins. */
  readonly paidBeforeYuan?: number;
  /** Those of `months` that it did not report though it reports otherwise, ascending: not known yet, which is not nothing. */
  readonly unreported?: readonly string[];
};

/** A project as it would be if an action were taken; every other project and every random number stays as it is. */
export type ForecastVariant = {
  /** Id of the project it changes. */
  readonly project: string;
  /** The project enters in this month at the latest, whatever the hazards say; null leaves entry as it is. */
  readonly entryMonth: string | null;
  /** Its remaining amounts are this many times as fast from `fromMonth` on, never beyond its size; 1 leaves them. */
  readonly pace: number;
  /** First month in which `pace` holds; null from the origin on. */
  readonly fromMonth: string | null;
};

/** What the engine is given. */
export type ForecastInput = {
  readonly projects: readonly ForecastProject[];
};

/** How it is asked. */
export type ForecastOptions = {
  /** First month that is not known, `YYYY-MM`. */
  readonly origin: string;
  /** Months forecast, 1 to 36, the origin's own among them. */
  readonly horizonMonths: number;
  /** Growth aimed at, 0.1 for 10 %. */
  readonly goal: number;
  /** Same input, same seed, same bytes. */
  readonly seed: number;
  /** Scenarios, 100 to 100,000. */
  readonly draws: number;
  /** Told how far it is, 0 to 1; may throw to stop. */
  readonly onProgress: ((share: number) => void) | null;
};

/** Points of a distribution, by the probability of staying at or below. */
export type Quantiles = {
  readonly '0.025': number;
  readonly '0.05': number;
  readonly '0.1': number;
  readonly '0.25': number;
  readonly '0.5': number;
  readonly '0.75': number;
  readonly '0.9': number;
  readonly '0.95': number;
  readonly '0.975': number;
};

/** The year to date at the end of one month, for the fan chart. */
export type ForecastMonth = {
  readonly month: string;
  /** From January of the origin's year to this month. */
  readonly meanYuan: number;
  readonly quantiles: Quantiles;
  /** The same months of the year before; null where they are not all known. */
  readonly lastYearYuan: number | null;
};

/** The forecast of one group, or of all. Amounts run from January of the origin's year to the end of the horizon. */
export type GroupForecast = {
  /** Empty for the total. */
  readonly name: string;
  readonly meanYuan: number;
  readonly medianYuan: number;
  readonly quantiles: Quantiles;
  /** Share of draws that reach (1 + goal) × the same months of the year before; null where those had no amount. */
  readonly probabilityOfGoal: number | null;
  /** Amounts known before the origin. */
  readonly yearToDateYuan: number;
  /** The same months of the year before, mean over draws where the horizon runs beyond twelve months. */
  readonly baseYuan: number;
  /** Year to date and last year's remaining months: what the forecast is measured against. */
  readonly naiveYuan: number;
  /** Whole yuan, one a draw; draw s of every group and of the total belong together. */
  readonly draws: Float64Array;
  readonly byMonth: readonly ForecastMonth[];
};

/** What one project adds from the origin to the end of the horizon. */
export type ProjectContribution = {
  readonly project: string;
  readonly group: string;
  readonly meanYuan: number;
  /** Lower and upper end of its 80 % interval, from running moments where there are many projects. */
  readonly lowYuan: number;
  readonly highYuan: number;
  /** Probability that it enters within the horizon; 1 for one that has started, 0 for one that is over. */
  readonly entryProbability: number;
  /** First of the months that it did not report and that are not known yet; null where it reported the last. */
  readonly awaitedFrom: string | null;
};

/** Common shocks in logarithms: how far all counties, and each by itself, went off in the past. */
export type ForecastShocks = {
  /** The scale of the city's Student's t with four degrees of freedom. */
  readonly citySigma: number;
  /** How much of the city's squared errors came of more than was said, 0 to 1: that much of the width lies above. */
  readonly cityAbove: number;
  /** A standard deviation. */
  readonly groupSigma: number;
  /** Past origins that they were learnt from; 0 where only the prior speaks. */
  readonly origins: number;
};

/** Something a reader should know before trusting the figure; keys of the room's terms. */
export type ForecastNote = {
  readonly code:
    | 'thinHistory'
    | 'noBase'
    | 'oneGroup'
    | 'nothingKnown'
    | 'negativeAmounts'
    | 'sizeUnknown'
    | 'januaryWithFebruary'
    | 'goalAlreadyMet'
    | 'reportsMissing'
    | 'nothingYet'
    | 'monthsEmpty';
  readonly facts: Readonly<Record<string, string | number>>;
};

/** What the engine answers. */
export type ForecastResult = {
  /** Name of the method; another one means that figures may move without new data. */
  readonly modelVersion: string;
  /** Sorted by name. */
  readonly groups: readonly GroupForecast[];
  readonly total: GroupForecast;
  /** By mean, largest first; at most a thousand, the rest are in `unlistedMeanYuan`. */
  readonly contributions: readonly ProjectContribution[];
  readonly unlistedMeanYuan: number;
  /** Mean expected of projects nobody knows yet. */
  readonly entrantsMeanYuan: number;
  readonly shocks: ForecastShocks;
  /** Weight of the naive forecast in the blend, 0 to 1. */
  readonly naiveWeight: number;
  /** Past states that stood as analogs. */
  readonly analogStates: number;
  readonly notes: readonly ForecastNote[];
};
