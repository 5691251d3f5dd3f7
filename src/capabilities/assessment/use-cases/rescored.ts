import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import { type Ruling, type ScoredUnit, type ScoringFacts, scored } from '../rules/scored.ts';
import type { SchemeContent } from '../shapes.ts';
import { entriesOf, type StoredEntry } from '../store/entries.ts';
import { type AssessedUnit, inputsOf, writeResults } from '../store/results.ts';
import type { StoredRun } from '../store/runs.ts';
import { assessedUnits } from './assessed-units.ts';

type Asked = { readonly run: StoredRun; readonly content: SchemeContent };

/** What a run is scored from: its snapshot and the entries that hold. */
export async function factsOfRun(
  tx: Tx,
  { cityCode }: Caller,
  { run, content }: Asked,
): Promise<{ facts: ScoringFacts; units: AssessedUnit[] }> {
  const [units, read, entries] = await Promise.all([
    assessedUnits(tx, cityCode, run),
    inputsOf(tx, cityCode, run),
    entriesOf(tx, cityCode, { runId: run.id }),
  ]);
  const unitCodes = unitsRead(read, units);
  const inputs = new Map([...read, ...itemInputs(content, entries, unitCodes)]);
  return { facts: { content, unitCodes, inputs, rulings: rulingsOf(entries) }, units };
}

/** The units of the snapshot, also where one has been dissolved since. */
function unitsRead(read: ReadonlyMap<string, ReadonlyMap<string, unknown>>, units: readonly AssessedUnit[]): string[] {
  const codes = new Set([...read.values()].flatMap((own) => [...own.keys()]));
  return codes.size > 0 ? [...codes].toSorted() : units.map(({ code }) => code);
}

/** Counts of items by indicator and unit; nobody has fewer than none. */
export function itemInputs(
  { indicators }: SchemeContent,
  entries: readonly StoredEntry[],
  unitCodes: readonly string[],
): Map<string, Map<string, number>> {
  const items = entries.filter(({ kind, state }) => kind === 'item' && state === 'holds');
  return new Map(
    indicators
      .filter(({ source }) => source === 'items')
      .map(({ key }) => {
        const own = items.filter(({ indicator }) => indicator === key);
        const countOf = (code: string) =>
          own.filter(({ unitCode }) => unitCode === code).reduce((all, { count }) => all + (count ?? 0), 0);
        return [key, new Map(unitCodes.map((code) => [code, countOf(code)]))];
      }),
  );
}

/** Adjustments and vetoes that hold. */
function rulingsOf(entries: readonly StoredEntry[]): Ruling[] {
  return entries.flatMap(({ kind, state, unitCode, indicator, pointsHundredths }): Ruling[] => {
    if (state !== 'holds' || kind === 'item') return [];
    if (kind === 'veto') return [{ kind, unitCode, indicator }];
    return [{ kind, unitCode, indicator, pointsHundredths: pointsHundredths ?? 0 }];
  });
}

/** Works a run out anew from its snapshot and entries, and keeps the results. */
export async function rescored(
  tx: Tx,
  caller: Caller,
  { run, content, isPublished = false }: Asked & { readonly isPublished?: boolean },
): Promise<ScoredUnit[]> {
  const { facts, units } = await factsOfRun(tx, caller, { run, content });
  const results = scored(facts);
  const { id: runId, path } = run;
  await writeResults(tx, caller.cityCode, { runId, path, units, scored: results, isPublished });
  return results;
}
