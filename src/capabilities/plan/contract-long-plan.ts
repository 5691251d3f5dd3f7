import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, month, paging, regionCode, yuan } from '#kernel/fields.ts';
import { projectStages } from '#kernel/project-kinds.ts';
import { planYear } from './contract.ts';
import { planStates } from './rules/work-plan.ts';
import type { Term } from './terms.ts';

const text = (length: number) => z.string().trim().max(length);
const note = text(500).nullable().describe('修改原因');
const recorded = { version: z.int(), recordedAt: z.string(), recordedBy: z.string() };

const longPlanContent = {
  name: text(100).min(1).describe('规划名称'),
  fromYear: planYear,
  toYear: planYear,
  state: z.enum(planStates),
  present: text(20_000).describe('现状与形势'),
  goals: text(20_000).describe('主要目标'),
  tasks: text(20_000).describe('主要任务'),
  safeguards: text(20_000).describe('保障措施'),
  note,
};

/** A plan of several years as it stands. */
export const longPlan = z.object({ id: z.uuid(), ...longPlanContent, ...recorded }).meta({ id: 'LongPlan' });
export type LongPlan = z.output<typeof longPlan>;

export const listLongPlans = endpoint({
  method: 'GET',
  path: '/plan/long-plans',
  summary: 'Plans of several years, newest period first, at most 50',
  needs: 'plan.read',
  query: z.object(lookingBack),
  reply: z.array(longPlan.pick({ id: true, name: true, fromYear: true, toYear: true, state: true })),
  refuses: [],
});

const ofPlan = { needs: 'plan.read', params: z.object({ id: z.uuid() }) } as const;

export const readLongPlan = endpoint({
  ...ofPlan,
  method: 'GET',
  path: '/plan/long-plans/:id',
  summary: 'A plan of several years, and what each of its years has come to by the reports',
  query: z.object(lookingBack),
  reply: z.object({
    plan: longPlan,
    years: z.array(
      z.object({
        year: z.int(),
        month: month.nullable().describe('up to which the year is reported; null without a report'),
        projects: z.int().describe('in the plan of the year'),
        plannedYuan: yuan,
        doneYuan: yuan,
        inCaliberYuan: yuan.describe('done by projects in the statistical caliber'),
      }),
    ),
  }),
  refuses: ['notFound'],
});

export const createLongPlan = endpoint({
  method: 'POST',
  path: '/plan/long-plans',
  summary: 'Begin a plan of several years; for the city desk',
  needs: 'plan.write',
  body: z.object(longPlanContent),
  reply: longPlan,
  refuses: ['cityWritesPlan', 'periodUnclear', 'planIncomplete'] satisfies Term[],
});

export const saveLongPlan = endpoint({
  ...ofPlan,
  needs: 'plan.write',
  method: 'PUT',
  path: '/plan/long-plans/:id',
  summary: 'Append a version to a plan of several years; for the city desk',
  body: z.object({ ...longPlanContent, version: z.int().min(1).describe('version seen') }),
  reply: longPlan,
  refuses: [
    'cityWritesPlan',
    'notFound',
    'planChanged',
    'periodUnclear',
    'periodTooShort',
    'adoptedStays',
    'reasonMissing',
    'planIncomplete',
  ] satisfies (Term | 'notFound')[],
});

export const listLongPlanVersions = endpoint({
  ...ofPlan,
  method: 'GET',
  path: '/plan/long-plans/:id/versions',
  summary: 'Versions of a plan of several years, newest first, at most 200',
  query: z.object(lookingBack),
  reply: z.array(z.object({ state: z.enum(planStates), note, ...recorded })),
  refuses: [],
});

