import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, regionCode } from '#kernel/fields.ts';
import { sixActions } from '#kernel/project-kinds.ts';
import { planYear } from './contract.ts';
import { planStates, targetKinds } from './rules/work-plan.ts';
import type { Term } from './terms.ts';

const action = z.enum(sixActions);
const text = (length: number) => z.string().trim().max(length);
const note = text(500).nullable().describe('修改原因');
const recorded = { recordedAt: z.string(), recordedBy: z.string() };

const ofYear = { params: z.object({ year: planYear }), needs: 'plan.read' } as const;

/** What an action is to reach: pieces of work, or yuan of `investment`; of the city, a county or a zone. */
export const workTarget = z.object({
  kind: z.enum(targetKinds),
  unitCode: regionCode,
  amount: z.int().min(0).describe('projects, or whole yuan of investment'),
});
export type WorkTarget = z.output<typeof workTarget>;

/** One of the six actions in the work plan of a year. */
export const workAction = z.object({
  action,
  goal: text(2000).describe('工作目标'),
  measures: text(8000).describe('主要措施'),
  responsible: text(500).describe('责任单位'),
  dueOn: day.nullable().describe('完成时限'),
  targets: z.array(workTarget).max(60),
});
export type WorkAction = z.output<typeof workAction>;

const workPlanContent = {
  state: z.enum(planStates),
  goal: text(8000).describe('总体要求和全年目标'),
  safeguards: text(8000).describe('保障措施'),
  note,
  actions: z.array(workAction).max(6),
};

/** The work plan of a year as one of its versions has it. */
export const workPlan = z
  .object({ year: z.int(), version: z.int(), ...workPlanContent, ...recorded })
  .meta({ id: 'WorkPlan' });
export type WorkPlan = z.output<typeof workPlan>;

export const readWorkPlan = endpoint({
  ...ofYear,
  method: 'GET',
  path: '/plan/years/:year/work-plan',
  summary: 'The work plan of a year as it stands, or one of its versions; null where there is none',
  query: z.object({ ...lookingBack, version: z.coerce.number().int().min(1).optional() }),
  reply: workPlan.nullable(),
  refuses: [],
});

export const saveWorkPlan = endpoint({
  ...ofYear,
  needs: 'plan.write',
  method: 'PUT',
  path: '/plan/years/:year/work-plan',
  summary: 'Append a version to the work plan of a year; for the city desk',
  body: z.object({ ...workPlanContent, version: z.int().min(0).describe('version seen; 0 where there was none') }),
  reply: workPlan,
  refuses: [
    'cityWritesPlan',
    'planChanged',
    'planTargetBelowCounty',
    'targetTwice',
    'adoptedStays',
    'reasonMissing',
    'planActionTwice',
    'planIncomplete',
  ] satisfies Term[],
});

export const listPlanVersions = endpoint({
  ...ofYear,
  method: 'GET',
  path: '/plan/years/:year/versions',
  summary: 'Versions of the work plan of a year, newest first, at most 200',
  query: z.object(lookingBack),
  reply: z.array(z.object({ version: z.int(), state: z.enum(planStates), note, ...recorded })),
  refuses: [],
});

const asFile = { ...ofYear, method: 'GET', reply: z.unknown() } as const;

export const downloadWorkPlanDocx = endpoint({
  ...asFile,
  path: '/plan/years/:year/docx',
  summary: 'The work plan of a year as DOCX; a draft says that it is one',
  query: z.object(lookingBack),
  download: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  refuses: ['notFound'],
});

export const downloadWorkPlanPdf = endpoint({
  ...asFile,
  path: '/plan/years/:year/pdf',
  summary: 'The work plan of a year as PDF/A',
  query: z.object(lookingBack),
  download: 'application/pdf',
  refuses: ['notFound'],
});
