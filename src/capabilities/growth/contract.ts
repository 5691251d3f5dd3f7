import { z } from 'zod';
import { endpoint } from '#kernel/endpoint.ts';
import { day, lookingBack, month, percent, regionCode, yuan } from '#kernel/fields.ts';
import type { Term } from './terms.ts';

const figures = {
  projects: z.int().describe('in-caliber projects that reported in the year up to the month'),
  investedYuan: yuan.describe('cumulative from January'),
  baseYuan: yuan.describe('the same months of last year'),
  growthPercent: percent.nullable().describe('null where the base is 0'),
};

/** How far a rate is to be trusted. */
const trust = {
  isSmallBase: z.boolean().describe('the base is so small that a single project turns the rate'),
  topThreeSharePercent: percent.nullable().describe('share of the three largest projects'),
};

/** Growth of the city's units in one month. */
export const growthOfMonth = z
  .object({
    month,
    asOf: z.string(),
    isEarly: z.boolean().describe('so early in the year that few projects make the rate'),
    city: z
      .object({
        ...figures,
        ...trust,
        targetPercent: percent.nullable(),
        gapYuan: yuan.nullable().describe('base × (1 + target) − invested; negative where the goal is passed'),
      })
      .nullable()
      .describe('null for a caller who does not see the whole city'),
    units: z.array(
      z.object({
        code: regionCode,
        name: z.string(),
        ...figures,
        ...trust,
        targetPercent: percent.nullable(),
        gapYuan: yuan.nullable(),
        rank: z.int().nullable().describe('ties share a rank; null for a caller who does not see the whole city'),
      }),
    ),
  })
  .meta({ id: 'GrowthOfMonth' });
export type GrowthOfMonth = z.output<typeof growthOfMonth>;

export const readGrowth = endpoint({
  method: 'GET',
  path: '/growth/months/:month',
  summary: 'Cumulative growth of the city and its units against the same months of last year',
  needs: 'growth.read',
  params: z.object({ month }),
  query: z.object(lookingBack),
  reply: growthOfMonth,
  refuses: ['asOfAhead'],
});

export const readSeries = endpoint({
  method: 'GET',
  path: '/growth/years/:year/series',
  summary: 'Growth month by month of the city, or of one unit',
  needs: 'growth.read',
  params: z.object({ year: z.coerce.number().int().min(1990).max(2100) }),
  query: z.object({ unit: regionCode.optional(), ...lookingBack }),
  reply: z.object({
    unitCode: regionCode,
    targetPercent: percent.nullable(),
    months: z.array(z.object({ month, ...figures })),
  }),
  refuses: ['notFound'],
});

export const readContributions = endpoint({
  method: 'GET',
  path: '/growth/months/:month/projects',
  summary: 'Projects behind the figure of one unit or the city, largest first, at most 200',
  needs: 'growth.read',
  params: z.object({ month }),
  query: z.object({ unit: regionCode.optional(), ...lookingBack }),
  reply: z.array(
    z.object({
      projectId: z.uuid(),
      name: z.string(),
      unitCode: regionCode,
      investedYuan: yuan,
      baseYuan: yuan,
    }),
  ),
  refuses: [],
});

/** Growth goal of a city, county or zone for a year. */
export const target = z
  .object({ unitCode: regionCode, year: z.int(), goalPercent: percent, recordedAt: z.string() })
  .meta({ id: 'GrowthTarget' });

export const listTargets = endpoint({
  method: 'GET',
  path: '/growth/years/:year/targets',
  summary: 'Goals of a year',
  needs: 'growth.read',
  params: z.object({ year: z.coerce.number().int().min(1990).max(2100) }),
  query: z.object(lookingBack),
  reply: z.array(target),
  refuses: [],
});

export const setTarget = endpoint({
  method: 'PUT',
  path: '/growth/years/:year/targets/:unitCode',
  summary: 'Set the goal of the city, a county or a zone; a township or an enterprise never has one',
  needs: 'growth.set-target',
  params: z.object({ year: z.coerce.number().int().min(1990).max(2100), unitCode: regionCode }),
  body: z.object({ goalPercent: z.number().min(-100).max(1000).multipleOf(0.1) }),
  reply: target,
  refuses: ['targetBelowCounty', 'notFound'] satisfies (Term | 'notFound')[],
});

/** A figure published by the statistics bureau: rate, amount and base are separate facts. */
export const officialFigure = z
  .object({
    unitCode: regionCode,
    month,
    fact: z.enum(['rate', 'amount', 'base']),
    value: z.number().describe('percent for a rate, whole yuan for an amount or a base'),
    version: z.int(),
    source: z.string(),
    publishedOn: day,
    isEmbargoed: z.boolean().describe('not published yet: for the city desk alone, and never in a paper'),
    recordedAt: z.string(),
  })
  .meta({ id: 'OfficialFigure' });
export type OfficialFigure = z.output<typeof officialFigure>;

export const listOfficial = endpoint({
  method: 'GET',
  path: '/growth/years/:year/official',
  summary: 'What the statistics bureau published for a year, latest versions; before its day for the city desk alone',
  needs: 'growth.read',
  params: z.object({ year: z.coerce.number().int().min(1990).max(2100) }),
  query: z.object(lookingBack),
  reply: z.array(officialFigure),
  refuses: [],
});

export const recordOfficial = endpoint({
  method: 'POST',
  path: '/growth/official',
  summary: 'Record a figure of the bureau; a revision is a new version, nothing is derived, small cells are refused',
  needs: 'growth.record-official',
  body: z.object({
    unitCode: regionCode,
    month,
    fact: z.enum(['rate', 'amount', 'base']),
    value: z.number(),
    source: z.string().trim().min(2).max(300),
    publishedOn: day.describe('a day ahead keeps the figure under embargo until then'),
    projects: z.int().min(0).nullish().describe('projects in the figure, where the bureau told'),
    largestSharePercent: z.number().min(0).max(100).nullish().describe('share of the largest, where the bureau told'),
  }),
  reply: officialFigure,
  refuses: ['notYetPublished', 'cellTooSmall', 'rateUnclear', 'amountUnclear', 'targetBelowCounty'] satisfies Term[],
});
