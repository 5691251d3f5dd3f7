import { writtenDay } from '#kernel/period.ts';
import type { WorkAction, WorkPlan, WorkTarget } from '../../../plan/public.ts';
import { indicators } from '../indicators/catalogue.ts';
import { shownFigure } from '../shown-figure.ts';
import { annexesOf } from './annexes.ts';
import { plannedFigures, targetFigure } from './city-figures.ts';
import { yearPlanTable } from './county-table.ts';
import { articleText, type Drafting, said } from './drafting.ts';

/** The work plan of the year, and how the regions of its targets are called. */
export type WorkPlanData = {
  readonly plan: Pick<WorkPlan, 'year' | 'goal' | 'safeguards' | 'actions'>;
  readonly nameOf: (unitCode: string) => string;
};

/**
 * The work plan of a year (工作方案) as it stands in the room of the plans: its goal, what is planned as tokens with the
 * table of the counties, the six actions with targets, measures, units and days, and the safeguards. The words of the plan
 * are taken over as they are; its targets are decisions and no figures of the data.
 */
export function workPlanText(data: Drafting, { plan, nameOf }: WorkPlanData): string {
  const year = String(plan.year);
  const annexes = annexesOf(data, 'one');
  const counties = annexes.placed({ ...countiesWish, tables: [yearPlanTable(data)], facts: { year } });
  return articleText(said(data, 'workPlanTitle', { year, city: data.cityName }), [
    said(data, 'workPlanOpening', { year }),
    said(data, 'workPlanGoal'),
    ...paragraphs(plan.goal),
    targetFigure(data) + plannedFigures(data) + counties.words,
    counties.table,
    said(data, 'workPlanTasks'),
    ...plan.actions.flatMap((action, index) => actionParts(data, action, { index, nameOf })),
    said(data, 'workPlanSafeguards'),
    ...paragraphs(plan.safeguards),
    said(data, 'workPlanLawful'),
    ...annexes.end(),
  ]);
}

const countiesWish = { inText: 'yearPlanIntro', inAnnex: 'yearPlanAnnex', title: 'yearPlanAnnexTitle' } as const;

type Place = Pick<WorkPlanData, 'nameOf'> & { readonly index: number };

function actionParts(data: Drafting, action: WorkAction, { index, nameOf }: Place): string[] {
  const { goal, measures, responsible, dueOn, targets } = action;
  const name = indicators.projectsOfAction.scopes.find(({ key }) => key === action.action)?.name[data.language] ?? '';
  const labelled = (key: 'workGoal' | 'workTargets' | 'workMeasures' | 'workUnits' | 'workDue', text: string) => {
    const [first, ...others] = paragraphs(text);
    return first === undefined ? [] : [said(data, key) + first, ...others];
  };
  return [
    said(data, 'workAction', { number: '一二三四五六'[index] ?? String(index + 1), name }),
    ...labelled('workGoal', goal),
    ...labelled('workTargets', targetsText(data, targets, nameOf)),
    ...labelled('workMeasures', measures.replace(/^[\s\u3000]*（([一二三四五六七八九])）/gm, pointBelow)),
    ...labelled('workUnits', responsible),
    ...labelled('workDue', dueOn === null ? '' : said(data, 'workBefore', { day: writtenDay(dueOn) })),
  ];
}

/** Points of an action stand one level below it: （一） becomes 1. Source: GB/T 9704-2012 7.3.3. */
function pointBelow(_: string, number: string): string {
  return `${'一二三四五六七八九'.indexOf(number) + 1}.`;
}

const targetWords = {
  projects: 'workProjects',
  started: 'workStarted',
  finished: 'workFinished',
  investment: 'workInvestment',
} as const;

/** Targets in words, region by region. */
function targetsText(data: Drafting, targets: readonly WorkTarget[], nameOf: WorkPlanData['nameOf']): string {
  const regions = [...new Set(targets.map(({ unitCode }) => unitCode))];
  const parts = regions.map((region) => {
    const own = targets.filter(({ unitCode }) => unitCode === region);
    const words = own.map(({ kind, amount }) =>
      said(data, targetWords[kind], { amount: kind === 'investment' ? inWan(amount) : String(amount) }),
    );
    return `${nameOf(region)}${words.join(said(data, 'comma'))}`;
  });
  return parts.length === 0 ? '' : `${parts.join(said(data, 'semicolon'))}${said(data, 'fullStop')}`;
}

function inWan(yuan: number): string {
  return shownFigure(yuan, { indicator: 'plannedYearYuan', display: '万元' }) ?? '';
}

/** Lines of a text that somebody wrote; one that would begin a heading or a table is a paragraph, and all end. */
function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^[#|]+\s*/, '')
        .replace(/\{\{|\}\}/g, ''),
    )
    .filter((line) => line !== '')
    .map((line) => (/[。！？；：…]$/.test(line) ? line : `${line}。`));
}
