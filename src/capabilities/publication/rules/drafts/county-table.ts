import type { FigureIndicator } from '../figure.ts';
import { type Drafting, type DraftKey, type RankedUnit, said, tableText } from './drafting.ts';
import { type FigureColumn, figureCells, figureTable } from './figure-table.ts';

const growthColumns: readonly FigureColumn[] = [
  { head: 'tableProjects', indicator: 'projects', display: '个数' },
  { group: 'tableInvested', head: 'tableThisYear', indicator: 'investedYuan', display: '万元数' },
  { group: 'tableInvested', head: 'tableBase', indicator: 'baseYuan', display: '万元数' },
  { group: 'tableOnYear', head: 'tableGrowth', indicator: 'growthPercent', display: '百分数' },
  { group: 'tableOnYear', head: 'tableRank', indicator: 'rank', display: '名次' },
];

const planColumns: readonly FigureColumn[] = [
  { head: 'tablePlanProjects', indicator: 'plannedYearProjects', display: '个数' },
  { head: 'tablePlanTotal', indicator: 'plannedYearTotalYuan', display: '万元数' },
  { group: 'tablePlan', head: 'tablePlanned', indicator: 'plannedYearYuan', display: '万元数' },
  { group: 'tablePlan', head: 'tableDone', indicator: 'plannedYearDoneYuan', display: '万元数' },
  { group: 'tablePlan', head: 'tableShare', indicator: 'plannedYearDonePercent', display: '百分数' },
];

const enteredColumns: readonly FigureColumn[] = [
  { group: 'tableEntered', head: 'tableThisYear', indicator: 'projectsEntered', display: '个数' },
  { group: 'tableEntered', head: 'tableBase', indicator: 'projectsEnteredBase', display: '个数' },
  { group: 'tableEntered', head: 'tableOnYearPercent', indicator: 'enteredGrowthPercent', display: '百分数' },
  { group: 'tableEnteredTotal', head: 'tableThisYear', indicator: 'enteredTotalYuan', display: '万元数' },
  { group: 'tableEnteredTotal', head: 'tableBase', indicator: 'enteredTotalBaseYuan', display: '万元数' },
  { group: 'tableEnteredTotal', head: 'tableOnYearPercent', indicator: 'enteredTotalGrowthPercent', display: '百分数' },
];

const yearColumns: readonly FigureColumn[] = [
  { head: 'tablePlanProjects', indicator: 'plannedYearProjects', display: '个数' },
  { head: 'tablePlanTotal', indicator: 'plannedYearTotalYuan', display: '万元数' },
  { head: 'tableYearPlan', indicator: 'plannedYearYuan', display: '万元数' },
];

/** The units from the lowest growth to the highest, those without a rate first; ties by code. */
export function lowToHigh(units: readonly RankedUnit[]): RankedUnit[] {
  const place = ({ rank }: RankedUnit) => rank ?? Number.POSITIVE_INFINITY;
  return units.toSorted((one, other) => place(other) - place(one) || (one.code < other.code ? -1 : 1));
}

/** The table of the counties from low to high, the city below; every figure is a token, what nobody knows is a dash. */
export function countyTable(drafting: Drafting): string {
  return tableOf(drafting, { columns: growthColumns, units: lowToHigh(drafting.units), caption: 'growthCaption' });
}

const shortColumns = growthColumns.filter(({ indicator }) => indicator !== 'projects' && indicator !== 'baseYuan');

/** The same in half as many lines, two units in a row, the lowest on the left: for papers of one page. */
export function shortCountyTable(drafting: Drafting): string {
  const units = [...lowToHigh(drafting.units), wholeCity(drafting)];
  const rows = units.map((unit) => figureCells(drafting, shortColumns, unit));
  const half = Math.ceil(rows.length / 2);
  const empty = ['tableUnit' as const, ...shortColumns].map(() => '');
  const heads = [said(drafting, 'tableUnit'), ...shortHeads.map((head) => said(drafting, head))];
  return tableText({
    heads: [[...heads, ...heads]],
    rows: rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? empty)]),
  });
}

const shortHeads = ['tableInvestedShort', 'tableGrowth', 'tableRank'] as const;

/**
 * How the plan of the year stands in each county, from the lowest share done to the highest, those without a plan first;
 * empty where no county has one. Source: domain catalogue 4.3 (M2).
 */
export function planTable(drafting: Drafting): string {
  if (!drafting.units.some(({ code }) => drafting.knows('plannedYearDonePercent', code))) return '';
  const units = lowestFirst(drafting, 'plannedYearDonePercent');
  return tableOf(drafting, { columns: planColumns, units, caption: 'planCaption' });
}

/**
 * What was entered in the library this year and in the same months of last year in each county, the fewest first; empty
 * where nothing was entered. Source: domain catalogue 4.3 (M8).
 */
export function enteredTable(drafting: Drafting): string {
  const isSaid = (indicator: FigureIndicator) => (drafting.valueFor(indicator, drafting.cityCode) ?? 0) > 0;
  if (!isSaid('projectsEntered') && !isSaid('projectsEnteredBase')) return '';
  const units = lowestFirst(drafting, 'projectsEntered');
  return tableOf(drafting, { columns: enteredColumns, units, caption: 'enteredCaption' });
}

/** Units by a value from the lowest, those without one first; ties by code. */
function lowestFirst({ units, valueFor }: Drafting, indicator: FigureIndicator): RankedUnit[] {
  const place = ({ code }: RankedUnit) => valueFor(indicator, code) ?? Number.NEGATIVE_INFINITY;
  return units.toSorted((one, other) => compare(place(one), place(other)) || (one.code < other.code ? -1 : 1));
}

/** What is planned for the year in each county, in the order of their codes; empty where no county has a plan. */
export function yearPlanTable(drafting: Drafting): string {
  if (!drafting.units.some(({ code }) => drafting.knows('plannedYearYuan', code))) return '';
  const units = drafting.units.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  return tableOf(drafting, { columns: yearColumns, units, caption: 'yearPlanCaption' });
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

type Wish = {
  readonly columns: readonly FigureColumn[];
  readonly units: readonly RankedUnit[];
  readonly caption: DraftKey;
};

/** Units in their order, the city below. */
function tableOf(drafting: Drafting, { columns, units, caption }: Wish): string {
  const rows = [...units, wholeCity(drafting)];
  return figureTable(drafting, { first: 'tableUnit', columns, rows, caption, note: 'tableNote' });
}

function wholeCity(drafting: Drafting) {
  return { code: drafting.cityCode, name: said(drafting, 'wholeCity') };
}
