import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { instant, lookingBack, month, percent, yuan } from '#kernel/fields.ts';
import { sixActions } from '#kernel/project-kinds.ts';
import { officialFigure } from './contract.ts';
import { bridgeCauses, bridgeDetails } from './rules/bridge.ts';
import type { Term } from './terms.ts';

/** A city, a county or a zone: nothing in this room is told of a township or an enterprise. */
const unit = z.string().regex(/^\d{6}(-Z\d{2})?$/);
const ofMonth = { method: 'GET', needs: 'growth.read', params: z.object({ month }) } as const;

const state = z.object({
  month,
  knownAt: z.string(),
  projects: z.int(),
  investedYuan: yuan,
  baseYuan: yuan,
  growthPercent: percent.nullable(),
  topThreeSharePercent: percent.nullable(),
  isEarly: z.boolean(),
  isSmallBase: z.boolean(),
});

/** Projects that a list behind a figure gives at most. */
export const mostProjects = 200;

/** From one rate to another by causes; the parts add up exactly. */
export const bridge = z
  .object({
    unitCode: unit,
    before: state.describe('as it was known when its round was due'),
    restated: state.describe('the same month as it is known now'),
    now: state,
    parts: z.array(
      z.object({
        cause: z.enum(bridgeCauses),
        projects: z.int(),
        investedYuan: yuan.describe('change of what was invested'),
        baseYuan: yuan.describe('change of what it is compared with'),
        points: z.number().nullable().describe('percentage points; null without a base'),
      }),
    ),
  })
  .meta({ id: 'GrowthBridge' });
export type GrowthBridge = z.output<typeof bridge>;

const bridgeQuery = z.object({
  from: z.enum(['month', 'year']).default('month').describe('the round before, or the same month of last year'),
  unit: unit.optional().describe('all of the remit unless given'),
  knownAt: instant.optional().describe('when the former rate was known; the end of its round unless given'),
  ...lookingBack,
});

export const readBridge = endpoint({
  ...ofMonth,
  path: '/growth/months/:month/bridge',
  summary: 'From the former rate to this one: late reports, caliber, place, withdrawal, and what was done since',
  query: bridgeQuery,
  reply: bridge,
  refuses: ['asOfAhead', 'notFound'],
});

export const listBridgeProjects = endpoint({
  ...ofMonth,
  path: '/growth/months/:month/bridge/:cause/projects',
  summary: 'Projects behind one part of the bridge, those that move most first, at most 200',
  params: z.object({ month, cause: z.enum(bridgeCauses) }),
  query: bridgeQuery,
  reply: z.array(
    z.object({
      projectId: z.uuid(),
      name: z.string(),
      detail: z.enum(bridgeDetails),
      investedYuan: yuan,
      baseYuan: yuan,
    }),
  ),
  refuses: ['asOfAhead', 'notFound'],
});

const kind = {
  projects: z.int(),
  investedYuan: yuan,
  baseYuan: yuan,
  growthPercent: percent.nullable(),
  sharePercent: percent.nullable().describe('share of all that was invested'),
};

/** What a figure is made of, by action, industry and who leads. */
export const kinds = z
  .object({
    month,
    asOf: z.string(),
    unitCode: unit,
    total: z.object({ projects: z.int(), investedYuan: yuan, baseYuan: yuan, growthPercent: percent.nullable() }),
    actions: z.array(z.object({ ...kind, key: z.union([z.enum(sixActions), z.literal('')]).describe('empty: none') })),
    industries: z.array(z.object({ ...kind, key: z.string().describe('GB/T 4754 code; empty: none') })),
    ecoLed: z.array(z.object({ ...kind, key: z.boolean() })),
  })
  .meta({ id: 'GrowthKinds' });
export type GrowthKinds = z.output<typeof kinds>;

export const readKinds = endpoint({
  ...ofMonth,
  path: '/growth/months/:month/kinds',
  summary: 'Cumulative investment and growth by action, industry and who leads',
  query: z.object({ unit: unit.optional(), ...lookingBack }),
  reply: kinds,
  refuses: ['notFound'],
});

/** How firm the ranks of the units are. */
export const sensitivity = z
  .object({
    month,
    percent: z.int(),
    units: z.array(
      z.object({
        code: unit,
        name: z.string(),
        growthPercent: percent.nullable(),
        rank: z.int(),
        bestRank: z.int(),
        worstRank: z.int(),
        isStable: z.boolean(),
        withoutLargest: z
          .object({ projectId: z.uuid(), name: z.string(), growthPercent: percent.nullable(), rank: z.int() })
          .nullable(),
        ahead: z.object({ code: unit, name: z.string(), growthPercent: percent }).nullable(),
        openProjects: z.int().nullable().describe('planned this year, and not begun, not reported or behind'),
        projectsToPass: z
          .int()
          .nullable()
          .describe(
            'how many of them would have to be done as planned to pass the unit ahead; a number of projects only',
          ),
      }),
    ),
  })
  .meta({ id: 'RankSensitivity' });
export type RankSensitivities = z.output<typeof sensitivity>;

export const readSensitivity = endpoint({
  ...ofMonth,
  path: '/growth/months/:month/sensitivity',
  summary: 'How firm each rank is, and how many real projects lie before the next; for those who see the whole city',
  query: z.object({
    ...lookingBack,
    percent: z.coerce.number().int().min(1).max(50).default(5).describe('by which every amount may be off'),
  }),
  reply: sensitivity,
  refuses: ['wholeCityOnly'] satisfies Term[],
});

/** Why a planned project has work left. */
export const openStates = ['notStarted', 'unreported', 'behind'] as const;

/** A project of the unit's own plan of the year with work left. */
export const openProject = z
  .object({
    projectId: z.uuid(),
    name: z.string(),
    state: z.enum(openStates),
    lastMonth: month.nullable(),
    plannedYuan: yuan.describe('planned for the year by the unit itself'),
    doneYuan: yuan.describe('reported since January'),
    leftYuan: yuan.describe('planned and not done'),
  })
  .meta({ id: 'OpenProject' });
export type OpenProject = z.output<typeof openProject>;

export const listOpenProjects = endpoint({
  ...ofMonth,
  path: '/growth/months/:month/units/:unitCode/open-projects',
  summary:
    'Projects of a unit’s own plan that have not begun, not reported or are behind, the most planned work first, at most 200',
  params: z.object({ month, unitCode: unit }),
  query: z.object(lookingBack),
  reply: z.array(openProject),
  refuses: ['notFound'],
});

export const readOfficialHistory = endpoint({
  method: 'GET',
  path: '/growth/official/:unitCode/:month',
  summary:
    'All versions of what the bureau published for a unit and month, newest first; before its day for the city desk',
  needs: 'growth.read',
  params: z.object({ unitCode: unit, month }),
  query: z.object(lookingBack),
  reply: z.array(officialFigure),
  refuses: [],
});
