import { advise } from './advice/advise.ts';
import type { Advice, AdvicePlan } from './advice/plan.ts';
import { mostActions } from './advice-limits.ts';
import { type CandidateAction, type Correctable, candidateAction, joiningAction } from './candidate-action.ts';
import type { EffortSettings } from './effort.ts';
import { drawn, type Learnt, learnt, summedUp } from './engine/forecast.ts';
import type { ForecastOptions, ForecastProject } from './engine/shapes.ts';
import { variantGains } from './engine/variants.ts';
import { engineProject, engineProjects, type LibraryRow, roundsOf } from './library-input.ts';
import { baseOf, goalTenthsOf, type PublishedBase, type UnitGoal } from './unit-goal.ts';

/** What the thread of the advice is given. */
export type AdviceTask = {
  readonly city: string;
  /** A county or zone, or the city itself. */
  readonly unitCode: string;
  readonly rows: readonly LibraryRow[];
  /** Projects of the unit that do not count today, and would. */
  readonly joining: readonly { readonly row: LibraryRow; readonly kind: Correctable['kind'] }[];
  readonly knownAt: string;
  readonly asOfMonth: string;
  readonly origin: string;
  readonly goals: readonly UnitGoal[];
  readonly published: readonly PublishedBase[];
  readonly efforts: EffortSettings;
};

/** An action as it is kept: what it is, what it takes, what it adds on the average. */
export type MadeAction = Omit<CandidateAction, 'variant'> & {
  readonly name: string;
  readonly unitCode: string;
  /** Mean over the scenarios; of real work, never to be reported. */
  readonly meanYuan: number;
};

/** The workspace of the advice: actions with their effect in every scenario, and the set proposed at first. */
export type MadeAdvice = {
  readonly goalTenths: number;
  readonly baseYuan: number;
  readonly goalYuan: number;
  readonly meanYuan: number;
  readonly actions: readonly MadeAction[];
  /** Scenarios of the unit, then of each action in turn; whole yuan. */
  readonly shown: Samples;
  readonly fresh: Samples;
  readonly proposal: Advice;
};

/** Scenarios one after the other: those of the unit, then those of each action. */
export type Samples = { readonly draws: number; readonly values: Float32Array };

/** Projects whose action is tried at all: the largest. */
const mostTried = 400;
/** An action that adds less on the average is not worth anybody's day. */
const leastMeanYuan = 10_000;
const shownDraws = 2_000;
const freshDraws = 10_000;
const manyProjects = 5_000;
/** The seed of the forecast, so that both begin at the same probability, and one that no search has seen. */
const seeds = { shown: 1, fresh: 2 };

/** Works the advice out. Pure: same task, same bytes. */
export function madeAdvice(task: AdviceTask, tell: (share: number) => void): MadeAdvice {
  const isOwn = (unit: string) => task.unitCode === task.city || unit === task.unitCode;
  const projects = engineProjects(task.rows, task.origin);
  const joining = task.joining.filter(({ row }) => isOwn(row.unitCode));
  const asked = { origin: task.origin, rounds: roundsOf(task.rows) };
  const joined = joining.map(({ row }) => ({ ...engineProject(row, asked), group: 'joining' }));
  const about = { origin: task.origin, lastMonth: `${task.origin.slice(0, 4)}-12`, efforts: task.efforts };
  const candidates = [
    ...projects.filter(({ group }) => isOwn(group)).map((project) => candidateAction(project, about)),
    ...joining.map(({ row, kind }) => joiningAction({ projectId: row.id, kind }, about)),
  ].filter((one) => one !== null);
  const sizes = new Map([...projects, ...joined].map((project) => [project.id, project.sizeYuan ?? 0]));
  const tried = candidates
    .toSorted((one, other) => (sizes.get(other.projectId) ?? 0) - (sizes.get(one.projectId) ?? 0))
    .slice(0, mostTried);
  const goalTenths = goalTenthsOf(task.goals, task.unitCode, task.city);
  const usual = { ...wholeYear(task, goalTenths), draws: shownDraws, seed: seeds.shown };
  const isJoined = tried.some(({ variant }) => variant === null);
  const run: Run = {
    ...{ task, joined, goalTenths, counted: learnt({ projects }, usual) },
    all: isJoined ? learnt({ projects: [...projects, ...joined] }, usual) : null,
  };
  tell(0.2);
  const shown = sampled(run, tried, { draws: shownDraws, seed: seeds.shown });
  tell(0.4);
  const kept = chosen(tried, shown);
  const few = projects.length > manyProjects ? shownDraws : freshDraws;
  const freshOf = kept.map((place) => tried[place]).filter((one) => one !== undefined);
  const fresh = sampled(run, freshOf, { draws: few, seed: seeds.fresh });
  tell(0.8);
  const baseYuan = shown.baseYuan;
  const goalYuan = Math.ceil((baseYuan * (1000 + goalTenths)) / 1000);
  const names = new Map([...task.rows, ...joining.map(({ row }) => row)].map((row) => [row.id, row]));
  const actions = kept.flatMap((place): MadeAction[] => {
    const candidate = tried[place];
    if (candidate === undefined) return [];
    const { variant: _, ...action } = candidate;
    const row = names.get(candidate.projectId);
    const meanYuan = Math.round(meanOf(shown.gains[place] ?? new Float64Array(0)));
    return [{ ...action, name: row?.name ?? '', unitCode: row?.unitCode ?? '', meanYuan }];
  });
  const made = {
    ...{ goalTenths, baseYuan, goalYuan, meanYuan: Math.round(meanOf(shown.base)), actions },
    shown: packed(
      shown.base,
      kept.map((place) => shown.gains[place] ?? new Float64Array(0)),
    ),
    fresh: packed(fresh.base, fresh.gains),
  };
  const probability = task.efforts.probabilityPercent / 100;
  return { ...made, proposal: advise(planOf({ ...made, unit: task.unitCode, probability, pinned: [], banned: [] })) };
}

