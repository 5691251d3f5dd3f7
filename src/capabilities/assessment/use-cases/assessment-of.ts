import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import type { AssessmentRun, ResultLine } from '../contract.ts';
import type { Indicator, VetoRule } from '../shapes.ts';
import { entriesOf, type StoredEntry } from '../store/entries.ts';
import { inputsOf, resultsOf } from '../store/results.ts';
import { runWithContent, seesAll, shownLine, shownRun } from './shown-run.ts';

/** Everything that a notice or a table says about a run. */
export type Assessment = {
  readonly run: AssessmentRun;
  readonly total: number;
  readonly note: string;
  readonly indicators: readonly Indicator[];
  readonly vetoes: readonly VetoRule[];
  /** Best first. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly score: number;
    readonly rank: number;
    readonly isVetoed: boolean;
    /** Input of each indicator by its key; null where there was nothing to read. */
    readonly inputs: Readonly<Record<string, number | null>>;
    /** Add up to the score. */
    readonly lines: readonly ResultLine[];
  }[];
  /** Items, adjustments and vetoes that hold, with their papers. */
  readonly entries: readonly StoredEntry[];
};

/**
 * A run with all that was scored, as a paper states it; of a published run always the same. For whoever may see every unit.
 * Refuses `notFound`.
 */
export async function assessmentOf(tx: Tx, caller: Caller, runId: string): Promise<Assessment> {
  const { run, content } = await runWithContent(tx, caller, runId);
  if (!seesAll(run.path, caller)) throw new Refusal('notFound');
  const city = caller.cityCode;
  const [results, inputs, entries] = await Promise.all([
    resultsOf(tx, city, runId),
    inputsOf(tx, city, run),
    entriesOf(tx, city, { runId }),
  ]);
  const { total, note, indicators, vetoes } = content;
  return {
    run: shownRun(run, caller),
    ...{ total, note, indicators, vetoes },
    units: results.map(({ code, name, scoreHundredths, rank, isVetoed, lines }) => ({
      ...{ code, name, score: scoreHundredths / 100, rank, isVetoed, lines: lines.map(shownLine) },
      inputs: Object.fromEntries(
        indicators.map(({ key }) => [
          key,
          inputs.get(key)?.get(code) ?? lines.find(({ indicator }) => indicator === key)?.input ?? null,
        ]),
      ),
    })),
    entries: entries.filter(({ state }) => state === 'holds'),
  };
}
