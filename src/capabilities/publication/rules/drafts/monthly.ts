import { shortCountyTable } from './county-table.ts';
import { growthOfMonths } from './draft-charts.ts';
import { articleText, type Drafting, periodOf, said, saidWithFigures } from './drafting.ts';
import { type DraftedTask, taskFigures } from './tasks.ts';

/**
 * The page that leaders get each month: the city with the line of its growth, the counties from low to high, what holds
 * up, what became of tasks. Its words are few, so that it stays one page in whatever font.
 */
export function monthlyText(data: Drafting, tasks: readonly DraftedTask[]): string {
  const facts = { period: periodOf(data), city: data.cityName };
  const hasGoal = data.knows('targetPercent', data.cityCode);
  return articleText(said(data, 'monthlyTitle', facts), [
    saidWithFigures(data, hasGoal ? 'monthlyHeadWithGoal' : 'monthlyHead', {
      figures: { ...headFigures, ...(hasGoal ? { target: ['targetPercent', '%'] as const } : {}) },
      facts,
    }),
    growthOfMonths(data),
    said(data, 'monthlyCounties'),
    shortCountyTable(data),
    [
      saidWithFigures(data, 'monthlyFunds', { figures: fundFigures }),
      saidWithFigures(data, 'monthlyWork', { figures: workFigures }),
      tasks.length === 0 ? '' : taskFigures(data, tasks),
      said(data, 'finalWord', { author: data.author }),
    ].join(''),
  ]);
}

const headFigures = {
  projects: ['projects', '个'],
  invested: ['investedYuan', '万元'],
  growth: ['growthPercent', '增长%'],
} as const;

const fundFigures = {
  issued: ['fundsIssuedYuan', '万元'],
  arrived: ['fundsArrivedYuan', '万元'],
  paid: ['fundsPaidYuan', '万元'],
} as const;

const workFigures = {
  share: ['completenessPercent', '%'],
  problems: ['problemsReported', '个'],
  lagging: ['laggingProjects', '个'],
} as const;
