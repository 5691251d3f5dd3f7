import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, month, paging, regionCode, yuan } from '#kernel/fields.ts';
import { maxWorkbookBytes, refusedRow } from '#kernel/import-answer.ts';
import { differenceClasses, listKinds, verdicts } from './rules/classes.ts';
import type { Term } from './terms.ts';

const kind = z.enum(listKinds);
const differenceClass = z.enum(differenceClasses);
const verdict = z.enum(verdicts);

const decision = z
  .object({
    verdict,
    class: differenceClass.nullable(),
    projectId: z.uuid().nullable(),
    note: z.string(),
    decidedAt: z.string(),
    decidedBy: z.string(),
  })
  .meta({ id: 'ReconciliationDecision' });

/** What a list says in a row. */
const stated = z.object({
  name: z.string().nullable(),
  code: z.string().nullable(),
  ownerName: z.string().nullable(),
  unitCode: z.string().nullable(),
  industryCode: z.string().nullable(),
  enteredIn: z.string().nullable(),
  startedIn: z.string().nullable(),
  approvedOn: z.string().nullable(),
  amounts: z
    .object({
      yearToDateYuan: yuan.nullable(),
      monthYuan: yuan.nullable(),
      totalYuan: yuan.nullable(),
      plannedTotalYuan: yuan.nullable(),
      approvedTotalYuan: yuan.nullable(),
      paidYuan: yuan.nullable(),
      amountYuan: yuan.nullable(),
    })
    .nullable()
    .describe('null where amounts of single projects of the bureau are not kept'),
  projects: z.int().nullable().describe('in a table of counties'),
});

/** A row of a list as it stands in a run. */
export const listedRow = z
  .object({
    number: z.int(),
    sheet: z.string(),
    row: z.int(),
    unitCode: z.string().nullable(),
    class: differenceClass,
    projectId: z.uuid().nullable(),
    projectName: z.string().nullable(),
    projectCode: z.string().nullable(),
    score: z.int().nullable(),
    stated,
    reasons: z.array(z.string()),
    decision: decision.nullable(),
  })
  .meta({ id: 'ReconciledRow' });
export type ListedRow = z.output<typeof listedRow>;

const runFacts = {
  id: z.uuid(),
  kind,
  month,
  fileName: z.string(),
  sha256: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  rows: z.int().describe('rows that the caller may see'),
  differing: z.int(),
  missing: z.int().describe('projects that the list lacks'),
};

export const previewList = endpoint({
  method: 'POST',
  path: '/reconciliation/imports',
  summary: 'Hold a list against the library and say what was found; nothing is kept, neither side is changed',
  needs: 'reconciliation.run',
  query: z.object({ kind, month }),
  upload: { maxBytes: maxWorkbookBytes },
  reply: z.object({
    uploadId: z.uuid(),
    kind,
    looksLike: kind.nullable().describe('another kind, where the columns are those of another list than was chosen'),
    month,
    rows: z.int(),
    outside: z.int().describe('rows of counties outside of the remit, which are left out'),
    classes: z.array(z.object({ class: differenceClass, rows: z.int() })),
    missing: z.int(),
    shown: z
      .array(
        z.object({
          sheet: z.string(),
          row: z.int(),
          name: z.string().nullable(),
          class: differenceClass,
          projectName: z.string().nullable(),
          reasons: z.array(z.string()),
        }),
      )
      .describe('at most 200 rows that differ'),
    refusedCells: z.int().describe('cells that were not understood; `refused` shows the first 300'),
    refused: z.array(refusedRow),
    notices: z.array(z.string()),
  }),
  refuses: ['fileTooLarge', 'fileMissing', 'listEmpty', 'listTooLong', 'listNamesProjects', 'monthAhead'] satisfies (
    | Term
    | 'fileTooLarge'
    | 'fileMissing'
  )[],
});

export const commitList = endpoint({
  method: 'POST',
  path: '/reconciliation/imports/:uploadId/commit',
  summary: 'Keep what was found for a previewed list; of a list of the bureau neither the file nor amounts of projects',
  needs: 'reconciliation.run',
  params: z.object({ uploadId: z.uuid() }),
  body: z.object({ fileName: z.string().max(255), kind, month }),
  reply: z.object({ id: z.uuid(), rows: z.int(), missing: z.int() }),
  refuses: ['uploadGone', 'listEmpty', 'listTooLong', 'listNamesProjects', 'monthAhead'] satisfies (
    | Term
    | 'uploadGone'
  )[],
});

