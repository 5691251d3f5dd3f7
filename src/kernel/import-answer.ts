import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import type { Right } from './right.ts';

/** A row that was not taken in, and the cell that says why. */
export const refusedRow = z
  .object({ sheet: z.string(), cell: z.string(), row: z.int(), code: z.string(), message: z.string() })
  .meta({ id: 'RefusedRow' });
export type RefusedRow = z.output<typeof refusedRow>;

/** The 合计 row of a file against the sum of its rows, in whole yuan. */
export const checksum = z
  .object({ stated: z.int(), computed: z.int(), agrees: z.boolean() })
  .meta({ id: 'Checksum' })
  .nullable();
export type Checksum = z.output<typeof checksum>;

/** What an import did or, before it is committed, would do. */
export const importCounts = z.object({
  file: z.string().describe('name of the file'),
  rows: z.int().describe('rows that hold a record'),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.array(refusedRow),
  checksum,
});
export type ImportCounts = z.output<typeof importCounts>;

/** One cell that would change. */
export const changedCell = z.object({
  field: z.string(),
  before: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  after: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  cell: z.string(),
});
export type ChangedCell = z.output<typeof changedCell>;

/** One row of a preview. */
export const previewRow = z.object({
  sheet: z.string(),
  row: z.int(),
  label: z.string().describe('name of the project'),
  state: z.enum(['created', 'updated', 'unchanged']),
  changes: z.array(changedCell),
});
export type PreviewRow = z.output<typeof previewRow>;

/** Rows of each state that a preview shows; the counts are of all. */
export const previewRows = 300;

/** What a file would do, for a person to look at before it is committed. */
export const importPreview = importCounts
  .extend({
    uploadId: z.uuid(),
    refusedRows: z.int().describe('rows refused; `refused` shows the first ones'),
    shown: z.array(previewRow).describe(`at most ${previewRows} rows of each state`),
    notices: z.array(z.string()).describe('sheets left out, sub-totals that disagree'),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.output<typeof importPreview>;

/** A committed import. */
export const importResult = importCounts
  .extend({ refusedRows: z.int(), sha256: z.string().describe('of the original file, which is kept') })
  .meta({ id: 'ImportResult' });
export type ImportResult = z.output<typeof importResult>;

/** Bytes of a workbook that are accepted. */
export const maxWorkbookBytes = 50 * 1024 * 1024;

/** The two steps of every import: look at what a workbook would change, then take it in. `what` names the workbook. */
export function importEndpoints(wish: { readonly room: string; readonly needs: Right; readonly what: string }) {
  const { room, needs, what } = wish;
  const preview = endpoint({
    method: 'POST',
    path: `/${room}/imports`,
    summary: `Read ${what} and say what it would change; nothing is written`,
    needs,
    upload: { maxBytes: maxWorkbookBytes },
    reply: importPreview,
    refuses: ['fileTooLarge', 'fileMissing'],
  });
  const commit = endpoint({
    method: 'POST',
    path: `/${room}/imports/:uploadId/commit`,
    summary: `Take in a previewed workbook, in one transaction: ${what}`,
    needs,
    params: z.object({ uploadId: z.uuid() }),
    body: z.object({ fileName: z.string().max(255) }),
    reply: importResult,
    refuses: ['uploadGone'],
  });
  return { preview, commit };
}
