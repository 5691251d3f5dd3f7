import type { FigureDisplay, FigureIndicator } from '../figure.ts';
import { actionTable } from './action-table.ts';
import { annexesOf } from './annexes.ts';
import { headlineFigures, libraryFigures, planFigures, workFigures } from './city-figures.ts';
import { countyTable, enteredTable, planTable } from './county-table.ts';
import { growthOfMonths, growthOfUnits } from './draft-charts.ts';
import { articleText, type Drafting, figureOf, listText, periodOf, type RankedUnit, said } from './drafting.ts';
import { meritOf } from './merit.ts';
import { type DraftedTask, openTaskTable, taskFigures, tasksWish } from './tasks.ts';

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
 * with leader and date, what became of earlier tasks, and what is asked, which is never a figure; long tables are annexes.
 * Every figure is a token. Source: briefing 2020-4; domain catalogue 4.3; 统计法 Art. 6, 7.
 */
export function noticeText(data: NoticeData): string {
  const facts = { period: periodOf(data), city: data.cityName };
  const bars = growthOfUnits(data);
  const annexes = annexesOf(data);
  const actions = annexes.placed({ ...actionsWish, tables: [actionTable(data)], facts });
  const tables = [countyTable(data), planTable(data), enteredTable(data)];
  const counties = annexes.placed({ ...countiesWish, tables, facts });
  const lagging = annexes.placed({ ...laggingWish, tables: [laggingTable(data)], facts });
  const tasks = annexes.placed({ ...tasksWish, tables: [openTaskTable(data, data.tasks)], facts });
  return articleText(said(data, 'noticeTitle', facts), [
    said(data, 'addressee'),
    said(data, 'noticeOpening', facts),
    said(data, 'overall') + headlineFigures(data),
    growthOfMonths(data),
    planFigures(data),
    libraryFigures(data),
    actions.words,
    actions.table,
    workFigures(data),
    said(data, 'counties') + counties.words + (bars === '' ? '' : said(data, 'chartAlone')),
    bars,
    counties.table,
    said(data, 'praise') + meritText(data),
    said(data, 'lagging') + (lagging.words || said(data, 'noLagging')),
    lagging.table,
    said(data, 'settled') + taskFigures(data, data.tasks) + tasks.words,
    tasks.table,
    said(data, 'demands') + demandsText(data),
    said(data, 'lawful'),
    ...annexes.end(),
  ]);
}

const actionsWish = { inText: 'actionIntro', inAnnex: 'actionAnnex', title: 'actionAnnexTitle' } as const;
const countiesWish = { inText: 'tableIntro', inAnnex: 'countiesAnnex', title: 'countiesAnnexTitle' } as const;
const laggingWish = { inText: 'laggingList', inAnnex: 'laggingAnnex', title: 'laggingAnnexTitle' } as const;

function meritText(data: Drafting): string {
  const { praised, urged } = meritOf(data.units, data.targetPercent);
  const list = (units: readonly RankedUnit[], word: (unit: RankedUnit) => string) => ({
    list: units.map(word).join(said(data, 'separator')),
  });
  const unranked = data.units.filter(({ growthPercent }) => growthPercent === null);
  return [
    praised.length === 0
      ? said(data, 'nobodyPraised')
      : said(
          data,
          'praised',
          list(praised, (unit) => rated(data, unit)),
        ),
    urged.length === 0
      ? said(data, 'nobodyUrged')
      : said(
          data,
          'urged',
          list(urged, (unit) => withGap(data, unit)),
        ),
    unranked.length === 0
      ? ''
      : said(
          data,
          'uncounted',
          list(unranked, ({ name }) => name),
        ),
  ].join('');
}

function rated(data: Drafting, { code, name }: RankedUnit): string {
  return said(data, 'rated', { name, growth: figureOf(data, 'growthPercent', { display: '增长%', unit: code }) });
}

/** How far a unit is from the goal shows its progress; it is no figure to report. Source: 统计法 Art. 6. */
function withGap(data: Drafting, unit: RankedUnit): string {
  const { code, name } = unit;
  if ((data.valueFor('gapYuan', code) ?? 0) <= 0) return rated(data, unit);
  return said(data, 'ratedWithGap', {
    name,
    growth: figureOf(data, 'growthPercent', { display: '增长%', unit: code }),
    gap: figureOf(data, 'gapYuan', { display: '万元', unit: code }),
  });
}

function laggingTable(data: NoticeData): string {
  if (data.lagging.length === 0) return '';
  const heads = ['laggingProject', 'tableUnit', 'laggingLeader', 'laggingCause', 'laggingPromise'] as const;
  const [notStated, toBeSettled] = [said(data, 'notStated'), said(data, 'toBeSettled')];
  return listText(data, {
    heads,
    rows: data.lagging.map(({ name, unitName, leader, cause, promisedOn }) => [
      name,
      unitName,
      leader ?? toBeSettled,
      cause ?? notStated,
      promisedOn ?? toBeSettled,
    ]),
  });
}

/** What is asked, by rule: starts that are overdue, plans that are behind the city's share, and reporting by law. */
function demandsText(data: Drafting): string {
  const named = (units: readonly RankedUnit[], word: (unit: RankedUnit) => string) => ({
    list: units.map(word).join(said(data, 'separator')),
  });
  const late = data.units.filter(({ code }) => (data.valueFor('startsOverdue', code) ?? 0) > 0);
  const ofCity = data.valueFor('plannedYearDonePercent', data.cityCode);
  const slow = data.units.filter(({ code }) => {
    const share = data.valueFor('plannedYearDonePercent', code);
    return ofCity !== null && share !== null && share < ofCity;
  });
  const withFigure = (indicator: FigureIndicator, display: FigureDisplay) => (unit: RankedUnit) =>
    said(data, 'withFigure', { name: unit.name, figure: figureOf(data, indicator, { display, unit: unit.code }) });
  const asked = [
    late.length === 0 ? '' : said(data, 'adviceStarts', named(late, withFigure('startsOverdue', '个'))),
    slow.length === 0 ? '' : said(data, 'adviceProgress', named(slow, withFigure('plannedYearDonePercent', '%'))),
    said(data, 'adviceReserve'),
  ].filter((text) => text !== '');
  const order = ['firstly', 'secondly', 'thirdly'] as const;
  return asked.map((text, index) => `${said(data, order[index] ?? 'thirdly')}${text}`).join('');
}
