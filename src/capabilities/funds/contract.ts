import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, paging, regionCode, yuan } from '#kernel/fields.ts';
import { importEndpoints } from '#kernel/import-answer.ts';
import {
  ages,
  balances,
  flowRow,
  fundSource,
  level,
  movement,
  onDay,
  projectMoney,
  projectMoneyFilter,
  purpose,
  recorded,
  sourceFilter,
  text,
} from './shapes.ts';
import type { Term } from './terms.ts';

export const listSources = endpoint({
  method: 'GET',
  path: '/funds/sources',
  summary: 'Sources of money, latest document first, page by page',
  needs: 'funds.read',
  query: sourceFilter.extend({
    ...lookingBack,
    sort: z.enum(['recent', 'idle', 'unallocated']).default('recent'),
    ...paging,
  }),
  reply: z.object({ rows: z.array(fundSource), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

const group = { sources: z.int(), ...balances };

export const totalSources = endpoint({
  method: 'GET',
  path: '/funds/totals',
  summary: 'Sources added up: in all, by level, by purpose and by unit, with unallocated and idle money by age',
  needs: 'funds.read',
  query: sourceFilter.extend({ ...onDay, ...lookingBack }),
  reply: z.object({
    on: day,
    total: z.object(group),
    unallocated: ages,
    idle: ages,
    levels: z.array(z.object({ level, ...group })),
    purposes: z.array(z.object({ purpose, ...group })),
    units: z.array(z.object({ unitCode: regionCode, ...group })),
  }),
  refuses: [],
});

export const readSource = endpoint({
  method: 'GET',
  path: '/funds/sources/:id',
  summary: 'One source with its balances and what waits by age',
  needs: 'funds.read',
  params: z.object({ id: z.uuid() }),
  query: z.object({ ...onDay, ...lookingBack }),
  reply: z.object({ source: fundSource, unallocated: ages, idle: ages }),
  refuses: ['notFound'],
});

const ledger = {
  method: 'GET',
  needs: 'funds.read',
  query: z.object({ ...paging, ...lookingBack }),
  reply: z.object({ rows: z.array(movement), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
} as const;

export const readSourceLedger = endpoint({
  ...ledger,
  path: '/funds/sources/:id/ledger',
  summary: 'Rows of the ledger of one source within the remit, newest first',
  params: z.object({ id: z.uuid() }),
});

export const readProjectLedger = endpoint({
  ...ledger,
  path: '/funds/projects/:projectId/ledger',
  summary: 'Rows of the ledger of one project, newest first',
  params: z.object({ projectId: z.uuid() }),
});

export const listProjectMoney = endpoint({
  method: 'GET',
  path: '/funds/projects',
  summary: 'Projects that have money, largest first, page by page',
  needs: 'funds.read',
  query: projectMoneyFilter.extend({ ...paging, ...lookingBack }),
  reply: z.object({ rows: z.array(projectMoney), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const totalProjectMoney = endpoint({
  method: 'GET',
  path: '/funds/project-totals',
  summary: 'Projects that have money, counted and added up',
  needs: 'funds.read',
  query: projectMoneyFilter.extend(lookingBack),
  reply: z.object({
    projects: z.int(),
    plannedYuan: yuan,
    allocatedYuan: yuan,
    arrivedYuan: yuan,
    paidYuan: yuan,
    threeLevels: z
      .object({ projects: z.int(), allocatedYuan: yuan })
      .describe('of national, provincial and city money alone'),
  }),
  refuses: [],
});

export const readProjectMoney = endpoint({
  method: 'GET',
  path: '/funds/projects/:projectId',
  summary: 'Money of one project by level and by source',
  needs: 'funds.read',
  params: z.object({ projectId: z.uuid() }),
  query: z.object(lookingBack),
  reply: z.object({
    levels: z.array(
      z.object({
        level,
        plannedYuan: yuan.nullable().describe('as the project states; null where it states none'),
        allocatedYuan: yuan,
        arrivedYuan: yuan,
        paidYuan: yuan,
      }),
    ),
    sources: z.array(
      z.object({
        sourceId: z.uuid(),
        documentNo: z.string(),
        level,
        purpose,
        allocatedYuan: yuan,
        arrivedYuan: yuan,
        paidYuan: yuan,
        allocatedOn: day.nullable(),
        paidOn: day.nullable(),
      }),
    ),
  }),
  refuses: ['notFound'],
});

export const readFlow = endpoint({
  method: 'GET',
  path: '/funds/flow',
  summary: 'Where money goes: level, purpose, unit, and what became of it; or one source or one project by document',
  needs: 'funds.read',
  query: sourceFilter
    .pick({ level: true, purpose: true, unit: true, year: true })
    .extend({ ...lookingBack, source: z.uuid().optional(), project: z.uuid().optional() }),
  reply: z.object({
    rows: z.array(flowRow).describe('at most 1000 rows'),
  }),
  refuses: [],
});

const amountYuan = yuan.min(1).max(100_000_000_000);
const note = text(500).nullable();

export const recordSource = endpoint({
  method: 'POST',
  path: '/funds/sources',
  summary: 'Record what a document gives a unit for a purpose; its amount is the first row of its ledger',
  needs: 'funds.write',
  body: z.object({
    level,
    documentNo: text(80),
    title: text(200),
    purpose,
    unitCode: regionCode,
    issuedOn: day,
    amountYuan,
  }),
  reply: fundSource,
  refuses: ['documentThere', 'dateAhead', 'amountNotPositive', 'unitUnknown', 'levelNotYours'] satisfies Term[],
});

export const recordMovement = endpoint({
  method: 'POST',
  path: '/funds/movements',
  summary: 'Add a row to the ledger: issue, arrival, allocation, payment, return or recall',
  needs: 'funds.write',
  body: z.object({
    sourceId: z.uuid(),
    projectId: z.uuid().nullable(),
    kind: z.enum(['issue', 'arrival', 'allocation', 'payment', 'return', 'recall']),
    amountYuan,
    on: day,
    payee: text(120).nullable(),
    voucherNo: text(60).nullable(),
    reason: note,
  }),
  reply: recorded,
  refuses: [
    'notFound',
    'amountNotPositive',
    'dateAhead',
    'beforeDocument',
    'arrivalBeyondIssued',
    'projectMissing',
    'projectElsewhere',
    'allocationBeyondSource',
    'purposeDiffers',
    'paymentWithoutAllocation',
    'paymentBeyondAllocation',
    'beforeAllocation',
    'payeeMissing',
    'returnBeyondUnpaid',
    'recallBeyondUnallocated',
    'reasonMissing',
    'countyRecords',
    'holderRecords',
  ] satisfies (Term | 'notFound')[],
});

export const reverseMovement = endpoint({
  method: 'POST',
  path: '/funds/movements/:id/reversal',
  summary: 'Reverse a mistaken row by a counter-entry that names it and says why; nothing is deleted',
  needs: 'funds.write',
  params: z.object({ id: z.uuid() }),
  body: z.object({ on: day, reason: text(500) }),
  reply: recorded,
  refuses: [
    'notFound',
    'reversalOfReversal',
    'reversedAlready',
    'dateAhead',
    'beforeMovement',
    'reversalBreaks',
    'countyRecords',
    'holderRecords',
  ] satisfies (Term | 'notFound')[],
});

export const { preview: previewSources, commit: importSources } = importEndpoints({
  room: 'funds/sources',
  needs: 'funds.write',
  what: 'a workbook of documents and arrivals (资金下达表)',
});

export const { preview: previewMovements, commit: importMovements } = importEndpoints({
  room: 'funds/movements',
  needs: 'funds.write',
  what: 'a workbook of allocations and payments (项目资金分配拨付表)',
});
