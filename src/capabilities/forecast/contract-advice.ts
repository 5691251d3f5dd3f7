import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month, percent, regionCode, writtenText } from '#kernel/fields.ts';
import { mostActions } from './rules/advice-limits.ts';
import { actionKinds } from './rules/effort.ts';

/** Real work on a real project; what it adds is a mean over scenarios and never an amount to report. */
export const adviceAction = z
  .object({
    id: z.string(),
    projectId: z.uuid(),
    name: z.string(),
    unitCode: regionCode,
    kind: z.enum(actionKinds),
    effortDays: z.int().describe('days of staff'),
    earliestMonth: month.describe('first month in which it shows'),
    meanYuan: z.number().describe('mean over the scenarios of what the year would hold more'),
  })
  .meta({ id: 'AdviceAction' });
export type AdviceAction = z.output<typeof adviceAction>;

const advisedSet = z.object({ actions: z.array(z.string()), effort: z.number(), probability: z.number() });

/** Which actions bring the unit to its goal with the least effort. */
export const proposal = advisedSet
  .extend({
    status: z.enum(['reached', 'alreadyMet', 'unreachable']),
    standardError: z.number(),
    alternatives: z.array(advisedSet),
    bestProbability: z.number().optional(),
    reason: z.enum(['noActions', 'banned', 'pinned', 'actionsTooWeak']).optional(),
    baseProbability: z.number().describe('with the pinned actions alone'),
    marginal: z.array(z.object({ id: z.string(), isTaken: z.boolean(), probability: z.number() })),
    proven: z.boolean().describe('no cheaper set has the probability'),
  })
  .meta({ id: 'AdviceProposal' });
export type AdviceProposal = z.output<typeof proposal>;

/** The workspace of the advice for a county, a zone or the city. */
export const advice = z
  .object({
    id: z.uuid(),
    unitCode: regionCode,
    asOfMonth: month,
    origin: month,
    knownAt: z.string(),
    madeAt: z.string(),
    madeBy: z.string(),
    goalPercent: percent,
    probabilityPercent: z.int().describe('with which the goal is to be reached'),
    goalYuan: z.number().describe('the year that reaches the goal, against which scenarios are held'),
    baseYuan: z.number(),
    meanYuan: z.number(),
    draws: z.int().describe('scenarios of the samples'),
    actions: z.array(adviceAction).max(mostActions),
    proposal,
    adopted: z.array(
      z.object({ actionId: z.string(), taskId: z.uuid(), adoptedAt: z.string(), adoptedBy: z.string() }),
    ),
  })
  .meta({ id: 'Advice' });
export type Advice = z.output<typeof advice>;

export const askAdvice = endpoint({
  method: 'POST',
  path: '/forecast/advice',
  summary: 'Work out what could be done for the city or one of its units; a long run. Townships have no advice',
  needs: 'forecast.advise',
  body: z.object({ unitCode: regionCode.describe('the city, a county or a zone within the remit') }),
  reply: z.object({ id: z.uuid(), isNew: z.boolean() }),
  refuses: ['notFound', 'forecastNoMonth', 'forecastNothingKnown', 'longRunsWaiting'],
});

export const readLatestAdvice = endpoint({
  method: 'GET',
  path: '/forecast/advice',
  summary: 'The newest advice for a unit; null before the first',
  needs: 'forecast.read',
  query: z.object({ unit: regionCode.optional().describe('the own unit unless given'), ...lookingBack }),
  reply: advice.nullable(),
  refuses: [],
});

export const readAdvice = endpoint({
  method: 'GET',
  path: '/forecast/advice/:id',
  summary: 'One advice with its actions and the set proposed at first',
  needs: 'forecast.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: advice,
  refuses: ['notFound'],
});

export const downloadSamples = endpoint({
  method: 'GET',
  path: '/forecast/advice/:id/samples',
  summary: 'Scenarios of the unit, then of each action: 32-bit floats, little-endian, whole yuan, `draws` each',
  needs: 'forecast.read',
  params: z.object({ id: z.uuid() }),
  download: 'application/octet-stream',
  reply: z.unknown(),
  lookBack: { kind: 'timeless', because: 'samples of an advice never change' },
  refuses: ['notFound'],
});

/** What is asked of the search. */
export const adviceWish = z.object({
  probabilityPercent: z.int().min(1).max(99),
  pinned: z.array(z.string().max(80)).max(mostActions),
  banned: z.array(z.string().max(80)).max(mostActions),
});
export type AdviceWish = z.output<typeof adviceWish>;

export const searchAdvice = endpoint({
  method: 'POST',
  path: '/forecast/advice/:id/searches',
  summary: 'Search again with actions that must, and actions that must not, be taken; a long run whose result is it',
  needs: 'forecast.advise',
  params: z.object({ id: z.uuid() }),
  body: adviceWish,
  reply: z.object({ id: z.uuid(), isNew: z.boolean() }),
  refuses: ['notFound', 'actionUnknown', 'actionTwice', 'longRunsWaiting'],
});

export const adoptAdvice = endpoint({
  method: 'POST',
  path: '/forecast/advice/:id/adoptions',
  summary: 'Make tasks of actions, for the county or, from a county, for the owner or the township',
  needs: 'coordination.set-task',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    tasks: z
      .array(
        z.object({
          actionId: z.string().max(80),
          title: writtenText(200),
          measures: writtenText(1000),
          person: writtenText(60),
          dueOn: day,
        }),
      )
      .min(1)
      .max(50),
  }),
  reply: z.object({ adopted: z.array(z.object({ actionId: z.string(), taskId: z.uuid() })) }),
  refuses: [
    'notFound',
    'actionUnknown',
    'actionAdopted',
    'adviceNoReceiver',
    'dueInPast',
    'textHintsAtFigure',
    'taskPastCounty',
    'taskForOneself',
    'taskOwnerUnknown',
  ],
});

const days = z.int().min(0).max(250);
const months = z.int().min(0).max(12);

/** What work costs and takes; for ordering it, nobody is measured by it. */
export const efforts = z
  .object({
    finishApprovalDays: days,
    finishApprovalMonths: months,
    settleSiteDays: days,
    settleSiteMonths: months,
    startEarlierDays: days,
    startEarlierMonths: months,
    enterStartedDays: days,
    enterStartedMonths: months,
    speedPaymentDays: days,
    speedPaymentMonths: months,
    correctCodeDays: days,
    correctCodeMonths: months,
    fileSeparatelyDays: days,
    fileSeparatelyMonths: months,
    speedPaymentPacePercent: z.int().min(100).max(200),
    probabilityPercent: z.int().min(50).max(99),
  })
  .meta({ id: 'AdviceEfforts' });
export type AdviceEfforts = z.output<typeof efforts>;

export const readEfforts = endpoint({
  method: 'GET',
  path: '/forecast/efforts',
  summary: 'What each kind of work costs and takes in this city',
  needs: 'forecast.read',
  query: z.object(lookingBack),
  reply: efforts.extend({ version: z.int() }),
  refuses: [],
});

export const setEfforts = endpoint({
  method: 'PUT',
  path: '/forecast/efforts',
  summary: 'Set what each kind of work costs and takes; the city desk only',
  needs: 'forecast.run',
  body: efforts,
  reply: efforts.extend({ version: z.int() }),
  refuses: ['notAllowed'],
});
