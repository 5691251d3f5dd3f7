import { z } from 'zod';
import { writtenText } from '#kernel/fields.ts';
import { sourceNames } from './rules/sources.ts';

/** Points with at most two decimals. */
const points = z.number().min(0).max(1000).multipleOf(0.01);
/** A value of an input: percent or pieces, at most two decimals. */
const level = z.number().min(-1000).max(100_000).multipleOf(0.01);

/** How an input becomes points. All but a bonus lie between 0 and the full marks, or the cap where the rule has one. */
export const scoringRule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('linear'),
    zeroAt: level.describe('value that earns nothing'),
    fullAt: level.describe('value that earns the full marks'),
    capPercent: z.int().min(100).max(200).describe('most that can be earned, percent of the full marks'),
  }),
  z.object({
    kind: z.literal('mean').describe('value ÷ mean of the units × full marks'),
    floorPercent: z.int().min(0).max(100),
    capPercent: z.int().min(100).max(200),
  }),
  z.object({ kind: z.literal('share'), of: z.enum(['whole', 'largest']).describe('of 100 %, or of the best unit') }),
  z.object({
    kind: z.literal('step'),
    steps: z
      .array(z.object({ at: level, marks: points }))
      .min(1)
      .max(20),
  }),
  z.object({ kind: z.literal('perItem'), act: z.enum(['deduct', 'add']), marksEach: points }),
  z.object({ kind: z.literal('rank'), lossEach: points.describe('what each place costs') }),
]);
export type ScoringRule = z.output<typeof scoringRule>;

const key = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{1,39}$/)
  .describe('the same in every version');

/** One indicator (指标) of a scheme. */
export const indicator = z
  .object({
    key,
    name: writtenText(40),
    definition: z.string().trim().max(300).describe('what the scheme says of it'),
    source: z.enum(sourceNames),
    direction: z.enum(['more', 'less']).describe('whether more is better'),
    fullMarks: points.min(0.01).describe('满分: the scale on which the rule speaks'),
    weight: points.min(0.01).describe('权重: what the full marks count for in the total'),
    rule: scoringRule,
    missing: z.enum(['zero', 'full', 'mean']).describe('what a unit earns that has no input'),
    evidence: writtenText(200).nullable().describe('what a self-assessment must prove; null where nothing'),
  })
  .meta({ id: 'AssessmentIndicator' });
export type Indicator = z.output<typeof indicator>;

/** What sets the whole result to zero (一票否决). */
export const vetoRule = z
  .object({ key, name: writtenText(40), basis: writtenText(200).describe('the law or paper on which it rests') })
  .meta({ id: 'AssessmentVeto' });
export type VetoRule = z.output<typeof vetoRule>;

/** Everything that a version of a scheme says. */
export const schemeContent = z
  .object({
    total: z.number().min(1).max(1000).multipleOf(0.01).describe('sum of the weights without bonuses, usually 100'),
    note: z.string().trim().max(1000),
    indicators: z.array(indicator).min(1).max(40),
    vetoes: z.array(vetoRule).max(20),
    tieBreak: z.array(key).max(10).describe('indicators that tell equal totals apart, the first first'),
  })
  .meta({ id: 'AssessmentScheme' });
export type SchemeContent = z.output<typeof schemeContent>;

/** A row from which an input was made, as it was known then. */
export const sourceRow = z.object({
  name: z.string(),
  projectId: z.uuid().nullable(),
  note: z.string().describe('key of a word: late, missing, incomplete, counted …'),
  month: z.string().nullable(),
  over: z.number().nullable().describe('its part in the numerator'),
  under: z.number().nullable().describe('its part in the denominator'),
});
export type SourceRow = z.output<typeof sourceRow>;

/** An input as it was read: value, numerator, denominator and rows. */
export const reading = z.object({
  value: z.number().nullable().describe('percent or pieces, at most two decimals; null where there is nothing to read'),
  over: z.number().nullable(),
  under: z.number().nullable(),
  remark: z.string().nullable().describe('document or month from which it comes'),
  rows: z.array(sourceRow),
  rowsInAll: z.int(),
});
export type Reading = z.output<typeof reading>;
