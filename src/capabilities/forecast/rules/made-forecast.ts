import { forecast } from './engine/forecast.ts';
import type { ForecastNote, ForecastProject, ForecastResult, GroupForecast, Quantiles } from './engine/shapes.ts';
import { engineProjects, type KnownMonth, knownOfYear, type LibraryRow } from './library-input.ts';
import { reachedShare } from './reached-share.ts';
import { baseOf, goalTenthsOf, type PublishedBase, type UnitGoal } from './unit-goal.ts';

/** What the thread of a forecast is given. */
export type ForecastTask = {
  readonly city: string;
  readonly units: readonly string[];
  readonly rows: readonly LibraryRow[];
  readonly knownAt: string;
  readonly asOfMonth: string;
  readonly origin: string;
  readonly seed: number;
  readonly draws: number;
  readonly goals: readonly UnitGoal[];
  readonly published: readonly PublishedBase[];
  /** The forecast before, for what changed since; null for the first of a year. */
  readonly before: {
    readonly id: string;
    readonly origin: string;
    readonly asOfMonth: string;
    readonly rows: readonly LibraryRow[];
    readonly meanYuan: Readonly<Record<string, number>>;
    readonly probabilities: Readonly<Record<string, number | null>>;
  } | null;
};

/** Why the mean of a unit moved; yuan, and the parts add up to the whole. */
export type MadeChange = {
  readonly wholeYuan: number;
  readonly dataYuan: number;
  readonly projectsYuan: number;
  readonly modelYuan: number;
};

/** The forecast of one unit as it is kept. */
export type MadeUnit = {
  readonly unitCode: string;
  readonly goalTenths: number;
  readonly baseYuan: number;
  readonly baseSource: 'reports' | 'official';
  readonly baseVersion: number | null;
  readonly yearToDateYuan: number;
  readonly naiveYuan: number;
  readonly meanYuan: number;
  readonly medianYuan: number;
  readonly quantiles: Quantiles;
  readonly probability: number | null;
  readonly known: readonly KnownMonth[];
  readonly months: readonly {
    readonly month: string;
    readonly meanYuan: number;
    readonly quantiles: Quantiles;
    readonly lastYearYuan: number | null;
  }[];
  readonly change: MadeChange | null;
};

/** A forecast as it is kept. */
export type MadeForecast = {
  readonly modelVersion: string;
  readonly projects: number;
  readonly notes: readonly ForecastNote[];
  readonly detail: Readonly<Record<string, number>>;
  readonly units: readonly MadeUnit[];
  readonly drivers: ForecastResult['contributions'];
};

/** The goal only weighs inside the engine; each unit's own is held against the draws. */
const engineGoal = 0.1;

/** Works a forecast out, with what changed since the one before. Pure: same task, same bytes. */
export function madeForecast(task: ForecastTask, onProgress: ((share: number) => void) | null): MadeForecast {
  const projects = engineProjects(task.rows, task.origin);
  // With a forecast before there are up to three runs; the first has most to do.
  const first = onProgress === null ? null : (share: number) => onProgress(task.before ? share / 2 : share);
  const result = run(projects, task, first);
  const since = task.before === null ? null : changesSince(task, projects, result, onProgress);
  const known = knownOfYear(projects, { year: task.asOfMonth.slice(0, 4), lastMonth: task.asOfMonth });
  const ofUnit = (group: GroupForecast) =>
    madeUnit(group, { task, known: known.get(group.name) ?? [], change: since?.get(group.name) ?? null });
  const groups = task.units
    .map((unit) => result.groups.find(({ name }) => name === unit))
    .filter((one) => one !== undefined);
  const cityKnown = summed([...known.values()]);
  const total = { ...result.total, name: task.city };
  const city = madeUnit(total, { task, known: cityKnown, change: since?.get(task.city) ?? null });
  return {
    modelVersion: result.modelVersion,
    projects: projects.length,
    notes: result.notes,
    detail: {
      ...result.shocks,
      naiveWeight: result.naiveWeight,
      analogStates: result.analogStates,
      unlistedMeanYuan: Math.round(result.unlistedMeanYuan),
      entrantsMeanYuan: Math.round(result.entrantsMeanYuan),
    },
    units: [city, ...groups.map(ofUnit)],
    drivers: result.contributions.filter(({ meanYuan }) => meanYuan >= 1),
  };
}

