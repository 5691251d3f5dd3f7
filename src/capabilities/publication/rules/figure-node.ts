import { z } from 'zod';

/** How a value is rounded before it is written; `usual` is what its wording asks for. Source: GB/T 8170-2008. */
export const figureRoundings = ['usual', 'whole', 'one', 'two', 'tens', 'hundreds', 'thousands'] as const;
/** One of the roundings. */
export type FigureRounding = (typeof figureRoundings)[number];

/** Where the value of a figure comes from: `bound` to data, `typed` by a person, `kept` although the data changed. */
export const figureOrigins = ['bound', 'typed', 'kept'] as const;

/** Name of a thing within one document: of a figure, a chart or a thread of comments. */
export const documentKey = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

/** Attributes of a `figure`; one that is typed by hand need not name an indicator. */
export const figureAttributes = z
  .strictObject({
    id: documentKey,
    indicator: z
      .string()
      .max(60)
      .nullable()
      .describe('key of the catalogue of indicators; null for a typed figure that names none'),
    unit: z.string().max(40).nullable().describe('code of the region, or department:water'),
    month: z.string().max(10).nullable().describe('YYYY-MM; the figure covers what the indicator says up to it'),
    scope: z.string().max(60).nullable().default(null).describe('a part of the whole, such as a level of funds'),
    asOf: z.string().max(40).nullable().describe('instant at which the value was known'),
    rounding: z.enum(figureRoundings).default('usual'),
    wording: z.string().max(12).describe('form in which it is printed, such as 万元 or 增长%'),
    shown: z.string().min(1).max(60).describe('the words as they are printed'),
    value: z.number().nullable().describe('not rounded: yuan, percent or a count; null where nobody knows'),
    origin: z.enum(figureOrigins),
    reason: z.string().max(500).nullable().default(null).describe('why a stale value is kept'),
  })
  .meta({ id: 'FigureAttributes' });
/** Attributes of a `figure`. */
export type FigureAttributes = z.output<typeof figureAttributes>;

/** Kinds of charts in a paper: `growth` bars by unit, `months` a line from January on. */
export const chartKinds = ['growth', 'months'] as const;

/** Attributes of a `chart`: what it shows, and its points as they were known at `asOf`. */
export const chartAttributes = z
  .strictObject({
    id: documentKey,
    kind: z.enum(chartKinds),
    indicator: z.string().max(60),
    unit: z.string().max(20).nullable().describe('region of a line; null for bars'),
    month: z.string().max(10),
    asOf: z.string().max(40).nullable(),
    caption: z.string().max(200),
    points: z
      .array(z.strictObject({ label: z.string().max(40), value: z.number().nullable() }))
      .max(60)
      .describe('as drawn: amounts in 万元'),
    reason: z.string().max(500).nullable().default(null).describe('why stale points are kept'),
  })
  .meta({ id: 'ChartAttributes' });
/** Attributes of a `chart`. */
export type ChartAttributes = z.output<typeof chartAttributes>;
