import type { Terms } from '#kernel/terms.ts';

/** Refusals of the review. */
export const reviewTerms = {
  conflictsOpen: {
    zh: '有 {count} 格冲突没有选定，请先在“冲突”中选定以哪一个值为准。',
    en: '{count} conflicts are open: choose first which value is to stand.',
  },
  nothingToDecide: { zh: '该数据现在不在审核中。', en: 'The report is not under review.' },
  notYourStep: {
    zh: '该数据现在不由您审核：由审核步骤中的相应单位处理。',
    en: 'It is not your step: the report waits for another reviewer.',
  },
  doubtsHard: {
    zh: '有必须更正的疑点，请退回填报单位更正后再审核。',
    en: 'A doubt must be put right first: give the report back.',
  },
  doubtsUnexplained: {
    zh: '有疑点没有说明，请退回填报单位说明后再审核。',
    en: 'A doubt has no explanation: give the report back.',
  },
  figureHinted: {
    zh: '文字中含有暗示填报数字的表述，请只写事实、原因和缺什么材料（统计法第七条）。',
    en: 'The text hints at a figure to report: say only facts, reasons and what is missing (Statistics Law, Art. 7).',
  },
  stepsUnfit: {
    zh: '审核步骤的最后一步不能是县级，否则县级上报的数据由自己审核。',
    en: 'The last step cannot be the county’s: a county would review what it submitted itself.',
  },
  reviewerUnknown: { zh: '所选账号不存在、已停用或不能审核。', en: 'The account does not exist or may not review.' },
  fieldTaken: { zh: '该表单已有标识为“{key}”的指标。', en: 'The form has a field “{key}” already.' },
  quarterAccepted: {
    zh: '该季度的数据市级已接收，不能修改；确需更正的，请联系市级调度岗退回。',
    en: 'The city has accepted the form of this quarter; it can take the acceptance back.',
  },
  quarterWaits: {
    zh: '该季度的数据已上报，正由市级审核，退回后才能修改。',
    en: 'The form of this quarter is under review by the city.',
  },
  quarterEmpty: {
    zh: '上报前请填写存在问题、原因分析和对策措施；没有问题的，请写“无”。',
    en: 'Fill in problems, causes and countermeasures before you hand it in; write “none” where there are none.',
  },
  reasonMissing: { zh: '请写明理由。', en: 'Give a reason.' },
} satisfies Terms;
