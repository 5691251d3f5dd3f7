import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month, paging, regionCode, yuan } from '#kernel/fields.ts';
import { importEndpoints } from '#kernel/import-answer.ts';
import { constructionNatures, industryEditions, projectStages, sixActions, statisticsStates } from './rules/project.ts';

/** Whether a project counts as ecological investment: `in`, `out`, or `ask` the county statistics bureau. */
export const caliberVerdict = z.enum(['in', 'out', 'ask']);
export type CaliberVerdict = z.output<typeof caliberVerdict>;

const facts = {
  name: z.string().describe('项目名称'),
  code: z.string().nullable().describe('项目代码'),
  ownerName: z.string().nullable().describe('项目单位'),
  ownerCode: z.string().nullable().describe('统一社会信用代码'),
  unitCode: regionCode.describe('所在县（市、区）'),
  townshipCode: regionCode.nullable().describe('乡镇街道'),
  siteCode: z.string().nullable().describe('建设地统计用区划代码，12 digits'),
  industryCode: z.string().nullable().describe('GB/T 4754, in the edition of industryEdition'),
  industryEdition: z.enum(industryEditions).nullable().describe('null = 2017'),
  action: z.enum(sixActions).nullable().describe('六大行动'),
  isEcoLed: z.boolean().nullable().describe('是否生态环境系统主导'),
  nature: z.enum(constructionNatures).nullable().describe('建设性质'),
  departmentName: z.string().nullable().describe('主管部门'),
  responsiblePerson: z.string().nullable().describe('责任人'),
  content: z.string().nullable().describe('建设内容及规模'),
  plannedTotalYuan: yuan.nullable().describe('计划总投资'),
  landYuan: yuan.nullable().describe('其中土地购置费'),
  compensationYuan: yuan.nullable().describe('其中征地拆迁补偿费'),
  usedAssetYuan: yuan.nullable().describe('其中旧设备和旧建筑物'),
  workingCapitalYuan: yuan.nullable().describe('其中铺底流动资金'),
  expensedYuan: yuan.nullable().describe('其中不形成固定资产的费用'),
  approvedOn: day.nullable().describe('批复（备案）日期'),
  approvalNumber: z.string().nullable().describe('批复（备案）文号'),
  approvedTotalYuan: yuan.nullable().describe('批复总投资'),
  isFiledSeparately: z.boolean().nullable().describe('单独立项（备案）'),
  leavesAsset: z.boolean().nullable().describe('形成可辨认资产'),
  isCapitalised: z.boolean().nullable().describe('业主计入固定资产'),
  isBeyondLevelling: z.boolean().nullable().describe('不只是平整、开挖或围填'),
  plannedStart: month.nullable().describe('计划开工'),
  plannedFinish: month.nullable().describe('计划完工'),
  startedIn: month.nullable().describe('开工时间'),
  enteredIn: month.nullable().describe('入库月份'),
  statisticsState: z.enum(statisticsStates).nullable().describe('统计状态; null = not stated'),
  submittedIn: month.nullable().describe('报送月份'),
  returnedIn: month.nullable().describe('退回月份'),
  returnReason: z.string().nullable().describe('退回原因'),
  stage: z.enum(projectStages).nullable().describe('建设状态'),
  nationalFundYuan: yuan.nullable().describe('中央资金'),
  provincialFundYuan: yuan.nullable().describe('省级资金'),
  cityFundYuan: yuan.nullable().describe('市级资金'),
  siteLongitude: z.number().nullable().describe('degrees, WGS 84'),
  siteLatitude: z.number().nullable().describe('degrees, WGS 84'),
};

/** A project as it is known now. */
export const project = z
  .object({
    id: z.uuid(),
    version: z.int(),
    ...facts,
    caliber: caliberVerdict,
    mergedInto: z.uuid().nullable(),
    recordedAt: z.string(),
  })
  .meta({ id: 'Project' });
export type Project = z.output<typeof project>;

/** A project in a list. */
export const projectRow = z
  .object({
    id: z.uuid(),
    name: facts.name,
    code: facts.code,
    ownerName: facts.ownerName,
    unitCode: facts.unitCode,
    townshipCode: facts.townshipCode,
    industryCode: facts.industryCode,
    action: facts.action,
    isEcoLed: facts.isEcoLed,
    plannedTotalYuan: facts.plannedTotalYuan,
    fundYuan: yuan.describe('national, provincial and city money'),
    enteredIn: facts.enteredIn,
    stage: facts.stage,
    caliber: caliberVerdict,
    statisticsState: z.enum(statisticsStates).describe('as stated, else read from the month of entry'),
    nature: facts.nature,
    departmentName: facts.departmentName,
    responsiblePerson: facts.responsiblePerson,
    approvedOn: facts.approvedOn,
    approvalNumber: facts.approvalNumber,
    plannedStart: facts.plannedStart,
    plannedFinish: facts.plannedFinish,
    startedIn: facts.startedIn,
    recordedAt: z.string(),
  })
  .meta({ id: 'ProjectRow' });
