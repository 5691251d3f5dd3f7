import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import type { ContentParagraph, ContentTable } from '#platform/official-article.ts';
import type { OfficialReport } from '#platform/official-report.ts';
import type { KeyProject, LongPlan, readLongPlan } from '../contract-long-plan.ts';
import { annexHeading, paragraph, paragraphs, tablePoints, word } from './text-blocks.ts';

/** What the paper of a plan of several years is made of. */
export type LongPlanPaper = Reply<typeof readLongPlan> & {
  readonly plan: LongPlan;
  readonly items: readonly KeyProject[];
  readonly totalYuan: number;
  readonly isPart: boolean;
  readonly nameOf: (unitCode: string) => string;
};

type Blocks = readonly (ContentParagraph | ContentTable)[];

/** A plan of several years as an official paper: its four parts, what its years came to, and the list of key projects. */
export function longPlanReport(paper: LongPlanPaper): OfficialReport {
  const { plan } = paper;
  const period = { from: plan.fromYear, to: plan.toYear };
  return {
    title: plan.name,
    subtitle: word(plan.state === 'draft' ? 'periodDraft' : 'period', period),
    blocks: [
      paragraph(word('present'), 'heading1'),
      ...paragraphs(plan.present),
      ...yearsTable(paper),
      paragraph(word('goals'), 'heading1'),
      ...paragraphs(plan.goals),
      paragraph(word('longTasks'), 'heading1'),
      ...paragraphs(plan.tasks),
      paragraph(word('longSafeguards'), 'heading1'),
      ...paragraphs(plan.safeguards),
      ...keyList(paper),
    ],
  };
}

function yearsTable({ years, isPart }: LongPlanPaper): Blocks {
  const reported = years.filter(({ month, projects }) => month !== null || projects > 0);
  if (reported.length === 0) return [];
  const heads = ['year', 'toMonth', 'count', 'yearPlan', 'done', 'inCaliber'] as const;
  return [
    paragraph(word('yearsTable'), 'bold'),
    ...(isPart ? [paragraph(word('ownOnly'))] : []),
    {
      kind: 'table',
      hasHeader: true,
      columns: [0.12, 0.16, 0.15, 0.18, 0.18, 0.21],
      rows: [
        heads.map((head) => word(head)),
        ...reported.map(({ year, month, projects, plannedYuan, doneYuan, inCaliberYuan }) => [
          String(year),
          month ?? '—',
          String(projects),
          wanText(plannedYuan),
          month === null ? '—' : wanText(doneYuan),
          month === null ? '—' : wanText(inCaliberYuan),
        ]),
      ],
      sizePoints: 12,
      aligns: ['center', 'center', 'right', 'right', 'right', 'right'],
    },
  ];
}

function keyList({ items, totalYuan, isPart, nameOf }: LongPlanPaper): Blocks {
  if (items.length === 0) return [];
  const heads = ['number', 'nameAndContent', 'total', 'years', 'placeAndUnit', 'state'] as const;
  return [
    annexHeading(),
    paragraph(word('keyList'), 'bold'),
    ...(isPart ? [paragraph(word('ownOnly'))] : []),
    {
      kind: 'table',
      hasHeader: true,
      columns: [0.075, 0.355, 0.115, 0.15, 0.165, 0.14],
      rows: [
        heads.map((head) => word(head)),
        ...items.map((item) => itemRow(item, nameOf)),
        ['', word('sum'), wanText(totalYuan), '', '', ''],
      ],
      sizePoints: tablePoints,
      aligns: ['center', 'left', 'right', 'center', 'left', 'center'],
    },
  ];
}

function itemRow(item: KeyProject, nameOf: (code: string) => string): string[] {
  const { position, name, content, totalYuan, fromYear, toYear, unitCode, responsible, state, investedYuan } = item;
  const stateWord = word(state === 'finished' ? 'completed' : state);
  const invested = investedYuan === null ? '' : `\n${word('invested', { yuan: wanText(investedYuan) })}`;
  return [
    String(position),
    content === '' ? name : `${name}\n${content}`,
    wanText(totalYuan),
    fromYear === toYear ? String(fromYear) : `${fromYear}—${toYear}`,
    responsible === '' ? nameOf(unitCode) : `${nameOf(unitCode)}\n${responsible}`,
    `${stateWord}${invested}`,
  ];
}
