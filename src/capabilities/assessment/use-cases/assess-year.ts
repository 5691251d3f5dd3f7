import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inSnapshot, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { ResultLine } from '../contract.ts';
import { type ScoredUnit, scored } from '../rules/scored.ts';
import type { SchemeContent } from '../shapes.ts';
import { resultsOf } from '../store/results.ts';
import { runOfYear } from '../store/runs.ts';
import { schemeById, versionContent } from '../store/schemes.ts';
import { assessedUnits } from './assessed-units.ts';
import { readInputs } from './read-inputs.ts';
import { itemInputs } from './rescored.ts';
import { shownLine } from './shown-run.ts';

/** A year assessed by a scheme; `run` is null where nothing was kept and everything was read now. */
export type AssessedYear = {
  readonly scheme: string;
  readonly version: number;
  readonly year: number;
  readonly run: string | null;
  readonly state: string | null;
  readonly knownAt: string | null;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly score: number;
    readonly rank: number;
    readonly lines: readonly ResultLine[];
  }[];
};

/**
 * A year by a scheme, best first: the run published last, else the newest one, else worked out from what is known now
 * without a trace. The lines add up to the score. Refuses `notFound`, `schemeNotPublished`.
 */
export function assessYear(
  desk: Desk,
  caller: Caller,
  { schemeId, year }: { readonly schemeId: string; readonly year: number },
): Promise<AssessedYear> {
  return inSnapshot(desk.db, caller, async (tx) => {
    const city = caller.cityCode;
    const scheme = await schemeById(tx, city, schemeId);
    if (!scheme) throw new Refusal('notFound');
    const run = await runOfYear(tx, city, { schemeId, year });
    if (run) {
      const units = (await resultsOf(tx, city, run.id)).map((result) => shownUnit(result, result.name));
      const { version, id, state, knownAt } = run;
      return { scheme: schemeId, version, year, run: id, state, knownAt, units };
    }
    const { latest: version } = scheme;
    const content = version === null ? undefined : await versionContent(tx, city, { id: schemeId, version });
    if (version === null || !content) throw new Refusal('schemeNotPublished');
    const units = await workedOutNow(tx, caller, { content, scheme, year, now: desk.clock() });
    return { scheme: schemeId, version, year, run: null, state: null, knownAt: null, units };
  });
}

type Now = {
  readonly content: SchemeContent;
  readonly scheme: NonNullable<Awaited<ReturnType<typeof schemeById>>>;
  readonly year: number;
  readonly now: Date;
};

async function workedOutNow(tx: Tx, caller: Caller, { content, scheme, year, now }: Now) {
  const units = await assessedUnits(tx, caller.cityCode, scheme);
  const sources = content.indicators.map(({ source }) => source);
  const read = await readInputs(tx, caller, { year, level: scheme.level, units, sources, now });
  const unitCodes = units.map(({ code }) => code);
  const values = content.indicators.map(({ key, source }) => {
    const own = read.get(source);
    return [key, new Map(unitCodes.map((code) => [code, own?.get(code)?.value ?? null]))] as const;
  });
  const inputs = new Map([...values, ...itemInputs(content, [], unitCodes)]);
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return scored({ content, unitCodes, inputs, rulings: [] }).map((unit) => shownUnit(unit, names.get(unit.code)));
}

function shownUnit({ code, scoreHundredths, rank, lines }: ScoredUnit, name = code) {
  return { code, name, score: scoreHundredths / 100, rank, lines: lines.map(shownLine) };
}
