import { misspeltOf } from '#kernel/misspelt.ts';
import { Refusal } from '#kernel/refusal.ts';

/** Columns that a table of forecasts must have. */
const needed = ['project', 'group', 'month', 'amount', 'size', 'start', 'type'] as const;
/** Columns that it may have: the stage in that month, the planned finish. */
const optional = ['stage', 'end'] as const;

/** Name of a column. */
export type Column = (typeof needed)[number] | (typeof optional)[number];

/** Where each column stands; -1 for an optional one that is not there. */
export type Columns = Readonly<Record<Column, number>>;

/**
 * The columns of a heading, in any order, others among them. Refuses `columnMissing`, `columnTwice`, and
 * `columnMisspelt` for one that resembles an optional column that is not there: what it says would be passed over.
 */
export function columnsOf(heading: readonly string[]): Columns {
  const names = heading.map((name) => name.trim().toLowerCase());
  const placeOf = (column: Column) => {
    const place = names.indexOf(column);
    if (place !== names.lastIndexOf(column)) throw new Refusal('columnTwice', { row: 1, column });
    return place;
  };
  for (const column of needed)
    if (placeOf(column) < 0) throw new Refusal('columnMissing', { row: 1, column, columns: needed.join(', ') });
  const near = optional.filter((column) => !names.includes(column));
  for (const name of unusedColumns(heading)) {
    const meant = misspeltOf(name, near);
    if (meant !== null) throw new Refusal('columnMisspelt', { row: 1, column: name, near: meant });
  }
  return {
    project: placeOf('project'),
    group: placeOf('group'),
    month: placeOf('month'),
    amount: placeOf('amount'),
    size: placeOf('size'),
    start: placeOf('start'),
    type: placeOf('type'),
    stage: placeOf('stage'),
    end: placeOf('end'),
  };
}

const known: readonly string[] = [...needed, ...optional];

/** Names of the heading that are no column's, as they are written, without those left blank. */
export function unusedColumns(heading: readonly string[]): string[] {
  return heading.map((name) => name.trim()).filter((name) => name !== '' && !known.includes(name.toLowerCase()));
}
