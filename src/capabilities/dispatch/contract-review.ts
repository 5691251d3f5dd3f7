import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, month, paging, regionCode, yuan } from '#kernel/fields.ts';
import { doubt } from './contract.ts';
import { reason } from './contract-rounds.ts';
import { lockCodes } from './rules/locking.ts';
import { longestExplanation } from './rules/open-doubts.ts';

/** Reports that one act submits or decides at most. */
export const decideLimit = 2000;

const state = z.enum(['blank', 'draft', 'submitted', 'returned', 'accepted']);
const ofReport = { params: z.object({ projectId: z.uuid(), month }) };
const ofRound = { params: z.object({ month }) };
const projectIds = z.array(z.uuid()).min(1).max(decideLimit);
const facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** Cells in which another value waits for a choice. */
const conflicts = z
  .array(z.object({ field: z.string(), by: z.string().describe('who typed the value that does not stand') }))
  .describe('open conflicts; the own ones are decided before the report is submitted');

/** What becomes of one report that is submitted together with others. */
export const submitOutcome = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    outcome: z.enum(['submitted', 'locked', 'contested', 'stopped', 'unexplained', 'nothing']),
    code: z.string().nullable().describe('why it is locked or stopped'),
    facts,
    cells: z.int().describe('cells that change'),
    doubts: z.array(doubt).describe('those that stop it, or that ask for words'),
    missing: z.array(z.string()).describe('required fields that it leaves out; it counts as incomplete'),
    conflicts,
  })
  .meta({ id: 'SubmitOutcome' });

const submission = {
  method: 'POST',
  needs: 'dispatch.report',
  ...ofRound,
  body: z.object({ projectIds }),
  reply: z.array(submitOutcome),
  refuses: [],
} as const;

export const previewSubmit = endpoint({
  ...submission,
  path: '/dispatch/rounds/:month/reports/preview',
  summary: 'What would become of the filled-in cells of these projects if they were submitted',
});

export const submitReports = endpoint({
  ...submission,
  path: '/dispatch/rounds/:month/reports',
  summary: 'Submit the filled-in cells of these projects; what cannot be submitted stays, with why',
});

export const declareNil = endpoint({
  ...submission,
  path: '/dispatch/rounds/:month/nil',
  summary: 'Declare, as the reporting unit, that nothing has changed in the month (零报告)',
});

export const sendAgain = endpoint({
  ...submission,
  path: '/dispatch/rounds/:month/again',
  summary: 'Send reports that were given back once more as they stand, because they are right',
});

export const explainDoubt = endpoint({
  method: 'POST',
  path: '/dispatch/projects/:projectId/reports/:month/explanations',
  summary: 'Explain a doubt in words; the last words count, all are kept',
  needs: 'dispatch.report',
  ...ofReport,
  body: z.object({
    field: z.string().max(60),
    code: z.string().max(60),
    text: z.string().trim().min(2).max(longestExplanation),
  }),
  reply: z.object({ at: z.string() }),
  refuses: ['notFound', ...lockCodes, 'figureHinted'],
});

/** A report as its reviewers list it. */
export const reviewRow = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    unitCode: regionCode,
    version: z.int(),
    state,
    step: z.int(),
    stepKind: z.enum(['county', 'city', 'department']).nullable().describe('who must decide; null where it is decided'),
    isMine: z.boolean().describe('waits for the caller'),
    isNil: z.boolean(),
    submittedAt: z.string(),
    submittedBy: z.string(),
    isLate: z.boolean(),
    monthYuan: yuan.nullable(),
    cumulativeYuan: yuan,
    changed: z.int().describe('fields that differ from what was last approved, else from the version before'),
    hard: z.int().describe('doubts that stop an approval'),
    unexplained: z.int().describe('doubts that ask for words and have none'),
    explained: z.int(),
    missing: z.array(z.string()).describe('required fields that it leaves out'),
    hasEvidence: z.boolean().describe('false where work began or ended without any'),
  })
  .meta({ id: 'ReviewRow' });
export type ReviewRow = z.output<typeof reviewRow>;

export const listReviews = endpoint({
  method: 'GET',
  path: '/dispatch/rounds/:month/reviews',
  summary: 'Reports of a round for their review: with problems first, then those that changed, page by page',
  needs: 'dispatch.review',
  ...ofRound,
  query: z.object({
    ...lookingBack,
    unit: regionCode.optional(),
    show: z.enum(['mine', 'waiting', 'returned', 'accepted', 'all']).default('mine'),
    limit: paging.limit,
    after: z.coerce.number().int().min(0).max(100_000).optional(),
  }),
  reply: z.object({ rows: z.array(reviewRow), total: z.int(), next: z.int().nullable() }),
  refuses: [],
});

