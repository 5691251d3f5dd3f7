import { wanText, yiText } from '#kernel/money.ts';
import { writtenDay } from '#kernel/period.ts';
import type { ContentParagraph, ContentTable } from '#platform/official-article.ts';
import type { OfficialReport } from '#platform/official-report.ts';
import type { PlanProgress, YearProject } from '../contract.ts';
import type { WorkAction, WorkPlan } from '../contract-work-plan.ts';
import { targetKinds } from '../rules/work-plan.ts';
import { annexHeading, chineseNumber, labelled, paragraph, paragraphs, tablePoints, word } from './text-blocks.ts';

/** What the paper of a year's work plan is made of. */
export type WorkPlanPaper = {
  readonly cityName: string;
  readonly plan: WorkPlan;
  readonly progress: PlanProgress;
  /** Projects of the plan, the first ones where there are very many. */
  readonly projects: readonly YearProject[];
  /** Whether they are those of a county only. */
  readonly isPart: boolean;
  /** The day as of which the projects are stated, `YYYY-MM-DD`. */
  readonly day: string;
  readonly nameOf: (unitCode: string) => string;
};

type Blocks = readonly (ContentParagraph | ContentTable)[];

/** The work plan of a year as an official paper: goal, six actions with their targets, safeguards, table of projects. */
export function workPlanReport(paper: WorkPlanPaper): OfficialReport {
  const { plan, cityName } = paper;
  return {
    title: word('workPlanTitle', { year: plan.year, city: cityName }),
    subtitle: plan.state === 'draft' ? word('draft') : '',
    blocks: [
      paragraph(word('goal'), 'heading1'),
      ...paragraphs(plan.goal),
      paragraph(plannedSentence(paper)),
      ...(paper.isPart ? [paragraph(word('ownOnly'))] : []),
      paragraph(word('tasks'), 'heading1'),
      ...plan.actions.flatMap((action, index) => actionBlocks(action, index, paper.nameOf)),
      paragraph(word('safeguards'), 'heading1'),
      ...paragraphs(plan.safeguards),
      ...annex(paper),
    ],
  };
}

/** Plan and caliber stand beside each other in one sentence, so that nobody takes one for the other. */
function plannedSentence({ plan, progress, day }: WorkPlanPaper): string {
  const { total } = progress;
  return word('planned', {
    day: writtenDay(day),
    year: plan.year,
    projects: total.projects,
    yuan: yiText(total.plannedYuan),
    inProjects: total.inCaliber.projects,
    inYuan: yiText(total.inCaliber.plannedYuan),
  });
}

function actionBlocks(action: WorkAction, index: number, nameOf: (code: string) => string): Blocks {
  const name = word('actionName', { action: word(action.action) });
  return [
    paragraph(`（${chineseNumber(index + 1)}）${name}`, 'heading2'),
    ...labelled(word('actionGoal'), action.goal),
    ...targetBlocks(action, nameOf),
    ...labelled(word('measures'), action.measures),
    ...labelled(word('responsible'), action.responsible),
    ...(action.dueOn === null ? [] : labelled(word('dueOn'), `${writtenDay(action.dueOn)}前`)),
  ];
}

/** Targets of one region are a sentence, those of several a table. */
function targetBlocks(action: WorkAction, nameOf: (code: string) => string): Blocks {
  const { targets } = action;
  const [first] = targets;
  if (first === undefined) return [];
  if (targets.some(({ unitCode }) => unitCode !== first.unitCode)) return [targetTable(action, nameOf)];
  const parts = targets.map(({ kind, amount }) =>
    word(`${kind}Of`, { amount: kind === 'investment' ? wanText(amount) : amount }),
  );
  return labelled(word('targets'), `${nameOf(first.unitCode)}${parts.join('，')}。`);
}

/** Targets by region in the rows, kinds in the columns; only kinds that are given. */
function targetTable({ targets }: WorkAction, nameOf: (code: string) => string): ContentTable {
  const kinds = targetKinds.filter((kind) => targets.some((target) => target.kind === kind));
  const units = [...new Set(targets.map(({ unitCode }) => unitCode))];
  const cell = (unit: string, kind: (typeof kinds)[number]) => {
    const amount = targets.find((target) => target.unitCode === unit && target.kind === kind)?.amount ?? null;
    return amount === null ? '—' : kind === 'investment' ? wanText(amount) : String(amount);
  };
  return {
    kind: 'table',
    hasHeader: true,
    columns: [1, ...kinds.map(() => 1)].map((_, i, all) => (i === 0 ? 0.24 : 0.76 / (all.length - 1))),
    rows: [
      [word('region'), ...kinds.map((kind) => word(kind))],
      ...units.map((unit) => [nameOf(unit), ...kinds.map((kind) => cell(unit, kind))]),
    ],
    sizePoints: 12,
  };
}

function annex({ plan, progress, projects, nameOf }: WorkPlanPaper): Blocks {
  if (projects.length === 0) return [];
  const { total } = progress;
  const heads = ['number', 'project', 'county', 'action', 'total', 'yearPlan', 'caliber'] as const;
  const rows = projects.map((project, i) => [
    String(i + 1),
    project.name,
    nameOf(project.unitCode),
    project.action ? word(`${project.action}Short`) : '—',
    wanText(project.plannedTotalYuan),
    wanText(project.plannedYuan),
    word(project.caliber),
  ]);
  const sum = ['', word('sum'), '', '', '', wanText(total.plannedYuan), ''];
  const isWhole = projects.length === total.projects;
  return [
    annexHeading(),
    paragraph(word('yearTable', { year: plan.year }), 'bold'),
    {
      kind: 'table',
      hasHeader: true,
      columns: [0.075, 0.35, 0.13, 0.125, 0.11, 0.11, 0.1],
      rows: [heads.map((head) => word(head)), ...rows, ...(isWhole ? [sum] : [])],
      sizePoints: tablePoints,
      aligns: ['center', 'left', 'center', 'center', 'right', 'right', 'center'],
    },
    ...(isWhole ? [] : [paragraph(word('tableCut', { shown: projects.length, all: total.projects }))]),
  ];
}
