/**
 * Items that may share bundles, gathered into kinds: items of one kind have the same amount and are free at the same
 * times, so that which of them is taken makes no difference. Kinds stand by amount, largest first.
 */
export type Pool = {
  /** What a bundle has to reach, in yuan; every amount is below it. */
  readonly minimumYuan: number;
  readonly maxMembers: number;
  readonly amountsYuan: readonly number[];
  /** How many items each kind has. */
  readonly supply: readonly number[];
  /** First and last moment of each kind. A moment is a set of months in which the same items are free. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly moments: number;
};

/** Members of a bundle as kinds of its pool in ascending order, a kind as often as it is taken. */
export type Bundle = readonly number[];

/** How many items are in a pool, or in what remains of it. */
export function itemsOf(supply: readonly number[]): number {
  return supply.reduce((sum, count) => sum + count, 0);
}

/** The items of a supply one by one, as kinds in ascending order. */
export function listed(supply: readonly number[]): number[] {
  return supply.flatMap((count, kind) => new Array<number>(count).fill(kind));
}

/** What the members of a bundle come to, in yuan. */
export function totalYuan(pool: Pool, bundle: Bundle): number {
  return bundle.reduce((sum, kind) => sum + at(pool.amountsYuan, kind), 0);
}

/** Whether a bundle reaches the minimum, is small enough and has a moment in which all its members are free. */
export function isBundle(pool: Pool, bundle: Bundle): boolean {
  if (bundle.length > pool.maxMembers || totalYuan(pool, bundle) < pool.minimumYuan) return false;
  return (
    Math.max(...bundle.map((kind) => at(pool.first, kind))) <= Math.min(...bundle.map((kind) => at(pool.last, kind)))
  );
}

/** What is left of a supply once some bundles are taken out. */
export function without(supply: readonly number[], bundles: readonly Bundle[]): number[] {
  const left = [...supply];
  for (const kind of bundles.flat()) left[kind] = at(left, kind) - 1;
  return left;
}

/** The number at a place that is known to exist. */
export function at(list: ArrayLike<number>, place: number): number {
  return list[place] ?? 0;
}
