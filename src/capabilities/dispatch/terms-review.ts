import type { Terms } from '#kernel/terms.ts';

/** Refusals of the review. */
export const reviewTerms = {
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
    zh: '理由中含有暗示填报数字的表述，请只写明哪里不清楚、缺什么材料（统计法第七条）。',
    en: 'The reason hints at a figure to report: say only what is unclear or missing (Statistics Law, Art. 7).',
  },
  stepsUnfit: {
    zh: '审核步骤的最后一步不能是县级，否则县级上报的数据由自己审核。',
    en: 'The last step cannot be the county’s: a county would review what it submitted itself.',
  },
  reviewerUnknown: { zh: '所选账号不存在、已停用或不能审核。', en: 'The account does not exist or may not review.' },
} satisfies Terms;