type Asked = { readonly origin: string; readonly seed: number; readonly draws: number };

function run(
  projects: readonly ForecastProject[],
  { origin, seed, draws }: Asked,
  onProgress: ((share: number) => void) | null,
): ForecastResult {
  const horizonMonths = 13 - Number(origin.slice(5));
  return forecast({ projects }, { origin, seed, draws, horizonMonths, goal: engineGoal, onProgress });
}

function madeUnit(
  group: GroupForecast,
  { task, known, change }: { task: ForecastTask; known: MadeUnit['known']; change: MadeChange | null },
): MadeUnit {
  const { name: unitCode, quantiles, byMonth } = group;
  const year = Number(task.origin.slice(0, 4));
  const base = baseOf(unitCode, { year, reportedYuan: Math.round(group.baseYuan), published: task.published });
  const goalTenths = goalTenthsOf(task.goals, unitCode, task.city);
  return {
    ...{ unitCode, goalTenths, ...base, quantiles: rounded(quantiles), known, change },
    yearToDateYuan: Math.round(group.yearToDateYuan),
    naiveYuan: Math.round(group.naiveYuan),
    meanYuan: Math.round(group.meanYuan),
    medianYuan: Math.round(group.medianYuan),
    probability: reachedShare(group.draws, { baseYuan: base.baseYuan, goalTenths }),
    months: byMonth.map((ahead) => ({
      month: ahead.month,
      meanYuan: Math.round(ahead.meanYuan),
      quantiles: rounded(ahead.quantiles),
      lastYearYuan: ahead.lastYearYuan === null ? null : Math.round(ahead.lastYearYuan),
    })),
  };
}

/**
 * Why the mean of each unit moved since the forecast before. First today's method on what was known then: what differs
 * from the figure then is the method. Then what is known now of the projects that were known then: that is the data. The
 * rest are projects that were not known then.
 */
function changesSince(
  task: ForecastTask,
  projects: readonly ForecastProject[],
  result: ForecastResult,
  onProgress: ((share: number) => void) | null,
): Map<string, MadeChange> {
  const { before } = task;
  if (before === null) return new Map();
  const half = (from: number) => (onProgress === null ? null : (share: number) => onProgress(from + share / 4));
  const asThen = run(engineProjects(before.rows, before.origin), { ...task, origin: before.origin }, half(0.5));
  const knownThen = new Set(before.rows.map(({ id }) => id));
  const older = projects.filter(({ id }) => knownThen.has(id));
  const withoutNew = older.length === projects.length ? result : run(older, task, half(0.75));
  return new Map(
    [task.city, ...task.units].map((unit) => {
      const mean = ({ total, groups }: ForecastResult) =>
        Math.round(unit === task.city ? total.meanYuan : (groups.find(({ name }) => name === unit)?.meanYuan ?? 0));
      const was = before.meanYuan[unit] ?? 0;
      const modelYuan = mean(asThen) - was;
      const dataYuan = mean(withoutNew) - mean(asThen);
      const projectsYuan = mean(result) - mean(withoutNew);
      return [unit, { wholeYuan: mean(result) - was, dataYuan, projectsYuan, modelYuan }] as const;
    }),
  );
}

function rounded(quantiles: Quantiles): Quantiles {
  return {
    '0.025': Math.round(quantiles['0.025']),
    '0.05': Math.round(quantiles['0.05']),
    '0.1': Math.round(quantiles['0.1']),
    '0.25': Math.round(quantiles['0.25']),
    '0.5': Math.round(quantiles['0.5']),
    '0.75': Math.round(quantiles['0.75']),
    '0.9': Math.round(quantiles['0.9']),
    '0.95': Math.round(quantiles['0.95']),
    '0.975': Math.round(quantiles['0.975']),
  };
}

function summed(all: readonly MadeUnit['known'][]): MadeUnit['known'] {
  const [first = []] = all;
  return first.map(({ month }, place) => ({
    month,
    investedYuan: all.reduce((sum, one) => sum + (one[place]?.investedYuan ?? 0), 0),
    lastYearYuan: all.reduce((sum, one) => sum + (one[place]?.lastYearYuan ?? 0), 0),
  }));
}
