import { z } from 'zod';
import { day, regionCode, yuan } from '#kernel/fields.ts';
import { fundLevels, fundPurposes, movementKinds } from './rules/fund.ts';
import { stallKinds } from './rules/stalls.ts';

/** Who gives money. */
export const level = z.enum(fundLevels).describe('级次: who gives the money');
/** What money is for. */
export const purpose = z.enum(fundPurposes).describe('资金方向');
/** Text that a person must give. */
export function text(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !value.includes('\0'), 'a NUL character is no text');
}

/** What moved, added up. */
export const balances = {
  issuedYuan: yuan.describe('下达'),
  arrivedYuan: yuan.describe('到位'),
  allocatedYuan: yuan.describe('分配到项目'),
  paidYuan: yuan.describe('拨付'),
};
/** Money by how long it has waited: up to 3, 3 to 6, 6 to 12, more than 12 months. */
export const ages = z.object({ upTo3: yuan, upTo6: yuan, upTo12: yuan, over12: yuan }).meta({ id: 'MoneyByAge' });
export type MoneyByAge = z.output<typeof ages>;

/** What a document gives one unit for one purpose. */
export const fundSource = z
  .object({
    id: z.uuid(),
    level,
    documentNo: z.string().describe('文号'),
    title: z.string().describe('文件名称'),
    purpose,
    unitCode: regionCode.describe('下达到的地区; the city itself where it keeps the money'),
    issuedOn: day.describe('下达日期'),
    ...balances,
    unallocatedYuan: yuan.describe('issued and not allocated'),
    idleYuan: yuan.describe('arrived and not paid'),
  })
  .meta({ id: 'FundSource' });
export type FundSource = z.output<typeof fundSource>;

/** A row of the ledger. */
export const movement = z
  .object({
    id: z.uuid(),
    number: z.int().describe('流水号, in the order of recording'),
    kind: z.enum(movementKinds),
    movedOn: day,
    amountYuan: yuan,
    ...balances,
    sourceId: z.uuid(),
    documentNo: z.string(),
    level,
    purpose,
    projectId: z.uuid().nullable(),
    projectName: z.string().nullable(),
    payee: z.string().nullable(),
    voucherNo: z.string().nullable(),
    reason: z.string().nullable(),
    reverses: z.uuid().nullable().describe('the row that this counter-entry reverses'),
    reversesNumber: z.int().nullable(),
    isReversed: z.boolean(),
    recordedAt: z.string(),
    recordedBy: z.string(),
  })
  .meta({ id: 'FundMovement' });
export type FundMovement = z.output<typeof movement>;

/** What is doubtful about a row that was recorded; `code` is a key of this room's terms. */
export const doubts = z.array(
  z.object({
    severity: z.enum(['error', 'warn', 'note']),
    field: z.string(),
    code: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);
/** A row as it was recorded, and what is doubtful about it. */
export const recorded = z.object({ movement, doubts });
export type RecordedMovement = z.output<typeof recorded>;

/** What a list of sources can be narrowed to; `on` is the day to which ages are counted, today unless told. */
export const sourceFilter = z.object({
  q: z.string().trim().max(100).optional().describe('part of the document number or title'),
  level: level.optional(),
  purpose: purpose.optional(),
  unit: regionCode.optional(),
  year: z.coerce.number().int().min(1990).max(2100).optional().describe('year of issue'),
});
export type SourceFilter = z.output<typeof sourceFilter>;
/** The day to which ages are counted; today unless told. */
export const onDay = { on: day.optional().describe('day to which ages are counted') };

/** Money of one project: what its facts state and what the ledger says. */
export const projectMoney = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    code: z.string().nullable(),
    unitCode: regionCode,
    stage: z.string().nullable(),
    plannedYuan: yuan.describe('national, provincial and city money that the project itself states'),
    allocatedYuan: yuan,
    arrivedYuan: yuan.describe('share of what arrived for its sources'),
    paidYuan: yuan,
    paidPercent: z.number().nullable().describe('paid of allocated, one decimal'),
    sources: z.int(),
  })
  .meta({ id: 'ProjectMoney' });
export type ProjectMoney = z.output<typeof projectMoney>;

/** What a list of projects with money can be narrowed to. */
export const projectMoneyFilter = z.object({
  q: z.string().trim().max(100).optional().describe('part of the name or code'),
  level: level.optional(),
  unit: regionCode.optional(),
  state: z.enum(['unpaid', 'partly', 'paid']).optional(),
  source: z.uuid().optional().describe('only money of this source'),
});
export type ProjectMoneyFilter = z.output<typeof projectMoneyFilter>;

/** Something that stands still, with the money behind it. */
export const stallRow = z
  .object({
    kind: z.enum(stallKinds),
    projectId: z.uuid().nullable(),
    sourceId: z.uuid().nullable(),
    name: z.string().describe('project, or document number'),
    unitCode: regionCode,
    yuan: yuan.describe('money concerned'),
    since: day.nullable(),
    months: z.int().nullable(),
    points: z.number().nullable().describe('percentage points by which payment runs ahead'),
    allocatedYuan: yuan,
    paidYuan: yuan,
  })
  .meta({ id: 'FundStall' });
export type StallRow = z.output<typeof stallRow>;

/** Money on its way from a level and purpose to a unit, and what became of it. */
export const flowRow = z
  .object({
    level,
    purpose,
    unitCode: regionCode.nullable().describe('null while it is not allocated to a project'),
    documentNo: z.string().nullable().describe('given where one source or project was asked for'),
    allocatedYuan: yuan,
    paidYuan: yuan,
    unallocatedYuan: yuan,
  })
  .meta({ id: 'FundFlow' });
export type FlowRow = z.output<typeof flowRow>;
