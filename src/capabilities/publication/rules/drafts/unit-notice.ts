import { annexesOf } from './annexes.ts';
import { workFigures } from './city-figures.ts';
import { articleText, listText, periodOf, said, saidWithFigures } from './drafting.ts';
import type { NoticeData } from './notice.ts';
import { openTaskTable, taskFigures, tasksWish } from './tasks.ts';

/**
 * A county's notice to its townships and departments: what the county did as a whole, lagging projects by township, the
 * tasks that it set, and what is asked, which is never a figure. Nothing statistical is told of a township or department.
 * Every figure is a token. Source: 统计法 (2024) Art. 6, 7; briefing 2020-4 (天台县).
 */
export function unitNoticeText(data: NoticeData): string {
  const facts = { period: periodOf(data), unit: data.cityName };
  const annexes = annexesOf(data);
  const lagging = annexes.placed({ ...laggingWish, tables: [laggingTable(data)], facts });
  const tasks = annexes.placed({ ...tasksWish, tables: [openTaskTable(data, data.tasks)], facts });
  return articleText(said(data, 'unitNoticeTitle', facts), [
    said(data, 'addresseeBelow', facts),
    said(data, 'unitNoticeOpening', facts),
    said(data, 'unitOverall') + unitFigures(data) + workFigures(data),
    said(data, 'unitLagging') + (lagging.words || said(data, 'noLagging')),
    lagging.table,
    said(data, 'unitTasks') + taskFigures(data, data.tasks) + tasks.words,
    tasks.table,
    said(data, 'unitDemands') + demandsText(data),
    said(data, 'lawful'),
    ...annexes.end(),
  ]);
}

const laggingWish = { inText: 'unitLaggingList', inAnnex: 'unitLaggingAnnex', title: 'laggingAnnexTitle' } as const;

function unitFigures(data: NoticeData): string {
  return [
    saidWithFigures(data, 'unitInvested', {
      figures: {
        projects: ['projects', '个'],
        invested: ['investedYuan', '万元'],
        base: ['baseYuan', '万元'],
        growth: ['growthPercent', '增长%'],
      },
      facts: { period: periodOf(data), unit: data.cityName },
    }),
    saidWithFigures(data, 'unitLibrary', {
      figures: { inCaliber: ['projectsInCaliber', '个'], entered: ['projectsEntered', '个'] },
    }),
  ].join('');
}

/** Who leads is told of counties; a township sees to its projects itself. */
function laggingTable(data: NoticeData): string {
  if (data.lagging.length === 0) return '';
  const heads = ['laggingProject', 'unitLaggingPlace', 'laggingCause', 'laggingPromise'] as const;
  return listText(data, {
    heads,
    rows: data.lagging.map(({ name, unitName, cause, promisedOn }) => [
      ...[name, unitName],
      cause ?? said(data, 'notStated'),
      promisedOn ?? said(data, 'toBeSettled'),
    ]),
  });
}

function demandsText(data: NoticeData): string {
  const asked = [
    ['firstly', 'unitAdviceStarts'],
    ['secondly', 'unitAdvicePapers'],
    ['thirdly', 'unitAdviceReserve'],
  ] as const;
  return asked.map(([order, advice]) => said(data, order) + said(data, advice)).join('');
}
