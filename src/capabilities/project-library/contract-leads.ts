import { z } from 'zod';
import { departments } from '#kernel/department.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, month, paging, regionCode, yuan } from '#kernel/fields.ts';
import { caliberVerdict } from './contract.ts';
import { reason } from './contract-editing.ts';
import { duplicateReasons } from './rules/duplicates.ts';
import { ladderStages } from './rules/ladder.ts';
import { leadStates } from './rules/lead.ts';

const words = (length: number) => z.string().trim().min(1).max(length).nullable();

/** What a department says of a project. */
export const leadFacts = z.object({
  name: z.string().trim().min(2).max(200),
  unitCode: regionCode,
  townshipCode: regionCode.nullable(),
  ownerName: words(200),
  content: words(2000),
  totalYuan: yuan.min(0).nullable().describe('planned total as the department knows it'),
  stage: z.enum(ladderStages).nullable(),
  department: z.enum(departments).describe('source'),
  contactName: z.string().trim().min(1).max(60).describe('person of the department'),
  contactTelephone: z
    .string()
    .trim()
    .regex(/^[\d+()（） -]{0,40}$/),
  expectedStart: month.nullable(),
});
export type TypedLead = z.output<typeof leadFacts>;

/** A lead (线索) and what became of it. */
export const lead = leadFacts
  .extend({
    id: z.uuid(),
    state: z.enum(leadStates),
    passedBy: z.string(),
    passedAt: z.string(),
    dueOn: day.describe('by which it is to be dealt with'),
    isOverdue: z.boolean(),
    projectId: z.uuid().nullable(),
    closeReason: z.string().nullable(),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
  })
  .meta({ id: 'Lead' });
export type Lead = z.output<typeof lead>;

/** A project that may be the same as another. */
export const lookAlike = z
  .object({
    id: z.uuid(),
    name: z.string(),
    code: z.string().nullable(),
    ownerName: z.string().nullable(),
    unitCode: regionCode,
    plannedTotalYuan: yuan.nullable(),
    score: z.int().describe('likeness, 0 to 100'),
    reasons: z.array(z.enum(duplicateReasons)),
  })
  .meta({ id: 'LookAlike' });
export type LookAlike = z.output<typeof lookAlike>;

/** The verdict about a lead as it stands; nothing is proposed. */
export const screening = z.object({
  verdict: caliberVerdict,
  reasons: z.array(z.object({ rule: z.string(), effect: caliberVerdict, clause: z.string(), text: z.string() })),
  missing: z.array(z.string()),
});

const screened = z.object({
  lead,
  caliber: screening,
  alike: z.int().describe('projects of the county that look alike'),
  lookAlikes: z.array(lookAlike).describe('which, for those who may read projects; at most 10'),
});

export const passLead = endpoint({
  method: 'POST',
  path: '/project-library/leads',
  summary: 'Pass a lead: it is screened on the spot and looked up in the library',
  needs: 'project-library.pass-lead',
  body: leadFacts,
  reply: screened,
  refuses: ['unitOutsideRemit', 'townshipNotInUnit', 'leadThere'],
});

export const listLeads = endpoint({
  method: 'GET',
  path: '/project-library/leads',
  summary: 'Leads of the remit, newest first; the contact of a department sees the own ones',
  needs: 'project-library.pass-lead',
  lookBack: { kind: 'refused', because: 'leads keep their present state only' },
  query: z.object({
    state: z.enum(leadStates).optional(),
    department: z.enum(departments).optional(),
    unit: regionCode.optional(),
    q: z.string().trim().max(100).optional().describe('part of the name or the owner'),
    ...paging,
  }),
  reply: z.object({ rows: z.array(lead), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const readLead = endpoint({
  method: 'GET',
  path: '/project-library/leads/:id',
  summary: 'One lead with its screening and the projects that look alike',
  needs: 'project-library.pass-lead',
  lookBack: { kind: 'refused', because: 'leads keep their present state only' },
  params: z.object({ id: z.uuid() }),
  reply: screened,
  refuses: ['notFound'],
});

export const closeLead = endpoint({
  method: 'POST',
  path: '/project-library/leads/:id/close',
  summary: 'Close a lead that becomes no project, with the reason',
  needs: 'project-library.edit',
  params: z.object({ id: z.uuid() }),
  body: z.object({ reason }),
  reply: lead,
  refuses: ['notFound', 'leadDecided'],
});
