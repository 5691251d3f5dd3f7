import { Refusal } from '#kernel/refusal.ts';
import type { ForecastInput, ForecastProject, ForecastStage } from '../engine/shapes.ts';
import { type Columns, columnsOf, unusedColumns } from './columns.ts';
import { type TableFault, type TableRow, tableRow } from './table-row.ts';

/** A table as it was understood. */
export type ReadTable = {
  /** With faults there are no projects, so that no forecast rests on half a table. */
  readonly input: ForecastInput;
  readonly faults: readonly TableFault[];
  /** Faults beyond those listed. */
  readonly more: number;
  /** Columns that nothing was read of. */
  readonly unused: readonly string[];
};

/** A table that is read row by row, as it comes. */
export type TableReader = {
  /** Takes one record, the heading first. Refuses what `columnsOf` refuses, and `tableTooLong`. */
  readonly take: (row: number, fields: readonly string[]) => void;
  /** What was read. Refuses `tableEmpty`. */
  readonly done: () => ReadTable;
};

/** Rows of one project as they came. */
type Gathered = {
  group: string;
  latest: TableRow;
  readonly months: string[];
  readonly amounts: number[];
  readonly stages: (ForecastStage | null)[];
  readonly rows: number[];
};

/** A table is read to this many rows, and its first faults are listed. */
const [mostRows, mostFaults] = [10_000_000, 100];

/** A reader of `project,group,month,amount,size,start,type`, optionally `stage` and `end`; months before `origin`. */
export function tableReader(origin: string): TableReader {
  const gathered = new Map<string, Gathered>();
  const faults: TableFault[] = [];
  let columns: Columns | null = null;
  let unused: readonly string[] = [];
  let more = 0;
  let count = 0;
  const fault = (one: TableFault) => {
    if (faults.length < mostFaults) faults.push(one);
    else more += 1;
  };
  const take = (row: number, fields: readonly string[]) => {
    if (columns === null) {
      columns = columnsOf(fields);
      unused = unusedColumns(fields);
      return;
    }
    count += 1;
    if (count > mostRows) throw new Refusal('tableTooLong', { row, most: mostRows });
    const understood = tableRow(fields, { columns, origin, row });
    if (!('project' in understood)) understood.forEach(fault);
    else if (!gather(gathered, understood, row))
      fault({ row, code: 'groupDiffers', column: 'group', text: understood.group.slice(0, 60) });
  };
  const done = () => {
    if (count === 0) throw new Refusal('tableEmpty');
    const projects = [...gathered].map(([id, rows]) => projectOf(id, rows, fault));
    return { input: { projects: faults.length > 0 ? [] : projects }, faults, more, unused };
  };
  return { take, done };
}

/** False where the project stood in another group before. */
function gather(gathered: Map<string, Gathered>, row: TableRow, place: number): boolean {
  const known = gathered.get(row.project);
  const one = known ?? { group: row.group, latest: row, months: [], amounts: [], stages: [], rows: [] };
  if (known === undefined) gathered.set(row.project, one);
  one.months.push(row.month);
  one.amounts.push(row.amountYuan);
  one.stages.push(row.stage);
  one.rows.push(place);
  if (row.month > one.latest.month) one.latest = row;
  return one.group === row.group;
}

/** The project with its months in order; what it says of itself in its latest month holds. */
function projectOf(id: string, { latest, ...of }: Gathered, fault: (one: TableFault) => void): ForecastProject {
  const order = of.months.map((_, at) => at);
  const isSorted = of.months.every((month, at) => at === 0 || (of.months[at - 1] ?? '') < month);
  if (!isSorted) order.sort((one, other) => ((of.months[one] ?? '') < (of.months[other] ?? '') ? -1 : 1));
  for (const [place, at] of order.entries()) {
    const before = order[place - 1];
    if (before !== undefined && of.months[before] === of.months[at]) {
      const [one = 0, other = 0] = [of.rows[before], of.rows[at]];
      fault({ row: Math.max(one, other), code: 'tableRowTwice', column: 'month', text: `${Math.min(one, other)}` });
    }
  }
  return {
    id,
    group: of.group,
    sizeYuan: latest.sizeYuan,
    startMonth: latest.startMonth,
    plannedEndMonth: latest.plannedEndMonth,
    type: latest.type,
    months: order.map((at) => of.months[at] ?? ''),
    amountsYuan: order.map((at) => of.amounts[at] ?? 0),
    stages: order.map((at) => of.stages[at] ?? null),
  };
}
