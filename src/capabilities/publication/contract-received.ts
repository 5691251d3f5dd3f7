import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { paging } from '#kernel/fields.ts';
import { ownInstant } from './contract-list.ts';
import { byId, paper } from './shapes.ts';
import { paperRow } from './shapes-row.ts';
import type { Term } from './terms.ts';

const needs = 'publication.receive-as-department';

export const listReceivedPapers = endpoint({
  method: 'GET',
  path: '/publication/received-papers',
  summary: 'Papers that were sent to the department whose contact asks, what is to be confirmed first',
  needs,
  lookBack: ownInstant,
  query: z.object({ ...paging }),
  reply: z.object({ rows: z.array(paperRow), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const readReceivedPaper = endpoint({
  method: 'GET',
  path: '/publication/received-papers/:id',
  summary: 'A paper that was sent to the department, as it went out',
  needs,
  lookBack: ownInstant,
  params: byId,
  reply: paper,
  refuses: ['notFound'],
});

export const downloadReceivedPdf = endpoint({
  method: 'GET',
  path: '/publication/received-papers/:id/pdf',
  summary: 'The issued PDF/A of a paper that was sent to the department',
  needs,
  lookBack: ownInstant,
  params: byId,
  reply: z.unknown(),
  download: 'application/pdf',
  refuses: ['notFound'],
});

export const confirmReceivedPaper = endpoint({
  method: 'POST',
  path: '/publication/received-papers/:id/receipt',
  summary: 'Confirm, for the own department and nobody else, that a paper arrived',
  needs,
  params: byId,
  reply: paper,
  refuses: ['notFound', 'notSentHere'] satisfies (Term | 'notFound')[],
});

/** An account of a department’s contact that may confirm papers. */
export const receiver = z
  .object({ name: z.string().describe('sign-in name'), displayName: z.string() })
  .meta({ id: 'PaperReceiver' });

export const listReceivers = endpoint({
  method: 'GET',
  path: '/publication/receivers',
  summary: 'Accounts of contacts of departments within the remit, which may confirm papers, at most 500',
  needs: 'publication.write',
  lookBack: { kind: 'timeless', because: 'accounts are those of now' },
  reply: z.array(receiver),
  refuses: [],
});
