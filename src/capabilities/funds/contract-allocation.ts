import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, paging, regionCode, yuan } from '#kernel/fields.ts';
import { ruleKinds } from './rules/allocation/summary.ts';
import { level, purpose, text } from './shapes.ts';
import type { Term } from './terms.ts';

const percent = z.int().min(1).max(100);
const weight = z.int().min(0).max(10);
const amount = yuan.min(0).max(100_000_000_000);

/** What a desk wishes of an allocation. */
export const allocationWish = z.object({
  maturityWeight: weight.describe('成熟度权重'),
  performanceWeight: weight.describe('绩效权重'),
  maxSharePercent: percent.describe('share of a project’s total that all money together may pay'),
  levelSharePercent: z.object({ national: percent, provincial: percent, city: percent }).partial(),
  leastYuan: amount.describe('least amount for a project that is given anything'),
  floors: z.array(z.object({ unitCode: regionCode, minimumYuan: amount })).max(60),
  floorsElastic: z.boolean().describe('floors may be missed where they cannot be kept'),
  required: z.array(z.uuid()).max(200).describe('projects that must be given something'),
});

const rules = z.array(z.object({ kind: z.enum(ruleKinds), count: z.int(), names: z.array(z.string()).max(10) }));

/** What came out, by unit and stream. */
const summary = z.object({
  status: z.enum(['optimal', 'feasible', 'infeasible']),
  totalYuan: yuan,
  leftYuan: yuan,
  projects: z.int(),
  units: z.array(z.object({ unitCode: regionCode, projects: z.int(), yuan, shortYuan: yuan })),
  streams: z.array(z.object({ level, purpose, unitCode: regionCode.nullable(), yuan })),
  binding: rules.describe('rules that hold the result back'),
  conflict: rules.describe('rules that cannot all be kept; empty where they can'),
});

/** A scenario as it is kept. */
export const scenario = z
  .object({
    id: z.uuid(),
    name: z.string(),
    wish: allocationWish,
    summary,
    knownAt: z.string().describe('instant at which money and projects were read'),
    madeBy: z.string(),
    acceptance: z
      .object({
        documentNo: z.string(),
        reason: z.string(),
        movedOn: day,
        rows: z.int(),
        acceptedAt: z.string(),
        acceptedBy: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'AllocationScenario' });
export type AllocationScenario = z.output<typeof scenario>;

export const readAllocationBasis = endpoint({
  method: 'GET',
  path: '/funds/allocations/basis',
  summary: 'What a new scenario would be worked out of: money that is not allocated, and projects that may have it',
  needs: 'funds.read',
  query: z.object(lookingBack),
  reply: z.object({
    sources: z.int(),
    leftYuan: yuan,
    projects: z.int(),
    plannedYuan: yuan.describe('what these projects cost together'),
    usualSharePercent: percent.describe(
      'share of its total that a project is offered at most, unless the desk says otherwise',
    ),
    usualFloorYuan: yuan.describe('what the projects of each unit get at least, unless the desk says otherwise'),
    levels: z.array(z.object({ level, leftYuan: yuan })),
  }),
  refuses: [],
});

export const askAllocation = endpoint({
  method: 'POST',
  path: '/funds/allocations',
  summary: 'Work out a scenario; a long run that keeps it under its id. Nothing moves',
  needs: 'funds.write',
  body: z.object({ name: text(60), wish: allocationWish }),
  reply: z.object({ id: z.uuid(), isNew: z.boolean() }),
  refuses: ['nothingToAllocate', 'unitUnknown', 'longRunsWaiting'] satisfies (Term | 'longRunsWaiting')[],
});

export const listAllocations = endpoint({
  method: 'GET',
  path: '/funds/allocations',
  summary: 'Scenarios of the remit, newest first, page by page',
  needs: 'funds.read',
  query: z.object({ ...paging, ...lookingBack }),
  reply: z.object({ rows: z.array(scenario), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

/** What a project would have of a source. */
export const grant = z
  .object({
    projectId: z.uuid(),
    projectName: z.string(),
    unitCode: regionCode,
    sourceId: z.uuid(),
    documentNo: z.string(),
    level,
    purpose,
    score: z.number().describe('weighted mean of maturity and performance, one decimal'),
    yuan,
  })
  .meta({ id: 'AllocationGrant' });
export type AllocationGrant = z.output<typeof grant>;

export const listGrants = endpoint({
  method: 'GET',
  path: '/funds/allocations/:id/grants',
  summary: 'What each project would have in a scenario, largest first, page by page',
  needs: 'funds.read',
  params: z.object({ id: z.uuid() }),
  query: z.object({ ...paging, ...lookingBack }),
  reply: z.object({ rows: z.array(grant), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const acceptAllocation = endpoint({
  method: 'POST',
  path: '/funds/allocations/:id/acceptance',
  summary: 'Accept a scenario: each of its amounts becomes a row of the ledger, all or none',
  needs: 'funds.write',
  params: z.object({ id: z.uuid() }),
  body: z.object({ documentNo: text(80), reason: text(200), on: day }),
  reply: z.object({ rows: z.int(), totalYuan: yuan, doubts: z.int().describe('rows with something to be checked') }),
  refuses: [
    'notFound',
    'scenarioAccepted',
    'scenarioEmpty',
    'dateAhead',
    'beforeDocument',
    'projectElsewhere',
    'purposeDiffers',
    'allocationBeyondSource',
    'holderRecords',
  ] satisfies (Term | 'notFound')[],
});