export type ProjectRow = z.output<typeof projectRow>;

/** Something that is understood but questionable, with its sentence. */
export const doubt = z
  .object({
    severity: z.enum(['error', 'warn', 'note']),
    field: z.string(),
    code: z.string(),
    rule: z.string().describe('V-01 to V-15'),
    text: z.string(),
  })
  .meta({ id: 'ProjectDoubt' });
export type ProjectDoubt = z.output<typeof doubt>;

/** What a list of projects can be narrowed to. */
export const projectFilter = z.object({
  q: z.string().trim().max(100).optional().describe('part of the name, the code or the owner'),
  unit: regionCode.optional(),
  township: regionCode.optional(),
  stage: z.enum(projectStages).optional(),
  caliber: caliberVerdict.optional(),
  action: z.enum(sixActions).optional(),
  industry: z
    .string()
    .regex(/^\d{2,4}$/)
    .optional()
    .describe('leading digits'),
  size: z.enum(['small', 'large']).optional().describe('below, or from, 5,000,000 yuan of planned total'),
  funded: z.enum(['yes', 'no']).optional(),
  statistics: z.enum(statisticsStates).optional(),
  department: z.string().trim().max(50).optional().describe('part of the name of the department'),
  approved: z.enum(['yes', 'no']).optional().describe('with a day or a number of the approval'),
  startedFrom: month.optional(),
  startedTo: month.optional(),
  enteredFrom: month.optional(),
  enteredTo: month.optional(),
  ecoLed: z.enum(['yes', 'no']).optional().describe('no = stated as no, or not stated'),
  coded: z.enum(['yes', 'no']).optional(),
});
export type ProjectFilter = z.output<typeof projectFilter>;

/** Orders of a list of projects; each has its own direction, which `reverse` turns round. */
export const projectSorts = ['plannedTotal', 'name', 'recent', 'entered', 'county', 'stage', 'fund'] as const;
export type ProjectSort = (typeof projectSorts)[number];

/** How a list is to be sorted. */
export const sorting = {
  sort: z.enum(projectSorts).default('plannedTotal'),
  reverse: z.enum(['yes']).optional().describe('turns the order round'),
};

export const listProjects = endpoint({
  method: 'GET',
  path: '/project-library/projects',
  summary: 'Projects of the remit, page by page',
  needs: 'project-library.read',
  query: projectFilter.extend({ ...lookingBack, ...sorting, ...paging }),
  reply: z.object({ rows: z.array(projectRow), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

export const totalProjects = endpoint({
  method: 'GET',
  path: '/project-library/totals',
  summary: 'Number, planned total and money of the projects that a filter leaves',
  needs: 'project-library.read',
  query: projectFilter.extend(lookingBack),
  reply: z.object({ projects: z.int(), plannedTotalYuan: yuan, fundedProjects: z.int(), fundYuan: yuan }),
  refuses: [],
});

export const summariseProjects = endpoint({
  method: 'GET',
  path: '/project-library/summary',
  summary: 'Projects by stage and by action, with money',
  needs: 'project-library.read',
  query: projectFilter.extend(lookingBack),
  reply: z.object({
    stages: z.array(z.object({ stage: z.enum(projectStages).nullable(), projects: z.int(), plannedTotalYuan: yuan })),
    actions: z.array(z.object({ action: z.enum(sixActions).nullable(), projects: z.int(), plannedTotalYuan: yuan })),
  }),
  refuses: [],
});

export const readProject = endpoint({
  method: 'GET',
  path: '/project-library/projects/:id',
  summary: 'One project with the reasons of its caliber verdict and what is doubtful about it',
  needs: 'project-library.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: z.object({
    project,
    caliber: z.object({
      verdict: caliberVerdict,
      reasons: z.array(z.object({ rule: z.string(), effect: caliberVerdict, clause: z.string(), text: z.string() })),
      missing: z.array(z.string()),
    }),
    doubts: z.array(doubt).describe('what a careful reader would ask, at its field'),
  }),
  refuses: ['notFound'],
});

export const readHistory = endpoint({
  method: 'GET',
  path: '/project-library/projects/:id/history',
  summary: 'Every version of a project, newest first, at most 200',
  needs: 'project-library.read',
  params: z.object({ id: z.uuid() }),
  query: z.object(lookingBack),
  reply: z.array(
    z.object({
      version: z.int(),
      recordedAt: z.string(),
      recordedBy: z.string(),
      source: z.string().nullable().describe('SHA-256 of the file it came from'),
      note: z.string().nullable().describe('why it was written'),
      changes: z.array(
        z.object({
          field: z.string(),
          before: z.union([z.string(), z.number(), z.boolean(), z.null()]),
          after: z.union([z.string(), z.number(), z.boolean(), z.null()]),
        }),
      ),
    }),
  ),
  refuses: ['notFound'],
});

export const { preview: previewProjects, commit: importProjects } = importEndpoints({
  room: 'project-library',
  needs: 'project-library.import',
  what: 'a workbook of projects',
});
