import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { cityCode, day } from '#kernel/fields.ts';
import { findingKinds } from './rules/chain.ts';

const head = z.object({ place: z.int().describe('number of the link'), hash: z.string().describe('SHA-256, hex') });
const needs = 'organisation.read-audit';

/** How a city's audit chain stands. */
export const chainState = z
  .object({
    cityCode,
    head: head.describe('place 0 before the first link'),
    waiting: z.int().describe('entries that are written and not yet linked; usually none older than a second'),
    verified: z
      .object({ at: z.string(), entries: z.int(), place: z.int(), findings: z.int() })
      .nullable()
      .describe('the last verification; null before the first'),
    days: z.array(head.extend({ day })).describe('last link of each of the last 31 days with entries, newest first'),
  })
  .meta({ id: 'AuditChain' });

export const readChain = endpoint({
  method: 'GET',
  path: '/organisation/audit-chain',
  summary: 'How the audit chain of the city stands, when it was verified, and its heads by day',
  needs,
  reply: chainState,
  refuses: ['notFound'],
});

export const verifyAudit = endpoint({
  method: 'POST',
  path: '/organisation/audit-chain/verification',
  summary: 'Recompute the audit chain of the city and say what is not as it was written',
  needs,
  reply: z.object({
    entries: z.int(),
    head,
    heads: z.int().describe('exported heads that were compared'),
    sealedElsewhere: z.int().describe('entries whose seal was made with a former key that is not here'),
    findingCount: z.int(),
    findings: z
      .array(
        z.object({
          kind: z.enum(findingKinds),
          place: z.int().nullable().describe('link of the chain'),
          sequence: z.int().nullable().describe('number of the entry'),
        }),
      )
      .describe('the first 200'),
  }),
  refuses: ['notFound'],
});

export const downloadHeads = endpoint({
  method: 'GET',
  path: '/organisation/audit-chain/heads',
  summary: 'Heads of the chain by day, one JSON a line, to be kept elsewhere and given to `audit verify --heads`',
  needs,
  reply: z.unknown(),
  download: 'application/jsonl',
  refuses: ['notFound'],
});
