import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month } from '#kernel/fields.ts';
import { reason } from './contract-editing.ts';
import { evidenceKinds } from './rules/evidence.ts';
import { skipGrounds } from './rules/ladder.ts';
import { projectStages, statisticsStates } from './rules/project.ts';

const step = {
  step: z.int().min(0).max(8).describe('0 谋划 … 8 验收决算'),
  plannedOn: day.nullable(),
  actualOn: day.nullable(),
  paperName: z.string().trim().min(1).max(200).nullable().describe('paper that proves it'),
  paperNumber: z.string().trim().min(1).max(120).nullable(),
  evidenceId: z.uuid().nullable(),
  skipGround: z.enum(skipGrounds).nullable().describe('why the step is left out; null where it is not'),
  skipReason: z.string().trim().min(1).max(300).nullable(),
};
/** The piece of evidence at a step. */
export const stepPaper = z.object({ name: z.string(), kind: z.enum(evidenceKinds), isWithdrawn: z.boolean() });
export type StepPaper = z.output<typeof stepPaper>;
const paper = stepPaper.nullable().describe('the evidence that `evidenceId` names');
const params = z.object({ id: z.uuid() });
const stamp = { recordedAt: z.string(), recordedBy: z.string() };

/** A step as it is known now; `slip` compares it with its planned day. */
export const ladderStep = z
  .object({
    ...step,
    paper,
    version: z.int(),
    ...stamp,
    slip: z.object({ days: z.int(), level: z.enum(['onTime', 'note', 'warn']) }).nullable(),
  })
  .meta({ id: 'LadderStep' });
export type LadderStep = z.output<typeof ladderStep>;

/** A change of a project's standing with the statistics bureau. */
export const statisticsEntry = z
  .object({
    version: z.int(),
    state: z.enum(statisticsStates),
    month: month.nullable(),
    reason: z.string().nullable(),
    saidBy: z.string().nullable(),
    ...stamp,
  })
  .meta({ id: 'StatisticsEntry' });
export type StatisticsEntry = z.output<typeof statisticsEntry>;

export const readLifeCycle = endpoint({
  method: 'GET',
  path: '/project-library/projects/:id/life-cycle',
  summary: 'Steps of a project with their slip, its history with the statistics bureau, and what was merged with it',
  needs: 'project-library.read',
  params,
  query: z.object(lookingBack),
  reply: z.object({
    version: z.int(),
    stage: z.enum(projectStages).nullable(),
    seen: z.int().describe('versions of steps so far; goes with the next change'),
    steps: z.array(ladderStep),
    statistics: z.array(statisticsEntry).describe('newest first, at most 200'),
    mergedFrom: z.array(z.object({ id: z.uuid(), name: z.string(), note: z.string().nullable(), ...stamp })),
    mergedInto: z.object({ id: z.uuid(), name: z.string(), note: z.string().nullable(), ...stamp }).nullable(),
  }),
  refuses: ['notFound'],
});

export const readSteps = endpoint({
  method: 'GET',
  path: '/project-library/projects/:id/steps',
  summary: 'Every version of the steps of a project, newest first, at most 200',
  needs: 'project-library.read',
  params,
  query: z.object(lookingBack),
  reply: z.array(z.object({ ...step, paper, version: z.int(), note: z.string().nullable(), ...stamp })),
  refuses: ['notFound'],
});

export const recordSteps = endpoint({
  method: 'PUT',
  path: '/project-library/projects/:id/steps',
  summary: 'Record planned and actual days of steps; the stage follows the highest step reached',
  needs: 'project-library.edit',
  params,
  body: z.object({
    seen: z.int().min(0),
    steps: z.array(z.object(step)).min(1).max(9),
    note: z.string().trim().max(500).nullable(),
  }),
  reply: z.object({ stage: z.enum(projectStages).nullable() }),
  refuses: [
    'notFound',
    'projectMerged',
    'stepsChanged',
    'stepTwice',
    'stepAhead',
    'stepOrder',
    'stepNotSkippable',
    'skipReasonMissing',
    'stepsBetween',
    'projectSetAside',
    'stepEvidenceUnknown',
  ],
});

export const setAside = endpoint({
  method: 'PUT',
  path: '/project-library/projects/:id/standing',
  summary: 'Suspend or cancel a project, or take it up again; always with a reason',
  needs: 'project-library.edit',
  params,
  body: z.object({ to: z.enum(['suspended', 'cancelled', 'underWay']), reason, version: z.int().min(1) }),
  reply: z.object({ stage: z.enum(projectStages).nullable() }),
  refuses: ['notFound', 'projectChanged', 'projectMerged', 'standingAlready'],
});

export const stateStatistics = endpoint({
  method: 'PUT',
  path: '/project-library/projects/:id/statistics',
  summary: 'Record where a project stands with the statistics bureau, as somebody said; never a figure',
  needs: 'project-library.state-statistics',
  params,
  body: z.object({
    state: z.enum(statisticsStates),
    month: month.nullable(),
    reason: z.string().trim().min(1).max(500).nullable(),
    saidBy: z.string().trim().min(1).max(100).describe('who said it'),
    version: z.int().min(1),
  }),
  reply: z.object({ version: z.int() }),
  refuses: [
    'notFound',
    'projectChanged',
    'projectMerged',
    'statisticsMonthMissing',
    'returnReasonMissing',
    'monthAhead',
  ],
});

/** Settings of the ladder, of leads and of photos; the city decides. */
export const lifeCycleSettings = z
  .object({
    slipNoteDays: z.int().min(1).max(365),
    slipWarnDays: z.int().min(1).max(730),
    leadWorkDays: z.int().min(1).max(60),
    photoFarMetres: z.int().min(100).max(100_000).describe('from the site; farther photos are doubted'),
    photoLeadDays: z.int().min(0).max(365).describe('before the month of the start; older photos are doubted'),
    levellingIsNoStart: z.int().min(0).max(1).describe('1: a start that is mere levelling is doubted (V-13)'),
    wantsWholeWan: z.int().min(0).max(1).describe('1: an amount that is no whole 万元 is doubted (V-14)'),
  })
  .meta({ id: 'LifeCycleSettings' });
export type LifeCycleSettings = z.output<typeof lifeCycleSettings>;

export const readLifeCycleSettings = endpoint({
  method: 'GET',
  path: '/project-library/life-cycle-settings',
  summary:
    'From how many days of delay a step is noted and warned of, how long a lead may wait, when a photo is doubted',
  needs: 'project-library.read',
  query: z.object(lookingBack),
  reply: lifeCycleSettings,
  refuses: [],
});

export const editLifeCycleSettings = endpoint({
  method: 'PUT',
  path: '/project-library/life-cycle-settings',
  summary: 'Change these settings for the whole city',
  needs: 'project-library.edit',
  body: lifeCycleSettings,
  reply: lifeCycleSettings,
  refuses: ['settingOfCity', 'slipLimitsTurned'],
});
