import { monthsOfYear } from '#kernel/period.ts';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import { dueOnOf } from '../store/rounds.ts';
import { isOnTime, type JudgedReview, judgedReviews } from './judged-reviews.ts';

/** A report that was late, is missing or is not complete. */
export type DispatchMiss = {
  readonly projectId: string;
  readonly name: string;
  readonly month: string;
  readonly what: 'missing' | 'late' | 'incomplete';
};

/** How the projects of a place reported in a year; the place is the township where the project has one. */
export type DispatchOfPlace = {
  readonly path: string;
  readonly unitCode: string;
  readonly expected: number;
  readonly reported: number;
  readonly onTime: number;
  readonly complete: number;
  readonly misses: readonly DispatchMiss[];
};

type Sums = { -readonly [Name in keyof Omit<DispatchOfPlace, 'misses'>]: DispatchOfPlace[Name] } & {
  misses: DispatchMiss[];
};

/**
 * On-time and complete reports among those that were expected in the rounds of a year, place by place within the remit.
 * A month without a round asked for nothing. One month is in memory at a time.
 */
export async function dispatchOfYear(tx: Tx, caller: Caller, year: number): Promise<DispatchOfPlace[]> {
  const places = new Map<string, Sums>();
  for (const month of monthsOfYear(year)) {
    const dueOn = await dueOnOf(tx, caller.cityCode, month);
    if (dueOn === null) continue;
    const { reviews } = await judgedReviews(tx, caller, { month });
    for (const review of reviews) if (review.isExpected) count(placeOf(places, review), review, { month, dueOn });
  }
  return [...places.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function placeOf(places: Map<string, Sums>, { project: { path, unit_code: unitCode } }: JudgedReview): Sums {
  const there = places.get(path);
  if (there) return there;
  const place = { path, unitCode, expected: 0, reported: 0, onTime: 0, complete: 0, misses: [] };
  places.set(path, place);
  return place;
}

function count(place: Sums, review: JudgedReview, round: { readonly month: string; readonly dueOn: string }): void {
  const { id: projectId, name } = review.project;
  const miss = (what: DispatchMiss['what']) => place.misses.push({ projectId, name, month: round.month, what });
  place.expected++;
  if (review.report === null) {
    miss('missing');
    return;
  }
  place.reported++;
  if (isOnTime(review, round.dueOn)) place.onTime++;
  else miss('late');
  if (review.isComplete) place.complete++;
  else miss('incomplete');
}
