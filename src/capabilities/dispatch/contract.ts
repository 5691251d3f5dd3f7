import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, month, paging, regionCode, yuan } from '#kernel/fields.ts';
import { importEndpoints } from '#kernel/import-answer.ts';
import { causeCodes } from './rules/form-fields.ts';
import { lockCodes } from './rules/locking.ts';
import type { Term } from './terms.ts';

/** A figure that is understood but questionable; `code` is a key of this room's terms. */
export const doubt = z
  .object({
    severity: z.enum(['error', 'warn', 'note']),
    field: z.string(),
    code: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Doubt' });

const money = {
  monthYuan: yuan.nullable().describe('本月完成投资'),
  yearToDateYuan: yuan.nullable().describe('本年累计完成投资'),
  totalYuan: yuan.nullable().describe('开工以来累计完成投资'),
  buildingYuan: yuan.nullable().describe('建筑工程'),
  installationYuan: yuan.nullable().describe('安装工程'),
  equipmentYuan: yuan.nullable().describe('设备工器具购置'),
  otherYuan: yuan.nullable().describe('其他费用'),
};
const newAssetYuan = yuan.nullable().describe('本年新增固定资产');
const words = {
  progress: z.string().max(2000).nullable().describe('形象进度'),
  problems: z.string().max(2000).nullable().describe('存在问题'),
};
/** What a report says besides; what is left out of a saved report stays as it was. */
const further = {
  causeCode: z.enum(causeCodes).nullable().describe('滞后原因'),
  coordination: z.string().max(1000).nullable().describe('需协调事项'),
  coordinationDepartment: z.string().max(100).nullable().describe('协调部门'),
  promisedOn: day.nullable().describe('承诺完成时间'),
  capacity: z.string().max(500).nullable().describe('新增治理能力'),
  extra: z.record(z.string(), z.string().max(2000)).nullable().describe('fields that the city added, by key'),
};

/** What a project reported for a month, as it is known now. */
export const report = z
  .object({
    month,
    version: z.int(),
    ...money,
    newAssetYuan,
    ...words,
    ...further,
    cumulativeYuan: yuan.describe('year to date as reported or, where it was not, summed up from the months'),
    recordedAt: z.string(),
    recordedBy: z.string(),
    doubts: z.array(doubt),
  })
  .meta({ id: 'MonthlyReport' });
export type Report = z.output<typeof report>;

/** Window of a round, as the city sets it. */
export const roundWindow = {
  opensOn: day.nullable().describe('first day; null = from now on'),
  dueOn: day.describe('last day that is on time, until 23:59:59 in China'),
  closesOn: day.nullable().describe('last day on which reports are taken; null = it does not close by itself'),
  graceDays: z.int().min(0).max(60).describe('days after the closing day on which reports are still taken'),
  expectedUnits: z.array(regionCode).min(1).max(60).nullable().describe('units that must report; null = all'),
};

const usual = {
  opensOn: roundWindow.opensOn.default(null),
  dueOn: roundWindow.dueOn,
  closesOn: roundWindow.closesOn.default(null),
  graceDays: roundWindow.graceDays.default(0),
  expectedUnits: roundWindow.expectedUnits.default(null),
};

/** A month for which projects are asked to report. */
export const round = z
  .object({
    month,
    state: z.enum(['open', 'locked']),
    ...roundWindow,
    openedAt: z.string(),
    lockedAt: z.string().nullable(),
    lockedBy: z.string().nullable(),
    lockReason: z.string().nullable(),
  })
  .meta({ id: 'Round' });
export type Round = z.output<typeof round>;

/** What a window is refused for. */
export const windowRefusals = [
  'dueBeforeMonthEnd',
  'opensAfterDue',
  'closesBeforeDue',
] as const satisfies readonly Term[];

export const listRounds = endpoint({
  method: 'GET',
  path: '/dispatch/rounds',
  summary: 'Rounds of the city, newest first, at most 120',
  needs: 'signed-in',
  reply: z.array(round),
  refuses: [],
});

export const openRound = endpoint({
  method: 'POST',
  needs: 'dispatch.open-round',
  path: '/dispatch/rounds',
  summary: 'Open the round of a month; there is none for January',
  body: z.object({ month, ...usual }),
  reply: round,
  refuses: ['noJanuaryRound', 'monthNotOver', 'roundExists', ...windowRefusals] satisfies Term[],
});

export const readReports = endpoint({
  method: 'GET',
  path: '/dispatch/projects/:projectId/reports',
  summary: 'All months of one project, oldest first, with doubts at their fields',
  needs: 'dispatch.read',
  params: z.object({ projectId: z.uuid() }),
  reply: z.array(report),
  refuses: ['notFound'],
});

export const saveReport = endpoint({
  method: 'PUT',
  path: '/dispatch/projects/:projectId/reports/:month',
  summary: 'Report one month of one project; what stood there stays as an earlier version',
  needs: 'dispatch.report',
  params: z.object({ projectId: z.uuid(), month }),
  body: z.object({
    ...money,
    newAssetYuan: newAssetYuan.default(null),
    ...words,
    ...z.object(further).partial().shape,
    version: z.int().min(0).describe('version seen; 0 where there was none'),
  }),
  reply: report,
  refuses: ['notFound', ...lockCodes, 'reportChanged', 'nothingReported', 'yearToDateNegative'] satisfies (
    | Term
    | 'notFound'
  )[],
});

/** How far the units are with a round. */
export const unitProgress = z
  .object({
    unitCode: regionCode,
    expected: z.int().describe('projects that should report: in caliber and under way'),
    reported: z.int(),
    problems: z.int().describe('reports that name a problem'),
  })
  .meta({ id: 'UnitProgress' });

export const readProgress = endpoint({
  method: 'GET',
  path: '/dispatch/rounds/:month/progress',
  summary: 'Expected and reported projects of a round by unit',
  needs: 'dispatch.read',
  params: z.object({ month }),
  reply: z.array(unitProgress),
  refuses: [],
});

/** A project that has not reported, or lags behind its schedule. */
export const followUpRow = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    unitCode: regionCode,
    ownerName: z.string().nullable(),
    lastMonth: month.nullable().describe('last month reported this year'),
    plannedTotalYuan: yuan.nullable(),
    totalYuan: yuan.nullable(),
    elapsedPercent: z.number().nullable().describe('share of the planned months gone by'),
    donePercent: z.number().nullable().describe('share of the planned total done'),
    lagPoints: z.number().nullable().describe('elapsed minus done, percentage points'),
    problems: z.string().nullable(),
  })
  .meta({ id: 'FollowUpRow' });
export type FollowUpRow = z.output<typeof followUpRow>;

const followUp = {
  method: 'GET',
  needs: 'dispatch.read',
  params: z.object({ month }),
  query: z.object({ unit: regionCode.optional(), ...paging }),
  reply: z.object({ rows: z.array(followUpRow), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
} as const;

export const listMissing = endpoint({
  ...followUp,
  path: '/dispatch/rounds/:month/missing',
  summary: 'Projects that should have reported the month and have not',
});

export const listLagging = endpoint({
  ...followUp,
  path: '/dispatch/rounds/:month/lagging',
  summary: 'Projects whose work is 15 percentage points or more behind the planned months, furthest behind first',
});

export const { preview: previewReports, commit: importReports } = importEndpoints({
  room: 'dispatch',
  needs: 'dispatch.import',
  what: 'a workbook of monthly figures',
});
