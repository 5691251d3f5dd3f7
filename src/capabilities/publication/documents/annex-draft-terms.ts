import type { Terms } from '#kernel/terms.ts';

/** Words of drafted papers whose long tables stand in annexes (附件). Source: GB/T 9704-2012 7.3.4, 7.3.7. */
export const annexDraftTerms = {
  annex: { zh: '附件', en: 'Annex ' },
  annexList: { zh: '附件：', en: 'Annex: ' },
  listNumber: { zh: '序号', en: 'No.' },
  actionAnnex: {
    zh: '六大专项行动年度计划项目推进情况见附件{number}。',
    en: 'How the projects planned for the year stand in the six actions: annex {number}.',
  },
  actionAnnexTitle: { zh: '{period}六大专项行动推进情况表', en: 'The six actions, {period}' },
  countiesAnnex: {
    zh: '各地投资增长、年度计划执行和新入库项目情况见附件{number}，均由低到高排列。',
    en: 'Growth, plan and new entries of the units, from the lowest: annex {number}.',
  },
  countiesAnnexTitle: { zh: '{period}各地生态环保投资情况表', en: 'The units, {period}' },
  chartAlone: { zh: '各地增速如下图。', en: 'The growth of the units is drawn below. ' },
  laggingAnnex: {
    zh: '滞后较多的项目见附件{number}，请责任领导牵头，责任单位逐项明确完成时限，倒排施工工期，按时限解决困难。',
    en: 'Projects that are far behind: annex {number}; the leaders in charge are asked to settle what holds them up.',
  },
  unitLaggingAnnex: {
    zh: '滞后较多的项目见附件{number}，请所在乡镇（街道）会同项目业主和有关部门逐项明确责任人和完成时限。',
    en: 'Projects that are far behind: annex {number}; the townships are asked to settle with owners and departments who sees to each, and by when.',
  },
  laggingAnnexTitle: { zh: '{period}滞后项目清单', en: 'Lagging projects, {period}' },
  tasksAnnex: { zh: '其中本级交办、未销号的事项见附件{number}。', en: 'Those of our own still open: annex {number}.' },
  tasksAnnexTitle: { zh: '未销号交办事项清单', en: 'Open tasks' },
  yearPlanIntro: { zh: '各地年度投资计划如下。', en: 'The plan of the year by unit:' },
  yearPlanAnnex: { zh: '各地年度投资计划见附件{number}。', en: 'The plan of the year by unit: annex {number}.' },
  yearPlanAnnexTitle: { zh: '{year}年各地年度投资计划表', en: 'The plan of {year} by unit' },
} as const satisfies Terms;
