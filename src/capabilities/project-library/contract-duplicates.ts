import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { paging, regionCode, yuan } from '#kernel/fields.ts';
import { project } from './contract.ts';
import { reason } from './contract-editing.ts';
import { lookAlike } from './contract-leads.ts';
import { duplicateReasons } from './rules/duplicates.ts';
import { factNames } from './rules/merged-project.ts';

const states = ['open', 'merged', 'different'] as const;
const side = z.object({
  id: z.uuid(),
  name: z.string(),
  code: z.string().nullable(),
  ownerName: z.string().nullable(),
  unitCode: regionCode,
  plannedTotalYuan: yuan.nullable(),
});

/** Two projects that may be one. */
export const duplicatePair = z
  .object({
    id: z.uuid(),
    state: z.enum(states),
    score: z.int(),
    reasons: z.array(z.enum(duplicateReasons)),
    foundAt: z.string(),
    reason: z.string().nullable().describe('why it was merged or declared different'),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    one: side,
    other: side,
  })
  .meta({ id: 'DuplicatePair' });
export type DuplicatePair = z.output<typeof duplicatePair>;

export const lookUpDuplicates = endpoint({
  method: 'POST',
  path: '/project-library/duplicates/lookup',
  summary: 'Projects of the remit that look like one that is being typed in; at most 10',
  needs: 'project-library.edit',
  body: z.object({
    name: z.string().trim().min(2).max(200),
    code: z.string().trim().max(60).nullable(),
    ownerName: z.string().trim().max(200).nullable(),
    ownerCode: z.string().trim().max(18).nullable(),
    unitCode: regionCode,
    townshipCode: regionCode.nullable(),
    plannedTotalYuan: yuan.nullable(),
    besides: z.uuid().nullable().describe('the project itself, where it is in the library'),
  }),
  reply: z.array(lookAlike),
  refuses: [],
});

export const searchDuplicates = endpoint({
  method: 'POST',
  path: '/project-library/duplicates/search',
  summary: 'Compare the projects that changed since the last search, at most 2000 at once',
  needs: 'project-library.edit',
  reply: z.object({
    compared: z.int().describe('projects looked at now'),
    found: z.int().describe('new pairs'),
    left: z.boolean().describe('whether more wait'),
  }),
  refuses: [],
});

export const readDuplicateStanding = endpoint({
  method: 'GET',
  path: '/project-library/duplicates/standing',
  summary: 'How many pairs wait for a decision, and when projects were last compared; every night they are',
  needs: 'project-library.edit',
  lookBack: { kind: 'refused', because: 'pairs keep their present likeness and decision only' },
  reply: z.object({
    open: z.int().describe('pairs that nobody has decided about, at most 1000'),
    fresh: z.int().describe('those of them that the last search found'),
    searchedAt: z.string().nullable(),
    isNightly: z.boolean().describe('whether that was the search of the night'),
    searchedBy: z.string().nullable().describe('who pressed the button; null where it was the night'),
  }),
  refuses: [],
});

export const listDuplicates = endpoint({
  method: 'GET',
  path: '/project-library/duplicates',
  summary: 'Pairs of projects that may be one, most alike first',
  needs: 'project-library.edit',
  lookBack: { kind: 'refused', because: 'pairs keep their present likeness and decision only' },
  query: z.object({ state: z.enum(states).default('open'), unit: regionCode.optional(), ...paging }),
  reply: z.object({ rows: z.array(duplicatePair), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const readDuplicate = endpoint({
  method: 'GET',
  path: '/project-library/duplicates/:id',
  summary: 'Both projects of a pair, side by side',
  needs: 'project-library.edit',
  lookBack: { kind: 'refused', because: 'pairs keep their present likeness and decision only' },
  params: z.object({ id: z.uuid() }),
  reply: z.object({ pair: duplicatePair, one: project, other: project }),
  refuses: ['notFound'],
});

export const mergeProjects = endpoint({
  method: 'POST',
  path: '/project-library/duplicates/:id/merge',
  summary: 'Keep one project and merge the other into it; its reports go along and never count twice',
  needs: 'project-library.edit',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    keep: z.uuid(),
    take: z.array(z.enum(factNames)).max(60).describe('fields in which the merged project is right'),
    reason,
    months: z
      .enum(['refuse', 'kept'])
      .default('refuse')
      .describe('where both reported the same month: refuse, or let the report of the kept project stand'),
  }),
  reply: z.object({ id: z.uuid(), version: z.int() }),
  refuses: ['notFound', 'pairDecided', 'bothReported', 'takeNotAllowed'],
});

export const declareDifferent = endpoint({
  method: 'POST',
  path: '/project-library/duplicates/:id/different',
  summary: 'Declare two projects different; they are not brought up again',
  needs: 'project-library.edit',
  params: z.object({ id: z.uuid() }),
  body: z.object({ reason }),
  reply: duplicatePair,
  refuses: ['notFound', 'pairDecided'],
});
