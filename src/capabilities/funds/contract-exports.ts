import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack } from '#kernel/fields.ts';
import { projectMoneyFilter, sourceFilter } from './shapes.ts';

const workbook = {
  method: 'GET',
  needs: 'funds.read',
  reply: z.unknown(),
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const exportSources = endpoint({
  ...workbook,
  path: '/funds/exports/sources',
  summary: 'The sources that a filter leaves as a workbook, at most 20,000',
  query: sourceFilter.extend(lookingBack),
  refuses: [],
});

export const exportProjectMoney = endpoint({
  ...workbook,
  path: '/funds/exports/projects',
  summary: 'The projects with money that a filter leaves as a workbook, at most 20,000',
  query: projectMoneyFilter.extend(lookingBack),
  refuses: [],
});

export const exportLedger = endpoint({
  ...workbook,
  path: '/funds/exports/ledger',
  summary: 'The ledger of the remit, of one source or of one project as a workbook, newest first, at most 20,000 rows',
  query: z.object({ ...lookingBack, source: z.uuid().optional(), project: z.uuid().optional() }),
  refuses: [],
});
