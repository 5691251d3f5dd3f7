import type { Terms } from '#kernel/terms.ts';

/** The fixed words of a briefing, a Chinese paper: its English column is for readers of the code. Then refusals. */
export const documentTerms = {
  correctionNote: {
    zh: '更正说明：本件更正{day}印发的{paper}（核验码：{code}），原件停止使用。更正事由：{reason}。',
    en: 'This corrects {paper} of {day} (code {code}), which is no longer used, because: {reason}.',
  },
  verificationCode: { zh: '核验码：', en: 'Verification code: ' },
  contents: { zh: '目　　录', en: 'Contents' },
  report: { zh: '报：', en: 'Reported to: ' },
  send: { zh: '送：', en: 'Sent to: ' },
  issue: { zh: '发：', en: 'Issued to: ' },
  telephone: { zh: '联系电话：', en: 'Telephone: ' },
  fax: { zh: '传真：', en: 'Fax: ' },
  email: { zh: 'E-mail：', en: 'E-mail: ' },
  copies: { zh: '本期共印：', en: 'Copies of this issue: ' },
  figureTokenUnclear: {
    zh: '第{line}行的数据标记“{token}”不明确，应为“指标|地区代码|年-月|单位”，例如 growthPercent|331023|2019-12|%。',
    en: 'The figure token “{token}” in line {line} is unclear: write indicator|unit code|YYYY-MM|display, such as growthPercent|331023|2019-12|%.',
  },
  figureUnknown: {
    zh: '第{line}行的数据标记“{token}”没有可用的数据，文稿未生成。',
    en: 'There is no figure for the token “{token}” in line {line}; the text was not made.',
  },
} as const satisfies Terms;
