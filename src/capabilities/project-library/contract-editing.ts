import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, month, regionCode, yuan } from '#kernel/fields.ts';
import { projectFilter } from './contract.ts';
import { constructionNatures, industryEditions, projectStages, sixActions, statisticsStates } from './rules/project.ts';

const words = (length: number) => z.string().trim().min(1).max(length).nullable();
const amount = yuan.min(0).nullable();

/** Why something is done, as a person gives it. */
export const reason = z.string().trim().min(1).max(500);
const note = z.string().trim().max(500).nullable().describe('why this version is written; null where nobody says');

/** All that is known about a project, as a person types it in. Every field is stated; null = not known. */
export const typedFacts = z.object({
  name: z.string().trim().min(2).max(200),
  code: words(60),
  ownerName: words(200),
  ownerCode: z
    .string()
    .regex(/^[0-9A-HJ-NP-RTUW-Y]{18}$/)
    .nullable(),
  unitCode: regionCode,
  townshipCode: regionCode.nullable(),
  siteCode: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  industryCode: z
    .string()
    .regex(/^\d{2,4}$/)
    .nullable(),
  industryEdition: z.enum(industryEditions).nullable(),
  action: z.enum(sixActions).nullable(),
  isEcoLed: z.boolean().nullable(),
  nature: z.enum(constructionNatures).nullable(),
  departmentName: words(100),
  responsiblePerson: words(100),
  content: words(4000),
  plannedTotalYuan: amount,
  landYuan: amount,
  compensationYuan: amount,
  usedAssetYuan: amount,
  workingCapitalYuan: amount,
  expensedYuan: amount,
  approvedOn: day.nullable(),
  approvalNumber: words(120),
  approvedTotalYuan: amount,
  isFiledSeparately: z.boolean().nullable(),
  leavesAsset: z.boolean().nullable(),
  isCapitalised: z.boolean().nullable(),
  isBeyondLevelling: z.boolean().nullable(),
  plannedStart: month.nullable(),
  plannedFinish: month.nullable(),
  startedIn: month.nullable(),
  enteredIn: month.nullable(),
  statisticsState: z.enum(statisticsStates).nullable(),
  submittedIn: month.nullable(),
  returnedIn: month.nullable(),
  returnReason: words(500),
  stage: z.enum(projectStages).nullable(),
  nationalFundYuan: amount,
  provincialFundYuan: amount,
  cityFundYuan: amount,
  siteLongitude: z.number().min(-180).max(180).nullable(),
  siteLatitude: z.number().min(-90).max(90).nullable(),
});
export type TypedFacts = z.output<typeof typedFacts>;

const written = z.object({ id: z.uuid(), version: z.int() });
const typedRefusals = [
  'unitOutsideRemit',
  'townshipNotInUnit',
  'codeElsewhere',
  'codeTaken',
  'projectThere',
  'statisticsMonthMissing',
  'returnReasonMissing',
  'monthAhead',
] as const;

export const createProject = endpoint({
  method: 'POST',
  path: '/project-library/projects',
  summary: 'Enter a project by hand, or turn a lead into one',
  needs: 'project-library.edit',
  body: z.object({ facts: typedFacts, note, leadId: z.uuid().nullable() }),
  reply: written,
  refuses: [...typedRefusals, 'notFound', 'leadDecided'],
});

export const editProject = endpoint({
  method: 'PUT',
  path: '/project-library/projects/:id',
  summary: 'Change what is known about a project; what stood there stays as an earlier version',
  needs: 'project-library.edit',
  params: z.object({ id: z.uuid() }),
  body: z.object({ facts: typedFacts, note, version: z.int().min(1).describe('version seen') }),
  reply: written,
  refuses: [...typedRefusals, 'notFound', 'projectChanged', 'projectMerged'],
});

/** Projects that one act changes at most. */
export const bulkLimit = 2000;

const setting = typedFacts
  .pick({
    stage: true,
    action: true,
    departmentName: true,
    responsiblePerson: true,
    isEcoLed: true,
    nature: true,
    industryEdition: true,
    statisticsState: true,
    submittedIn: true,
    enteredIn: true,
    returnedIn: true,
    returnReason: true,
  })
  .partial()
  .describe('fields to set; a field that is not given stays as it is');

const bulkWish = {
  ids: z
    .array(z.uuid())
    .min(1)
    .max(bulkLimit)
    .nullable()
    .describe('chosen projects; null = all that the filter leaves'),
  filter: projectFilter.describe('used where ids is null; at most 2000 projects may meet it'),
  set: setting,
};
const bulkRefusals = [
  'nothingToSet',
  'tooManyChosen',
  'statisticsMonthMissing',
  'returnReasonMissing',
  'monthAhead',
] as const;

/** What a bulk edit would do, or did, to one project. */
export const bulkRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.enum(['changed', 'refused']),
    code: z.string().nullable().describe('why it is refused'),
    changes: z.array(
      z.object({
        field: z.string(),
        before: z.union([z.string(), z.number(), z.boolean(), z.null()]),
        after: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      }),
    ),
  })
  .meta({ id: 'BulkRow' });
export type BulkRow = z.output<typeof bulkRow>;

export const previewBulkEdit = endpoint({
  method: 'POST',
  path: '/project-library/bulk-edits/preview',
  summary: 'Say what setting some fields of many projects would change; nothing is written',
  needs: 'project-library.edit',
  body: z.object(bulkWish),
  reply: z.object({
    chosen: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    seal: z.string().describe('of the versions seen; goes with the commit'),
    shown: z.array(bulkRow).describe('at most 200 rows'),
  }),
  refuses: bulkRefusals,
});

export const bulkEdit = endpoint({
  method: 'POST',
  path: '/project-library/bulk-edits',
  summary: 'Set some fields of many projects in one transaction, one version each',
  needs: 'project-library.edit',
  body: z.object({ ...bulkWish, seal: z.string().max(64), note: reason }),
  reply: z.object({ changed: z.int() }),
  refuses: [...bulkRefusals, 'selectionChanged'],
});
