import { type ReportFacts, unsaidReport } from '../src/capabilities/dispatch/rules/report.ts';
import type { ConstructionNature } from '../src/capabilities/project-library/rules/project.ts';
import { monthPlus, officeInstant } from './calendar.ts';
import type { DraftReport, MonthlyWork } from './draft.ts';
import type { Random } from './random.ts';
import { problemText, progressText } from './report-text.ts';

/** What a project's reports depend on besides its monthly work. */
export type SeriesOptions = {
  readonly random: Random;
  /** Invested before the first report, yuan. */
  readonly priorYuan: number;
  readonly plannedTotalYuan: number;
  readonly nature: ConstructionNature | null;
  /** Whether the project ends with its last report. */
  readonly isFinished: boolean;
  /** Whether it says how the year to date is made up. */
  readonly hasComponents: boolean;
  /** Share of the reports that a later version corrects, and of those whose components do not add up. */
  readonly correctedShare: number;
  readonly disagreeingShare: number;
};

/** The reports of a project, each with its corrections: month, year to date and total always agree. */
export function reportSeries(works: readonly MonthlyWork[], options: SeriesOptions): DraftReport[] {
  const { random, priorYuan } = options;
  const mix = mixOf(random, options.nature);
  let year = '';
  let yearToDateYuan = 0;
  let totalYuan = priorYuan;
  return works.flatMap(({ month, yuan }, i) => {
    yearToDateYuan = (month.startsWith(year) && year !== '' ? yearToDateYuan : 0) + yuan;
    year = month.slice(0, 4);
    totalYuan += yuan;
    const isLast = options.isFinished && i === works.length - 1;
    const situation = {
      month,
      donePercent: (totalYuan * 100) / options.plannedTotalYuan,
      isLast,
      isPurchase: options.nature === 'purchase',
    };
    const facts: ReportFacts = {
      ...{ month, monthYuan: yuan, yearToDateYuan, totalYuan },
      ...componentsOf(yearToDateYuan, mix, options),
      newAssetYuan: options.isFinished && isLast ? yearToDateYuan : null,
      progress: progressText(random, situation),
      problems: problemText(random, situation),
      ...unsaidReport,
    };
    return recorded(facts, options);
  });
}

type Mix = readonly [building: number, installation: number, equipment: number];

function mixOf(random: Random, nature: ConstructionNature | null): Mix {
  if (nature === 'purchase') return [0, 0, random.between(0.85, 0.95)];
  return [random.between(0.4, 0.7), random.between(0.05, 0.12), random.between(0.05, 0.15)];
}

/** Parts of the year to date: 其他费用 is what the others leave; rarely it is forgotten, and they don't add up. */
function componentsOf(yearToDateYuan: number, mix: Mix, options: SeriesOptions) {
  if (!options.hasComponents)
    return { buildingYuan: null, installationYuan: null, equipmentYuan: null, otherYuan: null };
  const part = (share: number) => Math.floor((yearToDateYuan * share) / 10_000) * 10_000;
  const [buildingYuan, installationYuan, equipmentYuan] = [part(mix[0]), part(mix[1]), part(mix[2])];
  const rest = yearToDateYuan - buildingYuan - installationYuan - equipmentYuan;
  const isForgotten = options.random.chance(options.disagreeingShare) && rest > 20_000;
  return { buildingYuan, installationYuan, equipmentYuan, otherYuan: isForgotten ? 0 : rest };
}

/** A report in the days after its month; a few were too high at first and are corrected in the second half of the month. */
function recorded(facts: ReportFacts, { random, correctedShare }: SeriesOptions): DraftReport[] {
  const month = monthPlus(facts.month, 1);
  const recordedAt = officeInstant(random, month, [5, 12]);
  if (!random.chance(correctedShare)) return [{ facts, recordedAt }];
  const excess = random.whole(2, 20) * 100_000;
  const more = (yuan: number | null) => (yuan === null ? null : yuan + excess);
  const first: ReportFacts = {
    ...facts,
    monthYuan: more(facts.monthYuan),
    yearToDateYuan: more(facts.yearToDateYuan),
    totalYuan: more(facts.totalYuan),
    buildingYuan: more(facts.buildingYuan),
  };
  return [
    { facts: first, recordedAt },
    { facts, recordedAt: officeInstant(random, month, [14, 22]) },
  ];
}