/** The question to the search, out of what is kept. */
export function planOf(wish: {
  readonly unit: string;
  readonly goalYuan: number;
  readonly actions: readonly MadeAction[];
  readonly shown: Samples;
  readonly fresh: Samples;
  readonly probability: number;
  readonly pinned: readonly string[];
  readonly banned: readonly string[];
}): AdvicePlan {
  const { unit, goalYuan, actions, shown, fresh, probability, pinned, banned } = wish;
  const part = ({ draws, values }: Samples, place: number) => values.subarray(place * draws, (place + 1) * draws);
  return {
    ...{ unit, goalYuan, probability, pinned, banned, base: part(shown, 0), freshBase: part(fresh, 0) },
    actions: actions.map(({ id, projectId, kind, effortDays }, place) => ({
      ...{ id, project: projectId, kind, effort: effortDays },
      gain: part(shown, place + 1),
      freshGain: part(fresh, place + 1),
    })),
  };
}

type Run = {
  readonly task: AdviceTask;
  readonly joined: readonly ForecastProject[];
  readonly goalTenths: number;
  /** What is learnt of the projects that count, and with those that would; null where nobody asks about the latter. */
  readonly counted: Learnt;
  readonly all: Learnt | null;
};
type Sampled = { readonly base: Float64Array; readonly gains: readonly Float64Array[]; readonly baseYuan: number };

/** To the end of the year of the origin. */
function wholeYear({ origin }: AdviceTask, goalTenths: number): Omit<ForecastOptions, 'draws' | 'seed'> {
  const horizonMonths = 13 - Number(origin.slice(5));
  return { origin, horizonMonths, goal: goalTenths / 1000, onProgress: null };
}

/** The unit's scenarios and those of each action, on common random numbers. */
function sampled(
  { task, joined, goalTenths, counted, all }: Run,
  actions: readonly CandidateAction[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Sampled {
  const options: ForecastOptions = { ...wholeYear(task, goalTenths), draws, seed };
  const own = drawn(counted, options);
  const result = summedUp(own, options);
  const unit = task.unitCode === task.city ? result.total : result.groups.find(({ name }) => name === task.unitCode);
  const variants = actions.map(({ variant }) => variant);
  const changed = variantGains(
    own,
    variants.filter((variant) => variant !== null),
  );
  // What a project that is not counted would bring is what would be lost if it stood still.
  const still = actions
    .filter(({ variant }) => variant === null)
    .map(({ projectId }) => ({ project: projectId, entryMonth: null, pace: 0, fromMonth: null }));
  const lost = all === null || still.length === 0 ? [] : variantGains(drawn(all, options), still);
  const year = Number(task.origin.slice(0, 4));
  let [nextChanged, nextLost] = [0, 0];
  const gains = actions.map(({ variant, projectId }) => {
    if (variant !== null) return changed[nextChanged++] ?? new Float64Array(draws);
    const joins = joined.find(({ id }) => id === projectId);
    const already = joins === undefined ? 0 : alreadyYuan(joins, { year, goalTenths });
    return (lost[nextLost++] ?? new Float64Array(draws)).map((value) => already - value);
  });
  const reportedYuan = Math.round(unit?.baseYuan ?? 0);
  const { baseYuan } = baseOf(task.unitCode, { year, reportedYuan, published: task.published });
  return { base: unit?.draws ?? new Float64Array(draws), gains, baseYuan };
}

/**
 * What a project that comes to be counted brings along: what it did this year, less what its own last year raises the
 * goal by, since it takes all its months with it. Source: decision 9.
 */
function alreadyYuan(
  { months, amountsYuan }: ForecastProject,
  { year, goalTenths }: { readonly year: number; readonly goalTenths: number },
): number {
  const of = (wanted: number) =>
    months.reduce((sum, month, place) => sum + (month.startsWith(String(wanted)) ? (amountsYuan[place] ?? 0) : 0), 0);
  return of(year) - Math.ceil((of(year - 1) * (1000 + goalTenths)) / 1000);
}

/** Places of the actions that add most for their effort. */
function chosen(actions: readonly CandidateAction[], { gains }: Sampled): number[] {
  const rated = actions.map(({ effortDays }, place) => {
    const mean = meanOf(gains[place] ?? new Float64Array(0));
    return { place, mean, rate: mean / Math.max(1, effortDays) };
  });
  return rated
    .filter(({ mean }) => mean >= leastMeanYuan)
    .toSorted((one, other) => other.rate - one.rate || one.place - other.place)
    .slice(0, mostActions)
    .map(({ place }) => place);
}

function packed(base: Float64Array, gains: readonly Float64Array[]): Samples {
  const draws = base.length;
  const values = new Float32Array(draws * (gains.length + 1));
  values.set(base);
  gains.forEach((gain, place) => {
    values.set(gain, draws * (place + 1));
  });
  return { draws, values };
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
