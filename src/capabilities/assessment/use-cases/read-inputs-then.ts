import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { SchemeLevel, SourceName } from '../rules/sources.ts';
import type { SchemeContent } from '../shapes.ts';
import type { UnitReadings } from '../store/results.ts';
import { sourceTerms } from '../terms-sources.ts';
import { assessedUnits } from './assessed-units.ts';
import { readInputs } from './read-inputs.ts';

type Wish = {
  readonly content: SchemeContent;
  readonly level: SchemeLevel;
  readonly path: string;
  readonly year: number;
  /** ISO 8601. */
  readonly knownAt: string;
};

/**
 * Every input of a scheme as it was known at an instant after the year. Nothing of now stands in for what keeps no
 * history: refuses `sourcesWithoutHistory` with the names of all such sources, `asOfAhead` and `yearAhead`.
 */
export async function readInputsThen(
  desk: Desk,
  caller: Caller,
  { content, level, path, year, knownAt }: Wish,
): Promise<Map<SourceName, UnitReadings>> {
  const then = new Date(knownAt);
  if (then > desk.clock()) throw new Refusal('asOfAhead', { asOf: knownAt });
  if (dayOf(then) <= `${year}-12-31`) throw new Refusal('yearAhead', { year });
  const units = await readInRemit(desk.db, caller, (tx) => assessedUnits(tx, caller.cityCode, { path, level }));
  const names = [...new Set(content.indicators.map(({ source }) => source))].filter((name) => name !== 'items');
  const without = new Set<SourceName>();
  const found = new Map<SourceName, UnitReadings>();
  const past = { ...caller, asOf: knownAt };
  await readInRemit(desk.db, past, async (tx) => {
    for (const name of names)
      try {
        const read = await readInputs(tx, past, { year, level, units, sources: [name], now: then });
        found.set(name, read.get(name) ?? new Map());
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'noLookBack') throw error;
        without.add(name);
      }
  });
  if (without.size === 0) return found;
  throw new Refusal('sourcesWithoutHistory', {
    sources: names.flatMap((name) => (without.has(name) ? [sourceTerms[`source.${name}`].zh] : [])).join('、'),
  });
}
