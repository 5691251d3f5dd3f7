import type { FieldRule } from '#platform/records/record.ts';
import { ladderStages } from './ladder.ts';

/** What a table may say of a step. */
export const stepParts = ['plannedOn', 'actualOn', 'paperNumber'] as const;
export type StepPart = (typeof stepParts)[number];

/** The key of a step's column, such as `step2.actualOn`. */
export function stepKey(step: number, part: StepPart): string {
  return `step${step}.${part}`;
}

/** Names of a step in headings: `own` before a word such as 计划时间, `upper` as a heading above it. */
type StepHeading = { readonly own: readonly string[]; readonly upper: readonly string[]; readonly isBare: boolean };

const heading = (own: string, upper: string, isBare = true): StepHeading => ({
  own: own.split(' '),
  upper: upper.split(' '),
  isBare,
});

/**
 * Headings of the nine steps. A bare 开工时间 is the month of the project itself, a bare 完工时间 may be planned: neither is
 * read as a day of the ladder.
 */
const stepHeadings: readonly StepHeading[] = [
  heading('谋划 项目谋划', '谋划'),
  heading(
    '项目建议书批复 项目建议书 建议书批复 建议书 项建书批复 项建书 实施方案批复 实施方案',
    '建议书 项建书 实施方案',
  ),
  heading(
    '可研批复 可研 可研报告批复 可研报告 可行性研究报告批复 可行性研究报告 工可批复 工可 可研审批',
    '可研 可行性研究 工可',
  ),
  heading(
    '初设批复 初设 初步设计批复 初步设计 初设概算批复 初设及概算批复 初步设计及概算批复 概算批复',
    '初设 初步设计 概算批复',
  ),
  heading(
    '用地环评齐 用地环评 用地环评批复 用地环评手续 用地和环评 用地及环评 环评用地 前期手续 前期手续办结 前期手续办理',
    '用地环评 用地和环评 用地及环评 环评用地 前期手续',
  ),
  heading('招标完成 招标 招投标完成 招投标 完成招标 完成招投标 中标', '招标 招投标'),
  heading('开工', '开工', false),
  heading('完工 竣工 建成', '完工 竣工', false),
  heading('验收决算 验收 竣工验收 完成验收 竣工验收决算 竣工决算 决算', '验收 决算'),
];

const times = ['日期', '时间', '年月', '月份'];
const plans = ['计划', '预计', '拟'];
/** Words above which the same heading is a plan. */
const planned = ['计划', '预计', '拟', '起止', '期限', '年限'];

/** Columns of the ladder; the later step first, because 竣工验收 also holds the word of the step before. */
export const ladderFields: readonly FieldRule[] = ladderStages
  .flatMap((_, step) => [
    field(step, 'plannedOn', plannedHeadings),
    field(step, 'actualOn', actualHeadings),
    field(step, 'paperNumber', numberHeadings),
  ])
  .toReversed();

/** The proper heading of a step's column. */
export function stepHeading(key: string): string {
  return ladderFields.find((rule) => rule.key === key)?.names[0] ?? key;
}

/** Headings above which 批复日期 and 批复文号 belong to a step and not to the project's own approval. */
export const stepsWithApproval: readonly string[] = stepHeadings.flatMap(({ upper }) => upper);

function field(step: number, part: StepPart, headings: (of: StepHeading) => string[]): FieldRule {
  const [first = '', ...others] = new Set(headings(stepHeadings[step] ?? heading('', '')));
  const kind = part === 'paperNumber' ? 'text' : 'dayOrMonth';
  return { key: stepKey(step, part), names: [first, ...others], kind, notUnder: part === 'actualOn' ? planned : [] };
}

function plannedHeadings({ own, upper, isBare }: StepHeading): string[] {
  const whole = own.flatMap((step) => [
    ...times.flatMap((time) => [`${step}计划${time}`, `${step}${time}计划`, `${step}计划完成${time}`]),
    `${step}计划`,
    ...(isBare ? plans.flatMap((plan) => [`${plan}${step}`, ...times.map((time) => `${plan}${step}${time}`)]) : []),
    ...(isBare ? times.map((time) => `计划完成${step}${time}`) : []),
  ]);
  const below = upper.flatMap((step) =>
    ['计划', '预计'].flatMap((plan) => [
      `${step}/${plan}`,
      ...times.flatMap((time) => [`${step}/${plan}${time}`, `${step}/${plan}完成${time}`]),
    ]),
  );
  const above = isBare ? own.flatMap((step) => [`计划/${step}`, ...times.map((time) => `计划/${step}${time}`)]) : [];
  return [...whole, ...below, ...above];
}

function actualHeadings({ own, upper, isBare }: StepHeading): string[] {
  const whole = own.flatMap((step) => [
    ...times.flatMap((time) => [`${step}实际${time}`, `${step}${time}实际`, `${step}实际完成${time}`]),
    `${step}实际`,
    ...(step === '开工' ? [] : [`实际${step}`, ...times.map((time) => `实际${step}${time}`)]),
    ...times.map((time) => `实际完成${step}${time}`),
    ...(isBare ? times.map((time) => `${step}${time}`) : []),
  ]);
  const below = upper.flatMap((step) => [
    `${step}/实际`,
    ...times.flatMap((time) => [`${step}/实际${time}`, `${step}/实际完成${time}`]),
    ...(isBare ? times.flatMap((time) => [`${step}/批复${time}`, `${step}/完成${time}`]) : []),
  ]);
  const above = own
    .filter((step) => step !== '开工')
    .flatMap((step) => [`实际/${step}`, ...times.map((time) => `实际/${step}${time}`)]);
  return [...whole, ...below, ...above];
}

function numberHeadings({ own, upper }: StepHeading): string[] {
  const whole = own.flatMap((step) => [`${step}文号`, `${step}批文号`, `${step}批复文号`, `${step}证明文号`]);
  const below = upper.flatMap((step) => [`${step}/文号`, `${step}/批文号`, `${step}/批复文号`, `${step}/证明文号`]);
  return [...whole, ...below];
}
