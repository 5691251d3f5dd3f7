import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { lookingBack, month, paging, regionCode, yuan } from '#kernel/fields.ts';
import { findingCodes, lawfulTests } from './rules/lawful/small-item.ts';

/** What a test says about some items; `text` is its sentence in the caller's language. */
export const finding = z
  .object({
    test: z.enum(lawfulTests).describe('B-1 to B-11'),
    effect: z.enum(['block', 'warn', 'opinion', 'info']),
    code: z.enum(findingCodes),
    items: z.array(z.uuid()),
    text: z.string(),
  })
  .meta({ id: 'BundlingFinding' });
export type ShownFinding = z.output<typeof finding>;

/** A project below the threshold, and whether it may be bundled. */
export const bundlingItem = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    ownerName: z.string().nullable(),
    unitCode: regionCode,
    townshipCode: regionCode.nullable(),
    industryCode: z.string().nullable(),
    amountYuan: yuan.nullable(),
    from: month.describe('first month in which it is to be carried out'),
    to: month,
    overdueFinish: month.nullable().describe('planned end that is over: the months are then a year from now'),
    isEligible: z.boolean(),
    findings: z.array(finding).describe('what stands against it, or for caution'),
  })
  .meta({ id: 'BundlingItem' });
export type BundlingItem = z.output<typeof bundlingItem>;

export const listBundlingItems = endpoint({
  method: 'GET',
  path: '/bundling/items',
  summary: 'Projects below the threshold without approval, and why some may not be bundled; largest first',
  needs: 'bundling.read',
  query: z.object({
    ...lookingBack,
    unit: regionCode.optional(),
    q: z.string().trim().max(100).optional().describe('part of the name or the owner'),
    ...paging,
  }),
  reply: z.object({ rows: z.array(bundlingItem), next: z.string().nullable() }),
  refuses: ['pageUnclear'],
});

/** What is to become one project. */
export const bundleWish = z.object({
  projectIds: z.array(z.uuid()).min(1).max(30),
  opinion: z.string().trim().max(1000).nullable().describe('why the items belong together'),
  investor: z
    .object({ name: z.string().trim().min(2).max(200), proof: z.string().trim().max(500) })
    .nullable()
    .describe('the one that truly invests for several owners, and what proves it'),
});
export type BundleWish = z.output<typeof bundleWish>;

export const checkBundle = endpoint({
  method: 'POST',
  path: '/bundling/checks',
  summary: 'What the tests say about some items as one project; nothing is kept',
  needs: 'bundling.read',
  body: bundleWish,
  reply: z.object({ findings: z.array(finding), isForbidden: z.boolean(), totalYuan: yuan }),
  refuses: ['notFound'],
});

export const askBundling = endpoint({
  method: 'POST',
  path: '/bundling/plans',
  summary: 'Work out which items could become one project each; a long run, its result names the plan',
  needs: 'bundling.run',
  body: z.object({
    unitCode: regionCode.describe('the city, a county or a zone within the remit'),
    maxMembers: z.int().min(2).max(20).describe('members of a project, at most'),
  }),
  reply: z.object({ id: z.uuid(), isNew: z.boolean() }),
  refuses: ['notFound', 'nothingToBundle', 'tooManyItems', 'longRunsWaiting'],
});

const frontierPoint = z.object({
  maxMembers: z.int(),
  bundles: z.int(),
  bound: z.int(),
  members: z.int().describe('of all bundles together'),
});

/** Why an item that may be bundled stands in no bundle. */
export const restReasons = ['noOther', 'tooLittle', 'neverTogether', 'leftOver'] as const;

/** What was worked out for a unit. */
export const bundlingPlan = z
  .object({
    id: z.uuid(),
    unitCode: regionCode,
    madeAt: z.string(),
    madeBy: z.string(),
    maxMembers: z.int(),
    items: z.int().describe('projects below the threshold'),
    eligible: z.int().describe('of these, those that may be bundled'),
    bundles: z.int(),
    bound: z.int().describe('no choice has more bundles'),
    isProven: z.boolean(),
    members: z.int(),
    frontier: z.array(frontierPoint).describe('bundles for each number of members at most'),
    rest: z.array(z.object({ reason: z.enum(restReasons), items: z.int() })),
  })
  .meta({ id: 'BundlingPlan' });
export type BundlingPlan = z.output<typeof bundlingPlan>;

export const readLatestPlan = endpoint({
  method: 'GET',
  path: '/bundling/plans',
  summary: 'The newest plan of a unit; null before the first',
  needs: 'bundling.read',
  query: z.object({ unit: regionCode, ...lookingBack }),
  reply: bundlingPlan.nullable(),
  refuses: [],
});

/** Items that could become one project. */
export const planBundle = z
  .object({
    position: z.int(),
    unitCode: regionCode,
    ownerName: z.string(),
    industryCode: z.string().nullable(),
    totalYuan: yuan,
    from: month.describe('first month that all members share'),
    to: month,
    members: z.array(z.object({ projectId: z.uuid(), name: z.string(), amountYuan: yuan })),
  })
  .meta({ id: 'PlanBundle' });
export type PlanBundle = z.output<typeof planBundle>;

export const listPlanBundles = endpoint({
  method: 'GET',
  path: '/bundling/plans/:id/bundles',
  summary: 'Bundles of a plan, by county and owner',
  needs: 'bundling.read',
  params: z.object({ id: z.uuid() }),
  query: z.object({ ...lookingBack, ...paging }),
  reply: z.object({ rows: z.array(planBundle), next: z.string().nullable() }),
  refuses: ['notFound', 'pageUnclear'],
});
