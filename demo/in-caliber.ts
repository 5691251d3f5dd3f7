import {
  nothingKnown,
  type ProjectFacts,
  type ProjectStage,
} from '../src/capabilities/project-library/rules/project.ts';
import { sharedOut } from './allocation.ts';
import { monthPlus, monthsBetween, officeInstant, roundMonths } from './calendar.ts';
import type { Draft, MonthlyWork } from './draft.ts';
import type { Random } from './random.ts';
import { reportSeries } from './report-series.ts';
import { type Schedule, schedulesOf } from './schedule.ts';
import { divisionThemes } from './themes.ts';
import type { UnitPlan } from './unit-plan.ts';
import { type History, historyOf, withAdjustedTotal } from './versions.ts';
import { unitRandom, type Workshop } from './workshop.ts';

/** Where the first projects of some kinds stand, so that the township clerk of the demo has something to read. */
const clerkTownships: Readonly<Record<string, string>> = { '331023': '331023105' };
const clerkKinds: readonly Schedule['kind'][] = ['y18to20', 'y19to20', 'y18'];

/** The projects of a unit that report investment in division 77; their sums are `cumulative` exactly. */
export function inCaliberDrafts(
  plan: UnitPlan,
  cumulative: readonly number[],
  { workshop, seed }: { readonly workshop: Workshop; readonly seed: number },
): Draft[] {
  const random = unitRandom(seed, 'in caliber', plan.code);
  const schedules = schedulesOf(plan.roster, random);
  const works = sharedOut(plan.code, schedules, { sharing: { cumulative, leadWeight: plan.leadWeight }, random });
  return schedules.map((schedule, i) => {
    const before = schedules[i - 1]?.kind;
    const isClerks = before !== schedule.kind && clerkKinds.includes(schedule.kind);
    const township = isClerks ? clerkTownships[plan.code] : undefined;
    return draftOf(schedule, works[i] ?? [], { random, workshop, township });
  });
}

type Making = { readonly random: Random; readonly workshop: Workshop; readonly township: string | undefined };

function draftOf(schedule: Schedule, works: readonly MonthlyWork[], { random, workshop, township }: Making): Draft {
  const span = spanOf(schedule, works, random);
  const year = monthPlus(span.startedIn, -random.whole(0, 8)).slice(0, 4);
  const identity = workshop.identity(random, divisionThemes, { year, township, isLead: schedule.isAnchor });
  const money = moneyOf(schedule, works, { span, random });
  const stage = stageOf(schedule, random);
  const months = { ...plannedMonths(span, { ...money, schedule }, random), ...span };
  const facts: ProjectFacts = {
    ...nothingKnown,
    ...identity,
    plannedTotalYuan: money.plannedTotalYuan,
    plannedStart: months.plannedStart,
    plannedFinish: months.plannedFinish,
    startedIn: months.startedIn,
    enteredIn: months.enteredIn,
    stage,
  };
  const history = adjusted(
    historyOf(facts, { ...months, acceptedIn: acceptedIn(months.lastMonth, random) }, random),
    random,
  );
  const reports = reportSeries(works, {
    ...{ random, ...money, nature: identity.nature, isFinished: stage === 'finished' || stage === 'accepted' },
    ...{ hasComponents: true, correctedShare: 0.02, disagreeingShare: 0.006 },
  });
  return { ...history, reports };
}

type Span = { readonly startedIn: string; readonly enteredIn: string; readonly lastMonth: string };

/** A project that reports in the first round of all may have begun the year before. */
function spanOf({ first, last }: Schedule, works: readonly MonthlyWork[], random: Random): Span {
  const firstMonth = roundMonths[first] ?? '';
  const isOld = first === 0 && random.chance(0.75);
  const startedIn = isOld
    ? monthPlus('2017-12', -random.whole(0, 8))
    : monthPlus(firstMonth, firstMonth.endsWith('-02') ? -random.whole(0, 1) : 0);
  const enteredIn = isOld ? monthPlus(startedIn, 1) : firstMonth;
  return { startedIn, enteredIn, lastMonth: works.at(-1)?.month ?? roundMonths[last] ?? '' };
}

