import { demoRounds } from './calendar.ts';
import type { DemoCity, DemoProject, DemoReport } from './demo-types.ts';
import type { Draft } from './draft.ts';
import { withFunds } from './funds.ts';
import { inCaliberDrafts } from './in-caliber.ts';
import { demoContacts, demoLeads } from './leads.ts';
import { cumulativePlan } from './month-plan.ts';
import { reportingDrafts } from './neighbours.ts';
import { officialFigures } from './official-figures.ts';
import { openQuestions } from './open-questions.ts';
import { demoAccounts, demoResponsibilities, demoTargets } from './people.ts';
import { quietDrafts, reserve } from './reserve.ts';
import { smallPlanDrafts } from './small-plans.ts';
import { withStatistics } from './statistics.ts';
import { divisionThemes, neighbourThemes, smallThemes } from './themes.ts';
import { twinsOf } from './twins.ts';
import { type UnitPlan, unitPlans } from './unit-plan.ts';
import { workshopOf } from './workshop.ts';

/**
 * The synthetic demo city 台州市: about thirteen hundred projects with their reports from 2018 to March 2020. Only its regions
 * and the figures of the briefing are real. The same seed gives the same city, byte for byte; the figures of the
 * briefing hold for every seed. Source: briefing 2020-4.
 */
export function demoCity(seed = 2020): DemoCity {
  const plan = cumulativePlan();
  const drafts = unitPlans.flatMap((unit, order) =>
    draftsOf(unit, { cumulative: plan.get(unit.code) ?? [], seed, order }),
  );
  const settled = withFunds(drafts, seed);
  const funded = [...settled, ...twinsOf(settled)].sort(byFirstRecord);
  const open = openQuestions(funded);
  const small = unitPlans.flatMap((unit, order) => smallPlanDrafts(unit, seed, order));
  const projects = [...funded.map(projectOf), ...open.projects, ...small.sort(byFirstRecord).map(projectOf)];
  return {
    projects,
    reports: reportsOf(funded),
    consultations: open.consultations,
    rounds: demoRounds(),
    targets: demoTargets(),
    officialFigures: officialFigures(plan, seed),
    responsibilities: demoResponsibilities(),
    accounts: demoAccounts(ownerIn(funded, '331023')),
    contacts: demoContacts(),
    leads: demoLeads(projects),
  };
}

type Founding = { readonly cumulative: readonly number[]; readonly seed: number; readonly order: number };

/** All projects of a unit; a zone has fewer. */
function draftsOf(unit: UnitPlan, { cumulative, seed, order }: Founding): Draft[] {
  const tools = { workshop: workshopOf(unit.code, seed, order), seed };
  const size = unit.code.includes('-') ? 0.4 : 1;
  const count = (whole: number) => Math.round(whole * size);
  const neighbour = { themes: neighbourThemes, sizeWan: [550, 8_000], rounds: [6, 22], unsettledShare: 0.03 } as const;
  const small = { themes: smallThemes, sizeWan: [15, 499], unsettledShare: 0 } as const;
  const stages = [
    'building',
    'finished',
    'finished',
    'accepted',
    'accepted',
    'tender',
    'feasibility',
    'proposal',
  ] as const;
  return [
    ...inCaliberDrafts(unit, cumulative, tools),
    ...reportingDrafts({ ...neighbour, part: 'neighbours', count: count(17) }, tools),
    ...reportingDrafts({ ...small, part: 'small at work', rounds: [2, 6], count: count(12) }, tools),
    ...quietDrafts({ ...small, part: 'small', stages, count: count(30) }, tools),
    ...quietDrafts({ ...reserve, count: count(36) }, tools),
    ...quietDrafts({ ...unreported, count: count(2) }, tools),
  ];
}

/** Projects in the caliber that were built before the library began and only stand in it. */
const unreported = {
  ...reserve,
  part: 'built before',
  themes: divisionThemes,
  stages: ['accepted', 'finished'],
} as const;

function byFirstRecord(one: Draft, other: Draft): number {
  const first = ({ earlier, recordedAt }: Draft) => earlier[0]?.recordedAt ?? recordedAt;
  return first(one) < first(other) ? -1 : first(one) > first(other) ? 1 : 0;
}

function projectOf({ facts: drafted, recordedAt, earlier }: Draft): DemoProject {
  const place = `${drafted.unitCode} ${drafted.name}`;
  const facts = withStatistics(drafted, place);
  const { nationalFundYuan, provincialFundYuan, cityFundYuan } = facts;
  const funds = { nationalFundYuan, provincialFundYuan, cityFundYuan };
  const former = earlier.map(({ recordedAt, change }) => ({
    recordedAt,
    facts: withStatistics({ ...drafted, ...change, ...funds }, place),
  }));
  return { facts, recordedAt, versions: [...former, { facts, recordedAt }] };
}

function reportsOf(drafts: readonly Draft[]): DemoReport[] {
  const reports = drafts.flatMap((draft, projectIndex) => draft.reports.map((report) => ({ projectIndex, ...report })));
  return reports.sort((one, other) =>
    one.recordedAt < other.recordedAt
      ? -1
      : one.recordedAt > other.recordedAt
        ? 1
        : one.projectIndex - other.projectIndex,
  );
}

/** The owner of the unit's largest counted project. */
function ownerIn(drafts: readonly Draft[], unitCode: string): { code: string; name: string } {
  const candidates = drafts.filter(
    ({ facts, reports }) => facts.unitCode === unitCode && facts.enteredIn !== null && reports.length > 12,
  );
  const { facts } = candidates.find(({ facts }) => facts.industryCode?.startsWith('77')) ?? {};
  if (!facts?.ownerCode || !facts.ownerName) throw new Error(`no project of ${unitCode} has an owner`);
  return { code: facts.ownerCode, name: facts.ownerName };
}
