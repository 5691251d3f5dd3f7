import {
  nothingKnown,
  type ProjectFacts,
  type ProjectStage,
} from '../src/capabilities/project-library/rules/project.ts';
import { monthPlus, monthsBetween, roundMonths } from './calendar.ts';
import type { Draft, MonthlyWork } from './draft.ts';
import type { Random } from './random.ts';
import { reportSeries } from './report-series.ts';
import type { Theme } from './themes.ts';
import { historyOf } from './versions.ts';
import { plannedWan, unitRandom, type Workshop } from './workshop.ts';

/** Projects that report without counting: how many of a unit, of what kind, and how large and long they are. */
export type Reporting = {
  readonly part: string;
  readonly themes: readonly Theme[];
  readonly count: number;
  /** Planned total in 万元. */
  readonly sizeWan: readonly [least: number, most: number];
  /** Rounds for which they report. */
  readonly rounds: readonly [least: number, most: number];
  /** Share of those whose industry nobody has settled. */
  readonly unsettledShare: number;
};

/** Projects of a unit that report investment outside the caliber: neighbours of division 77, or small ones. */
export function reportingDrafts(
  reporting: Reporting,
  { workshop, seed }: { readonly workshop: Workshop; readonly seed: number },
): Draft[] {
  const random = unitRandom(seed, reporting.part, workshop.place.code);
  return Array.from({ length: reporting.count }, () => draftOf(reporting, workshop, random));
}

function draftOf({ themes, sizeWan, rounds, unsettledShare }: Reporting, workshop: Workshop, random: Random): Draft {
  const first = random.whole(0, roundMonths.length - 2);
  const last = Math.min(roundMonths.length - 1, first + random.whole(rounds[0], rounds[1]) - 1);
  const isOpen = last === roundMonths.length - 1;
  const startedIn = roundMonths[first] ?? '';
  const lastMonth = roundMonths[last] ?? '';
  const stage: ProjectStage = isOpen
    ? 'building'
    : lastMonth <= '2019-11' && random.chance(0.4)
      ? 'accepted'
      : 'finished';
  const identity = workshop.identity(random, themes, { year: monthPlus(startedIn, -random.whole(1, 9)).slice(0, 4) });
  const plannedTotalYuan = plannedWan(random, identity.industryCode, sizeWan) * 10_000;
  const works = worksOf(roundMonths.slice(first, last + 1), { plannedTotalYuan, isOpen, random });
  const plannedFinish = monthPlus(lastMonth, isOpen ? random.whole(-1, 10) : random.whole(-3, 2));
  const facts: ProjectFacts = {
    ...nothingKnown,
    ...identity,
    industryCode: random.chance(unsettledShare) ? null : identity.industryCode,
    plannedTotalYuan,
    plannedStart: monthPlus(startedIn, -random.whole(0, 2)),
    plannedFinish: plannedFinish > startedIn ? plannedFinish : monthPlus(startedIn, 1),
    startedIn,
    enteredIn: plannedTotalYuan < 5_000_000 ? null : startedIn,
    stage,
  };
  const acceptedIn = monthPlus(lastMonth, Math.min(random.whole(3, 6), monthsBetween(lastMonth, '2020-03')));
  const history = historyOf(facts, { enteredIn: startedIn, lastMonth, acceptedIn }, random);
  const reports = reportSeries(works, {
    ...{ random, plannedTotalYuan, priorYuan: 0, nature: identity.nature, isFinished: !isOpen },
    ...{ hasComponents: random.chance(0.7), correctedShare: 0.01, disagreeingShare: 0.006 },
  });
  return { ...history, reports };
}

type Working = { readonly plannedTotalYuan: number; readonly isOpen: boolean; readonly random: Random };

/** Work in whole 万元 that comes to 88–100 % of the planned total, or to a part of it where it goes on. */
function worksOf(months: readonly string[], { plannedTotalYuan, isOpen, random }: Working): MonthlyWork[] {
  const share = isOpen ? random.between(0.2, 0.8) : random.between(0.88, 1);
  const weights = months.map(() => (random.chance(0.08) ? 0 : random.between(0.3, 1.2)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return months.flatMap((month, i): MonthlyWork[] => {
    const isMissed = i > 0 && month === '2020-03' && random.chance(0.25);
    const yuan = Math.floor((plannedTotalYuan * share * (weights[i] ?? 0)) / whole / 10_000) * 10_000;
    return isMissed ? [] : [{ month, yuan }];
  });
}
