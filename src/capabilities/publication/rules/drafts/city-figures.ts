import type { FigureIndicator } from '../figure.ts';
import { type Drafting, type FiguresOfSentence, periodOf, saidWithFigures } from './drafting.ts';

/** What was invested, and the goal. */
export function headlineFigures(drafting: Drafting): string {
  const period = { period: periodOf(drafting) };
  return [
    saidWithFigures(drafting, 'invested', {
      figures: {
        projects: ['projects', '个'],
        invested: ['investedYuan', '万元'],
        base: ['baseYuan', '万元'],
        growth: ['growthPercent', '增长%'],
      },
      facts: period,
    }),
    targetFigure(drafting),
  ].join('');
}

/** The goal of the year. */
export function targetFigure(drafting: Drafting): string {
  return saidWithFigures(drafting, 'target', { figures: { target: ['targetPercent', '%'] } });
}

const planned = {
  projects: ['plannedYearProjects', '个'],
  total: ['plannedYearTotalYuan', '亿元'],
  planned: ['plannedYearYuan', '万元'],
} as const satisfies FiguresOfSentence;

/** What is planned for the year, without what was done of it. */
export function plannedFigures(drafting: Drafting): string {
  return saidWithFigures(drafting, 'planned', { figures: planned });
}

/** The plan of the year: what was done of it, how that stands to the time gone by, and the starts. */
export function planFigures(drafting: Drafting): string {
  const isWholeYear = drafting.month.endsWith('-12');
  const period = { period: periodOf(drafting) };
  const done = {
    ...planned,
    done: ['plannedYearDoneYuan', '万元'],
    share: ['plannedYearDonePercent', '%'],
  } as const satisfies FiguresOfSentence;
  const ahead = { ...done, ahead: ['planAheadPoints', '快慢百分点'] } as const satisfies FiguresOfSentence;
  // At the end of the year all of its time is gone: what is left of the plan says the same.
  const sentence = isWholeYear
    ? saidWithFigures(drafting, 'planDone', { figures: done, facts: period })
    : saidWithFigures(drafting, 'planAhead', { figures: ahead, facts: period });
  return [sentence === '' ? plannedFigures(drafting) : sentence, startFigures(drafting)].join('');
}

/** The starts that were planned, how many were made, and how many are overdue; nothing where none was planned. */
function startFigures(drafting: Drafting): string {
  const known = (indicator: FigureIndicator) => drafting.valueFor(indicator, drafting.cityCode) ?? 0;
  if (known('startsPlanned') === 0) return '';
  const planned = { planned: ['startsPlanned', '个'] } as const satisfies FiguresOfSentence;
  const facts = { period: periodOf(drafting) };
  if (known('startsOverdue') === 0) return saidWithFigures(drafting, 'startsAll', { figures: planned, facts });
  return saidWithFigures(drafting, 'starts', {
    figures: { ...planned, started: ['startsMade', '个'], overdue: ['startsOverdue', '个'] },
    facts,
  });
}

/** What the library holds, and what of it the system of ecological environment leads. */
export function libraryFigures(drafting: Drafting): string {
  const led = {
    projects: ['projectsEcoLed', '个'],
    share: ['ecoLedPercent', '%'],
  } as const satisfies FiguresOfSentence;
  const ledInvested = {
    ...led,
    invested: ['ecoLedInvestedYuan', '万元'],
    investedShare: ['ecoLedInvestedPercent', '%'],
  } as const satisfies FiguresOfSentence;
  const withMoney = saidWithFigures(drafting, 'ecoLedInvested', { figures: ledInvested });
  return [
    saidWithFigures(drafting, 'library', {
      figures: {
        inCaliber: ['projectsInCaliber', '个'],
        total: ['plannedTotalYuan', '亿元'],
        entered: ['projectsEntered', '个'],
        enteredTotal: ['enteredTotalYuan', '亿元'],
      },
    }),
    withMoney === '' ? saidWithFigures(drafting, 'ecoLed', { figures: led }) : withMoney,
  ].join('');
}

/** Money, reports and what holds projects up. */
export function workFigures(drafting: Drafting): string {
  return [
    saidWithFigures(drafting, 'funds', {
      figures: {
        issued: ['fundsIssuedYuan', '万元'],
        arrived: ['fundsArrivedYuan', '万元'],
        paid: ['fundsPaidYuan', '万元'],
      },
    }),
    saidWithFigures(drafting, 'round', {
      figures: {
        expected: ['reportsExpected', '个'],
        received: ['reportsReceived', '个'],
        share: ['completenessPercent', '%'],
      },
    }),
    saidWithFigures(drafting, 'problems', {
      figures: { problems: ['problemsReported', '个'], lagging: ['laggingProjects', '个'] },
    }),
  ].join('');
}
