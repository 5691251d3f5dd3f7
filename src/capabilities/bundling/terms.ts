import type { Terms } from '#kernel/terms.ts';
import { findingTerms } from './terms-findings.ts';
import { itemTerms } from './terms-items.ts';

/** Sentences of the room. */
export const terms = {
  ...findingTerms,
  ...itemTerms,
  nothingToBundle: {
    zh: '该范围内没有可以归整的小项目：低于 500 万元、未立项、有项目单位和建设内容的项目才可以归整。',
    en: 'There is nothing to bundle here: only projects below 5 million yuan without approval, with owner and content.',
  },
  tooManyItems: {
    zh: '小项目超过 {most} 个，请按县（市、区）测算。',
    en: 'There are more than {most} items; work it out by county.',
  },
  planOutdated: {
    zh: '测算期间项目库有变动，请重新测算。',
    en: 'The library changed meanwhile; work it out again.',
  },
  bundleForbidden: { zh: '不能作为一个项目：{reason}', en: 'This cannot become one project: {reason}' },
  proposalNameTaken: { zh: '已有同名的立项建议。', en: 'A proposal of this name exists.' },
  proposalChanged: {
    zh: '这份立项建议已被他人修改，请刷新后再办理。',
    en: 'The proposal was changed meanwhile; reload it.',
  },
  stepNotNext: { zh: '当前状态不能办理这一步。', en: 'This step does not follow from the present state.' },
  approvalIncomplete: { zh: '请填写批复的项目代码、文号和日期。', en: 'Give code, number and day of the approval.' },
  decisionUndated: { zh: '请填写日期。', en: 'Give the day of the decision.' },
  decisionAhead: { zh: '日期 {on} 晚于今天。', en: 'The day {on} is to come.' },
  reasonMissing: { zh: '请写明理由。', en: 'Give a reason.' },
} satisfies Terms;
