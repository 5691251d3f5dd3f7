import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { paging } from '#kernel/fields.ts';
import { paperKinds, paperStates } from './rules/paper-state.ts';
import { paperRow } from './shapes-row.ts';

/** Why a paper is not read as of an instant. */
export const ownInstant = { kind: 'timeless', because: 'a paper stands with the instant of its own figures' } as const;

export const listPapers = endpoint({
  method: 'GET',
  path: '/publication/papers',
  summary: 'Papers of the own unit, and what others issued to it, newest first',
  needs: 'publication.read',
  lookBack: ownInstant,
  query: z.object({
    q: z.string().trim().max(100).optional().describe('part of a title, or a number as in 第4期'),
    kind: z.enum(paperKinds).optional(),
    state: z.enum(paperStates).optional().describe('left out: all but those that were given up'),
    year: z.coerce.number().int().min(1990).max(2100).optional(),
    waiting: z
      .literal('1')
      .optional()
      .describe('only those that the caller reviews, signs, issues, confirms or puts right next'),
    from: z.enum(['own', 'others']).optional().describe('papers of the own unit, or those that others issued'),
    ...paging,
  }),
  reply: z.object({ rows: z.array(paperRow), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});
