import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, paging, regionCode } from '#kernel/fields.ts';
import { patterns } from './rules/flag.ts';

const severity = z.enum(['note', 'warn', 'error']);

/** A project and the months of it that are meant. */
const row = z.object({
  projectId: z.uuid(),
  name: z.string(),
  code: z.string().nullable(),
  months: z.array(z.string()),
});

/** A question that the data raise, put to the unit first. It is no finding against anybody. */
export const flag = z
  .object({
    id: z.uuid(),
    pattern: z.enum(patterns),
    severity,
    text: z.string().describe('the question, in the caller’s language'),
    clause: z.string().describe('where the pattern comes from'),
    unitCode: regionCode,
    rows: z.array(row),
    others: z.int().describe('projects of other units that it is also about'),
    firstSeenAt: z.string(),
    lastSeenAt: z.string(),
    goneAt: z.string().nullable(),
    answer: z.object({ text: z.string(), answeredBy: z.string(), answeredAt: z.string() }).nullable(),
  })
  .meta({ id: 'IntegrityFlag' });
export type IntegrityFlag = z.output<typeof flag>;

export const listFlags = endpoint({
  method: 'GET',
  path: '/integrity/flags',
  summary:
    'Flags of the remit, newest first. From the city they are seen once the unit answered or its days have passed',
  needs: 'integrity.read',
  query: z.object({
    pattern: z.enum(patterns).optional(),
    severity: severity.optional(),
    unit: regionCode.optional(),
    project: z.uuid().optional(),
    state: z
      .enum(['open', 'answered', 'gone'])
      .default('open')
      .describe('open: not answered; answered; gone: found no more'),
    ...lookingBack,
    ...paging,
  }),
  reply: z.object({ rows: z.array(flag), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const readFlag = endpoint({
  method: 'GET',
  path: '/integrity/flags/:id',
  summary: 'One flag with all its answers and what became of it',
  needs: 'integrity.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: z.object({
    flag,
    answers: z.array(z.object({ version: z.int(), text: z.string(), answeredBy: z.string(), answeredAt: z.string() })),
    events: z.array(z.object({ what: z.enum(['seen', 'changed', 'gone', 'back']), at: z.string(), severity })),
  }),
  refuses: ['notFound'],
});

export const answerFlag = endpoint({
  method: 'POST',
  path: '/integrity/flags/:id/answers',
  summary: 'Answer a flag in one’s own words; a later answer is a new version',
  needs: 'integrity.answer',
  params: z.object({ id: z.uuid() }),
  body: z.object({ text: z.string().trim().min(5).max(1000) }),
  reply: z.object({ version: z.int(), text: z.string(), answeredBy: z.string(), answeredAt: z.string() }),
  refuses: ['notFound', 'flagGone'],
});

export const runCheck = endpoint({
  method: 'POST',
  path: '/integrity/runs',
  summary: 'Check the whole city now; each unit sees what concerns it',
  needs: 'integrity.run',
  reply: z.object({ startedAt: z.string(), projects: z.int(), ms: z.int() }),
  refuses: ['integrityRunning'],
});

export const readState = endpoint({
  method: 'GET',
  path: '/integrity/state',
  summary: 'When the last check ran, for how many days a flag is the unit’s alone, and open flags by pattern',
  needs: 'integrity.read',
  query: z.object(lookingBack),
  reply: z.object({
    lastRunAt: z.string().nullable(),
    answerDays: z.int(),
    patterns: z.array(z.object({ pattern: z.enum(patterns), open: z.int(), answered: z.int() })),
  }),
  refuses: [],
});

export const setAnswerDays = endpoint({
  method: 'PUT',
  path: '/integrity/answer-days',
  summary: 'Set for how many days a new flag is for the unit alone; the city desk only',
  needs: 'integrity.run',
  body: z.object({ days: z.int().min(0).max(60) }),
  reply: z.object({ days: z.int(), version: z.int() }),
  refuses: ['notAllowed'],
});
