import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant, paging, regionCode, writtenText } from '#kernel/fields.ts';
import { schemeId } from './contract-schemes.ts';
import { runStates } from './rules/run.ts';
import { schemeLevels } from './rules/sources.ts';
import { indicator, vetoRule } from './shapes.ts';
import type { Refused } from './terms.ts';

/** A year that is assessed. */
export const assessedYear = z.coerce.number().int().min(1990).max(2100);
/** A county, zone or township, or a department of a county such as `department:water`. */
export const assessedUnit = z
  .string()
  .regex(/^(\d{6}(\d{3}|-Z\d{2})?|department:[a-zA-Z]{3,20})$/)
  .describe('region, or department:water');

const points = z.number().describe('points, two decimals');

/** One line of a result. */
export const resultLine = z
  .object({
    indicator: z.string().describe('key of an indicator or of a veto'),
    input: z.number().nullable().describe('percent or pieces; null where there was nothing to read'),
    points,
    rule: z.enum(['linear', 'mean', 'share', 'step', 'perItem', 'rank', 'adjustment', 'veto']),
  })
  .meta({ id: 'AssessmentLine' });
export type ResultLine = z.output<typeof resultLine>;

/** What one unit came to; the lines add up to the score. */
export const unitResult = z
  .object({
    code: assessedUnit,
    name: z.string(),
    score: points,
    rank: z.int().describe('ties share a rank; 0 while ranks are not shown to the caller'),
    isVetoed: z.boolean(),
    lines: z.array(resultLine).describe('empty for units that are not the caller’s own'),
    hasSpoken: z.boolean().describe('its self-assessment was sent'),
    openAppeals: z.int(),
    isOwn: z.boolean(),
  })
  .meta({ id: 'AssessmentResult' });
export type UnitResult = z.output<typeof unitResult>;

/** One assessment of a year by one version of a scheme. */
export const assessmentRun = z
  .object({
    id: z.uuid(),
    schemeId,
    schemeName: z.string(),
    isExample: z.boolean(),
    level: z.enum(schemeLevels),
    assessor: regionCode.describe('who assesses'),
    version: z.int(),
    year: z.int(),
    number: z.int().describe('which of its year; a later one corrects the one before'),
    state: z.enum(runStates),
    dueOn: day.nullable().describe('last day for self-assessments and appeals'),
    snapshot: z.int(),
    knownAt: z.string().describe('instant at which the inputs were read'),
    edit: z.int(),
    madeAt: z.string(),
    madeBy: z.string(),
    publishedAt: z.string().nullable(),
    mayWrite: z.boolean().describe('the caller’s own unit assesses'),
  })
  .meta({ id: 'AssessmentRun' });
export type AssessmentRun = z.output<typeof assessmentRun>;

/** A run as it stands in a list, with what of it waits for the caller. */
export const listedRun = assessmentRun.extend({
  ownSpoken: z
    .boolean()
    .nullable()
    .describe('the caller’s own unit has sent its self-assessment; null where not assessed'),
  toConfirm: z.int().describe('vetoes and adjustments that the caller may confirm as the second person'),
  toAnswer: z.int().describe('appeals that the caller’s unit has to answer'),
});
export type ListedRun = z.output<typeof listedRun>;

const event = z.object({
  what: z.enum(['compute', 'open', 'extend', 'publish', 'withdraw']),
  reason: z.string().nullable(),
  at: z.string(),
  by: z.string(),
});

/** A run with its indicators and everybody’s results as far as the caller may see them. */
export const runRead = z.object({
  run: assessmentRun,
  total: z.number(),
  indicators: z.array(indicator),
  vetoes: z.array(vetoRule),
  units: z.array(unitResult).describe('best first; without the ranking before it is published, but for who assesses'),
  events: z.array(event).describe('oldest first'),
  waiting: z.object({ appeals: z.int(), entries: z.int(), units: z.int() }).describe('what must be settled first'),
});
export type RunRead = z.output<typeof runRead>;

export const runAsItIsNow = {
  kind: 'refused',
  because: 'a run names the instant at which its inputs were read, and keeps them',
} as const;

