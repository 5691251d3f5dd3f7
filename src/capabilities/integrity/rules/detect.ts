import type { EvidenceLimits } from '../../project-library/public.ts';
import { aheadOfSchedule } from './ahead-of-schedule.ts';
import { copiedReports } from './copied-reports.ts';
import { evidenceMismatches, reusedEvidence, voucherCoverage } from './evidence-signs.ts';
import { filledInByOther, type Recorder } from './filled-in-by-other.ts';
import type { Flag } from './flag.ts';
import type { ProjectHistory } from './history.ts';
import { industryConflict } from './industry-content.ts';
import { earlyEntry, overPlanned, overProgress, stoppedReporting } from './progress-and-plan.ts';
import { bundledItems, duplicateProjects } from './same-project.ts';
import { identicalIncrements, roundNumbers } from './steady-figures.ts';
import { halfYearJump, targetHit } from './targets-and-jumps.ts';

const ofOneProject: readonly ((history: ProjectHistory) => Flag[])[] = [
  identicalIncrements,
  roundNumbers,
  targetHit,
  halfYearJump,
  overPlanned,
  overProgress,
  aheadOfSchedule,
  earlyEntry,
  stoppedReporting,
  industryConflict,
  voucherCoverage,
];

/** Questions within one county: about each project, then about reports and entries that look like one another; `limits` are the city’s. */
export function detectedInUnit(histories: readonly ProjectHistory[], limits?: EvidenceLimits): Flag[] {
  const hasApproval = new Set(
    histories.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'approval')).map(({ id }) => id),
  );
  return [
    ...histories.flatMap((history) => [
      ...ofOneProject.flatMap((detector) => detector(history)),
      ...evidenceMismatches(history, limits),
    ]),
    ...bundledItems(histories, hasApproval),
    ...copiedReports(histories),
  ];
}

/** Questions across the city. Of the months only those that an account typed are needed. */
export function detectedAcross(histories: readonly ProjectHistory[], recorders: readonly Recorder[]): Flag[] {
  return [...duplicateProjects(histories), ...reusedEvidence(histories), ...filledInByOther(histories, recorders)];
}

/** Every question that the histories of a city raise. */
export function detected(histories: readonly ProjectHistory[], recorders: readonly Recorder[]): Flag[] {
  const byUnit = Map.groupBy(histories, ({ unitCode }) => unitCode);
  return [...[...byUnit.values()].flatMap((unit) => detectedInUnit(unit)), ...detectedAcross(histories, recorders)];
}
