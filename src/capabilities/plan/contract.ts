import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, month, paging, percent, regionCode, yuan } from '#kernel/fields.ts';
import { importEndpoints } from '#kernel/import-answer.ts';
import { projectStages, sixActions } from '#kernel/project-kinds.ts';
import type { Term } from './terms.ts';

/** A year that can be planned. */
export const planYear = z.coerce.number().int().min(1990).max(2100).describe('YYYY');
const action = z.enum(sixActions);
const caliber = z.enum(['in', 'out', 'ask']);
const text = (length: number) => z.string().trim().max(length);
const note = text(500).nullable().describe('修改原因');
const recorded = { recordedAt: z.string(), recordedBy: z.string() };

const ofYear = { params: z.object({ year: planYear }), needs: 'plan.read' } as const;

const sums = {
  projects: z.int(),
  plannedYuan: yuan.describe('planned for the year'),
  doneYuan: yuan.describe('reported from January to the month'),
};

/** Progress of an action: all of its projects, and of them those in the statistical caliber, never one for the other. */
const progressOf = {
  ...sums,
  inCaliber: z.object(sums).describe('of these, projects in the statistical caliber'),
  donePercent: percent.nullable().describe('done of planned; null without a plan'),
  lagPoints: z.number().nullable().describe('elapsed minus done, percentage points'),
  stages: z.object({ before: z.int(), building: z.int(), finished: z.int(), stopped: z.int() }),
};
export const planProgress = z
  .object({
    year: z.int(),
    month: month.describe('up to the end of this month'),
    elapsedPercent: percent.describe('share of the year gone by at the end of the month'),
    total: z.object(progressOf),
    actions: z.array(z.object({ action, ...progressOf })),
  })
  .meta({ id: 'PlanProgress' });
export type PlanProgress = z.output<typeof planProgress>;

export const readPlanProgress = endpoint({
  ...ofYear,
  method: 'GET',
  path: '/plan/years/:year/progress',
  summary: 'Planned and done by action, within the remit',
  query: z.object({
    ...lookingBack,
    month: month.optional().describe('of the year; its last month with reports unless given'),
    unit: regionCode.optional().describe('all of the remit unless given'),
  }),
  reply: planProgress,
  refuses: ['monthOfOtherYear'] satisfies Term[],
});

/** What the table of a year's projects can be narrowed to. */
export const yearFilter = z.object({
  q: z.string().trim().max(100).optional().describe('part of the name or the code'),
  unit: regionCode.optional(),
  action: action.optional(),
  caliber: caliber.optional(),
  within: z
    .enum(['plan', 'outside', 'all'])
    .default('plan')
    .describe('in the plan, not in it, or every project of the library'),
});
export type YearFilter = z.output<typeof yearFilter>;

/** A project in the plan of a year, or one that could be. */
export const yearProject = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    code: z.string().nullable(),
    unitCode: regionCode,
    action: action.nullable().describe('under which it stands in the plan'),
    ownAction: action.nullable().describe('that the library gives'),
    stage: z.enum(projectStages).nullable(),
    caliber,
    isInPlan: z.boolean(),
    membership: z
      .object({ mode: z.enum(['include', 'exclude', 'default']), reason: z.string().nullable(), version: z.int() })
      .nullable()
      .describe('what was decided about it; null where nothing was'),
    plannedTotalYuan: yuan.nullable(),
    totalYuan: yuan.nullable().describe('since the start, as last reported by the month'),
    plannedYuan: yuan.nullable(),
    amountVersion: z.int().describe('of the planned amount; 0 where there is none'),
    doneYuan: yuan.nullable().describe('from January to the month; null without a report'),
    donePercent: percent.nullable(),
  })
  .meta({ id: 'YearProject' });
export type YearProject = z.output<typeof yearProject>;

export const listYearProjects = endpoint({
  ...ofYear,
  method: 'GET',
  path: '/plan/years/:year/projects',
  summary: 'Projects of a year: planned and done, page by page, largest plan first',
  query: yearFilter.extend({ ...lookingBack, month: month.optional(), ...paging }),
  reply: z.object({ month, rows: z.array(yearProject), next: z.string().nullable() }),
  refuses: ['pageUnclear', 'monthOfOtherYear'],
});

export const totalYearProjects = endpoint({
  ...ofYear,
  method: 'GET',
  path: '/plan/years/:year/totals',
  summary: 'Sums of the projects that a filter leaves, and of those in the caliber among them',
  query: yearFilter.extend({ ...lookingBack, month: month.optional() }),
  reply: z.object({ ...sums, inCaliber: z.object(sums) }),
  refuses: ['monthOfOtherYear'],
});

