import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { regionCode, writtenText } from '#kernel/fields.ts';
import { schemeLevels } from './rules/sources.ts';
import { schemeContent } from './shapes.ts';
import type { Refused } from './terms.ts';

/** Identifier of a scheme, short enough to type. */
export const schemeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{2,39}$/)
  .describe('small letters, digits and dashes');

/** A scheme without what its versions say. */
export const scheme = z
  .object({
    id: schemeId,
    name: z.string(),
    level: z.enum(schemeLevels),
    unitCode: regionCode.describe('who made it'),
    isExample: z.boolean().describe('an example, not the rules of any city'),
    latest: z.int().nullable().describe('version published last; null while it is only a draft'),
    draftEdit: z.int().nullable().describe('saves of the draft; null where there is none, and for those below'),
    madeAt: z.string(),
    madeBy: z.string(),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'AssessmentSchemeHead' });
export type Scheme = z.output<typeof scheme>;

const fault = z.object({
  indicator: z.string().nullable(),
  code: z.string(),
  message: z.string().describe('in the caller’s language'),
});

const version = z.object({
  version: z.int(),
  reason: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
});

/** A scheme with one of its versions or its draft. */
export const schemeRead = z.object({
  scheme,
  content: schemeContent,
  shown: z.int().nullable().describe('version of the content; null for the draft'),
  edit: z.int().describe('to be named when the draft is saved; 0 for a new draft'),
  versions: z.array(version).describe('newest first, at most 100'),
  faults: z.array(fault).describe('why this content could not be published'),
});
export type SchemeRead = z.output<typeof schemeRead>;

const asItIsNow = {
  kind: 'refused',
  because: 'a scheme keeps every version that was ever published, with its day',
} as const;

export const listSchemes = endpoint({
  method: 'GET',
  path: '/assessment/schemes',
  lookBack: asItIsNow,
  summary: 'Schemes of the remit, and the published ones of those above it; at most 200',
  needs: 'assessment.read',
  reply: z.array(scheme),
  refuses: [],
});

export const readScheme = endpoint({
  method: 'GET',
  path: '/assessment/schemes/:schemeId',
  lookBack: asItIsNow,
  summary: 'A scheme: the version asked for, else the draft for who wrote it, else the version published last',
  needs: 'assessment.read',
  params: z.object({ schemeId }),
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  reply: schemeRead,
  refuses: ['notFound'],
});

const law = ['sourceBelowCounty', 'wordBelowCounty', 'textHintsAtFigure'] satisfies Refused[];

export const addScheme = endpoint({
  method: 'POST',
  path: '/assessment/schemes',
  summary: 'Begin a scheme as a draft; below a county only project work may be assessed',
  needs: 'assessment.write',
  body: z.object({
    id: schemeId,
    name: writtenText(60),
    level: z.enum(schemeLevels),
    isExample: z.boolean().default(false),
    content: schemeContent,
  }),
  reply: schemeRead,
  refuses: ['schemeThere', 'levelElsewhere', ...law] satisfies Refused[],
});

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/assessment/schemes/:schemeId/draft',
  summary: 'Save the draft of a scheme; published versions stay as they are',
  needs: 'assessment.write',
  params: z.object({ schemeId }),
  body: z.object({ name: writtenText(60), content: schemeContent, edit: z.int().describe('edit seen; 0 for none') }),
  reply: schemeRead,
  refuses: ['notFound', 'draftChanged', ...law] satisfies Refused[],
});

export const publishScheme = endpoint({
  method: 'POST',
  path: '/assessment/schemes/:schemeId/versions',
  summary: 'Publish the draft as the next version, which never changes',
  needs: 'assessment.write',
  params: z.object({ schemeId }),
  body: z.object({ reason: writtenText(300), edit: z.int().describe('edit seen') }),
  reply: schemeRead,
  refuses: ['notFound', 'draftMissing', 'draftChanged', 'schemeUnsound', ...law] satisfies Refused[],
});