/** Whole 万元: what was done before 2018, and a planned total that the work fits into; in a few it does not. */
function moneyOf({ kind }: Schedule, works: readonly MonthlyWork[], { span, random }: { span: Span; random: Random }) {
  const wan = (yuan: number) => Math.ceil(yuan / 10_000) * 10_000;
  const reported = works.reduce((sum, { yuan }) => sum + yuan, 0);
  const priorYuan = span.startedIn < '2018' ? wan(reported * random.between(0.15, 0.8) + 1_000_000) : 0;
  const done = priorYuan + reported;
  const isOpen = kind === 'y18to20' || kind === 'y19to20' || kind === 'y20';
  const early = kind === 'y20' ? random.between(6, 14) : random.between(1.15, 2.4);
  const factor = isOpen ? (random.chance(0.04) ? 0.96 : early) : random.between(1, 1.06);
  const plannedTotalYuan = Math.max(5_600_000, wan(done * factor));
  return { priorYuan, plannedTotalYuan, donePercent: (done * 100) / plannedTotalYuan };
}

function stageOf({ kind }: Schedule, random: Random): ProjectStage {
  switch (kind) {
    case 'y18':
      return random.chance(0.06) ? 'suspended' : random.chance(0.6) ? 'accepted' : 'finished';
    case 'y18to19':
    case 'y19':
      return random.chance(0.3) ? 'accepted' : 'finished';
    case 'y18to20':
    case 'y19to20':
    case 'y20':
      return 'building';
  }
}

function acceptedIn(lastMonth: string, random: Random): string {
  const month = monthPlus(lastMonth, random.whole(3, 7));
  return month > '2020-03' ? '2020-03' : month;
}

type Progressing = { readonly schedule: Schedule; readonly donePercent: number };

/** A schedule that the project keeps more or less; about one open project in six is well behind it. */
function plannedMonths({ startedIn, lastMonth }: Span, { schedule, donePercent }: Progressing, random: Random) {
  const plannedStart = monthPlus(startedIn, -random.whole(0, 2));
  const isOpen = schedule.kind === 'y18to20' || schedule.kind === 'y19to20' || schedule.kind === 'y20';
  const isLate = isOpen && schedule.kind !== 'y20' && random.chance(0.25);
  const length = monthsBetween(plannedStart, lastMonth) + 1;
  const whole = Math.round((length / Math.min(1, donePercent / 100)) * random.between(0.85, 1.15));
  const more = isLate ? -random.whole(0, 1) : isOpen ? Math.max(1, whole - length) : random.whole(-3, 3);
  return { plannedStart, plannedFinish: monthPlus(lastMonth, Math.max(more, 2 - length)) };
}

const reasons = [
  '经县发改局批复调整概算',
  '因设计变更调整总投资',
  '增加配套管网，调整概算',
  '征地拆迁费用变化，调整概算',
];

/** About one project in eight that is still going on had its planned total adjusted, always within the caliber. */
function adjusted(history: History, random: Random): History {
  const { plannedTotalYuan, stage, enteredIn } = history.facts;
  if (stage !== 'building' || history.earlier.length > 1 || enteredIn === null || plannedTotalYuan === null)
    return history;
  if (enteredIn > '2019-09' || !random.chance(0.22)) return history;
  const formerYuan = Math.max(
    5_000_000,
    Math.round((plannedTotalYuan * random.between(0.8, 1.12)) / 100_000) * 100_000,
  );
  const from = enteredIn < '2018-06' ? '2018-06' : enteredIn;
  const month = monthPlus(from, random.whole(2, Math.max(2, monthsBetween(from, '2020-03'))));
  return withAdjustedTotal(history, {
    formerYuan,
    reason: random.pick(reasons),
    at: officeInstant(random, month, [2, 27]),
  });
}
