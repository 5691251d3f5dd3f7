import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Where a long run stands; the last three are its end. */
export const longRunStates = ['queued', 'running', 'done', 'stopped', 'failed'] as const;
export type LongRunState = (typeof longRunStates)[number];

/** Work that takes longer than a request, as a page follows it by its id. */
export const longRun = z
  .object({
    id: z.uuid(),
    room: z.string(),
    kind: z.string().describe('which of the room’s runs'),
    state: z.enum(longRunStates),
    percent: z.int().min(0).max(100).describe('how much of it is done'),
    step: z.string().nullable().describe('what it is doing, as the room names it; null before it begins'),
    failure: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .describe('why it failed, in the caller’s language'),
    askedBy: z.string(),
    askedAt: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    result: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('what the room says of its end; null until it is done, and always for a stopped run'),
  })
  .meta({ id: 'LongRun' });
export type LongRun = z.output<typeof longRun>;

/** Most runs that a list shows. */
export const longRunsShown = 20;

const lookBack = { kind: 'refused', because: 'says what the machine does now' } as const;

export const readLongRun = endpoint({
  method: 'GET',
  path: '/long-runs/:id',
  summary: 'How far a long run of the remit is, and its result once it is done',
  needs: 'signed-in',
  params: z.object({ id: z.uuid() }),
  reply: longRun,
  lookBack,
  refuses: ['notFound'],
});

export const listLongRuns = endpoint({
  method: 'GET',
  path: '/long-runs',
  summary: `The latest ${longRunsShown} long runs of a room in the remit, without their results`,
  needs: 'signed-in',
  query: z.object({
    room: z.string().max(40),
    kind: z.string().max(40).optional(),
  }),
  reply: z.object({ rows: z.array(longRun.omit({ result: true })) }),
  lookBack,
  refuses: [],
});

export const stopLongRun = endpoint({
  method: 'POST',
  path: '/long-runs/:id/stop',
  summary: 'Stop a long run; it leaves no result. What has ended already stays as it is',
  needs: 'signed-in',
  params: z.object({ id: z.uuid() }),
  reply: longRun,
  refuses: ['notFound'],
});

/** Whether a run has come to its end. */
export function hasEnded({ state }: Pick<LongRun, 'state'>): boolean {
  return state !== 'queued' && state !== 'running';
}
