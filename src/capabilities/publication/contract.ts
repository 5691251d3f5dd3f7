import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { month, paging } from '#kernel/fields.ts';
import { figureDisplays, figureIndicators } from './rules/figure.ts';
import type { Term } from './terms.ts';

/** Something that a reader should look at before an issue goes out. */
export const finding = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    text: z.string(),
    start: z.int().describe('characters of the text before it; 0 for what the text lacks'),
    message: z.string(),
  })
  .meta({ id: 'Finding' });

/** A figure of a paper and the data behind it. */
export const binding = z
  .object({
    start: z.int().describe('characters of the text before it'),
    end: z.int(),
    indicator: z.enum(figureIndicators),
    unit: z.string().describe('code of a city, county or zone'),
    month,
    display: z.enum(figureDisplays),
    shown: z.string(),
    value: z.number().describe('not rounded; yuan or percent'),
  })
  .meta({ id: 'FigureBinding' });

/** An issue in a list. */
export const issueRow = z
  .object({
    id: z.uuid(),
    year: z.int(),
    number: z.int(),
    state: z.enum(['draft', 'issued']),
    titles: z.array(z.string()),
    issuedAt: z.string().nullable(),
    recordedAt: z.string(),
  })
  .meta({ id: 'IssueRow' });
export type IssueRow = z.output<typeof issueRow>;

/** An issue of the briefing with its text. */
export const issue = issueRow
  .extend({
    source: z
      .string()
      .describe(
        'the text as its author wrote it, with figure tokens where it is bound to data; below the city as it was issued',
      ),
    text: z.string().describe('the text with the figures filled in'),
    asOf: z.string().nullable().describe('instant at which the figures were taken'),
    findings: z.array(finding).describe('empty for a reader below the city'),
    bindings: z.array(binding).describe('empty for a reader below the city'),
    docx: z.string().nullable().describe('SHA-256 of the issued DOCX'),
    pdf: z.string().nullable().describe('SHA-256 of the issued PDF/A'),
    issuedBy: z.string().nullable(),
  })
  .meta({ id: 'Issue' });
export type Issue = z.output<typeof issue>;

const byId = z.object({ id: z.uuid() });
const source = z
  .string()
  .min(1)
  .max(200_000)
  .refine((text) => !text.includes('\0'), 'a NUL character is no text');

/** Refusals of a text that is bound to data. */
const bindingRefusals = ['figureTokenUnclear', 'figureUnknown'] as const satisfies Term[];

export const listIssues = endpoint({
  method: 'GET',
  path: '/publication/issues',
  summary: 'Issues of the briefing, newest first; below the city only issued ones',
  needs: 'publication.read',
  query: z.object(paging),
  reply: z.object({ rows: z.array(issueRow), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const readIssue = endpoint({
  method: 'GET',
  path: '/publication/issues/:id',
  summary: 'One issue with its text, findings and bound figures',
  needs: 'publication.read',
  params: byId,
  reply: issue,
  refuses: ['notFound'],
});

export const draftIssue = endpoint({
  method: 'POST',
  path: '/publication/issues',
  summary: 'Begin an issue from a text, or from the growth figures of a month',
  needs: 'publication.write',
  body: z.object({
    year: z.int().min(2000).max(2100),
    number: z.int().min(1).max(999),
    source: source.optional().describe('the articles; left out, an article on growth is drafted from the data'),
    month: month.optional().describe('month of the drafted article'),
  }),
  reply: issue,
  refuses: ['numberTaken', 'sourceOrMonth', ...bindingRefusals] satisfies Term[],
});

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/publication/issues/:id',
  summary: 'Save the text of a draft and check it again',
  needs: 'publication.write',
  params: byId,
  body: z.object({ source }),
  reply: issue,
  refuses: ['notFound', 'alreadyIssued', ...bindingRefusals] satisfies (Term | 'notFound')[],
});

export const issueBriefing = endpoint({
  method: 'POST',
  path: '/publication/issues/:id/issue',
  summary: 'Issue a draft: figures are taken once more, the files are made and kept with their hashes',
  needs: 'publication.write',
  params: byId,
  body: z.object({ findingsSeen: z.array(z.string()).max(500).describe('codes of the findings that were looked at') }),
  reply: issue,
  refuses: [
    'notFound',
    'alreadyIssued',
    'findingsUnseen',
    'errorsLeft',
    'tryAgain',
    'characterNotShown',
    ...bindingRefusals,
  ] satisfies (Term | 'notFound' | 'tryAgain')[],
});

const fileContract = {
  method: 'GET',
  needs: 'publication.read',
  params: byId,
  reply: z.unknown(),
  refuses: ['notFound', 'characterNotShown'],
} as const;

export const downloadDocx = endpoint({
  ...fileContract,
  path: '/publication/issues/:id/docx',
  summary: 'The issue as DOCX; a draft is made anew and marked as such in its name',
  download: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const downloadPdf = endpoint({
  ...fileContract,
  path: '/publication/issues/:id/pdf',
  summary: 'The issue as PDF/A',
  download: 'application/pdf',
});
