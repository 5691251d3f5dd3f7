import { actionTable } from './action-table.ts';
import { workFigures } from './city-figures.ts';
import { countyTable, enteredTable } from './county-table.ts';
import { growthOfMonths, growthOfUnits } from './draft-charts.ts';
import { type Drafting, said, withIntro } from './drafting.ts';
import { growthArticle } from './growth-article.ts';
import { type DraftedTask, openTasks, taskFigures } from './tasks.ts';

/** How much each county lacks to the goal, which the article on growth names. */
export type Gaps = ReadonlyMap<string, number | null>;

/**
 * The article of a briefing: the city and its units, the table of the counties, money and reports and what holds projects
 * up, and what became of earlier tasks (上期交办落实情况).
 */
export function briefingText(data: Drafting, { gaps, tasks }: { gaps: Gaps; tasks: readonly DraftedTask[] }): string {
  const units = data.units.map((unit) => ({
    ...unit,
    rank: unit.rank ?? data.units.length,
    gapYuan: gaps.get(unit.code) ?? null,
  }));
  const [title = '', opening = '', ...rest] = growthArticle({ ...data, units }, data.language)
    .trimEnd()
    .split('\n\n');
  const hasFigures = data.units.some(({ code }) => data.knows('investedYuan', code));
  const added = [
    growthOfUnits(data),
    hasFigures ? countyTable(data) : '',
    workFigures(data),
    ...withIntro(data, 'actionIntro', actionTable(data)),
    ...withIntro(data, 'enteredIntro', enteredTable(data)),
    said(data, 'settledHead') + taskFigures(data, tasks),
    openTasks(data, tasks),
  ];
  const article = [title, opening, growthOfMonths(data), ...rest.slice(0, -1), ...added, ...rest.slice(-1)];
  const parts = article.filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}
