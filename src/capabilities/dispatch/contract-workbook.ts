import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { month, regionCode } from '#kernel/fields.ts';
import { asFilledIn, cellResult, field, value } from './contract-sheet.ts';

const uploadLimit = 20 * 1024 * 1024;

export const downloadWorkbook = endpoint({
  method: 'GET',
  path: '/dispatch/rounds/:month/workbook',
  lookBack: asFilledIn,
  summary: 'The sheet of a round as a workbook to fill in without a connection: only its entry cells are open',
  needs: 'dispatch.report',
  params: z.object({ month }),
  query: z.object({ unit: regionCode.optional() }),
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  reply: z.unknown(),
  refuses: ['nothingToFill'],
});

/** What a workbook that came back would change, or changed. */
export const workbookAnswer = z
  .object({
    uploadId: z.string(),
    fileName: z.string(),
    month,
    counts: z.object({
      saved: z.int(),
      unchanged: z.int(),
      conflict: z.int().describe('each waits for a choice once the workbook is taken in'),
      refused: z.int(),
      followed: z.int().describe('sums that follow from an amount of the month; no cells of the workbook'),
    }),
    cells: z
      .array(
        z.object({
          address: z.string().describe('of a sum that follows, that of the amount of the month'),
          isFollowing: z.boolean().describe('a sum that follows, and stands in no cell of the workbook'),
          projectName: z.string(),
          field,
          base: value.describe('what stood there when the workbook was downloaded'),
          now: value.describe('what stands there before it is taken in'),
          written: z.string().describe('as it stands in the workbook'),
          read: value.describe('as it is kept; null where it is empty or not understood'),
          result: cellResult,
        }),
      )
      .describe('all but the unchanged, at most 1,000: conflicts and refused ones first'),
  })
  .meta({ id: 'SheetWorkbookAnswer' });
export type WorkbookAnswer = z.output<typeof workbookAnswer>;

const workbookRefusals = ['notOurWorkbook', 'damagedWorkbook'] as const;

export const previewWorkbook = endpoint({
  method: 'POST',
  path: '/dispatch/sheet/workbooks',
  summary: 'What a workbook that was filled in would change, cell by cell, merged with what changed meanwhile',
  needs: 'dispatch.report',
  upload: { maxBytes: uploadLimit },
  reply: workbookAnswer,
  refuses: workbookRefusals,
});

export const takeInWorkbook = endpoint({
  method: 'POST',
  path: '/dispatch/sheet/workbooks/:uploadId',
  summary: 'Take in a workbook that was previewed',
  needs: 'dispatch.report',
  params: z.object({ uploadId: z.uuid() }),
  body: z.object({ fileName: z.string().min(1).max(300) }),
  reply: workbookAnswer,
  refuses: [...workbookRefusals, 'uploadGone'],
});
