import type { FigureDisplay, FigureIndicator } from '../figure.ts';
import { type Drafting, type DraftKey, figureOf, periodOf, type RankedUnit, said, tableText } from './drafting.ts';

type Column = {
  /** The upper head, where several columns share one. */
  readonly group?: DraftKey;
  readonly head: DraftKey;
  readonly indicator: FigureIndicator;
  readonly display: FigureDisplay;
};

const growthColumns: readonly Column[] = [
  { head: 'tableProjects', indicator: 'projects', display: '个数' },
  { group: 'tableInvested', head: 'tableThisYear', indicator: 'investedYuan', display: '万元数' },
  { group: 'tableInvested', head: 'tableBase', indicator: 'baseYuan', display: '万元数' },
  { group: 'tableOnYear', head: 'tableGrowth', indicator: 'growthPercent', display: '百分数' },
  { group: 'tableOnYear', head: 'tableRank', indicator: 'rank', display: '名次' },
];

const planColumns: readonly Column[] = [
  { head: 'tablePlanProjects', indicator: 'plannedYearProjects', display: '个数' },
  { head: 'tablePlanTotal', indicator: 'plannedYearTotalYuan', display: '万元数' },
  { group: 'tablePlan', head: 'tablePlanned', indicator: 'plannedYearYuan', display: '万元数' },
  { group: 'tablePlan', head: 'tableDone', indicator: 'plannedYearDoneYuan', display: '万元数' },
  { group: 'tablePlan', head: 'tableShare', indicator: 'plannedYearDonePercent', display: '百分数' },
  { group: 'tableEntered', head: 'tableNew', indicator: 'projectsEntered', display: '个数' },
  { group: 'tableEntered', head: 'tableNewTotal', indicator: 'enteredTotalYuan', display: '万元数' },
];

const yearColumns: readonly Column[] = [
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
  const rows = [
    ...lowToHigh(drafting.units).map(({ code, name }) => rowOf(drafting, shortColumns, { code, name })),
    rowOf(drafting, shortColumns, { code: drafting.cityCode, name: said(drafting, 'wholeCity') }),
  ];
  const half = Math.ceil(rows.length / 2);
  const empty = ['tableUnit' as const, ...shortColumns].map(() => '');
  const heads = [said(drafting, 'tableUnit'), ...shortHeads.map((head) => said(drafting, head))];
  return tableText({
    heads: [[...heads, ...heads]],
    rows: rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? empty)]),
  });
}

const shortHeads = ['tableInvested', 'tableGrowth', 'tableRank'] as const;

/**
 * How the plan of the year stands in each county, from the lowest share done to the highest, those without a plan first;
 * empty where no county has one. Source: domain catalogue 4.3 (M2).
 */
export function planTable(drafting: Drafting): string {
  const shareOf = ({ code }: RankedUnit) =>
    drafting.valueFor('plannedYearDonePercent', code) ?? Number.NEGATIVE_INFINITY;
  const units = drafting.units.toSorted(
    (one, other) => compare(shareOf(one), shareOf(other)) || (one.code < other.code ? -1 : 1),
  );
  if (!units.some(({ code }) => drafting.knows('plannedYearDonePercent', code))) return '';
  return tableOf(drafting, { columns: planColumns, units, caption: 'planCaption' });
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
  readonly columns: readonly Column[];
  readonly units: readonly RankedUnit[];
  readonly caption: DraftKey;
};

/** A unit in a row: its name, and its figures as tokens or dashes. */
function rowOf(
  drafting: Drafting,
  columns: readonly Column[],
  { code: unit, name }: Pick<RankedUnit, 'code' | 'name'>,
): string[] {
  return [
    name,
    ...columns.map(({ indicator, display }) =>
      drafting.knows(indicator, unit) ? figureOf(drafting, indicator, { display, unit }) : said(drafting, 'unknown'),
    ),
  ];
}

function tableOf(drafting: Drafting, { columns, units, caption }: Wish): string {
  const upper = columns.map(({ group, head }, index) =>
    group === undefined ? said(drafting, head) : columns[index - 1]?.group === group ? '<' : said(drafting, group),
  );
  const lower = columns.map(({ group, head }) => (group === undefined ? '^' : said(drafting, head)));
  return tableText({
    caption: said(drafting, caption, { period: periodOf(drafting), year: drafting.month.slice(0, 4) }),
    note: said(drafting, 'tableNote'),
    heads: [
      [said(drafting, 'tableUnit'), ...upper],
      ...(columns.some(({ group }) => group !== undefined) ? [['^', ...lower]] : []),
    ],
    rows: [...units, { code: drafting.cityCode, name: said(drafting, 'wholeCity') }].map((unit) =>
      rowOf(drafting, columns, unit),
    ),
  });
}
