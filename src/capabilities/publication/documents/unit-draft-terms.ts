import type { Terms } from '#kernel/terms.ts';

/**
 * Sentences of papers that a county drafts for its townships and departments. They speak of project work and of the
 * county's own sums, and set nothing for those below. Source: 统计法 (2024) Art. 6, 7.
 */
export const unitDraftTerms = {
  addresseeBelow: {
    zh: '各乡镇（街道），{unit}各有关部门：',
    en: 'To the townships and departments of {unit}:',
  },
  unitNoticeTitle: {
    zh: '关于{period}{unit} 生态环保项目推进情况的通报',
    en: 'Notice on ecological projects in {unit}, {period}',
  },
  unitNoticeOpening: {
    zh: '现将{period}{unit}生态环保项目推进情况通报如下。',
    en: 'Ecological projects in {unit} stood as follows in {period}.',
  },
  unitOverall: { zh: '**一、总体情况。**', en: '**1. Overall.** ' },
  unitInvested: {
    zh: '{period}，{unit}有完成投资上报的口径内项目{projects}，累计完成投资{invested}，上年同期为{base}，同比{growth}。',
    en: 'In {period}, {projects} projects of {unit} in caliber reported {invested} against {base} in the same months of last year, {growth}. ',
  },
  unitLibrary: {
    zh: '项目库中统计口径内项目{inCaliber}，本年新入库{entered}。',
    en: '{inCaliber} projects are in caliber; {entered} entered this year. ',
  },
  unitLagging: { zh: '**二、滞后项目。**', en: '**2. Lagging projects.** ' },
  unitLaggingList: {
    zh: '下列项目进度滞后较多，请所在乡镇（街道）会同项目业主和有关部门逐项明确责任人和完成时限。',
    en: 'These projects are far behind; the townships are asked to settle with owners and departments who sees to each, and by when.',
  },
  unitTasks: { zh: '**三、交办事项。**', en: '**3. Tasks.** ' },
  unitDemands: { zh: '**四、工作要求。**', en: '**4. What is asked.** ' },
  unitAdviceStarts: {
    zh: '抓推进。各乡镇（街道）要对滞后项目逐项排查用地、审批、资金等制约，需要部门协调的及时提出。',
    en: 'press on: townships are asked to look for what holds each lagging project up, and to say where a department must help. ',
  },
  unitAdvicePapers: {
    zh: '抓佐证。项目批复、合同、开工和支付等资料要随进度补齐，做到有据可查。',
    en: 'prove: approvals, contracts and vouchers are asked to be kept with each project as it goes on. ',
  },
  unitAdviceReserve: {
    zh: '抓储备。各有关部门要及时提供项目线索，符合条件的按程序入库。',
    en: 'prepare: departments are asked to pass on what they know of, and ripe projects to be entered. ',
  },
  tableUnitBelow: { zh: '单位', en: 'Unit' },
  unitLaggingPlace: { zh: '乡镇（街道）', en: 'Township' },
} as const satisfies Terms;
