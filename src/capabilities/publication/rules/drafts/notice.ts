import { cityFigures, workFigures } from './city-figures.ts';
import { countyTable } from './county-table.ts';
import { articleText, type Drafting, figureOf, periodOf, type RankedUnit, said, tableText } from './drafting.ts';
import { meritOf } from './merit.ts';
import { type DraftedTask, openTasks, taskFigures } from './tasks.ts';

/** A project that is far behind, with who answers for it and what was said of it. */
export type LaggingProject = {
  readonly name: string;
  readonly unitName: string;
  readonly leader: string | null;
  readonly cause: string | null;
  /** YYYY-MM-DD or YYYY-MM. */
  readonly promisedOn: string | null;
};

/** What a notice says besides the figures. */
export type NoticeData = Drafting & {
  readonly lagging: readonly LaggingProject[];
  readonly tasks: readonly DraftedTask[];
};

/**
 * A half-year or yearly notice (通报): the city, the counties from low to high, praise and urging by rule, lagging projects
 * with leader and date, what became of earlier tasks, and what is asked, which is never a figure. Every figure is a
 * token. Source: briefing 2020-4; domain catalogue 4.3; 统计法 Art. 6, 7.
 */
export function noticeText(data: NoticeData): string {
  const facts = { period: periodOf(data), city: data.cityName };
  return articleText(said(data, 'noticeTitle', facts), [
    said(data, 'addressee'),
    said(data, 'noticeOpening', facts),
    said(data, 'overall') + cityFigures(data) + workFigures(data),
    said(data, 'counties') + said(data, 'tableIntro'),
    countyTable(data),
    said(data, 'praise') + meritText(data),
    said(data, 'lagging') + said(data, data.lagging.length === 0 ? 'noLagging' : 'laggingList'),
    laggingTable(data),
    said(data, 'settled') + taskFigures(data, data.tasks),
    openTasks(data, data.tasks),
    said(data, 'demands') + said(data, 'lawful'),
  ]);
}

function meritText(data: Drafting): string {
  const { praised, urged } = meritOf(data.units, data.targetPercent);
  const rated = (unit: RankedUnit) =>
    `${unit.name}（${figureOf(data, 'growthPercent', { display: '增长%', unit: unit.code })}）`;
  const list = (units: readonly RankedUnit[]) => ({ list: units.map(rated).join(said(data, 'separator')) });
  const unranked = data.units.filter(({ growthPercent }) => growthPercent === null).map(({ name }) => name);
  return [
    praised.length === 0 ? said(data, 'nobodyPraised') : said(data, 'praised', list(praised)),
    urged.length === 0 ? said(data, 'nobodyUrged') : said(data, 'urged', list(urged)),
    unranked.length === 0 ? '' : said(data, 'uncounted', { list: unranked.join(said(data, 'separator')) }),
  ].join('');
}

function laggingTable(data: NoticeData): string {
  if (data.lagging.length === 0) return '';
  const heads = ['laggingProject', 'tableUnit', 'laggingLeader', 'laggingCause', 'laggingPromise'] as const;
  return tableText([
    heads.map((key) => said(data, key)),
    ...data.lagging.map(({ name, unitName, leader, cause, promisedOn }) =>
      [name, unitName, leader, cause, promisedOn].map((text) => text ?? said(data, 'notStated')),
    ),
  ]);
}
