import { type Drafting, periodOf, saidWithFigures } from './drafting.ts';

/** What the whole city did up to the month, sentence by sentence; those of which a figure is not known are left out. */
export function cityFigures(drafting: Drafting): string {
  return headlineFigures(drafting) + libraryFigures(drafting);
}

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
    saidWithFigures(drafting, 'target', { figures: { target: ['targetPercent', '%'] } }),
  ].join('');
}

function libraryFigures(drafting: Drafting): string {
  return [
    saidWithFigures(drafting, 'planned', {
      figures: { projects: ['plannedYearProjects', '个'], planned: ['plannedYearYuan', '万元'] },
    }),
    saidWithFigures(drafting, 'library', {
      figures: {
        inCaliber: ['projectsInCaliber', '个'],
        total: ['plannedTotalYuan', '亿元'],
        entered: ['projectsEntered', '个'],
      },
    }),
    saidWithFigures(drafting, 'ecoLed', {
      figures: { projects: ['projectsEcoLed', '个'], share: ['ecoLedPercent', '%'] },
    }),
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
