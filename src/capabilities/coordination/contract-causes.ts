import { z } from 'zod';
import { departments } from '#kernel/department.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, month } from '#kernel/fields.ts';
import { lagCauses } from '#kernel/lag.ts';

/** Why a project lags, in the unit's own words. */
export const causeFacts = {
  month: month.describe('month that is meant'),
  causes: z.array(z.enum(lagCauses)).min(1).max(lagCauses.length).describe('原因'),
  needs: z.string().trim().min(1).max(500).nullable().describe('需协调事项'),
  department: z.enum(departments).nullable().describe('协调部门'),
  promisedOn: day.nullable().describe('承诺完成时间'),
};
export const lagCause = z
  .object({ ...causeFacts, projectId: z.uuid(), version: z.int(), recordedAt: z.string(), recordedBy: z.string() })
  .meta({ id: 'LagCause' });
export type StoredCause = z.output<typeof lagCause>;

export const listCauses = endpoint({
  method: 'GET',
  path: '/coordination/causes',
  lookBack: {
    kind: 'refused',
    because: 'a task keeps its present state and dated steps, which say what happened when',
  },
  summary: 'The newest cause of each lagging project of the remit, or all versions of one project',
  needs: 'coordination.read',
  query: z.object({ project: z.uuid().optional() }),
  reply: z.object({ rows: z.array(lagCause) }),
  refuses: [],
});

export const stateCause = endpoint({
  method: 'POST',
  path: '/coordination/projects/:projectId/causes',
  summary: 'Say why a project lags, as its county, township or owner; a later word is a new version',
  needs: 'coordination.answer',
  params: z.object({ projectId: z.uuid() }),
  body: z.object({ ...causeFacts, version: z.int().min(0).describe('version seen; 0 where there was none') }),
  reply: lagCause,
  refuses: ['notFound', 'taskChanged'],
});
