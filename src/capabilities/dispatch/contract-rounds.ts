import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month, regionCode } from '#kernel/fields.ts';
import { sixActions } from '#kernel/project-kinds.ts';
import { round, roundWindow, windowRefusals } from './contract.ts';
import type { Term } from './terms.ts';

/** Month or quarter of a round. */
export const quarter = z
  .string()
  .regex(/^(19|20)\d{2}-Q[1-4]$/)
  .describe('YYYY-Qn');

/** Why something is done. */
export const reason = z.string().trim().min(1).max(500);

const act = { method: 'POST', needs: 'dispatch.open-round' } as const;
const ofRound = { params: z.object({ month }) };

export const changeRound = endpoint({
  method: 'PUT',
  path: '/dispatch/rounds/:month',
  summary: 'Change the window of an open round, with a reason',
  needs: 'dispatch.open-round',
  ...ofRound,
  body: z.object({ ...roundWindow, reason }),
  reply: round,
  refuses: ['notFound', 'roundLocked', 'figureHinted', ...windowRefusals],
});

export const lockRound = endpoint({
  ...act,
  path: '/dispatch/rounds/:month/lock',
  summary: 'Lock a round; a reason is needed while reports still wait for their review',
  ...ofRound,
  body: z.object({ reason: reason.nullable() }),
  reply: round,
  refuses: ['notFound', 'roundLocked', 'reportsWaiting', 'figureHinted'],
});

export const reopenRound = endpoint({
  ...act,
  path: '/dispatch/rounds/:month/reopen',
  summary: 'Open a locked round again with a reason and a new closing day',
  ...ofRound,
  body: z.object({ reason, closesOn: day }),
  reply: round,
  refuses: ['notFound', 'roundNotLocked', 'dayIsOver', 'figureHinted'],
});

export const listRoundEvents = endpoint({
  method: 'GET',
  path: '/dispatch/periods/:period/events',
  lookBack: { kind: 'timeless', because: 'a list of dated events' },
  summary: 'What was done with a round of a month or quarter, oldest first',
  needs: 'dispatch.read',
  params: z.object({ period: z.union([month, quarter]) }),
  reply: z.array(
    z.object({
      act: z.enum(['opened', 'changed', 'locked', 'reopened']),
      reason: z.string().nullable(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  refuses: [],
});

/** How far a unit is with a round, by facts: nobody presses “complete”. */
export const unitCompleteness = z
  .object({
    unitCode: regionCode,
    expected: z.int().describe('projects that should report: in caliber and under way'),
    reported: z.int(),
    onTime: z.int().describe('reported by the end of the due day'),
    complete: z.int().describe('required facts are there, rules pass or are explained, evidence is there'),
    lacksFacts: z.int(),
    lacksWords: z.int().describe('with a doubt that is hard or not explained'),
    lacksEvidence: z.int().describe('at a start or completion without any evidence of the month or later'),
    drafts: z.int(),
    submitted: z.int(),
    returned: z.int(),
    accepted: z.int(),
  })
  .meta({ id: 'UnitCompleteness' });

export const readCompleteness = endpoint({
  method: 'GET',
  path: '/dispatch/rounds/:month/completeness',
  summary: 'Completeness and punctuality of a round by unit',
  needs: 'dispatch.read',
  ...ofRound,
  query: z.object(lookingBack),
  reply: z.array(unitCompleteness),
  refuses: [],
});

/** A right to report late, of a unit or a project. */
export const exception = z
  .object({
    id: z.uuid(),
    period: z.union([month, quarter]),
    unitCode: regionCode.nullable(),
    projectId: z.uuid().nullable(),
    projectName: z.string().nullable(),
    until: day,
    reason: z.string(),
    grantedAt: z.string(),
    grantedBy: z.string(),
    revokedAt: z.string().nullable(),
  })
  .meta({ id: 'ReportException' });
export type ReportException = z.output<typeof exception>;

export const listExceptions = endpoint({
  method: 'GET',
  path: '/dispatch/exceptions',
  summary: 'Exceptions within the remit, newest first, at most 200',
  needs: 'dispatch.read',
  query: z.object({ ...lookingBack, period: z.union([month, quarter]).optional() }),
  reply: z.array(exception),
  refuses: [],
});

export const grantException = endpoint({
  ...act,
  path: '/dispatch/exceptions',
  summary: 'Let a unit or a project report into a closed or locked round until a day, with a reason',
  body: z.object({
    period: z.union([month, quarter]),
    unitCode: regionCode.nullable(),
    projectId: z.uuid().nullable(),
    until: day,
    reason,
  }),
  reply: exception,
  refuses: ['exceptionOfOne', 'dayIsOver', 'roundNotOpened', 'notFound', 'figureHinted'] satisfies (
    | Term
    | 'notFound'
  )[],
});

export const revokeException = endpoint({
  method: 'DELETE',
  path: '/dispatch/exceptions/:id',
  summary: 'End an exception now',
  needs: 'dispatch.open-round',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ revokedAt: z.string() }),
  refuses: ['notFound'],
});

/** Reports that nobody may change until it is lifted. */
export const freeze = z
  .object({
    id: z.uuid(),
    month: month.nullable(),
    unitCode: regionCode.nullable(),
    action: z.enum(sixActions).nullable(),
    projectIds: z.array(z.uuid()).nullable(),
    projectNames: z.array(z.string()).describe('names of the first projects chosen one by one, at most three'),
    until: day.nullable().describe('last day; null = until it is lifted'),
    reason: z.string(),
    frozenAt: z.string(),
    frozenBy: z.string(),
    liftedAt: z.string().nullable(),
    liftedBy: z.string().nullable(),
    liftReason: z.string().nullable(),
  })
  .meta({ id: 'Freeze' });
export type ReportFreeze = z.output<typeof freeze>;

export const listFreezes = endpoint({
  method: 'GET',
  path: '/dispatch/freezes',
  summary: 'Freezes within the remit, newest first, at most 200',
  needs: 'dispatch.read',
  query: z.object(lookingBack),
  reply: z.array(freeze),
  refuses: [],
});

export const freezeReports = endpoint({
  ...act,
  path: '/dispatch/freezes',
  summary: 'Freeze reports by month, unit, action or project until a day, with a reason; or say how many it would be',
  body: z.object({
    month: month.nullable(),
    unitCode: regionCode.nullable(),
    action: z.enum(sixActions).nullable(),
    projectIds: z.array(z.uuid()).min(1).max(2000).nullable(),
    until: day.nullable().default(null),
    reason,
    dryRun: z.boolean().default(false).describe('writes nothing'),
  }),
  reply: freeze.extend({ projectCount: z.int().describe('projects whose reports it freezes') }),
  refuses: ['freezeTooWide', 'dayIsOver', 'notFound', 'figureHinted'] satisfies (Term | 'notFound')[],
});

export const liftFreeze = endpoint({
  ...act,
  path: '/dispatch/freezes/:id/lift',
  summary: 'Lift a freeze, with a reason',
  params: z.object({ id: z.uuid() }),
  body: z.object({ reason }),
  reply: z.object({ liftedAt: z.string() }),
  refuses: ['notFound', 'figureHinted'],
});