const keyProjectContent = {
  position: z.int().min(1).max(9999).describe('序号'),
  name: text(200).min(1).describe('项目名称'),
  content: text(2000).describe('建设内容'),
  totalYuan: yuan.min(0).nullable().describe('总投资'),
  fromYear: planYear,
  toYear: planYear,
  unitCode: regionCode.describe('a county or zone; the city for what is everywhere'),
  responsible: text(200).describe('责任单位'),
  projectIds: z.array(z.uuid()).max(20).describe('projects of the library that carry it out'),
};

/** An item of the list of key projects with the projects that carry it out. */
export const keyProject = z
  .object({
    id: z.uuid(),
    version: z.int(),
    ...keyProjectContent,
    projects: z.array(
      z.object({
        projectId: z.uuid(),
        name: z.string(),
        stage: z.enum(projectStages).nullable(),
        caliber: z.enum(['in', 'out', 'ask']),
        plannedTotalYuan: yuan.nullable(),
        totalYuan: yuan.nullable().describe('since the start, as last reported'),
      }),
    ),
    state: z.enum(['unlanded', 'preparing', 'building', 'finished']).describe('by its projects'),
    investedYuan: yuan.nullable().describe('since the start, of all its projects; null without a report'),
  })
  .meta({ id: 'KeyProject' });
export type KeyProject = z.output<typeof keyProject>;

export const keyProjectFilter = z.object({
  unit: regionCode.optional(),
  landed: z.enum(['yes', 'no']).optional().describe('with, or without, a project of the library'),
});

export const listKeyProjects = endpoint({
  ...ofPlan,
  method: 'GET',
  path: '/plan/long-plans/:id/projects',
  summary: 'The list of key projects in its order, page by page, with the state of the projects behind each',
  query: keyProjectFilter.extend({ ...paging, ...lookingBack }),
  reply: z.object({ rows: z.array(keyProject), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const totalKeyProjects = endpoint({
  ...ofPlan,
  method: 'GET',
  path: '/plan/long-plans/:id/totals',
  summary: 'Items, total investment and what was invested, of the list that a filter leaves',
  query: keyProjectFilter.extend(lookingBack),
  reply: z.object({ items: z.int(), landed: z.int(), totalYuan: yuan, investedYuan: yuan }),
  refuses: [],
});

const keyProjectRefusals = [
  'cityWritesPlan',
  'notFound',
  'periodUnclear',
  'outsidePeriod',
  'keyProjectBelowCounty',
  'projectsElsewhere',
] as const satisfies readonly (Term | 'notFound')[];

export const addKeyProject = endpoint({
  ...ofPlan,
  needs: 'plan.write',
  method: 'POST',
  path: '/plan/long-plans/:id/projects',
  summary: 'Add an item to the list of key projects; for the city desk',
  body: z.object(keyProjectContent),
  reply: z.object({ id: z.uuid(), version: z.int() }),
  refuses: [...keyProjectRefusals, 'listFull'],
});

export const saveKeyProject = endpoint({
  needs: 'plan.write',
  params: z.object({ id: z.uuid(), itemId: z.uuid() }),
  method: 'PUT',
  path: '/plan/long-plans/:id/projects/:itemId',
  summary: 'Change an item of the list of key projects, or take it out; for the city desk',
  body: z.object({ ...keyProjectContent, isRemoved: z.boolean(), version: z.int().min(1).describe('version seen') }),
  reply: z.object({ id: z.uuid(), version: z.int() }),
  refuses: [...keyProjectRefusals, 'planChanged'],
});

const asFile = { ...ofPlan, method: 'GET', reply: z.unknown(), refuses: ['notFound'] } as const;

export const downloadLongPlanDocx = endpoint({
  ...asFile,
  path: '/plan/long-plans/:id/docx',
  summary: 'A plan of several years with its list of key projects as DOCX; a draft says that it is one',
  query: z.object(lookingBack),
  download: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const downloadLongPlanPdf = endpoint({
  ...asFile,
  path: '/plan/long-plans/:id/pdf',
  summary: 'A plan of several years with its list of key projects as PDF/A',
  query: z.object(lookingBack),
  download: 'application/pdf',
});
