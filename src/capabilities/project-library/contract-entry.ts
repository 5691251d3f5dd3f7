import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month, paging, regionCode, yuan } from '#kernel/fields.ts';
import { projectRow } from './contract.ts';
import { entryStates, missingCodes } from './rules/entry-guidance.ts';
import { entryProjectTypes, holders, materialKinds } from './rules/entry-rules.ts';

const dayOfMonth = z.int().min(1).max(31);
const material = z.object({
  name: z.string().trim().min(1).max(60).describe('as the local rule names it'),
  kind: z.enum(materialKinds).describe('what proves it'),
  holder: z.enum(holders).describe('who provides it'),
});

const ruleFacts = {
  regionCode: regionCode.describe('city, or a county or zone whose own rules go before the city’s'),
  projectType: z.enum(entryProjectTypes),
  bandFromYuan: yuan.min(0).describe('planned total from'),
  bandBelowYuan: yuan.nullable().describe('planned total below; null = without an upper end'),
  validFrom: day,
  validTo: day.nullable(),
  materials: z.array(material).max(20),
  windowFromDay: dayOfMonth,
  windowToDay: dayOfMonth.describe('beyond the end of a month means its last day'),
  notes: z.string().trim().max(500).nullable(),
  source: z.string().trim().max(200).nullable().describe('circular or rule that says so'),
  isExample: z.boolean().describe('made up to show how it works'),
  isWithdrawn: z.boolean(),
};

/** What a region asks for before a project enters the statistics library. */
export const entryRules = z
  .object({ id: z.uuid(), version: z.int(), ...ruleFacts, recordedAt: z.string(), recordedBy: z.string() })
  .meta({ id: 'EntryRules' });
export type EntryRules = z.output<typeof entryRules>;

export const listEntryRules = endpoint({
  method: 'GET',
  path: '/project-library/entry-rules',
  summary: 'Rule sets of the region, those above and those below, each as it stands; at most 200',
  needs: 'project-library.read',
  query: z.object(lookingBack),
  reply: z.array(entryRules),
  refuses: [],
});

export const readEntryRuleVersions = endpoint({
  method: 'GET',
  path: '/project-library/entry-rules/:id/versions',
  summary: 'Every version of a rule set, newest first, at most 200',
  needs: 'project-library.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: z.array(entryRules),
  refuses: ['notFound'],
});

export const saveEntryRules = endpoint({
  method: 'PUT',
  path: '/project-library/entry-rules/:id',
  summary: 'Append a version of a rule set, or the first one under an id that the caller makes',
  needs: 'project-library.set-entry-rules',
  params: z.object({ id: z.uuid() }),
  body: z.object({ ...ruleFacts, version: z.int().min(0).describe('the version that is followed; 0 = none yet') }),
  reply: entryRules,
  refuses: ['rulesChanged', 'regionOutside', 'bandUnclear', 'windowUnclear', 'validityUnclear', 'materialTwice'],
});

const window = z.object({ from: day, to: day }).nullable().describe('the next days on which papers are taken');

/** What is still missing before a project can be entered. */
const guidance = {
  state: z.enum(entryStates),
  missing: z.array(
    z.object({
      code: z.enum(missingCodes),
      material: z.object({ name: z.string(), kind: z.enum(materialKinds) }).nullable(),
      holder: z.enum(holders),
      by: day.nullable(),
    }),
  ),
  window,
};

/** When and to whom a project was handed over as a lead; null where it was not. */
const handed = z.object({ on: day, receiver: z.string() }).nullable();

export const readEntryGuidance = endpoint({
  method: 'GET',
  path: '/project-library/projects/:id/entry',
  summary: 'What a project still lacks to be entered in the statistics library, who has it, and by when',
  needs: 'project-library.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: z.object({
    ...guidance,
    since: day.nullable().describe('since when nothing is missing'),
    rules: entryRules.nullable(),
    papers: z.array(
      z.object({ ...material.shape, isAtHand: z.boolean(), by: z.string().nullable(), on: day.nullable() }),
    ),
    handed,
    returned: z.object({ month: month.nullable(), reason: z.string().nullable() }).nullable(),
  }),
  refuses: ['notFound'],
});

export const checkMaterial = endpoint({
  method: 'PUT',
  path: '/project-library/projects/:id/materials/:kind',
  summary: 'Say that a paper is at hand, or is not after all',
  needs: 'project-library.check-material',
  params: z.object({ id: z.uuid(), kind: z.enum(materialKinds) }),
  body: z.object({ isAtHand: z.boolean(), note: z.string().trim().max(200).nullable() }),
  reply: z.object({ isAtHand: z.boolean() }),
  refuses: ['notFound'],
});

/** A project on its way into the statistics library. */
export const entryRow = z
  .object({
    project: projectRow,
    ...guidance,
    since: day.nullable(),
    isExample: z.boolean().describe('the rules are an example'),
    handed,
  })
  .meta({ id: 'EntryRow' });
export type EntryRow = z.output<typeof entryRow>;

export const listEntry = endpoint({
  method: 'GET',
  path: '/project-library/entry-list',
  summary: 'Projects in or near the caliber that are not yet in the statistics library, by county and size',
  needs: 'project-library.read',
  query: z.object({
    ...lookingBack,
    unit: regionCode.optional(),
    state: z.enum(['ripe', 'notReady', 'reporting', 'returned']).optional(),
    handed: z.enum(['yes', 'no']).optional(),
    ...paging,
  }),
  reply: z.object({ rows: z.array(entryRow), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

/** What was handed over: one paper with its projects. */
export const handover = z
  .object({
    id: z.uuid(),
    receiver: z.string(),
    projects: z.int(),
    recordedAt: z.string(),
    recordedBy: z.string(),
  })
  .meta({ id: 'Handover' });
export type Handover = z.output<typeof handover>;

export const handOver = endpoint({
  method: 'POST',
  path: '/project-library/handovers',
  summary: 'Hand ripe projects to the statistics bureau as leads: name, code, owner, place, approval, and no amounts',
  needs: 'project-library.hand-over',
  body: z.object({
    projectIds: z.array(z.uuid()).min(1).max(200),
    receiver: z.string().trim().min(2).max(60),
  }),
  reply: handover,
  refuses: ['notFound', 'notRipe'],
});

export const listHandovers = endpoint({
  method: 'GET',
  path: '/project-library/handovers',
  summary: 'What was handed over, newest first, at most 200',
  needs: 'project-library.read',
  query: z.object(lookingBack),
  reply: z.array(handover),
  refuses: [],
});

export const downloadHandover = endpoint({
  method: 'GET',
  path: '/project-library/handovers/:id/file',
  summary: 'The list that was handed over, as a workbook',
  needs: 'project-library.read',
  lookBack: { kind: 'timeless', because: 'the paper is always as it was handed over' },
  params: z.object({ id: z.uuid() }),
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  reply: z.unknown(),
  refuses: ['notFound'],
});
