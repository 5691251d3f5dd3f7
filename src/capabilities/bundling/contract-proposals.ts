import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month, paging, regionCode, writtenText, yuan } from '#kernel/fields.ts';
import { bundleWish, finding } from './contract.ts';
import { proposalStates } from './rules/proposal-steps.ts';

/** A member as it was known when it was proposed. */
export const proposalMember = z.object({
  projectId: z.uuid(),
  name: z.string(),
  content: z.string(),
  townshipCode: regionCode.nullable(),
  ownerName: z.string(),
  industryCode: z.string().nullable(),
  amountYuan: yuan,
  from: month,
  to: month,
});
export type ProposalMember = z.output<typeof proposalMember>;

/** A proposal (立项建议): several small items as one project, for one approval. */
export const proposal = z
  .object({
    id: z.uuid(),
    version: z.int(),
    unitCode: regionCode,
    name: z.string(),
    ownerName: z.string(),
    investor: z.object({ name: z.string(), proof: z.string() }).nullable(),
    opinion: z.string(),
    state: z.enum(proposalStates),
    note: z.string().nullable(),
    code: z.string().nullable(),
    documentNumber: z.string().nullable(),
    decidedOn: day.nullable(),
    totalYuan: yuan,
    members: z.array(proposalMember),
    findings: z.array(finding.omit({ text: true }).extend({ text: z.string() })),
    leadId: z.uuid().nullable().describe('lead of the library, once it was handed over'),
    recordedAt: z.string(),
    recordedBy: z.string(),
  })
  .meta({ id: 'BundlingProposal' });
export type Proposal = z.output<typeof proposal>;

export const listProposals = endpoint({
  method: 'GET',
  path: '/bundling/proposals',
  summary: 'Proposals of the remit, newest first',
  needs: 'bundling.read',
  query: z.object({
    ...lookingBack,
    unit: regionCode.optional(),
    state: z.enum(proposalStates).optional(),
    ...paging,
  }),
  reply: z.object({
    rows: z.array(
      proposal
        .pick({ id: true, unitCode: true, name: true, ownerName: true, state: true, totalYuan: true, recordedAt: true })
        .extend({ members: z.int() }),
    ),
    next: z.string().nullable(),
  }),
  refuses: ['pageUnclear'],
});

export const readProposal = endpoint({
  method: 'GET',
  path: '/bundling/proposals/:id',
  summary: 'One proposal with its members, what the tests said, and who stated which step when',
  needs: 'bundling.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: z.object({
    proposal,
    steps: z.array(
      proposal.pick({ version: true, state: true, note: true, decidedOn: true, recordedAt: true, recordedBy: true }),
    ),
  }),
  refuses: ['notFound'],
});

export const makeProposal = endpoint({
  method: 'POST',
  path: '/bundling/proposals',
  summary: 'Propose some items as one project; the county desk, for its own county',
  needs: 'bundling.propose',
  body: bundleWish.extend({ name: writtenText(200) }),
  reply: z.object({ id: z.uuid() }),
  refuses: ['notFound', 'bundleForbidden', 'proposalNameTaken', 'textHintsAtFigure'],
});

export const stateProposal = endpoint({
  method: 'POST',
  path: '/bundling/proposals/:id/steps',
  summary: 'State the next step of a proposal; handing it over makes a lead of it in the library',
  needs: 'bundling.propose',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    version: z.int().min(1).describe('version seen'),
    state: z.enum(proposalStates),
    note: writtenText(500).nullable(),
    code: writtenText(60).nullable().describe('项目代码 of the approval'),
    documentNumber: writtenText(100).nullable(),
    decidedOn: day.nullable(),
  }),
  reply: z.object({ version: z.int() }),
  refuses: [
    'notFound',
    'proposalChanged',
    'stepNotNext',
    'approvalIncomplete',
    'decisionUndated',
    'decisionAhead',
    'reasonMissing',
    'textHintsAtFigure',
    'bundleForbidden',
    'leadThere',
    'unitOutsideRemit',
    'townshipNotInUnit',
  ],
});

const asFile = {
  method: 'GET',
  needs: 'bundling.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: z.unknown(),
  refuses: ['notFound'],
} as const;

export const downloadProposalDocx = endpoint({
  ...asFile,
  path: '/bundling/proposals/:id/docx',
  summary: 'The proposal as an official paper with its full list and places for signatures',
  download: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const downloadProposalXlsx = endpoint({
  ...asFile,
  path: '/bundling/proposals/:id/xlsx',
  summary: 'The full list of members as a workbook',
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