/** Where the units stand in the review. */
export const reviewUnit = z
  .object({
    unitCode: regionCode,
    mine: z.int().describe('reports that wait for the caller'),
    problems: z.int().describe('of them with hard or unexplained doubts, or incomplete'),
    waiting: z.int(),
    returned: z.int(),
    accepted: z.int(),
  })
  .meta({ id: 'ReviewUnit' });

export const listReviewUnits = endpoint({
  method: 'GET',
  path: '/dispatch/rounds/:month/review-units',
  summary: 'Reports of a round by unit and state of their review',
  needs: 'dispatch.review',
  ...ofRound,
  query: z.object(lookingBack),
  reply: z.array(reviewUnit),
  refuses: [],
});

const value = z.union([z.string(), z.number()]).nullable();

/** One report with all that its review needs. */
export const reviewDetail = reviewRow
  .extend({
    comparedWith: z.enum(['approved', 'earlier', 'month-before', 'nothing']).describe('what `old` was'),
    cells: z.array(z.object({ field: z.string(), old: value, now: value, returned: z.string().nullable() })),
    doubts: z.array(doubt.extend({ explanation: z.string().nullable(), explainedBy: z.string().nullable() })),
    evidence: z.array(z.object({ kind: z.string(), datedOn: z.string().nullable(), uploadedBy: z.string() })),
    returnReason: z.string().nullable(),
    conflicts,
    unsent: z.int().describe('cells that the unit has changed since and not submitted'),
    events: z.array(
      z.object({ act: z.string(), version: z.int(), at: z.string(), by: z.string(), reason: z.string().nullable() }),
    ),
  })
  .meta({ id: 'ReviewDetail' });

export const readReview = endpoint({
  method: 'GET',
  path: '/dispatch/projects/:projectId/reports/:month/review',
  summary: 'A report for its review: cells old and new, doubts with their words, evidence, what was decided before',
  needs: 'dispatch.review',
  ...ofReport,
  query: z.object(lookingBack),
  reply: reviewDetail,
  refuses: ['notFound'],
});

const decided = z.object({ state, step: z.int() });
const version = z.int().min(1).describe('version seen');
const decisionRefusals = ['notFound', 'reportChanged', 'nothingToDecide', 'notYourStep', 'figureHinted'] as const;

export const returnReport = endpoint({
  method: 'POST',
  path: '/dispatch/projects/:projectId/reports/:month/return',
  summary: 'Give a report back with a reason, for each cell where there is one',
  needs: 'dispatch.review',
  ...ofReport,
  body: z.object({
    version,
    reason,
    cells: z.array(z.object({ field: z.string().max(60), reason })).max(40),
  }),
  reply: decided,
  refuses: decisionRefusals,
});

export const unapproveReport = endpoint({
  method: 'POST',
  path: '/dispatch/projects/:projectId/reports/:month/unapprove',
  summary: 'Take the own approval back, with a reason; the report waits for the same step again',
  needs: 'dispatch.review',
  ...ofReport,
  body: z.object({ version, reason }),
  reply: decided,
  refuses: decisionRefusals,
});

/** What becomes of a report in an approval of many. */
export const approvalOutcome = z.object({
  projectId: z.uuid(),
  name: z.string(),
  version: z.int(),
  outcome: z.enum(['approved', 'refused']),
  code: z.string().nullable(),
});

export const previewApproval = endpoint({
  method: 'POST',
  path: '/dispatch/rounds/:month/approve/preview',
  summary: 'What an approval of these reports, or of all of a unit that wait for the caller, would do',
  needs: 'dispatch.review',
  ...ofRound,
  body: z.object({ projectIds: projectIds.nullable(), unit: regionCode.nullable() }),
  reply: z.object({ approved: z.int(), refused: z.int(), rows: z.array(approvalOutcome), seal: z.string() }),
  refuses: ['tooManyChosen'],
});

export const approveReports = endpoint({
  method: 'POST',
  path: '/dispatch/rounds/:month/approve',
  summary: 'Approve what was previewed; the last step accepts',
  needs: 'dispatch.review',
  ...ofRound,
  body: z.object({ projectIds: projectIds.nullable(), unit: regionCode.nullable(), seal: z.string().max(64) }),
  reply: z.object({ approved: z.int() }),
  refuses: ['tooManyChosen', 'selectionChanged'],
});

/** A report that was given back and waits for its unit. */
export const returnedReport = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    month,
    reason: z.string().nullable(),
    cells: z.int().describe('cells that were given back with a reason of their own'),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'ReturnedReport' });
export type ReturnedReport = z.output<typeof returnedReport>;

export const listReturned = endpoint({
  method: 'GET',
  path: '/dispatch/returned-reports',
  lookBack: { kind: 'refused', because: 'what waits for somebody waits now' },
  summary: 'Reports of open rounds that were given back and not submitted again, the latest first, at most 200',
  needs: 'dispatch.report',
  reply: z.array(returnedReport),
  refuses: [],
});
