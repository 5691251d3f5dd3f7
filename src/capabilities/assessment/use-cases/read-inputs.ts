import { lastDayOf } from '#kernel/period.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Tx } from '#platform/database.ts';
import { type DispatchOfPlace, dispatchOfYear, laggingOfMonth } from '../../dispatch/public.ts';
import { type Execution, executionOf } from '../../funds/public.ts';
import { type Part, percentOf, rowsOf, shareReading } from '../rules/reading.ts';
import type { SchemeLevel, SourceName } from '../rules/sources.ts';
import type { Reading } from '../shapes.ts';
import type { AssessedUnit, UnitReadings } from '../store/results.ts';
import { leadsOfYear, provenProjects, tasksOfYear } from '../store/work-facts.ts';
import { statisticalReadings } from './read-statistical-inputs.ts';

/** What is to be read for whom, as it is known now. */
export type InputsAsked = {
  readonly year: number;
  readonly level: SchemeLevel;
  readonly units: readonly AssessedUnit[];
  readonly sources: readonly SourceName[];
  readonly now: Date;
};

/** Every source that is asked for, read once and told unit by unit. Items are entered and not read. */
export async function readInputs(tx: Tx, caller: Caller, asked: InputsAsked): Promise<Map<SourceName, UnitReadings>> {
  const wanted = new Set(asked.sources);
  const of = placesOf(asked);
  const city = caller.cityCode;
  const readers: readonly (readonly [SourceName, () => Promise<UnitReadings>])[] = [
    ['fundExecution', () => fundReadings(tx, city, asked)],
    [
      'problemsSettled',
      async () => of.shares(await tasksOfYear(tx, city, asked.year), ({ path }) => of.exactly(path), taskPart),
    ],
    [
      'evidenceCompleteness',
      async () => of.shares(await provenProjects(tx, city, asked.year), ({ path }) => of.around(path), proofPart),
    ],
    [
      'laggingProjects',
      async () => of.shares(await laggingOfMonth(tx, city, `${asked.year}-12`), ({ path }) => of.around(path), lagPart),
    ],
    ['leadsTaken', () => leadReadings(tx, city, asked)],
  ];
  const found = await statisticalReadings(tx, city, { ...asked, until: dayOf(asked.now), asOf: caller.asOf });
  for (const [name, reader] of readers) if (wanted.has(name)) found.set(name, await reader());
  if (wanted.has('dispatchTimeliness') || wanted.has('dispatchCompleteness')) {
    const places = await dispatchOfYear(tx, caller, asked.year);
    found.set('dispatchTimeliness', dispatchReadings(of, places, 'onTime'));
    found.set('dispatchCompleteness', dispatchReadings(of, places, 'complete'));
  }
  return found;
}

type Places = ReturnType<typeof placesOf>;

/** Finds the unit to which a path belongs, and adds parts up unit by unit. */
function placesOf({ units }: Pick<InputsAsked, 'units'>) {
  const exactly = (path: string) => units.find((unit) => unit.path === path)?.code ?? null;
  const around = (path: string) =>
    units.find((unit) => path === unit.path || path.startsWith(`${unit.path}/`))?.code ?? null;
  const shares = <Row>(rows: readonly Row[], unitOf: (row: Row) => string | null, partOf: (row: Row) => Part) => {
    const own = Map.groupBy(rows, unitOf);
    return new Map(units.map(({ code }) => [code, shareReading((own.get(code) ?? []).map(partOf))]));
  };
  return { units, exactly, around, shares };
}

function taskPart({ title, projectId, isClosed, month }: Awaited<ReturnType<typeof tasksOfYear>>[number]): Part {
  const row = { name: title, projectId, note: isClosed ? 'closed' : 'open', month };
  return { row, over: isClosed ? 1 : 0, under: 1 };
}

function proofPart(project: Awaited<ReturnType<typeof provenProjects>>[number]): Part {
  const { name, projectId, hasApproval, hasStart } = project;
  const note = hasApproval ? (hasStart ? 'counted' : 'noStart') : 'noApproval';
  return { row: { name, projectId, note }, over: note === 'counted' ? 1 : 0, under: 1 };
}

function lagPart({ name, projectId, isRed }: Awaited<ReturnType<typeof laggingOfMonth>>[number]): Part {
  return { row: { name, projectId, note: isRed ? 'lagging' : 'counted' }, over: isRed ? 1 : 0, under: 1 };
}

/** On-time or complete reports among those that were due; the rows are those that were not. */
function dispatchReadings(of: Places, places: readonly DispatchOfPlace[], what: 'onTime' | 'complete'): UnitReadings {
  const own = Map.groupBy(places, ({ path }) => of.around(path));
  const isMiss = (note: string) => note === 'missing' || note === (what === 'onTime' ? 'late' : 'incomplete');
  return new Map(
    of.units.map(({ code }) => {
      const mine = own.get(code) ?? [];
      const over = mine.reduce((all, place) => all + place[what], 0);
      const under = mine.reduce((all, { expected }) => all + expected, 0);
      const misses = mine
        .flatMap((place) => place.misses)
        .filter((miss) => isMiss(miss.what))
        .map(({ name, projectId, month, what: note }) => ({ row: { name, projectId, month, note }, over: 0, under: 1 }))
        .toSorted((one, other) => (`${one.row.month}${one.row.name}` < `${other.row.month}${other.row.name}` ? -1 : 1));
      return [code, { ...rowsOf(misses), value: percentOf(over, under), over, under, remark: null }];
    }),
  );
}

async function fundReadings(tx: Tx, city: string, { year, level, units }: InputsAsked): Promise<UnitReadings> {
  const until = lastDayOf(`${year}-12`);
  const rows = await executionOf(tx, city, { until, by: level === 'counties' ? 'unit' : 'project' });
  const of = placesOf({ units });
  const unitOf = ({ unitCode, path }: Execution) => (level === 'counties' ? unitCode : of.around(path));
  return of.shares(rows, unitOf, ({ name, projectId, arrivedYuan, paidYuan }) => ({
    ...{ row: { name, projectId, note: 'counted' }, over: paidYuan, under: arrivedYuan },
  }));
}

async function leadReadings(tx: Tx, city: string, { year, units }: InputsAsked): Promise<UnitReadings> {
  const leads = Map.groupBy(await leadsOfYear(tx, city, year), ({ department }) => `department:${department}`);
  return new Map(
    units.map(({ code }): [string, Reading] => {
      const own = (leads.get(code) ?? []).map(({ name }) => ({
        ...{ row: { name, projectId: null, note: 'counted' }, over: 1, under: 0 },
      }));
      return [code, { ...rowsOf(own), value: own.length, over: own.length, under: null, remark: null }];
    }),
  );
}
