import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, month, regionCode, yuan } from '#kernel/fields.ts';
import { round } from './contract.ts';
import { quarter, reason } from './contract-rounds.ts';
import { quarterTextLength } from './rules/form-fields.ts';
import type { Term } from './terms.ts';

const words = z.string().trim().max(quarterTextLength).nullable();

/** What only a county knows of its quarter. */
export const quarterWords = {
  problems: words.describe('存在问题'),
  causes: words.describe('原因分析'),
  countermeasures: words.describe('对策措施'),
  nextWork: words.describe('下季度工作'),
  coordination: words.describe('需市级协调事项'),
};

/** Sums of a county's quarter out of its projects' monthly reports: nobody types them. */
export const quarterSums = z
  .object({
    projects: z.int().describe('in caliber with a report in the quarter'),
    quarterYuan: yuan.describe('done in the quarter'),
    cumulativeYuan: yuan.describe('since January'),
    lastYearYuan: yuan.describe('the same months of last year'),
    problemProjects: z.int().describe('projects that name a problem in the last month'),
    laggingProjects: z.int(),
    months: z.array(z.object({ month, cumulativeYuan: yuan, projects: z.int() })),
    problemList: z
      .array(z.object({ projectId: z.uuid(), name: z.string(), problems: z.string() }))
      .describe('at most 50'),
  })
  .meta({ id: 'QuarterSums' });

/** A county's form of a quarter. */
export const countyQuarter = z
  .object({
    quarter,
    unitCode: regionCode,
    version: z.int().describe('0 where nothing was written yet'),
    state: z.enum(['blank', 'draft', 'submitted', 'returned', 'accepted']),
    ...quarterWords,
    reason: z.string().nullable().describe('why it was given back'),
    submittedAt: z.string().nullable(),
    submittedBy: z.string().nullable(),
    recordedAt: z.string().nullable(),
    recordedBy: z.string().nullable(),
    locked: z
      .object({ code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) })
      .nullable()
      .describe('why the caller may not write it; null where they may'),
  })
  .meta({ id: 'CountyQuarter' });
export type CountyQuarter = z.output<typeof countyQuarter>;

const quarterRound = round.omit({ month: true }).extend({ quarter }).meta({ id: 'QuarterRound' });
const manage = { method: 'POST', needs: 'dispatch.open-round', params: z.object({ quarter }) } as const;
const ofUnit = { params: z.object({ quarter, unit: regionCode }) };
const version = z.int().min(0).describe('version seen');

export const listQuarters = endpoint({
  method: 'GET',
  path: '/dispatch/quarters',
  summary: 'Rounds of quarters, newest first',
  needs: 'dispatch.read',
  query: z.object(lookingBack),
  reply: z.array(quarterRound),
  refuses: [],
});

const { opensOn, dueOn, closesOn, graceDays, expectedUnits } = round.shape;

export const openQuarter = endpoint({
  method: 'POST',
  path: '/dispatch/quarters',
  summary: 'Open the round of a quarter for the counties',
  needs: 'dispatch.open-round',
  body: z.object({ quarter, opensOn, dueOn, closesOn, graceDays, expectedUnits }),
  reply: quarterRound,
  refuses: ['quarterNotOver', 'roundExists', 'dueBeforeMonthEnd', 'opensAfterDue', 'closesBeforeDue'] satisfies Term[],
});

export const lockQuarter = endpoint({
  ...manage,
  path: '/dispatch/quarters/:quarter/lock',
  summary: 'Lock the round of a quarter',
  body: z.object({ reason: reason.nullable() }),
  reply: quarterRound,
  refuses: ['notFound', 'roundLocked', 'reportsWaiting', 'figureHinted'],
});

export const reopenQuarter = endpoint({
  ...manage,
  path: '/dispatch/quarters/:quarter/reopen',
  summary: 'Open a locked quarter again with a reason and a new closing day',
  body: z.object({ reason, closesOn: dueOn }),
  reply: quarterRound,
  refuses: ['notFound', 'roundNotLocked', 'dayIsOver', 'figureHinted'],
});

export const listCountyQuarters = endpoint({
  method: 'GET',
  path: '/dispatch/quarters/:quarter/units',
  summary: 'The counties’ forms of a quarter within the remit, also those not begun',
  needs: 'dispatch.read',
  params: z.object({ quarter }),
  query: z.object(lookingBack),
  reply: z.array(countyQuarter.extend({ quarterYuan: yuan, cumulativeYuan: yuan, projects: z.int() })),
  refuses: [],
});

export const readCountyQuarter = endpoint({
  method: 'GET',
  path: '/dispatch/quarters/:quarter/units/:unit',
  summary: 'A county’s form of a quarter with the sums of its projects’ reports',
  needs: 'dispatch.read',
  ...ofUnit,
  query: z.object(lookingBack),
  reply: countyQuarter.extend({ sums: quarterSums }),
  refuses: ['notFound'],
});

const quarterLocks = ['roundNotOpened', 'notReporting', 'roundNotYetOpen', 'roundLocked', 'roundClosed'] as const;

export const saveCountyQuarter = endpoint({
  method: 'PUT',
  path: '/dispatch/quarters/:quarter/units/:unit',
  summary: 'Write a county’s form; `hands` gives it to the city',
  needs: 'dispatch.report',
  ...ofUnit,
  body: z.object({ ...quarterWords, version, handsIn: z.boolean() }),
  reply: countyQuarter,
  refuses: ['notFound', 'reportChanged', 'quarterAccepted', 'quarterWaits', 'quarterEmpty', ...quarterLocks],
});

export const decideCountyQuarter = endpoint({
  method: 'POST',
  path: '/dispatch/quarters/:quarter/units/:unit/decision',
  summary: 'Accept a county’s form, give it back, or take the acceptance back with a reason',
  needs: 'dispatch.open-round',
  ...ofUnit,
  body: z.object({ version, decision: z.enum(['accept', 'return', 'unaccept']), reason: reason.nullable() }),
  reply: countyQuarter,
  refuses: ['notFound', 'reportChanged', 'nothingToDecide', 'reasonMissing', 'figureHinted'],
});

export const exportQuarter = endpoint({
  method: 'GET',
  path: '/dispatch/quarters/:quarter/workbook',
  summary: 'The counties’ forms of a quarter as a workbook with the form’s legal marks',
  needs: 'dispatch.read',
  params: z.object({ quarter }),
  query: z.object(lookingBack),
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  reply: z.unknown(),
  refuses: [],
});
