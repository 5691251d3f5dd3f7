/** What the city came to at one past origin, in logarithms, and how much that says. */
export type CityError = { readonly weight: number; readonly city: number };

/** From how many months before its end a past year is looked at. */
const quarters = [12, 9, 6, 3];

/**
 * What a second look at the same year says beside the first: its months are partly the same. Chosen with its root on
 * cities cut from a table of real projects and on made-up ones; twice or half of it does the same.
 */
const again = 0.5;

/**
 * From how many months before the end the years of past origins are looked at besides. Four errors say little of a
 * city's width, and in spring the four of spring may all be small by chance, although the same years went far off when
 * seen from January. None beyond a year, and none so near that it would be the same look.
 */
export function otherSights(horizon: number): number[] {
  return horizon > 12 ? [] : quarters.filter((months) => Math.abs(months - horizon) > 1);
}

/**
 * An error made some months before the end, as one of `horizon` months before it would be. What is left of a year goes
 * off by the less, in logarithms, the less of it is left, since more of the year's own pace has been seen: by the root.
 */
export function seenFrom(
  { weight, city }: CityError,
  { months, horizon }: { readonly months: number; readonly horizon: number },
): CityError {
  return { weight: weight * again, city: city * Math.sqrt(horizon / months) };
}
