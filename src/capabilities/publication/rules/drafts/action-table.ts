import { actionScopes } from '../indicators/action-scopes.ts';
import type { Drafting } from './drafting.ts';
import { type FigureColumn, figureTable } from './figure-table.ts';

const columns = [
  { head: 'tableProjects', indicator: 'plannedYearProjects', display: '个数' },
  { group: 'tablePlan', head: 'tablePlanned', indicator: 'plannedYearYuan', display: '万元数' },
  { group: 'tablePlan', head: 'tableDone', indicator: 'plannedYearDoneYuan', display: '万元数' },
  { group: 'tablePlan', head: 'tableShare', indicator: 'plannedYearDonePercent', display: '百分数' },
  { group: 'tableStarts', head: 'tableStartsPlanned', indicator: 'startsPlanned', display: '个数' },
  { group: 'tableStarts', head: 'tableStarted', indicator: 'startsMade', display: '个数' },
] as const satisfies readonly FigureColumn[];

/** What the table of the six actions counts. */
export const actionIndicators = columns.map(({ indicator }) => indicator);

/**
 * How the work goes in each of the six actions: projects, the plan of the year and what is done of it, starts; empty where
 * no project of the year's plan belongs to one. Source: briefing 2020-4 (六大行动); domain catalogue 4.3 (M9).
 */
export function actionTable(drafting: Drafting): string {
  const { cityCode: code, language } = drafting;
  const counted = actionScopes.filter(({ key }) => drafting.knows('plannedYearDonePercent', code, key));
  if (counted.length === 0) return '';
  const rows = counted.map(({ key: scope, name }) => ({ name: name[language].replace('专项行动', ''), code, scope }));
  return figureTable(drafting, { first: 'tableAction', columns, rows, caption: 'actionCaption', note: 'actionNote' });
}
