import type { Terms } from '#kernel/terms.ts';

/** Refusals of those who edit a paper together. */
export const editingTerms = {
  stepsUnclear: {
    zh: '第 {step} 处修改无法写入文稿（{fault}），本次修改没有保存。',
    en: 'Change {step} does not fit the paper ({fault}): nothing of it was kept.',
  },
  versionAhead: {
    zh: '文稿只到第 {latest} 版，没有第 {version} 版。',
    en: 'The paper has {latest} versions, there is no version {version}.',
  },
  nothingToRestore: { zh: '这一版与现在的文稿相同，无需恢复。', en: 'That version is the same as the paper now.' },
  tooManyComments: { zh: '一份文稿最多 {most} 条批注。', en: 'A paper has at most {most} comments.' },
  periodYear: { zh: '{year}年', en: '{year}' },
  period_year: { zh: '{year}年', en: '{year}' },
  period_yearToDate: { zh: '{year}年1—{month}月', en: '{year}, months 1–{month}' },
  period_month: { zh: '{year}年{month}月', en: '{year}-{month}' },
  period_standing: { zh: '截至{year}年{month}月', en: 'as of {year}-{month}' },
} satisfies Terms;
