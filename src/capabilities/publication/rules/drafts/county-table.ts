import type { FigureDisplay, FigureIndicator } from '../figure.ts';
import { type Drafting, figureOf, type RankedUnit, said, tableText } from './drafting.ts';

const columns = [
  { head: 'tableProjects', indicator: 'projects', display: '个数' },
  { head: 'tableInvested', indicator: 'investedYuan', display: '万元数' },
  { head: 'tableBase', indicator: 'baseYuan', display: '万元数' },
  { head: 'tableGrowth', indicator: 'growthPercent', display: '百分数' },
  { head: 'tableRank', indicator: 'rank', display: '名次' },
] as const satisfies readonly { head: string; indicator: FigureIndicator; display: FigureDisplay }[];

/** The units from the lowest growth to the highest, those without a rate first; ties by code. */
export function lowToHigh(units: readonly RankedUnit[]): RankedUnit[] {
  const place = ({ rank }: RankedUnit) => rank ?? Number.POSITIVE_INFINITY;
  return units.toSorted((one, other) => place(other) - place(one) || (one.code < other.code ? -1 : 1));
}

/** The table of the counties from low to high, the city below; every figure is a token, what nobody knows is a dash. */
export function countyTable(drafting: Drafting): string {
  const { cityCode } = drafting;
  const row = (unit: string, name: string) => [
    name,
    ...columns.map(({ indicator, display }) =>
      drafting.knows(indicator, unit) ? figureOf(drafting, indicator, { display, unit }) : said(drafting, 'unknown'),
    ),
  ];
  return tableText([
    [said(drafting, 'tableUnit'), ...columns.map(({ head }) => said(drafting, head))],
    ...lowToHigh(drafting.units).map(({ code, name }) => row(code, name)),
    row(cityCode, said(drafting, 'wholeCity')),
  ]);
}
