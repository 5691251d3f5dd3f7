import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { month } from '#kernel/fields.ts';
import { ownInstant } from './contract-list.ts';
import { documentBounds, paperDocument } from './rules/document.ts';
import { documentKey } from './rules/figure-node.ts';
import { paperKinds } from './rules/paper-state.ts';
import { byId, chartState, figureState, paper } from './shapes.ts';
import { paperRow } from './shapes-row.ts';
import type { Term } from './terms.ts';

export type { Paper } from './shapes.ts';
export type { PaperRow } from './shapes-row.ts';

const source = z
  .string()
  .min(1)
  .max(documentBounds.characters)
  .refine((text) => !text.includes('\0'), 'a NUL character is no text');

/** Refusals of a text that is bound to data. */
const bindingRefusals = ['figureTokenUnclear', 'figureUnknown'] as const satisfies Term[];

export const readPaper = endpoint({
  method: 'GET',
  path: '/publication/papers/:id',
  summary: 'One paper with its document, findings, bound figures and events',
  needs: 'publication.read',
  lookBack: ownInstant,
  params: byId,
  reply: paper,
  refuses: ['notFound'],
});

export const draftPaper = endpoint({
  method: 'POST',
  path: '/publication/papers',
  summary:
    'Begin a paper from a text, a document, the data of a month, the work plan of its year, a meeting, or an assessment',
  needs: 'publication.write',
  body: z.object({
    kind: z.enum(paperKinds).default('briefing'),
    series: z
      .string()
      .regex(/^[a-z][a-z-]{0,39}$/)
      .optional()
      .describe('papers of a series are numbered together; the kind unless given'),
    year: z.int().min(2000).max(2100),
    number: z.int().min(1).max(999).optional().describe('the number that is expected; it is given on issuing'),
    title: z.string().trim().max(200).default('').describe('for lists; the first title of the text unless given'),
    source: source.optional().describe('the articles as text, with figure tokens'),
    document: paperDocument.optional(),
    month: month.optional().describe('month of a paper that is drafted from the data'),
    subject: z.uuid().optional().describe('meeting of an agenda or of minutes, or published run of an assessment'),
    language: z.enum(['zh', 'en']).default('zh').describe('of a drafted paper'),
  }),
  reply: paper,
  refuses: [
    'numberTaken',
    'sourceOrMonth',
    'kindNotDrafted',
    'assessmentNotPublished',
    'noWorkPlan',
    'monthWithoutData',
    'notFound',
    ...bindingRefusals,
  ] satisfies (Term | 'notFound')[],
});

export const saveSource = endpoint({
  method: 'PUT',
  path: '/publication/papers/:id/source',
  summary: 'Save a draft as a text with figure tokens: figures are taken anew, and the text is checked',
  needs: 'publication.write',
  params: byId,
  body: z.object({ source }),
  reply: paper,
  refuses: ['notFound', 'alreadyIssued', 'actNotNow', 'tryAgain', ...bindingRefusals] satisfies (
    | Term
    | 'notFound'
    | 'tryAgain'
  )[],
});

export const saveDocument = endpoint({
  method: 'PUT',
  path: '/publication/papers/:id/document',
  summary: 'Save a draft as a document and check it; whoever edits it at the same time follows',
  needs: 'publication.write',
  params: byId,
  body: z.object({ document: paperDocument, version: z.int().min(0).describe('version on which it is based') }),
  reply: paper,
  refuses: ['notFound', 'alreadyIssued', 'actNotNow', 'tryAgain'] satisfies (Term | 'notFound' | 'tryAgain')[],
});

export const checkPaper = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/check',
  summary: 'Check what is written now; what was found is kept, the paper itself stays as it is',
  needs: 'publication.write',
  params: byId,
  reply: paper,
  refuses: ['notFound', 'alreadyIssued', 'actNotNow'] satisfies (Term | 'notFound')[],
});

export const readFigures = endpoint({
  method: 'GET',
  path: '/publication/papers/:id/figures',
  summary:
    'The figures and charts of a paper held against the data of now: fresh, stale with the new value, typed, contradicting',
  needs: 'publication.write',
  lookBack: ownInstant,
  params: byId,
  reply: z.object({
    asOf: z.string(),
    version: z.int(),
    figures: z.array(figureState),
    charts: z.array(chartState).describe('charts, in the order of the paper'),
  }),
  refuses: ['notFound'],
});

export const settleFigures = endpoint({
  method: 'POST',
  path: '/publication/papers/:id/figures',
  summary: 'Take the new value of stale figures and charts, or keep the old one for a written reason',
  needs: 'publication.write',
  params: byId,
  body: z.object({
    take: z.array(documentKey).max(2_000).default([]),
    keep: z
      .array(z.object({ id: documentKey, reason: z.string().trim().min(2).max(500) }))
      .max(2_000)
      .default([]),
  }),
  reply: paper,
  refuses: ['notFound', 'alreadyIssued', 'actNotNow', 'tryAgain'] satisfies (Term | 'notFound' | 'tryAgain')[],
});

export const listChanges = endpoint({
  method: 'GET',
  path: '/publication/changes',
  summary: 'Issued papers some of whose figures have changed since, the 20 newest papers looked through',
  needs: 'publication.write',
  lookBack: ownInstant,
  reply: z.object({
    asOf: z.string(),
    papers: z.array(paperRow.extend({ figures: z.array(figureState).describe('those that changed, at most 200') })),
  }),
  refuses: [],
});

const copy = z.object({ copy: z.enum(['own', 'public']).default('own').describe('public: personal data is masked') });
const fileContract = {
  method: 'GET',
  needs: 'publication.read',
  lookBack: ownInstant,
  params: byId,
  query: copy,
  reply: z.unknown(),
  refuses: ['notFound', 'characterNotShown'],
} as const;

export const downloadDocx = endpoint({
  ...fileContract,
  path: '/publication/papers/:id/docx',
  summary: 'The paper as DOCX; a draft is made anew and marked as such in its name',
  download: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const downloadPdf = endpoint({
  ...fileContract,
  path: '/publication/papers/:id/pdf',
  summary: 'The paper as PDF/A',
  download: 'application/pdf',
});

export const downloadAppendix = endpoint({
  method: 'GET',
  path: '/publication/papers/:id/appendix',
  summary: 'Every figure of an issued paper: definition, exact value, instant and digest of the rows behind it',
  needs: 'publication.write',
  lookBack: ownInstant,
  params: byId,
  reply: z.unknown(),
  refuses: ['notFound'],
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const downloadTables = endpoint({
  method: 'GET',
  path: '/publication/papers/:id/tables',
  summary: 'The tables and charts of a paper as XLSX: caption, unit line, merged heads, notes, ready to print on A4',
  needs: 'publication.read',
  lookBack: ownInstant,
  params: byId,
  reply: z.unknown(),
  refuses: ['notFound', 'noTablesHere'] satisfies (Term | 'notFound')[],
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