export const changeMembership = endpoint({
  method: 'PUT',
  path: '/plan/years/:year/projects/:projectId/membership',
  summary: 'Put a project into the plan of a year, leave it out, or go by its own facts again; for the city desk',
  needs: 'plan.write',
  params: z.object({ year: planYear, projectId: z.uuid() }),
  body: z.object({
    mode: z.enum(['include', 'exclude', 'default']),
    action: action.nullable().describe('for `include` only'),
    reason: text(500).nullable(),
    version: z.int().min(0).describe('version seen; 0 where nothing was decided'),
  }),
  reply: z.object({ version: z.int(), ...recorded }),
  refuses: ['cityWritesPlan', 'notFound', 'memberChanged', 'reasonMissing', 'actionMissing'] satisfies (
    | Term
    | 'notFound'
  )[],
});

const yearAmount = z.object({ year: z.int(), plannedYuan: yuan.nullable(), version: z.int(), note, ...recorded });

export const listAmounts = endpoint({
  method: 'GET',
  path: '/plan/projects/:projectId/amounts',
  summary: 'Planned amounts of a project with all their versions, newest first, at most 200',
  needs: 'plan.read',
  params: z.object({ projectId: z.uuid() }),
  query: z.object(lookingBack),
  reply: z.array(yearAmount),
  refuses: ['notFound'],
});

export const saveAmount = endpoint({
  method: 'PUT',
  path: '/plan/projects/:projectId/amounts/:year',
  summary: 'Plan the amount of a project for a year; what stood there stays as an earlier version',
  needs: 'plan.write',
  params: z.object({ projectId: z.uuid(), year: planYear }),
  body: z.object({
    plannedYuan: yuan.min(0).nullable().describe('null takes it back'),
    note,
    version: z.int().min(0).describe('version seen; 0 where there was none'),
  }),
  reply: yearAmount,
  refuses: ['notFound', 'amountChanged'] satisfies (Term | 'notFound')[],
});

/** A project with its amounts of three years. */
export const rollingRow = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    code: z.string().nullable(),
    unitCode: regionCode,
    stage: z.enum(projectStages).nullable(),
    caliber,
    plannedTotalYuan: yuan.nullable(),
    totalYuan: yuan.nullable().describe('since the start, as last reported'),
    amounts: z.array(z.object({ plannedYuan: yuan.nullable(), version: z.int() })).length(3),
  })
  .meta({ id: 'RollingRow' });
export type RollingRow = z.output<typeof rollingRow>;

export const rollingFilter = yearFilter.omit({ within: true }).extend({
  planned: z.enum(['yes', 'all']).default('yes').describe('only projects with an amount in one of the years'),
});
export type RollingFilter = z.output<typeof rollingFilter>;

export const readRolling = endpoint({
  ...ofYear,
  method: 'GET',
  path: '/plan/rolling/:year',
  summary: 'Amounts of the year and the two after it, project by project, page by page',
  query: rollingFilter.extend({ ...paging, ...lookingBack }),
  reply: z.object({
    rows: z.array(rollingRow),
    next: z.string().nullable(),
    totals: z.array(z.object({ projects: z.int(), plannedYuan: yuan, inCaliberYuan: yuan })).length(3),
  }),
  refuses: ['pageUnclear'],
});

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const asFile = { ...ofYear, method: 'GET', reply: z.unknown() } as const;

export const downloadYear = endpoint({
  ...asFile,
  path: '/plan/years/:year/xlsx',
  summary: 'The table of a year as a workbook, which can be imported again; at most 20,000 projects',
  query: yearFilter.extend({ ...lookingBack, month: month.optional() }),
  download: xlsx,
  refuses: ['monthOfOtherYear', 'tooManyRows'] satisfies Term[],
});

export const downloadRolling = endpoint({
  ...asFile,
  path: '/plan/rolling/:year/xlsx',
  summary: 'The three-year table as a workbook; at most 20,000 projects',
  query: rollingFilter.extend(lookingBack),
  download: xlsx,
  refuses: ['tooManyRows'] satisfies Term[],
});

export const { preview: previewAmounts, commit: importAmounts } = importEndpoints({
  room: 'plan',
  needs: 'plan.write',
  what: 'a workbook of planned amounts of a year',
});
