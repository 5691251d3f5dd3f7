import type { Doubt } from '#kernel/doubt.ts';
import type { RecordRow, TableHead } from '#platform/records/record.ts';
import { textValue } from '#platform/records/record-value.ts';
import { ladderStages } from './ladder.ts';
import { type StepPart, stepKey, stepParts } from './ladder-columns.ts';

/** What a row says of a step: `YYYY-MM-DD`, or `YYYY-MM` where only the month stands there; `null` where nothing does. */
export type StatedStep = { readonly step: number } & { readonly [Part in StepPart]: string | null };

const stepsOfTables = new WeakMap<TableHead, readonly number[]>();

/** Steps for which a table has a column; hardly any has one, and it is asked for each of its rows. */
function stepsIn(table: TableHead): readonly number[] {
  const found =
    stepsOfTables.get(table) ??
    ladderStages.flatMap((_, step) => (stepParts.some((part) => stepKey(step, part) in table.headings) ? [step] : []));
  stepsOfTables.set(table, found);
  return found;
}

/** The steps of which a row says anything, in their order; blank cells say nothing. */
export function statedSteps(record: RecordRow): readonly StatedStep[] {
  return stepsIn(record.table).flatMap((step) => {
    const said = (part: StepPart) => textValue(record, stepKey(step, part));
    const stated = { step, plannedOn: said('plannedOn'), actualOn: said('actualOn'), paperNumber: said('paperNumber') };
    return stepParts.some((part) => stated[part] !== null) ? [stated] : [];
  });
}

/** A note that a month stands where a day is asked for, with the cells. */
export function monthDoubts(record: RecordRow, steps: readonly StatedStep[]): Doubt[] {
  const keys = steps.flatMap(({ step, ...stated }) =>
    stepParts.filter((part) => /^\d{4}-\d\d$/.test(stated[part] ?? '')).map((part) => stepKey(step, part)),
  );
  const [field] = keys;
  if (field === undefined) return [];
  const cells = keys.map((key) => record.cells[key]).join('、');
  return [{ severity: 'note', field, code: 'stepMonthOnly', facts: { cells } }];
}