export const listRuns = endpoint({
  method: 'GET',
  path: '/reconciliation/runs',
  summary: 'Lists that were held against the library, the latest first, with what of them the caller may see',
  needs: 'reconciliation.read',
  query: z.object({ ...lookingBack, kind: kind.optional(), month: month.optional(), ...paging }),
  reply: z.object({ rows: z.array(z.object(runFacts)), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

const runParams = z.object({ id: z.uuid() });

export const readRun = endpoint({
  method: 'GET',
  path: '/reconciliation/runs/:id',
  summary: 'One run with its rows counted by class and county',
  needs: 'reconciliation.read',
  params: runParams,
  query: z.object(lookingBack),
  reply: z.object({
    run: z.object(runFacts),
    counts: z.array(z.object({ class: differenceClass, unitCode: z.string().nullable(), rows: z.int() })),
  }),
  refuses: ['notFound'],
});

const rowFilter = {
  class: differenceClass.optional(),
  differing: z.enum(['yes']).optional().describe('everything that is not equal'),
  unit: regionCode.optional(),
  decided: z.enum(['yes', 'no']).optional(),
  text: z.string().trim().max(100).optional().describe('part of a name, or of a code'),
};

export const listRows = endpoint({
  method: 'GET',
  path: '/reconciliation/runs/:id/rows',
  summary: 'Rows of a run in the order of the list, page by page',
  needs: 'reconciliation.read',
  params: runParams,
  query: z.object({ ...lookingBack, ...rowFilter, ...paging }),
  reply: z.object({ rows: z.array(listedRow), next: z.string().nullable() }),
  refuses: ['notFound', 'pageUnclear'],
});

/** A project of the library beside a row. */
const besideProject = z
  .object({
    id: z.uuid(),
    name: z.string(),
    code: z.string().nullable(),
    ownerName: z.string().nullable(),
    unitCode: regionCode,
    industryCode: z.string().nullable(),
    caliber: z.enum(['in', 'out', 'ask']),
    enteredIn: z.string().nullable(),
    startedIn: z.string().nullable(),
    approvedOn: z.string().nullable(),
    statisticsState: z.string().nullable(),
    plannedTotalYuan: yuan.nullable(),
    approvedTotalYuan: yuan.nullable(),
    yearToDateYuan: yuan.nullable(),
    monthYuan: yuan.nullable(),
    totalYuan: yuan.nullable(),
    paidYuan: yuan.nullable(),
  })
  .meta({ id: 'ProjectBesideRow' });
export type ProjectBesideRow = z.output<typeof besideProject>;

export const readRow = endpoint({
  method: 'GET',
  path: '/reconciliation/runs/:id/rows/:number',
  summary: 'One row beside its project, or beside those between which a person must choose, with what people said',
  needs: 'reconciliation.read',
  params: z.object({ id: z.uuid(), number: z.coerce.number().int().min(0) }),
  query: z.object(lookingBack),
  reply: z.object({
    row: listedRow,
    project: besideProject.nullable(),
    rivals: z.array(besideProject),
    decisions: z.array(decision),
  }),
  refuses: ['notFound'],
});

const said = z.object({
  verdict,
  projectId: z.uuid().nullable().describe('the project that is or is not the row; null for a row without one'),
  class: differenceClass.nullable().describe('class of an explanation'),
  note: z.string().trim().max(500),
});

export const decideRow = endpoint({
  method: 'POST',
  path: '/reconciliation/runs/:id/rows/:number/decisions',
  summary: 'Say that a row is a project, is none, or why they differ; it is applied to the lists of later months',
  needs: 'reconciliation.decide',
  params: z.object({ id: z.uuid(), number: z.coerce.number().int().min(0) }),
  body: said,
  reply: decision,
  refuses: ['notFound', 'projectNotOffered', 'noteMissing'] satisfies (Term | 'notFound')[],
});

/** A project that a list lacks: a lead for whoever made the list. */
export const missingProject = z
  .object({
    number: z.int(),
    projectId: z.uuid(),
    unitCode: regionCode,
    name: z.string(),
    code: z.string().nullable(),
    ownerName: z.string().nullable(),
    industryCode: z.string().nullable(),
    plannedTotalYuan: yuan.nullable(),
    startedIn: z.string().nullable(),
    enteredIn: z.string().nullable(),
    statisticsState: z.string().nullable(),
    caliber: z.enum(['in', 'out', 'ask']),
    decision: decision.nullable(),
  })
  .meta({ id: 'MissingProject' });
export type MissingProject = z.output<typeof missingProject>;

export const listMissing = endpoint({
  method: 'GET',
  path: '/reconciliation/runs/:id/missing',
  summary: 'Projects of the library that the list lacks, page by page',
  needs: 'reconciliation.read',
  params: runParams,
  query: z.object({
    ...lookingBack,
    unit: regionCode.optional(),
    decided: z.enum(['yes', 'no']).optional(),
    ...paging,
  }),
  reply: z.object({ rows: z.array(missingProject), next: z.string().nullable() }),
  refuses: ['notFound', 'pageUnclear'],
});

export const decideMissing = endpoint({
  method: 'POST',
  path: '/reconciliation/runs/:id/missing/:projectId/decisions',
  summary: 'Say why a list lacks a project; it is applied to the lists of later months',
  needs: 'reconciliation.decide',
  params: z.object({ id: z.uuid(), projectId: z.uuid() }),
  body: z.object({ class: differenceClass, note: z.string().trim().max(500) }),
  reply: decision,
  refuses: ['notFound', 'noteMissing'] satisfies (Term | 'notFound')[],
});

export const downloadRun = endpoint({
  method: 'GET',
  path: '/reconciliation/runs/:id/workbook',
  summary: 'What was found as a workbook: every row, and the projects that the list lacks',
  needs: 'reconciliation.read',
  params: runParams,
  query: z.object(lookingBack),
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  reply: z.unknown(),
  refuses: ['notFound'],
});