export const listRuns = endpoint({
  method: 'GET',
  path: '/assessment/runs',
  lookBack: runAsItIsNow,
  summary: 'Assessments of the remit and those that reached it from above, the latest first',
  needs: 'assessment.read',
  query: z.object({
    schemeId: schemeId.optional(),
    year: assessedYear.optional(),
    state: z.enum(runStates).optional(),
    ...paging,
  }),
  reply: z.object({ rows: z.array(listedRun), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const readRun = endpoint({
  method: 'GET',
  path: '/assessment/runs/:id',
  lookBack: runAsItIsNow,
  summary: 'One assessment: units by indicators, ranks, and what waits',
  needs: 'assessment.read',
  params: z.object({ id: z.uuid() }),
  reply: runRead,
  refuses: ['notFound'],
});

const knownAt = instant.optional().describe('read what was known at this instant after the year; now unless given');
const readingBack = ['asOfAhead', 'sourcesWithoutHistory'] as const;

export const startRun = endpoint({
  method: 'POST',
  path: '/assessment/runs',
  summary:
    'Assess a year by the version of a scheme published last: reads every input, now or as it was known then, and keeps it',
  needs: 'assessment.write',
  body: z.object({ schemeId, year: z.int().min(1990).max(2100), knownAt }),
  reply: runRead,
  refuses: ['notFound', 'schemeNotPublished', 'runLive', 'yearAhead', 'runChanged', ...readingBack] satisfies Refused[],
});

const params = z.object({ id: z.uuid() });
const edit = z.int().describe('edit seen');

export const recompute = endpoint({
  method: 'POST',
  path: '/assessment/runs/:id/snapshots',
  summary: 'Read every input again as the next snapshot; the one before stays',
  needs: 'assessment.write',
  params,
  body: z.object({ reason: writtenText(300), edit, knownAt }),
  reply: runRead,
  refuses: ['notFound', 'runFrozen', 'runChanged', 'yearAhead', ...readingBack] satisfies Refused[],
});

export const stepRun = endpoint({
  method: 'POST',
  path: '/assessment/runs/:id/steps',
  summary: 'Ask the units, extend their day, publish for good, or withdraw',
  needs: 'assessment.write',
  params,
  body: z
    .object({
      what: z.enum(['open', 'extend', 'publish', 'withdraw']),
      dueOn: day.nullable().default(null).describe('for open and extend'),
      reason: z.string().trim().max(300).default('').describe('needed to withdraw'),
      edit,
    })
    .refine(({ what, dueOn }) => (what === 'open' || what === 'extend') === (dueOn !== null), 'dueOn')
    .refine(({ what, reason }) => what !== 'withdraw' || reason !== '', 'reason'),
  reply: runRead,
  refuses: [
    'notFound',
    'runFrozen',
    'runNotOpen',
    'runOpenAlready',
    'runChanged',
    'dueInPast',
    'appealsWait',
    'entriesWait',
    'unitsMaySpeak',
    'textHintsAtFigure',
  ] satisfies Refused[],
});

/** Result of a unit under other weights. */
const triedUnit = z.object({
  code: assessedUnit,
  name: z.string(),
  score: points,
  rank: z.int(),
  standingScore: points.describe('as it stands'),
  standingRank: z.int(),
  bestRank: z.int().describe('ranks that it could have while every weight moves by the percent'),
  worstRank: z.int(),
  keptPercent: z.int().describe('share of 500 draws of such weights in which it keeps its rank'),
});

export const tryWeights = endpoint({
  method: 'POST',
  path: '/assessment/runs/:id/what-if',
  summary: 'What other weights would come to, and how firm every rank is; nothing is stored',
  needs: 'assessment.read',
  params,
  body: z.object({
    weights: z
      .record(z.string().max(40), z.number().min(0).max(1000))
      .default({})
      .describe('by indicator; the scheme’s own where left out; scaled to the scheme’s total'),
    percent: z.int().min(0).max(50).default(10),
  }),
  reply: z.object({ units: z.array(triedUnit), percent: z.int() }),
  refuses: ['notFound', 'weightsNothing'] satisfies Refused[],
});

export const downloadRun = endpoint({
  method: 'GET',
  path: '/assessment/runs/:id/workbook',
  lookBack: runAsItIsNow,
  summary: 'Scores and their lines as a workbook in the form of an authority',
  needs: 'assessment.read',
  params,
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  reply: z.unknown(),
  refuses: ['notFound'],
});
